package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bagwright.cli.Explanations.Explanation;
import org.bagwright.model.FindingCode;
import org.junit.jupiter.api.Test;

class ExplainVerbTest {
    private static final Path ANYWHERE = Path.of("");

    @Test
    void everyCodeHasASectionAndEverySectionACode() throws IOException {
        assertEquals(
                Stream.of(FindingCode.values()).map(FindingCode::id).sorted().toList(),
                Explanations.read().byCode().keySet().stream().toList());
    }

    @Test
    void everySectionSaysWhatItMeansWhyItMattersAndHowToMendIt() throws IOException {
        for (Explanation explanation : Explanations.read().byCode().values()) {
            assertEquals(
                    3,
                    explanation.lines().stream().filter(ExplainVerbTest::begins).count(),
                    explanation.code());
            assertTrue(explanation.lines().stream().allMatch(line -> line.length() <= 78), explanation.code());
            assertTrue(explanation.title().length() <= 60, explanation.code());
        }
    }

    private static boolean begins(String line) {
        return line.startsWith("Means: ") || line.startsWith("Matters: ") || line.startsWith("Mend: ");
    }

    @Test
    void explainsACodeInAnyCase() {
        Heard heard = Heard.of(ANYWHERE, "explain", "enc-102");
        assertEquals(0, heard.exit());
        assertEquals(
                "ENC-102 (warning): Octets without a meaning", heard.outLines().get(0));
        assertTrue(heard.out().contains("\nMend: "));
    }

    @Test
    void listsAllCodesWithOneLineEach() {
        Heard heard = Heard.of(ANYWHERE, "explain");
        assertEquals(FindingCode.values().length, heard.outLines().size());
        assertTrue(heard.out().contains("SYS-103  error    A bug in Bagwright\n"));
        assertTrue(heard.outLines().stream().allMatch(line -> line.length() <= 80));
    }

    @Test
    void hintsAtTheNearestCode() {
        Heard heard = Heard.of(ANYWHERE, "explain", "IMP-101");
        assertEquals(2, heard.exit());
        assertEquals("""
                error: no such code: IMP-101
                  hint: did you mean INP-101?
                  hint: all codes are listed by: bagwright explain
                """, heard.err());
    }
}
