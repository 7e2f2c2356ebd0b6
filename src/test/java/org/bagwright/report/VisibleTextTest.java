package org.bagwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void leavesLettersOfAllScriptsAlone() {
        String text = "Müller 한글 \\u001b می\u200cخواهم \ud83d\udc69\u200d\ud83c\udf3e";
        assertEquals(text, VisibleText.of(text));
    }

    @Test
    void showsWhatATerminalWouldObey() {
        assertEquals(
                "\\u001b]0;x\\u0007\\u009b\\u000d\\u000a\\u0000", VisibleText.of("\u001b]0;x\u0007\u009b\r\n\u0000"));
    }

    @Test
    void showsWhatHidesOrTurnsText() {
        assertEquals("a\\u202eb\\u2066c\\u200bd\\ufeff\\u2028", VisibleText.of("a\u202eb\u2066c\u200bd\ufeff\u2028"));
        assertEquals("\\u{e0041}", VisibleText.of("\udb40\udc41"));
        assertEquals("\\ud83d!", VisibleText.of("\ud83d!"));
    }
}
