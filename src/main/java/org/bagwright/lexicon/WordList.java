package org.bagwright.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads this package's data files: UTF-8, one entry a line, cells parted by TAB, {@code #} begins a comment. */
final class WordList {
    private static final int ASCII = 0x80;

    private WordList() {}

    /** The first cells of {@code name}'s lines. */
    static Set<String> words(String name) {
        return Set.copyOf(entries(name));
    }

    /** The same in their order. */
    static List<String> entries(String name) {
        return read(name).stream().map(row -> row.get(0)).toList();
    }

    /** The second cells of those of {@code name}'s lines whose first is {@code kind}. */
    static List<String> ofKind(String name, String kind) {
        return read(name).stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1))
                .toList();
    }

    /** A group of a regular expression that is one of {@code words}, the first that fits; a blank in one stands for white space. */
    static String anyOf(List<String> words) {
        return words.stream()
                .map(word ->
                        Arrays.stream(word.split(" ", -1)).map(WordList::quoted).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The letters that {@code words} begin with, each once. */
    static String firstLetters(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    /** Letters and digits need no quoting, and the literals of expressions are read faster without. */
    private static String quoted(String word) {
        return word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c >= ASCII) ? word : Pattern.quote(word);
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
