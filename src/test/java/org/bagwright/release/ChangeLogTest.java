package org.bagwright.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.bagwright.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLogTest {
    private static final Version VERSION = Version.parse("1.1.0");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## [1.1.0] - 2026-11-26",
                "## 1.1.0",
                "## v1.1.0 (2026-11-26)",
                "# 1.1.0, 2026-11-26",
                "### [1.1.0](https://example.org/1.1.0)",
                "## Version 1.1.0: the spring collection",
                "  ## [1.1.0] - 2026-11-26  ",
                "## 1.1.0 ##"
            })
    void findsTheEntryBelowAnyUsualHeading(String heading) {
        String log = "# Changes\n\n## [Unreleased]\n\n" + heading
                + "\n\n### Added\n\n- Two stories.\n\n## 1.0.0\n\n- First.\n";
        assertTrue(ChangeLog.entry(log, VERSION).orElse("").contains("- Two stories."), heading);
        assertFalse(ChangeLog.entry(log, VERSION).orElse("").contains("First"), heading);
        assertEquals(Optional.of("- First."), ChangeLog.entry(log, Version.parse("1.0.0")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## 1.1.0-rc1",
                "## 1.1.01",
                "## 11.1.0",
                "## 1.1.0.1",
                "1.1.0",
                "##1.1.0",
                "```\n## 1.1.0\n```",
                "<!--\n## 1.1.0\n-->"
            })
    void takesNothingElseForTheHeading(String text) {
        assertEquals(Optional.empty(), ChangeLog.entry("# Changes\n\n" + text + "\n\n- Something.\n", VERSION), text);
    }

    @Test
    void anEntryOfHeadingsCommentsAndLinksSaysNothing() {
        assertFalse(ChangeLog.saysSomething(""));
        assertFalse(
                ChangeLog.saysSomething("### Added\n\n<!-- say\nwhat -->\n\n- \n\n[1.1.0]: https://example.org/\n"));
        assertTrue(ChangeLog.saysSomething("### Added\n\n- A story.\n"));
        assertTrue(ChangeLog.saysSomething("Nothing but corrections."));
    }

    @Test
    void aDraftComesBeforeTheNewestVersionAndBehindWhatIsUnreleased() {
        assertEquals("# Changes\n\n## [1.1.0] - 2026-11-26\n\n- New.\n", ChangeLog.with("", VERSION, DAY, "- New.\n"));
        assertEquals(
                "# Log\n\n## [Unreleased]\n\n- Later.\n\n## [1.1.0] - 2026-11-26\n\n- New.\n\n## 1.0.0\n\n- First.\n",
                ChangeLog.with(
                        "# Log\n\n## [Unreleased]\n\n- Later.\n\n## 1.0.0\n\n- First.\n", VERSION, DAY, "- New.\n"));
        assertEquals(
                "# Log\n\n## [1.1.0] - 2026-11-26\n\n- New.\n", ChangeLog.with("# Log\n", VERSION, DAY, "- New.\n"));
    }

    @Test
    void aDraftFillsAHeadingThatIsThere() {
        assertEquals(
                "# Log\n\n## 1.1.0 (soon)\n\n- New.\n\n## 1.0.0\n\n- First.\n",
                ChangeLog.with("# Log\n\n## 1.1.0 (soon)\n\n## 1.0.0\n\n- First.\n", VERSION, DAY, "- New.\n"));
    }
}
