package org.bagwright.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.Role;
import org.bagwright.model.Span;
import org.bagwright.text.Segmentation;
import org.junit.jupiter.api.Test;

class PageSubjectTest {
    private static final List<List<LabelledBlock>> TWO_ARTICLES =
            List.of(titled("Bridge reopens after ten years"), titled("Market moves to the river"));

    @Test
    void isTheOneArticleWhoseTitleThePageDeclares() {
        assertEquals(OptionalInt.of(1), of("Market moves to the river | The Herald"));
        assertEquals(OptionalInt.of(0), of("The Herald: Bridge reopens after ten years"));
    }

    @Test
    void isNoneOfAFrontPage() {
        assertEquals(OptionalInt.empty(), of("The Herald, news of the valley"));
    }

    @Test
    void isTheOnlyArticleWhateverThePageDeclares() {
        assertEquals(OptionalInt.of(0), PageSubject.of(TWO_ARTICLES.subList(0, 1), List.of()));
    }

    private static OptionalInt of(String title) {
        return PageSubject.of(
                TWO_ARTICLES,
                List.of(new MarkupStatement(
                        MarkupStatement.Kind.META, "og:title", title, new Span(0, title.length()), false)));
    }

    private static List<LabelledBlock> titled(String title) {
        return Segmentation.of(DecodedText.of(title, "UTF-8", CharsetSource.WELL_FORMED)).stream()
                .map(block -> new LabelledBlock(block, Role.TITLE, 1, "title.above-text", 0.9))
                .toList();
    }
}
