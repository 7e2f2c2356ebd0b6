package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bagwright.json.CaptureLines;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Evidence;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Guidance;
import org.bagwright.model.ReadingText;
import org.bagwright.model.Source;
import org.bagwright.model.SourcePattern;
import org.bagwright.model.Stated;
import org.bagwright.model.TextAccess;
import org.bagwright.model.TextPolicy;
import org.bagwright.model.TextRules;
import org.bagwright.model.Withdrawal;
import org.bagwright.verify.BagVerifier;
import org.bagwright.verify.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithheldTextsTest {
    private static final Path CASES = Path.of("src/test/resources/captures");
    private static final String PIER = """
            Harbour council of Port Ellery votes to rebuild the old pier

            The harbour council of Port Ellery voted on Tuesday to rebuild the old pier, which was closed after the storm of last winter.

            Members said the work would take two summers and that the pier would be open to walkers while it is going on.

            The council has put aside money for the first year, and it will ask the region for the rest in the spring.
            """;
    private static final String FERRY = """
            Ferry line returns to Lorma after nine years

            A ferry will sail between Lorma and the mainland again from the first of May, the company that owns the ship said on Friday.

            It had stopped nine years ago, when the old ship was sold and nobody could be found to pay for another one.

            Tickets will be sold on board, and people who live on the island are to pay half of what visitors pay.
            """;

    @TempDir
    private Path folder;

    private Path raw;

    @BeforeEach
    void makeRaw() throws IOException {
        raw = Files.createDirectory(folder.resolve("raw"));
    }

    @Test
    void ofAWithheldTextTheRecordStaysAndNothingElse() throws IOException {
        put("pier.txt", PIER);
        put("ferry.txt", FERRY);
        put("catalog.csv", "path,text\npier.txt,withheld\n");
        BuildReport report = published(TextPolicy.OPEN);
        DocumentRecord pier = document("pier");
        assertEquals(
                "Harbour council of Port Ellery votes to rebuild the old pier",
                pier.description().title().map(Stated::value).orElse(""));
        assertEquals(Optional.empty(), pier.text());
        assertEquals(
                List.of("text-withheld"),
                pier.flags().stream().filter(f -> f.startsWith("text")).toList());
        assertEquals(sha512(body(PIER) + "\n"), pier.textSha512());
        assertEquals(body(PIER).length(), pier.characters());
        assertTrue(pier.words() > 50, pier.toString());
        CaptureRecord capture = capture("pier.txt");
        assertEquals(Files.size(raw.resolve("pier.txt")), capture.octets());
        assertFalse(capture.ledger().isEmpty());
        assertFalse(Files.exists(bag().resolve("data/raw/pier.txt")));
        assertFalse(Files.exists(bag().resolve("data/text/pier.txt")));
        assertTrue(Files.exists(bag().resolve("data/raw/ferry.txt")));
        assertTrue(Files.exists(bag().resolve("data/text/ferry.txt")));
        assertTrue(has(report, FindingCode.TEXTS_WITHHELD), report.findings().toString());
        assertNoLeak(List.of(body(PIER)), List.of());
    }

    @Test
    void anExcerptIsTheBeginningAndItsCaptureStaysOut() throws IOException {
        put("pier.txt", PIER);
        published(new TextPolicy(TextAccess.EXCERPT, 160, List.of()));
        String excerpt = Files.readString(bag().resolve("data/text/pier.txt"));
        assertEquals(body(PIER).lines().findFirst().orElseThrow() + "\n\n[…]\n", excerpt);
        DocumentRecord pier = document("pier");
        assertEquals(sha512(excerpt), pier.textSha512());
        assertEquals(excerpt.length() - 1, pier.characters());
        assertEquals(
                sha512(body(PIER) + "\n"),
                pier.withheld().orElseThrow().whole().orElseThrow().sha512());
        assertFalse(Files.exists(bag().resolve("data/raw/pier.txt")));
        assertNoLeak(List.of(body(PIER)), List.of(excerpt));
    }

    @Test
    void nothingOfManyPagesInManyCharsetsIsAnywhereInTheBag() throws IOException {
        List<String> bodies = new ArrayList<>();
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252"));
        int number = 0;
        try (Stream<Path> cases = Files.list(CASES)) {
            for (Path folderOfCase : (Iterable<Path>) cases.sorted()::iterator) {
                boolean html = Files.exists(folderOfCase.resolve("capture.html"));
                Path file = folderOfCase.resolve(html ? "capture.html" : "capture.txt");
                Charset charset = html ? StandardCharsets.UTF_8 : charsets.get(number++ % charsets.size());
                String name = folderOfCase.getFileName() + (html ? ".html" : ".txt");
                Files.write(raw.resolve(name), encoded(Files.readAllBytes(file), charset, html));
            }
        }
        put("ferry.txt", FERRY);
        put("blank.txt", " \n");
        put(
                "catalog.csv",
                "path,text,notes\nferry.txt,included," + PIER.replace("\n", " ").replace(",", ";") + "\n");
        published(new TextPolicy(TextAccess.WITHHELD, 300, List.of()));
        bodies.addAll(bodiesOfAllCaptures());
        bodies.add(PIER);
        assertTrue(bodies.size() > 80, "cases with a body: " + bodies.size());
        assertEquals(List.of("ferry.txt"), names(bag().resolve("data/raw")));
        assertEquals(List.of("ferry.txt"), names(bag().resolve("data/text")));
        assertNoLeak(bodies, List.of(FERRY));
    }

    @Test
    void theSearchForLeaksFindsThem() throws IOException {
        put("pier.txt", PIER);
        published(TextPolicy.OPEN);
        LeakSearch search = new LeakSearch();
        search.forbid(body(PIER));
        assertTrue(search.leaks(folder.resolve("out")).size() >= 2, "in raw/ and in text/");
    }

    @Test
    void theCatalogueWinsOverTheSourceAndTheSourceOverTheDefault() throws IOException {
        put("courier/pier.txt", PIER);
        put("courier/open.txt", PIER.replace("pier", "mole").replace("Tuesday", "Monday of the same week"));
        put("ferry.txt", FERRY);
        put("catalog.csv", "path,text,url\ncourier/open.txt,included,\nferry.txt,,https://www.Lorma.example:8080/a\n");
        Source courier = source(1, "raw/courier/", TextAccess.WITHHELD);
        Source lorma = source(2, "lorma.example", TextAccess.EXCERPT);
        published(TextPolicy.of(TextAccess.INCLUDED, OptionalInt.of(120), List.of(courier, lorma)));
        assertEquals(List.of("open.txt"), names(bag().resolve("data/raw/courier")));
        assertEquals(List.of("courier-open.txt", "ferry.txt"), names(bag().resolve("data/text")));
        assertEquals("sources[1].text", configuration(document("courier-pier")));
        assertEquals("sources[2].text", configuration(document("ferry")));
        assertEquals(
                "Rights of source 2",
                document("ferry").description().rights().map(Stated::value).orElse(""));
        String readme = Files.readString(bag().resolve("data/README.md"));
        assertTrue(readme.contains("| Source 1 | no text | 1 | 1 |"), readme);
        assertTrue(readme.contains("| Source 2 | the beginning | 1 | 1 |"), readme);
    }

    @Test
    void aCaptureThatMayBeOfAWithheldSourceIsWithheld() throws IOException {
        put("pier.txt", PIER);
        BuildReport report = published(TextPolicy.of(
                TextAccess.INCLUDED, OptionalInt.empty(), List.of(source(1, "courier.example", TextAccess.WITHHELD))));
        assertEquals(Optional.empty(), document("pier").text());
        assertTrue(has(report, FindingCode.SOURCE_NOT_KNOWN), report.findings().toString());
        assertTrue(
                has(report, FindingCode.SOURCE_WITHOUT_CAPTURE),
                report.findings().toString());
    }

    @Test
    void anUnknownWordInTheCatalogueWithholdsAndTheStricterOfTwoRowsHolds() throws IOException {
        put("pier.txt", PIER);
        put("ferry.txt", FERRY);
        put("catalog.csv", "path,text\npier.txt,Nope\nferry.txt,included\nferry.txt,WITHHELD\n");
        BuildReport report = published(TextPolicy.OPEN);
        assertEquals(List.of(), names(bag().resolve("data/text")));
        assertTrue(
                has(report, FindingCode.TEXT_ACCESS_UNKNOWN), report.findings().toString());
    }

    @Test
    void publishesNothingWhenNobodyKnowsWhichTextsMayTravel() throws IOException {
        put("pier.txt", PIER);
        for (String catalogue : List.of(
                "path,text\npeer.txt,withheld\n",
                "path,text\npier.txt,withheld,more\n",
                "path,text,text\npier.txt,included,withheld\n",
                "path,text\n\"pier.txt,withheld\n")) {
            put("catalog.csv", catalogue);
            BuildReport report = build(TextPolicy.OPEN);
            assertTrue(report.isRefused(), catalogue);
            assertFalse(Files.exists(bag()), catalogue);
        }
    }

    @Test
    void aWithdrawnTextStaysOutUnderAnyNameAndInAnyForm() throws IOException {
        put("pier.txt", PIER);
        published(TextPolicy.OPEN);
        Withdrawal withdrawal = withdrawal(document("pier"), capture("pier.txt"));
        put("again/copy.txt", PIER);
        put("again/more.txt", "\n\n" + PIER + "\n");
        put("pier.txt", PIER.replace("two summers", "three summers"));
        put("ferry.txt", FERRY);
        BuildReport report = published(TextPolicy.OPEN, withdrawal);
        for (String id : List.of("pier", "again-copy", "again-more")) {
            DocumentRecord record = document(id);
            assertEquals(Optional.empty(), record.text(), id);
            assertTrue(record.flags().containsAll(List.of("text-withheld", "withdrawn")), record.toString());
            assertEquals(
                    "The author asked for it",
                    record.withheld().orElseThrow().withdrawal().orElseThrow().reason());
        }
        assertEquals(List.of("ferry.txt"), names(bag().resolve("data/raw")));
        assertTrue(
                has(report, FindingCode.WITHDRAWN_CAPTURE_CHANGED),
                report.findings().toString());
        assertTrue(Files.readString(bag().resolve("data/README.md")).contains("The author asked for it"));
        assertNoLeak(List.of(body(PIER)), List.of());
    }

    @Test
    void aWithdrawnTextThatWasScrapedAnewIsKnownByItsAddressOrByItsTitleAndDate() throws IOException {
        put("pier.txt", PIER);
        put("catalog.csv", "path,url,published\npier.txt,https://www.port.example/pier/,2022-03-08\n");
        published(TextPolicy.OPEN);
        Withdrawal withdrawal = withdrawal(document("pier"), capture("pier.txt"));
        Files.delete(raw.resolve("pier.txt"));
        String anew = PIER.replace("two summers", "three summers");
        put("a.txt", anew);
        put("b.txt", anew);
        put("c.txt", FERRY);
        put("d.txt", FERRY.replace("ferry", "launch"));
        String catalogue = """
                path,url,published
                a.txt,http://port.example/pier#top,2022-04-01
                b.txt,https://port.example/other,2022-03-08
                c.txt,https://port.example/ferry,2022-03-08
                d.txt,https://port.example/,2022-03-08
                """;
        put("catalog.csv", catalogue);
        BuildReport report = published(TextPolicy.OPEN, withdrawal);
        assertEquals(List.of("c.txt", "d.txt"), names(bag().resolve("data/raw")));
        List<String> found = report.findings().stream()
                .filter(f -> f.code() == FindingCode.WITHDRAWN_TEXT_AGAIN)
                .map(Finding::message)
                .toList();
        assertEquals(
                List.of(
                        "a has the address of pier, which was withdrawn: its text is withheld, too",
                        "b has the title and date of pier, which was withdrawn: its text is withheld, too"),
                found);
        assertNoLeak(List.of(body(PIER), body(anew)), List.of());
    }

    @Test
    void aWithdrawnDocumentKeepsItsRecordWhenItsCaptureIsGone() throws IOException {
        put("pier.txt", PIER);
        put("ferry.txt", FERRY);
        published(TextPolicy.OPEN);
        DocumentRecord before = document("pier");
        Withdrawal withdrawal = withdrawal(before, capture("pier.txt"));
        Files.delete(raw.resolve("pier.txt"));
        BuildReport report = published(TextPolicy.OPEN, withdrawal);
        DocumentRecord after = document("pier");
        assertEquals(before.textSha512(), after.textSha512());
        assertEquals(before.captureSha512(), after.captureSha512());
        assertEquals(before.words(), after.words());
        assertEquals(
                before.description().title().map(Stated::value),
                after.description().title().map(Stated::value));
        assertTrue(
                has(report, FindingCode.WITHDRAWN_CAPTURE_GONE),
                report.findings().toString());
        assertNoLeak(List.of(body(PIER)), List.of());
    }

    @Test
    void ofACaptureWithAWithdrawnDocumentTheOthersKeepTheirTexts() throws IOException {
        put("page.txt", Files.readString(CASES.resolve("003_weblog_front_page_three_posts/capture.txt")));
        published(TextPolicy.OPEN);
        String second = Files.readString(bag().resolve("data/text/page-2.txt"));
        Withdrawal withdrawal = withdrawal(document("page-2"), capture("page.txt"));
        published(TextPolicy.OPEN, withdrawal);
        assertEquals(List.of("page-1.txt", "page-3.txt"), names(bag().resolve("data/text")));
        assertEquals(List.of(), names(bag().resolve("data/raw")));
        assertNoLeak(List.of(second), List.of());
    }

    @Test
    void saysWhenALookAlikeOfAWithheldTextTravels() throws IOException {
        put("pier.txt", PIER);
        put("twin.txt", PIER.replace("two summers", "three summers"));
        put("catalog.csv", "path,text\npier.txt,withheld\n");
        BuildReport report = published(TextPolicy.OPEN);
        assertTrue(
                report.findings().stream()
                        .anyMatch(f -> f.code() == FindingCode.TEXT_TRAVELS_ELSEWHERE
                                && f.message().contains("pier")
                                && f.message().contains("twin")),
                report.findings().toString());
    }

    @Test
    void aSentenceOfTheTextIsNoTitle() throws IOException {
        String sentence =
                "The harbour council of Port Ellery voted on Tuesday to rebuild the old pier, which was closed after the storm of last winter.";
        put("pier.txt", PIER);
        put("catalog.csv", "path,text,title\npier.txt,withheld,\"" + sentence + "\"\n");
        BuildReport report = published(TextPolicy.OPEN);
        assertEquals(Optional.empty(), document("pier").description().title());
        assertTrue(has(report, FindingCode.VALUE_QUOTES_TEXT), report.findings().toString());
        assertNoLeak(List.of(body(PIER)), List.of());
    }

    @Test
    void aBagThatHoldsWhatItsRecordsWithholdIsNotValid() throws IOException {
        put("pier.txt", PIER);
        put("ferry.txt", FERRY);
        put("catalog.csv", "path,text\npier.txt,withheld\n");
        published(TextPolicy.OPEN);
        Files.writeString(bag().resolve("data/raw/pier.txt"), PIER);
        assertTrue(new BagVerifier(1, octets -> {}, OwnLayout.checks())
                .verify(bag()).findings().stream().anyMatch(f -> f.code() == FindingCode.WITHHELD_CONTENT_IN_BAG));
    }

    @Test
    void aWithheldCaptureThatLiesElsewhereIsLeftToBeFetched() throws IOException {
        put("pier.txt", PIER);
        put("huge.bin", "\0\1binary");
        put("ferry.txt", FERRY);
        String location = "https://archive.example/store/pier%20one.txt?copy=1";
        put(
                "catalog.csv",
                "path,text,location\npier.txt,withheld," + location
                        + "\nhuge.bin,withheld,https://archive.example/huge\nferry.txt,included,https://archive.example/ferry\n");
        BuildReport report = build(TextPolicy.OPEN);
        assertTrue(report.outcome().isPresent(), report.findings() + "\n" + report.verification());
        assertEquals(
                "https://archive.example/huge 8 data/raw/huge.bin\n" + location + " " + PIER.length()
                        + " data/raw/pier.txt\n",
                Files.readString(bag().resolve("fetch.txt")));
        assertTrue(
                Files.readString(bag().resolve("manifest-sha512.txt"))
                        .contains(sha512(PIER).hex() + "  data/raw/pier.txt\n"),
                "listed");
        assertTrue(Files.readString(bag().resolve("tagmanifest-sha512.txt")).contains("  fetch.txt\n"), "guarded");
        BagVerifier verifier = new BagVerifier(2, octets -> {}, OwnLayout.checks());
        assertFalse(verifier.verify(bag()).isValid(), "not complete by RFC 8493, section 3");
        assertTrue(verifier.verify(bag()).isHoley());
        assertTrue(verifier.allowingHoles().verify(bag()).isValid());
        assertNoLeak(List.of(body(PIER)), List.of());
        for (String fetched : List.of("pier.txt", "huge.bin")) {
            Files.copy(raw.resolve(fetched), bag().resolve("data/raw").resolve(fetched));
        }
        Verification complete = verifier.verify(bag());
        assertTrue(complete.isValid(), complete.findings().toString());
        Files.writeString(bag().resolve("data/raw/pier.txt"), PIER.replace("Tuesday", "Someday"));
        assertFalse(verifier.allowingHoles().verify(bag()).isValid(), "what was fetched is checked");
    }

    @Test
    void decisionsQuoteNothingOfAWithheldText() throws IOException {
        put("pier.txt", PIER);
        put("ferry.txt", FERRY);
        put("catalog.csv", "path,text\npier.txt,withheld\n");
        String paragraph = body(PIER).lines().findFirst().orElseThrow();
        String other = body(FERRY).lines().findFirst().orElseThrow();
        Files.writeString(
                folder.resolve("decisions.yaml"),
                "decisions:\n" + decision("kept", "pier.txt", PIER, paragraph)
                        + decision("shown", "ferry.txt", FERRY, other)
                        + decision(
                                "gone", "lost.txt", PIER.replace("two", "six"), paragraph.replace("storm", "flood")));
        published(TextPolicy.OPEN);
        String decisions = Files.readString(bag().resolve("data/metadata/decisions.jsonl"));
        assertEquals(3, decisions.lines().count(), decisions);
        assertTrue(decisions.contains(other), decisions);
        assertNoLeak(List.of(body(PIER)), List.of());
    }

    @Test
    void siteRulesAndMessagesQuoteNothingOfAWithheldText() throws IOException {
        put("pier.txt", PIER);
        put("ferry.txt", FERRY);
        put("catalog.csv", "path,text\npier.txt,withheld\n");
        List<String> pier = body(PIER).lines().filter(line -> !line.isBlank()).toList();
        String ferry = body(FERRY).lines().findFirst().orElseThrow();
        Files.createDirectories(folder.resolve("sites"));
        Files.writeString(
                folder.resolve("sites/raw.yaml"),
                "site: raw/\nremove:\n  - line: \"" + pier.get(0) + "\"\n  - line: \"" + ferry
                        + "\"\n  - line: \"Nowhere: " + pier.get(1) + "\"\n");
        Files.writeString(
                folder.resolve("decisions.yaml"),
                "decisions:\n" + wide("one", "remove", pier.get(1)) + wide("two", "restore", pier.get(1)));
        BuildReport report = published(TextPolicy.OPEN);
        List<String> rules = Files.readAllLines(bag().resolve("data/metadata/site-rules.jsonl"));
        assertEquals(3, rules.size(), rules.toString());
        assertTrue(rules.get(1).contains(ferry), rules.toString());
        assertNoLeak(List.of(body(PIER)), List.of());
        List<String> conflicts = report.findings().stream()
                .filter(f -> f.code() == FindingCode.DECISIONS_CONFLICT)
                .map(f -> f.message())
                .toList();
        assertEquals(2, conflicts.size(), report.findings().toString());
        assertFalse(conflicts.toString().contains(pier.get(1).substring(0, 20)), conflicts.toString());
    }

    private static String wide(String id, String what, String line) {
        return "  - {id: " + id + ", what: " + what + ", scope: pattern, pattern: \"" + line
                + "\", by: A. Reader, date: 2026-11-26}\n";
    }

    @Test
    void neitherAddressesNorRightsNorTheCatalogueQuoteTheText() throws IOException {
        put("pier.txt", PIER);
        String sentence = body(PIER).lines().findFirst().orElseThrow();
        String slug = sentence.replaceAll("[^A-Za-z]+", "-");
        put(
                "catalog.csv",
                "path,text,publisher,rights,url\npier.txt,withheld,\"" + sentence + "\",\"" + sentence
                        + "\",https://news.example/?q=" + slug.replace("-", "%20") + "\n");
        published(TextPolicy.OPEN);
        assertEquals(Optional.empty(), document("pier").description().url());
        assertNoLeak(List.of(body(PIER)), List.of());
        put(
                "catalog.csv",
                "path,text,publisher,url\npier.txt,withheld,The Courier,https://news.example/" + slug + "\n");
        published(TextPolicy.OPEN);
        assertEquals(Optional.empty(), document("pier").description().url());
        assertEquals(
                Optional.of("The Courier"),
                document("pier").description().publisher().map(Stated::value));
        assertNoLeak(List.of(body(PIER)), List.of());
    }

    @Test
    void aSentenceOfTheTextIsNoTitleHoweverItIsWritten() {
        QuotedText quoted = new QuotedText(
                List.of("Le café où nous étions hier soir fermait déjà ses portes à neuf heures précises."));
        assertTrue(
                quoted.isQuotedBy("https://a.example/le-cafe-ou-nous-etions-hier-soir-fermait-deja-ses-portes-a-neuf"));
        assertTrue(
                quoted.isQuotedBy(
                        "LE CAFE\u0301 OU\u0300 NOUS E\u0301TIONS HIER SO\u00ADIR FERMAIT DE\u0301JA\u0300 SES PORTES A\u0300"));
        assertTrue(
                quoted.isQuotedBy(
                        "le%20caf%C3%A9+o%C3%B9%20nous%20%C3%A9tions%20hier%20soir%20fermait%20d%C3%A9j%C3%A0%20ses%20portes%20%C3%A0%zz"));
        assertFalse(quoted.isQuotedBy("le café où nous étions hier soir fermait tard ses portes à neuf"));
    }

    @Test
    void theRecordsOfSiblingsQuoteNothingOfAWithdrawnText() throws IOException {
        put("page.txt", Files.readString(CASES.resolve("003_weblog_front_page_three_posts/capture.txt")));
        published(TextPolicy.OPEN);
        String second = Files.readString(bag().resolve("data/text/page-2.txt"));
        Withdrawal withdrawal = withdrawal(document("page-2"), capture("page.txt"));
        String quotation =
                String.join(" ", List.of(second.split("\\s+")).subList(0, 20)).replace("\"", "");
        put("catalog.csv", "path,document,title\npage.txt,page-1,\"" + quotation + "\"\n");
        published(TextPolicy.OPEN, withdrawal);
        assertEquals(Optional.empty(), document("page-1").description().title());
        assertNoLeak(List.of(second), List.of());
    }

    @Test
    void aSummaryReadAboveAWithheldTextGoesWithIt() throws IOException {
        String summary =
                "The old pier that a storm closed last winter is to be rebuilt, and walkers will be let in early";
        String[] lines = PIER.split("\n\n", -1);
        put(
                "pier.txt",
                String.join(
                        "\n\n", lines[0], summary, "By Ilse Brandvold", "4 May 2021", lines[1], lines[2], lines[3]));
        published(TextPolicy.OPEN);
        assertEquals(
                Optional.of(summary), document("pier").description().subtitle().map(Stated::value));
        published(new TextPolicy(TextAccess.WITHHELD, 300, List.of()));
        assertEquals(Optional.empty(), document("pier").description().subtitle());
        assertNoLeak(List.of(body(PIER), summary), List.of());
    }

    @Test
    void publishesNothingWhenTheNameOfACaptureQuotesItsWithheldText() throws IOException {
        String name = body(PIER).lines().findFirst().orElseThrow().replaceAll("[^A-Za-z]+", "_") + ".txt";
        put(name, PIER);
        assertFalse(build(TextPolicy.OPEN).isRefused());
        put("catalog.csv", "path,text\n" + name + ",withheld\n");
        BuildReport report = build(TextPolicy.OPEN);
        assertTrue(report.isRefused());
        assertTrue(has(report, FindingCode.NAME_QUOTES_TEXT), report.findings().toString());
    }

    private static String decision(String id, String path, String capture, String quote) {
        return """
                  - id: %s
                    what: remove
                    capture: "%s"
                    text: "%s"
                    path: raw/%s
                    quote: "%s"
                    occurrence: 1
                    by: A. Reader
                    date: 2026-11-26
                    note: "of %s"
                """.formatted(id, sha512(capture).hex(), sha512(capture).hex(), path, ReadingText.normal(quote), quote);
    }

    private static String configuration(DocumentRecord record) {
        return record.withheld().orElseThrow().by() instanceof Evidence.Configured configured ? configured.key() : "";
    }

    private static Source source(int number, String match, TextAccess text) {
        return new Source(
                number,
                new SourcePattern(match),
                Optional.of("Source " + number),
                Optional.empty(),
                Optional.of("Rights of source " + number),
                Optional.of(text),
                OptionalInt.empty(),
                Optional.empty());
    }

    private static Withdrawal withdrawal(DocumentRecord document, CaptureRecord capture) {
        return new Withdrawal(
                document.id(),
                LocalDate.of(2026, 11, 24),
                "The author asked for it",
                Optional.empty(),
                new Withdrawal.Anchor(
                        capture.originalName(),
                        capture.sha512(),
                        document.textSha512(),
                        capture.documents().indexOf(document.id()) + 1,
                        capture.documents().size()),
                new Withdrawal.Remembered(
                        capture.path(),
                        capture.octets(),
                        capture.mediaType(),
                        document.words(),
                        document.characters(),
                        document.description().title().map(Stated::value),
                        Optional.empty(),
                        document.description().published().map(Stated::value),
                        Optional.of("en"),
                        document.description().url().map(Stated::value),
                        Optional.empty()));
    }

    private static byte[] encoded(byte[] octets, Charset charset, boolean asItIs) {
        if (asItIs) {
            return octets;
        }
        ByteBuffer encoded = charset.encode(
                (charset.name().startsWith("UTF-16") ? "\uFEFF" : "") + new String(octets, StandardCharsets.UTF_8));
        byte[] out = new byte[encoded.remaining()];
        encoded.get(out);
        return out;
    }

    /** The bodies as curation finds them, of all captures but those in the bag. */
    private List<String> bodiesOfAllCaptures() throws IOException {
        Path open = folder.resolve("open");
        Build.run(request(open, TextPolicy.OPEN, List.of()), BuildProgress.SILENT);
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> texts = Files.list(open.resolve("test-1.0.0/data/text"))) {
            for (Path text : (Iterable<Path>) texts::iterator) {
                if (!text.getFileName().toString().equals("ferry.txt")) {
                    bodies.add(Files.readString(text));
                }
            }
        }
        return bodies;
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** Nothing of {@code bodies} is in the output folder but what stands in records, in {@code allowed} and in every bag. */
    private void assertNoLeak(List<String> bodies, List<String> allowed) throws IOException {
        LeakSearch search = new LeakSearch();
        bodies.forEach(search::forbid);
        allowed.forEach(search::allow);
        for (DocumentRecord record : documents()) {
            record.cells().forEach(search::allow);
        }
        assertTrue(search.size() > 0, "something is looked for");
        assertEquals(List.of(), search.leaks(folder.resolve("out")));
    }

    private BuildReport published(TextPolicy policy, Withdrawal... withdrawals) throws IOException {
        BuildReport report = build(policy, withdrawals);
        assertTrue(report.outcome().isPresent(), report.findings() + "\n" + report.verification());
        Verification again = new BagVerifier(2, octets -> {}, OwnLayout.checks()).verify(bag());
        assertTrue(again.isValid(), again.findings().toString());
        return report;
    }

    private BuildReport build(TextPolicy policy, Withdrawal... withdrawals) throws IOException {
        return Build.run(request(folder.resolve("out"), policy, List.of(withdrawals)), BuildProgress.SILENT);
    }

    private BuildRequest request(Path out, TextPolicy policy, List<Withdrawal> withdrawals) throws IOException {
        return MadeRequest.in(folder)
                .texts(new TextRules(policy, withdrawals))
                .out(out)
                .guidance(guidance())
                .request();
    }

    private Guidance guidance() throws IOException {
        ProjectGuidance read = ProjectGuidance.read(folder);
        assertEquals(List.of(), read.findings());
        return read.guidance().orElseThrow();
    }

    private Path bag() {
        return folder.resolve("out/test-1.0.0");
    }

    private DocumentRecord document(String id) throws IOException {
        return documents().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    private List<DocumentRecord> documents() throws IOException {
        List<DocumentRecord> records = new ArrayList<>();
        try (JsonLines lines = JsonLines.over(Files.newInputStream(bag().resolve("data/metadata/documents.jsonl")))) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                records.add(DocumentLines.read(line.get()).record().orElseThrow());
            }
        }
        return records;
    }

    private CaptureRecord capture(String originalName) throws IOException {
        try (JsonLines lines = JsonLines.over(Files.newInputStream(bag().resolve("data/metadata/captures.jsonl")))) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                CaptureRecord record = CaptureLines.read(line.get()).record().orElseThrow();
                if (record.originalName().equals(originalName)) {
                    return record;
                }
            }
        }
        throw new AssertionError("no capture " + originalName);
    }

    private void put(String name, String content) throws IOException {
        Files.createDirectories(raw.resolve(name).getParent());
        Files.writeString(raw.resolve(name), content);
    }

    /** All but the title, without the final line feed. */
    private static String body(String article) {
        return article.substring(article.indexOf("\n\n") + 2).strip();
    }

    private static Digest sha512(String text) {
        return Digest.of(DigestAlgorithm.SHA512, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean has(BuildReport report, FindingCode code) {
        return report.findings().stream().anyMatch(f -> f.code() == code);
    }
}
