package org.bagwright.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bagwright.lexicon.Byline;
import org.bagwright.model.Evidence;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;

/** The authors that a page's markup states, in the order of preference that docs/description.md gives. */
final class AuthorStatements {
    /** Meta tags in their order: those that hold names by their makers' rules before those that may hold an address. */
    private static final List<String> META = List.of(
            "parsely-author",
            "sailthru.author",
            "cxenseparse:author",
            "citation_author",
            "citation_authors",
            "author",
            "og:author",
            "og:article:author",
            "article:author",
            "article:author_name",
            "articleauthor",
            "article_author",
            "dc.creator",
            "dcterms.creator",
            "dc.creator.personalname",
            "creator",
            "byl",
            "bc:authors",
            "dcsext.author",
            "vr:author",
            "authors");

    /** Classes that hold no author of the article: pictures' and introductions of authors. */
    private static final List<String> NOT_OF_AUTHORS =
            List.of("credit", "comment", "avatar", "bio", "social", "follow");

    private static final List<String> OF_NAMES = List.of("name", "rel-author", " fn", "p-author");

    /** A second author's element begins within this many characters of the first one's end. */
    private static final int NEAR = 700;

    /** A second link to an author's page, with its address, begins within this many; farther ones are those of editors. */
    private static final int NEXT = 200;

    private static final int MOST_AUTHORS = 12;
    private static final int LONGEST_TEXT = 200;
    /** A longer text says more of its author than the name; in characters. */
    private static final int LONGEST_OF_NAMES = 30;

    private final List<MarkupStatement> statements;
    private final JsonLd linked;
    private final Site site;

    AuthorStatements(List<MarkupStatement> statements, JsonLd linked, Site site) {
        this.statements = statements;
        this.linked = linked;
        this.site = site;
    }

    /** The statements of whole value before elements of the page; each empty where it names nobody but the site. */
    List<Stated<List<String>>> candidates() {
        List<Stated<List<String>>> found = new ArrayList<>();
        for (Supplier<Optional<Stated<List<String>>>> source : sources()) {
            source.get().ifPresent(found::add);
        }
        return found;
    }

    /** Whether {@code names} holds a whole name, not a mere username such as {@code jdoe}. */
    static boolean isWhole(List<String> names) {
        return names.stream().anyMatch(n -> n.indexOf(' ') > 0 || n.codePointAt(0) > 0x2E80);
    }

    private List<Supplier<Optional<Stated<List<String>>>>> sources() {
        return List.of(
                () -> linked(linked.articles(), "author"),
                this::property,
                this::meta,
                this::cards,
                () -> linked(linked.articles(), "creator"),
                () -> linked(linked.pages(), "author"),
                () -> elements(true),
                () -> elements(false),
                this::pages,
                this::beside);
    }

    /**
     * The body that is stated as the author: an editorial team, an agency, the site itself, or a person after whom the site is
     * called. For pages that name nobody else.
     */
    Optional<Stated<List<String>>> body() {
        for (JsonLd.Thing article : linked.articles()) {
            for (JsonLd.Named named : linked.named(article, "author")) {
                Optional<Stated<List<String>>> body =
                        body(named.said().value(), named.said().span(), "json-ld-author");
                if (body.isPresent()) {
                    return body;
                }
            }
        }
        return firstBody(s -> s.kind() == Kind.META && META.contains(s.name()), "meta")
                .or(this::bodyOnCard)
                .or(() -> firstBody(
                        s -> s.kind() == Kind.PROPERTY
                                && !s.beside()
                                && (s.name().equals("author.name") || s.name().equals("author")),
                        "property"))
                .or(this::bodyInElement);
    }

    private Optional<Stated<List<String>>> bodyInElement() {
        return statements.stream()
                .filter(s -> s.kind() == Kind.BYLINE && !s.beside() && isOfAuthor(s))
                .filter(s -> Byline.isLabelled(s.value())
                        || Byline.group(s.value(), true).isPresent())
                .flatMap(s -> Byline.bodyInElement(s.value())
                        .map(name -> new Stated<>(
                                List.of(name), (Evidence) new Evidence.Read(s.span(), "authors.body.element")))
                        .stream())
                .findFirst();
    }

