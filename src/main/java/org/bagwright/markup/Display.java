package org.bagwright.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How an element stands in the text: what a browser's own style sheet makes of it, without the page's styles. */
enum Display {
    /** Within a line. */
    INLINE,
    /** Its text begins and ends on lines of its own. */
    BLOCK,
    /** As a block, with blank space above and below. */
    SPACED,
    /** As a block; line ends in the source are line ends in the text. */
    PREFORMATTED,
    /** Ends a line. */
    LINE_BREAK,
    /** Parts blocks and has no text. */
    RULE,
    /** Nothing of it is text; it stands out in the ledger. */
    NONE,
    /** Nothing of it is text; in the ledger it is a tag among others. */
    TAG;

    private static final Map<String, Display> BY_NAME = new HashMap<>();

    static {
        put(
                BLOCK,
                "html body address center dd details dialog dir div dt fieldset figcaption footer form frameset header"
                        + " hgroup legend li main nav optgroup option search section select summary table caption"
                        + " tbody td tfoot th thead tr button textarea article aside");
        put(SPACED, "blockquote dl figure h1 h2 h3 h4 h5 h6 menu ol p ul");
        put(PREFORMATTED, "listing plaintext pre xmp");
        put(LINE_BREAK, "br");
        put(RULE, "hr");
        put(NONE, "head script style template noscript noframes noembed iframe svg canvas audio video");
        put(TAG, "title annotation annotation-xml datalist param source track link meta base");
    }

    private static void put(Display display, String names) {
        List.of(names.split(" ", -1)).forEach(name -> BY_NAME.put(name, display));
    }

    /** How an element of this name stands, in lower case. */
    static Display of(String name) {
        return BY_NAME.getOrDefault(name, INLINE);
    }

    /** Whether its text is apart from what stands before and after. */
    boolean isBlock() {
        return this == BLOCK || this == SPACED || this == PREFORMATTED;
    }
}
