package org.bagwright.classify;

/** What is measured of a block's place among the others. Whole numbers; shares in thousandths, distances in blocks. */
enum Context {
    BLOCKS("number of blocks"),
    PLACE("place in the capture"),
    WORDS_ABOVE("share of words above"),
    PROSE_ABOVE("share of running text above"),
    PROSE_WORDS_ABOVE("words of running text above"),
    PROSE_WORDS_BELOW("words of running text below"),
    PROSE_WORDS("words of running text in the capture"),
    TO_PROSE_ABOVE("distance to running text above"),
    TO_PROSE_BELOW("distance to running text below"),
    PROSE_WITHIN_3("running text within 3 blocks"),
    PROSE_WITHIN_8("running text within 8 blocks"),
    PROSE_WITHIN_20("running text within 20 blocks"),
    PROSE_NEXT_4("running text in the next 4 blocks"),
    PROSE_LAST_4("running text in the last 4 blocks"),
    FUNCTION_WITHIN_3("function words within 3 blocks"),
    FUNCTION_WITHIN_8("function words within 8 blocks"),
    SHORT_WITHIN_3("short lines within 3 blocks"),
    SHORT_WITHIN_8("short lines within 8 blocks"),
    PAGE_WORDS_WITHIN_3("page words within 3 blocks"),
    PAGE_WORDS_WITHIN_8("page words within 8 blocks"),
    IN_BEST("whether it is in the densest run"),
    TO_BEST_START("distance to the start of the densest run"),
    TO_BEST_END("distance to the end of the densest run"),
    BEST_SHARE("share of the densest run in the running text"),
    RUN_WORDS("words of its own run of running text"),
    RUN_SHARE("share of its own run in the longest"),
    TO_RUN_START("distance to the start of its run"),
    TO_RUN_END("distance to the end of its run"),
    TO_CLOSER_ABOVE("distance to a closing phrase above"),
    CLOSER_ABOVE("the closing phrase above"),
    TO_CLOSER_BELOW("distance to a closing phrase below"),
    PROSE_SINCE_CLOSER("words of running text since a closing phrase"),
    PROSE_BEFORE_CLOSER("words of running text above the last closing phrase"),
    CLOSERS_ABOVE("closing phrases above"),
    TO_TIME_ABOVE("distance to a date above"),
    TO_TIME_BELOW("distance to a date below"),
    TO_BYLINE_ABOVE("distance to a byline above"),
    TO_BYLINE_BELOW("distance to a byline below"),
    FRAME("length of the repeated frame around it"),
    FRAME_PERIOD("period of the repeated frame"),
    COHESION_BEST("words shared with the densest run"),
    COHESION_ABOVE("words shared with the running text above"),
    COHESION_BELOW("words shared with the running text below"),
    COHESION_ALL("words shared with the whole capture"),
    NAMES_BEST("names shared with the densest run"),
    NAMES("number of names"),
    ROWS_ABOVE("rows of words that stand above too"),
    ROWS_BELOW("rows of words that stand below too"),
    KNOWN("share of blocks with words of pages"),
    LONGEST("words of the longest block");

    static final int COUNT = values().length;

    final String words;

    Context(String words) {
        this.words = words;
    }
}
