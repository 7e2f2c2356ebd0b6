package org.bagwright.markup;

import org.bagwright.lexicon.LineWords;

/**
 * A tag, and all that is known of an element by its tag alone.
 *
 * @param name in lower case
 * @param number its place among {@link MarkupMeasuring#TAGS} plus one, 0 for others
 * @param set its place among {@link MarkupSets#TAGS} plus one, 0 for others
 * @param where what it says of the blocks in it; null for nothing
 * @param hash as that of a word
 */
record TagName(String name, Display display, Counted counted, int number, int set, MarkupTrait where, long hash) {
    static TagName of(String name) {
        return new TagName(
                name,
                Display.of(name),
                Counted.of(name),
                MarkupMeasuring.TAGS.indexOf(name) + 1,
                MarkupSets.TAGS.indexOf(name) + 1,
                MarkupMeasuring.WHERE.get(name),
                LineWords.hashOf(name));
    }
}