    private Optional<Stated<List<String>>> bodyOnCard() {
        return meta("twitter:label1")
                .filter(l -> Byline.isEmptyLabel(l.value()))
                .flatMap(l -> meta("twitter:data1"))
                .flatMap(data -> body(data.value(), data.span(), "meta.twitter:data1"));
    }

    private Optional<Stated<List<String>>> firstBody(Predicate<MarkupStatement> isAsked, String rule) {
        return statements.stream()
                .filter(isAsked)
                .flatMap(s -> body(s.value(), s.span(), rule).stream())
                .findFirst();
    }

    private static Optional<Stated<List<String>>> body(String value, Span span, String rule) {
        return Byline.body(value)
                .map(name -> new Stated<>(List.of(name), new Evidence.Read(span, "authors.body." + rule)));
    }

    /** The agency that stands where an author would. */
    Optional<Stated<String>> agency() {
        for (JsonLd.Thing article : linked.articles()) {
            for (JsonLd.Named named : linked.named(article, "author")) {
                Optional<String> agency = Byline.agencyAlone(named.said().value());
                if (agency.isPresent()) {
                    return agency.map(
                            a -> new Stated<>(a, new Evidence.Read(named.said().span(), "agency.json-ld-author")));
                }
            }
        }
        return statements.stream()
                .filter(s -> s.kind() == Kind.META && META.contains(s.name()))
                .flatMap(s -> Byline.agencyAlone(s.value())
                        .map(a -> new Stated<>(a, (Evidence) new Evidence.Read(s.span(), "agency.meta")))
                        .stream())
                .findFirst();
    }

    private Optional<Stated<List<String>>> linked(List<JsonLd.Thing> things, String key) {
        for (JsonLd.Thing article : things) {
            List<String> names = new ArrayList<>();
            Optional<Span> span = Optional.empty();
            for (JsonLd.Named named : linked.named(article, key)) {
                for (String name : Byline.field(named.said().value())) {
                    add(names, name);
                }
                span = span.isPresent() ? span : Optional.of(named.said().span());
            }
            if (!names.isEmpty()) {
                return stated(names, span.orElseThrow(), "authors.json-ld-" + key);
            }
        }
        return Optional.empty();
    }

    private void add(List<String> names, String name) {
        if (!site.isCalled(name) && !names.contains(name) && names.size() < MOST_AUTHORS) {
            names.add(name);
        }
    }

