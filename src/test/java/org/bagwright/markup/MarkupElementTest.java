package org.bagwright.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.junit.jupiter.api.Test;

/** What the walk counts in the elements of made pages. */
class MarkupElementTest {
    @Test
    void countsTheTextOfAllThatStandsInAnElementWithoutBlankSpace() {
        assertEquals(
                6,
                first("<div> ab <p>c d</p>\n<script>no text</script> ef </div>", "div")
                        .text());
    }

    @Test
    void countsTextInLinksHoweverDeepInThem() {
        MarkupElement div = first("<div>ab <a href=x>c<b>d</b></a> e</div>", "div");
        assertEquals(5, div.text());
        assertEquals(2, div.count(Counted.LINKED_TEXT));
        assertEquals(1, first("<a href=x>c<b>d</b></a>", "b").count(Counted.LINKED_TEXT));
    }

    @Test
    void countsTextThatNobodySeesToo() {
        assertEquals(
                4, first("<div><noscript><p>abcd</p></noscript></div>", "div").text());
    }

    @Test
    void countsParagraphsInAnElementButNotItself() {
        assertEquals(
                3,
                first("<div><p>a</p><section><p>b<p>c</section></div>", "div").paragraphs());
        assertEquals(0, first("<p>a</p>", "p").paragraphs());
    }

    @Test
    void numbersElementsInTheOrderOfThePage() {
        List<MarkupElement> elements = elements("<ul><li><b>a</b></li><li>b</li></ul><p>c</p>");
        assertEquals(
                List.of("#root", "html", "head", "body", "ul", "li", "b", "li", "p"),
                elements.stream().map(MarkupElement::name).toList());
        MarkupElement list = elements.get(4);
        assertEquals(4, list.index());
        assertEquals(8, list.end());
        assertEquals(3, list.depth());
        assertEquals(elements.size(), elements.get(0).end());
    }

    @Test
    void knowsWhatIsAroundIt() {
        List<MarkupElement> elements = elements("<p>a</p>");
        MarkupElement page = elements.get(0);
        assertEquals(page, page.above());
        assertEquals("body", elements.get(4).above().name());
    }

    private static MarkupElement first(String page, String name) {
        return elements(page).stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<MarkupElement> elements(String page) {
        return MarkupSegmentation.of(DecodedText.of(page, "UTF-8", CharsetSource.DECLARED))
                .elements();
    }
}
