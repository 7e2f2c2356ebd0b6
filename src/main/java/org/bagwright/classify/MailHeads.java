package org.bagwright.classify;

import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.MailHead;

/** The heads of messages: fields in a row, each on its line. */
final class MailHeads {
    /** Fields in a row that are a head, one of them of the sender or the subject. */
    private static final int FEWEST_FIELDS = 3;
    /** Fields that are looked at above and below a line. */
    private static final int MOST_FIELDS = 8;

    private MailHeads() {}

    /** Adds those of their lines that are kept to {@code vetoed}. */
    static void add(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        for (int i = 0; i < vetoed.length; i++) {
            vetoed[i] |= judgement.keeps(i) && contains(clues, i);
        }
    }

    /** Whether block {@code i} is a field of a message's head, or says who sent it above its date. */
    static boolean holds(List<Clue> clues, int i) {
        return contains(clues, i) || isSenderOverDate(clues, i);
    }

    /** Whether block {@code i} is a field among others. */
    static boolean contains(List<Clue> clues, int i) {
        if (field(clues, i).isEmpty()) {
            return false;
        }
        int first = i;
        while (i - first < MOST_FIELDS && field(clues, first - 1).isPresent()) {
            first--;
        }
        int last = i;
        while (last - i < MOST_FIELDS && field(clues, last + 1).isPresent()) {
            last++;
        }
        boolean telling = false;
        for (int k = first; k <= last; k++) {
            MailHead.Field field = field(clues, k).orElseThrow();
            telling |= field == MailHead.Field.SENDER || field == MailHead.Field.SUBJECT;
        }
        return telling && last - first + 1 >= FEWEST_FIELDS;
    }

    /** Whether block {@code i} is a name with its address, right above a line that is a date. */
    static boolean isSenderOverDate(List<Clue> clues, int i) {
        String line = clues.get(i).block().text();
        return (line.indexOf('@') >= 0 || line.contains(" at "))
                && i + 1 < clues.size()
                && clues.get(i + 1).bareDates()
                && MailHead.sender(line).isPresent();
    }

    private static Optional<MailHead.Field> field(List<Clue> clues, int i) {
        return i < 0 || i >= clues.size()
                ? Optional.empty()
                : MailHead.field(clues.get(i).block().text());
    }
}
