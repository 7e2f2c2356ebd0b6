package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.json.JsonValue;
import org.bagwright.json.ReleaseStatement;
import org.bagwright.json.ReleaseStatement.Maker;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.BagPath;
import org.bagwright.model.Octets;

/**
 * What a release says of itself, read from a bag without {@code report.json}: from {@code CITATION.cff}, whose values our
 * writer puts in double quotes, one a line; from the labels of {@code bag-info.txt}; and from the README, which has the
 * sentence to cite.
 */
final class OlderStatement {
    private static final BagPath CITATION = new BagPath("CITATION.cff");
    private static final BagPath README = new BagPath("README.md");

    /** A key, perhaps after the dash of a list item, and a value in double quotes. */
    private static final Pattern KEY = Pattern.compile("( *)(- )?(?:([a-z-]+): )?(\".*\")");

    private final Map<String, String> values = new TreeMap<>();
    private final List<Maker> creators = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();
    private String section = "";
    private String familyName = "";

    private OlderStatement() {}

    static ReleaseStatement of(CuratedBag bag) throws IOException {
        OlderStatement older = new OlderStatement();
        bag.text(CITATION).orElse("").lines().forEach(older::line);
        older.flushPerson();
        return older.statement(bag.labels(), bag.text(README).orElse(""));
    }

    private void line(String line) {
        Matcher key = KEY.matcher(line);
        if (!key.matches()) {
            section = line.endsWith(":") ? line : "";
            return;
        }
        String value = unquoted(key.group(4));
        if (key.group(1).isEmpty() && key.group(3) != null) {
            section = "";
            values.putIfAbsent(key.group(3), value);
        } else if (section.equals("keywords:") && key.group(3) == null) {
            keywords.add(value);
        } else if (section.equals("authors:") && key.group(3) != null) {
            author(key.group(3), value);
        }
    }

    private void author(String key, String value) {
        if (key.equals("name")) {
            flushPerson();
            creators.add(new Maker(value, false, Optional.empty()));
        } else if (key.equals("family-names")) {
            flushPerson();
            familyName = value;
        } else if (key.equals("given-names") && !familyName.isEmpty()) {
            familyName = value + " " + familyName;
            flushPerson();
        }
    }

    private void flushPerson() {
        if (!familyName.isEmpty()) {
            creators.add(new Maker(familyName, true, Optional.empty()));
            familyName = "";
        }
    }

    private static String unquoted(String quoted) {
        try {
            return JsonValue.parse(Octets.owning(quoted.getBytes(StandardCharsets.UTF_8)))
                            instanceof JsonValue.Text text
                    ? text.value()
                    : "";
        } catch (JsonValue.SyntaxException e) {
            return "";
        }
    }

    private ReleaseStatement statement(Map<String, String> labels, String readme) {
        String version = labels.getOrDefault("Dataset-Version", values.getOrDefault("version", ""));
        String title = values.getOrDefault("title", labels.getOrDefault("External-Description", ""));
        if (creators.isEmpty()) {
            creators.add(new Maker(labels.getOrDefault("Source-Organization", ""), false, Optional.empty()));
        }
        return new ReleaseStatement(
                labels.getOrDefault("Bag-Group-Identifier", ""),
                version,
                title,
                labels.getOrDefault("Bagging-Date", values.getOrDefault("date-released", "")),
                value("abstract"),
                creators,
                Optional.ofNullable(labels.get("Source-Organization")),
                value("license").or(() -> value("license-url")),
                Optional.empty(),
                keywords,
                value("doi"),
                Optional.ofNullable(labels.get("Previous-Version")),
                Optional.ofNullable(labels.get("Contact-Name")),
                citation(readme).orElse(title + ". Version " + version + "."),
                labels.getOrDefault("Bag-Software-Agent", "Bagwright"));
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The one block quote of the README, its backslashes taken off. */
    private static Optional<String> citation(String readme) {
        return readme.lines().filter(line -> line.startsWith("> ")).findFirst().map(line -> line.substring(2)
                .replaceAll("\\\\(\\p{Punct})", "$1"));
    }
}
