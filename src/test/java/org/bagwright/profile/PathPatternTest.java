package org.bagwright.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, a, true",
        "*, a/b/c.txt, true",
        "DPN/*, DPN/dpnRegistry, true",
        "DPN/*, DPN/a/b, true",
        "DPN/*, DPN/, true",
        "DPN/*, DPN, false",
        "DPN/*, xDPN/a, false",
        "*.txt, a/b.txt, true",
        "*.txt, a.txt.gz, false",
        "data/**/x, data/a/b/x, true",
        "data/*/x, data/x, false",
        "a?c, abc, true",
        "a?c, a/c, false",
        "a?c, ac, false",
        "page[0-9].txt, page7.txt, true",
        "page[0-9].txt, pageX.txt, false",
        "page[!0-9].txt, pageX.txt, true",
        "page[!0-9].txt, page7.txt, false",
        "page[].txt, page].txt, false",
        "[]]x, ]x, true",
        "x[ab, x[ab, true",
        "x[ab]y, x[ab]y, true",
        "a\\*b, a*b, true",
        "a\\*b, axb, false",
        "README.md, README.md, true",
        "README.md, readme.md, false",
        "'', '', true"
    })
    void matchesAsGlobDoes(String pattern, String path, boolean expected) {
        assertEquals(expected, new PathPattern(pattern).matches(path, new Effort(Effort.MOST)), pattern + " ~ " + path);
    }

    @Test
    void agreesWithARegularExpressionOnPatternsOfAsterisks() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String pattern = letters(random, "ab/**", 8);
            String path = letters(random, "ab/", 10);
            boolean expected =
                    Pattern.matches(pattern.replaceAll("[^*]+", "\\\\Q$0\\\\E").replace("*", ".*"), path);
            assertEquals(
                    expected, new PathPattern(pattern).matches(path, new Effort(Effort.MOST)), pattern + " ~ " + path);
        }
    }

    private static String letters(Random random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void takesNoTimeForAPatternMadeToTakeIt() {
        PathPattern pattern = new PathPattern("*a".repeat(2000) + "b");
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertFalse(pattern.matches("a".repeat(20_000), new Effort(Effort.MOST))));
    }
}
