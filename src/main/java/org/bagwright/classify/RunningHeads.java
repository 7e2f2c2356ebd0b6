package org.bagwright.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a book's pages in its text, one after another, and the lines above and below them that stand on several pages. Numbers
 * of paragraphs count too, but no sentence breaks off above one.
 */
final class RunningHeads {
    /** Pages that make a row, and of those the ones at whose end a sentence is open. */
    private static final int FEWEST_PAGES = 3;

    private static final int FEWEST_OPEN = 1;
    /** Words of a page, in the mean; between the numbers of a list there are fewer. */
    private static final int WORDS_OF_PAGE = 60;
    /** Digits of a page's number. */
    private static final int MOST_DIGITS = 4;
    /** Lines beside a page's number that may be its head. */
    private static final int BESIDE = 2;

    private static final int MOST_WORDS_OF_HEAD = 12;
    /** Pages on which a head stands; those of left and right pages differ. */
    private static final int FEWEST_HEADS = 2;

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
        if (row.size() < FEWEST_PAGES || words(row) < WORDS_OF_PAGE * (row.size() - 1)) {
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

    /** From the first page's number to the last's. */
    private int words(List<Integer> row) {
        int words = 0;
        for (int i = row.get(0); i < row.get(row.size() - 1); i++) {
            words += clues.get(i).words();
        }
        return words;
    }

    private boolean isHead(int i) {
        return i >= 0
                && i < vetoed.length
                && judgement.keeps(i)
                && clues.get(i).words() <= MOST_WORDS_OF_HEAD
                && !clues.get(i).prose()
                && clues.get(i).hasLetter();
    }

    /** Whether a sentence of running text breaks off above the page's number. */
    private boolean isOpen(int page) {
        int above = page - 1;
        while (above >= Math.max(0, page - BESIDE) && isHead(above)) {
            above--;
        }
        return above >= 0
                && judgement.keeps(above)
                && clues.get(above).prose()
                && !clues.get(above).stopped();
    }
}
