package org.bagwright.classify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.lexicon.ContentsHeading;
import org.bagwright.lexicon.HouseNotice;
import org.bagwright.lexicon.MailSignature;
import org.bagwright.lexicon.TimeCode;

/**
 * What stands among the lines of a text and is none: the signatures of messages, what a publisher says to its readers, the numbers
 * and times of subtitles, a list of the text's own headings.
 */
final class TextSigns {
    /** Lines of a signature, by custom four; archives put a few of their own below. */
    private static final int MOST_LINES_OF_SIGNATURE = 8;

    private static final int MOST_WORDS_OF_SIGNATURE = 40;
    /** Words of running text above a signature: weblogs have two dashes above theirs, where a figure is missing. */
    private static final int FEWEST_WORDS_SIGNED = 20;
    /** Kept paragraphs at the end of a text among which a notice may stand, and at its begin; below it stands who wrote. */
    private static final int LAST_PARAGRAPHS = 6;

    private static final int FIRST_PARAGRAPHS = 2;
    /** A notice is at most this share of the text's words. */
    private static final double MOST_OF_NOTICES = 0.5;
    /** Times that make subtitles. */
    private static final int FEWEST_TIMES = 3;
    /** Entries of a list of contents. */
    private static final int FEWEST_ENTRIES = 2;
    /** Lines below a heading within which its text begins. */
    private static final int LINES_TO_TEXT = 3;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final boolean[] vetoed;

    private TextSigns(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        this.judgement = judgement;
        this.clues = clues;
        this.vetoed = vetoed;
    }

    /** Adds them to {@code vetoed}. */
    static void add(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        TextSigns signs = new TextSigns(judgement, clues, vetoed);
        signs.notices();
        if (!judgement.features().isMarkup()) {
            signs.signatures();
            signs.times();
            signs.contents();
        }
    }

    private boolean isKept(int i) {
        return !vetoed[i] && judgement.keeps(i);
    }

    private String text(int i) {
        return clues.get(i).block().text();
    }

    private void signatures() {
        int words = 0;
        for (int i = 0; i < vetoed.length; i++) {
            words += isKept(i) && clues.get(i).prose() ? clues.get(i).words() : 0;
            if (clues.get(i).words() <= 1 && words >= FEWEST_WORDS_SIGNED && MailSignature.begins(text(i))) {
                Arrays.fill(vetoed, i, endOfSignature(i), true);
            } else if (isKept(i) && !clues.get(i).prose() && MailSignature.isSentFrom(text(i))) {
                vetoed[i] = true;
            }
        }
    }

    /** The next message begins with its head, or with what a page says of it. */
    private int endOfSignature(int dashes) {
        int end = dashes + 1;
        while (end < vetoed.length
                && end - dashes <= MOST_LINES_OF_SIGNATURE
                && clues.get(end).words() <= MOST_WORDS_OF_SIGNATURE
                && !MailHeads.holds(clues, end)) {
            end++;
        }
        return end;
    }

    /** Among the first and the last paragraphs of what is kept. */
    private void notices() {
        int words = 0;
        for (int i = 0; i < vetoed.length; i++) {
            words += isKept(i) ? clues.get(i).words() : 0;
        }
        int left = (int) (words * MOST_OF_NOTICES);
        int seen = 0;
        for (int i = vetoed.length - 1; i >= 0 && seen < LAST_PARAGRAPHS; i--) {
            if (isKept(i)) {
                seen += countsOnce(i);
                left = notice(i, left);
            }
        }
        seen = 0;
        for (int i = 0; i < vetoed.length && seen < FIRST_PARAGRAPHS; i++) {
            if (isKept(i)) {
                seen += countsOnce(i);
                left = notice(i, left);
            }
        }
    }

    /** None for what stands twice: below the text may stand its copy. */
    private int countsOnce(int i) {
        return clues.get(i).repeats() > 1 ? 0 : 1;
    }

    /** Takes block {@code i} if it is one of at most so many words; returns how many words may be taken yet. */
    private int notice(int i, int left) {
        Clue clue = clues.get(i);
        if (!clue.prose() && !clue.stopped()) {
            return left;
        }
        vetoed[i] = clue.words() <= left && HouseNotice.is(text(i));
        return vetoed[i] ? left - clue.words() : left;
    }

    private void times() {
        int times = 0;
        for (int i = 0; i < vetoed.length; i++) {
            times += TimeCode.is(text(i)) ? 1 : 0;
        }
        for (int i = 0; i < vetoed.length && times >= FEWEST_TIMES; i++) {
            if (TimeCode.is(text(i))) {
                vetoed[i] = true;
                if (i > 0 && text(i - 1).chars().allMatch(Character::isDigit)) {
                    vetoed[i - 1] = true;
                }
            }
        }
    }

    /**
     * Below its heading, lines that stand further down once more, over paragraphs; with or without a number, on their line or the
     * one above.
     */
    private void contents() {
        for (int i = 0; i + FEWEST_ENTRIES < vetoed.length; i++) {
            if (!clues.get(i).prose() && ContentsHeading.is(text(i))) {
                takeContents(i);
                return;
            }
        }
    }

    private boolean isOverText(int heading) {
        for (int i = heading + 1; i < Math.min(vetoed.length, heading + 1 + LINES_TO_TEXT); i++) {
            if (clues.get(i).prose()) {
                return true;
            }
        }
        return false;
    }

    private void takeContents(int heading) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = heading + 1; i < vetoed.length; i++) {
            if (!clues.get(i).prose()) {
                last.put(ContentsHeading.named(text(i)), i);
            }
        }
        int end = heading + 1;
        int entries = 0;
        while (end < vetoed.length && !clues.get(end).prose()) {
            int named = last.get(ContentsHeading.named(text(end)));
            if (named <= end && clues.get(end).hasLetter()) {
                break;
            }
            entries += named > end && isOverText(named) && clues.get(end).hasLetter() ? 1 : 0;
            end++;
        }
        if (entries >= FEWEST_ENTRIES) {
            Arrays.fill(vetoed, heading, end, true);
        }
    }
}
