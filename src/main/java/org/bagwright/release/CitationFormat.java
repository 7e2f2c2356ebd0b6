package org.bagwright.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.model.Dataset;

/** The forms in which a release can be cited, for people, for citation managers and for repositories. */
public enum CitationFormat {
    /** A reference as APA's 7th edition has it. */
    TEXT,
    /** An entry for BibTeX and biblatex. */
    BIBTEX,
    /** What citation managers exchange. */
    CSL_JSON,
    /** Citation File Format 1.2.0. */
    CFF,
    /** DataCite Metadata Schema 4.6. */
    DATACITE,
    /** The metadata that Zenodo reads from a repository. */
    ZENODO;

    /**
     * The citation in this form, with a final line feed.
     *
     * @param swhid of the release's payload, {@code swh:1:dir:…}, where it is known
     */
    public String of(Dataset dataset, Optional<String> swhid) {
        Dataset cited = dataset.registered();
        return switch (this) {
            case TEXT -> ApaReference.of(cited, swhid) + "\n";
            case BIBTEX -> Bibtex.of(cited, swhid);
            case CSL_JSON -> CslJson.of(cited, swhid);
            case CFF -> CitationFile.of(cited, swhid);
            case DATACITE -> DataciteRecord.of(cited, swhid, List.of());
            case ZENODO -> ZenodoJson.of(cited, swhid);
        };
    }

    /** As the command line writes it, such as {@code csl-json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
