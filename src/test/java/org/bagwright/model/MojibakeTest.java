package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Der Präsident der Bürger sprach über Größe",
                "windows-1252 | L’été, c’est déjà fini; le café est fermé",
                "windows-1252 | He said “no” – and isn’t it so…",
                "windows-1252 | 정부는 어제 새로운 협정을 발표했다",
                "windows-1252 | 政府は昨日、新しい協定を発表した。",
                "windows-1252 | Правительство объявило",
                "windows-1252 | Ça coûte 5 €",
                "windows-1251 | Правительство объявило о новом соглашении",
                "KOI8-R | Правительство объявило о новом соглашении",
                "windows-1251 | Уряд оголосив про нову угоду",
            })
    void whatWasReadInAnotherCharsetIsRepaired(String charset, String sound) {
        String once = misread(sound, charset);
        assertEquals(Optional.of(new Mojibake(charset, 1)), Mojibake.of(once), once);
        assertEquals(sound, Mojibake.of(once).orElseThrow().repaired(once));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Der Präsident der Bürger", "It isn’t “so” – no", "Ça coûte 5 €"})
    void whatWasMisreadTwiceIsRepairedTwice(String sound) {
        String twice = misread(misread(sound, "windows-1252"), "windows-1252");
        assertEquals(Optional.of(new Mojibake("windows-1252", 2)), Mojibake.of(twice), twice);
        assertEquals(sound, Mojibake.of(twice).orElseThrow().repaired(twice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Präsident der Bürger sprach über Größe",
                "L’été, c’est déjà fini; le café est fermé",
                "«CAFÉ», «MAÇÃ», SÃO PAULO, NÃO",
                "CAFÉ’s menu",
                "ÀÉÈÙ ÂÊÎÔÛ",
                "Правительство объявило о новом соглашении",
                "정부는 어제 새로운 협정을 발표했다",
                "tiếng Việt có dấu, Đà Nẵng, ĂÂÊÔƠƯ",
                "plain",
                "",
                "Äpfel «É»",
                "temperature 5 °C · 3 µm ± 2 §",
            })
    void soundTextIsLeftAlone(String sound) {
        assertEquals(Optional.empty(), Mojibake.of(sound));
        assertEquals(0, Mojibake.placesIn(sound));
    }

    @Test
    void aBlockWithSoundLettersBesideDamagedOnesIsLeftAndCounted() {
        String mixed = "Ein schöner Tag fÃ¼r alle";
        assertEquals(Optional.empty(), Mojibake.of(mixed));
        assertEquals(1, Mojibake.placesIn(mixed));
    }

    @Test
    void theRuleTellsWhatWasRepaired() {
        Mojibake damage = new Mojibake("windows-1252", 2);
        String rule = damage.marked("body.prose");
        assertEquals("body.prose+mojibake-windows-1252-twice", rule);
        assertEquals(Optional.of(damage), Mojibake.inRule(rule));
        assertEquals(Optional.empty(), Mojibake.inRule("body.prose"));
        assertEquals(Optional.empty(), Mojibake.inRule("body.prose+mojibake-of-mine"));
        assertEquals(
                Optional.of(new Mojibake("KOI8-R", 1)),
                Mojibake.inRule(new Mojibake("KOI8-R", 1).marked("body.prose")));
    }

    @Test
    void aRepairedBlockKnowsWhereItsWordsStandInTheSource() {
        String sound = "Der Präsident – 𝒳 sprach über Größe";
        String damaged = misread(sound, "windows-1252");
        int length = damaged.codePointCount(0, damaged.length());
        Block block = Mojibake.repaired(new Block(new Span(100, 100 + length), damaged, true));
        assertEquals(sound, block.text());
        assertEquals(new Span(100, 100 + length), block.span());
        for (String word : sound.split(" ", -1)) {
            int at = sound.indexOf(word);
            Span span = block.spanOf(at, at + word.length());
            int from = damaged.offsetByCodePoints(0, span.start() - 100);
            int to = damaged.offsetByCodePoints(0, span.end() - 100);
            assertEquals(misread(word, "windows-1252"), damaged.substring(from, to));
            Block part = block.part(at, at + word.length());
            assertEquals(word, part.text());
            assertEquals(span, part.span());
            assertTrue(part.repair().isPresent());
        }
    }

    /** UTF-8 read in a charset of one octet a character; what it doesn't assign is the control character. */
    static String misread(String text, String charset) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            String c = new String(new byte[] {octet}, Charset.forName(charset));
            out.append(c.equals("\uFFFD") ? String.valueOf((char) (octet & 0xFF)) : c);
        }
        return out.toString();
    }
}
