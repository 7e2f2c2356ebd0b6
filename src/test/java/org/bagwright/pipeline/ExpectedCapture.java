package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bagwright.markup.HtmlReferences;
import org.bagwright.model.MarkupText;

/**
 * What a capture's {@code expected.txt} says: lines {@code key: value}, a {@code [document n]} line before each document's
 * own, {@code #} begins a comment. Line numbers are those of {@code capture.txt}, from 1, or of {@code capture.html},
 * whose lines are taken without tags.
 *
 * @param file {@code capture.txt} or {@code capture.html}
 * @param findings codes that must be among the findings
 * @param documents in order; none when the capture must be excluded
 */
record ExpectedCapture(
        Path file, String mediaType, List<String> lines, List<String> findings, List<ExpectedDocument> documents) {

    /** The fields and the lines of one document, those that its text may hold once among them; a field that isn't stated must be empty, {@code any} may be anything. */
    record ExpectedDocument(
            Map<String, String> fields,
            SortedSet<Integer> text,
            SortedSet<Integer> optional,
            SortedSet<Integer> once,
            Map<Integer, String> gluedCaptions) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    static ExpectedCapture read(Path folder) throws IOException {
        Map<String, String> capture = new LinkedHashMap<>();
        List<Map<String, String>> documents = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("expected.txt"))) {
            if (line.startsWith("[document ")) {
                documents.add(new LinkedHashMap<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                Map<String, String> to = documents.isEmpty() ? capture : documents.get(documents.size() - 1);
                to.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        Charset charset = Charset.forName(capture.getOrDefault("charset", "UTF-8"));
        boolean markup = Files.exists(folder.resolve("capture.html"));
        Path file = folder.resolve(markup ? "capture.html" : "capture.txt");
        String text = Files.readString(file, charset).replace("\uFEFF", "");
        Stream<String> lines = Stream.of(text.split("\r\n|\r|\n", -1));
        return new ExpectedCapture(
                file,
                capture.getOrDefault("media type", markup ? "text/html" : "text/plain"),
                (markup ? lines.map(ExpectedCapture::shown) : lines).toList(),
                capture.containsKey("findings")
                        ? List.of(capture.get("findings").split(" ", -1))
                        : List.of(),
                documents.stream().map(ExpectedCapture::document).toList());
    }

    /** A line of a page as a reader sees it; scripts and comments are left in, as lines that must not be kept. */
    private static String shown(String line) {
        String plain = line.replaceAll("(?s)<script>.*?</script>|<[^>]*>", "");
        MarkupText text = new MarkupText(plain, new HtmlReferences());
        text.add(0, plain.length());
        return text.text();
    }

    private static ExpectedDocument document(Map<String, String> stated) {
        Map<Integer, String> glued = new LinkedHashMap<>();
        if (stated.containsKey("glued caption")) {
            String[] parts = stated.get("glued caption").split(" ", 2);
            glued.put(Integer.valueOf(parts[0]), parts[1]);
        }
        return new ExpectedDocument(
                Map.copyOf(stated),
                numbers(stated.get("text")),
                numbers(stated.getOrDefault("optional", "")),
                numbers(stated.getOrDefault("once", "")),
                glued);
    }

    /** {@code 3 5 7-12}. */
    private static SortedSet<Integer> numbers(String list) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : list.isBlank() ? new String[0] : list.strip().split(" ", -1)) {
            String[] ends = part.split("-", -1);
            for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
                numbers.add(n);
            }
        }
        return Collections.unmodifiableSortedSet(numbers);
    }
}
