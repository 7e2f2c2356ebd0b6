package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Description;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.Octets;
import org.bagwright.model.Stated;
import org.bagwright.pipeline.ExpectedCapture.ExpectedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder under {@code captures/} is a case: an invented page, and what curation must make of it. */
class CaptureCasesTest {
    private static final Path CASES = Path.of("src/test/resources/captures");
    /** A foreign line of fewer characters may stand inside a sentence by chance. */
    private static final int SHORTEST_TELLING_LINE = 25;

    /** Cases that don't pass yet, with the reason. One that starts to pass must be struck out here. */
    private static final Map<String, String> KNOWN_GAPS = Map.ofEntries();

    private final Curation curation = new Curation(Optional.empty());

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void curatesAsExpected(String name) throws IOException {
        List<String> differences = differences(name);
        if (!KNOWN_GAPS.containsKey(name)) {
            assertTrue(differences.isEmpty(), () -> name + "\n" + String.join("\n", differences));
        } else if (differences.isEmpty()) {
            fail(name + " passes now: strike it out of the known gaps");
        }
    }

    @Test
    void knownGapsAreCases() throws IOException {
        assertEquals(
                Set.of(), KNOWN_GAPS.keySet().stream().filter(n -> !isCase(n)).collect(Collectors.toSet()));
    }

    private static boolean isCase(String name) {
        return Files.isDirectory(CASES.resolve(name));
    }

    private List<String> differences(String name) throws IOException {
        ExpectedCapture expected = ExpectedCapture.read(CASES.resolve(name));
        CuratedCapture curated = curate(name, expected);
        List<String> differences = new ArrayList<>();
        for (String code : expected.findings()) {
            if (curated.findings().stream().noneMatch(f -> f.code().id().equals(code))) {
                differences.add("no finding " + code + " among " + curated.findings());
            }
        }
        if (expected.documents().size() != curated.documents().size()) {
            differences.add(curated.documents().size() + " documents, should be "
                    + expected.documents().size() + ": "
                    + curated.documents().stream()
                            .map(d -> value(d.description().title()))
                            .toList());
            return differences;
        }
        for (int i = 0; i < expected.documents().size(); i++) {
            compare(expected.documents().get(i), curated.documents().get(i), expected.lines(), differences);
        }
        return differences;
    }

    private CuratedCapture curate(String name, ExpectedCapture expected) throws IOException {
        Octets octets = Octets.owning(Files.readAllBytes(expected.file()));
        String fileName = expected.file().getFileName().toString().replace("capture", name);
        return curation.curate(new Capture(
                name,
                new BagPath("raw/" + fileName),
                fileName,
                octets,
                octets.digest(DigestAlgorithm.SHA512),
                expected.mediaType(),
                CatalogueRow.NONE));
    }

    private static void compare(ExpectedDocument expected, Document found, List<String> lines, List<String> out) {
        fields(found.description()).forEach((field, value) -> {
            String wanted = expected.field(field);
            if (!wanted.equals("any") && !sameValue(field, wanted, value)) {
                out.add(found.id() + ": " + field + " is '" + value + "', should be '" + wanted + "'");
            }
        });
        compareText(expected, found, lines, out);
    }

    private static boolean sameValue(String field, String wanted, String value) {
        return field.equals("place")
                ? wanted.equalsIgnoreCase(value)
                : squash(wanted).equals(squash(value));
    }

    private static Map<String, String> fields(Description d) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", value(d.title()));
        fields.put("subtitle", value(d.subtitle()));
        fields.put("authors", d.authors().map(a -> String.join("; ", a.value())).orElse(""));
        fields.put("agency", value(d.agency()));
        fields.put("published", value(d.published()));
        fields.put("modified", value(d.modified()));
        fields.put("place", value(d.datelinePlace()));
        fields.put("language", value(d.language()));
        fields.put("section", d.section().map(s -> String.join("; ", s.value())).orElse(""));
        fields.put("identifier", value(d.identifier()));
        return fields;
    }

    private static String value(Optional<Stated<String>> stated) {
        return stated.map(Stated::value).orElse("");
    }

    private static void compareText(ExpectedDocument expected, Document found, List<String> lines, List<String> out) {
        String text = squash(found.text());
        Set<String> paragraphs =
                found.text().lines().map(CaptureCasesTest::squash).collect(Collectors.toSet());
        for (int n : expected.once()) {
            String line = squash(lines.get(n - 1));
            if (text.indexOf(line) != text.lastIndexOf(line)) {
                out.add(found.id() + ": line " + n + " stands in the text twice: " + line);
            }
        }
        int at = 0;
        for (int n = 1; n <= lines.size(); n++) {
            String line = squash(lines.get(n - 1));
            if (expected.text().contains(n)) {
                String own = withoutCaption(line, expected.gluedCaptions().get(n));
                int place = text.indexOf(own, at);
                if (place < 0) {
                    out.add(found.id() + ": line " + n + " is missing or out of order: " + line);
                }
                at = place < 0 ? at : place + own.length();
            } else if (!line.isEmpty() && !expected.optional().contains(n)) {
                boolean kept =
                        paragraphs.contains(line) || (line.length() >= SHORTEST_TELLING_LINE && text.contains(line));
                if (kept) {
                    out.add(found.id() + ": line " + n + " should be gone: " + line);
                }
            }
        }
    }

    private static String withoutCaption(String line, String caption) {
        return caption != null && line.startsWith(squash(caption))
                ? line.substring(squash(caption).length()).strip()
                : line;
    }

    private static String squash(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\u00A0\u202F\u2007]+", " ")
                .strip();
    }
}
