package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bagwright.pipeline.LeakSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawVerbTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() {
        assertEquals(0, Heard.of(folder, "init", "--demo").exit());
    }

    @Test
    void aWithdrawnTextIsInNoLaterRelease() throws IOException {
        Heard.of(folder, "build");
        Files.writeString(folder.resolve("dataset/demo-news-0.9.0.zip"), "");
        Heard heard = Heard.of(folder, "withdraw", "001-ferry", "--reason", "Asked for", "--by", "The archive");
        assertEquals(0, heard.exit(), heard.err());
        assertTrue(heard.out().contains("Withdrawn: 001-ferry"), heard.out());
        assertTrue(heard.err().contains("[RGT-112] dataset/demo-news-1.0.0:"), heard.err());
        assertTrue(heard.err().contains("[RGT-112] dataset/demo-news-0.9.0.zip:"), heard.err());
        assertTrue(heard.err().contains("\"2.0.0\""), heard.err());
        Heard built = Heard.of(folder, "build");
        assertTrue(built.exit() == 0 || built.exit() == 4, built.err());
        Path data = folder.resolve("dataset/demo-news-1.0.0/data");
        assertFalse(Files.exists(data.resolve("text/001-ferry.txt")));
        assertFalse(Files.exists(data.resolve("raw/001-ferry.txt")));
        assertTrue(Files.readString(data.resolve("metadata/documents.jsonl"))
                .contains("\"withdrawal\":{\"date\":\"2026-11-23\",\"reason\":\"Asked for\",\"by\":\"The archive\"}"));
        assertEquals(
                "001-ferry  2026-11-23  Asked for (The archive)\n",
                Heard.of(folder, "withdraw", "--list").out());
        assertEquals(
                0,
                Heard.of(folder, "withdraw", "001-ferry", "--reason", "again").exit());
        Heard log = Heard.of(folder, "log", "--removed", "001-ferry");
        assertEquals(0, log.exit(), log.err());
    }

    @Test
    void aTombstoneRemembersNoSentenceOfTheText() throws IOException {
        Heard.of(folder, "build");
        Path bag = folder.resolve("dataset/demo-news-1.0.0");
        String sentence = Files.readString(bag.resolve("data/text/001-ferry.txt"))
                .lines()
                .findFirst()
                .orElseThrow();
        assertTrue(sentence.split(" ").length > 12, sentence);
        Files.writeString(
                folder.resolve("raw/catalog.csv"),
                "path,title,publisher\n001-ferry.txt,\"" + sentence.replace("\"", "\"\"") + "\",The Courier\n");
        Heard.of(folder, "build");
        assertEquals(
                0, Heard.of(folder, "withdraw", "001-ferry", "--reason", "x").exit());
        String file = Files.readString(folder.resolve("withdrawals.yaml"));
        assertTrue(file.contains("The Courier"), file);
        assertFalse(file.contains("title: "), file);
    }

    @Test
    void theArchivesOfAReleaseHoldNothingOfWithheldTexts() throws IOException {
        Files.writeString(
                folder.resolve("raw/catalog.csv"),
                "path,text,location\n001-ferry.txt,withheld,https://archive.example/001-ferry.txt\n004-notiz.txt,withheld,\n");
        Files.createDirectories(folder.resolve("dataset"));
        Files.writeString(folder.resolve("dataset/CHANGELOG.md"), "# Changes\n\n## 1.0.0\n\n- First release.\n");
        Heard open = Heard.of(folder, "build", "--out", folder.resolve("closed").toString());
        assertTrue(open.exit() == 0 || open.exit() == 4, open.err());
        Files.move(folder.resolve("raw/catalog.csv"), folder.resolve("catalog.csv"));
        Heard.of(folder, "build", "--out", folder.resolve("open").toString());
        Files.move(folder.resolve("catalog.csv"), folder.resolve("raw/catalog.csv"));
        LeakSearch search = new LeakSearch();
        for (String id : List.of("001-ferry", "004-notiz")) {
            search.forbid(Files.readString(folder.resolve("open/demo-news-1.0.0/data/text/" + id + ".txt")));
        }
        search.allow(Files.readString(folder.resolve("closed/demo-news-1.0.0/data/metadata/documents.csv")));
        Heard released = Heard.of(folder, "release");
        assertTrue(released.exit() == 0 || released.exit() == 4, released.out() + released.err());
        assertTrue(Files.exists(folder.resolve("dataset/demo-news-1.0.0.zip")), released.out() + released.err());
        assertTrue(Files.exists(folder.resolve("dataset/demo-news-1.0.0.tar.gz")));
        assertEquals(List.of(), search.leaks(folder.resolve("dataset")));
        assertFalse(search.leaks(folder.resolve("open")).isEmpty(), "what is looked for can be found");
    }

    @Test
    void anUnknownDocumentIsToldWithTheNearestOne() {
        assertTrue(
                Heard.of(folder, "withdraw", "001-ferry", "--reason", "x").err().contains("hint: bagwright build"));
        Heard.of(folder, "build");
        Heard heard = Heard.of(folder, "withdraw", "001-fery", "--reason", "x");
        assertEquals(2, heard.exit());
        assertTrue(heard.err().contains("[RGT-113]") && heard.err().contains("did you mean 001-ferry?"), heard.err());
        Heard several = Heard.of(folder, "withdraw", "002-workshop-blog", "--reason", "x");
        assertTrue(several.err().contains("002-workshop-blog-1, 002-workshop-blog-2"), several.err());
        assertFalse(Files.exists(folder.resolve("withdrawals.yaml")));
    }

    @Test
    void asksForAReasonAndADay() {
        Heard.of(folder, "build");
        assertEquals(2, Heard.of(folder, "withdraw", "001-ferry").exit());
        assertEquals(
                2, Heard.of(folder, "withdraw", "001-ferry", "--reason", " ").exit());
        assertEquals(2, Heard.of(folder, "withdraw").exit());
        assertEquals(
                2,
                Heard.of(folder, "withdraw", "001-ferry", "--reason", "x", "--date", "26.11.2026")
                        .exit());
    }

    @Test
    void buildsNothingWithWithdrawalsThatCantBeRead() throws IOException {
        Files.writeString(folder.resolve("withdrawals.yaml"), "withdrawals:\n  - document: [\n");
        Heard heard = Heard.of(folder, "build");
        assertEquals(3, heard.exit());
        assertTrue(heard.err().contains("withdrawals.yaml:"), heard.err());
        assertFalse(Files.exists(folder.resolve("dataset/demo-news-1.0.0")));
    }

    @Test
    void theHintsOfABagWithHolesLeadToItAndNotToItsDraft() throws IOException {
        Files.writeString(
                folder.resolve("raw/catalog.csv"),
                "path,text,location\n001-ferry.txt,withheld,https://archive.example/001-ferry.txt\n");
        Heard draft = Heard.of(folder, "release", "--draft");
        assertEquals(0, draft.exit(), draft.err());
        Heard released = Heard.of(folder, "release");
        assertEquals(4, released.exit(), "one capture is set aside: " + released.err());
        assertTrue(released.err().contains("dataset/demo-news-1.0.0/fetch.txt"), released.err());
        assertFalse(released.err().contains("staging"), released.err());
        assertTrue(released.err().contains("bagwright verify dataset/demo-news-1.0.0.zip --holey\n"), released.err());
        Heard removed = Heard.of(folder, "log", "--removed", "001-ferry");
        assertTrue(removed.out().contains("(withheld)"), removed.out());
        assertFalse(removed.out().contains("not in the capture"), removed.out());
    }

    @Test
    void aBagThatIsMeantToHaveHolesIsHoleyAndNeverValid() throws IOException {
        Files.writeString(
                folder.resolve("raw/catalog.csv"),
                "path,text,location\n001-ferry.txt,withheld,https://archive.example/001-ferry.txt\n");
        Heard built = Heard.of(folder, "build");
        assertTrue(built.out().contains("dataset/demo-news-1.0.0        holey, "), built.out());
        assertFalse(built.out().contains("valid"), built.out());
        Heard strict = Heard.of(folder, "verify", "dataset/demo-news-1.0.0");
        assertEquals(1, strict.exit(), strict.out());
        assertTrue(strict.lastOut().startsWith("HOLEY: 1 error, "), strict.out());
        Heard lenient = Heard.of(folder, "verify", "--holey", "dataset/demo-news-1.0.0");
        assertEquals(0, lenient.exit(), lenient.out());
        assertTrue(lenient.lastOut().startsWith("HOLEY: 0 errors, "), lenient.out());
        assertTrue(lenient.out().contains("info[BAG-218] data/raw/001-ferry.txt: "), lenient.out());
    }
}
