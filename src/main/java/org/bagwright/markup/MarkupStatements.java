package org.bagwright.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bagwright.lexicon.DatePhrase;
import org.bagwright.lexicon.IsoDate;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/**
 * Collects what a page's markup states of the page: title, meta tags, links, JSON-LD, microdata and RDFa, headings, times,
 * and elements whose class names an author or a date. It judges nothing but whether a statement stands beside the article.
 *
 * <p>Element by element, linear in the tree: of each element so much text is read as {@link ShownText} says, and of each
 * kind so many statements are kept as {@link FoundStatements} says.
 */
final class MarkupStatements {
    private static final Set<String> RELATIONS =
            Set.of("canonical", "author", "publisher", "shortlink", "amphtml", "next", "prev");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Words of an attribute that are read. */
    private static final int MOST_WORDS = 8;

    private static final Set<String> PROPERTIES = Set.of(
            "headline",
            "name",
            "alternativeheadline",
            "author",
            "creator",
            "datepublished",
            "datemodified",
            "datecreated",
            "publisher",
            "articlesection",
            "inlanguage",
            "identifier");

    private final OpenItems items = new OpenItems();
    private final BesideZones zones;
    private final FoundStatements found;

    private final List<MarkupElement> elements;

    private MarkupStatements(IntUnaryOperator codePoint, Element body, List<MarkupElement> elements) {
        this.elements = elements;
        this.zones = new BesideZones(body);
        this.found = new FoundStatements(codePoint);
    }

    /**
     * The statements of a page in the order of its source.
     *
     * @param elements of the page in their order, parsed with their positions tracked
     * @param codePoint maps a UTF-16 position of what was parsed to a position in code points of the source
     */
    static List<MarkupStatement> of(List<MarkupElement> elements, IntUnaryOperator codePoint) {
        Document document = (Document) elements.get(0).element();
        MarkupStatements statements = new MarkupStatements(codePoint, document.body(), elements);
        elements.forEach(statements::enter);
        return statements.found.judged();
    }

    private void enter(MarkupElement place) {
        Element element = place.element();
        int marks = place.attributes().marks();
        boolean stating = place.attributes().isStating();
        zones.enter(place, marks);
        items.enter(place);
        read(place, marks);
        if (stating && !place.name().equals("meta")) {
            property(element);
        }
    }

    private void read(MarkupElement place, int marks) {
        Element element = place.element();
        String tag = place.name();
        switch (tag) {
            case "html" -> attribute(Kind.LANGUAGE, element, "lang", "lang");
            case "title" -> title(place);
            case "meta" -> meta(element);
            case "link" -> link(place);
            case "script" -> script(element);
            case "h1" -> {
                zones.holdArticle();
                heading(place);
            }
            case "time" -> time(place);
            case "a" -> anchor(place, marks);
            default -> byClass(place, marks);
        }
    }

    private void anchor(MarkupElement place, int marks) {
        if (place.attributes().isStating()) {
            link(place);
        }
        byClass(place, marks);
        if (!ClassMark.AUTHOR.isIn(marks)
                && AuthorElements.isAuthorsPage(place.attributes().address())) {
            text(Kind.BYLINE, place.element(), () -> "author-page " + ClassWords.name(place));
        }
    }

    private void byClass(MarkupElement place, int marks) {
        String tag = place.name();
        if (ClassMark.HEADING.isIn(marks) || tag.equals("h2")) {
            text(Kind.HEADING, place);
        }
        if (ClassMark.DECK.isIn(marks)) {
            text(Kind.DECK, place);
        }
        if (ClassMark.AUTHOR.isIn(marks) || tag.equals("byline") || tag.equals("author")) {
            byline(place);
        }
        if (ClassMark.DATE.isIn(marks)) {
            text(Kind.DATE, place);
            moment(place);
        }
    }

    /** An element about authors; where it holds each of them in an element of the same kind, one statement for each. */
    private void byline(MarkupElement place) {
        List<Element> authors = AuthorElements.listedIn(place, elements);
        if (authors.isEmpty()) {
            text(Kind.BYLINE, place);
            return;
        }
        String name = ClassWords.name(place);
        authors.forEach(author -> text(Kind.BYLINE, author, () -> name));
    }

    /** Microformats state a moment in the title of the element that shows it: {@code <abbr class="published" title="2019-08-23">}. */
    private void moment(MarkupElement place) {
        String title = place.element().attr("title").strip();
        if (!title.isEmpty() && !place.name().equals("time") && isDate(title)) {
            attribute(Kind.TIME, place.element(), "title", ClassWords.name(place));
        }
    }

    private static boolean isDate(String title) {
        return IsoDate.read(title).isPresent()
                || DatePhrase.in(title).stream().anyMatch(d -> d.value().isPresent());
    }

