package org.bagwright.text;

/** What a marked-up source says of a block. Whole numbers; shares in thousandths. */
enum MarkupTrait {
    /** See {@link MarkupTraits#TAGS}. */
    TAG("tag"),
    DEPTH("depth in the tree"),
    LINKS("share of its element's text in links"),
    LINKS_OF_PARENT("share of the parent's text in links"),
    LINKS_OF_GRANDPARENT("share of the grandparent's text in links"),
    TEXT_OF_PARENT("share of the page's text in the parent"),
    TEXT_OF_GRANDPARENT("share of the page's text in the grandparent"),
    TEXT_OF_THIRD("share of the page's text in the element three levels up"),
    PARAGRAPHS_OF_PARENT("paragraphs in the parent"),
    PARAGRAPHS_OF_GRANDPARENT("paragraphs in the grandparent"),
    HIDDEN("hidden"),
    IN_NAV("in nav"),
    IN_HEADER("in header"),
    IN_FOOTER("in footer"),
    IN_ASIDE("in aside"),
    IN_ARTICLE("levels up to article"),
    IN_MAIN("levels up to main"),
    IN_FIGURE("in figure"),
    IN_FORM("in a form or button"),
    IN_TABLE("in a table"),
    IN_LIST("levels of lists"),
    IN_QUOTE("in a quotation"),
    IN_LINK("in a link"),
    /** Running text in words. */
    PROSE_OF_PARENT("running text under the same parent"),
    PROSE_OF_PATH("running text under the same kind of path"),
    PROSE_SHARE_OF_PATH("share of the running text under the same kind of path"),
    BLOCKS_OF_PATH("blocks under the same kind of path"),
    WORDS_OF_PATH("mean words of blocks under the same kind of path"),
    TO_BEST("levels up to a parent of the best container"),
    FROM_BEST("levels from the best container down to there"),
    BEST_SHARE("share of the running text in the best container"),
    SAME_PARENT_ABOVE("same parent as the block above"),
    SAME_PARENT_BELOW("same parent as the block below"),
    SAME_PATH_ABOVE("same kind of path as the block above"),
    TO_HEADLINE("distance to the first h1"),
    HEADINGS_ABOVE("h1 and h2 above"),
    SHARED_WITH_TITLE("words shared with the page's title"),
    SHARED_WITH_SUMMARY("words shared with the page's own summary"),
    /** Pairs of neighbouring words; -1 where the page states no text. */
    SHARED_WITH_STATED_TEXT("words shared with the text that the page states in JSON-LD");

    static final int COUNT = values().length;

    final String words;

    MarkupTrait(String words) {
        this.words = words;
    }
}
