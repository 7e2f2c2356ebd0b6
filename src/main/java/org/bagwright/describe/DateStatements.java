package org.bagwright.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.DatePhrase;
import org.bagwright.lexicon.IsoDate;
import org.bagwright.model.Evidence;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;

/** The dates that a page's markup states, in the order of preference that docs/description.md gives. */
final class DateStatements {
    /** Meta tags of the date of publication beside those whose name says so. */
    private static final Set<String> PUBLISHED = Set.of(
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "sailthru.date",
            "parsely-pub-date",
            "pubdate",
            "pub_date",
            "citation_date",
            "citation_online_date",
            "date.created",
            "date.available",
            "article.created",
            "article_date_original",
            "displaydate",
            "date",
            "cludo:date",
            "created",
            "ptime");

    private static final Set<String> MODIFIED = Set.of(
            "article:modified_time",
            "og:article:modified_time",
            "og:modified_time",
            "datemodified",
            "dc.date.modified",
            "dcterms.modified",
            "og:updated_time",
            "article:updated_time",
            "article:updated",
            "date.updated",
            "date.modified",
            "lastmod",
            "revised");

    private static final int LONGEST_TEXT = 140;

    private static final Pattern ADDRESS_DAY = Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})[/_-]");

    /** Characters of a day in ISO 8601. */
    private static final int DAY = 10;

    private final List<MarkupStatement> statements;
    private final JsonLd linked;
    private final Function<String, Optional<DayMonthOrder.Reading>> open;

    /**
     * The dates that {@code statements} and {@code linked} state.
     *
     * @param open reads a date that leaves open which figure is the day
     */
    DateStatements(
            List<MarkupStatement> statements, JsonLd linked, Function<String, Optional<DayMonthOrder.Reading>> open) {
        this.statements = statements;
        this.linked = linked;
        this.open = open;
    }

    /** The dates of publication that are stated as such, the preferred first. */
    List<Stated<String>> published() {
        List<Stated<String>> found = new ArrayList<>();
        linked(linked.articles(), "datePublished", found);
        meta(DateStatements::isOfPublication, "published", found);
        meta(PUBLISHED::contains, "published", found);
        property("datepublished", found);
        linked(linked.pages(), "datePublished", found);
        linked(linked.articles(), "dateCreated", found);
        property("datecreated", found);
        return found;
    }

    /** The dates of the last change that are stated as such, the preferred first. */
    List<Stated<String>> modified() {
        List<Stated<String>> found = new ArrayList<>();
        linked(linked.articles(), "dateModified", found);
        meta(MODIFIED::contains, "modified", found);
        property("datemodified", found);
        linked(linked.pages(), "dateModified", found);
        times(DateStatements::isOfChange, "date.time-modified", found);
        return found;
    }

    /** Moments and dates in elements of the page, those said to be of publication first. */
    List<Stated<String>> shown() {
        List<Stated<String>> found = new ArrayList<>();
        times(s -> isOfPublication(s.name()) && !isOfChange(s), "date.time-published", found);
        times(s -> !isOfPublication(s.name()) && !isOfChange(s), "date.time", found);
        elements(s -> isOfPublication(s.name()) && !isOfChange(s), found);
        elements(s -> !isOfPublication(s.name()) && !isOfChange(s), found);
        return found;
    }

    /** The only day that properties beside the article state as that of publication: many themes put them into its footer or an aside. */
    Optional<Stated<String>> propertyBeside() {
        return onlyDay(s -> s.kind() == Kind.PROPERTY
                && (s.name().equals("datepublished") || s.name().endsWith(".datepublished"))
                && !s.name().startsWith("comment"));
    }

    /** The only day that elements beside the article state as that of publication. */
    Optional<Stated<String>> momentBeside() {
        return onlyDay(s -> s.kind() == Kind.TIME && isOfPublication(s.name()) && !isOfChange(s));
    }

    private Optional<Stated<String>> onlyDay(Predicate<MarkupStatement> isAsked) {
        List<Stated<String>> found = new ArrayList<>();
        for (MarkupStatement s : statements) {
            if (s.beside() && isAsked.test(s)) {
                read(s.value(), s.span(), "date.beside").ifPresent(found::add);
            }
        }
        boolean one = found.stream()
                        .map(d -> d.value().substring(0, Math.min(d.value().length(), DAY)))
                        .distinct()
                        .count()
                == 1;
        return one ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The day in the page's address: {@code /2024/04/03/}. */
    Optional<Stated<String>> inAddress() {
        return statements.stream()
                .filter(s -> (s.kind() == Kind.LINK && s.name().equals("canonical"))
                        || (s.kind() == Kind.META && s.name().equals("og:url")))
                .flatMap(s -> inAddress(s).stream())
                .findFirst();
    }

    private static Optional<Stated<String>> inAddress(MarkupStatement s) {
        Matcher day = ADDRESS_DAY.matcher(s.value());
        if (!day.find()) {
            return Optional.empty();
        }
        return IsoDate.read(day.group(1) + '-' + day.group(2) + '-' + day.group(3))
                .map(d -> new Stated<>(d, new Evidence.Read(s.span(), "date.address")));
    }

    private static boolean isOfPublication(String name) {
        return (name.contains("publi")
                        || name.contains("posted")
                        || name.contains("entry-date")
                        || name.contains("pubdate"))
                && !name.contains("publisher")
                && !name.contains("modif")
                && !name.contains("expir");
    }

    private static boolean isOfChange(MarkupStatement s) {
        return s.name().contains("modif") || s.name().contains("update");
    }

    private void linked(List<JsonLd.Thing> things, String key, List<Stated<String>> found) {
        for (JsonLd.Thing thing : things) {
            thing.text(key)
                    .flatMap(said -> read(said.value(), said.span(), "date.json-ld-" + key))
                    .ifPresent(found::add);
        }
    }

    private void meta(Predicate<String> isAsked, String what, List<Stated<String>> found) {
        for (MarkupStatement s : statements) {
            if (s.kind() == Kind.META && isAsked.test(s.name())) {
                read(s.value(), s.span(), "date." + what + ".meta." + s.name()).ifPresent(found::add);
            }
        }
    }

    private void property(String property, List<Stated<String>> found) {
        for (MarkupStatement s : statements) {
            boolean asked = s.kind() == Kind.PROPERTY
                    && !s.beside()
                    && !s.name().startsWith("comment")
                    && (s.name().equals(property) || s.name().endsWith('.' + property));
            if (asked) {
                read(s.value(), s.span(), "date.property." + property).ifPresent(found::add);
            }
        }
    }

    private void times(Predicate<MarkupStatement> isAsked, String rule, List<Stated<String>> found) {
        for (MarkupStatement s : statements) {
            if (s.kind() == Kind.TIME && !s.beside() && isAsked.test(s)) {
                read(s.value(), s.span(), rule).ifPresent(found::add);
            }
        }
    }

    private void elements(Predicate<MarkupStatement> isAsked, List<Stated<String>> found) {
        for (MarkupStatement s : statements) {
            if (s.kind() == Kind.DATE && !s.beside() && s.value().length() <= LONGEST_TEXT && isAsked.test(s)) {
                for (DateLine.Labelled date : DateLine.datesIn(s.value())) {
                    if (date.label() != DateLine.Label.MODIFIED && date.label() != DateLine.Label.OTHER) {
                        date.date()
                                .value()
                                .map(v -> new Stated<>(v, (Evidence) new Evidence.Read(s.span(), "date.element")))
                                .or(() -> ordered(s.value(), s.span(), "date.element"))
                                .ifPresent(found::add);
                    }
                }
            }
        }
    }

    private Optional<Stated<String>> ordered(String value, Span span, String rule) {
        return open.apply(value).map(r -> new Stated<>(r.value(), new Evidence.Read(span, r.rule(rule))));
    }

    private Optional<Stated<String>> read(String value, Span span, String rule) {
        Optional<String> date = IsoDate.read(value).or(() -> DatePhrase.in(value).stream()
                .flatMap(d -> d.value().stream())
                .findFirst());
        return date.map(d -> new Stated<>(d, (Evidence) new Evidence.Read(span, rule)))
                .or(() -> ordered(value, span, rule));
    }
}
