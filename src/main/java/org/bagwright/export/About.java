package org.bagwright.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.json.JsonValue;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.BagPath;
import org.bagwright.model.Octets;

/**
 * What a view says of the release that it shows, as the bag itself says it.
 *
 * @param facts what to what, in order
 * @param released the day, which stands for the time of making in files that must have one
 */
record About(Map<String, String> facts, LocalDate released) {
    private static final BagPath CITATION = new BagPath("CITATION.cff");
    private static final BagPath README = new BagPath("README.md");

    private static final Pattern CITED = Pattern.compile("(?m)^## How to cite\\n\\n> (.+)$");

    /** The earliest day that a zip archive can state. */
    private static final LocalDate UNKNOWN = LocalDate.of(1980, 1, 1);

    private static final Map<String, String> SHOWN = shown();

    private static Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("title", "Title");
        shown.put("version", "Version");
        shown.put("date-released", "Released");
        shown.put("abstract", "Description");
        shown.put("license", "Licence of metadata and compilation");
        shown.put("license-url", "Licence of metadata and compilation");
        shown.put("doi", "DOI");
        return shown;
    }

    static About of(CuratedBag bag) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        bag.text(CITATION).orElse("").lines().forEach(line -> read(line, values));
        Map<String, String> facts = new LinkedHashMap<>();
        SHOWN.forEach((key, label) -> Optional.ofNullable(values.get(key)).ifPresent(v -> facts.put(label, v)));
        Matcher cited = CITED.matcher(bag.text(README).orElse(""));
        if (cited.find()) {
            facts.put("How to cite", cited.group(1).replaceAll("\\\\(\\p{Punct})", "$1"));
        }
        facts.put("Made from", "the bag " + bag.name() + ", data/metadata/documents.jsonl");
        return new About(facts, day(values.getOrDefault("date-released", "")));
    }

    /** A value at the top of the Citation File Format as Bagwright writes it: in quotes, with JSON's escapes. */
    private static void read(String line, Map<String, String> values) {
        int colon = line.indexOf(": \"");
        if (colon > 0 && SHOWN.containsKey(line.substring(0, colon))) {
            try {
                JsonValue value =
                        JsonValue.parse(Octets.owning(line.substring(colon + 2).getBytes(StandardCharsets.UTF_8)));
                if (value instanceof JsonValue.Text text) {
                    values.put(line.substring(0, colon), text.value());
                }
            } catch (JsonValue.SyntaxException e) {
                // Somebody else's file: what can't be read isn't shown.
                values.remove(line.substring(0, colon));
            }
        }
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return UNKNOWN;
        }
    }
}
