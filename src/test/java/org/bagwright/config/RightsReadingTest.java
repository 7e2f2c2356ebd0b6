package org.bagwright.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bagwright.model.Finding;
import org.bagwright.model.Octets;
import org.bagwright.model.Source;
import org.bagwright.model.SourcePattern;
import org.bagwright.model.TextAccess;
import org.bagwright.model.TextPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsReadingTest {
    private static final String REST = """
            name: news
            version: "1.0.0"
            title: News
            creators: [{name: Archive}]
            date: 2026-11-23
            """;

    @Test
    void aTextIsTheStatementAndAllTextsTravel() {
        Configuration configuration = accepted("rights: In copyright\n");
        assertEquals(Optional.of("In copyright"), configuration.dataset().rights());
        assertEquals(TextPolicy.OPEN, configuration.texts());
        assertEquals(TextPolicy.OPEN, accepted("").texts());
    }

    @Test
    void aMappingSaysHowMuchTravelsByDefaultAndSourcesSayItOfTheirs() {
        Configuration configuration = accepted("""
                rights:
                  statement: In copyright
                  text: excerpt
                  excerpt-characters: 200
                sources:
                  - match: Zeitung-Köln.example
                    name: Zeitung
                    publisher: Zeitungsverlag
                    rights: CC-BY-4.0
                    text: included
                    url: https://zeitung.example/
                  - match: raw/agency/**/*.html
                    text: withheld
                """);
        assertEquals(Optional.of("In copyright"), configuration.dataset().rights());
        TextPolicy policy = configuration.texts();
        assertEquals(TextAccess.EXCERPT, policy.text());
        assertEquals(200, policy.excerptCharacters());
        assertEquals(
                new Source(
                        1,
                        new SourcePattern("xn--zeitung-kln-zfb.example"),
                        Optional.of("Zeitung"),
                        Optional.of("Zeitungsverlag"),
                        Optional.of("CC-BY-4.0"),
                        Optional.of(TextAccess.INCLUDED),
                        OptionalInt.empty(),
                        Optional.of("https://zeitung.example/")),
                policy.sources().get(0));
        assertEquals(Optional.of(TextAccess.WITHHELD), policy.sources().get(1).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'rights: {text: witheld}'                                    | CFG-110 | 6 | 'did you mean withheld?'",
                "'rights: {txt: withheld}'                                    | CFG-106 | 6 | ''",
                "'rights: {}'                                                 | CFG-110 | 6 | ''",
                "'rights: [withheld]'                                         | CFG-109 | 6 | ''",
                "'rights: {text: no}'                                         | CFG-110 | 6 | ''",
                "'rights: {text: excerpt, excerpt-characters: 0}'             | CFG-110 | 6 | ''",
                "'rights: {text: excerpt, excerpt-characters: \"300\"}'       | CFG-110 | 6 | ''",
                "'rights: {text: withheld, excerpt-characters: 300}'          | CFG-110 | 6 | ''",
                "'sources: [{text: withheld}]'                                | CFG-108 | 6 | ''",
                "'sources: [{match: https://a.example/, text: withheld}]'     | CFG-110 | 6 | ''",
                "'sources: [{match: \"*.example\", text: withheld}]'          | CFG-110 | 6 | ''",
                "'sources: {match: a.example}'                                | CFG-109 | 6 | ''",
                "'sources: [{match: a.example, text: included, url: a.example}]' | CFG-110 | 6 | ''"
            })
    void refusesWhatIsntClear(String lines, String code, int line, String hint) {
        List<Finding> findings = read(lines + "\n").findings();
        assertEquals(1, findings.size(), findings.toString());
        assertEquals(code, findings.get(0).code().id(), findings.toString());
        assertEquals(OptionalInt.of(line), findings.get(0).line());
        assertTrue(findings.get(0).hint().contains(hint), findings.toString());
        assertTrue(findings.get(0).message().contains("(column "), findings.toString());
    }

    @Test
    void refusesAPatternTooLongToBeOne() {
        assertEquals(
                1,
                read("sources: [{match: raw/" + "*".repeat(400) + "}]\n")
                        .findings()
                        .size());
    }

    private static Configuration accepted(String lines) {
        ConfigurationReading reading = read(lines);
        return reading.configuration()
                .orElseThrow(() -> new AssertionError(reading.findings().toString()));
    }

    private static ConfigurationReading read(String lines) {
        return ConfigurationFile.of(Octets.owning((REST + lines).getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }
}
