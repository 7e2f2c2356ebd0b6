package org.bagwright.lexicon;

import java.util.EnumSet;
import java.util.Set;

/**
 * The forms in which figures and names make a date. Which of them may stand in a line is told by its runs of digits: how
 * long one and the next are, and what is between them. Few lines have such runs, and the expressions for dates are slow.
 */
enum DateForm {
    /** {@code 2019-08-23}. */
    ISO {
        @Override
        boolean mayBe(Run first, Run second) {
            return first.length == 4 && second.gap == 1 && second.length == 2;
        }
    },
    /** {@code 23 August 2019}. */
    DAY_MONTH_YEAR {
        @Override
        boolean mayBe(Run first, Run second) {
            return second.letters >= SHORTEST_MONTH && second.length >= 4;
        }
    },
    /** {@code August 23, 2019}. */
    MONTH_DAY_YEAR {
        @Override
        boolean mayBe(Run first, Run second) {
            return first.behindBlank && first.length <= 2 && second.letters <= LONGEST_ORDINAL && second.length >= 4;
        }
    },
    /** {@code 2019 August 23}. */
    YEAR_MONTH_DAY {
        @Override
        boolean mayBe(Run first, Run second) {
            return first.length == 4 && second.letters >= SHORTEST_MONTH && second.behindBlank && second.length <= 2;
        }
    },
    /** {@code 2019/08/23}. */
    YEAR_FIRST {
        @Override
        boolean mayBe(Run first, Run second) {
            return first.length == 4 && second.gap <= LONGEST_SEPARATOR && second.length <= 2;
        }
    },
    /** {@code 23.08.2019}. */
    YEAR_LAST {
        @Override
        boolean mayBe(Run first, Run second) {
            return first.length <= 2 && second.gap <= LONGEST_SEPARATOR && second.length >= 4;
        }
    },
    /** {@code 23.08.19}. */
    SHORT_YEAR {
        @Override
        boolean mayBe(Run first, Run second) {
            return first.length <= 2 && second.gap == 1 && second.length == 2;
        }
    };

    /* In UTF-16 units, those that have no letters beyond ASCII among them. */
    private static final int SHORTEST_MONTH = 2;
    private static final int LONGEST_ORDINAL = 2;
    /** A stroke or the like between blanks. */
    private static final int LONGEST_SEPARATOR = 3;

    private static final DateForm[] ALL = values();

    /** Whether two runs of digits, one right after the other, may be the last two, or the first two, of such a date. */
    abstract boolean mayBe(Run first, Run second);

    /**
     * A run of digits.
     *
     * @param gap characters between it and the run before it
     * @param letters those of them that may be of a word
     * @param behindBlank whether white space stands right before it
     */
    private record Run(int length, int gap, int letters, boolean behindBlank) {}

    /** Those that may stand in {@code line}, whose digits are those of ASCII. */
    static Set<DateForm> possibleIn(String line) {
        Set<DateForm> possible = EnumSet.noneOf(DateForm.class);
        Run before = null;
        int end = 0;
        int letters = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (Letters.isDigit(c)) {
                Run run = new Run(
                        endOfDigits(line, at) - at,
                        at - end,
                        letters,
                        at > 0 && Letters.isBasicBlank(line.charAt(at - 1)));
                if (before != null) {
                    add(possible, before, run);
                }
                before = run;
                end = at + run.length;
                at = end - 1;
                letters = 0;
            } else {
                letters += mayBeOfWord(c) ? 1 : 0;
            }
        }
        return possible;
    }

    private static void add(Set<DateForm> possible, Run first, Run second) {
        for (DateForm form : ALL) {
            if (form.mayBe(first, second)) {
                possible.add(form);
            }
        }
    }

    private static int endOfDigits(String line, int from) {
        int end = from;
        while (end < line.length() && Letters.isDigit(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean mayBeOfWord(char c) {
        return Letters.isBasic(c) || c >= 0x80;
    }
}
