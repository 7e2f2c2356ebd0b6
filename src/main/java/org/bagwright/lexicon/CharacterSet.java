package org.bagwright.lexicon;

/**
 * Which characters stand in a line, or are looked for in one: those of ASCII each by a bit of its own, those beyond it by
 * a bit that all share whose lowest six bits are equal. Sets that share no bit share no character: so one walk through a
 * line answers most questions that need some mark in it.
 *
 * @param low U+0000 to U+003F: controls, digits and most marks
 * @param high U+0040 to U+007F: letters
 * @param beyond all others, in UTF-16 units
 */
public record CharacterSet(long low, long high, long beyond) {
    private static final int LETTERS = 0x40;
    private static final int BEYOND = 0x80;

    /** Those of {@code text}. */
    public static CharacterSet of(String text) {
        long low = 0;
        long high = 0;
        long beyond = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A shift takes the lowest six bits of its distance.
            long bit = 1L << c;
            if (c < BEYOND) {
                // All bits or none, without a branch: where words end can't be foreseen.
                long isLow = ((long) c - LETTERS) >> (Long.SIZE - 1);
                low |= bit & isLow;
                high |= bit & ~isLow;
            } else {
                beyond |= bit;
            }
        }
        return new CharacterSet(low, high, beyond);
    }

    /** Whether a character may be in both; if not, none is. */
    public boolean mayShare(CharacterSet other) {
        return ((low & other.low) | (high & other.high) | (beyond & other.beyond)) != 0;
    }

    /** Whether {@code c} may be in it; of ASCII, whether it is. */
    boolean mayHold(char c) {
        return ((c >= BEYOND ? beyond : c >= LETTERS ? high : low) >>> c & 1) != 0;
    }

    /** Whether all of {@code others} may be in it; of those of ASCII, whether they are. */
    boolean mayHoldAll(CharacterSet others) {
        return ((others.low & ~low) | (others.high & ~high) | (others.beyond & ~beyond)) == 0;
    }

    /** Whether there is none beyond ASCII. */
    public boolean isAscii() {
        return beyond == 0;
    }
}
