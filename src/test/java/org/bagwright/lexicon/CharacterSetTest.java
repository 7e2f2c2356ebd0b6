package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterSetTest {
    private static final String[] ALPHABETS = {" -/:0aZz~", "©：ÀЖ中한\u00A0\u2028", "\uD83D\uDE00\uDBFF\uDFFF\uFFFF"};

    @Test
    void setsThatShareNoBitShareNoCharacter() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            String one = line(random);
            String other = line(random);
            boolean share = one.chars().anyMatch(c -> other.indexOf(c) >= 0);
            boolean mayShare = CharacterSet.of(one).mayShare(CharacterSet.of(other));
            assertTrue(mayShare || !share, () -> one + " and " + other);
        }
    }

    @Test
    void knowsEachCharacterOfAscii() {
        for (char c = 0; c < 0x80; c++) {
            for (char other = 0; other < 0x80; other++) {
                boolean share = CharacterSet.of("" + c).mayShare(CharacterSet.of("" + other));
                assertEquals(c == other, share);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "€", "中", "\uD83D\uDE00"})
    void tellsWhatIsBeyondAscii(String text) {
        assertFalse(CharacterSet.of("plain" + text).isAscii());
    }

    @Test
    void tellsAscii() {
        assertTrue(CharacterSet.of("\u0000 ~\u007F").isAscii());
        assertTrue(CharacterSet.of("").isAscii());
    }

    private static String line(Random random) {
        String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        StringBuilder line = new StringBuilder();
        for (int length = random.nextInt(4); line.length() < length; ) {
            line.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return line.toString();
    }
}
