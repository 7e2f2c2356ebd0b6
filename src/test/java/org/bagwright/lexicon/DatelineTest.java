package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    private static final String REST = "The port authority will close the old fishing harbour to freighters, it said.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEOUL, SOUTH KOREA — | SEOUL, SOUTH KOREA |",
                "TOKYO (AP) - | TOKYO | AP",
                "Seoul, Aug 23 (Yonhap) -- | Seoul | Yonhap",
                "SEOUL: | SEOUL |",
                "KATHMANDU, April 25 (Reuters) - | KATHMANDU | Reuters",
                "TESKAVIL, April 25 — | TESKAVIL |",
                "LORMA CITY (AFP) – | LORMA CITY | AFP",
                "Teskavil (dpa) - | Teskavil | DPA"
            })
    void readsPlaceAndAgency(String head, String place, String agency) {
        Dateline dateline = Dateline.read(head + " " + REST).orElseThrow();
        assertEquals(place, dateline.place());
        assertEquals(Optional.ofNullable(agency), dateline.agency());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BREAD — that was all that the prime minister wanted to talk about on the evening of his victory.",
                "Farmers – most of whom had voted for the opposition – listened politely and asked for the price.",
                "Question: When did you notice that something was wrong with the stakes on the glacier?",
                "EXCLUSIVE: The port authority will close the old fishing harbour to freighters, it said.",
                "The League won 61 of 117 seats (AFP), five fewer than before, the commission said on Monday."
            })
    void findsNoDateline(String paragraph) {
        assertEquals(Optional.empty(), Dateline.read(paragraph));
    }
}
