package org.bagwright.describe;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bagwright.lexicon.Byline;
import org.bagwright.model.Evidence;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;

/**
 * Bodies that a page's markup states where an author should be: editorial teams, agencies, the site itself.
 *
 * @param statements of the page
 * @param linked its JSON-LD
 */
record AuthorBodies(List<MarkupStatement> statements, JsonLd linked) {
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
        return firstBody(s -> s.kind() == Kind.META && AuthorStatements.META.contains(s.name()), "meta")
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
                .filter(s -> s.kind() == Kind.BYLINE && !s.beside() && AuthorStatements.isOfAuthor(s))
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
                .filter(s -> s.kind() == Kind.META && AuthorStatements.META.contains(s.name()))
                .flatMap(s -> Byline.agencyAlone(s.value())
                        .map(a -> new Stated<>(a, (Evidence) new Evidence.Read(s.span(), "agency.meta")))
                        .stream())
                .findFirst();
    }

    private Optional<MarkupStatement> meta(String name) {
        return statements.stream()
                .filter(s -> s.kind() == Kind.META && s.name().equals(name))
                .findFirst();
    }
}
