package org.bagwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void isInThousandths() {
        assertEquals(333, Share.of(1, 3));
        assertEquals(2000, Share.of(6, 3));
        assertEquals(1000, Share.capped(6, 3));
    }

    @Test
    void isNoneOfNothing() {
        assertEquals(0, Share.of(5, 0));
    }

    @Test
    void holdsForALineOfManyMillionLetters() {
        assertEquals(750, Share.of(225_000_000, 300_000_000));
    }
}
