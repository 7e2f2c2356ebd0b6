package org.bagwright.describe;

/** What speaks for or against a candidate for a page's title. All are 0 or 1 unless said otherwise. */
enum TitleFeature {
    /* Where the candidate stands, whole or with the site's name cut off. */
    FIRST_HEADING,
    SECOND_HEADING,
    LATER_HEADING,
    HEADING_BESIDE,
    FIRST_OF_RANK_TWO,
    LATER_OF_RANK_TWO,
    CLASS_OF_TITLES,
    CLASS_OF_HEADINGS,
    PROPERTY,
    LINKED_DATA,
    OPEN_GRAPH,
    TWITTER_CARD,
    PAGE_TITLE,
    PAGE_TITLE_CUT,
    OTHER_META,
    /** It is the title that the visible text shows above the article. */
    ABOVE_TEXT,

    /* It is a piece of a longer statement, parted by a separator. */
    PIECE_OF_PAGE_TITLE,
    PIECE_OF_OPEN_GRAPH,
    PIECE_OF_HEADING,
    PIECE_AT_START,
    PIECE_AT_END,
    PIECE_BY_COLON,
    LONGEST_PIECE,
    /** Share of the other pieces that name the site. */
    SITE_CUT_OFF,
    /** It stands nowhere as a whole. */
    ONLY_PIECE,

    /* What it looks like. */
    NAMES_SITE,
    ONE_WORD,
    TWO_WORDS,
    THREE_OR_FOUR_WORDS,
    MANY_WORDS,
    CAPITALS,
    /** Its length in characters by that of the page's title, at most 1. */
    SHARE_OF_PAGE_TITLE,

    /* Agreement. */
    INSIDE_PAGE_TITLE,
    INSIDE_OPEN_GRAPH,
    INSIDE_LINKED_DATA,
    HOLDS_LINKED_DATA,
    HEADING_AND_HEAD,
    HEADING_ALONE,
    TWO_SOURCES,
    MORE_SOURCES,
    ONLY_HEADING,
    RANK_TWO_AND_HEAD
}
