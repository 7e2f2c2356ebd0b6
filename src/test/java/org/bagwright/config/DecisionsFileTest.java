package org.bagwright.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.bagwright.model.Decision;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.bagwright.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsFileTest {
    private static final String DIGEST = "0123456789abcdef".repeat(8);
    private static final String GOOD = """
            decisions:
              - id: d-1
                what: restore
                capture: "%s"
                quote: The mayor said so.
                by: A. Reader
                date: 2026-11-26
            """.formatted(DIGEST);

    private static DecisionsReading read(String text) {
        return DecisionsFile.of(Octets.owning(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsADecisionOnABlock() {
        DecisionsReading reading = read(GOOD);
        assertEquals(List.of(), reading.findings());
        Decision decision = reading.decisions().orElseThrow().all().get(0);
        assertEquals(Decision.Act.RESTORE, decision.act());
        assertEquals(Decision.Scope.BLOCK, decision.scope());
        assertEquals("The mayor said so.", decision.anchor().orElseThrow().quote());
        assertEquals(1, decision.anchor().orElseThrow().occurrence());
        assertEquals("decision:d-1", decision.rule());
    }

    @Test
    void readsAPatternOnASite() {
        Decision decision = read("""
                decisions:
                  - id: d-2
                    what: remove
                    role: advertisement
                    scope: site
                    site: www.Example.org
                    pattern: "Sign up *"
                    touched: 12
                    by: A. Reader
                    date: 2026-11-26
                """).decisions().orElseThrow().all().get(0);
        assertEquals("example.org", decision.site().orElseThrow().value());
        assertEquals(OptionalInt.of(12), decision.touched());
        assertEquals(Role.ADVERTISEMENT, decision.role().orElseThrow());
    }

    @Test
    void aFileOfCommentsSaysNothing() {
        assertTrue(read("# none yet\n").decisions().orElseThrow().isEmpty());
        assertTrue(read("").decisions().orElseThrow().isEmpty());
        assertTrue(read("decisions:\n").decisions().orElseThrow().isEmpty());
        assertTrue(read("decisions: []\n").decisions().orElseThrow().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what: restore | what: restroe | CFG-110 | 3",
                "what: restore | what: role | CFG-108 | 2",
                "id: d-1 | id: d/1 | CFG-110 | 2",
                "by: A. Reader | by: | CFG-109 | 6",
                "date: 2026-11-26 | date: yesterday | CFG-110 | 7",
                "date: 2026-11-26 | data: 2026-11-26 | CFG-106 | 7",
                "what: restore | what: metadata | CFG-108 | 2",
                "what: restore | scope: pattern | CFG-108 | 2",
                "quote: The | occurrence: -3 # The | CFG-110 | 5",
                "by: A. Reader | role: navigation | CFG-110 | 6",
                "date: 2026-11-26 | date: 2026-02-30 | CFG-110 | 7",
                "date: 2026-11-26 | date: 2026-11-26T25:00Z | CFG-110 | 7",
            })
    void saysWhatIsWrongAndWhere(String old, String fresh, String code, int line) {
        DecisionsReading reading = read(GOOD.replace(old, fresh));
        assertTrue(reading.decisions().isEmpty());
        assertTrue(
                reading.findings().stream()
                        .anyMatch(f -> f.code().id().equals(code)
                                && f.line().equals(OptionalInt.of(line))
                                && f.path().equals("decisions.yaml")),
                reading.findings().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "published, 2019, true",
        "published, 2019-02, true",
        "published, 2020-02-29, true",
        "published, 2019-08-23T10:15:00+02:00, true",
        "published, 2019-08-23T10:15, true",
        "published, 2019-13, false",
        "published, 2019-02-29, false",
        "published, 2026-13-45, false",
        "published, 0000-00-00, false",
        "published, 2019-08-23T25:00, false",
        "language, pt-BR, true",
        "language, xx-yy-zz-1, false",
        "url, https://example.org/story?a=1, true",
        "url, javascript:alert(1), false",
        "url, not an address, false",
        "url, https:story, false",
    })
    void aStatedValueIsOfItsKind(String key, String value, boolean isTaken) {
        String text = GOOD.replace("what: restore", "what: metadata\n    key: " + key + "\n    value: '" + value + "'");
        assertEquals(
                isTaken,
                read(text).decisions().isPresent(),
                read(text).findings().toString());
    }

    @Test
    void lettersBeyondTheBasicPlaneMayStandAnywhere() {
        String emoji = "\uD83D\uDE00".repeat(3_000);
        for (String pad : List.of("", "x")) {
            assertTrue(
                    read(GOOD + "    note: " + pad + emoji + "\n").decisions().isPresent());
        }
    }

    @Test
    void refusesAnIdThatStandsTwice() {
        Finding finding =
                read(GOOD + GOOD.replace("decisions:\n", "")).findings().get(0);
        assertEquals(FindingCode.CONFIGURATION_BAD_VALUE, finding.code());
        assertTrue(finding.message().contains("d-1"), finding.message());
    }

    @Test
    void refusesAPatternThatIsNearlyEveryLine() {
        String text = GOOD.replace("    quote", "    scope: pattern\n    pattern: \"*\"\n    quote");
        assertTrue(read(text).findings().get(0).message().contains("pattern"), text);
    }

    @Test
    void refusesAFileThatIsTooLongOrNoYaml() {
        assertEquals(
                FindingCode.CONFIGURATION_TOO_LARGE,
                read("#".repeat(DecisionsFile.MAX_OCTETS + 1)).findings().get(0).code());
        assertEquals(
                FindingCode.CONFIGURATION_SYNTAX,
                read("decisions: [").findings().get(0).code());
        assertEquals(
                FindingCode.CONFIGURATION_ALIAS,
                read("decisions: [&a {id: x}, *a]").findings().get(0).code());
    }
}
