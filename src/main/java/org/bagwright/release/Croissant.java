package org.bagwright.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bagwright.json.Column;
import org.bagwright.json.JsonOutput;
import org.bagwright.json.Schema;
import org.bagwright.model.BagPath;
import org.bagwright.model.Context;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.Fixity;

/**
 * {@code data/croissant.json}: the release as machine-learning frameworks load it, in
 * <a href="http://mlcommons.org/croissant/1.0">Croissant 1.0</a>.
 *
 * <p>The records are read from {@code documents.jsonl} by path, not from the CSV view by column: there an identifier
 * like 00123 is a string and a list a list, and no formula guard is in the way. The texts are a set of files, joined to
 * the records by the documents' ids.
 */
public final class Croissant {
    /** Under the payload folder. */
    public static final String PATH = "croissant.json";

    /** The terms of the specification's appendix, under the names that its examples use. */
    private static final List<String> TERMS = List.of(
            "citeAs",
            "column",
            "extract",
            "field",
            "fileObject",
            "fileProperty",
            "fileSet",
            "format",
            "includes",
            "isLiveDataset",
            "jsonPath",
            "key",
            "md5",
            "parentField",
            "path",
            "recordSet",
            "references",
            "regex",
            "repeated",
            "replace",
            "separator",
            "source",
            "subField",
            "transform");

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String RECORDS = "documents.jsonl";
    private static final String TEXTS = "texts";

    private final JsonOutput out;
    private final Release release;
    private final Dataset dataset;
    private final ReleaseContent content;

    private Croissant(JsonOutput out, Release release, ReleaseContent content) {
        this.out = out;
        this.release = release;
        this.dataset = release.dataset();
        this.content = content;
    }

    /** Writes it to {@code out}. */
    public static void write(OutputStream out, Release release, ReleaseContent content) throws IOException {
        try (JsonOutput json = JsonOutput.inLines(out)) {
            new Croissant(json, release, content).write();
        }
    }

    private void write() throws IOException {
        out.object(() -> {
            out.object("@context", this::context);
            out.text("@type", "sc:Dataset");
            out.text("conformsTo", "http://mlcommons.org/croissant/1.0");
            out.text(NAME, dataset.name());
            out.text("alternateName", dataset.title());
            out.text(DESCRIPTION, release.description());
            out.text("version", dataset.version().toString());
            out.text("datePublished", dataset.date().toString());
            JsonLinks.texts(out, "license", licences());
            out.text("url", page());
            out.text("citeAs", Citation.sentence(dataset));
            out.text("usageInfo", dataset.rights());
            JsonLinks.texts(out, "keywords", dataset.keywords());
            out.array("creator", this::creators);
            if (dataset.publisher().isPresent()) {
                Creator publisher = new Creator.Organisation(dataset.publisher().get(), Optional.empty());
                out.object("publisher", () -> agent(publisher));
            }
            context(dataset.context());
            out.truth("isLiveDataset", false);
            out.array("distribution", this::distribution);
            out.array("recordSet", this::recordSets);
        });
    }

    private List<String> licences() {
        return dataset.license().map(Licence::new).stream()
                .flatMap(licence -> licence.parts().stream())
                .map(part -> Licence.address(part).orElse(part))
                .toList();
    }

    private void context(Context context) throws IOException {
        if (!context.contributors().isEmpty()) {
            out.array("contributor", () -> {
                for (Context.Contributor contributor : context.contributors()) {
                    out.object(() -> agent(contributor.creator()));
                }
            });
        }
        if (!context.funding().isEmpty()) {
            out.array("funder", () -> {
                for (Context.Funding funding : context.funding()) {
                    out.object(() -> agent(new Creator.Organisation(funding.funder(), funding.ror())));
                }
            });
        }
        JsonLinks.texts(out, "inLanguage", context.languages());
        if (context.coverage().isPresent()) {
            out.text("temporalCoverage", context.coverage().get().interval());
            JsonLinks.texts(out, "spatialCoverage", context.coverage().get().places());
        }
    }

    private void context() throws IOException {
        Map<String, String> terms = new TreeMap<>();
        TERMS.forEach(term -> terms.put(term, "cr:" + term));
        terms.put("conformsTo", "dct:conformsTo");
        terms.put("cr", "http://mlcommons.org/croissant/");
        terms.put("dct", "http://purl.org/dc/terms/");
        terms.put("rai", "http://mlcommons.org/croissant/RAI/");
        terms.put("sc", "https://schema.org/");
        out.text("@language", "en");
        out.text("@vocab", "https://schema.org/");
        for (Map.Entry<String, String> term : terms.entrySet()) {
            out.text(term.getKey(), term.getValue());
        }
        term("data", "@json");
        term("dataType", "@vocab");
        term("examples", "@json");
    }

