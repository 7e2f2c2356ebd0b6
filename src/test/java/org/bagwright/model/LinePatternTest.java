package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinePatternTest {

    @ParameterizedTest
    @CsvSource({
        "Sign up, Sign up, true",
        "Sign up, Sign up now, false",
        "Sign up*, Sign up now, true",
        "Sign up*, Sign up, true",
        "*newsletter*, Our newsletter today, true",
        "*newsletter, Our newsletter today, false",
        "By * for the Post, By Ann for the Post, true",
        "abc*bcd, abcd, false",
        "abc*bcd, abcbcd, true",
        "5 \\* 3 is*, 5 * 3 is fifteen, true",
        "Sign*Sign*up, Sign up, false",
    })
    void holdsWholeLinesAgainstIt(String pattern, String line, boolean matches) {
        assertEquals(matches, new LinePattern(pattern).matcher().matches(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", "* a *", "a*b*c*d*e*f*g*h*i*jkl"})
    void refusesWhatWouldBeNearlyEveryLine(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> new LinePattern(pattern));
    }

    @Test
    void aQuotedLineIsMatchedByItselfAlone() {
        String line = "Rating: **** of \\*five";
        LinePattern pattern = new LinePattern(LinePattern.quoted(line));
        assertFalse(pattern.hasStar());
        assertTrue(pattern.matcher().matches(line));
        assertEquals(line, pattern.line());
    }
}
