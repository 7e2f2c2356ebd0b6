package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bagwright.ingest.CaptureEntry;
import org.bagwright.ingest.Intake;
import org.bagwright.ingest.RawFolder;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Document;
import org.bagwright.model.SiteName;
import org.bagwright.model.StandingLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPassTest {
    private static final long SEED = 20_261_126L;

    @TempDir
    private Path raw;

    private final MadeSite site = new MadeSite(SEED);

    @Test
    void whatStandsUnderAllPagesOfASiteIsTakenFromItsDocuments() throws IOException {
        for (int i = 0; i < 40; i++) {
            put("paper/" + i + ".txt", site.page(i));
        }
        double before = f1(curated(StandingLines.NONE), 40);
        double after = f1(curated(firstPass(2)), 40);
        assertTrue(before < 0.8, "seed " + SEED + ": before " + before);
        assertTrue(after > 0.97, "seed " + SEED + ": after " + after);
    }

    @Test
    void theFigureStandsInTheRule() throws IOException {
        for (int i = 0; i < 6; i++) {
            put("paper/" + i + ".txt", site.page(i));
        }
        CuratedCapture capture = curated(firstPass(1)).get(0);
        assertTrue(capture.ledger().entries().stream()
                .anyMatch(e -> e.rule().equals("navigation.stands-under: 6 of 6 captures of its site")));
    }

    @Test
    void aSiteOfTooFewCapturesIsJudgedAsBefore() throws IOException {
        for (int i = 0; i < 3; i++) {
            put("paper/" + i + ".txt", site.page(i));
        }
        assertEquals(0, firstPass(1).sites());
    }

    @Test
    void severalCapturesOfOneArticleDoNotMakeItFurniture() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 12; i++) {
            put(
                    "paper/copy-" + i + ".txt",
                    site.page(0).replaceFirst("\n\n", "\n\n" + (i % 2 == 0 ? "" : "Later\n\n")));
            put("paper/edited-" + i + ".txt", site.page(0) + MadeSite.sentences(random, 1) + "\n");
        }
        assertEquals(texts(curated(StandingLines.NONE)), texts(curated(firstPass(1))));
    }

    @Test
    void copiesAmongOtherArticlesCountOnce() throws IOException {
        for (int i = 0; i < 6; i++) {
            put("paper/a-copy-" + i + ".txt", site.page(0));
            put("paper/story-" + i + ".txt", site.page(i + 1));
        }
        StandingLines standing = firstPass(1);
        assertEquals(7, standing.of(new SiteName("raw/paper/")).orElseThrow().pages());
        Document copy = curated(standing).get(0).documents().get(0);
        assertEquals(String.join("\n\n", site.article(0)), copy.text());
    }

    @Test
    void aFolderOfPagesOfManySitesIsNoSite() throws IOException {
        String story = String.join("\n\n", site.article(0));
        for (int i = 0; i < 6; i++) {
            String page = new MadeSite(SEED + 1 + i).page(0);
            put("wire-" + i + ".txt", page + "\n" + story + "\n");
        }
        assertEquals(0, firstPass(1).sites());
    }

    @Test
    void pagesOfASiteInFoldersOfTheirOwnAreKnownByTheirCanonicalAddress() throws IOException {
        for (int i = 0; i < 6; i++) {
            put("f" + i + "/page.html", site.html(i, "paper.example"));
        }
        StandingLines standing = firstPass(2);
        assertEquals(6, standing.of(new SiteName("paper.example")).orElseThrow().pages());
        assertTrue(f1(curated(standing), 6) > 0.97);
    }

    @Test
    void severalCapturesOfOneAddressCountOnce() throws IOException {
        StringBuilder catalogue = new StringBuilder("path,url\n");
        for (int i = 0; i < 12; i++) {
            Random random = new Random(SEED + i);
            put("paper/" + i + ".txt", site.page(0) + "\n" + MadeSite.sentences(random, 20) + "\n");
            catalogue.append("paper/" + i + ".txt,https://paper.example/live\n");
        }
        put("catalog.csv", catalogue.toString());
        assertEquals(0, firstPass(2).sites());
    }

    @Test
    void pagesOfASiteAreKnownByTheirAddressInTheCatalogue() throws IOException {
        StringBuilder catalogue = new StringBuilder("path,url\n");
        for (int i = 0; i < 6; i++) {
            put("f" + i + "/page.txt", site.page(i));
            catalogue.append("f" + i + "/page.txt,https://paper.example/" + i + "\n");
        }
        put("catalog.csv", catalogue.toString());
        assertEquals(
                6, firstPass(1).of(new SiteName("paper.example")).orElseThrow().pages());
    }

    @Test
    void theNumberOfWorkersChangesNothing() throws IOException {
        for (int i = 0; i < 200; i++) {
            put("paper/" + i + ".txt", site.page(i));
        }
        assertEquals(texts(curated(firstPass(1))), texts(curated(firstPass(7))));
    }

    private StandingLines firstPass(int jobs) throws IOException {
        return FirstPass.over(RawFolder.scan(raw), jobs, BuildProgress.SILENT);
    }

    private List<CuratedCapture> curated(StandingLines standing) throws IOException {
        Curation curation = new Curation(Optional.empty(), standing);
        RawFolder folder = RawFolder.scan(raw);
        List<CuratedCapture> all = new ArrayList<>();
        for (CaptureEntry entry : folder.entries()) {
            all.add(curation.curate(((Intake.Taken) folder.read(entry)).capture()));
        }
        return all;
    }

    private static List<String> texts(List<CuratedCapture> captures) {
        return captures.stream()
                .flatMap(c -> c.documents().stream())
                .map(Document::text)
                .toList();
    }

    /** Harmonic mean of precision and recall over paragraphs, of captures {@code <number>.txt} or {@code f<number>/…}. */
    private double f1(List<CuratedCapture> captures, int pages) {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (CuratedCapture capture : captures) {
            int number = Integer.parseInt(capture.facts().originalName().replaceAll("[^0-9]", ""));
            Set<String> gold = new HashSet<>(site.article(number));
            wanted += gold.size();
            for (String paragraph : texts(List.of(capture)).stream()
                    .flatMap(t -> List.of(t.split("\n\n", -1)).stream())
                    .toList()) {
                found++;
                right += gold.contains(paragraph) ? 1 : 0;
            }
        }
        assertEquals(pages, captures.size());
        return 2.0 * right / (found + wanted);
    }

    private void put(String name, String content) throws IOException {
        Path file = raw.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }
}
