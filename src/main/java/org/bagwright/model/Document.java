package org.bagwright.model;

import java.util.List;

/**
 * One article of a capture, cleaned and described.
 *
 * @param id stable name; see the bag layout
 * @param text content of the text file, without its final newline: NFC, LF, paragraphs parted by one blank line
 * @param words of the text: runs between white space that hold a letter or digit; in scripts without spaces each letter
 * @param characters of the text, in code points
 * @param keptShare kept characters of all non-blank characters of the capture, 0 to 1
 * @param flags short codes: what a person should look at
 */
public record Document(
        String id,
        Description description,
        String text,
        int words,
        int characters,
        double keptShare,
        List<String> flags) {

    public Document {
        flags = List.copyOf(flags);
    }

    /** The same with these flags. */
    public Document flagged(List<String> newFlags) {
        return new Document(id, description, text, words, characters, keptShare, newFlags);
    }
}
