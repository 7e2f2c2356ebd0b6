package org.bagwright.markup;

import java.util.List;

/** What the class or id of an element may say that the element is, and the words, in small letters, that say so. */
enum ClassMark {
    AUTHOR(
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
            "credit"),
    DATE(
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
            "byline"),
    HEADING(
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
            "title"),
    /** A part beside the article. */
    BESIDE(
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
            "disqus"),
    /** The article's text. */
    BODY(
            "entry-content",
            "article-body",
            "articlebody",
            "article__body",
            "article-content",
            "post-body",
            "post-content",
            "story-body"),
    /** The line below the title. */
    DECK(
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
            "sous-titre");

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that nobody can change.
    private final List<String> words;

    ClassMark(String... words) {
        this.words = List.of(words);
    }

    List<String> words() {
        return words;
    }

    /** Its bit in a set of marks. */
    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int marks) {
        return (marks & bit()) != 0;
    }
}
