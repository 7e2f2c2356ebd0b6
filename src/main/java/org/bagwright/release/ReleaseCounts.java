package org.bagwright.release;

/**
 * What a release holds, in figures.
 *
 * @param captures all that were read
 * @param excluded captures that yielded no document
 * @param documents of all captures
 * @param words of all text files
 * @param characters of all text files, in code points
 */
public record ReleaseCounts(long captures, long excluded, long documents, long words, long characters) {}
