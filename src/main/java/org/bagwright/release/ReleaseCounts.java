package org.bagwright.release;

import java.util.List;

/**
 * What a release holds, in figures.
 *
 * @param captures all that were read
 * @param excluded captures that yielded no document
 * @param documents of all captures
 * @param words of all text files
 * @param characters of all text files, in code points
 */
public record ReleaseCounts(long captures, long excluded, long documents, long words, long characters) {

    /** Sizes as a registry takes them: {@code 5 captures}, {@code 6 documents}, {@code 2558 words}. */
    public List<String> sizes() {
        return List.of(captures + " captures", documents + " documents", words + " words");
    }
}
