package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff} of releases that {@code build} made, as a user calls it. */
class DiffVerbTest {
    private static final String OLD = "dataset/news-1.0.0";
    private static final String NEW = "dataset/news-1.1.0";

    @TempDir
    private static Path both;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectory(folder.resolve("raw"));
        configure("1.0.0", "Some news");
        story("a", "Harbour council votes to rebuild the pier", "Nobody spoke against it.");
        story("b", "Ferry returns to Lorma after nine years", "The ferry will run daily.");
        story("c", "Library of Merrow opens on Sundays again", "The library asked for it.");
    }

    private void configure(String version, String title) throws IOException {
        Files.writeString(folder.resolve("bagwright.yaml"), """
                name: news
                version: "%s"
                title: %s
                creators:
                  - name: Test group
                license: CC0-1.0
                rights: CC-BY-4.0
                date: 2026-11-20
                """.formatted(version, title));
    }

    private void story(String name, String title, String end) throws IOException {
        Files.writeString(folder.resolve("raw/" + name + ".txt"), """
                %s

                By Ines Vandrel

                8 March 2022

                The council voted on Tuesday on what is said above, which was put off after the storm of last winter.

                Members said the work would take two summers and that the pier would be open to walkers while it is going on.

                The council has put aside money for the first year, and it will ask the region for the rest in the spring. %s
                """.formatted(title, end));
    }

    private void build() {
        Heard built = Heard.of(folder, "build", "--jobs", "2");
        assertEquals(0, built.exit(), built.out() + built.err());
    }

    /** The project with two releases, which is built once and copied: one document of each kind that a build can make. */
    private void buildBoth() throws IOException {
        if (!Files.exists(both.resolve("bagwright.yaml"))) {
            buildBothAnew();
            copy(folder, both);
        }
        delete(folder.resolve("raw"));
        copy(both, folder);
    }

    private void buildBothAnew() throws IOException {
        build();
        configure("1.1.0", "Some old news");
        story("a", "Harbour council votes to rebuild the pier", "Some spoke against it, but few.");
        story("b", "Ferry returns to Lorma after ten years", "The ferry will run daily.");
        Files.move(folder.resolve("raw/c.txt"), folder.resolve("raw/cc.txt"));
        story("d", "Museum of Quill gets a new roof", "The museum paid.");
        build();
    }

    @Test
    void tellsFiguresFirstThenTheVersionThenWhatChanged() throws IOException {
        buildBoth();
        Heard heard = Heard.of(folder, "diff", "1.0.0", "1.1.0");
        assertEquals(0, heard.exit(), heard.err());
        assertEquals(
                """
                news 1.0.0 → 1.1.0

                                              documents     captures
                  before                              3            3
                    renamed                           1            1
                    added                             1            1
                    changed in text                   1            0
                    changed in content                0            2
                    changed in metadata               1            0
                    unchanged                         0            0
                  after                               4            4
                  and 2 facts of the dataset

                Next version: 2.0.0 (major)
                  1 document was renamed and 1 capture was renamed.

                Documents renamed (1)
                  c → cc
                      capture: raw/c.txt → raw/cc.txt

                Documents added (1)
                  d

                Documents changed in text (1)
                  a  +4 -2 words

                Documents changed in metadata (1)
                  b
                      title: - Ferry returns to Lorma after nine years
                             + Ferry returns to Lorma after ten years

                Captures renamed (1)
                  c → cc
                      original_name: c.txt → cc.txt

                Captures added (1)
                  d

                Captures changed in content (2)
                  a
                  b

                Dataset changed in metadata (2)
                  CITATION.cff: title: Some news → Some old news
                  bag-info.txt: External-Description: Some news → Some old news
                """.stripTrailing(),
                heard.out().replaceAll("(?m)^      flags: .*\n", "").stripTrailing());
        assertTrue(heard.err().startsWith("warning[VER-207] " + NEW + ": states version 1.1.0"), heard.err());
        assertTrue(heard.err().endsWith("not verified: bagwright verify " + OLD + " " + NEW + "\n"), heard.err());
    }

    @Test
    void showsHowATextChangedWithAndWithoutColour() throws IOException {
        buildBoth();
        Heard plain = Heard.of(folder, "diff", "--text", "1.0.0", "1.1.0", "a");
        assertTrue(plain.out().contains("[-Nobody-] {+Some+} spoke against"), plain.out());
        assertTrue(plain.out().contains("[-it.-]{+it, but few.+}"), plain.out());
        assertFalse(plain.out().contains("renamed"), plain.out());
        Heard coloured = Heard.of(folder, "diff", "--color", "always", "1.0.0", "1.1.0", "a");
        assertTrue(
                coloured.out().contains("\u001b[31;1m[-Nobody-] \u001b[0m\u001b[32m{+Some+} \u001b[0m"),
                coloured.out());
    }

    @Test
    void comparesAReleaseWithTheCurrentVersionAndLearnsTheExitCode() throws IOException {
        buildBoth();
        assertEquals(1, Heard.of(folder, "diff", "1.0.0", "--exit-code").exit());
        Heard same = Heard.of(folder, "diff", "1.1.0", "--exit-code");
        assertEquals(0, same.exit(), same.err());
        assertTrue(same.out().endsWith("Nothing differs: no new version is needed.\n"), same.out());
    }

    @Test
    void anUnchangedBuildOfTheNextVersionDiffersInNothing() throws IOException {
        build();
        configure("1.0.1", "Some news");
        build();
        Heard heard = Heard.of(folder, "diff", "1.0.0", "1.0.1", "--exit-code");
        assertEquals(0, heard.exit(), heard.out());
    }

    @Test
    void readsArchivesAsFolders() throws IOException {
        buildBoth();
        Heard folders = Heard.of(folder, "diff", "--text", "1.0.0", "1.1.0");
        zip("news-1.0.0");
        zip("news-1.1.0");
        Heard archives = Heard.of(folder, "diff", "--text", "1.0.0", "1.1.0");
        assertEquals(folders.out(), archives.out());
        assertTrue(archives.err().contains(OLD + ".zip"), archives.err());
    }

    @Test
    void printsJsonLinesThatEndWithTheFiguresAndTheSummary() throws IOException {
        buildBoth();
        Heard heard = Heard.of(folder, "diff", "--json", "--exit-code", "1.0.0", "1.1.0");
        assertEquals(1, heard.exit());
        List<String> lines = heard.outLines();
        assertTrue(
                lines.contains(
                        "{\"type\":\"change\",\"subject\":\"document\",\"kind\":\"metadata-changed\",\"id\":\"b\","
                                + "\"former_id\":null,\"also\":[],\"keys\":[{\"key\":\"title\","
                                + "\"before\":\"Ferry returns to Lorma after nine years\","
                                + "\"after\":\"Ferry returns to Lorma after ten years\"}],\"reason\":null}"),
                heard.out());
        String figures = lines.get(lines.size() - 2);
        assertTrue(figures.startsWith("{\"type\":\"difference\",\"dataset\":\"news\",\"before\":\"1.0.0\""), figures);
        assertTrue(figures.contains("\"proposal\":{\"step\":\"major\",\"version\":\"2.0.0\""), figures);
        assertTrue(heard.lastOut().contains("\"status\":\"findings\",\"exit\":1"), heard.lastOut());
        assertFalse(heard.out().contains("\"fate\""), heard.out());
        assertTrue(Heard.of(folder, "diff", "--json", "--text", "1.0.0", "1.1.0")
                .out()
                .contains("{\"fate\":\"removed\",\"text\":\"Nobody \"}"));
    }

    @Test
    void writesMarkdownToAFileBesideTheText() throws IOException {
        buildBoth();
        Heard heard = Heard.of(folder, "diff", "--format", "markdown=diff.md", "1.0.0", "1.1.0");
        assertTrue(heard.out().startsWith("news 1.0.0 → 1.1.0\n"), heard.out());
        String markdown = Files.readString(folder.resolve("diff.md"));
        assertTrue(markdown.contains("**Next version: 2.0.0 (major).** 1 document was renamed"), markdown);
        assertEquals(
                markdown,
                Heard.of(folder, "diff", "--format", "markdown", "1.0.0", "1.1.0")
                        .out());
    }

    @Test
    void draftsTheChangeLog() throws IOException {
        buildBoth();
        Heard heard = Heard.of(folder, "diff", "--changelog", "1.0.0");
        assertTrue(heard.out().startsWith("## [2.0.0] - 2026-11-23\n\n1 document was renamed"), heard.out());
        assertTrue(heard.out().contains("- 1 document renamed: `c → cc`.\n"), heard.out());
    }

    @Test
    void aLongListIsCutUnlessAllIsAskedFor() throws IOException {
        build();
        configure("1.1.0", "Some news");
        for (int i = 10; i < 30; i++) {
            story("more-" + i, "Story " + i + " of the long winter", "It is number " + i + ".");
        }
        build();
        Heard cut = Heard.of(folder, "diff", "1.0.0");
        assertTrue(cut.out().contains("Documents added (20)\n  more-10\n"), cut.out());
        assertTrue(cut.out().contains("  more-19\n  and 10 more (--all)\n"), cut.out());
        Heard all = Heard.of(folder, "diff", "--all", "1.0.0");
        assertTrue(all.out().contains("  more-28\n  more-29\n"), all.out());
    }

    @Test
    void whatIsNoReleaseIsAFindingAndExit3() throws IOException {
        build();
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("notes.zip"), "not a zip");
        Path plain = Path.of("src/test/resources/bags/good/everything_optional").toAbsolutePath();
        for (String argument : List.of("empty", "notes.zip", "2.0.0", "nowhere", plain.toString())) {
            Heard heard = Heard.of(folder, "diff", "1.0.0", argument);
            assertEquals(3, heard.exit(), argument + heard.err());
            assertTrue(heard.err().contains("error[VER-201] "), heard.err());
            assertTrue(heard.err().contains("  hint: "), heard.err());
            assertEquals("", heard.out());
        }
        configure("3.0.0", "Some news");
        Heard missing = Heard.of(folder, "diff", "1.0.0");
        assertEquals(3, missing.exit());
        assertTrue(missing.err().contains("hint: bagwright build"), missing.err());
    }

    @Test
    void anArchiveThatIsCutShortIsComparedAsFarAsItGoesOrRefused() throws IOException {
        buildBoth();
        zip("news-1.1.0");
        Path zip = folder.resolve(NEW + ".zip");
        byte[] octets = Files.readAllBytes(zip);
        for (int part = 1; part < 8; part++) {
            Files.write(zip, Arrays.copyOf(octets, octets.length * part / 8));
            Heard heard = Heard.of(folder, "diff", "1.0.0", "1.1.0");
            assertTrue(heard.exit() == 3 || heard.exit() == 4, part + " " + heard.exit() + heard.err());
            assertTrue(heard.err().contains("error[BAG-5"), heard.err());
        }
    }

    @Test
    void damagedRecordsMakeTheAnswerIncomplete() throws IOException {
        buildBoth();
        Path records = folder.resolve(NEW + "/data/metadata/documents.jsonl");
        Files.writeString(records, Files.readString(records).replaceFirst("\\{", ""));
        Heard heard = Heard.of(folder, "diff", "--exit-code", "1.0.0", "1.1.0");
        assertEquals(4, heard.exit(), heard.err());
        assertTrue(heard.err().contains("warning[VER-202] " + NEW + "/data/metadata/documents.jsonl:1: "), heard.err());
    }

    @Test
    void saysWhenTheOrderIsReversedOrTheDatasetsAreTwo() throws IOException {
        buildBoth();
        assertTrue(Heard.of(folder, "diff", "1.1.0", "1.0.0").err().contains("warning[VER-208] "));
        Path info = folder.resolve(NEW + "/bag-info.txt");
        Files.writeString(info, Files.readString(info).replace("Identifier: news", "Identifier: views"));
        assertTrue(Heard.of(folder, "diff", "1.0.0", "1.1.0").err().contains("warning[VER-206] "));
    }

    @Test
    void wrongUsageIsToldWithANextStep() throws IOException {
        buildBoth();
        assertEquals(2, Heard.of(folder, "diff").exit());
        for (List<String> arguments : List.of(
                List.of("--format", "html"),
                List.of("--format", "markdown="),
                List.of("--format", "text=a.txt"),
                List.of("--format", "markdown", "--json"),
                List.of("--changelog", "--json"),
                List.of("--changelog", "--format", "markdown"))) {
            Heard heard = Heard.of(
                    folder,
                    Stream.concat(Stream.of("diff", "1.0.0", "1.1.0"), arguments.stream())
                            .toArray(String[]::new));
            assertEquals(2, heard.exit(), arguments + heard.out());
            assertTrue(heard.err().contains("hint: "), heard.err());
        }
        Heard unknown = Heard.of(folder, "diff", "1.0.0", "1.1.0", "cd");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("no such document in either release: cd"), unknown.err());
    }

    @Test
    void hostileTextsAreHarmlessAndFitTheWidth() throws IOException {
        build();
        configure("1.0.1", "Some news");
        story(
                "a",
                "Harbour \u001b[2J council votes \u202egpj.exe to rebuild the pier",
                "x".repeat(3_000) + " \u001b]0;title\u0007 \u202e\u2066 協定".repeat(30) + " [-gone-] "
                        + "協".repeat(500));
        build();
        for (String[] options : new String[][] {{"--text", "--all"}, {"--text"}, {}}) {
            Heard heard = Heard.of(
                    folder,
                    Stream.concat(Stream.of("diff", "1.0.0", "1.0.1"), Arrays.stream(options))
                            .toArray(String[]::new));
            assertTrue(heard.exit() == 0, heard.err());
            assertTrue(heard.out().chars().noneMatch(c -> c == 0x1B || c == 0x202E || c == 7 || c == 0x2066));
            for (String line : heard.outLines()) {
                assertTrue(TextFlow.width(line) <= 80, line);
            }
        }
        Heard coloured = Heard.of(folder, Map.of(), Map.of(), true, "diff", "--text", "--all", "1.0.0", "1.0.1");
        assertTrue(coloured.out().contains("\u001b[32m"), "a terminal is coloured");
        assertFalse(coloured.out().replaceAll("\u001b\\[(0|32|31;1|1)m", "").contains("\u001b"), coloured.out());
    }

    private void zip(String name) throws IOException {
        Path bag = folder.resolve("dataset/" + name);
        try (Stream<Path> walk = Files.walk(bag);
                ZipOutputStream out =
                        new ZipOutputStream(Files.newOutputStream(folder.resolve("dataset/" + name + ".zip")))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String path = bag.getParent().relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new ZipEntry(path));
                Files.copy(file, out);
            }
        }
        delete(bag);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
