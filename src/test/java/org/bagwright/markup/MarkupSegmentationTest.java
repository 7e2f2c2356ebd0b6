package org.bagwright.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.bagwright.model.Block;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupSegmentationTest {

    /** The second column has a bar between blocks. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '@', textBlock = """
            <p>One</p><p>Two</p>                                  @ One|Two
            <p>One<p>Two                                          @ One|Two
            bare <div>inner</div> tail                            @ bare|inner|tail
            <p>a <b>bold</b> and <i>slant</i>ed word              @ a bold and slanted word
            <p>a<b> b</b> <i> c</i>                               @ a b c
            <p>one<script>x()</script>two<style>p{}</style>       @ onetwo
            <p>one<!-- two -->three                               @ onethree
            <ul><li>a<li>b<ul><li>c</ul>d</ul>                    @ a|b|c|d
            <table><tr><td>a<td>b<tr><th>c</table>                @ a|b|c
            <table>out<tr><td>in</table>                          @ out|in
            <dl><dt>a<dd>b</dl>                                   @ a|b
            <select><option>a<option>b</select>                   @ a|b
            <textarea>a &lt; b</textarea>                         @ a < b
            <button>a</button><button>b</button>                  @ a|b
            <title>t</title><p>a                                  @ a
            <head><title>t</title></head><body>a                  @ a
            <noscript>x</noscript>a                               @ a
            <template><p>x</template>a                            @ a
            <svg><text>x</text></svg>a                            @ a
            <math><mi>x</mi><annotation>y</annotation></math>     @ x
            <p style='display:none'>hidden</p>a                   @ hidden|a
            <!--[if IE]><p>x</p><![endif]-->a                     @ a
            <![if !IE]><p>x</p><![endif]>                         @ x
            <![CDATA[x]]>a                                        @ a
            a<br>B                                                @ a|B
            a<br><br>b                                            @ a|b
            a<br> <!-- --> <br>b                                  @ a|b
            a<br>&nbsp;<br>b                                      @ a|b
            It goes on in the<br>next line of it                  @ It goes on in the next line of it
            a<hr>b                                                @ a|b
            <p>&nbsp;</p><p>a&nbsp;                               @ a
            <p>&amp;&lt;&#8217;&#x41;&hellip;&notit;&ampx         @ &<’A…¬it;&x
            <p>&fjlig;ord                                         @ fjord
            <p>&; &x; &# &#x; & a                                 @ &; &x; &# &#x; & a
            <p>&#0;&#xD800;&#1114112;&#99999999999999999999;      @ ����
            <p>&#x80;&#x99;                                       @ €™
            a<plaintext><p>b                                      @ a|<p>b
            <xmp><b>a</b></xmp>                                   @ <b>a</b>
            <b><p>a</b>b<p>c                                      @ ab|c
            <a>x<a>y                                              @ xy
            a < b and c<d                                         @ a < b and c
            </p>a</div>b                                          @ ab
            <frameset><frame></frameset>                          @
            """)
    void cutsAsAReaderSees(String html, String blocks) {
        List<String> expected = blocks == null ? List.of() : Arrays.asList(blocks.split("\\|", -1));
        assertEquals(
                expected, segmented(html).blocks().stream().map(Block::text).toList());
    }

    @Test
    void collapsesWhiteSpace() {
        assertEquals("a b c", only("<p>\n  a\r\n\tb <b>\n</b>\f c  \n</p>").text());
    }

    @Test
    void keepsLinesOfAPreformattedParagraphTogether() {
        assertEquals(
                List.of("if (a) { b(); }", "c();"),
                segmented("<pre>\nif (a) {\n  b();\n}\n\nc();\n</pre>").blocks().stream()
                        .map(Block::text)
                        .toList());
    }

    @Test
    void countsCodePointsOfTheSource() {
        String html = "\uFEFF<p title='😀'>😀 a&amp;b <b>c😀</b></p>";
        Block block = only(html);
        assertEquals("😀 a&b c😀", block.text());
        assertEquals("😀 a&amp;b <b>c😀", part(html, block.span()));
        assertEquals(
                List.of("😀 a&amp;b ", "c😀"),
                block.runs().stream().map(run -> part(html, run)).toList());
    }

    @Test
    void tellsWhereAPartOfABlockStands() {
        String html = "<p>By <a href='/'>Jane&nbsp;Doe</a> &amp;  Co</p>";
        Block block = only(html);
        int name = block.text().indexOf("Jane");
        assertEquals("Jane&nbsp;Doe", part(html, block.spanOf(name, name + 8)));
        Block rest = block.part(name + 9, block.text().length());
        assertEquals("& Co", rest.text());
        assertEquals("&amp;  Co", part(html, rest.span()));
        Block doe = rest.part(2, 4);
        assertEquals("Co", doe.text());
        assertEquals("Co", part(html, doe.span()));
    }

    @Test
    void neverCutsACharacterReference() {
        String html = "<p>x&fjlig;ord</p>";
        Block block = only(html);
        Block first = block.part(0, 2);
        Block second = block.part(2, block.text().length());
        assertEquals("xfj", first.text());
        assertEquals("ord", second.text());
        assertEquals("x&fjlig;", part(html, first.span()));
        assertEquals("ord", part(html, second.span()));
    }

    @Test
    void givesTheBlockLevelElementOfEachBlock() {
        List<MarkedBlock> marked =
                segmented("<article><p>a <b>b</b></p>tail</article>").marked();
        assertEquals(
                List.of("p", "article"),
                marked.stream().map(m -> m.element().normalName()).toList());
    }

    @Test
    void seesBlankSpaceAroundParagraphsButNotAroundDivisions() {
        assertEquals(
                List.of(true, false, true, true),
                segmented("<div>a</div><div>b</div><p>c</p><div>d</div>").blocks().stream()
                        .map(Block::afterBlankLine)
                        .toList());
    }

    @Test
    void listsElementsWithoutText() {
        String html = "<p>a</p><script>x</script><style>y</style><svg/>";
        assertEquals(
                List.of("<script>x</script>", "<style>y</style>", "<svg/>"),
                segmented(html).skipped().stream()
                        .map(e -> part(html, e.span()))
                        .toList());
    }

    @Test
    void knowsItsLimits() {
        assertTrue(MarkupSegmentation.isBeyondLimit(decoded("<b>".repeat(MarkupSegmentation.MOST_TAGS + 1))));
        assertFalse(MarkupSegmentation.isBeyondLimit(decoded("</b>< ".repeat(MarkupSegmentation.MOST_TAGS + 1))));
        assertTrue(segmented("<div>".repeat(MarkupSegmentation.DEEPEST) + "x").isTooDeep());
        assertFalse(
                segmented("<div>".repeat(MarkupSegmentation.DEEPEST - 8) + "x").isTooDeep());
    }

    private static Block only(String html) {
        List<Block> blocks = segmented(html).blocks();
        assertEquals(1, blocks.size(), blocks.toString());
        return blocks.get(0);
    }

    private static MarkupSegmentation segmented(String html) {
        return MarkupSegmentation.of(decoded(html));
    }

    private static DecodedText decoded(String html) {
        return DecodedText.of(html, "UTF-8", CharsetSource.WELL_FORMED);
    }

    private static String part(String html, Span span) {
        return html.substring(html.offsetByCodePoints(0, span.start()), html.offsetByCodePoints(0, span.end()));
    }
}
