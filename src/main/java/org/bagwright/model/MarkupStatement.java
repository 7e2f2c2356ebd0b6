package org.bagwright.model;

import java.util.Objects;

/**
 * Something that the markup of a page says of the page, as it stands there; what it is worth is for others to judge.
 *
 * @param name what is stated, in lower case: the name of a meta tag, property or link relation; for an element of the
 *     page its tag, then the words of its class and id
 * @param value as stated, character references decoded; never blank
 * @param span of the value in the source, in code points
 * @param beside whether it stands in a part of the page that is beside the article: navigation, comments, other stories
 */
public record MarkupStatement(Kind kind, String name, String value, Span span, boolean beside) {
    public MarkupStatement {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(span, "span");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a statement without a value: " + kind + " " + name);
        }
    }

    /** Whether it holds for each article of a page that has several. */
    public boolean concernsSite() {
        return kind == Kind.LANGUAGE
                || (kind == Kind.META && name.equals("og:site_name"))
                || (kind == Kind.LINK && name.equals("canonical"));
    }

    /** How a page can state something. */
    public enum Kind {
        /** The page's {@code title}. */
        TITLE,
        /** A {@code meta} tag: OpenGraph, Dublin Core, Twitter cards and the many others. */
        META,
        /** A {@code link} or an {@code a} with a relation: {@code canonical}, {@code author}. */
        LINK,
        /** A script of JSON-LD, whole. */
        JSON_LD,
        /** The language declared for the whole page. */
        LANGUAGE,
        /** A heading of the first two ranks. */
        HEADING,
        /** A heading of the first rank that is the way to the site's front page, as weblogs have it above their posts. */
        WAY_HOME,
        /** A moment: a {@code time} element's {@code datetime}, or its text. */
        TIME,
        /** A property of schema.org's vocabulary in microdata or RDFa. */
        PROPERTY,
        /** An element whose class says that it names an author. */
        BYLINE,
        /** An element whose class says that it gives a date. */
        DATE,
        /** An element whose class says that it is the deck below a title. */
        DECK
    }
}
