package org.bagwright.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bagwright.json.Column;
import org.bagwright.json.JsonOutput;
import org.bagwright.json.Schema;
import org.bagwright.model.Context;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.Fixity;

/**
 * {@code data/datapackage.json}: the files of records as a <a href="https://datapackage.org/">Data Package 2.0</a>;
 * {@code documents.csv} with its dialect and its Table Schema, made from the JSON Schema of the documents.
 *
 * <p>Types are those that every reader of data packages knows, those of version 1 too. A list is a string whose
 * description names the separator. A date is a string with a pattern: it is as precise as the capture states it, and
 * the types {@code date} and {@code datetime} would refuse a year.
 */
public final class DataPackage {
    /** Under the payload folder. */
    public static final String PATH = "datapackage.json";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    /** How a cell may begin that is guarded against being taken for a formula. */
    private static final String GUARD = "'?";

    private static final Pattern LICENCE_NAME = Pattern.compile("[-a-zA-Z0-9._]+");

    private final JsonOutput out;
    private final Release release;
    private final Dataset dataset;

    private DataPackage(JsonOutput out, Release release) {
        this.out = out;
        this.release = release;
        this.dataset = release.dataset();
    }

    /** Writes it to {@code out}. */
    public static void write(OutputStream out, Release release) throws IOException {
        try (JsonOutput json = JsonOutput.inLines(out)) {
            new DataPackage(json, release).write();
        }
    }

    private void write() throws IOException {
        out.object(() -> {
            out.text("$schema", PROFILES + PATH);
            out.text("name", dataset.name());
            out.text("id", dataset.doi().map(doi -> "https://doi.org/" + doi));
            out.text("title", dataset.title());
            out.text("description", release.description());
            out.text("version", dataset.version().toString());
            out.text("created", dataset.date() + "T00:00:00Z");
            if (!dataset.keywords().isEmpty()) {
                out.texts("keywords", dataset.keywords());
            }
            out.array("contributors", this::contributors);
            licences();
            out.text("rights", dataset.rights());
            out.array("resources", this::resources);
        });
    }

    private void contributors() throws IOException {
        for (Creator creator : dataset.creators()) {
            contributor(creator, "creator");
        }
        if (dataset.publisher().isPresent()) {
            contributor(new Creator.Organisation(dataset.publisher().get(), Optional.empty()), "publisher");
        }
        for (Context.Contributor contributor : dataset.context().contributors()) {
            contributor(contributor.creator(), contributor.type().term());
        }
        for (Context.Funding funding : dataset.context().funding()) {
            contributor(new Creator.Organisation(funding.funder(), funding.ror()), "funder");
        }
        if (dataset.contact().flatMap(Dataset.Contact::name).isPresent()) {
            contact(dataset.contact().get());
        }
    }

    private void contributor(Creator creator, String role) throws IOException {
        out.object(() -> {
            out.text("title", creator.displayName());
            if (creator instanceof Creator.Person person) {
                out.text("familyName", person.familyName());
                if (!person.givenName().isEmpty()) {
                    out.text("givenName", person.givenName());
                }
                out.text("organization", person.affiliation());
                out.text("path", person.orcid());
            } else if (creator instanceof Creator.Organisation organisation) {
                out.text("path", organisation.ror());
            }
            out.texts("roles", List.of(role));
        });
    }

    private void contact(Dataset.Contact contact) throws IOException {
        out.object(() -> {
            out.text("title", contact.name());
            out.text("email", contact.email());
            out.texts("roles", List.of("contact"));
        });
    }

    /** Each licence of an expression by itself, with the expression as its title: the format has no "and" and "or". */
    private void licences() throws IOException {
        if (dataset.license().isPresent()) {
            Licence licence = new Licence(dataset.license().get());
            out.array("licenses", () -> {
                for (String part : licence.parts()) {
                    out.object(() -> {
                        if (LICENCE_NAME.matcher(part).matches()) {
                            out.text("name", part);
                        }
                        out.text("path", Licence.address(part));
                        out.text("title", licence.stated() + ", of the metadata and the compilation");
                    });
                }
            });
        }
    }

