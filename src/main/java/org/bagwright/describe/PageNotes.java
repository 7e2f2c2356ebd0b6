package org.bagwright.describe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.DatePhrase;
import org.bagwright.lexicon.ReleaseOpening;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;
import org.bagwright.model.Stated;

/**
 * What lines of the page that were not taken for the article's own say of its day of publication: a sentence that names the
 * article and says when it was posted, what a press release calls itself, a labelled date below the title. Each counts where the
 * page has it for one day only: lists of articles have it for many.
 *
 * @param page all blocks of the page, in their order
 */
record PageNotes(List<LabelledBlock> page) {
    /** A labelled date stands within this many blocks below the title. */
    private static final int BELOW_TITLE = 8;
    /** Words that a title must have to be told from others by standing in a sentence; in characters. */
    private static final int SHORTEST_TITLE = 8;

    /** The day that one of them says, with its time if stated. */
    Optional<Stated<String>> published(Optional<String> title) {
        return title.filter(t -> t.length() >= SHORTEST_TITLE)
                .flatMap(t -> only(page, b -> posted(b, t)))
                .or(() -> only(page, PageNotes::released))
                .or(() -> only(belowTitle(), PageNotes::labelled));
    }

    private static Optional<Stated<String>> only(
            List<LabelledBlock> blocks, Function<LabelledBlock, Optional<Stated<String>>> reader) {
        Optional<Stated<String>> found = Optional.empty();
        for (LabelledBlock block : blocks) {
            Optional<Stated<String>> one = reader.apply(block);
            if (one.isPresent()
                    && found.isPresent()
                    && !one.get().value().equals(found.get().value())) {
                return Optional.empty();
            }
            found = found.isPresent() ? found : one;
        }
        return found;
    }

    private static Optional<Stated<String>> posted(LabelledBlock block, String title) {
        String text = block.block().text();
        return text.contains(title) && DateLine.isPostingNote(text)
                ? first(block, "date.published.posting-note")
                : Optional.empty();
    }

    private static Optional<Stated<String>> released(LabelledBlock block) {
        return ReleaseOpening.named(block.block().text()).flatMap(o -> o.date()
                .value()
                .map(v -> new Stated<>(
                        v, ArticleBlocks.read(block, o.start(), o.end(), "date.published.release-opening"))));
    }

    private static Optional<Stated<String>> labelled(LabelledBlock block) {
        String text = block.block().text();
        List<DateLine.Labelled> dates = DateLine.datesIn(text);
        boolean begins = !dates.isEmpty()
                && dates.get(0).label() == DateLine.Label.PUBLISHED
                && DateLine.isEmptyLabel(text.substring(0, dates.get(0).date().start()));
        return begins ? first(block, "date.published.begins-line") : Optional.empty();
    }

    private static Optional<Stated<String>> first(LabelledBlock block, String rule) {
        for (DatePhrase date : DatePhrase.in(block.block().text())) {
            if (date.value().isPresent()) {
                return date.value()
                        .map(v -> new Stated<>(v, ArticleBlocks.read(block, date.start(), date.end(), rule)));
            }
        }
        return Optional.empty();
    }

    /** The blocks below the last title. */
    private List<LabelledBlock> belowTitle() {
        int last = -1;
        for (int i = 0; i < page.size(); i++) {
            boolean title = page.get(i).role() == Role.TITLE && !ArticleBlocks.isRepeated(page.get(i));
            last = title ? i : last;
        }
        return last < 0 ? List.of() : page.subList(last + 1, Math.min(page.size(), last + 1 + BELOW_TITLE));
    }
}
