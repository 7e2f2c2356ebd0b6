package org.bagwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
    private static final String GERMAN =
            "Die Brücke über die Lauche bleibt für Fußgänger gesperrt, sagte der Bürgermeister. ";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void believesByteOrderMark(String charset) {
        Decoding decoding = decode("\uFEFF" + GERMAN, charset);
        assertEquals(CharsetSource.BYTE_ORDER_MARK, decoding.text().source());
        assertEquals("\uFEFF" + GERMAN, decoding.text().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void knowsUtf16WithoutAMarkByItsZeros(String charset) {
        Decoding decoding = decode(GERMAN, charset);
        assertEquals(GERMAN, decoding.text().text());
        assertEquals(CharsetSource.DETECTED, decoding.text().source());
    }

    @Test
    void takesWellFormedUtf8ForUtf8() {
        assertEquals(CharsetSource.WELL_FORMED, decode(GERMAN, "UTF-8").text().source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "Shift_JIS"})
    void detectsOlderCharset(String charset) {
        String text = charset.equals("Shift_JIS") ? "海底ケーブルが金曜日の夜に切断され、島に住む人が困っている。" : GERMAN;
        Decoding decoding = decode(text.repeat(5), charset);
        assertEquals(CharsetSource.DETECTED, decoding.text().source());
        assertEquals(text.repeat(5), decoding.text().text());
        assertEquals(FindingCode.CHARSET_DETECTED, decoding.findings().get(0).code());
    }

    @Test
    void keepsDamagedUtf8AsUtf8AndSaysSo() {
        byte[] octets = GERMAN.repeat(4).getBytes(StandardCharsets.UTF_8);
        octets[6] = (byte) 0xFF;
        Decoding decoding = Decoding.of(Octets.owning(octets), "raw/a.txt");
        assertEquals("UTF-8", decoding.text().charset());
        assertTrue(decoding.text().text().contains("\uFFFD"));
        assertTrue(decoding.findings().stream().anyMatch(f -> f.code() == FindingCode.UNDECODABLE_OCTETS));
    }

    @Test
    void decodesNothingToNothing() {
        assertEquals("", decode("", "UTF-8").text().text());
    }

    private static Decoding decode(String text, String charset) {
        return Decoding.of(Octets.owning(text.getBytes(Charset.forName(charset))), "raw/a.txt");
    }
}
