package org.bagwright.classify;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.Block;
import org.bagwright.model.Role;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * The paragraphs of a policy or of terms that are the page's own text: of what they speak — cookies, addresses, rights — boxes beside
 * other texts speak too. Such a text is known by its title, which is a link of other pages' frames, and by the running text that the
 * model keeps below it.
 */
final class PolicyText {
    /** Lines of furniture that are titles of such texts have no more words. */
    private static final int MOST_WORDS_OF_TITLE = 6;

    private static final int MOST_WORDS_OF_HEADING = 8;
    /** Blocks between the title and the first paragraph that is kept. */
    private static final int MOST_LINES_TO_TEXT = 4;
    /** Paragraphs that are kept below it. */
    private static final int FEWEST_PARAGRAPHS = 3;

    private final Traits traits;
    private final IntPredicate keeps;

    private PolicyText(Traits traits, IntPredicate keeps) {
        this.traits = traits;
        this.keeps = keeps;
    }

    /** Where such a text runs: from its first to its last paragraph that is kept. */
    private record Range(int first, int last) {}

    /** Adds them to {@code kept}. */
    static void add(List<Block> blocks, Traits traits, boolean[] kept) {
        PolicyText policy = new PolicyText(traits, i -> kept[i]);
        policy.range().ifPresent(range -> {
            for (int i = range.first; i < range.last; i++) {
                boolean spoken = policy.isProse(i) && traits.mark(i).isPresent();
                kept[i] |= spoken || policy.isNumberedHeading(blocks.get(i).text(), i);
            }
        });
    }

    /** Whether what is kept is such a text. */
    static boolean is(Judgement judgement) {
        return new PolicyText(judgement.features().traits(), judgement::keeps)
                .range()
                .isPresent();
    }

    private Optional<Range> range() {
        int title = 0;
        while (title < traits.count() && !isTitle(title)) {
            title++;
        }
        int first = -1;
        int last = -1;
        int paragraphs = 0;
        for (int i = 0; i < traits.count() && title < traits.count(); i++) {
            if (keeps.test(i) && isProse(i)) {
                first = first < 0 ? i : first;
                last = i;
                paragraphs++;
            }
        }
        return paragraphs >= FEWEST_PARAGRAPHS && isBelowTitle(first)
                ? Optional.of(new Range(first, last))
                : Optional.empty();
    }

    private boolean isTitle(int i) {
        Optional<Furniture.Mark> mark =
                traits.get(Trait.WORDS, i) <= MOST_WORDS_OF_TITLE ? traits.mark(i) : Optional.empty();
        return mark.filter(
                        m -> m.stand() == Furniture.Stand.LINE && (m.role() == Role.LEGAL || m.role() == Role.CONSENT))
                .isPresent();
    }

    private boolean isBelowTitle(int first) {
        for (int i = first - 1; i >= Math.max(0, first - MOST_LINES_TO_TEXT); i--) {
            if (isTitle(i)) {
                return true;
            }
        }
        return false;
    }

    /** Right above a paragraph, and not the last of all. */
    private boolean isNumberedHeading(String line, int i) {
        return traits.get(Trait.WORDS, i) <= MOST_WORDS_OF_HEADING
                && Character.isDigit(line.charAt(0))
                && isProse(i + 1);
    }

    private boolean isProse(int i) {
        return traits.get(Trait.PROSE, i) == 1;
    }
}
