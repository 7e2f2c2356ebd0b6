package org.bagwright.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.diff.WordDiff.Fate;
import org.bagwright.diff.WordDiff.Piece;

/**
 * Compares two texts: first their paragraphs, then the words of those that differ, by Myers' algorithm. Where two
 * stretches have too little in common for it to end soon, the one counts as replaced by the other as a whole.
 */
final class WordComparison {
    /**
     * Most insertions and deletions that are looked for in one stretch. Myers' algorithm keeps a node for each pair of
     * them: half a million, about 20 MB.
     */
    private static final int MOST_EDITS = 1_000;

    /** Most work for one document, in words times edits: about half a second on one core of 2026. */
    private static final long MOST_WORK = 50_000_000;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private final List<String> added = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private Fate fate = Fate.EQUAL;
    private long work = MOST_WORK;

    WordDiff compare(String before, String after) {
        compare(paragraphs(before), paragraphs(after), true);
        flush();
        return new WordDiff(
                pieces, Words.count(added), Words.count(removed), Words.characters(added), Words.characters(removed));
    }

    /** With the blank line behind each. */
    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            end = end < 0 ? text.length() : end + 2;
            paragraphs.add(text.substring(start, end));
            start = end;
        }
        return paragraphs;
    }

    private void compare(List<String> before, List<String> after, boolean paragraphs) {
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        add(Fate.EQUAL, before.subList(0, head), paragraphs);
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), paragraphs);
        add(Fate.EQUAL, before.subList(before.size() - tail, before.size()), paragraphs);
    }

    private void middle(List<String> before, List<String> after, boolean paragraphs) {
        int at = 0;
        for (Change change : changes(before, after)) {
            add(Fate.EQUAL, before.subList(at, change.startOriginal), paragraphs);
            List<String> gone = before.subList(change.startOriginal, change.endOriginal);
            List<String> come = after.subList(change.startRevised, change.endRevised);
            if (paragraphs && !gone.isEmpty() && !come.isEmpty()) {
                compare(Words.of(String.join("", gone)), Words.of(String.join("", come)), false);
            } else {
                add(Fate.REMOVED, gone, paragraphs);
                add(Fate.ADDED, come, paragraphs);
            }
            at = change.endOriginal;
        }
        add(Fate.EQUAL, before.subList(at, before.size()), paragraphs);
    }

    private List<Change> changes(List<String> before, List<String> after) {
        Change all = new Change(null, 0, before.size(), 0, after.size());
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        int length = before.size() + after.size();
        int edits = (int) Math.min(MOST_EDITS, work / length);
        if (before.isEmpty() || after.isEmpty() || edits == 0) {
            return List.of(all);
        }
        Map<String, Integer> numbers = new HashMap<>();
        Limit limit = new Limit(edits);
        try {
            List<Change> changes = new ArrayList<>(
                    new MyersDiff<Integer>().computeDiff(numbered(before, numbers), numbered(after, numbers), limit));
            changes.sort(Comparator.comparingInt(change -> change.startOriginal));
            return changes;
        } catch (TooDifferent e) {
            return List.of(all);
        } finally {
            work -= (long) limit.edits * length;
        }
    }

    /** Equal words get equal numbers, so that comparing two takes one step however long they are. */
    private static List<Integer> numbered(List<String> words, Map<String, Integer> numbers) {
        List<Integer> numbered = new ArrayList<>(words.size());
        for (String word : words) {
            numbered.add(numbers.computeIfAbsent(word, any -> numbers.size()));
        }
        return numbered;
    }

    private void add(Fate itsFate, List<String> texts, boolean paragraphs) {
        if (itsFate != Fate.EQUAL) {
            List<String> words = itsFate == Fate.ADDED ? added : removed;
            texts.forEach(text -> words.addAll(paragraphs ? Words.of(text) : List.of(text)));
        }
        for (String text : texts) {
            if (itsFate != fate) {
                flush();
                fate = itsFate;
            }
            piece.append(text);
        }
    }

    private void flush() {
        if (!piece.isEmpty()) {
            pieces.add(new Piece(fate, piece.toString()));
            piece.setLength(0);
        }
    }

    /** Ends the algorithm, which has no limit of its own, from within. */
    private static final class Limit implements DiffAlgorithmListener {
        private final int most;
        private int edits;

        Limit(int most) {
            this.most = most;
        }

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int step, int of) {
            edits = step;
            if (step > most) {
                throw new TooDifferent();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooDifferent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDifferent() {
            super("more edits than are looked for", null, false, false);
        }
    }
}
