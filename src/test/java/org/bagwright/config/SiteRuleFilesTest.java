package org.bagwright.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bagwright.model.SiteName;
import org.bagwright.model.SiteRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRuleFilesTest {
    @TempDir
    private Path folder;

    private SiteRuleFiles.Reading read() throws IOException {
        return SiteRuleFiles.read(folder, selector -> selector.contains(":") ? "has ':'" : "");
    }

    @Test
    void numbersTheRulesInTheOrderInWhichTheyStand() throws IOException {
        Files.writeString(folder.resolve("example.org.yaml"), """
                valid: {from: 2019-01-01}
                remove:
                  - selector: .newsletter
                    role: advertisement
                    until: 2020-12-31
                  - line: "Read also: *"
                keep:
                  - selector: blockquote
                    role: quote
                """);
        List<SiteRule> rules = read().rules().orElseThrow().of(new SiteName("example.org"));
        assertEquals(
                List.of("site:example.org#1", "site:example.org#2", "site:example.org#3"),
                rules.stream().map(SiteRule::rule).toList());
        assertTrue(rules.get(2).keeps());
        assertTrue(rules.get(0).holdsOn(LocalDate.parse("2020-12-31")));
        assertTrue(!rules.get(0).holdsOn(LocalDate.parse("2021-01-01")));
        assertTrue(!rules.get(1).holdsOn(LocalDate.parse("2018-12-31")));
    }

    @Test
    void aFolderOfCapturesCanBeASiteToo() throws IOException {
        Files.writeString(folder.resolve("paper.yaml"), "site: raw/paper/\nremove:\n  - line: \"Read also: *\"\n");
        assertEquals(
                1, read().rules().orElseThrow().of(new SiteName("raw/paper/")).size());
    }

    @Test
    void saysWhatIsWrongInWhichFile() throws IOException {
        Files.writeString(folder.resolve("a.org.yaml"), "remove:\n  - selector: \"p:has(a)\"\n  - role: legal\n");
        Files.writeString(folder.resolve("b.org.yaml"), "site: a.org\n");
        Files.writeString(folder.resolve("paper.yaml"), "keep: []\n");
        SiteRuleFiles.Reading reading = read();
        assertTrue(reading.rules().isEmpty());
        assertEquals(
                List.of("sites/a.org.yaml:2", "sites/a.org.yaml:3", "sites/b.org.yaml:1", "sites/paper.yaml:1"),
                reading.findings().stream()
                        .map(f -> f.path() + ":" + f.line().getAsInt())
                        .toList());
    }

    @Test
    void anExampleMayNotLeaveTheProject() throws IOException {
        Files.writeString(folder.resolve("a.org.yaml"), "example:\n  capture: ../../etc/passwd\n  text: nothing\n");
        assertEquals(1, read().findings().size());
    }
}
