package org.bagwright.classify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.lexicon.EditMark;
import org.bagwright.lexicon.LinkLine;
import org.bagwright.markup.MarkupTrait;

/**
 * Lines that the model keeps and that only lead somewhere: files to fetch, bars of links, the accounts of a thread, a page's list of its own headings,
 * headings at the end under which nothing is kept.
 */
final class LeadingLines {
    /** Share of a block's text in links, in thousandths, from which on it is a link. */
    private static final int LINKED = 800;
    /** Links to headings of the page that make a list of contents. */
    private static final int FEWEST_ENTRIES = 2;
    /** Accounts that make a thread, and words of what one is called. */
    private static final int FEWEST_ACCOUNTS = 2;

    private static final int MOST_WORDS_OF_NAME = 5;
    /** Of 504 pages of known sites 13 have such headings: one to three of them, or nine lines of text that are set as headings. */
    private static final int MOST_HEADINGS_OF_NOTHING = 3;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final boolean[] vetoed;

    private LeadingLines(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        this.judgement = judgement;
        this.clues = clues;
        this.vetoed = vetoed;
    }

    /** Adds them to {@code vetoed}. */
    static void add(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        LeadingLines lines = new LeadingLines(judgement, clues, vetoed);
        lines.shaped();
        lines.accounts();
        if (judgement.features().isMarkup()) {
            lines.contents();
            lines.headingsOfNothing();
        }
    }

    private boolean isKept(int i) {
        return !vetoed[i] && judgement.keeps(i);
    }

    private void shaped() {
        for (int i = 0; i < vetoed.length; i++) {
            if (judgement.keeps(i)) {
                String line = clues.get(i).block().text();
                vetoed[i] |= LinkLine.isFile(line) || LinkLine.isBar(line) || EditMark.begin(line) == 0;
            }
        }
    }

    /**
     * Who wrote each message of a thread: the names of accounts below what these are called. An account alone may stand in a
     * sentence that its link broke, and code has such words.
     */
    private void accounts() {
        int accounts = 0;
        for (int i = 1; i < vetoed.length; i++) {
            accounts += isNamedAccount(i) ? 1 : 0;
        }
        for (int i = 1; i < vetoed.length && accounts >= FEWEST_ACCOUNTS; i++) {
            if (isNamedAccount(i)) {
                vetoed[i - 1] = true;
                vetoed[i] = true;
            }
        }
    }

    private boolean isNamedAccount(int i) {
        return LinkLine.isAccount(clues.get(i).block().text()) && mayBeCalled(clues.get(i - 1));
    }

    private static boolean mayBeCalled(Clue clue) {
        String line = clue.block().text();
        int first = line.codePointAt(0);
        return clue.words() <= MOST_WORDS_OF_NAME
                && !clue.prose()
                && Character.isLetter(first)
                && !Character.isLowerCase(first)
                && ",;:=!?".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /**
     * Links above all running text that say what headings below do, and the other links of their list. A list of contents
     * among an article's paragraphs is its author's.
     */
    private void contents() {
        int[] links = judgement.features().markup().column(MarkupTrait.LINKS);
        int[] parents = judgement.features().markup().groups()[1];
        int end = firstProse();
        if (!holdsLink(end, links)) {
            return;
        }
        Map<Integer, Integer> entries = new HashMap<>();
        Map<Long, Integer> headings = lastHeadings();
        for (int i = 0; i < end; i++) {
            if (isLink(i, links) && headings.getOrDefault(clues.get(i).folded(), -1) > i) {
                entries.merge(parents[i], 1, Integer::sum);
            }
        }
        for (int i = 0; i < end && !entries.isEmpty(); i++) {
            vetoed[i] |= isLink(i, links) && entries.getOrDefault(parents[i], 0) >= FEWEST_ENTRIES;
        }
    }

    private boolean holdsLink(int end, int[] links) {
        for (int i = 0; i < end; i++) {
            if (isLink(i, links)) {
                return true;
            }
        }
        return false;
    }

    private int firstProse() {
        int i = 0;
        while (i < vetoed.length && !(isKept(i) && clues.get(i).prose())) {
            i++;
        }
        return i;
    }

    private boolean isLink(int i, int[] links) {
        return links[i] >= LINKED
                && isKept(i)
                && !judgement.isHeading(i)
                && !clues.get(i).prose();
    }

    private Map<Long, Integer> lastHeadings() {
        Map<Long, Integer> last = new HashMap<>();
        for (int i = 0; i < vetoed.length; i++) {
            if (judgement.isHeading(i)) {
                last.put(clues.get(i).folded(), i);
            }
        }
        return last;
    }

    /** The model takes what is below them and leaves them: they are no end of a text. More of them are text that is set so. */
    private void headingsOfNothing() {
        int headings = 0;
        int i = vetoed.length - 1;
        for (; i > 0 && !(isKept(i) && !isBareHeading(i)); i--) {
            headings += isKept(i) ? 1 : 0;
        }
        if (headings <= MOST_HEADINGS_OF_NOTHING) {
            Arrays.fill(vetoed, i + 1, vetoed.length, true);
        }
    }

    private boolean isBareHeading(int i) {
        return judgement.isHeading(i) && !clues.get(i).prose();
    }
}
