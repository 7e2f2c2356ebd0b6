package org.bagwright.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence in which an article says of itself when it was changed: {@code This article was amended on 2 October 2016. An
 * earlier version said …}.
 */
public final class CorrectionNote {
    /** Of the sentence up to the date, in UTF-16 units. */
    private static final int FARTHEST = 120;

    /** Of the note; a longer paragraph is part of the story. In UTF-16 units. */
    private static final int LONGEST = 800;

    /** What may stand between the article and its change, for {@link #ANYTHING}. */
    private static final String FEW_CHARACTERS = "\\b.{0,30}\\b";

    private static final String ANYTHING = "…";

    private static final Pattern NOTE = Pattern.compile("(?iU)\\b(?:"
            + WordList.read("correction-notes.tsv").stream()
                    .map(CorrectionNote::expression)
                    .collect(Collectors.joining("|"))
            + ")");

    private CorrectionNote() {}

    /** The expression for one language's note, from a line of the list. */
    private static String expression(List<String> row) {
        String begin = pointing(row.get(0)) + forms(row.get(1));
        String verb = row.get(2);
        String change = row.size() > 3 ? forms(row.get(3)) : "";
        return verb.equals(ANYTHING)
                ? begin + FEW_CHARACTERS + change
                : begin + "\\s" + forms(verb) + (change.isEmpty() ? "" : "\\s" + change);
    }

    /** An elided article may be written together with its noun. */
    private static String pointing(String cell) {
        return Stream.of(cell.split("\\|", -1))
                .map(word ->
                        WordList.anyOf(List.of(word)) + (word.endsWith("'") || word.endsWith("’") ? "\\s?" : "\\s"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String forms(String cell) {
        return WordList.anyOf(List.of(cell.split("\\|", -1)));
    }

    /** The day of the change that {@code paragraph} tells of, with its place in it. */
    public static Optional<DatePhrase> changeIn(String paragraph) {
        if (paragraph.length() > LONGEST) {
            return Optional.empty();
        }
        List<DatePhrase> dates = DatePhrase.in(paragraph);
        for (DatePhrase date : dates) {
            String before = paragraph.substring(Math.max(0, date.start() - FARTHEST), date.start());
            String sentence = before.substring(before.lastIndexOf(". ") + 1);
            if (date.value().isPresent() && NOTE.matcher(sentence).find()) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }
}
