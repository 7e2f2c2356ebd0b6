package org.bagwright.ingest;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Octets;

/**
 * A file that is called a page and holds not one tag: a text that was saved under a page's name. Read as a page it would
 * be one paragraph; its line ends are all the structure it has.
 *
 * @param hasReferences whether it holds character references, as a page does that lost its tags: only as
 *     HTML are they read
 */
record Tagless(boolean hasReferences) {
    /** The longest name of a character reference has 31 letters. */
    private static final int LONGEST_REFERENCE = 32;

    /** Of octets in any encoding that has ASCII in it, UTF-16 included; none for pages with tags and for what is no page. */
    static Optional<Tagless> of(Octets octets, String mediaType) {
        return MarkupText.isMarkup(mediaType) && !hasTag(octets)
                ? Optional.of(new Tagless(hasReference(octets)))
                : Optional.empty();
    }

    MediaKind kind(MediaKind named) {
        return hasReferences ? named : MediaKind.PLAIN_TEXT;
    }

    Finding finding(String place) {
        return Finding.of(
                        FindingCode.PAGE_WITHOUT_TAGS,
                        place,
                        "is called a page and holds no tag: its lines are read as those of a text"
                                + (hasReferences ? ", its character references as those of HTML" : ""))
                .hinting("if it was a page, scrape it again; if it is a text, call it .txt");
    }

    private static boolean hasTag(Octets octets) {
        ByteBuffer all = octets.asByteBuffer();
        while (all.hasRemaining()) {
            if (all.get() == '<' && isTagBegun(next(all))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTagBegun(char c) {
        return isLetter(c) || c == '/' || c == '!' || c == '?';
    }

    private static boolean hasReference(Octets octets) {
        ByteBuffer all = octets.asByteBuffer();
        while (all.hasRemaining()) {
            if (all.get() == '&' && isReference(all)) {
                return true;
            }
        }
        return false;
    }

    /** Whether name or number of a reference and its semicolon follow; what was looked at is passed. */
    private static boolean isReference(ByteBuffer all) {
        char c = next(all);
        int length = c == '#' ? 0 : -1;
        while (length < LONGEST_REFERENCE && (isLetter(c) || (c >= '0' && c <= '9') || (c == '#' && length == 0))) {
            c = next(all);
            length++;
        }
        return c == ';' && length > 0;
    }

    /** The next octet that isn't zero, as half of those of UTF-16 are; 0 at the end. */
    private static char next(ByteBuffer all) {
        byte next = 0;
        while (next == 0 && all.hasRemaining()) {
            all.mark();
            next = all.get();
        }
        if (next == '<' || next == '&') {
            all.reset();
        }
        return (char) (next & 0xFF);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
