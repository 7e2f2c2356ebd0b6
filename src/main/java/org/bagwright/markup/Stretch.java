package org.bagwright.markup;

import java.util.Arrays;
import org.bagwright.model.MarkupText;

/** The runs of one line of a page, in UTF-16 positions of the source. */
final class Stretch {
    private int[] runs = new int[4];
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    int start() {
        return runs[0];
    }

    int end() {
        return runs[count - 1];
    }

    void add(int start, int end) {
        if (start == end) {
            return;
        }
        if (count > 0 && runs[count - 1] == start) {
            runs[count - 1] = end;
            return;
        }
        if (count == runs.length) {
            runs = Arrays.copyOf(runs, 2 * count);
        }
        runs[count++] = start;
        runs[count++] = end;
    }

    void collect(MarkupText text) {
        text.clear();
        addTo(text);
    }

    void addTo(MarkupText text) {
        for (int i = 0; i < count; i += 2) {
            text.add(runs[i], runs[i + 1]);
        }
    }
}
