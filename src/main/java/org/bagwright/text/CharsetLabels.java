package org.bagwright.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The labels by which HTML names charsets; they stand in the resource {@code charset-labels.txt}. */
final class CharsetLabels {
    private static final Map<String, String> CHARSETS = read();

    private CharsetLabels() {}

    /** The charset that a page means by {@code label}; empty for one that isn't known to HTML or to this Java. */
    static Optional<Charset> charset(String label) {
        return Optional.ofNullable(CHARSETS.get(label.strip().toLowerCase(Locale.ROOT)))
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }

    private static Map<String, String> read() {
        Map<String, String> charsets = new HashMap<>();
        try (InputStream in = CharsetLabels.class.getResourceAsStream("charset-labels.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .forEach(names -> {
                        for (int i = 1; i < names.length; i++) {
                            charsets.put(names[i], names[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own table of charsets can't be read", e);
        }
        return Map.copyOf(charsets);
    }
}
