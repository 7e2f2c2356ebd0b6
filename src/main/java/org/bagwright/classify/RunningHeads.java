package org.bagwright.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a book's pages in its text, one after another, and the lines above and below them that stand on several pages. Numbers
 * of paragraphs count too, but no sentence goes on behind one.
 */
final class RunningHeads {
    /** Pages that make a row, and of those the ones at whose end a sentence is open. */
    private static final int FEWEST_PAGES = 3;

    private static final int FEWEST_OPEN = 1;
    /** Digits of a page's number. */
    private static final int MOST_DIGITS = 4;
    /** Lines beside a page's number that may be its head. */
    private static final int BESIDE = 2;

    private static final int MOST_WORDS_OF_HEAD = 12;
    /** Pages on which a head stands; those of left and right pages differ. */
    private static final int FEWEST_HEADS = 2;

    private static final String STOPS = ".!?:…。！？\"”»)";

    private final Judgement judgement;
    private final List<Clue> clues;
    private final boolean[] vetoed;

    private RunningHeads(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        this.judgement = judgement;
        this.clues = clues;
        this.vetoed = vetoed;
    }

    /** Adds them to {@code vetoed}. */
    static void add(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        new RunningHeads(judgement, clues, vetoed).add();
    }

    private void add() {
        List<Integer> row = new ArrayList<>();
        int next = -1;
        for (int i = 0; i < vetoed.length; i++) {
            int number = number(i);
            if (number >= 0 && (row.isEmpty() || number == next)) {
                row.add(i);
                next = number + 1;
            } else if (number >= 0) {
                take(row);
                row.clear();
                row.add(i);
                next = number + 1;
            }
        }
        take(row);
    }

    /** The number that is all of a kept line; -1 for none. */
    private int number(int i) {
        String line = clues.get(i).words() > 1 || !judgement.keeps(i)
                ? ""
                : clues.get(i).block().text();
        int from = 0;
        int to = line.length();
        while (from < to && "-–— ".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "-–— ".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to == from || to - from > MOST_DIGITS) {
            return -1;
        }
        for (int k = from; k < to; k++) {
            if (line.charAt(k) < '0' || line.charAt(k) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(line.substring(from, to));
    }

    private void take(List<Integer> row) {
        if (row.size() < FEWEST_PAGES) {
            return;
        }
        Map<String, Integer> heads = new HashMap<>();
        int open = 0;
        for (int page : row) {
            open += isOpen(page) ? 1 : 0;
            for (int i = page - BESIDE; i <= page + BESIDE; i++) {
                if (isHead(i)) {
                    heads.merge(clues.get(i).block().text(), 1, Integer::sum);
                }
            }
        }
        if (open < FEWEST_OPEN) {
            return;
        }
        for (int page : row) {
            vetoed[page] = true;
            for (int i = page - BESIDE; i <= page + BESIDE; i++) {
                if (isHead(i) && heads.get(clues.get(i).block().text()) >= FEWEST_HEADS) {
                    vetoed[i] = true;
                }
            }
        }
    }

    private boolean isHead(int i) {
        return i >= 0
                && i < vetoed.length
                && judgement.keeps(i)
                && clues.get(i).words() <= MOST_WORDS_OF_HEAD
                && !clues.get(i).prose()
                && clues.get(i).hasLetter();
    }

    /** Whether the sentence above the page's number goes on below it. */
    private boolean isOpen(int page) {
        int above = page - 1;
        while (above >= Math.max(0, page - BESIDE)
                && isHead(above)
                && !clues.get(above).prose()) {
            above--;
        }
        int below = page + 1;
        while (below < Math.min(vetoed.length - 1, page + BESIDE) && isHead(below) && !beginsLow(below)) {
            below++;
        }
        String text = above < 0 ? "." : clues.get(above).block().text();
        return STOPS.indexOf(text.charAt(text.length() - 1)) < 0 && below < vetoed.length && beginsLow(below);
    }

    private boolean beginsLow(int i) {
        return Character.isLowerCase(clues.get(i).block().text().codePointAt(0));
    }
}
