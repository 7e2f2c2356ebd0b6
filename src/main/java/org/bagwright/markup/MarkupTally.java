package org.bagwright.markup;

/** What a walk through a page has met so far, and of which kinds the elements around are. */
final class MarkupTally {
    private final int[] met = new int[Counted.COUNT];
    private final int[] around = new int[Counted.COUNT];

    void enter(Counted element) {
        met[element.ordinal()]++;
        around[element.ordinal()]++;
    }

    void leave(Counted element) {
        around[element.ordinal()]--;
    }

    void read(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += text.charAt(i) > ' ' ? 1 : 0;
        }
        met[Counted.TEXT.ordinal()] += length;
        met[Counted.LINKED_TEXT.ordinal()] += isIn(Counted.LINKS) ? length : 0;
        met[Counted.BOLD_TEXT.ordinal()] += isIn(Counted.BOLD) ? length : 0;
        met[Counted.EMPHASISED_TEXT.ordinal()] += isIn(Counted.EMPHASISED) ? length : 0;
    }

    private boolean isIn(Counted element) {
        return around[element.ordinal()] > 0;
    }

    /** How many have been met. */
    int met(Counted what) {
        return met[what.ordinal()];
    }

    /** How many elements have been met and left. */
    int left(Counted element) {
        return met[element.ordinal()] - around[element.ordinal()];
    }

    /** Makes of {@code before}, all that had been met at some time, what has been met since. */
    void since(int[] before) {
        for (int i = 0; i < met.length; i++) {
            before[i] = met[i] - before[i];
        }
    }

    /** All that has been met; a copy. */
    int[] all() {
        return met.clone();
    }
}
