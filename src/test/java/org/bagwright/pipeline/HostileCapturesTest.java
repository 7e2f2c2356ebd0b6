package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Captures made to do harm, and captures damaged at random: none stops curation, each is accounted for. What takes more
 * time than its length allows runs into the time-out, which is far beyond what any case needs.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileCapturesTest {
    private static final int OFTEN = 10_000;
    private static final String PROSE =
            "<p>The engineers have four cranes, and they are slower than the people who built"
                    + " the bridge without one, the port authority said.</p>\n";
    private static final Path CASES = Path.of("src/test/resources/captures");
    /** What a mutation puts in. */
    private static final List<String> CHUNKS = List.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "<a href='x'>",
            "</a>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<br>",
            "<div>",
            "</div>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<textarea>",
            "</textarea>",
            "<select>",
            "<option>",
            "<svg>",
            "</svg>",
            "<math>",
            "<mi>",
            "<plaintext>",
            "<pre>\n",
            "</pre>",
            "<template>",
            "<noscript>",
            "<title>",
            "<head>",
            "<body>",
            "</body>",
            "<form>",
            "<ul>",
            "<li>",
            "<h1>",
            "<xmp>",
            "&",
            "&amp;",
            "&#",
            "&#x1F600;",
            "&#xD800;",
            "&#0;",
            "&nbsp",
            "&fjlig;",
            "&bne;",
            "<",
            ">",
            "\"",
            "'",
            "=",
            "\0",
            "\uFEFF",
            "\u202E",
            "😀",
            "\uD83D",
            "\r",
            "\n",
            "\u2028",
            "\u0085",
            " ",
            "\u00A0",
            "\u200B",
            "海底",
            "é",
            "e\u0301");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<b>x ",
                "<a href=x>y ",
                "<b><p>x ",
                "<b><i>x</b>y</i>",
                "<font><p>",
                "<p></p>",
                "<p>x",
                "x<br>",
                "the long<br>",
                "海底<br>",
                "<span>x</span> ",
                "&amp;&hellip;&#8217;&CounterClockwiseContourIntegral;",
                "&",
                "&a",
                "&#9",
                "\0",
                "<textarea>x</textarea>",
                "<select><option>x",
                "<table><tr><td>",
                "<table>x<tr><td>y",
                "<form><input>x",
                "<svg><g>",
                "<svg><text>x</text></svg>",
                "<math><mi>x",
                "<!-- x -->y",
                "<!--",
                "<!--[if IE]><p>x</p><![endif]-->",
                "<![CDATA[x]]>",
                "<",
                "<a",
                "</",
                "<script>x</script>",
                "<li>x",
                "<ul><li>x",
                "<dt>x<dd>y",
                "<nobr>x",
                "<button>x",
                "<frameset>",
                "<template>",
                "<meta name=x content=y>",
                "<meta charset=",
                "\uFEFF",
                "\u202Ex\u2066",
                "&#xD800;😀",
                "&nbsp;",
                "</p></div></b></br>",
                "<body><html>",
                "<object>",
                "<marquee><b>x",
                "<ruby>x<rt>",
                "<h1>x</h2>",
                "<td>x",
                "<a b=c b=c>x",
                "x\u0300"
            })
    void endsWhateverIsRepeated(String part) {
        for (String before : List.of("", PROSE, "<plaintext>", "<pre>", "<table>", "<textarea>", "<a b='")) {
            curate(before + part.repeat(before.isEmpty() ? OFTEN : OFTEN / 10) + PROSE);
        }
        Rebuilding.curate(octets(part.repeat(OFTEN)), "text/plain", part);
    }

    @Test
    void tellsOfTagsNestedTooDeep() {
        assertTrue(has(curate("<div>".repeat(50_000) + PROSE.repeat(3)), FindingCode.PAGE_TOO_DEEP));
    }

    @Test
    void leavesAMillionEmptyBlocksUnread() {
        CuratedCapture curated = curate("<p></p>".repeat(1_000_000) + PROSE);
        assertEquals(1, curated.ledger().entries().size());
        assertTrue(has(curated, FindingCode.NO_ARTICLE));
    }

    @Test
    void readsOneVeryLongLine() {
        String line = "The engineers have four cranes. ".repeat(50_000);
        assertTrue(has(curate("<p>" + line), FindingCode.VERY_LONG_LINE));
        CuratedCapture text = Rebuilding.curate(octets(line), "text/plain", "one line");
        assertTrue(has(text, FindingCode.VERY_LONG_LINE));
    }

    @Test
    void expandsNoDeclaredEntities() {
        String page = "<!DOCTYPE x [<!ENTITY a '" + "ha".repeat(100) + "'><!ENTITY b '&a;&a;&a;'>]><html>"
                + PROSE.repeat(3) + "<p>&b;&b;&b;</p></html>";
        CuratedCapture curated = Rebuilding.curate(octets(page), "application/xhtml+xml", "entities");
        assertTrue(curated.documents().stream().allMatch(d -> d.characters() < page.length()));
    }

    @Test
    void tellsOfControlsAndDirectionOverridesHoweverTheyAreWritten() {
        assertTrue(has(curate(PROSE + "<p>&#x202E;evil&#8238;"), FindingCode.CONTROL_CHARACTERS));
        assertTrue(has(curate(PROSE + "<p>\u001B[31m red"), FindingCode.CONTROL_CHARACTERS));
    }

    @Test
    void keepsTheOrderOfTheSourceWhereTheTreeHasAnother() {
        String first =
                "The first paragraph stands in a table but in none of its cells, and is long enough to be prose.";
        String second = "The second paragraph stands in a cell of the table, after the first, and is prose as well.";
        String third = "The third paragraph stands in the table again, behind the rows, and is as long as the others.";
        CuratedCapture curated = curate("<table><tr><td>" + second + "</td></tr>" + third + "</table><p>" + first);
        String text = curated.documents().get(0).text();
        assertTrue(text.indexOf(second) < text.indexOf(third) && text.indexOf(third) < text.indexOf(first), text);
    }

    static Stream<Path> captures() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .flatMap(folder -> Stream.of("capture.html", "capture.txt").map(folder::resolve))
                    .filter(Files::exists)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Each case of the captures, damaged in many ways; the seed is fixed. */
    @ParameterizedTest
    @MethodSource("captures")
    void accountsForDamagedCaptures(Path capture) throws IOException {
        Random random = new Random(capture.getParent().getFileName().toString().hashCode());
        byte[] octets = Files.readAllBytes(capture);
        boolean markup = capture.endsWith("capture.html");
        for (int i = 0; i < (markup ? 60 : 6); i++) {
            Octets damaged = damaged(octets, random);
            String label = capture + ", number " + i;
            Rebuilding.curate(damaged, markup || i % 2 == 0 ? "text/html" : "text/plain", label);
        }
    }

    /** Pages of tags and characters in random order. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "8", "13", "21", "34"})
    void accountsForSoup(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            StringBuilder page = new StringBuilder();
            for (int n = random.nextInt(120); n > 0; n--) {
                page.append(random.nextInt(6) == 0 ? PROSE : CHUNKS.get(random.nextInt(CHUNKS.size())));
                page.append(random.nextBoolean() ? "x" : "");
            }
            Rebuilding.curate(octets(page.toString()), "text/html", "seed " + seed + ", number " + i);
        }
    }

    private static Octets damaged(byte[] octets, Random random) {
        StringBuilder text = new StringBuilder(new String(octets, StandardCharsets.ISO_8859_1));
        for (int n = 1 + random.nextInt(12); n > 0 && text.length() > 0; n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.setCharAt(at, (char) random.nextInt(256));
                default ->
                    text.insert(
                            at,
                            new String(
                                    CHUNKS.get(random.nextInt(CHUNKS.size())).getBytes(StandardCharsets.UTF_8),
                                    StandardCharsets.ISO_8859_1));
            }
        }
        return Octets.owning(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static CuratedCapture curate(String page) {
        return Rebuilding.curate(octets(page), "text/html", page.substring(0, Math.min(60, page.length())));
    }

    private static Octets octets(String text) {
        return Octets.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean has(CuratedCapture curated, FindingCode code) {
        return curated.findings().stream().map(Finding::code).anyMatch(code::equals);
    }
}
