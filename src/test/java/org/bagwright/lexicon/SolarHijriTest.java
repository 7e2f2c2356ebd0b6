package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New year's days as they were kept. */
class SolarHijriTest {
    @ParameterizedTest
    @CsvSource({
        "1304, 1925-03-21",
        "1375, 1996-03-20",
        "1376, 1997-03-21",
        "1399, 2020-03-20",
        "1400, 2021-03-21",
        "1403, 2024-03-20",
        "1404, 2025-03-21"
    })
    void knowsNewYearsDays(int year, LocalDate day) {
        assertEquals(Optional.of(day), SolarHijri.day(year, 1, 1));
    }

    @Test
    void knowsLeapDays() {
        assertEquals(Optional.of(LocalDate.of(2025, 3, 20)), SolarHijri.day(1403, 12, 30));
        assertEquals(Optional.empty(), SolarHijri.day(1402, 12, 30));
        assertEquals(Optional.empty(), SolarHijri.day(1402, 7, 31));
    }

    @Test
    void readsDatesWithTheNameOfAMonth() {
        assertEquals(List.of("2023-08-06"), values("۱۵ مرداد ۱۴۰۲"));
        assertEquals(List.of("2020-03-20T10:30"), values("جمعه ۱ فروردین ۱۳۹۹ - ۱۰:۳۰"));
        assertEquals(List.of("2021-08-15"), values("۲۴ اسد ۱۴۰۰"));
    }

    @Test
    void leavesFiguresOpen() {
        for (String line : List.of("۱۴۰۲/۰۵/۱۵", "1402-05-15", "۱۵/۰۵/۱۴۰۲", "1445.01.10")) {
            assertEquals(
                    List.of(DatePhrase.State.OTHER_CALENDAR),
                    DatePhrase.in(line).stream().map(DatePhrase::state).toList(),
                    line);
        }
    }

    private static List<String> values(String line) {
        return DatePhrase.in(line).stream().flatMap(d -> d.value().stream()).toList();
    }
}
