package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.JsonLine;
import org.bagwright.json.ReportFile;
import org.bagwright.json.Schema;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportVerbTest {
    private static final String BAG = "dataset/news-1.0.0";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() {
        assertEquals(0, Heard.of(folder, "init", "--demo").exit());
    }

    private Path build(String moreConfiguration) throws IOException {
        String yaml = """
                name: news
                version: "1.0.0"
                title: "News: of *several* kinds"
                description: Invented reports.
                creators:
                  - family-name: Vandrel
                    given-name: Ines
                  - name: Port Ellery Archive
                license: CC0-1.0
                date: 2026-11-23
                keywords: [harbour, ferry]
                """;
        Files.writeString(folder.resolve("bagwright.yaml"), yaml + moreConfiguration);
        Heard heard = Heard.of(folder, "build", "--jobs", "1");
        assertTrue(heard.exit() == 0 || heard.exit() == 4, heard.err());
        return folder.resolve(BAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rights: {text: withheld}\n", "rights: {text: excerpt, excerpt-characters: 80}\n"})
    void aCountOfTheRecordsGivesTheReportThatTheBuildWrote(String rights) throws IOException {
        Path bag = build(rights);
        Heard heard = Heard.of(folder, "report", "--json");
        assertEquals(0, heard.exit(), heard.err());
        String written = Files.readString(bag.resolve("data/report.json"));
        assertEquals(
                "{\"type\":\"report\",\"report\":" + written.strip() + "}",
                heard.outLines().get(0));
        Octets octets = Octets.owning(written.strip().getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), Schema.REPORT.violations(new JsonLine(1, octets, Optional.empty())));
        assertEquals(!rights.contains("withheld"), written.contains("\"withheld\":0,\"excerpts\":"));
        assertEquals(rights.isEmpty(), written.contains("\"withheld_reasons\":{\"different\":0,"));
    }

    @Test
    void thePageDrawnAnewIsTheOneInTheBagButForItsLinks() throws IOException {
        Path bag = build("");
        Heard heard = Heard.of(folder, "report", "--out", "a page.html");
        assertEquals(0, heard.exit(), heard.err());
        assertEquals("Page:    a page.html", heard.lastOut());
        String drawn = Files.readString(folder.resolve("a page.html"));
        String inside = Files.readString(bag.resolve("data/index.html"));
        assertTrue(drawn.contains("href=\"" + BAG + "/data/metadata/documents.csv\""));
        assertEquals(inside, drawn.replace("href=\"" + BAG + "/data/", "href=\""));
    }

    @Test
    void aBagOfBeforeThereWereReportsIsDrawnFromItsCitationAndReadme() throws IOException {
        Path bag = build("");
        String report = Files.readString(bag.resolve("data/report.json"));
        Files.delete(bag.resolve("data/report.json"));
        Files.delete(bag.resolve("data/index.html"));
        Heard heard = Heard.of(folder, "report", "--out", "page.html", BAG);
        assertEquals(0, heard.exit(), heard.err());
        assertEquals("News: of *several* kinds", heard.outLines().get(0));
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.contains("<bdi>Ines Vandrel, Port Ellery Archive</bdi>"));
        String citation = ReportFile.statement(report).orElseThrow().citation();
        assertTrue(page.contains("<p><bdi>" + citation.replace("&", "&amp;") + "</bdi></p>"), citation);
        assertTrue(page.contains("<p class=\"lede\"><bdi>Invented reports.</bdi></p>"));
        assertTrue(page.contains("<bdi>harbour</bdi>, <bdi>ferry</bdi>"));
    }

    @Test
    void aRecordThatCannotBeReadIsAFindingAndLeftOut() throws IOException {
        Path records = build("").resolve("data/metadata/documents.jsonl");
        String before = Heard.of(folder, "report").out();
        Files.writeString(records, "{\"id\": \"</script>\u202E\"\n" + Files.readString(records) + "[]\n");
        Heard heard = Heard.of(folder, "report");
        assertEquals(1, heard.exit());
        assertEquals(before, heard.out());
        assertTrue(
                heard.err().contains("error[BAG-404] data/metadata/documents.jsonl: 2 lines can't be read"),
                heard.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"dataset\":{\"name\":1}}", "{\"dataset\":{\"creators\":7}}", "\u0000"})
    void aBrokenReportInTheBagIsNotBelieved(String report) throws IOException {
        Path bag = build("");
        Files.writeString(bag.resolve("data/report.json"), report);
        Heard heard = Heard.of(folder, "report");
        assertEquals(0, heard.exit(), heard.err());
        assertEquals("News: of *several* kinds", heard.outLines().get(0));
    }

    @Test
    void nothingIsWrittenIntoABag() throws IOException {
        build("");
        for (String place : List.of(BAG + "/page.html", BAG + "/data/index.html", BAG + "/../news-1.0.0/x")) {
            Heard heard = Heard.of(folder, "report", "--out", place);
            assertEquals(2, heard.exit());
            assertTrue(heard.err().contains("hint:"));
        }
        assertEquals(0, Heard.of(folder, "verify", BAG).exit());
    }

    @Test
    void aFolderThatIsNoBagOfOursIsSaid() {
        Heard heard = Heard.of(folder, "report", "raw");
        assertEquals(3, heard.exit());
        assertTrue(heard.err().contains("no bag of Bagwright's here, as a folder: raw"));
    }

    @Test
    void theFileIsLeftAloneWhenThePageCannotBeWritten() throws IOException {
        build("");
        Heard heard = Heard.of(folder, "report", "--out", "no such folder/page.html");
        assertEquals(5, heard.exit());
        assertFalse(Files.exists(folder.resolve("no such folder")));
    }
}
