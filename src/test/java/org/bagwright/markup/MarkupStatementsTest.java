package org.bagwright.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupStatementsTest {
    @Test
    void collectsWhatTheMarkupStatesWithItsPlace() {
        String page =
                "<html lang=de><title>Brücke offen</title><meta property='og:title' content='Br&uuml;cke'><h1>Brücke</h1>"
                        + "<time datetime=2019-08-23>gestern</time><span class=author>Jane Doe</span>";
        List<MarkupStatement> statements = of(page);
        assertEquals("de", first(statements, Kind.LANGUAGE).value());
        assertEquals("Brücke offen", first(statements, Kind.TITLE).value());
        MarkupStatement card = first(statements, Kind.META);
        assertEquals("og:title", card.name());
        assertEquals("Brücke", card.value());
        assertEquals(
                "Br&uuml;cke", page.substring(card.span().start(), card.span().end()));
        assertEquals("2019-08-23", first(statements, Kind.TIME).value());
        assertEquals("Jane Doe", first(statements, Kind.BYLINE).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nav",
                "aside",
                "footer",
                "div class=related-stories",
                "section id=comments",
                "div class='widget x'"
            })
    void tellsWhatStandsBesideTheArticle(String part) {
        String page = "<h1>Title</h1>" + "<p>Text of the article.</p>".repeat(40) + "<" + part
                + "><span class=author>Jane Doe</span>";
        assertTrue(first(of(page), Kind.BYLINE).beside());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=has-sidebar><h1>Title</h1><span class=author>Jane Doe</span></div>",
                "<div class=widget><div class=entry-content><span class=author>Jane Doe</span></div></div>"
            })
    void takesNoPartThatHoldsTheArticleForOneBesideIt(String part) {
        assertTrue(!first(of(part + "<p>More of the page.</p>".repeat(40)), Kind.BYLINE)
                .beside());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=author>",
                "<div class='related author date title'>",
                "<div itemscope itemprop=author>",
                "<aside><h1>",
                "<span class=author>x</span>",
                "<h1 class=comment>x</h1>",
                "<script type='application/ld+json'>{\"a\":[",
                "<meta property=og:title content=x>"
            })
    void takesLinearTimeForHostilePages(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> of(piece.repeat(20_000)));
    }

    private static MarkupStatement first(List<MarkupStatement> statements, Kind kind) {
        return statements.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
    }

    private static List<MarkupStatement> of(String page) {
        return MarkupSegmentation.of(DecodedText.of(page, "UTF-8", CharsetSource.DECLARED))
                .statements();
    }
}
