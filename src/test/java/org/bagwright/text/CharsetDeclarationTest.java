package org.bagwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetDeclarationTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            <meta charset=koi8-r>                                                        | KOI8-R
            <META CHARSET='KOI8-R' >                                                     | KOI8-R
            <meta/charset = " koi8-r ">                                                  | KOI8-R
            <meta name=x charset=koi8-r charset=utf-8>                                   | KOI8-R
            <meta http-equiv="Content-Type" content="text/html; charset=latin1">         | windows-1252
            <meta content="text/html;CharSet = 'ascii'" http-equiv=content-type>         | windows-1252
            <meta content="text/html; charset=koi8-r">                                   |
            <meta http-equiv=refresh content="charset=koi8-r">                           |
            <meta content="charset charset=big5;x" http-equiv=content-type>              | Big5-HKSCS
            <meta charset=utf-16>                                                        | UTF-8
            <meta charset=x-user-defined>                                                | windows-1252
            <meta charset=gb2312>                                                        | GB18030
            <meta charset=iso-8859-9>                                                    | windows-1254
            <meta charset=nonsense><meta charset=koi8-u>                                 | KOI8-U
            <metadata charset=koi8-r>                                                    |
            <!-- <meta charset=koi8-r> --><meta charset=euc-kr>                          | x-windows-949
            <!--><meta charset=koi8-r>                                                   | KOI8-R
            <a title="<meta charset=koi8-r>"><meta charset=euc-jp>                       | EUC-JP
            <?php <meta charset=koi8-r> ?>                                               |
            <?xml version='1.0' encoding='ISO-8859-2'?><p>                               | ISO-8859-2
            <?xml version='1.0' encoding='ISO-8859-2'?><meta charset=koi8-r>             | KOI8-R
            <?xml version='1.0'?><p encoding='koi8-r'>                                   |
            <meta charset='koi8-r                                                        |
            <meta charset                                                                |
            <meta                                                                        |
            <                                                                            |
            """)
    void readsWhatThePageDeclares(String html, String charset) {
        assertEquals(
                Optional.ofNullable(charset),
                CharsetDeclaration.label(octets(html), false)
                        .flatMap(CharsetLabels::charset)
                        .map(Charset::name));
    }

    @Test
    void prefersTheXmlDeclarationOfXhtml() {
        Octets octets = octets("<?xml version='1.0' encoding='ISO-8859-2'?><meta charset=koi8-r>");
        assertEquals(Optional.of("iso-8859-2"), CharsetDeclaration.label(octets, true));
    }

    @Test
    void readsALateDeclarationButNoneInAScript() {
        String script = "<script>" + "x".repeat(1100) + "<meta charset=koi8-r></script>";
        assertEquals(Optional.of("big5"), CharsetDeclaration.label(octets(script + "<meta charset=big5>"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251, DECLARED",
        "utf-8, windows-1251, DETECTED",
        "windows-1251, UTF-8, WELL_FORMED",
        "utf-8, UTF-8, DECLARED",
        "utf-16le, UTF-16LE, DETECTED",
        "iso-8859-10, UTF-8, WELL_FORMED",
    })
    void believesADeclarationThatTheOctetsDontDeny(String declared, String charset, CharsetSource source) {
        String page =
                "<meta charset=" + declared + "><p>Мост через реку Лорму откроют для движения в апреле, сообщили в"
                        + " пятницу в городской администрации, где долго искали деньги на его строительство.";
        Decoding decoding =
                Decoding.ofMarkup(Octets.owning(page.getBytes(Charset.forName(charset))), "text/html", "raw/a.html");
        assertEquals(page, decoding.text().text());
        assertEquals(charset, decoding.text().charset());
        assertEquals(source, decoding.text().source());
    }

    @Test
    void believesAByteOrderMarkMore() {
        String page = "\uFEFF<meta charset=koi8-r><p>é";
        Decoding decoding =
                Decoding.ofMarkup(Octets.owning(page.getBytes(StandardCharsets.UTF_8)), "text/html", "raw/a.html");
        assertEquals(page, decoding.text().text());
        assertEquals(CharsetSource.BYTE_ORDER_MARK, decoding.text().source());
    }

    private static Octets octets(String html) {
        return Octets.owning(html.getBytes(StandardCharsets.ISO_8859_1));
    }
}
