package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyVerbTest {
    /** Of the three octets "hi" and a line feed. */
    private static final String MD5 = "764efa883dda1e11db47671c4a3bbd9e";

    private static final String PROFILE =
            "{\"BagIt-Profile-Info\": {\"BagIt-Profile-Identifier\": \"http://example.org/p.json\","
                    + " \"BagIt-Profile-Version\": \"1.4.0\", \"Source-Organization\": \"a\","
                    + " \"External-Description\": \"b\", \"Version\": \"1\"}, \"Serialization\": \"forbidden\","
                    + " \"Accept-BagIt-Version\": [\"1.0\"], \"Manifests-Required\": [\"sha512\"]}";

    @TempDir
    private Path folder;

    private void makeBag(String name, String content) throws IOException {
        Path bag = Files.createDirectories(folder.resolve(name));
        Files.createDirectory(bag.resolve("data"));
        Files.writeString(bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(bag.resolve("data/a.txt"), content);
        Files.writeString(bag.resolve("manifest-md5.txt"), MD5 + "  data/a.txt\n");
    }

    @Test
    void findsAGoodBagValid() throws IOException {
        makeBag("good", "hi\n");
        Heard heard = Heard.of(folder, "verify", "good");
        assertEquals(0, heard.exit(), heard.out() + heard.err());
        assertTrue(heard.lastOut().startsWith("VALID: 0 errors, "), heard.out());
    }

    @Test
    void findsAChangedFileAndStillLooksAtTheOtherBag() throws IOException {
        makeBag("bad", "ho\n");
        makeBag("good", "hi\n");
        Heard heard = Heard.of(folder, "verify", "bad", "good");
        assertEquals(1, heard.exit());
        assertTrue(heard.out().contains("error[BAG-203] bad/data/a.txt: "), heard.out());
        assertTrue(heard.out().contains("\nNOT VALID: 1 error, "), heard.out());
        assertTrue(heard.outLines().get(heard.outLines().size() - 2).matches("VALID: .*: good"), heard.out());
        assertEquals("2 bags: 1 valid, 1 not valid", heard.lastOut());
    }

    @Test
    void doesNotTakeAnEmptyNameForTheCurrentFolder() throws IOException {
        Heard heard = Heard.of(folder, "verify", "");
        assertEquals(2, heard.exit());
        assertTrue(heard.err().contains("error: a bag's name is empty"), heard.err());
    }

    @Test
    void looksAtTheOtherBagWhenOneIsMissing() throws IOException {
        makeBag("good", "hi\n");
        Heard heard = Heard.of(folder, "verify", "nowhere", "good");
        assertEquals(5, heard.exit());
        assertTrue(heard.out().contains("\nVALID: "), heard.out());
        assertEquals("2 bags: 1 valid, 1 not known", heard.lastOut());
        assertTrue(heard.err().contains("error[SYS-101] nowhere: no such file or folder\n"), heard.err());
    }

    @Test
    void doesNotTakeAMissingBagForABadOne() {
        Heard heard = Heard.of(folder, "verify", "nowhere", "--json");
        assertEquals(5, heard.exit());
        assertTrue(heard.lastOut().contains("\"command\":\"verify\",\"status\":\"failed\",\"exit\":5"), heard.out());
    }

    @Test
    void expandsPatternsThatNoShellExpanded() throws IOException {
        makeBag("set/a", "hi\n");
        makeBag("set/b", "ho\n");
        makeBag("set/.hidden", "ho\n");
        Files.writeString(folder.resolve("set/CHANGELOG.md"), "# Changes\n");
        Heard heard = Heard.of(folder, "verify", "set/*", "set/[a]");
        assertEquals(1, heard.exit(), heard.err());
        assertEquals("2 bags: 1 valid, 1 not valid", heard.lastOut());
        assertTrue(heard.out().contains("] set/b/data/a.txt: "), heard.out());
    }

    @Test
    void findsOutNothingWhenNoBagMatches() {
        Heard heard = Heard.of(folder, "verify", "set/*");
        assertEquals(5, heard.exit());
        assertTrue(heard.err().contains("error[SYS-101] set/*: "), heard.err());
    }

    @Test
    void takesALongNameWithSpecialCharactersForWhatItIs() throws IOException {
        makeBag("[a]", "hi\n");
        assertEquals(0, Heard.of(folder, "verify", "[a]").exit());
    }

    @Test
    void failsFromTheSeverityOnThatIsAskedFor() throws IOException {
        makeBag("good", "hi\n");
        Files.writeString(folder.resolve("good/manifest-md5.txt"), MD5 + "  data/a.txt\n" + MD5 + "  data/a.txt\n");
        int[] exits = List.of("error", "warning", "INFO").stream()
                .mapToInt(level ->
                        Heard.of(folder, "verify", "--fail-on", level, "good").exit())
                .toArray();
        int strict = Heard.of(folder, "verify", "good").out().contains("error[") ? 1 : 0;
        assertArrayEquals(new int[] {strict, 1, 1}, exits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fail-on=fatal",
                "--report=html",
                "--report=junit=",
                "--jobs=0",
                "--profile=https://example.org/p.json"
            })
    void refusesWhatItDoesNotKnow(String option) throws IOException {
        makeBag("good", "hi\n");
        Heard heard = Heard.of(folder, "verify", option, "good");
        assertEquals(2, heard.exit(), heard.err());
        assertTrue(heard.err().startsWith("error: "), heard.err());
        assertEquals("", heard.out());
    }

    @Test
    void givesStandardOutputToOneReportOnly() throws IOException {
        makeBag("good", "hi\n");
        assertEquals(
                2,
                Heard.of(folder, "verify", "--report=sarif", "--report=junit", "good")
                        .exit());
        assertEquals(
                2,
                Heard.of(folder, "verify", "--report=sarif", "--report=github", "good")
                        .exit());
        assertEquals(
                2,
                Heard.of(folder, "verify", "--report=sarif", "--json", "good").exit());
        assertEquals(
                2,
                Heard.of(folder, "verify", "--report=sarif=a", "--report=junit=a", "good")
                        .exit());
        Heard heard = Heard.of(folder, "verify", "--report=gitlab", "good");
        assertEquals(0, heard.exit());
        assertEquals("[]\n", heard.out().replaceAll("(?s)\\[.*\\]", "[]"));
    }

    @Test
    void writesSeveralReportsAtOnceAndStillTalks() throws IOException {
        makeBag("bad", "ho\n");
        Heard heard = Heard.of(
                folder,
                "verify",
                "--report=junit=out/r.xml",
                "--report=sarif=out/r.sarif",
                "--report=gitlab=out/r.json",
                "--report=markdown=out/r.md",
                "--report=json=out/r.jsonl",
                "--report=text=out/r.txt",
                "--report=github",
                "bad");
        assertEquals(1, heard.exit(), heard.err());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("r.json", "r.jsonl", "r.md", "r.sarif", "r.txt", "r.xml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertTrue(heard.out().startsWith(Files.readString(folder.resolve("out/r.txt"))), heard.out());
        assertTrue(heard.lastOut().startsWith("::"), heard.out());
        assertTrue(heard.out().contains("::error file=bad/data/a.txt,title=BAG-203::"), heard.out());
        assertTrue(Files.readString(folder.resolve("out/r.jsonl")).contains("\"exit\":1,"), "knows how it ended");
    }

    @Test
    void couldNotFindOutWhenAReportCannotBeWritten() throws IOException {
        makeBag("good", "hi\n");
        Files.writeString(folder.resolve("file"), "");
        Heard heard = Heard.of(folder, "verify", "--report=junit=file/r.xml", "good");
        assertEquals(5, heard.exit());
        assertTrue(heard.err().contains("error[SYS-101] "), heard.err());
    }

    @Test
    void reportsBagsThatAreMissing() throws IOException {
        makeBag("good", "hi\n");
        Heard heard = Heard.of(folder, "verify", "--report=junit", "nowhere", "good");
        assertEquals(5, heard.exit());
        assertTrue(heard.out().contains("SYS-101 nowhere: no such file or folder"), heard.out());
    }

    @Test
    void checksByTheProfileThatIsGiven() throws IOException {
        makeBag("good", "hi\n");
        Files.writeString(folder.resolve("p.json"), PROFILE);
        Heard heard = Heard.of(folder, "verify", "--profile", "p.json", "good");
        assertEquals(1, heard.exit(), heard.err());
        assertTrue(heard.out().contains("error[PRF-201] bag-info.txt: "), heard.out());
        assertTrue(heard.out().contains("error[PRF-207] manifest-sha512.txt: "), heard.out());
    }

    @Test
    void tellsWhatIsWrongWithAProfile() throws IOException {
        makeBag("good", "hi\n");
        Files.writeString(folder.resolve("p.json"), PROFILE.replace("[\"sha512\"]", "7"));
        Heard heard = Heard.of(folder, "verify", "--profile", "p.json", "good");
        assertEquals(1, heard.exit(), heard.err());
        assertTrue(heard.out().startsWith("error[PRF-103] p.json:1: Manifests-Required must be a list"), heard.out());
        assertEquals(
                5, Heard.of(folder, "verify", "--profile", "none.json", "good").exit());
    }

    @Test
    void checksByTheProfileThatTheBagNamesIfItIsAtHand() throws IOException {
        makeBag("good", "hi\n");
        Files.writeString(folder.resolve("good/bag-info.txt"), "BagIt-Profile-Identifier: http://example.org/p.json\n");
        Heard without = Heard.of(folder, "verify", "good");
        assertTrue(without.out().contains("info[PRF-202] bag-info.txt: "), without.out());
        assertEquals(0, without.exit());
        Files.createDirectory(folder.resolve("profiles"));
        Files.writeString(folder.resolve("profiles/any.json"), PROFILE);
        Heard with = Heard.of(folder, "verify", "good");
        assertEquals(1, with.exit(), with.out());
        assertTrue(with.out()
                .contains("error[PRF-207] manifest-sha512.txt: is required, but missing (profile: any.json)"));
        Files.move(folder.resolve("profiles/any.json"), folder.resolve("good/any.json"));
        assertEquals(1, Heard.of(folder, "verify", "good").exit(), "inside the bag");
        assertTrue(Heard.of(folder, "verify", "--profile", "good/any.json", "good")
                        .out()
                        .split("PRF-207", -1)
                        .length
                == 2);
    }

    @Test
    void saysThatAQuickCheckIsQuick() throws IOException {
        makeBag("bad", "ho\n");
        Heard heard = Heard.of(folder, "verify", "--quick", "bad");
        assertEquals(0, heard.exit(), heard.out());
        assertTrue(heard.lastOut().startsWith("COMPLETE: 0 errors, "), heard.out());
        assertTrue(heard.lastOut().endsWith(" (quick: no checksum computed)"), heard.out());
        assertTrue(Heard.of(folder, "verify", "--quick", "--report=junit", "bad")
                .out()
                .contains("name=\"quick\" value=\"true\""));
    }

    @Test
    void findsABuiltBagToFollowItsProfile() {
        Heard.of(folder, "init", "--demo", "demo");
        Heard built = Heard.of(folder, "-C", "demo", "build");
        assertTrue(built.out().contains(" valid, "), built.out() + built.err());
        Heard heard = Heard.of(folder, "verify", "demo/dataset/*");
        assertEquals(0, heard.exit(), heard.out() + heard.err());
        assertFalse(heard.out().contains("PRF-"), heard.out());
        Heard strict = Heard.of(folder, "verify", "--fail-on=info", "demo/dataset/*");
        assertEquals(0, strict.exit(), "nothing at all to say: " + strict.out());
    }

    @Test
    void isNotObeyedByGithubsRunnerInWhatABagSays() throws IOException {
        makeBag("good", "hi\n");
        Files.writeString(folder.resolve("good/data/##[add-mask]a"), "");
        Heard heard = Heard.of(
                folder, Map.of(), Map.of("GITHUB_ACTIONS", "true"), false, "verify", "--report=github", "good");
        assertEquals(1, heard.exit());
        assertTrue(heard.outLines().stream().noneMatch(line -> line.contains("##[") && !line.startsWith("::")));
        assertTrue(heard.out().contains("data/## [add-mask]a"), heard.out());
    }

    @Test
    void leavesOutTheChangeLogThatLiesBesideTheBags() throws IOException {
        makeBag("good", "hi\n");
        Files.writeString(folder.resolve("CHANGELOG.md"), "# Changes\n");
        Heard heard = Heard.of(folder, "verify", "CHANGELOG.md", "good");
        assertEquals(0, heard.exit(), heard.err());
        assertTrue(heard.err().contains("CHANGELOG.md: a change log and no bag, left out\n"), heard.err());
        assertNotEquals(0, Heard.of(folder, "verify", "CHANGELOG.md").exit());
    }
}
