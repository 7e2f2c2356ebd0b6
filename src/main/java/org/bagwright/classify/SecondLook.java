package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bagwright.markup.MarkupTraits;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * What the second model sees besides the features: how the first judged the blocks around each, where it expects the body,
 * and how far a block speaks of the same things. Whole numbers, one column a name and one row a block; chances and shares in
 * thousandths.
 */
final class SecondLook {
    private static final int FAR = MainRun.FAR;

    private static final List<String> DISTANCES = List.of("to a kept block above", "to a kept block below");
    private static final List<String> GAPS = List.of("words since a kept block", "words to a kept block");

    private static final List<String> TEXT_NAMES = Stream.of(
                    JudgedNeighbours.NAMES, MainRun.NAMES, DISTANCES, KeptCohesion.NAMES, GAPS)
            .flatMap(List::stream)
            .toList();
    private static final List<String> MARKUP_NAMES =
            Stream.concat(TEXT_NAMES.stream(), KeptInMarkup.NAMES.stream()).toList();

    private SecondLook() {}

    /** Names of the columns of blocks of text, or of those of a marked-up page. */
    static List<String> names(boolean markup) {
        return markup ? MARKUP_NAMES : TEXT_NAMES;
    }

    /**
     * The columns of blocks that the first model gave {@code sums}.
     *
     * @param markup null for text without markup
     */
    static int[][] of(Traits traits, MarkupTraits markup, int[] sums) {
        FirstJudgement judged = new FirstJudgement(sums, traits.column(Trait.WORDS));
        MainRun main = MainRun.in(judged);
        int[][] kept = markup == null ? new int[0][] : KeptInMarkup.columns(judged, markup);
        return Stream.of(
                        JudgedNeighbours.columns(judged),
                        main.columns(judged),
                        distances(judged),
                        KeptCohesion.columns(judged, traits, main),
                        gaps(judged),
                        kept)
                .flatMap(Arrays::stream)
                .toArray(int[][]::new);
    }

    /** In blocks. */
    private static int[][] distances(FirstJudgement judged) {
        int n = judged.blocks();
        int[][] columns = new int[DISTANCES.size()][n];
        int last = -FAR;
        for (int i = 0; i < n; i++) {
            columns[0][i] = Math.min(FAR, i - last);
            last = judged.isKept(i) ? i : last;
        }
        int following = n + FAR;
        for (int i = n - 1; i >= 0; i--) {
            columns[1][i] = Math.min(FAR, following - i);
            following = judged.isKept(i) ? i : following;
        }
        return columns;
    }

    /** In words. */
    private static int[][] gaps(FirstJudgement judged) {
        int n = judged.blocks();
        int[][] columns = new int[GAPS.size()][n];
        int since = 0;
        for (int i = 0; i < n; i++) {
            columns[0][i] = since;
            since = judged.isKept(i) ? 0 : since + judged.words(i);
        }
        int until = 0;
        for (int i = n - 1; i >= 0; i--) {
            columns[1][i] = until;
            until = judged.isKept(i) ? 0 : until + judged.words(i);
        }
        return columns;
    }
}
