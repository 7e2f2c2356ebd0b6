package org.bagwright.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrimmedSourceTest {
    private static final List<String> PARTS = List.of(
            "<p data-a='1' class=x>",
            "<p data-a=\"<b>\">",
            "<p data-a=1/>",
            "<a href='y' onclick='z()'>",
            "<br data-x/>",
            "<div class='k l' id=\"m\" data-a='1'>",
            "<div id='m' class=\"byline\">",
            "</div>",
            "<p CLASS = 'k' >",
            "<p class='k' class='l'>",
            "<p class='k'/id='m'>",
            "<p class='k & l'>",
            "<p class='k\0'>",
            "<p class=''>",
            "<p class>",
            "<span class='author' title='1 May 2019'>",
            "</span>",
            "<time class='date'>1 May 2019</time>",
            "<a href='/author/jane' class='name'>",
            "<a href='/?a&amp;b'>",
            "</a>",
            "<h1 class='k'><span class='kicker'>Harbour</span> <a href='/'>",
            "<i class='k'>",
            "<i class='l'>",
            "<body class='k'>",
            "<svg class='k' id='m'><g class='l'>",
            "<div class='k'/>",
            "<script>if (a</b>c) d('<p>')</script>",
            "<script>x<!-- <script> </script> --></script>",
            "<script",
            "</script>",
            "<script type=application/ld+json>{\"a\": 1}</script>",
            "<style>p > b {}</style>",
            "<style",
            "</style >",
            "<!-- c -->",
            "<!-->",
            "<!--->",
            "<!-- c --!>",
            "<!-- c",
            "-->",
            "<!doctype x>",
            "<?php <b data-c=d> ?>",
            "<svg width=1><path d='M1'/>",
            "</svg>",
            "<svg/>",
            "<svg><style>a</style></svg>",
            "<svg><script>a</script></svg>",
            "<math><![CDATA[<b data-c=d>]]>",
            "</math>",
            "<textarea><p data-a=1></textarea>",
            "<title><b data-c>t</title>",
            "<plaintext>",
            "<iframe><b data-c></iframe>",
            "<xmp><b data-c='</xmp>'>",
            "</p data-a='>'>",
            "<p<b data-c>",
            "<p data-a='",
            "\"",
            "'",
            "<p = data-a=b>",
            "<p data-a = b c>",
            "<td data-a>",
            "<table data-a=b>",
            "</table>",
            "<b>",
            "</b>",
            "<i\ndata-a='1'\n>",
            "text ",
            "more &amp; ",
            "\n\n  ",
            "\t \r\n",
            "\u00A0 \n",
            "<pre>",
            "<pre>\n\n\n",
            "<pre><!-- c -->\n\n",
            "<h1>",
            "<select><option>",
            "</body>",
            "<![CDATA[ ",
            "<",
            "</",
            "</>",
            "<>");

    @Test
    void leavesOutWhatTellsNothing() {
        TrimmedSource trimmed =
                TrimmedSource.of("<p data-a='1' class=x onclick=y>a<!-- b --><script>c</script><style>d</style>"
                        + "<script type='application/ld+json'>{}</script>");
        assertEquals(
                "<p class=x >a<!----><script></script><style></style>"
                        + "<script type='application/ld+json'>{}</script>",
                trimmed.text());
    }

    @Test
    void mapsPositionsBack() {
        String source = "<p data-a='1' class=x>a<!-- b -->c<b>d</b>";
        TrimmedSource trimmed = TrimmedSource.of(source);
        for (String part : List.of("a<", "c<", "d<", "class=")) {
            assertEquals(
                    source.indexOf(part) + 1, trimmed.inSource(trimmed.text().indexOf(part) + 1), part);
        }
        assertEquals(source.length(), trimmed.inSource(trimmed.text().length()));
        assertEquals(2, trimmed.inSource(2));
    }

    @Test
    void leavesNamesToBeReadFromTheSource() {
        TrimmedSource trimmed = TrimmedSource.of("<div class='a b' id=\"c\" data-d>x<p class='a' title=t>");
        assertEquals("<div >x<p class='a' title=t>", trimmed.text());
        PlainTags plain = trimmed.plain();
        int tag = plain.at(0);
        assertEquals("a b", plain.classes(tag));
        assertEquals("c", plain.id(tag));
        assertTrue(plain.isIdLast(tag));
        assertNull(plain.address(tag));
        assertEquals(-1, plain.at(trimmed.text().indexOf("<p")));
        assertEquals(tag, plain.at(0));
    }

    /** Blocks and their spans are the same whether or not the parser gets all of the source. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "8", "13", "21", "34"})
    void changesNoBlock(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            StringBuilder page = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                page.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextBoolean() ? "x" : "");
            }
            same(page.toString());
        }
    }

    static Stream<Path> captures() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/captures"))) {
            return folders
                    .map(folder -> folder.resolve("capture.html"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void changesNoBlockOfTheCases(Path capture) throws IOException {
        same(Files.readString(capture, StandardCharsets.ISO_8859_1));
    }

    private static void same(String page) {
        DecodedText source = DecodedText.of(page, "UTF-8", CharsetSource.WELL_FORMED);
        MarkupSegmentation whole = MarkupSegmentation.of(source, TrimmedSource.untrimmed(page));
        MarkupSegmentation trimmed = MarkupSegmentation.of(source);
        assertEquals(whole.blocks(), trimmed.blocks(), page);
        assertEquals(whole.statements(), trimmed.statements(), page);
        assertEquals(names(whole), names(trimmed), page);
    }

    /** What the elements of the page are called, and which of their names says what they are. */
    private static List<String> names(MarkupSegmentation page) {
        return page.elements().stream()
                .map(element -> ClassWords.name(element)
                        + '|'
                        + element.attributes().address()
                        + '|'
                        + element.attributes().part())
                .toList();
    }
}
