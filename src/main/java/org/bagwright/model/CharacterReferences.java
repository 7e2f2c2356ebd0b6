package org.bagwright.model;

/** How character references, named or numeric, in a marked-up source are read. */
public interface CharacterReferences {

    /**
     * Reads the reference whose {@code &} stands at {@code at} and appends the characters it stands for.
     *
     * @param end where the run of text ends, in UTF-16 positions of {@code source}
     * @param out gets one or two characters; unchanged when there is no reference
     * @return UTF-16 length of the reference in {@code source}; 0 when the {@code &} begins none
     */
    int read(CharSequence source, int at, int end, StringBuilder out);
}
