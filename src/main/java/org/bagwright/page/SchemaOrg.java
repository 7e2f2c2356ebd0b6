package org.bagwright.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bagwright.json.JsonOutput;
import org.bagwright.json.ReleaseReport;
import org.bagwright.json.ReleaseReport.Counted;
import org.bagwright.json.ReleaseStatement;

/** The release as a schema.org {@code Dataset} in JSON-LD, which search engines for datasets read. */
final class SchemaOrg {
    private final ReleaseReport report;

    SchemaOrg(ReleaseReport report) {
        this.report = report;
    }

    /** The JSON, in which no character can end the element around it. */
    String json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        try (JsonOutput json = new JsonOutput(out)) {
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory doesn't fail", e);
        }
        return out.toString(StandardCharsets.UTF_8)
                .strip()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private void write(JsonOutput json) throws IOException {
        ReleaseStatement release = report.statement();
        json.object(() -> {
            json.text("@context", "https://schema.org/");
            json.text("@type", "Dataset");
            json.text("name", Shown.line(release.title()));
            optional(json, "description", release.description().map(Shown::line));
            json.text("version", Shown.line(release.version()));
            json.text("datePublished", Shown.line(release.date()));
            json.array("creator", () -> {
                for (ReleaseStatement.Maker maker : release.creators()) {
                    json.object(() -> {
                        json.text("@type", maker.isPerson() ? "Person" : "Organization");
                        json.text("name", Shown.line(maker.name()));
                        optional(json, "identifier", maker.identifier().map(Shown::line));
                    });
                }
            });
            if (release.publisher().isPresent()) {
                json.object("publisher", () -> json.text("@type", "Organization")
                        .text("name", Shown.line(release.publisher().get())));
            }
            optional(json, "license", release.license().map(Shown::line));
            optional(json, "identifier", release.doi().map(doi -> "https://doi.org/" + Shown.line(doi)));
            texts(json, "keywords", release.keywords());
            texts(
                    json,
                    "inLanguage",
                    report.languages().values().top().stream()
                            .map(Counted::value)
                            .toList());
            optional(json, "temporalCoverage", coverage());
            json.text("creditText", Shown.line(release.citation()));
            json.array("distribution", () -> {
                file(json, "metadata/documents.csv", "text/csv");
                file(json, "metadata/documents.jsonl", "application/jsonl");
            });
        });
    }

    private Optional<String> coverage() {
        return report.published()
                .first()
                .map(first -> first + "/" + report.published().last().orElse(first));
    }

    private static void file(JsonOutput json, String path, String format) throws IOException {
        json.object(() ->
                json.text("@type", "DataDownload").text("contentUrl", path).text("encodingFormat", format));
    }

    private static void texts(JsonOutput json, String name, Iterable<String> values) throws IOException {
        if (values.iterator().hasNext()) {
            json.array(name, () -> {
                for (String value : values) {
                    json.text(Shown.line(value));
                }
            });
        }
    }

    private static void optional(JsonOutput json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.text(name, value.get());
        }
    }
}
