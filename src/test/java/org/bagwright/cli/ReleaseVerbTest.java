package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bagwright.signature.MadeKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseVerbTest {
    private static final String NAME = "port-ellery-1.0.0";

    @TempDir
    private Path folder;

    private Path dataset;

    /** One capture, so that a build takes a moment only. */
    @BeforeEach
    void makeProject() throws IOException {
        dataset = folder.resolve("dataset");
        Files.createDirectories(folder.resolve("raw"));
        Files.writeString(folder.resolve("raw/bridge.txt"), story("The old bridge"));
        Files.writeString(folder.resolve("bagwright.yaml"), """
                name: port-ellery
                version: "1.0.0"
                title: News of Port Ellery
                rights: none
                date: 2026-11-26
                creators:
                  - name: Port Ellery Courier archive
                """);
        Files.writeString(folder.resolve("key"), MadeKey.of(1).privateFile());
        Files.writeString(
                folder.resolve("signers"),
                "curator@example.org namespaces=\"bagwright\" " + MadeKey.of(1).publicLine() + "\n");
    }

    private static String story(String what) {
        return (what + " over the river was opened again yesterday, and many people came to see it. ").repeat(20)
                + "\n";
    }

    private Heard bagwright(String... arguments) {
        return Heard.of(folder, arguments);
    }

    private Heard passes(String... arguments) {
        Heard heard = bagwright(arguments);
        assertEquals(0, heard.exit(), heard.out() + heard.err());
        return heard;
    }

    private void edit(String before, String after) throws IOException {
        Path file = folder.resolve("bagwright.yaml");
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    private Heard released() {
        passes("release", "--draft");
        return passes("release");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(dataset)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void releasesWithBothArchivesInTheListAndSaysWhatToDoNext() throws IOException {
        Heard heard = released();
        assertEquals(
                List.of(".bagwright", "CHANGELOG.md", NAME, NAME + ".tar.gz", NAME + ".zip", "releases.json"), files());
        assertTrue(heard.out().contains("Cite as: Port Ellery Courier archive"), heard.out());
        assertTrue(heard.err().contains("bagwright verify dataset/" + NAME + ".zip"), heard.err());
        String list = Files.readString(dataset.resolve("releases.json"));
        assertTrue(list.contains("\"documents\":1,\"captures\":1"), list);
        passes("verify", "dataset/*", "--fail-on", "info");
        try (Stream<Path> work = Files.list(dataset.resolve(".bagwright"))) {
            assertEquals(1, work.count());
        }
    }

    @Test
    void refusesWhatTheTemplateHeldButDraftsAndBuildsIt() throws IOException {
        edit("News of Port Ellery", "Title of the dataset");
        edit("Port Ellery Courier archive", "Name of your organisation");
        passes("build");
        passes("release", "--draft");
        Heard heard = bagwright("release");
        assertEquals(1, heard.exit(), heard.out() + heard.err());
        assertTrue(heard.err().contains("error[VER-111] bagwright.yaml: "), heard.err());
        assertTrue(heard.err().contains("title, creators"), heard.err());
        assertFalse(Files.exists(dataset.resolve("releases.json")));
        edit("Title of the dataset", "News of Port Ellery");
        edit("Name of your organisation", "Port Ellery Courier archive");
        passes("release");
    }

    @Test
    void takesTheChangeLogAtTheTopOfTheProjectWhereThatOfTheDatasetIsMissing() throws IOException {
        Path top = folder.resolve("CHANGELOG.md");
        Files.writeString(top, "\uFEFF# History\n\n## 0.9.0\n\n- Before.\n");
        Heard none = bagwright("release");
        assertEquals(1, none.exit());
        assertTrue(none.err().contains("error[VER-104] CHANGELOG.md: has no heading"), none.err());
        assertTrue(passes("release", "--draft").out().contains("Draft:   CHANGELOG.md, 1.0.0"));
        assertFalse(Files.exists(dataset.resolve("CHANGELOG.md")));
        assertTrue(Files.readString(top).startsWith("# History\n\n## [1.0.0]"), Files.readString(top));
        passes("release");
        assertEquals(Files.readString(top), Files.readString(dataset.resolve(NAME + "/data/CHANGELOG.md")));
    }

    @Test
    void theChangeLogOfTheDatasetWinsOverThatAtTheTopOfTheProject() throws IOException {
        Files.writeString(folder.resolve("CHANGELOG.md"), "# A program\n\n## 1.0.0\n\n- Another thing.\n");
        Files.createDirectories(dataset);
        Files.writeString(dataset.resolve("CHANGELOG.md"), "# Changes\n");
        assertTrue(bagwright("release").err().contains("error[VER-104] dataset/CHANGELOG.md"));
        passes("release", "--draft");
        assertTrue(Files.readString(folder.resolve("CHANGELOG.md")).endsWith("- Another thing.\n"));
    }

    @Test
    void aChangeLogThatIsNotUtf8IsNamedWithItsLine() throws IOException {
        Files.write(folder.resolve("CHANGELOG.md"), "# Changes\n\nVerändert\n".getBytes(StandardCharsets.ISO_8859_1));
        for (List<String> arguments : List.of(List.of("build"), List.of("release"), List.of("release", "--draft"))) {
            Heard heard = bagwright(arguments.toArray(String[]::new));
            assertEquals(3, heard.exit(), heard.err());
            assertTrue(heard.err().contains("error[VER-110] CHANGELOG.md:3: is not UTF-8"), heard.err());
        }
        assertFalse(Files.exists(dataset));
    }

    @Test
    void needsAnEntryInTheChangeLog() throws IOException {
        Heard none = bagwright("release");
        assertEquals(1, none.exit());
        assertTrue(none.err().contains("error[VER-104] dataset/CHANGELOG.md"), none.err());
        assertFalse(Files.exists(dataset));
        Files.createDirectories(dataset);
        Files.writeString(dataset.resolve("CHANGELOG.md"), "# Changes\n\n## 1.0.0\n\n<!-- what? -->\n");
        Heard empty = bagwright("release");
        assertEquals(1, empty.exit());
        assertTrue(empty.err().contains("error[VER-105]"), empty.err());
        passes("release", "--draft");
        assertTrue(Files.readString(dataset.resolve("CHANGELOG.md")).contains("First release: 1 document"));
        assertTrue(passes("release", "--draft").out().contains("already"));
    }

    @Test
    void aReleasedVersionIsFrozen() throws IOException {
        released();
        byte[] list = Files.readAllBytes(dataset.resolve("releases.json"));
        assertTrue(passes("release").out().contains("(unchanged)"));
        Files.writeString(folder.resolve("raw/market.txt"), story("The new market hall"));
        for (String verb : List.of("build", "release")) {
            Heard refused = bagwright(verb);
            assertEquals(1, refused.exit(), refused.out());
            assertTrue(refused.err().contains("error[VER-102] " + NAME), refused.err());
            assertTrue(refused.err().contains("data/raw/market.txt is new"), refused.err());
            assertTrue(refused.err().contains("\"1.1.0\""), refused.err());
        }
        passes("verify", "dataset/" + NAME, "dataset/" + NAME + ".zip");
        assertArrayEquals(list, Files.readAllBytes(dataset.resolve("releases.json")));
        Heard copy = bagwright("build", "--out", "copy");
        assertEquals(0, copy.exit());
        assertTrue(copy.err().contains("warning[VER-108]"), copy.err());
    }

    @Test
    void isFrozenByItsDigestsWhenItsFilesAreGone() throws IOException {
        released();
        delete(dataset.resolve(NAME));
        Files.writeString(folder.resolve("raw/bridge.txt"), story("The new bridge"));
        Heard byArchive = bagwright("build");
        assertEquals(1, byArchive.exit());
        assertTrue(byArchive.err().contains("data/raw/bridge.txt changed"), byArchive.err());
        Files.delete(dataset.resolve(NAME + ".zip"));
        Files.delete(dataset.resolve(NAME + ".tar.gz"));
        Heard byDigest = bagwright("build");
        assertEquals(1, byDigest.exit());
        assertTrue(byDigest.err().contains("can't be told"), byDigest.err());
        Files.writeString(folder.resolve("raw/bridge.txt"), story("The old bridge"));
        byte[] list = Files.readAllBytes(dataset.resolve("releases.json"));
        Heard restored = passes("release");
        assertTrue(restored.out().contains("missing archives were made again"), restored.out());
        assertFalse(restored.err().contains("VER-107"), restored.err());
        assertArrayEquals(list, Files.readAllBytes(dataset.resolve("releases.json")));
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void tellsWhenAnArchiveThatIsMadeAgainHasOtherOctets() throws IOException {
        released();
        Path list = dataset.resolve("releases.json");
        Files.writeString(
                list,
                Files.readString(list)
                        .replaceAll("(\"octets\":\\d+,\"sha256\":\")........", "$100000000")
                        .replaceAll(
                                "(\\.zip\",\"octets\":\\d+,\"sha256\":\"[0-9a-f]{64}\",\"sha512\":\")........",
                                "$100000000"));
        Heard heard = passes("release");
        assertTrue(heard.err().contains("warning[VER-107] " + NAME + ".zip"), heard.err());
    }

    @Test
    void theNextVersionSupersedesTheLastOneAndALowerOneIsRefused() throws IOException {
        released();
        edit("\"1.0.0\"", "\"1.2.0\"");
        Files.writeString(folder.resolve("raw/market.txt"), story("The new market hall"));
        passes("release", "--draft");
        String log = Files.readString(dataset.resolve("CHANGELOG.md"));
        assertTrue(log.contains("## [1.2.0] - 2026-11-26\n") && log.contains("### Added"), log);
        passes("release");
        String info = Files.readString(dataset.resolve("port-ellery-1.2.0/bag-info.txt"));
        assertTrue(info.contains("Previous-Version: 1.0.0\n"), info);
        edit("\"1.2.0\"", "\"1.1.0\"");
        Heard lower = bagwright("release");
        assertEquals(1, lower.exit());
        assertTrue(lower.err().contains("error[VER-103]") && lower.err().contains("error[VER-104]"), lower.err());
        edit("title:", "previous-version: \"1.0.0\"\ntitle:");
        assertFalse(bagwright("release").err().contains("VER-103"));
    }

    @Test
    void refusesToBuildOrReleaseWithADamagedList() throws IOException {
        released();
        Path list = dataset.resolve("releases.json");
        Files.writeString(list, "[\n<<<<<<< HEAD\n" + Files.readString(list).substring(2));
        for (String verb : List.of("build", "release")) {
            Heard heard = bagwright(verb);
            assertEquals(3, heard.exit());
            assertTrue(heard.err().contains("error[VER-106] dataset/releases.json:2"), heard.err());
        }
    }

    @Test
    void signsAndChecksFolderAndArchivesAlike() throws IOException {
        passes("release", "--draft");
        passes("release", "--sign", "key");
        assertTrue(Files.readString(dataset.resolve("releases.json")).contains("\"key\":\"SHA256:"));
        Heard verified = passes("verify", "--signers", "signers", "dataset/*");
        assertEquals(3, verified.out().split("SIG-101", -1).length - 1, verified.out());
        assertTrue(passes("verify", "dataset/" + NAME).out().contains("info[SIG-102]"));
        assertTrue(passes("build").out().contains("(unchanged)"));
        passes("verify", "--signers", "signers", "dataset/" + NAME);
    }

    @Test
    void aReleaseCanBeSignedLater() throws IOException {
        released();
        byte[] unsigned = Files.readAllBytes(dataset.resolve(NAME + ".zip"));
        Heard signed = passes("release", "--sign", "key");
        assertTrue(signed.err().contains("info[VER-109]"), signed.err());
        passes("verify", "--signers", "signers", "dataset/" + NAME + ".zip", "dataset/" + NAME + ".tar.gz");
        assertFalse(Arrays.equals(unsigned, Files.readAllBytes(dataset.resolve(NAME + ".zip"))));
        assertTrue(passes("release").out().contains("(unchanged)"));
        assertTrue(passes("release", "--sign", "key").out().contains("(unchanged)"));
    }

    @Test
    void aDoiIsSignedAnewAndPackedAnewAndChangesNoPayload() throws IOException {
        passes("release", "--draft");
        passes("release", "--sign", "key");
        byte[] manifest = Files.readAllBytes(dataset.resolve(NAME + "/manifest-sha512.txt"));
        passes("cite", "--doi", "10.5072/port-ellery", "--sign", "key");
        passes("verify", "--signers", "signers", "dataset/" + NAME);
        assertTrue(passes("build").out().contains("(unchanged)"));
        assertTrue(passes("release").err().contains("info[VER-109]"));
        passes("verify", "--signers", "signers", "dataset/*");
        assertArrayEquals(manifest, Files.readAllBytes(dataset.resolve(NAME + "/manifest-sha512.txt")));
        assertTrue(Files.readString(dataset.resolve(NAME + "/bag-info.txt")).contains("10.5072/port-ellery"));
        assertTrue(passes("release").out().contains("(unchanged)"));
        assertEquals(2, bagwright("cite", "--sign", "key").exit());
    }

    @Test
    void noticesEachWayInWhichASignatureIsWrong() throws IOException {
        released();
        Path bag = dataset.resolve(NAME);
        Path manifest = bag.resolve("tagmanifest-sha512.txt");
        Path signature = bag.resolve("tagmanifest-sha512.txt.sig");
        assertFinding("SIG-201", "signers");
        passes("release", "--sign", "key");
        String good = Files.readString(signature);
        Files.writeString(folder.resolve("others"), "other " + MadeKey.of(2).publicLine() + "\n");
        assertFinding("SIG-205", "others");
        write("others", "a valid-before=20250101 ");
        assertFinding("SIG-206", "others");
        write("others", "a valid-after=20270101 ");
        assertFinding("SIG-206", "others");
        write("others", "a namespaces=\"git\" ");
        assertFinding("SIG-204", "others");
        Files.writeString(folder.resolve("others"), "nothing\n");
        assertFinding("SIG-301", "others");
        Files.writeString(signature, good.substring(0, good.length() / 2));
        assertFinding("SIG-202", "signers");
        Files.writeString(signature, MadeKey.of(1).sign("other octets".getBytes(StandardCharsets.UTF_8)));
        assertFinding("SIG-203", "signers");
        Files.writeString(signature, MadeKey.of(2).sign(Files.readAllBytes(manifest)));
        assertFinding("SIG-205", "signers");
        Files.writeString(signature, good);
        Files.writeString(bag.resolve("note.txt"), "put here later\n");
        assertFinding("SIG-208", "signers");
        Files.delete(bag.resolve("note.txt"));
        passes("verify", "--signers", "signers", "dataset/" + NAME);
        Files.writeString(bag.resolve("data/text/bridge.txt"), "another text\n");
        assertFinding("SIG-209", "signers");
    }

    private void write(String file, String before) throws IOException {
        Files.writeString(folder.resolve(file), before + MadeKey.of(1).publicLine() + "\n");
    }

    private void assertFinding(String code, String signers) {
        Heard heard = bagwright("verify", "--signers", signers, "dataset/" + NAME);
        assertEquals(1, heard.exit(), code + heard.out());
        assertTrue(heard.out().contains("error[" + code + "]"), code + ": " + heard.out());
        assertFalse(heard.out().contains("SIG-101"), heard.out());
    }

    @Test
    void aFileThatOnlyIsNamedLikeASignatureIsTold() throws IOException {
        released();
        Files.writeString(dataset.resolve(NAME + "/tagmanifest-sha512.txt.sig"), "no signature\n");
        Heard heard = passes("verify", "dataset/" + NAME);
        assertTrue(heard.out().contains("warning[BAG-208]"), heard.out());
    }

    @Test
    void releasesNothingFromABagThatWasMeddledWith() throws IOException {
        released();
        Files.delete(dataset.resolve(NAME + ".zip"));
        Path text = dataset.resolve(NAME + "/data/text/bridge.txt");
        Files.writeString(text, Files.readString(text).replace("old", "new"));
        Heard heard = bagwright("release");
        assertEquals(1, heard.exit(), heard.out());
        assertTrue(heard.err().contains("error[BAG-203] " + NAME + "/data/text/bridge.txt"), heard.err());
        assertFalse(Files.exists(dataset.resolve(NAME + ".zip")));
    }

    @Test
    void refusesAKeyThatCannotSignBeforeAnythingIsBuilt() {
        passes("release", "--draft");
        Heard heard = bagwright("release", "--sign", "signers");
        assertEquals(3, heard.exit());
        assertTrue(heard.err().contains("error[SIG-401] signers"), heard.err());
        assertEquals(5, bagwright("release", "--sign", "no-such-key").exit());
        assertEquals(
                2,
                bagwright("verify", "--quick", "--signers", "signers", "dataset/" + NAME)
                        .exit());
        assertEquals(
                5,
                bagwright("verify", "--signers", "no-such-file", "dataset/" + NAME)
                        .exit());
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        passes("release", "--draft", "--dry-run");
        assertFalse(Files.exists(dataset));
        Files.createDirectories(dataset);
        Files.writeString(dataset.resolve("CHANGELOG.md"), "## 1.0.0\n\n- First.\n");
        assertTrue(passes("release", "--dry-run").out().contains("dry run"));
        assertEquals(List.of("CHANGELOG.md"), files());
    }

    @Test
    void tellsPrograms() {
        passes("release", "--draft", "--json");
        Heard heard = passes("release", "--json", "--sign", "key");
        String line = heard.outLines().stream()
                .filter(it -> it.startsWith("{\"type\":\"release\""))
                .findFirst()
                .orElse("");
        assertTrue(line.contains("\"outcome\":\"released\"") && line.contains("\"zip_sha512\":\""), heard.out());
        assertTrue(heard.lastOut().contains("\"command\":\"release\",\"status\":\"ok\""), heard.lastOut());
    }
}
