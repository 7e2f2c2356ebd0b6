package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CiteVerbTest {
    private static final String DOI = "10.5281/zenodo.1003150";
    private static final String NAME = "dataset/demo-news-1.0.0";

    @TempDir
    private Path folder;

    private Path bag;

    @BeforeEach
    void makeProject() {
        assertEquals(0, Heard.of(folder, "init", "--demo").exit());
        bag = folder.resolve(NAME);
    }

    private void build() {
        Heard built = Heard.of(folder, "build", "--jobs", "2");
        assertTrue(built.exit() == 0 || built.exit() == 4, built.out() + built.err());
    }

    @Test
    void citesADatasetThatIsNotBuiltYetFromItsConfiguration() {
        Heard heard = Heard.of(folder, "cite");
        assertEquals(0, heard.exit());
        assertTrue(heard.out().matches("Port Ellery Courier archive[.] \\(.*\\[Data set\\][.]\n"), heard.out());
        assertTrue(heard.err().contains("not built yet"), heard.err());
        assertEquals(3, Heard.of(folder, "cite", "--doi", DOI).exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "bibtex", "csl-json", "cff", "datacite", "zenodo"})
    void citesABagFromTheBagAlone(String format) throws IOException {
        build();
        String swhid = swhid();
        Heard inProject = Heard.of(folder, "cite", "--format", format);
        Files.delete(folder.resolve("bagwright.yaml"));
        Heard alone = Heard.of(folder, "cite", NAME, "--format", format);
        assertEquals(0, alone.exit(), alone.err());
        assertEquals("", alone.err());
        assertEquals(inProject.out(), alone.out());
        assertTrue(alone.out().contains(swhid), alone.out());
        assertTrue(alone.out().contains("Invented news of Port Ellery"), alone.out());
        assertTrue(Heard.of(folder, "cite", NAME, "--format", format, "--json")
                .outLines()
                .get(0)
                .startsWith("{\"type\":\"citation\",\"format\":\"" + format + "\",\"text\":\""));
    }

    private String swhid() throws IOException {
        return Files.readAllLines(bag.resolve("bag-info.txt")).stream()
                .filter(line -> line.startsWith("External-Identifier: swh:"))
                .map(line -> line.substring("External-Identifier: ".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDoiChangesTagFilesAloneAndTheBagStaysValid() throws IOException {
        build();
        Map<String, String> before = files();
        Heard heard = Heard.of(folder, "cite", "--doi", "https://doi.org/" + DOI);
        assertEquals(0, heard.exit(), heard.err());
        assertTrue(heard.err().contains("later-doi: " + DOI), heard.err());
        Map<String, String> after = files();
        assertEquals(before.keySet(), after.keySet());
        before.keySet().removeIf(path -> before.get(path).equals(after.get(path)));
        assertEquals(
                "[bag-info.txt, metadata/datacite.xml, tagmanifest-sha512.txt]",
                before.keySet().toString());
        assertEquals(0, Heard.of(folder, "verify", NAME).exit());
        assertTrue(Heard.of(folder, "cite", NAME).out().endsWith(" https://doi.org/" + DOI + "\n"));
    }

    @Test
    void theSameBagIsBuiltAgainWhenTheDoiIsKept() throws IOException {
        build();
        Heard.of(folder, "cite", "--doi", DOI);
        Map<String, String> given = files();
        Files.writeString(folder.resolve("bagwright.yaml"), "later-doi: " + DOI + "\n", StandardOpenOption.APPEND);
        Heard built = Heard.of(folder, "build");
        assertTrue(built.out().contains("(unchanged)"), built.out() + built.err());
        assertEquals(given, files());
        Heard again = Heard.of(folder, "cite", "--doi", DOI);
        assertTrue(again.out().contains("it has this DOI already"), again.out());
        assertFalse(again.err().contains("later-doi"), again.err());
        assertEquals(given, files());
    }

    @Test
    void anotherDoiTakesThePlaceOfOneThatCameLater() throws IOException {
        build();
        Heard.of(folder, "cite", "--doi", "10.5281/zenodo.1");
        Heard heard = Heard.of(folder, "cite", "--doi", DOI);
        assertTrue(heard.out().contains("was 10.5281/zenodo.1"), heard.out());
        String info = Files.readString(bag.resolve("bag-info.txt"));
        assertTrue(info.contains("https://doi.org/" + DOI) && !info.contains("zenodo.1\n"), info);
        assertEquals(0, Heard.of(folder, "verify", NAME).exit());
    }

    @Test
    void refusesADoiThatThePayloadContradicts() throws IOException {
        Files.writeString(folder.resolve("bagwright.yaml"), "doi: 10.5281/zenodo.1\n", StandardOpenOption.APPEND);
        build();
        Map<String, String> before = files();
        Heard heard = Heard.of(folder, "cite", "--doi", DOI);
        assertEquals(1, heard.exit());
        assertTrue(heard.err().contains("error[CIT-102] data/CITATION.cff"), heard.err());
        assertEquals(before, files());
        assertEquals(0, Heard.of(folder, "cite", "--doi", "10.5281/zenodo.1").exit());
        assertEquals(before, files());
    }

    @Test
    void writesNoFileAnewThatSomebodyChanged() throws IOException {
        build();
        Path info = bag.resolve("bag-info.txt");
        Files.writeString(info, Files.readString(info).replace("demo-news", "demo-gnus"));
        Map<String, String> before = files();
        Heard heard = Heard.of(folder, "cite", "--doi", DOI);
        assertEquals(1, heard.exit());
        assertTrue(heard.err().contains("error[BAG-204] bag-info.txt"), heard.err());
        assertEquals(before, files());
    }

    @Test
    void leavesABagAsItWasThatIsNotValid() throws IOException {
        build();
        Files.writeString(bag.resolve("data/README.md"), "changed");
        Map<String, String> before = files();
        Heard heard = Heard.of(folder, "cite", "--doi", DOI);
        assertEquals(1, heard.exit());
        assertTrue(heard.err().contains("error[BAG-203] data/README.md"), heard.err());
        assertEquals(before, files());
    }

    @Test
    void takesASignatureAwayThatNoLongerFits() throws IOException {
        build();
        Path signature = Files.writeString(bag.resolve("tagmanifest-sha512.txt.sig"), "x");
        Heard heard = Heard.of(folder, "cite", "--doi", DOI);
        assertEquals(0, heard.exit(), heard.err());
        assertTrue(heard.err().contains("warning[CIT-103]"), heard.err());
        assertFalse(Files.exists(signature));
    }

    @Test
    void saysWhatIsWrongWithArguments() {
        assertTrue(Heard.of(folder, "cite", "--format", "bibtx").err().contains("did you mean bibtex?"));
        assertEquals(2, Heard.of(folder, "cite", "--doi", "11.1/x").exit());
        assertEquals(5, Heard.of(folder, "cite", "nowhere").exit());
    }

    @Test
    void saysWhenABagDoesNotDescribeItself() throws IOException {
        build();
        Path record = bag.resolve("metadata/datacite.xml");
        Files.writeString(record, "<resource><version>1.0.0</version></resource>");
        assertTrue(Heard.of(folder, "cite", NAME).err().contains("error[CIT-101] metadata/datacite.xml"));
        Files.delete(record);
        Heard heard = Heard.of(folder, "cite", NAME);
        assertEquals(3, heard.exit());
        assertTrue(heard.err().contains("isn't there"), heard.err());
    }

    /** Path to digest of each file of the bag. */
    private Map<String, String> files() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(bag)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(
                        bag.relativize(file).toString(),
                        Octets.owning(Files.readAllBytes(file))
                                .digest(DigestAlgorithm.SHA256)
                                .hex());
            }
        }
        return digests;
    }
}
