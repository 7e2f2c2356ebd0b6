package org.bagwright.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * English names of languages by their BCP 47 subtags. From a list of our own, as the JDK's names differ between its
 * versions and the page must not.
 */
final class Languages {
    private static final Map<String, String> NAMES = read();

    private Languages() {}

    /** {@code English (en)}; the tag alone when its language has no name here. */
    static String name(String tag) {
        String shown = Shown.line(tag);
        String name = NAMES.get(shown.split("-", 2)[0]);
        return name == null ? shown : name + " (" + shown + ")";
    }

    private static Map<String, String> read() {
        try (InputStream in = Languages.class.getResourceAsStream("languages.tsv")) {
            Map<String, String> names = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> names.put(cells[0], cells[1]));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
