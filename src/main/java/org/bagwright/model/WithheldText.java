package org.bagwright.model;

import java.util.Optional;

/**
 * Why a document's text isn't in the bag, or only its beginning.
 *
 * @param text excerpt or withheld
 * @param by what says so
 * @param withdrawal present when the text was withdrawn
 * @param whole the measures of the whole text, present when the text file is an excerpt
 */
public record WithheldText(TextAccess text, Evidence by, Optional<Withdrawn> withdrawal, Optional<Whole> whole) {

    public WithheldText {
        if (text == TextAccess.INCLUDED || by instanceof Evidence.Read) {
            throw new IllegalArgumentException("not a withheld text: " + text + ", " + by);
        }
        if ((text == TextAccess.EXCERPT) != whole.isPresent()) {
            throw new IllegalArgumentException("an excerpt, and nothing else, has the measures of the whole text");
        }
    }

    /** What the public is told of a withdrawal; the date is ISO 8601. */
    public record Withdrawn(String date, String reason, Optional<String> by) {}

    /**
     * The whole text, of which the text file is an excerpt.
     *
     * @param characters code points, without the final line feed
     * @param sha512 of the text file that it would be
     */
    public record Whole(int words, int characters, Digest sha512) {}
}
