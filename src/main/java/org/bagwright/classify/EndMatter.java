package org.bagwright.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.lexicon.BackMatter;
import org.bagwright.lexicon.ReleaseMatter;
import org.bagwright.markup.MarkupTrait;

/**
 * What stands behind an article's text and belongs to its kind rather than to it: a list of references, what a company says of
 * itself below each of its press releases, whom to ask about one.
 */
final class EndMatter {
    /** Words of running text above it. */
    private static final int FEWEST_WORDS_ABOVE = 60;
    /** A heading has no more words. */
    private static final int MOST_WORDS_OF_HEADING = 9;
    /** Paragraphs in which a company speaks of itself, and their words. */
    private static final int MOST_PARAGRAPHS = 3;

    private static final int MOST_WORDS_ABOUT = 260;
    /** The company's name stands in so many characters (UTF-16) at the begin of what it says of itself. */
    private static final int NAME_WITHIN = 160;
    /** Lines of an address, and the words of each. */
    private static final int MOST_LINES_OF_CONTACT = 10;

    private static final int MOST_WORDS_OF_LINE = 10;
    /** Share of the words below a heading of references that stand in entries. */
    private static final double MOSTLY_ENTRIES = 0.7;
    /** Share of a line's text in links, in thousandths, from which on it is one. */
    private static final int LINKED = 500;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final boolean[] vetoed;
    /** Of running text. */
    private int wordsAbove;

    private EndMatter(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        this.judgement = judgement;
        this.clues = clues;
        this.vetoed = vetoed;
    }

    /** Adds it to {@code vetoed}. */
    static void add(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        new EndMatter(judgement, clues, vetoed).add();
    }

    /** Headings below the last kept block have nothing to take. */
    private void add() {
        int end = vetoed.length;
        while (end > 0 && !isKept(end - 1)) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (wordsAbove >= FEWEST_WORDS_ABOVE
                    && clues.get(i).words() <= MOST_WORDS_OF_HEADING
                    && !clues.get(i).prose()) {
                behind(i);
            }
            wordsAbove += isKept(i) && clues.get(i).prose() ? clues.get(i).words() : 0;
        }
    }

    private boolean isKept(int i) {
        return !vetoed[i] && judgement.keeps(i);
    }

    private void behind(int heading) {
        String line = text(heading);
        Optional<String> name = ReleaseMatter.about(line);
        if (name.isPresent()) {
            about(heading, name.get());
        } else if (ReleaseMatter.isContactLabel(line)) {
            contact(heading);
        } else if (BackMatter.isHeading(line)) {
            references(heading);
        }
    }

    /** Paragraphs about a company of which the text above speaks, the last of all but for lines. */
    private void about(int heading, String name) {
        int end = heading + 1;
        int paragraphs = 0;
        int words = 0;
        while (end < vetoed.length && (clues.get(end).prose() || !isKept(end)) && paragraphs < MOST_PARAGRAPHS) {
            if (isKept(end)) {
                paragraphs++;
                words += clues.get(end).words();
            }
            end++;
        }
        if (paragraphs > 0 && words <= MOST_WORDS_ABOUT && speaksOf(heading, end, name) && endsText(end)) {
            take(heading, end);
        }
    }

    private boolean speaksOf(int heading, int end, String name) {
        String first = name.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        boolean above = false;
        for (int i = 0; i < heading && !above; i++) {
            above = isKept(i)
                    && clues.get(i).block().text().toLowerCase(Locale.ROOT).contains(first);
        }
        for (int i = heading + 1; i < end && above; i++) {
            if (isKept(i)) {
                String text = clues.get(i).block().text();
                return text.substring(0, Math.min(NAME_WITHIN, text.length()))
                        .toLowerCase(Locale.ROOT)
                        .contains(first);
            }
        }
        return false;
    }

    /** Whether no more running text is kept from {@code from} on but under headings of the same kinds. */
    private boolean endsText(int from) {
        for (int i = from; i < vetoed.length; i++) {
            String line = clues.get(i).block().text();
            if (ReleaseMatter.about(line).isPresent() || ReleaseMatter.isContactLabel(line)) {
                return true;
            }
            if (isKept(i) && clues.get(i).prose()) {
                return false;
            }
        }
        return true;
    }

    private void contact(int label) {
        int end = label + 1;
        while (end < vetoed.length
                && end <= label + MOST_LINES_OF_CONTACT
                && !clues.get(end).prose()
                && clues.get(end).words() <= MOST_WORDS_OF_LINE) {
            end++;
        }
        if (endsText(end)) {
            take(label, end);
        }
    }

    /** Entries below a heading of references, up to the next heading of another kind; of a text without markup, to its end. */
    private void references(int heading) {
        int end = heading + 1;
        while (end < vetoed.length && !(judgement.isHeading(end) && !BackMatter.isHeading(text(end)))) {
            end++;
        }
        int words = 0;
        int ofEntries = 0;
        for (int i = heading + 1; i < end; i++) {
            if (isKept(i)) {
                words += clues.get(i).words();
                ofEntries += isEntry(i) ? clues.get(i).words() : 0;
            }
        }
        if (ofEntries >= words * MOSTLY_ENTRIES && ofEntries <= wordsAbove) {
            take(heading, end);
        }
    }

    /** A link to something else, or a line with a year or an address. */
    private boolean isEntry(int i) {
        return (judgement.features().isMarkup() && judgement.features().markup().column(MarkupTrait.LINKS)[i] >= LINKED)
                || BackMatter.isEntry(text(i));
    }

    private String text(int i) {
        return clues.get(i).block().text();
    }

    private void take(int from, int end) {
        for (int i = from; i < end; i++) {
            vetoed[i] = true;
        }
    }
}
