package org.bagwright.text;

/** Parts of wholes, as features tell them: in thousandths. */
public final class Share {
    private Share() {}

    /** 0 of nothing. */
    public static int of(int part, int whole) {
        return whole == 0 ? 0 : (int) (1000L * part / whole);
    }

    /** 1000 at most. */
    public static int capped(int part, int whole) {
        return Math.min(1000, of(part, whole));
    }
}
