package org.bagwright.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bagwright.lexicon.DatePhrase;
import org.bagwright.lexicon.IsoDate;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.bagwright.model.Span;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/**
 * Collects what a page's markup states of the page: title, meta tags, links, JSON-LD, microdata and RDFa, headings, times,
 * and elements whose class names an author or a date. It judges nothing but whether a statement stands beside the article.
 *
 * <p>Element by element, linear in the tree: of each element at most {@link #LONGEST_TEXT} characters and {@link
 * #MOST_NODES} nodes are read, and of each kind at most {@link #MOST_OF_A_KIND} statements are kept.
 */
final class MarkupStatements {
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

    private static final String[] BESIDE = {
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
        "disqus"
    };

    private static final String[] OF_AUTHORS = {
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
        "credit"
    };

    /** The address of an author's own page: {@code /author/jane-doe}, {@code /autoren/42-jane-doe/}. */
    private static final Pattern AUTHORS_PAGE = Pattern.compile(
            "(?i)/(?:authors?|autor(?:en|in|es|i)?|auteurs?|autore|autrice|redakteur(?:e|in)?|journalists?|reporters?|columnists?|contributors?|writers?)"
                    + "/[^/?#]");

    private static final String[] OF_DATES = {
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
        "byline"
    };

    private static final String[] OF_HEADINGS = {
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
        "title"
    };

    private static final int BYLINE = 1;
    private static final int DATE = 2;
    private static final int HEADING = 4;
    private static final int ZONE = 8;
    private static final int BODY = 16;
    private static final int DECK = 32;

    private static final String[] OF_DECKS = {
        "dek",
        "deck",
        "subtitle",
        "sub-title",
        "subheadline",
        "sub-headline",
        "standfirst",
        "chapo",
        "untertitel",
        "sottotitolo",
        "occhiello",
        "subtitulo",
        "sous-titre",
    };

    /** A class that is or ends in the word for a deck, after a hyphen or underscore, but for these parts of a page. */
    private static final Pattern DECK_NAME = Pattern.compile(
            "(?:^|\\s)(?!\\S*(?:site|logo|widget|section|menu|nav|card|teaser|item|footer|banner|modal|author|brand|product|tagline))"
                    + "(?:\\S*[-_])?(?:" + String.join("|", OF_DECKS) + ")(?:\\s|$)");

    /** Share of the page's body from which on a part isn't beside the article. */
    private static final double MOST_BESIDE = 0.5;

    private static final String[] OF_BODIES = {
        "entry-content",
        "article-body",
        "articlebody",
        "article__body",
        "article-content",
        "post-body",
        "post-content",
        "story-body"
    };

    private static final Telling TELLING = new Telling()
            .with(BYLINE, OF_AUTHORS)
            .with(DATE, OF_DATES)
            .with(HEADING, OF_HEADINGS)
            .with(ZONE, BESIDE)
            .with(BODY, OF_BODIES)
            .with(DECK, OF_DECKS);

    private final IntUnaryOperator codePoint;
    /** Of the page's body in the source, in UTF-16 units. */
    private final int bodyLength;

    private final List<Found> found = new ArrayList<>();
    private final int[] counts = new int[Kind.values().length];
    private final Map<String, Integer> marks = new HashMap<>();
    private final Zones zones = new Zones();
    private final Items items = new Items();

    private MarkupStatements(IntUnaryOperator codePoint, Element body) {
        this.codePoint = codePoint;
        this.bodyLength = length(body);
    }

    private static int length(Element element) {
        return element.endSourceRange().endPos() - element.sourceRange().startPos();
    }

    /**
     * The statements of a page in the order of its source.
     *
     * @param elements of the page in their order, parsed with their positions tracked
     * @param codePoint maps a UTF-16 position of what was parsed to a position in code points of the source
     */
    static List<MarkupStatement> of(List<MarkupElement> elements, IntUnaryOperator codePoint) {
        Document document = (Document) elements.get(0).element();
        MarkupStatements statements = new MarkupStatements(codePoint, document.body());
        elements.forEach(statements::enter);
        return statements.judged();
    }

    private List<MarkupStatement> judged() {
        List<MarkupStatement> statements = new ArrayList<>(found.size());
        for (Found one : found) {
            statements.add(new MarkupStatement(
                    one.kind, one.name, one.value, one.span, one.zone != null && one.zone.isBeside()));
        }
        return statements;
    }

