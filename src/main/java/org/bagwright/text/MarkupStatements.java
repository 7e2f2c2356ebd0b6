package org.bagwright.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.bagwright.model.Span;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Collects what a page's markup states of the page: title, meta tags, links, JSON-LD, microdata and RDFa, headings, times,
 * and elements whose class names an author or a date. It judges nothing but whether a statement stands beside the article.
 *
 * <p>One walk over the tree, linear in its nodes: of each element at most {@link #LONGEST_TEXT} characters and {@link
 * #MOST_NODES} nodes are read, and of each kind at most {@link #MOST_OF_A_KIND} statements are kept.
 */
public final class MarkupStatements {
    /** Statements kept of each kind, the first ones: a page of a thousand teasers says nothing more by its last ones. */
    private static final int MOST_OF_A_KIND = 80;

    /** Longer texts are no title, name or date; in characters. */
    private static final int LONGEST_TEXT = 400;

    /** Nodes below an element that are read for its text. */
    private static final int MOST_NODES = 60;

    /** Characters of class and id that go into a statement's name. */
    private static final int LONGEST_NAME = 120;

    private static final Set<String> RELATIONS =
            Set.of("canonical", "author", "publisher", "shortlink", "amphtml", "next", "prev");

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

    private static final List<String> BESIDE = List.of(
            "comment",
            "related",
            "sidebar",
            "recommend",
            "widget",
            "popular",
            "trending",
            "most-read",
            "mostread",
            "newsletter",
            "footer",
            "menu",
            "teaser",
            "read-more",
            "readmore",
            "morenews",
            "more-news",
            "latest",
            "recirc",
            "carousel",
            "promo",
            "outbrain",
            "taboola",
            "breadcrumb",
            "reply",
            "disqus");

    private static final List<String> OF_AUTHORS = List.of(
            "author",
            "byline",
            "by-line",
            "autor",
            "auteur",
            "autore",
            "writer",
            "reporter",
            "journalist",
            "contributor",
            "signature",
            "redakt",
            "postedby",
            "posted-by",
            "credit");

    private static final List<String> OF_DATES = List.of(
            "date",
            "time",
            "publish",
            "posted",
            "datum",
            "fecha",
            "updated",
            "modified",
            "dateline",
            "meta",
            "info",
            "byline");

    private static final List<String> OF_HEADINGS = List.of(
            "headline",
            "entry-title",
            "post-title",
            "posttitle",
            "article-title",
            "article__title",
            "articletitle",
            "article_title",
            "page-title",
            "story-title",
            "content-title",
            "news-title",
            "title");

    private static final int BYLINE = 1;
    private static final int DATE = 2;
    private static final int HEADING = 4;
    private static final int ZONE = 8;
    private static final int BODY = 16;

    /** Share of the page's body from which on a part isn't beside the article. */
    private static final double MOST_BESIDE = 0.5;

    private static final List<String> OF_BODIES = List.of(
            "entry-content",
            "article-body",
            "articlebody",
            "article__body",
            "article-content",
            "post-body",
            "post-content",
            "story-body");

    private final IntUnaryOperator codePoint;
    /** Of the page's body in the source, in UTF-16 units. */
    private final int bodyLength;

    private final List<Found> found = new ArrayList<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<String, Integer> marks = new HashMap<>();
    private final Zones zones = new Zones();
    /** The properties that the items around the current element are values of; "" for items that are none. */
    private final Deque<String> items = new ArrayDeque<>();

    private MarkupStatements(IntUnaryOperator codePoint, Element body) {
        this.codePoint = codePoint;
        this.bodyLength = body.endSourceRange().endPos() - body.sourceRange().startPos();
    }

    /**
     * The statements of {@code document} in the order of its source.
     *
     * @param document parsed with its positions tracked
     * @param codePoint maps a UTF-16 position of the source to its position in code points
     */
    public static List<MarkupStatement> of(Document document, IntUnaryOperator codePoint) {
        MarkupStatements statements = new MarkupStatements(codePoint, document.body());
        document.traverse(statements.new Walk());
        return statements.judged();
    }

    private List<MarkupStatement> judged() {
        boolean[] beside = zones.beside();
        return found.stream()
                .map(f -> new MarkupStatement(f.kind, f.name, f.value, f.span, beside[f.zone]))
                .toList();
    }

    /** A statement before it is known whether its zone is beside the article. */
    private record Found(Kind kind, String name, String value, Span span, int zone) {}

    private final class Walk implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                enter(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                leave(element);
            }
        }
    }

    private void enter(Element element) {
        String tag = element.normalName();
        int mark = element.attributesSize() == 0 ? 0 : marks(element);
        if (opensZone(element, tag, mark)) {
            zones.enter(element, isBesideByTag(tag) && !isMostOfPage(element));
        } else if ((mark & BODY) != 0 || element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            zones.clear();
        }
        if (element.hasAttr("itemscope")) {
            items.push(element.attr("itemprop").toLowerCase(Locale.ROOT).strip());
        }
        switch (tag) {
            case "html" -> attribute(Kind.LANGUAGE, element, "lang", "lang");
            case "title" -> title(element);
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "h1" -> {
                zones.clear();
                text(Kind.HEADING, name(element, tag), element, LONGEST_TEXT);
            }
            case "time" -> time(element);
            case "a" -> {
                link(element);
                byClass(element, tag, mark);
            }
            default -> byClass(element, tag, mark);
        }
        if (!tag.equals("meta")) {
            property(element);
        }
    }

    private void leave(Element element) {
        zones.leave(element);
        if (element.hasAttr("itemscope") && !items.isEmpty()) {
            items.pop();
        }
    }

    private boolean opensZone(Element element, String tag, int mark) {
        return switch (tag) {
            case "html", "body", "main", "article", "h1", "time" -> false;
            case "nav", "aside", "footer" -> true;
            default ->
                ((mark & ZONE) != 0 && !isMostOfPage(element))
                        || element.attr("itemtype").endsWith("Comment");
        };
    }

    /** A part that holds so much of the source isn't beside the article, whatever it is called. */
    private boolean isMostOfPage(Element element) {
        int length = element.endSourceRange().endPos() - element.sourceRange().startPos();
        return length >= MOST_BESIDE * bodyLength;
    }

    private static boolean isBesideByTag(String tag) {
        return tag.equals("nav") || tag.equals("aside") || tag.equals("footer");
    }

    private void byClass(Element element, String tag, int mark) {
        if ((mark & HEADING) != 0 || tag.equals("h2")) {
            text(Kind.HEADING, name(element, tag), element, LONGEST_TEXT);
        }
        if ((mark & BYLINE) != 0 || tag.equals("byline") || tag.equals("author")) {
            text(Kind.BYLINE, name(element, tag), element, LONGEST_TEXT);
        }
        if ((mark & DATE) != 0) {
            text(Kind.DATE, name(element, tag), element, LONGEST_TEXT);
        }
    }

    /** What the words of an element's class and id say; the same few classes come again and again. */
    private int marks(Element element) {
        String named = element.attr("class");
        String id = element.attr("id");
        if (named.isEmpty() && id.isEmpty()) {
            return 0;
        }
        return marks.computeIfAbsent(id.isEmpty() ? named : named + ' ' + id, MarkupStatements::judge);
    }

    private static int judge(String names) {
        String lower =
                names.substring(0, Math.min(names.length(), LONGEST_TEXT)).toLowerCase(Locale.ROOT);
        return (holds(lower, OF_AUTHORS) ? BYLINE : 0)
                | (holds(lower, OF_DATES) ? DATE : 0)
                | (holds(lower, OF_HEADINGS) ? HEADING : 0)
                | (holds(lower, BESIDE) ? ZONE : 0)
                | (holds(lower, OF_BODIES) ? BODY : 0);
    }

    private static boolean holds(String names, List<String> words) {
        for (String word : words) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private void title(Element element) {
        Element parent = element.parent();
        if (parent != null
                && !parent.normalName().equals("svg")
                && !parent.normalName().equals("symbol")) {
            text(Kind.TITLE, "title", element, LONGEST_TEXT);
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
            attribute(Kind.PROPERTY, element, "content", scoped(property));
        }
    }

    private void link(Element element) {
        String relations = element.attr("rel").toLowerCase(Locale.ROOT);
        if (relations.isEmpty()) {
            return;
        }
        for (String relation : relations.split("\\s+", 8)) {
            if (RELATIONS.contains(relation)) {
                attribute(Kind.LINK, element, "href", relation);
                if (relation.equals("author")) {
                    text(Kind.BYLINE, "rel-author " + name(element, "a"), element, LONGEST_TEXT);
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

    private void time(Element element) {
        String name = name(element, "time")
                + (element.hasAttr("pubdate") ? " pubdate" : "")
                + ' '
                + element.attr("itemprop").toLowerCase(Locale.ROOT);
        if (!element.attr("datetime").isBlank()) {
            attribute(Kind.TIME, element, "datetime", name);
        }
        text(Kind.DATE, name, element, LONGEST_TEXT);
    }

    private void property(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        String names = element.hasAttr("itemprop") ? element.attr("itemprop") : element.attr("property");
        if (names.isEmpty()) {
            return;
        }
        for (String word : names.split("\\s+", 8)) {
            String property = word.toLowerCase(Locale.ROOT);
            property = property.substring(property.indexOf(':') + 1);
            if (PROPERTIES.contains(property)) {
                String scoped = element.hasAttr("itemscope") ? property : scoped(property);
                if (!element.attr("content").isBlank()) {
                    attribute(Kind.PROPERTY, element, "content", scoped);
                } else if (!element.attr("datetime").isBlank()) {
                    attribute(Kind.PROPERTY, element, "datetime", scoped);
                } else {
                    text(Kind.PROPERTY, scoped, element, LONGEST_TEXT);
                }
            }
        }
    }

    /** {@code author.name} for the name of the item that is the author. */
    private String scoped(String property) {
        String item = items.isEmpty() ? "" : items.peek();
        return item.isEmpty() ? property : item + '.' + property;
    }

    private static String name(Element element, String tag) {
        String names =
                (element.attr("class") + ' ' + element.attr("id")).strip().toLowerCase(Locale.ROOT);
        return names.isEmpty() ? tag : tag + ' ' + names.substring(0, Math.min(names.length(), LONGEST_NAME));
    }

    private void attribute(Kind kind, Element element, String key, String name) {
        String value = element.attr(key).strip();
        Range.AttributeRange range = element.attributes().sourceRange(key);
        add(kind, name, value, range.isTracked() ? range.valueRange() : element.sourceRange());
    }

    private void text(Kind kind, String name, Element element, int longest) {
        if (isFull(kind)) {
            return;
        }
        ShownText shown = ShownText.of(element, longest, MOST_NODES);
        if (!shown.text().isEmpty() && !shown.cut()) {
            add(kind, name, shown.text(), shown.start(), shown.end());
        }
    }

    private void add(Kind kind, String name, String value, Range range) {
        add(kind, name, value, range.startPos(), range.endPos());
    }

    private void add(Kind kind, String name, String value, int start, int end) {
        if (!value.isBlank() && start >= 0 && end > start && !isFull(kind)) {
            counts.merge(kind, 1, Integer::sum);
            Span span = new Span(codePoint.applyAsInt(start), codePoint.applyAsInt(end));
            found.add(new Found(kind, name, value, span, zones.current()));
        }
    }

    private boolean isFull(Kind kind) {
        return counts.getOrDefault(kind, 0) >= MOST_OF_A_KIND;
    }

    /**
     * The parts of a page, each inside another. A part that its class says is beside the article isn't, if the page's
     * heading stands in it: it may be called after what else it holds.
     */
    private static final class Zones {
        private final List<Element> open = new ArrayList<>();
        private final List<Integer> openIds = new ArrayList<>();
        private final List<Integer> parents = new ArrayList<>(List.of(0));
        private final List<Boolean> besides = new ArrayList<>(List.of(false));
        private final List<Boolean> byTag = new ArrayList<>(List.of(true));

        int current() {
            return openIds.isEmpty() ? 0 : openIds.get(openIds.size() - 1);
        }

        void enter(Element element, boolean isByTag) {
            parents.add(current());
            besides.add(true);
            byTag.add(isByTag);
            open.add(element);
            openIds.add(parents.size() - 1);
        }

        @SuppressWarnings("ReferenceEquality") // The very element that was entered, not one like it.
        void leave(Element element) {
            int last = open.size() - 1;
            if (last >= 0 && open.get(last) == element) {
                open.remove(last);
                openIds.remove(last);
            }
        }

        /** All open zones but those of a tag hold the heading; those around one that is known to do so are known too. */
        void clear() {
            for (int zone = current(); zone != 0 && !byTag.get(zone) && besides.get(zone); zone = parents.get(zone)) {
                besides.set(zone, false);
            }
        }

        boolean[] beside() {
            boolean[] beside = new boolean[parents.size()];
            for (int zone = 1; zone < beside.length; zone++) {
                beside[zone] = besides.get(zone) || beside[parents.get(zone)];
            }
            return beside;
        }
    }

    /**
     * The text of an element as a reader sees it, on one line, up to some length.
     *
     * @param start UTF-16 position in the source of its first piece of text; -1 for none
     * @param end behind its last one
     * @param cut whether there was more of it
     */
    record ShownText(String text, int start, int end, boolean cut) {
        static ShownText of(Element element, int longest, int mostNodes) {
            StringBuilder text = new StringBuilder();
            int start = -1;
            int end = -1;
            int nodes = 0;
            Node node = element.firstChild();
            while (node != null) {
                if (++nodes > mostNodes || text.length() > longest) {
                    return new ShownText(text.toString().strip(), start, end, true);
                }
                if (node instanceof TextNode piece && !piece.isBlank()) {
                    Range range = piece.sourceRange();
                    start = start < 0 ? range.startPos() : start;
                    end = range.endPos();
                    append(text, piece.getWholeText());
                } else if (node instanceof TextNode
                        || (node instanceof Element child
                                && (child.isBlock() || child.normalName().equals("br")))) {
                    text.append(' ');
                }
                node = next(node, element);
            }
            return new ShownText(text.toString().replaceAll("\\s+", " ").strip(), start, end, false);
        }

        private static void append(StringBuilder text, String piece) {
            for (int i = 0; i < piece.length(); i++) {
                char c = piece.charAt(i);
                text.append(Character.isWhitespace(c) || c == '\u00A0' ? ' ' : c);
            }
        }

        /** The next node of the walk below {@code root}; what scripts and styles hold is no text. */
        @SuppressWarnings("ReferenceEquality") // The very root of the walk, not one like it.
        private static Node next(Node node, Element root) {
            if (node.childNodeSize() > 0) {
                return node.firstChild();
            }
            Node at = node;
            while (at != root && at.nextSibling() == null) {
                at = at.parent();
            }
            return at == root ? null : at.nextSibling();
        }
    }
}
