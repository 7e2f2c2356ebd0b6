package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePatternTest {
    @ParameterizedTest
    @CsvSource({
        "raw/, a.txt, true",
        "raw/paper/, paper/a.txt, true",
        "raw/paper/, paper/2019/a.txt, true",
        "raw/paper/, paper.txt, false",
        "raw/paper, paper, true",
        "raw/*.html, a.html, true",
        "raw/*.html, b/a.html, false",
        "raw/**.html, b/c/a.html, true",
        "raw/**/a.html, b/c/a.html, true",
        "raw/?.txt, a.txt, true",
        "raw/?.txt, ab.txt, false",
        "raw/Paper/*, paper/A.TXT, true",
        "raw/Mu\u0308ller*, M\u00fcller.txt, true",
        "raw/a[1].txt, a[1].txt, true",
        "example.org, example.org/a.txt, false"
    })
    void matchesPaths(String pattern, String path, boolean expected) {
        assertEquals(expected, new SourcePattern(pattern).matchesPath(path));
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, true",
        "example.org, www.example.org, true",
        "www.example.org, example.org, true",
        "EXAMPLE.org, news.example.ORG, true",
        "example.org, example.org., true",
        "example.org, badexample.org, false",
        "example.org, example.org.evil.com, false",
        "raw/example.org, example.org, false"
    })
    void matchesHosts(String pattern, String host, boolean expected) {
        assertEquals(expected, new SourcePattern(pattern).matchesHost(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "https://example.org", "example.org/path", "*.example.org", "/raw/a", "a b.org"
            })
    void refusesWhatIsNeitherHostNorPath(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> new SourcePattern(pattern));
    }

    @Test
    void asterisksDontMultiplyTheWork() {
        String pattern = "raw/" + "*a".repeat(140) + "b";
        assertFalse(new SourcePattern(pattern).matchesPath("a".repeat(4000)));
    }
}
