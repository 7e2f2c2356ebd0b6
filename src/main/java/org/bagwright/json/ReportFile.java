package org.bagwright.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bagwright.json.ReleaseReport.Counted;

/** {@code data/report.json}: one value in canonical form, as {@code schema/report.schema.json} says. */
public final class ReportFile {
    private final JsonOutput json;

    private ReportFile(JsonOutput json) {
        this.json = json;
    }

    /** The file's octets. */
    public static byte[] octets(ReleaseReport report) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(8192);
        try (JsonOutput json = new JsonOutput(octets)) {
            new ReportFile(json).write(report);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory doesn't fail", e);
        }
        return octets.toByteArray();
    }

    /** What the release says of itself, by the {@code text} of its report; empty when it is no such report. */
    public static Optional<ReleaseStatement> statement(String text) {
        try {
            return Optional.of(statement(JsonTree.at(JsonTree.parse(text), "dataset")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A figure that a report has otherwise than it was counted.
     *
     * @param name the way to it, as in {@code captures/octets}
     */
    public record Difference(String name, String counted, String stated) {}

    /**
     * What the {@code text} of a report has otherwise than {@code count} gives for what it says of itself: the first
     * difference of each member. Members that this version doesn't count aren't compared.
     *
     * @throws IllegalArgumentException when the text isn't a report's
     */
    public static List<Difference> differences(String text, Function<ReleaseStatement, ReleaseReport> count) {
        try {
            JsonNode stated = JsonTree.parse(text);
            ReleaseReport report = count.apply(statement(JsonTree.at(stated, "dataset")));
            JsonNode counted = JsonTree.parse(new String(octets(report), StandardCharsets.UTF_8));
            List<Difference> differences = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : counted.properties()) {
                first(member.getKey(), member.getValue(), JsonTree.at(stated, member.getKey()))
                        .ifPresent(differences::add);
            }
            return differences;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Optional<Difference> first(String name, JsonNode counted, JsonNode stated) {
        if (counted.equals(stated)) {
            return Optional.empty();
        }
        Optional<Difference> within = Optional.empty();
        if (counted.isObject() && stated.isObject()) {
            within = counted.properties().stream()
                    .flatMap(member ->
                            first(name + "/" + member.getKey(), member.getValue(), stated.path(member.getKey()))
                                    .stream())
                    .findFirst();
        } else if (counted.isArray() && stated.isArray()) {
            within = IntStream.range(0, Math.max(counted.size(), stated.size()))
                    .boxed()
                    .flatMap(i -> first(name + "/" + i, counted.path(i), stated.path(i)).stream())
                    .findFirst();
        }
        return within.or(() -> Optional.of(new Difference(name, shown(counted), shown(stated))));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.isTextual() ? value.textValue() : value.toString();
    }

    private static ReleaseStatement statement(JsonNode dataset) {
        List<ReleaseStatement.Maker> creators = new ArrayList<>();
        for (JsonNode creator : JsonTree.at(dataset, "creators")) {
            creators.add(new ReleaseStatement.Maker(
                    JsonTree.text(creator, "name"),
                    JsonTree.text(creator, "type").equals("person"),
                    JsonTree.optionalText(creator, "identifier")));
        }
        return new ReleaseStatement(
                JsonTree.text(dataset, "name"),
                JsonTree.text(dataset, "version"),
                JsonTree.text(dataset, "title"),
                JsonTree.text(dataset, "date"),
                JsonTree.optionalText(dataset, "description"),
                creators,
                JsonTree.optionalText(dataset, "publisher"),
                JsonTree.optionalText(dataset, "license"),
                JsonTree.optionalText(dataset, "rights"),
                JsonTree.texts(dataset, "keywords"),
                JsonTree.optionalText(dataset, "doi"),
                JsonTree.optionalText(dataset, "previous_version"),
                JsonTree.optionalText(dataset, "contact"),
                JsonTree.text(dataset, "citation"),
                JsonTree.text(dataset, "software"));
    }

    private void write(ReleaseReport report) throws IOException {
        json.object(() -> {
            json.object("dataset", () -> statement(report.statement()));
            json.object("captures", () -> captures(report.captures()));
            json.object("documents", () -> documents(report.documents()));
            json.object("published", () -> published(report.published()));
            counts("publishers", report.publishers());
            counts("sites", report.sites());
            counts("languages", report.languages());
            counts("rights", report.rights());
            json.array("roles", () -> roles(report.roles()));
            json.object("words", () -> words(report.words()));
            json.object("duplicates", () -> duplicates(report.duplicates()));
            json.object("flags", () -> {
                json.number("documents_without", report.flags().documentsWithout());
                counted("values", "flag", "documents", report.flags().flags());
            });
            json.object("review", () -> json.number("blocks", report.review().blocks())
                    .number("unsure", report.review().unsure())
                    .number("decided", report.review().decided()));
        });
    }

    private void statement(ReleaseStatement release) throws IOException {
        json.text("name", release.name());
        json.text("version", release.version());
        json.text("title", release.title());
        json.text("date", release.date());
        optional("description", release.description());
        json.array("creators", () -> {
            for (ReleaseStatement.Maker maker : release.creators()) {
                json.object(() -> {
                    json.text("name", maker.name());
                    json.text("type", maker.isPerson() ? "person" : "organisation");
                    optional("identifier", maker.identifier());
                });
            }
        });
        optional("publisher", release.publisher());
        optional("license", release.license());
        optional("rights", release.rights());
        json.array("keywords", () -> {
            for (String keyword : release.keywords()) {
                json.text(keyword);
            }
        });
        optional("doi", release.doi());
        optional("previous_version", release.previousVersion());
        optional("contact", release.contact());
        json.text("citation", release.citation());
        json.text("software", release.software());
    }

    private void captures(ReleaseReport.Captures captures) throws IOException {
        json.number("count", captures.count());
        json.number("octets", captures.octets());
        json.number("characters", captures.characters());
        json.number("excluded", captures.excluded());
        json.object("reasons", () -> others(captures.reasons(), "captures"));
        json.number("withheld", captures.withheld());
        json.number("to_fetch", captures.toFetch());
    }

    private void documents(ReleaseReport.Documents documents) throws IOException {
        json.number("count", documents.count());
        json.number("words", documents.words());
        json.number("characters", documents.characters());
        json.number("withheld", documents.withheld());
        json.number("excerpts", documents.excerpts());
        json.object("withheld_reasons", () -> others(documents.reasons(), "documents"));
    }

    private void published(ReleaseReport.Published published) throws IOException {
        json.number("stated", published.stated());
        json.number("not_stated", published.notStated());
        optional("first", published.first());
        optional("last", published.last());
        counted("years", "year", "documents", published.years());
        counted("months", "month", "documents", published.months());
        json.array("gaps", () -> {
            for (ReleaseReport.Gap gap : published.gaps()) {
                json.object(() -> json.number("from", gap.from()).number("to", gap.to()));
            }
        });
    }

    private void counts(String name, ReleaseReport.Counts counts) throws IOException {
        json.object(name, () -> {
            json.number("stated", counts.stated());
            json.number("not_stated", counts.notStated());
            others(counts.values(), "documents");
        });
    }

    private void others(ReleaseReport.Others others, String what) throws IOException {
        json.number("different", others.different());
        counted("values", "value", what, others.top());
        json.number("others", others.others());
    }

    private void roles(List<ReleaseReport.RoleCount> roles) throws IOException {
        for (ReleaseReport.RoleCount role : roles) {
            json.object(() -> json.text("role", role.role().label())
                    .text("fate", role.fate().label())
                    .number("characters", role.characters())
                    .number("blocks", role.blocks()));
        }
    }

    private void words(ReleaseReport.Words words) throws IOException {
        json.number("least", words.least());
        json.number("median", words.median());
        json.number("most", words.most());
        json.array("bins", () -> {
            for (ReleaseReport.Bin bin : words.bins()) {
                json.object(() -> {
                    json.number("from", bin.from());
                    if (bin.to().isPresent()) {
                        json.number("to", bin.to().get());
                    } else {
                        json.nothing("to");
                    }
                    json.number("documents", bin.documents());
                });
            }
        });
    }

    private void duplicates(ReleaseReport.Duplicates duplicates) throws IOException {
        json.number("clusters", duplicates.clusters());
        json.number("documents", duplicates.documents());
        json.array("sizes", () -> {
            for (ReleaseReport.Size size : duplicates.sizes()) {
                json.object(() -> json.number("documents", size.documents()).number("clusters", size.clusters()));
            }
        });
        counted("largest", "cluster", "documents", duplicates.largest());
    }

    private void counted(String name, String value, String count, List<Counted> items) throws IOException {
        json.array(name, () -> {
            for (Counted item : items) {
                json.object(() -> json.text(value, item.value()).number(count, item.count()));
            }
        });
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.text(name, value.get());
        } else {
            json.nothing(name);
        }
    }
}