    private static Optional<Stated<List<String>>> stated(List<String> names, Span span, String rule) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stated<>(List.copyOf(names), new Evidence.Read(span, rule)));
    }

    private Optional<Stated<List<String>>> property() {
        Optional<Stated<List<String>>> names = properties(Set.of("author.name", "creator.name"));
        return names.isPresent() ? names : properties(Set.of("author", "creator"));
    }

    private Optional<Stated<List<String>>> properties(Set<String> properties) {
        List<String> names = new ArrayList<>();
        MarkupStatement first = null;
        MarkupStatement last = null;
        for (MarkupStatement s : statements) {
            if (s.kind() == Kind.PROPERTY && !s.beside() && properties.contains(s.name())) {
                List<String> stated = s.value().length() <= LONGEST_TEXT ? Byline.element(s.value()) : List.of();
                if (stated.isEmpty() && s.value().length() <= LONGEST_OF_NAMES) {
                    stated = Byline.field(s.value());
                }
                if (last == null || isNear(last, s)) {
                    stated.forEach(name -> add(names, name));
                    first = first == null && !names.isEmpty() ? s : first;
                    last = first == null ? null : s;
                }
            }
        }
        return first == null ? Optional.empty() : stated(names, first.span(), "authors.property");
    }

    private static boolean isNear(MarkupStatement before, MarkupStatement after) {
        return after.span().start() - before.span().end() <= NEAR;
    }

    private Optional<Stated<List<String>>> meta() {
        for (String name : META) {
            List<String> names = new ArrayList<>();
            MarkupStatement first = null;
            for (MarkupStatement s : statements) {
                if (s.kind() == Kind.META && s.name().equals(name)) {
                    Byline.field(s.value()).forEach(n -> add(names, n));
                    first = first == null ? s : first;
                }
            }
            if (!names.isEmpty() && first != null) {
                return stated(names, first.span(), "authors.meta." + name);
            }
        }
        return Optional.empty();
    }

    /** Twitter's cards carry labels with their values: {@code Written by}, then the name. */
    private Optional<Stated<List<String>>> cards() {
        for (int card = 1; card <= 2; card++) {
            Optional<MarkupStatement> label = meta("twitter:label" + card).filter(l -> Byline.isEmptyLabel(l.value()));
            Optional<MarkupStatement> value = meta("twitter:data" + card);
            if (label.isPresent() && value.isPresent()) {
                List<String> names = new ArrayList<>();
                Byline.field(value.get().value()).forEach(name -> add(names, name));
                return stated(names, value.get().span(), "authors.meta.twitter:data" + card);
            }
        }
        return Optional.empty();
    }

    private Optional<MarkupStatement> meta(String name) {
        return statements.stream()
                .filter(s -> s.kind() == Kind.META && s.name().equals(name))
                .findFirst();
    }

    /** Elements whose class or relation says that they name an author; first those that it says hold the name alone. */
    private Optional<Stated<List<String>>> elements(boolean ofNames) {
        List<String> names = new ArrayList<>();
        MarkupStatement first = null;
        MarkupStatement last = null;
        for (MarkupStatement s : statements) {
            boolean asked = s.kind() == Kind.BYLINE
                    && !s.beside()
                    && s.value().length() <= LONGEST_TEXT
                    && !isPage(s)
                    && holds(s, OF_NAMES) == ofNames
                    && isOfAuthor(s);
            if (!asked || (last != null && !(isNear(last, s) && last.name().equals(s.name())))) {
                continue;
            }
            List<String> stated = Byline.element(s.value());
            if (stated.isEmpty() && isUsername(s)) {
                stated = Byline.field(s.value());
            }
            if (!stated.isEmpty()) {
                stated.forEach(name -> add(names, name));
                first = first == null && !names.isEmpty() ? s : first;
                last = first == null ? null : s;
            }
        }
        return first == null ? Optional.empty() : stated(names, first.span(), "authors.element");
    }

    /** Links to the pages of authors, by their address: the first, and those near it. */
    private Optional<Stated<List<String>>> pages() {
        List<String> names = new ArrayList<>();
        MarkupStatement first = null;
        MarkupStatement last = null;
        for (MarkupStatement s : statements) {
            boolean asked = isPage(s)
                    && !s.beside()
                    && s.value().length() <= LONGEST_OF_NAMES
                    && isOfAuthor(s)
                    && (last == null || s.span().start() - last.span().end() <= NEXT);
            List<String> stated = asked ? Byline.element(s.value()) : List.of();
            if (AuthorStatements.isWholeName(stated)) {
                stated.forEach(name -> add(names, name));
                first = first == null && !names.isEmpty() ? s : first;
                last = first == null ? null : s;
            }
        }
        return first == null ? Optional.empty() : stated(names, first.span(), "authors.link-to-author");
    }

    private static boolean isWholeName(List<String> names) {
        return !names.isEmpty() && isWhole(names);
    }

    private static boolean isPage(MarkupStatement s) {
        return s.kind() == Kind.BYLINE && s.name().startsWith("author-page ");
    }

    /** The only author whom labelled elements beside the article name, as under it in the page's or the article's footer. */
    private Optional<Stated<List<String>>> beside() {
        List<String> names = new ArrayList<>();
        MarkupStatement first = null;
        for (MarkupStatement s : statements) {
            boolean asked = s.kind() == Kind.BYLINE
                    && s.beside()
                    && s.value().length() <= LONGEST_TEXT
                    && isOfAuthor(s)
                    && (s.name().startsWith("rel-author") || isPage(s) || Byline.isLabelled(s.value()));
            if (asked) {
                Byline.element(s.value()).forEach(name -> add(names, name));
                first = first == null && !names.isEmpty() ? s : first;
            }
        }
        return names.size() == 1 ? stated(names, first.span(), "authors.element-beside") : Optional.empty();
    }

    private static boolean isOfAuthor(MarkupStatement s) {
        return !holds(s, NOT_OF_AUTHORS);
    }

    /** The link to an author's page may show a mere username. */
    private static boolean isUsername(MarkupStatement s) {
        return s.name().startsWith("rel-author") && s.value().indexOf(' ') < 0;
    }

    private static boolean holds(MarkupStatement s, List<String> words) {
        return words.stream().anyMatch(s.name()::contains);
    }
}
