package org.bagwright.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The topic over a headline, where a template puts it into the heading: {@code <h1><span class="kicker">Harbour</span> …}. */
final class Kicker {
    /** What templates call it, as a class or as the last part of one. */
    private static final Pattern NAME = Pattern.compile(
            "(?:^|\\s)(?:\\S*[-_])?(?:kicker|overline|topline|dachzeile|eyebrow|surtitle|surtitre|pre-?title|pre-?headline|super-?title"
                    + "|over-?title|spitzmarke|volanta|antetitulo|ante-titulo|cintillo)(?:\\s|$)");
    /** Elements into each of which the first one stands. */
    private static final int DEEPEST = 4;

    private Kicker() {}

    /** The kicker that begins {@code heading}, one of the page's {@code elements}. */
    static Optional<Element> in(MarkupElement heading, List<MarkupElement> elements) {
        MarkupElement at = heading;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (!(firstShown(at.element()) instanceof Element child)) {
                return Optional.empty();
            }
            // The first element in it is the next one of the page.
            at = elements.get(at.index() + 1);
            AttributeNames classes = at.attributes().classes();
            if (classes != null
                    && NAME.matcher(classes.value().toLowerCase(Locale.ROOT)).find()) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private static Node firstShown(Element element) {
        Node node = element.firstChild();
        while (node instanceof TextNode text && text.isBlank()) {
            node = node.nextSibling();
        }
        return node;
    }
}
