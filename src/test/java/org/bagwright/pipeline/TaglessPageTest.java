package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bagwright.model.FindingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are called pages: each build here also verifies its bag, which rebuilds the texts from the captures. */
class TaglessPageTest {
    private static final String TEXT = """
            Harbour closes to freighters

            By Ada Quillmore

            The harbour of Port Ellery will close to freighters in spring, the council said on Monday after a long debate.
            It has been open to them for a hundred and nine years, and forty families live by it, most of them in the old town.

            "We knew that it would come," said the master of the pilots, who began there as a boy. "We did not know when."
            """;

    @TempDir
    Path folder;

    private MadeProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new MadeProject(folder);
    }

    @Test
    void readsTheLinesOfATextThatIsCalledAPage() throws IOException {
        project.put("a.txt", TEXT);
        project.put("b.html", TEXT);
        BuildReport report = project.build(false);
        assertEquals(text("a"), text("b"));
        assertTrue(text("b").contains("\n\n\"We knew"), text("b"));
        assertEquals(List.of("raw/b.html"), told(report));
    }

    @Test
    void readsCharacterReferencesOfAPageThatLostItsTags() throws IOException {
        project.put("a.html", TEXT.replace("\"", "&quot;").replace("It has been", "Quay &amp; dock have been"));
        BuildReport report = project.build(false);
        assertTrue(text("a").contains("\n\n\"We knew that"), text("a"));
        assertTrue(text("a").contains("debate.\n\nQuay & dock have"), text("a"));
        assertEquals(List.of("raw/a.html"), told(report));
    }

    @Test
    void readsATextInSixteenBitsThatIsCalledAPage() throws IOException {
        Files.write(folder.resolve("raw/a.html"), ('\uFEFF' + TEXT).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(List.of("raw/a.html"), told(project.build(false)));
        assertTrue(text("a").contains("\n\n\"We knew"), text("a"));
    }

    @Test
    void leavesAPageWithASingleTagAPage() throws IOException {
        project.put("a.html", "<p>" + TEXT);
        Files.write(folder.resolve("raw/b.html"), ('\uFEFF' + "<p>" + TEXT).getBytes(StandardCharsets.UTF_16LE));
        project.put("c.html", TEXT + "1 < 2 & 3 << 4<!-- an end -->");
        assertEquals(List.of(), told(project.build(false)));
    }

    private String text(String id) throws IOException {
        return Files.readString(project.bag().resolve("data/text/" + id + ".txt"));
    }

    private static List<String> told(BuildReport report) {
        return report.findings().stream()
                .filter(f -> f.code() == FindingCode.PAGE_WITHOUT_TAGS)
                .map(f -> f.path())
                .toList();
    }
}
