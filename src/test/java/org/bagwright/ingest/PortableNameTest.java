package org.bagwright.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.bagwright.model.BagPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"001_95261b2126a977bb.txt", "a", "2016/11/23.txt", "A-b_c.d.e"})
    void keepsNameThatIsPortable(String name) {
        assertSame(name, PortableName.of(name));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            Müller.txt,               Muller.txt
            Mu\u0308ller.txt,         Muller.txt
            Straße/Ærø.txt,           Strasse/AEro.txt
            Łódź.txt,                 Lodz.txt
            a b  c.txt,               a_b_c.txt
            "two\nlines.txt",         two_lines.txt
            안녕.txt,                 _.txt
            ﬁne½.txt,                 fine1_2.txt
            50% off!.txt,             50_off_.txt
            trailing.,                trailing_
            dots...,                  dots_
            …x.txt,                   _x.txt
            a\\b.txt,                 a_b.txt
            aux.txt,                  aux_.txt
            d/COM1,                   d/COM1_
            COM¹.txt,                 COM1_.txt
            nul.tar.gz,               nul_.tar.gz
            """)
    void makesNamePortable(String original, String portable) {
        assertEquals(portable, PortableName.of(original));
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, a",
        "d/e/a.txt, d-e-a",
        "a.tar.gz, a.tar",
        "2016.11.23, 2016.11.23",
        "U.S._to_leave, U.S._to_leave",
        "a.verylongsuffix, a.verylongsuffix",
        "d.d/a, d.d-a",
        "a, a"
    })
    void takesIdFromNameWithoutSuffix(String name, String id) {
        assertEquals(id, PortableName.idOf(name));
    }

    @Test
    void cutsLongNameAndKeepsItsSuffixAndDifference() {
        String beginning = "long/folder/" + "x".repeat(200);
        String one = PortableName.of(beginning + "1.txt");
        String two = PortableName.of(beginning + "2.txt");
        assertEquals(PortableName.MAX_LENGTH, one.length());
        assertTrue(one.startsWith("long-folder-xxx") && one.endsWith(".txt"), one);
        assertNotEquals(one, two);
    }

    @Test
    void givesPathThatABagCanHoldForAnyName() {
        long seed = 20161123;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String name = anyName(random);
            String portable = PortableName.of(name);
            BagPath path = new BagPath("raw/" + portable);
            assertEquals(portable, PortableName.of(portable), () -> "seed " + seed + ": '" + name + "'");
            assertTrue(path.value().length() <= "raw/".length() + PortableName.MAX_LENGTH);
            new BagPath("text/" + PortableName.idOf(portable) + "-1.txt");
        }
    }

    private static String anyName(Random random) {
        int[] likely = "aUx.conCOM1-_ /.äß\u0308\n%日".codePoints().toArray();
        StringBuilder name = new StringBuilder("a");
        int length = random.nextInt(random.nextInt(10) == 0 ? 400 : 12);
        for (int i = 0; i < length; i++) {
            int c = random.nextInt(8) == 0 ? random.nextInt(1, 0x3000) : likely[random.nextInt(likely.length)];
            boolean emptyPart = c == '/' && name.charAt(name.length() - 1) == '/';
            name.appendCodePoint(emptyPart ? 'x' : c);
        }
        return name.charAt(name.length() - 1) == '/' ? name + "x" : name.toString();
    }
}
