package org.bagwright.classify;

/** What speaks for or against a line above an article's text as its title. All are 0 or 1 unless said otherwise. */
enum HeadlineFeature {
    /* Its length. */
    ONE_WORD,
    TWO_WORDS,
    THREE_OR_FOUR_WORDS,
    THIRTEEN_TO_TWENTY_WORDS,
    MORE_WORDS,
    /** Longest of the lines around it, of those that look like a headline. */
    LONGEST_AROUND,

    /* Its words. */
    /** Share of its content words that the text's first paragraphs use too. */
    SHARED_WORDS,
    /** Number of such words, at most 5, by 5. */
    NUMBER_OF_SHARED_WORDS,
    /** Share of those in the rest of the text. */
    SHARED_WITH_REST,
    /** Share of its words that begin with a capital. */
    CAPITALISED,
    ALL_CAPITALS,
    BEGINS_IN_LOWER_CASE,
    BEGINS_WITH_DIGIT,
    HAS_SEPARATOR,
    IS_SECTION,

    /* How it ends. */
    ENDS_WITH_FULL_STOP,
    ENDS_WITH_QUESTION_OR_CALL,
    ENDS_WITH_COLON,
    TRAILS_OFF,

    /* What it was taken for. */
    HEADLINE_LIKE,
    MARKED,
    CAPTION,
    DATED,
    TEASER,

    /* Where it stands. */
    /** Logarithm of the blocks between it and the text, by that of the farthest; those that describe an article aside. */
    DISTANCE,
    RIGHT_ABOVE_TEXT,
    /** It is one of the first lines of what was taken for the text. */
    INSIDE_TEXT,
    FIRST_LINES,
    /** Prose between it and the text: 0 for none, 1 for three blocks and more. */
    PROSE_BETWEEN,
    PROSE_RIGHT_ABOVE,
    PROSE_RIGHT_BELOW,
    HEADLINES_ON_BOTH_SIDES,
    HEADLINE_ABOVE,
    HEADLINE_BELOW,
    LABEL_ABOVE,
    BYLINE_BELOW,
    BYLINE_ABOVE,
    DATE_BELOW,
    DATE_ABOVE,
    DECK_BELOW,

    /* The lines right above and below it; a deck has its title above, a title a menu. */
    /** At most three words stand right above it. */
    SHORT_LINE_ABOVE,
    /** At most three words stand in each of the three lines above it. */
    SHORT_LINES_ABOVE,
    /** Five words or more, and no sentence, stand right above it. */
    LONG_LINE_ABOVE,
    /** Five words or more stand right below it. */
    LONG_LINE_BELOW,
    LONGER_THAN_LINE_ABOVE,
    LONGER_THAN_LINE_BELOW,
    /** Share of its content words that the line above it uses, if that looks like a headline. */
    SHARED_WITH_LINE_ABOVE,
    SHARED_WITH_LINE_BELOW,
    AFTER_BLANK_LINE,
    BEFORE_BLANK_LINE,
    /** It ends as a sentence does, and so does the line below it. */
    SENTENCE_OVER_SENTENCE,
    HAS_COLON,
    /** Of the lines before the text that look like a headline with four words or more, it is the first. */
    FIRST_LONG_HEADLINE,

    /* Whether it stands elsewhere too. */
    REPEATED,
    STANDS_TWICE,
    /** A line above it holds it, as a breadcrumb does. */
    WITHIN_LINE_ABOVE
}
