package org.bagwright.markup;

import java.util.List;
import java.util.regex.Pattern;
import org.bagwright.lexicon.DateLine;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What the text and the links of an element say of the statement that its tag makes. */
final class SaidByElement {
    /** The address of a site's front page. */
    private static final Pattern FRONT_PAGE = Pattern.compile("/|(?i:https?:)?//[^/?#]+/?");
    /** Of the label before a moment, in UTF-16 units. */
    private static final int LONGEST_LABEL = 30;

    private SaidByElement() {}

    /**
     * Whether all of a heading's text is a link to the site's front page: it is the site's name then.
     *
     * @param elements of the page, in their order
     */
    static boolean isWayHome(MarkupElement place, List<MarkupElement> elements) {
        if (!place.name().equals("h1") || place.count(Counted.LINKS) == 0 || place.held() > ShownText.MOST_NODES) {
            return false;
        }
        return elements.subList(place.index(), place.end()).stream()
                .filter(at ->
                        at.kind() == Counted.LINKS && !at.attributes().address().isEmpty())
                .findFirst()
                .filter(link ->
                        FRONT_PAGE.matcher(link.attributes().address().strip()).matches())
                .filter(link -> link.element().text().equals(place.element().text()))
                .isPresent();
    }

    /** Whether the words at the begin of a moment, or right before it, say that it is that of a change. */
    static boolean isOfChange(Element time) {
        String shown = time.ownText();
        int digit = 0;
        while (digit < shown.length() && !Character.isDigit(shown.charAt(digit))) {
            digit++;
        }
        DateLine.Label label = DateLine.labelBefore(shown.substring(0, digit));
        if (label == DateLine.Label.NONE && time.previousSibling() instanceof TextNode before) {
            String words = before.text();
            label = DateLine.labelBefore(words.substring(Math.max(0, words.length() - LONGEST_LABEL)));
        }
        return label == DateLine.Label.MODIFIED;
    }
}