    private void term(String name, String type) throws IOException {
        out.object(name, () -> {
            out.text("@id", "cr:" + name);
            out.text("@type", type);
        });
    }

    /** The DOI's page when there is one; else the page that the release itself holds. */
    private String page() {
        return dataset.doi().map(doi -> "https://doi.org/" + doi).orElse(PayloadFile.LANDING_PAGE);
    }

    private void creators() throws IOException {
        for (Creator creator : dataset.creators()) {
            out.object(() -> agent(creator));
        }
    }

    private void agent(Creator creator) throws IOException {
        out.text("@type", creator instanceof Creator.Person ? "sc:Person" : "sc:Organization");
        out.text(NAME, creator.displayName());
        if (creator instanceof Creator.Person person) {
            out.text("sameAs", person.orcid());
        } else if (creator instanceof Creator.Organisation organisation) {
            out.text("sameAs", organisation.ror());
        }
    }

    private void distribution() throws IOException {
        fileObject(release.tables().documents(), "application/jsonlines", "The documents' records");
        fileObject(release.tables().sheet(), "text/csv", "The documents, one row each, for spreadsheets");
        fileObject(release.tables().captures(), "application/jsonlines", "The captures' records, with their ledgers");
        if (hasTexts()) {
            out.object(() -> {
                out.text("@type", "cr:FileSet");
                out.text("@id", "text-files");
                out.text(NAME, "text-files");
                out.text(DESCRIPTION, "The text of each document");
                out.text("encodingFormat", "text/plain");
                out.text("includes", "text/*.txt");
            });
        }
    }

    private boolean hasTexts() {
        return content.hasFolder(new BagPath("text"));
    }

    private void fileObject(Fixity file, String mediaType, String what) throws IOException {
        String path = file.path().value();
        String name = path.substring(path.lastIndexOf('/') + 1);
        out.object(() -> {
            out.text("@type", "cr:FileObject");
            out.text("@id", name);
            out.text(NAME, name);
            out.text(DESCRIPTION, what);
            out.text("contentUrl", path);
            out.text("contentSize", file.octets() + " B");
            out.text("encodingFormat", mediaType);
            out.text("sha256", file.digest().hex());
        });
    }

    private void recordSets() throws IOException {
        out.object(() -> {
            recordSet("documents", "One record a document", "documents/id");
            out.array("field", () -> {
                for (Column column : Schema.columnsOfDocuments()) {
                    out.object(() -> field(column));
                }
            });
        });
        if (hasTexts()) {
            out.object(() -> {
                recordSet(TEXTS, "The text of each document, by its id", TEXTS + "/id");
                out.array("field", this::textFields);
            });
        }
    }

    private void recordSet(String name, String what, String key) throws IOException {
        out.text("@type", "cr:RecordSet");
        out.text("@id", name);
        out.text(NAME, name);
        out.text(DESCRIPTION, what);
        JsonLinks.link(out, "key", key);
    }

    private void field(Column column) throws IOException {
        field("documents/" + column.name(), column.description(), type(column.type()));
        if (column.isList()) {
            out.truth("repeated", true);
        }
        out.object("source", () -> {
            JsonLinks.link(out, "fileObject", RECORDS);
            out.object("extract", () -> out.text("jsonPath", "$." + column.name()));
        });
    }

    private void textFields() throws IOException {
        out.object(() -> {
            field(TEXTS + "/id", "Identifier of the document", "sc:Text");
            JsonLinks.link(out, "references", "documents/id");
            out.object("source", () -> {
                fileProperty("filename");
                out.object("transform", () -> out.text("regex", "^(.*)\\.txt$"));
            });
        });
        out.object(() -> {
            field(TEXTS + "/content", "Text of the document, in UTF-8", "sc:Text");
            out.object("source", () -> fileProperty("content"));
        });
    }

    private void fileProperty(String property) throws IOException {
        JsonLinks.link(out, "fileSet", "text-files");
        out.object("extract", () -> out.text("fileProperty", property));
    }

    private void field(String id, String what, String type) throws IOException {
        out.text("@type", "cr:Field");
        out.text("@id", id);
        out.text(NAME, id.substring(id.indexOf('/') + 1));
        out.text(DESCRIPTION, what);
        out.text("dataType", type);
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "sc:Text";
            case INTEGER -> "sc:Integer";
            case NUMBER -> "sc:Float";
            case TRUTH -> "sc:Boolean";
        };
    }
}
