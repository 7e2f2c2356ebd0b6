package org.bagwright.markup;

import java.util.HashMap;
import java.util.Map;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** The kinds of paths from a page's blocks up through its tree, by tags and classes, and what stands under each kind. */
final class MarkupPaths {
    private final Traits traits;
    private final int n;
    /** Of each block, from 0 on; the same path has the same number. */
    private final int[] numbers;

    /** @param paths of each block the hash of its path */
    MarkupPaths(long[] paths, Traits traits) {
        this.traits = traits;
        this.n = paths.length;
        this.numbers = new int[n];
        Map<Long, Integer> known = new HashMap<>();
        for (int i = 0; i < n; i++) {
            numbers[i] = known.computeIfAbsent(paths[i], path -> known.size());
        }
    }

    /** Of each block the number of its path. */
    int[] numbers() {
        return numbers;
    }

    void measure(MarkupColumns columns) {
        int[] running = new int[n];
        int[] words = new int[n];
        int[] count = new int[n];
        int prose = 1;
        for (int i = 0; i < n; i++) {
            int own = traits.get(Trait.WORDS, i);
            int ownRunning = traits.get(Trait.PROSE, i) == 1 ? own : 0;
            running[numbers[i]] += ownRunning;
            words[numbers[i]] += own;
            count[numbers[i]]++;
            prose += ownRunning;
        }
        for (int i = 0; i < n; i++) {
            int path = numbers[i];
            columns.set(MarkupTrait.PROSE_OF_PATH, i, running[path]);
            columns.set(MarkupTrait.PROSE_SHARE_OF_PATH, i, Share.capped(running[path], prose));
            columns.set(MarkupTrait.BLOCKS_OF_PATH, i, count[path]);
            columns.set(MarkupTrait.WORDS_OF_PATH, i, words[path] / count[path]);
            columns.set(MarkupTrait.SAME_PATH_ABOVE, i, i > 0 && numbers[i - 1] == path ? 1 : 0);
        }
    }
}
