package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line that says when an article was published or changed: its dates, each with what the words before it say of it.
 *
 * @param dates in order; never empty
 * @param bare whether the line holds little but dates, labels and a clock
 */
public record DateLine(List<Labelled> dates, boolean bare) {
    /** What a date is the date of. */
    public enum Label {
        PUBLISHED,
        MODIFIED,
        /** Something else: when a member joined, when an offer ends. */
        OTHER,
        /** Nothing is said. */
        NONE
    }

    /** A date and its label. */
    public record Labelled(Label label, DatePhrase date) {}

    /** Marks that part what a line says of an article. */
    private static final String PARTING = "|•·⋅∙●/–—-›»:(";

    /** In characters. */
    private static final int LONGEST_LABEL = 30;

    private static final int MOST_OTHER_WORDS = 3;

    /**
     * Whether the first date of {@code stated} begins it, or a part of it behind a stroke, a dot or a label: {@code 23 August 2019
     * by Jane Doe in Gardens}, {@code Essay | 23 August 2019 | trees}.
     */
    public static boolean beginsPart(String stated) {
        List<Labelled> dates = datesIn(stated);
        if (dates.isEmpty()) {
            return false;
        }
        String before =
                Words.spaced(stated).substring(0, dates.get(0).date().start()).strip();
        return before.isEmpty()
                || dates.get(0).label() != Label.NONE
                || PARTING.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** A sentence that says when the article was put up: {@code This entry was posted on 23 August 2019 at 10:12 and filed under …}. */
    public static boolean isPostingNote(String stated) {
        // The dates first: of most paragraphs it is told without an expression that there are none.
        return datesIn(stated).stream()
                        .anyMatch(d -> d.date().value().orElse("").indexOf('T') > 0)
                && DateLabels.tellsOfPuttingUp(stated);
    }

    /** Whether a line is the label of a date and nothing else: {@code Last updated}, {@code Veröffentlicht am:}. */
    public static boolean isEmptyLabel(String stated) {
        return stated.length() <= LONGEST_LABEL
                && labelBefore(stated) != Label.NONE
                && labelBefore(stated) != Label.OTHER
                && DateLabels.withoutThoseBeside(Words.spaced(stated))
                        .codePoints()
                        .noneMatch(Character::isLetter);
    }

    /** The label that {@code text} is to the date that follows it. */
    public static Label labelBefore(String text) {
        return DateLabels.of(Words.spaced(text));
    }

    /** The dates of {@code line}, or none: the list is then empty. */
    public static List<Labelled> datesIn(String stated) {
        return labelled(Words.spaced(stated), DatePhrase.in(stated));
    }

    private static List<Labelled> labelled(String line, List<DatePhrase> dates) {
        List<Labelled> labelled = new ArrayList<>();
        int from = 0;
        for (DatePhrase date : dates) {
            labelled.add(new Labelled(DateLabels.of(line.substring(Math.min(from, date.start()), date.start())), date));
            from = date.end();
        }
        return labelled;
    }

    /** The line read as a date line; {@code bare} is false when it says much else. */
    public static Optional<DateLine> read(String stated) {
        return read(stated, DatePhrase.in(stated));
    }

    /** As {@link #read(String)}, of a line whose {@code phrases} were read already. */
    public static Optional<DateLine> read(String stated, List<DatePhrase> phrases) {
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        String line = Words.spaced(stated);
        List<Labelled> dates = labelled(line, phrases);
        return Optional.of(new DateLine(List.copyOf(dates), saysLittleElse(line, dates)));
    }

    private static boolean saysLittleElse(String line, List<Labelled> dates) {
        StringBuilder rest = new StringBuilder(line);
        for (int i = dates.size() - 1; i >= 0; i--) {
            rest.replace(dates.get(i).date().start(), dates.get(i).date().end(), " ");
        }
        // To take the known words out is slow: it is done where it may lower the number far enough.
        return isFew(rest)
                || (DateLabels.unknownWords(rest, MOST_OTHER_WORDS + 1) <= MOST_OTHER_WORDS
                        && isFew(DateLabels.without(rest)));
    }

    /** Whether it has few runs of two letters and more. */
    private static boolean isFew(CharSequence text) {
        int words = 0;
        int letters = 0;
        for (int i = 0; i < text.length() && words <= MOST_OTHER_WORDS; ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            letters = Character.isLetter(c) ? letters + 1 : 0;
            words += letters == 2 ? 1 : 0;
        }
        return words <= MOST_OTHER_WORDS;
    }
}
