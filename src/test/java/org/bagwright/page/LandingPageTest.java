package org.bagwright.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bagwright.json.JsonValue;
import org.bagwright.json.ReleaseReport;
import org.bagwright.json.ReleaseReport.Counted;
import org.bagwright.model.BagPath;
import org.bagwright.model.Octets;
import org.bagwright.report.VisibleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandingPageTest {
    private static final String PLAIN = "harbour";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg onload=alert(1)>",
                "</title></style></script><!-- ",
                "--><h1>",
                "]]> &lt;b&gt; &amp;amp; &#0;",
                "javascript:alert(1)",
                "\u202Egpj.exe\u202C \u2066 \u2067",
                "a\u0000b\u0007c\u001Bd\u0085e\u2028f\uFEFFg",
                "half \uD83D of a pair \uDE00",
                "${7*7} @if(true) {{x}} <%= y %> $unsafe{z}",
                "\\u003cscript\\u003e",
                "=1+1`|*_[x](y)"
            })
    void hostileTextsChangeNothingOfThePageButWhatItSays(String hostile) throws IOException {
        MadeRelease harmless = release(PLAIN);
        MadeRelease harmed = release(hostile);
        assertEquals(
                structure(harmless.page().octets()), structure(harmed.page().octets()));
        assertNothingHidden(new String(harmed.page().octets(), StandardCharsets.UTF_8));
        assertLinksAreHarmless(parsed(harmed.page().octets()));
    }

    @Test
    void hostileTextsChangeNothingOfTheListsOfDocuments() throws IOException {
        String hostile = "\"><img src=x onerror=alert(1)>\u202E\u0000";
        assertEquals(structures(many(PLAIN)), structures(many(hostile)));
    }

    @Test
    void thatATextIsWithheldIsSaidOnce() {
        DocumentRow row = new DocumentRow(
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                40,
                Optional.empty(),
                new BagPath("data/raw/a.txt"),
                List.of("text-withheld", "very-short"));
        assertEquals(List.of("very short"), row.flagWords());
    }

    @Test
    void eachPageOfAListLeadsToItsNeighboursAndToBothEnds() throws IOException {
        MadeRelease release = new MadeRelease(PLAIN);
        IntStream.range(0, 3 * DocumentList.ON_A_PAGE + 1).forEach(i -> release.dated("2019"));
        List<String> links = new ArrayList<>();
        release.page().lists((path, octets) -> {
            if (path.contains("by-date")) {
                links.add(parsed(octets).select("nav.pages a").eachAttr("href").toString());
            }
        });
        assertEquals(
                List.of(
                        "[by-date-2.html, by-date-4.html]",
                        "[by-date-1.html, by-date-3.html, by-date-4.html]",
                        "[by-date-1.html, by-date-2.html, by-date-4.html]",
                        "[by-date-1.html, by-date-3.html]"),
                links);
    }

    private static MadeRelease release(String text) {
        return new MadeRelease(text)
                .document(Optional.of("2019-08-23"), 40, Optional.of("d00000"), List.of("very-short", text))
                .document(Optional.of("2021"), 700, Optional.of("d00000"), List.of())
                .document(Optional.of(text), 900, Optional.empty(), List.of())
                .excluded(text);
    }

    private static MadeRelease many(String text) {
        MadeRelease release = new MadeRelease(text);
        IntStream.range(0, DocumentRows.INSIDE + 1).forEach(i -> release.dated("2019"));
        return release;
    }

    private static List<String> structures(MadeRelease release) throws IOException {
        List<String> structures = new ArrayList<>();
        release.page().lists((path, octets) -> structures.add(path + structure(octets)));
        assertEquals(3, structures.size());
        return structures;
    }

    /** Elements with the names of their attributes, in order. Links that a hostile value can't have may be missing. */
    private static String structure(byte[] html) {
        StringBuilder structure = new StringBuilder();
        parsed(html).traverse((node, depth) -> {
            if (node instanceof Element element && !element.normalName().matches("a|bdi")) {
                structure.append('\n').append(depth).append(' ').append(element.normalName());
                element.attributes().asList().stream()
                        .map(attribute -> attribute.getKey())
                        .sorted()
                        .forEach(name -> structure.append(' ').append(name));
            }
        });
        return structure.toString().replaceAll("(?m)^[0-9]+ ", "");
    }

    private static void assertNothingHidden(String html) {
        List<String> hidden = html.codePoints()
                .filter(c -> c != '\n' && VisibleText.isHidden(c))
                .mapToObj(Integer::toHexString)
                .toList();
        assertEquals(List.of(), hidden);
    }

    private static void assertLinksAreHarmless(Document page) {
        for (Element link : page.select("[href]")) {
            String address = link.attr("href");
            assertTrue(address.matches("(https?://|#|[A-Za-z0-9._/-]+$).*"), address);
        }
    }

    private static Document parsed(byte[] html) {
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    @Test
    void itAsksForNothingAndRunsNothing() {
        Document page = parsed(release(PLAIN).page().octets());
        assertEquals(List.of("application/ld+json"), page.select("script").eachAttr("type"));
        assertTrue(page.select("[src], [srcset], link, iframe, object, embed, form, base, img")
                .isEmpty());
        assertTrue(page.select("meta[http-equiv=Content-Security-Policy]")
                .attr("content")
                .startsWith("default-src 'none'; style-src 'unsafe-inline'"));
        page.getAllElements().forEach(element -> element.attributes()
                .forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), attribute.getKey())));
        String style = page.select("style").html();
        assertFalse(style.contains("@import"));
        assertFalse(style.replace("url(#", "").contains("url("));
    }

    @Test
    void theDataBlockIsTheReleaseAsSchemaOrgHasIt() throws JsonValue.SyntaxException {
        String block = parsed(release("</script><b>\u2028&").page().octets())
                .select("script")
                .html();
        assertFalse(block.contains("<"));
        Map<String, JsonValue> dataset =
                ((JsonValue.Members) JsonValue.parse(Octets.owning(block.getBytes(StandardCharsets.UTF_8)))).values();
        assertEquals("Dataset", ((JsonValue.Text) dataset.get("@type")).value());
        assertEquals(
                "</script><b>\\u2028&",
                ((JsonValue.Text) dataset.get("name")).value().replace(" ", "\\u2028"));
        assertEquals("2019-08-23/2021", ((JsonValue.Text) dataset.get("temporalCoverage")).value());
    }

    @Test
    void eachDrawnChartHasFindingLegendAlternativeAndTable() {
        Document page = parsed(release(PLAIN).page().octets());
        assertTrue(page.select("figure").size() >= 9);
        for (Element chart : page.select("figure")) {
            assertFalse(chart.select("figcaption").text().isBlank(), chart.id());
            if (!chart.select("rect").isEmpty()) {
                assertFalse(chart.select(".legend li").isEmpty(), chart.id());
                assertTrue(
                        chart.select("[role=img]")
                                .attr("aria-label")
                                .contains(chart.select("figcaption").first().wholeText()),
                        chart.id());
                assertFalse(chart.select("details table tbody tr").isEmpty(), chart.id());
                assertEquals(looks(chart, "[role=img] rect"), looks(chart, ".legend rect"), chart.id());
            }
        }
    }

    private static List<String> looks(Element chart, String rects) {
        return chart.select(rects).eachAttr("class").stream()
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void tablesOfThePageHaveTheFiguresOfTheReport() {
        MadeRelease release = release(PLAIN).dated("2019-08-24").dated("1990");
        ReleaseReport report = release.report();
        Document page = parsed(release.page().octets());
        Map<String, String> years = rows(page, "time");
        assertEquals(Map.of("1990", "1", "2019", "2", "2021", "1", "not stated", "1"), years);
        assertEquals(report.published().years().stream().map(Counted::count).toList(), List.of(1L, 2L, 1L));
        Map<String, String> roles = rows(page, "roles");
        assertEquals("360", roles.get("body text"));
        assertEquals("12", roles.get("blank space"));
        assertEquals("168", roles.get("related stories"));
        assertEquals("5", rows(page, "publishers").get(PLAIN));
        assertEquals("2", rows(page, "duplicates").get("1 cluster of 2"));
        assertEquals("4", rows(page, "flags").get("no flag"));
        assertEquals("1", rows(page, "lengths").get("0 to 49"));
        assertEquals("6", rows(page, "review").get("unsure, not looked at"));
        assertEquals("1", rows(page, "exclusions").get(PLAIN));
    }

    /** First cell to the third of a row, or the second when there are but two. */
    private static Map<String, String> rows(Document page, String chart) {
        Map<String, String> rows = new TreeMap<>();
        for (Element row : page.select("#" + chart + " tbody tr")) {
            List<String> cells = row.select("th, td").eachText();
            rows.put(cells.get(0).replace('\u00A0', ' '), cells.get(cells.size() > 2 ? 2 : 1));
        }
        return rows;
    }

    @Test
    void gapsAreNamedAndDrawn() {
        Document page = parsed(new MadeRelease(PLAIN)
                .dated("2001")
                .dated("2009-04")
                .dated("2009-05-02")
                .page()
                .octets());
        assertTrue(page.select("#time figcaption").text().contains("None is dated 2002–2008."));
        Element gap = page.select("#time .field rect.gap").first();
        assertEquals("11.11%", gap.attr("x"));
        assertEquals("77.78%", gap.attr("width"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001 9999", "1999-12 2000-01", "2020 2020", "1899-01-01 2023-05-05"})
    void anySpanOfTimeIsDrawnWithFewColumnsAndLabels(String dates) {
        MadeRelease release = new MadeRelease(PLAIN);
        for (String date : dates.split(" ", -1)) {
            release.dated(date);
        }
        Document page = parsed(release.page().octets());
        assertTrue(page.select("#time .field rect").size() <= 130);
        int labels = page.select("#time .field text").size();
        assertTrue(labels >= 1 && labels <= 7, labels + " labels");
    }

    @Test
    void aReleaseWithoutDocumentsOrDatesSaysSo() {
        Document empty = parsed(new MadeRelease(PLAIN).page().octets());
        assertEquals("There is no document.", empty.select("#time figcaption").text());
        Document undated = parsed(new MadeRelease(PLAIN)
                .document(Optional.empty(), 5, Optional.empty(), List.of())
                .page()
                .octets());
        assertEquals(
                "No document states when it was published, so none is placed in time.",
                undated.select("#time figcaption").text());
    }

    @Test
    void fewDocumentsStandOnThePageManyOnPagesOfTheirOwnVeryManyInTheTable() throws IOException {
        assertEquals(
                2,
                parsed(new MadeRelease(PLAIN).dated("2019").dated("2020").page().octets())
                        .select(".documents li")
                        .size());
        assertEquals(
                List.of("documents/by-date-1.html", "documents/by-title-1.html", "documents/by-publisher-1.html"),
                parsed(many(PLAIN).page().octets()).select(".orders a").eachAttr("href"));
        MadeRelease tooMany = new MadeRelease(PLAIN, DocumentRows.INSIDE + 1);
        IntStream.range(0, DocumentRows.INSIDE + 2).forEach(i -> tooMany.dated("2019"));
        tooMany.page().lists((path, octets) -> assertEquals("no list", path));
        Element documents = parsed(tooMany.page().octets())
                .select("section[aria-labelledby=documents]")
                .first();
        assertEquals(List.of("metadata/documents.csv"), documents.select("a").eachAttr("href"));
    }

    @Test
    void listsGoThroughAllDocumentsInTheirOrder() throws IOException {
        MadeRelease release = new MadeRelease(PLAIN);
        int all = DocumentList.ON_A_PAGE + 3;
        IntStream.range(0, all).forEach(i -> release.dated(Integer.toString(3000 - i)));
        Map<String, Document> lists = new TreeMap<>();
        release.page().lists((path, octets) -> lists.put(path, parsed(octets)));
        assertEquals(6, lists.size());
        Document first = lists.get("documents/by-date-1.html");
        Document second = lists.get("documents/by-date-2.html");
        assertEquals(DocumentList.ON_A_PAGE, first.select(".documents li").size());
        assertEquals(3, second.select(".documents li").size());
        assertEquals("by-date-2.html", first.select("[rel=next]").attr("href"));
        assertEquals("by-date-1.html", second.select("[rel=prev]").attr("href"));
        assertTrue(second.select("[rel=next]").isEmpty());
        List<String> texts = new ArrayList<>(first.select(".documents a").eachAttr("href"));
        texts.addAll(second.select(".documents a").eachAttr("href"));
        assertEquals("../text/d" + String.format("%05d", all - 1) + ".txt", texts.get(0));
        assertEquals(all, texts.stream().distinct().count());
    }

    @Test
    void theSameFiguresGiveTheSameOctets() {
        assertArrayEquals(release(PLAIN).page().octets(), release(PLAIN).page().octets());
    }

    @Test
    void elsewhereItsLinksLeadIntoTheBag() {
        Document page = parsed(release(PLAIN).page().octets("../b%20c/data/", false));
        List<String> inside = page.select("a[href]").eachAttr("href").stream()
                .filter(href -> !href.startsWith("#") && !href.startsWith("http"))
                .toList();
        assertTrue(inside.size() > 5);
        assertTrue(inside.stream().allMatch(href -> href.startsWith("../b%20c/data/")), inside.toString());
    }
}
