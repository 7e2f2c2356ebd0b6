package org.bagwright.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bagwright.config.DecisionsText.NotEditable;
import org.bagwright.model.Decision;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.LinePattern;
import org.bagwright.model.Octets;
import org.bagwright.model.Role;
import org.bagwright.model.SiteName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTextTest {
    private static final Digest DIGEST = new Digest(DigestAlgorithm.SHA512, "0123456789".repeat(12) + "01234567");

    private static Decision decision(String id, String quote, String note) {
        return new Decision(
                id,
                Decision.Act.RESTORE,
                Decision.Scope.BLOCK,
                Optional.of(new Decision.Anchor(
                        DIGEST,
                        Optional.of(DIGEST),
                        Optional.of("raw/a.txt"),
                        quote,
                        quote.codePointCount(0, quote.length()),
                        2)),
                Optional.of(Role.QUOTE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of("d-7"),
                Optional.of(new Decision.Judged(Role.NAVIGATION, 0.43)),
                "A. Reader",
                "2026-11-26T10:00:00Z",
                note);
    }

    private static List<Decision> read(String text) {
        DecisionsReading reading = DecisionsFile.of(Octets.owning(text.getBytes(StandardCharsets.UTF_8)));
        return reading.decisions()
                .orElseThrow(() -> new AssertionError(reading.findings() + "\n" + text))
                .all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words",
                "yes",
                "1.10",
                "- a dash: and a colon # and a number sign",
                "“Quotes” 'and' \"others\" \\ {braces} [brackets] *stars & @ %",
                "2026-11-26",
                "0x1F",
                "~",
                "null",
                "日本語 𝔸 \u202Eexe.gpj \u200D",
                "<script>alert(1)</script>",
            })
    void whatItWritesIsReadAgain(String quote) throws NotEditable {
        Decision decision = decision("d-1", quote, quote + "\nand a second line");
        assertEquals(List.of(decision), read(DecisionsText.edited("", List.of(), List.of(decision))));
    }

    @Test
    void writesWideDecisionsToo() throws NotEditable {
        Decision wide = new Decision(
                "d-2",
                Decision.Act.REMOVE,
                Decision.Scope.SITE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LinePattern("Sign up *")),
                Optional.of(new SiteName("example.org")),
                OptionalInt.of(12),
                List.of(),
                Optional.empty(),
                "A. Reader",
                "2026-11-26",
                "");
        assertEquals(List.of(wide), read(DecisionsText.edited("decisions: []\n", List.of(), List.of(wide))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# none yet\n", "decisions:\n", "decisions: []\n# the end", "# a\ndecisions:\n# b\n"})
    void beginsTheListWhereThereIsNone(String text) throws NotEditable {
        String edited = DecisionsText.edited(text, List.of(), List.of(decision("d-1", "one", "")));
        assertEquals(1, read(edited).size());
        text.lines().filter(l -> l.startsWith("#")).forEach(comment -> assertTrue(edited.contains(comment), edited));
    }

    @Test
    void takesOutADecisionAndLeavesTheOthersAsTheyAreWritten() throws NotEditable {
        String text = DecisionsText.edited(
                        "",
                        List.of(),
                        List.of(decision("d-1", "one", ""), decision("d-2", "two", ""), decision("d-3", "three", "")))
                .replace("  - id: d-3", "  # about the third\n  - id: d-3");
        for (String id : List.of("d-1", "d-2", "d-3")) {
            String edited = DecisionsText.edited(text, List.of(id), List.of());
            assertEquals(2, read(edited).size());
            assertTrue(read(edited).stream().noneMatch(d -> d.id().equals(id)));
        }
        assertTrue(DecisionsText.edited(text, List.of("d-3"), List.of()).contains("# about the third"));
    }

    @Test
    void takingOutTheLastOneLeavesAListThatCanBeAddedTo() throws NotEditable {
        String one = DecisionsText.edited("", List.of(), List.of(decision("d-1", "one", "")));
        String none = DecisionsText.edited(one, List.of("d-1"), List.of());
        assertEquals(List.of(), read(none));
        assertEquals(
                1,
                read(DecisionsText.edited(none, List.of(), List.of(decision("d-2", "two", ""))))
                        .size());
    }

    @Test
    void keepsTheIndentationThatPeopleChose() throws NotEditable {
        String text = "decisions:\n- {id: a, what: remove, scope: pattern, pattern: abc, by: x, date: 2026-11-26}\n";
        assertEquals(
                2,
                read(DecisionsText.edited(text, List.of(), List.of(decision("d-1", "one", ""))))
                        .size());
        assertEquals(List.of(), read(DecisionsText.edited(text, List.of("a"), List.of())));
    }

    @Test
    void refusesToEditWhatItCantEditWell() {
        String flow = "decisions: [{id: a, what: remove, scope: pattern, pattern: abc, by: x, date: 2026-11-26}]\n";
        assertThrows(
                NotEditable.class, () -> DecisionsText.edited(flow, List.of(), List.of(decision("d-1", "one", ""))));
        assertThrows(NotEditable.class, () -> DecisionsText.edited("decisions: {", List.of(), List.of()));
    }
}