    private void title(MarkupElement place) {
        MarkupElement parent = place.parent();
        if (parent != null && !parent.name().equals("svg") && !parent.name().equals("symbol")) {
            text(Kind.TITLE, place.element(), () -> "title");
        }
    }

    private void meta(Element element) {
        for (String key : List.of("property", "name", "http-equiv")) {
            String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                attribute(Kind.META, element, "content", name);
            }
        }
        String property = element.attr("itemprop").strip().toLowerCase(Locale.ROOT);
        if (PROPERTIES.contains(property)) {
            attribute(Kind.PROPERTY, element, "content", items.scoped(property));
        }
    }

    private void link(MarkupElement place) {
        Element element = place.element();
        String relations = element.attr("rel").toLowerCase(Locale.ROOT);
        if (relations.isEmpty()) {
            return;
        }
        for (String relation : BLANKS.split(relations, MOST_WORDS)) {
            if (RELATIONS.contains(relation)) {
                attribute(Kind.LINK, element, "href", relation);
                if (relation.equals("author")) {
                    text(Kind.BYLINE, element, () -> "rel-author " + ClassWords.named("a", place));
                }
            }
        }
    }

    private void script(Element element) {
        if (!element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            return;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof DataNode data) {
                add(Kind.JSON_LD, "json-ld", data.getWholeData(), data.sourceRange());
            }
        }
    }

    private void time(MarkupElement place) {
        Element element = place.element();
        String name = ClassWords.name(place)
                + (element.hasAttr("pubdate") ? " pubdate" : "")
                + ' '
                + element.attr("itemprop").toLowerCase(Locale.ROOT)
                + (SaidByElement.isOfChange(element) ? " modified" : "");
        if (!element.attr("datetime").isBlank()) {
            attribute(Kind.TIME, element, "datetime", name);
        } else if (DatePhrase.in(element.attr("title")).stream()
                .anyMatch(d -> d.value().isPresent())) {
            attribute(Kind.TIME, element, "title", name);
        }
        text(Kind.DATE, element, () -> name);
    }

    private void property(Element element) {
        String names = element.hasAttr("itemprop") ? element.attr("itemprop") : element.attr("property");
        if (names.isEmpty()) {
            return;
        }
        for (String word : BLANKS.split(names, MOST_WORDS)) {
            String property = word.toLowerCase(Locale.ROOT);
            property = property.substring(property.indexOf(':') + 1);
            if (PROPERTIES.contains(property)) {
                valueOf(element.hasAttr("itemscope") ? property : items.scoped(property), element);
            }
        }
    }

    /** The value of a property stands in an attribute, else it is the text. */
    private void valueOf(String property, Element element) {
        if (!element.attr("content").isBlank()) {
            attribute(Kind.PROPERTY, element, "content", property);
        } else if (!element.attr("datetime").isBlank()) {
            attribute(Kind.PROPERTY, element, "datetime", property);
        } else {
            text(Kind.PROPERTY, element, () -> property);
        }
    }

    private void attribute(Kind kind, Element element, String key, String name) {
        String value = element.attr(key).strip();
        Range.AttributeRange range = element.attributes().sourceRange(key);
        add(kind, name, value, range.isTracked() ? range.valueRange() : element.sourceRange());
    }

    /** A heading as its reader takes it: without the kicker that some templates put into it. */
    private void heading(MarkupElement place) {
        Element element = place.element();
        Optional<ShownText> below = Kicker.in(place, elements)
                .map(kicker -> ShownText.behind(kicker, element))
                .filter(shown -> !shown.text().isEmpty());
        if (SaidByElement.isWayHome(place, elements)) {
            text(Kind.WAY_HOME, place);
        } else if (below.isPresent()) {
            ShownText shown = below.get();
            String name = ClassWords.name(place);
            found.add(Kind.HEADING, name, shown.text(), shown.start(), shown.end(), zones.current());
        } else {
            text(Kind.HEADING, place);
        }
    }

    private void text(Kind kind, MarkupElement place) {
        if (place.held() <= ShownText.MOST_NODES) {
            text(kind, place.element(), () -> ClassWords.name(place));
        }
    }

    private void text(Kind kind, Element element, Supplier<String> name) {
        if (found.isFull(kind)) {
            return;
        }
        ShownText shown = ShownText.of(element);
        if (!shown.text().isEmpty()) {
            found.add(kind, name.get(), shown.text(), shown.start(), shown.end(), zones.current());
        }
    }

    private void add(Kind kind, String name, String value, Range range) {
        found.add(kind, name, value, range.startPos(), range.endPos(), zones.current());
    }
}
