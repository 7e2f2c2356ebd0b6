package org.bagwright.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.model.Dataset;

/** The forms in which a release can be cited, for people, for citation managers and for repositories. */
public enum CitationFormat {
    /** A reference as APA's 7th edition has it. */
    TEXT((dataset, swhid) -> ApaReference.of(dataset, swhid) + "\n"),
    /** An entry for BibTeX and biblatex. */
    BIBTEX(Bibtex::of),
    /** What citation managers exchange. */
    CSL_JSON(CslJson::of),
    /** Citation File Format 1.2.0. */
    CFF(CitationFile::of),
    /** DataCite Metadata Schema 4.6. */
    DATACITE((dataset, swhid) -> DataciteRecord.of(dataset, swhid, List.of())),
    /** The metadata that Zenodo reads from a repository. */
    ZENODO(ZenodoJson::of);

    private interface Writer {
        String write(Dataset dataset, Optional<String> swhid);
    }

    private final Writer writer;

    CitationFormat(Writer writer) {
        this.writer = writer;
    }

    /**
     * The citation in this form, with a final line feed.
     *
     * @param swhid of the release's payload, {@code swh:1:dir:…}, where it is known
     */
    public String of(Dataset dataset, Optional<String> swhid) {
        return writer.write(dataset.registered(), swhid);
    }

    /** As the command line writes it, such as {@code csl-json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
