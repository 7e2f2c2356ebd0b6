package org.bagwright.describe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bagwright.model.Evidence;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.bagwright.model.Stated;

/** What a page's markup states of the page, read for the description's keys. */
final class PageStatements {
    private static final Set<String> IDENTIFIERS = Set.of(
            "article:id",
            "article_id",
            "articleid",
            "article-id",
            "contentid",
            "content_id",
            "news_id",
            "dc.identifier",
            "cxenseparse:recs:articleid",
            "parsely-post-id");

    private final List<MarkupStatement> statements;
    private final JsonLd linked;
    private final Site site;
    private final DateStatements dates;
    private final AuthorStatements authors;

    /**
     * What {@code statements} say.
     *
     * @param open reads a date that leaves open which figure is the day
     */
    PageStatements(List<MarkupStatement> statements, Function<String, Optional<DayMonthOrder.Reading>> open) {
        this.statements = statements;
        this.linked = JsonLd.of(statements);
        this.site = Site.of(statements, linked);
        this.dates = new DateStatements(statements, linked, open);
        this.authors = new AuthorStatements(statements, linked, site);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /**
     * The titles stated.
     *
     * @param aboveText the title that the visible text shows
     */
    TitleCandidates titles(Optional<Stated<String>> aboveText) {
        return TitleCandidates.of(statements, linked, site, aboveText);
    }

    AuthorStatements authors() {
        return authors;
    }

    DateStatements dates() {
        return dates;
    }

    /**
     * The deck below the title, which it doesn't repeat.
     *
     * @param isShown whether the page's text shows a line
     */
    Optional<Stated<String>> subtitle(Optional<String> title, Predicate<String> isShown) {
        return new DeckStatements(statements, linked).below(title, isShown);
    }

    /** The article's dates in forms that leave nothing open. */
    List<String> clearDates() {
        DateStatements clear = new DateStatements(statements, linked, value -> Optional.empty());
        return Stream.of(clear.published(), clear.modified(), clear.shown())
                .flatMap(List::stream)
                .map(Stated::value)
                .distinct()
                .toList();
    }

    /** Values that may be dates or hold some, wherever they stand on the page. */
    List<String> valuesOfDates() {
        return statements.stream()
                .filter(s -> s.kind() == Kind.TIME
                        || s.kind() == Kind.DATE
                        || s.kind() == Kind.META
                        || s.kind() == Kind.PROPERTY)
                .map(MarkupStatement::value)
                .toList();
    }

    Optional<Stated<String>> publisher() {
        return meta("og:site_name", "publisher.og:site_name").or(() -> linked.things().stream()
                .flatMap(thing -> linked.named(thing, "publisher").stream())
                .findFirst()
                .map(named -> new Stated<>(
                        named.said().value(), new Evidence.Read(named.said().span(), "publisher.json-ld"))));
    }

    Optional<Stated<List<String>>> section() {
        Optional<Stated<String>> one = linked.articles().stream()
                .flatMap(article -> article.text("articleSection").stream())
                .findFirst()
                .map(said -> new Stated<>(said.value(), (Evidence) new Evidence.Read(said.span(), "section.json-ld")))
                .or(() -> meta("article:section", "section.meta"))
                .or(() -> property("articlesection", "section.property"));
        return one.map(s -> new Stated<>(List.of(s.value()), s.evidence()));
    }

    Optional<Stated<String>> url() {
        return statements.stream()
                .filter(s -> s.kind() == Kind.LINK && s.name().equals("canonical") && isAbsolute(s.value()))
                .findFirst()
                .map(s -> stated(s, "url.canonical"))
                .or(() -> meta("og:url", "url.og:url").filter(s -> isAbsolute(s.value())));
    }

    Optional<Stated<String>> identifier() {
        return statements.stream()
                .filter(s -> s.kind() == Kind.META && IDENTIFIERS.contains(s.name()))
                .filter(s -> s.value().chars().anyMatch(Character::isDigit)
                        && s.value().length() <= 60)
                .findFirst()
                .map(s -> stated(s, "identifier.meta." + s.name()));
    }

    /** The language declared for the page, in the form of BCP 47. */
    Optional<Stated<String>> language() {
        return statements.stream()
                .filter(s -> s.kind() == Kind.LANGUAGE)
                .filter(s -> s.value().matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}"))
                .findFirst()
                .map(s -> new Stated<>(
                        Locale.forLanguageTag(s.value().replace('_', '-')).toLanguageTag(),
                        new Evidence.Read(s.span(), "language.declared")));
    }

    private Optional<Stated<String>> meta(String name, String rule) {
        return first(Kind.META, name).map(s -> stated(s, rule));
    }

    private Optional<Stated<String>> property(String name, String rule) {
        return first(Kind.PROPERTY, name).filter(s -> !s.beside()).map(s -> stated(s, rule));
    }

    private Optional<MarkupStatement> first(Kind kind, String name) {
        return statements.stream()
                .filter(s -> s.kind() == kind && s.name().equals(name))
                .findFirst();
    }

    private static Stated<String> stated(MarkupStatement s, String rule) {
        return new Stated<>(s.value(), new Evidence.Read(s.span(), rule));
    }

    private static boolean isAbsolute(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }
}
