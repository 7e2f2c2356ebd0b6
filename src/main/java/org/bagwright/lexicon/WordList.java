package org.bagwright.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads this package's data files: UTF-8, one entry a line, cells parted by TAB, {@code #} begins a comment. */
final class WordList {
    private WordList() {}

    /** The first cells of {@code name}'s lines. */
    static Set<String> words(String name) {
        return read(name).stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
    }

    /** The lines of {@code name} without comments and blank lines, each split into its cells. */
    static List<List<String>> read(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own word list " + name + " can't be read", e);
        }
    }
}
