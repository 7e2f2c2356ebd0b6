package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OctetsTest {
    private static final int TEXTS = 400;

    /** Longer than what is decoded at once. */
    private static final int LONGEST = 3000;

    private static final byte[][] PARTS = {
        "<p class=\"a\">".getBytes(StandardCharsets.UTF_8),
        "é“漢字😀".getBytes(StandardCharsets.UTF_8),
        {(byte) 0xE2, (byte) 0x82},
        {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
        {(byte) 0xC3},
        {(byte) 0x80, (byte) 0xBF},
        {(byte) 0xF8, (byte) 0xED, (byte) 0xA0, (byte) 0x80},
    };

    @Test
    void longTextsAreDecodedAsThePlatformDecodesThemWhole() {
        Random random = new Random(20161123);
        for (int i = 0; i < TEXTS; i++) {
            byte[] bytes = randomOctets(random);

            assertEquals(
                    new String(bytes, StandardCharsets.UTF_8),
                    Octets.owning(bytes).text(StandardCharsets.UTF_8));
        }
    }

    /** Well-formed and damaged UTF-8, now of many characters beyond ASCII, now of few. */
    private static byte[] randomOctets(Random random) {
        byte[] bytes = new byte[random.nextInt(LONGEST)];
        int ascii = 1 + random.nextInt(100);
        int at = 0;
        while (at < bytes.length) {
            byte[] part = PARTS[random.nextInt(ascii) > 0 ? 0 : random.nextInt(PARTS.length)];
            int length = Math.min(part.length, bytes.length - at);
            System.arraycopy(part, 0, bytes, at, length);
            at += length;
        }
        return bytes;
    }
}