    /** A statement before it is known whether its zone is beside the article; null for one in no zone. */
    private record Found(Kind kind, String name, String value, Span span, Zone zone) {}

    private void enter(MarkupElement place) {
        zones.leave(place.index());
        items.leave(place.index());
        Element element = place.element();
        if (element.attributesSize() == 0) {
            enterPlain(place, element);
            return;
        }
        String tag = place.name();
        int mark = marks(element);
        String property = element.attr("itemprop");
        if (opensZone(element, tag, mark)) {
            zones.enter(place, isBesideByTag(tag) && !isMostOfPage(element));
        } else if ((mark & BODY) != 0 || property.equalsIgnoreCase("articleBody")) {
            zones.clear();
        }
        if (element.hasAttr("itemscope")) {
            items.enter(place, property.toLowerCase(Locale.ROOT).strip());
        }
        read(element, tag, mark);
        if (!tag.equals("meta")) {
            property(element);
        }
    }

    /** An element without attributes says something by its tag alone. */
    private void enterPlain(MarkupElement place, Element element) {
        String tag = place.name();
        if (isBesideByTag(tag)) {
            zones.enter(place, !isMostOfPage(element));
        }
        read(element, tag, 0);
    }

    private void read(Element element, String tag, int mark) {
        switch (tag) {
            case "html" -> attribute(Kind.LANGUAGE, element, "lang", "lang");
            case "title" -> title(element);
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "h1" -> {
                zones.clear();
                heading(element, tag);
            }
            case "time" -> time(element);
            case "a" -> {
                link(element);
                byClass(element, tag, mark);
                if ((mark & BYLINE) == 0
                        && AUTHORS_PAGE.matcher(element.attr("href")).find()) {
                    text(Kind.BYLINE, element, () -> "author-page " + name(element, "a"));
                }
            }
            default -> byClass(element, tag, mark);
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
        return length(element) >= MOST_BESIDE * bodyLength;
    }

    private static boolean isBesideByTag(String tag) {
        return tag.equals("nav") || tag.equals("aside") || tag.equals("footer");
    }

    private void byClass(Element element, String tag, int mark) {
        if ((mark & HEADING) != 0 || tag.equals("h2")) {
            text(Kind.HEADING, element, tag);
        }
        if ((mark & DECK) != 0) {
            text(Kind.DECK, element, tag);
        }
        if ((mark & BYLINE) != 0 || tag.equals("byline") || tag.equals("author")) {
            byline(element, tag);
        }
        if ((mark & DATE) != 0) {
            text(Kind.DATE, element, tag);
            moment(element, tag);
        }
    }

    /** An element about authors; where it holds each of them in an element of the same kind, one statement for each. */
    private void byline(Element element, String tag) {
        List<Element> alike = childrenAlike(element);
        for (Element child = element.firstElementChild();
                alike.isEmpty() && child != null;
                child = child.nextElementSibling()) {
            alike = childrenAlike(child);
        }
        if (alike.isEmpty()) {
            text(Kind.BYLINE, element, tag);
            return;
        }
        String name = name(element, tag);
        alike.forEach(child -> text(Kind.BYLINE, child, () -> name));
    }

    /** The children of {@code element} if they are of one tag and class, a few words each, and it says nothing else; else none. */
    private static List<Element> childrenAlike(Element element) {
        if (element.childNodeSize() > MOST_NODES) {
            return List.of();
        }
        List<Element> children = element.children();
        boolean alike = children.size() >= 2
                && !element.ownText().codePoints().anyMatch(Character::isLetter)
                && children.stream()
                        .allMatch(c -> c.normalName().equals(children.get(0).normalName())
                                && c.className().equals(children.get(0).className())
                                && isOfWords(ShownText.of(c, LONGEST_TEXT, MOST_NODES)
                                        .text()));
        return alike ? children : List.of();
    }

    /** Two words or more, and no mark of a date or number. */
    private static boolean isOfWords(String text) {
        return text.indexOf(' ') > 0 && text.codePoints().noneMatch(c -> Character.isDigit(c) || c == ':');
    }

    /** Microformats state a moment in the title of the element that shows it: {@code <abbr class="published" title="2019-08-23">}. */
    private void moment(Element element, String tag) {
        String title = element.attr("title").strip();
        if (!title.isEmpty() && !tag.equals("time") && IsoDate.read(title).isPresent()) {
            attribute(Kind.TIME, element, "title", name(element, tag));
        }
    }

    /** What the words of an element's class and id say; the same few come again and again. */
    private int marks(Element element) {
        return marks(element.attr("class")) | marks(element.attr("id"));
    }

    private int marks(String names) {
        return names.isEmpty() ? 0 : marks.computeIfAbsent(names, MarkupStatements::judge);
    }

    private static int judge(String names) {
        String lower =
                names.substring(0, Math.min(names.length(), LONGEST_TEXT)).toLowerCase(Locale.ROOT);
        int mark = TELLING.in(lower);
        return (mark & DECK) != 0 && !DECK_NAME.matcher(lower).find() ? mark & ~DECK : mark;
    }

    /** The words by which classes and ids tell what an element is, by their first two letters. */
    private static final class Telling {
        private static final int LETTERS = 'z' - 'a' + 1;

        private final Word[][] byStart = new Word[LETTERS * LETTERS][];

        private record Word(String word, int mark) {}

        Telling with(int mark, String... telling) {
            for (String word : telling) {
                int start = start(word, 0);
                Word[] known = byStart[start] == null ? new Word[0] : byStart[start];
                byStart[start] = Arrays.copyOf(known, known.length + 1);
                byStart[start][known.length] = new Word(word, mark);
            }
            return this;
        }

        /** What the words in {@code names} say. */
        int in(String names) {
            int mark = 0;
            for (int at = 0; at + 1 < names.length(); at++) {
                int start = start(names, at);
                if (start >= 0 && byStart[start] != null) {
                    for (Word word : byStart[start]) {
                        mark |= names.startsWith(word.word, at) ? word.mark : 0;
                    }
                }
            }
            return mark;
        }

        /** The number of the two letters at {@code at}; -1 if they aren't small letters of ASCII. */
        private static int start(String word, int at) {
            int first = word.charAt(at) - 'a';
            int second = word.charAt(at + 1) - 'a';
            return first < 0 || first >= LETTERS || second < 0 || second >= LETTERS ? -1 : first * LETTERS + second;
        }
    }

    private void title(Element element) {
        Element parent = element.parent();
        if (parent != null
                && !parent.normalName().equals("svg")
                && !parent.normalName().equals("symbol")) {
            text(Kind.TITLE, element, () -> "title");
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
                    text(Kind.BYLINE, element, () -> "rel-author " + name(element, "a"));
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
                    text(Kind.PROPERTY, element, () -> scoped);
                }
            }
        }
    }

    /** {@code author.name} for the name of the item that is the author. */
    private String scoped(String property) {
        String item = items.current();
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

    /** A heading as its reader takes it: without the kicker that some templates put into it. */
    private void heading(Element element, String tag) {
        Optional<ShownText> below = Kicker.in(element)
                .map(kicker -> ShownText.after(kicker, element, LONGEST_TEXT, MOST_NODES))
                .filter(shown -> !shown.text().isEmpty());
        if (below.isPresent() && !isFull(Kind.HEADING)) {
            add(Kind.HEADING, name(element, tag), below.get().text(), below.get().start(), below.get().end());
        } else {
            text(Kind.HEADING, element, tag);
        }
    }

    private void text(Kind kind, Element element, String tag) {
        text(kind, element, () -> name(element, tag));
    }

    private void text(Kind kind, Element element, Supplier<String> name) {
        if (isFull(kind)) {
            return;
        }
        ShownText shown = ShownText.of(element, LONGEST_TEXT, MOST_NODES);
        if (!shown.text().isEmpty()) {
            add(kind, name.get(), shown.text(), shown.start(), shown.end());
        }
    }

    private void add(Kind kind, String name, String value, Range range) {
        add(kind, name, value, range.startPos(), range.endPos());
    }

    private void add(Kind kind, String name, String value, int start, int end) {
        if (!value.isBlank() && start >= 0 && end > start && !isFull(kind)) {
            counts[kind.ordinal()]++;
            Span span = new Span(codePoint.applyAsInt(start), codePoint.applyAsInt(end));
            found.add(new Found(kind, name, value, span, zones.current()));
        }
    }

    private boolean isFull(Kind kind) {
        return counts[kind.ordinal()] >= MOST_OF_A_KIND;
    }

    /** A part of a page that its tag or class says is beside the article. */
    private static final class Zone {
        private final MarkupElement element;
        private final Zone outer;
        private final boolean byTag;
        private boolean holdsHeading;

        Zone(MarkupElement element, Zone outer, boolean byTag) {
            this.element = element;
            this.outer = outer;
            this.byTag = byTag;
        }

        boolean isBeside() {
            Zone zone = this;
            while (zone != null && zone.holdsHeading) {
                zone = zone.outer;
            }
            return zone != null;
        }
    }

    /**
     * The zones around the current element. One that its class says is beside the article isn't, if the page's heading
     * stands in it: it may be called after what else it holds.
     */
    private static final class Zones {
        private Zone innermost;

        /** Null for none. */
        Zone current() {
            return innermost;
        }

        void enter(MarkupElement element, boolean isByTag) {
            innermost = new Zone(element, innermost, isByTag);
        }

        /** Leaves those that end before the element of that number. */
        void leave(int index) {
            while (innermost != null && innermost.element.end() <= index) {
                innermost = innermost.outer;
            }
        }

        /** All open zones but those of a tag hold the heading; those around one that is known to do so are known too. */
        void clear() {
            for (Zone zone = innermost; zone != null && !zone.byTag && !zone.holdsHeading; zone = zone.outer) {
                zone.holdsHeading = true;
            }
        }
    }

    /** The items of microdata around the current element, each inside another. */
    private static final class Items {
        private final Deque<MarkupElement> open = new ArrayDeque<>();
        private final Deque<String> properties = new ArrayDeque<>();

        void enter(MarkupElement element, String property) {
            open.push(element);
            properties.push(property);
        }

        /** Leaves those that end before the element of that number. */
        void leave(int index) {
            while (!open.isEmpty() && open.peek().end() <= index) {
                open.pop();
                properties.pop();
            }
        }

        /** The property that the innermost item is the value of; "" when it is none. */
        String current() {
            return properties.isEmpty() ? "" : properties.peek();
        }
    }

    /**
     * The text of an element as a reader sees it, on one line; empty for one that is longer than what is read.
     *
     * @param start UTF-16 position of its first piece of text in what was parsed; -1 for none
     * @param end behind its last one
     */
    record ShownText(String text, int start, int end) {
        private static final ShownText NONE = new ShownText("", -1, -1);

        static ShownText of(Element element, int longest, int mostNodes) {
            return from(element.firstChild(), element, longest, mostNodes);
        }

        /** That of {@code element} behind {@code child}, which stands in it. */
        static ShownText after(Element child, Element element, int longest, int mostNodes) {
            return from(behind(child, element), element, longest, mostNodes);
        }

        private static ShownText from(Node begin, Element element, int longest, int mostNodes) {
            StringBuilder text = new StringBuilder();
            TextNode first = null;
            TextNode last = null;
            int nodes = 0;
            int length = 0;
            for (Node node = begin; node != null; node = next(node, element)) {
                if (++nodes > mostNodes || length > longest) {
                    return NONE;
                }
                if (node instanceof TextNode piece) {
                    String own = piece.getWholeText();
                    boolean blank = StringUtil.isBlank(own);
                    append(text, blank ? " " : own);
                    length += blank ? 1 : own.length();
                    first = blank || first != null ? first : piece;
                    last = blank ? last : piece;
                } else if (node instanceof Element child
                        && (child.isBlock() || child.normalName().equals("br"))) {
                    append(text, " ");
                    length++;
                }
            }
            return first == null
                    ? NONE
                    : new ShownText(
                            text.toString().strip(),
                            first.sourceRange().startPos(),
                            last.sourceRange().endPos());
        }

        /** All runs of white space become one space. */
        private static void append(StringBuilder text, String piece) {
            for (int i = 0; i < piece.length(); i++) {
                char c = piece.charAt(i);
                boolean space = Character.isWhitespace(c) || c == '\u00A0';
                if (!space || text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
                    text.append(space ? ' ' : c);
                }
            }
        }

        /** The next node of the walk below {@code root}; what scripts and styles hold is no text. */
        private static Node next(Node node, Element root) {
            return node.childNodeSize() > 0 ? node.firstChild() : behind(node, root);
        }

        /** The next node below {@code root} behind all that {@code node} holds; null for none. */
        @SuppressWarnings("ReferenceEquality") // The very root of the walk, not one like it.
        private static Node behind(Node node, Element root) {
            Node at = node;
            while (at != root && at.nextSibling() == null) {
                at = at.parent();
            }
            return at == root ? null : at.nextSibling();
        }
    }
}