    private void resources() throws IOException {
        ReleaseTables tables = release.tables();
        out.object(() -> {
            resource("documents", tables.sheet(), "csv", "The documents, one row each, for spreadsheets");
            out.text("type", "table");
            sources("documents.jsonl, of which this is a view", tables.documents());
            out.object("dialect", this::dialect);
            out.object("schema", this::schema);
        });
        out.object(() -> {
            resource(
                    "document-records",
                    tables.documents(),
                    "jsonl",
                    "The documents' records, with the evidence for each value; schema/document.schema.json describes them");
            sources("captures.jsonl, the captures that the documents were made from", tables.captures());
        });
        out.object(() -> resource(
                "capture-records",
                tables.captures(),
                "jsonl",
                "The captures' records, each with the fate of all its characters; schema/capture.schema.json describes"
                        + " them"));
    }

    private void resource(String name, Fixity file, String format, String title) throws IOException {
        out.text("$schema", PROFILES + "dataresource.json");
        out.text("name", name);
        out.text("path", file.path().value());
        out.text("title", title);
        out.text("format", format);
        out.text("mediatype", PayloadFile.at(file.path().value()).mediaType());
        out.text("encoding", "utf-8");
        out.number("bytes", file.octets());
        out.text("hash", file.digest().toString());
    }

    private void sources(String title, Fixity file) throws IOException {
        out.array(
                "sources",
                () -> out.object(() -> {
                    out.text("title", title);
                    out.text("path", file.path().value());
                }));
    }

    private void dialect() throws IOException {
        out.text("$schema", PROFILES + "tabledialect.json");
        out.truth("header", true);
        out.text("delimiter", ",");
        out.text("lineTerminator", "\r\n");
        out.text("quoteChar", "\"");
        out.truth("doubleQuote", true);
        out.truth("skipInitialSpace", false);
    }

    private void schema() throws IOException {
        out.text("$schema", PROFILES + "tableschema.json");
        out.text(
                "description",
                "An empty cell states nothing. Formula guard: a cell of any number of apostrophes followed by one of = + - @ TAB"
                        + " CR LF or their full-width forms U+FF1D U+FF0B U+FF0D U+FF20 has one more apostrophe before it, so that no"
                        + " spreadsheet takes it for a formula; to read it back, take one leading apostrophe from each cell that has"
                        + " at least one apostrophe followed by one of these characters.");
        out.array("fields", () -> {
            for (Column column : Schema.columnsOfDocuments()) {
                out.object(() -> field(column));
            }
        });
        out.texts("primaryKey", List.of("id"));
        out.texts("missingValues", List.of(""));
    }

    private void field(Column column) throws IOException {
        out.text("name", column.name());
        out.text("title", column.title());
        out.text(
                "description",
                column.isList()
                        ? column.description() + " The values of the list are joined by '; '."
                        : column.description());
        switch (column.type()) {
            case INTEGER -> out.text("type", "integer");
            case NUMBER -> out.text("type", "number");
            case TRUTH -> {
                out.text("type", "boolean");
                out.texts("trueValues", List.of("true"));
                out.texts("falseValues", List.of("false"));
            }
            case TEXT -> out.text("type", "string");
        }
        out.object("constraints", () -> constraints(column));
    }

    private void constraints(Column column) throws IOException {
        out.truth("required", !column.isNullable() && !column.isList());
        if (column.name().equals("id")) {
            out.truth("unique", true);
        }
        if (column.pattern().isPresent() && !column.isList()) {
            out.text("pattern", GUARD + "(" + column.pattern().get() + ")");
        }
        if (column.minimum().isPresent()) {
            out.number("minimum", column.minimum().getAsInt());
        }
        if (column.maximum().isPresent()) {
            out.number("maximum", column.maximum().getAsInt());
        }
        if (column.maxLength().isPresent()) {
            out.number("maxLength", column.maxLength().getAsInt());
        }
    }
}
