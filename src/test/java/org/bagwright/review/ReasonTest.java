package org.bagwright.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "navigation.stands-under: 63 of 80 captures of its site | the same line stands under 63 of 80 captures of its site",
                "body.prose | it reads like running text",
                "navigation.line-outside-articles (own run's share, a year) | a line outside the article; what spoke loudest: own run's share, a year",
                "consent.phrase: by providing | it has a phrase that such lines have: “by providing”",
                "decision:d-3 | a person decided: d-3",
                "site:example.org#2 | a rule for the site says so: example.org#2",
                "related-story.never-heard-of | never heard of",
            })
    void saysRulesInWords(String rule, String words) {
        assertEquals(words, Reason.of(rule));
    }
}
