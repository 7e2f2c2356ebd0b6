package org.bagwright.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayMonthOrderTest {
    private static final String OPEN = "Published 03/04/2024 at 10:15";

    @Test
    void leavesTheOrderOpenWithoutEvidence() {
        assertEquals("", read());
    }

    @Test
    void takesTheOrderOfAnotherDateOfThatForm() {
        assertEquals("2024-04-03T10:15 date.day-first: 25/03/2024 on the page", read("line Read on 25/03/2024"));
        assertEquals("2024-03-04T10:15 date.month-first: 3/25/2024 on the page", read("line Read on 3/25/2024"));
    }

    @Test
    void isNotToldByADateOfAnotherForm() {
        assertEquals("", read("line 25-03-2024", "line 25.03.2024"));
    }

    @Test
    void leavesTheOrderOpenOnAPageThatWritesBoth() {
        assertEquals("", read("line 25/03/2024", "line 03/26/2024", "address https://a.example/2024/04/03/x"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2024/04/03/bridge, 2024-04-03",
        "https://a.example/2024/4/3/bridge, 2024-04-03",
        "https://a.example/news-20240304.html, 2024-03-04",
        "https://a.example/2024-03-04-bridge, 2024-03-04",
        "https://a.example/2024/05/05/bridge, ''",
        "https://a.example/2024/99/99/20240499, ''",
        "https://a.example/1202403045, ''"
    })
    void takesTheDayInTheAddress(String address, String day) {
        assertEquals(day, read("address " + address).split("T", -1)[0]);
    }

    @Test
    void takesTheReadingThatIsNotAfterTheRetrieval() {
        assertEquals("2024-03-04T10:15 date.month-first: retrieved on 2024-03-20", read("retrieved 2024-03-20"));
        assertEquals("", read("retrieved 2024-05-20"));
        assertEquals("", read("retrieved 2024-01-20"));
        assertEquals("", read("retrieved 2024-04-02"));
    }

    @Test
    void takesTheReadingThatIsStatedInAnotherForm() {
        assertEquals("2024-04-03T10:15 date.day-first: 2024-04-03 on the page", read("stated 2024-04-03T08:15Z"));
        assertEquals("", read("stated 2024-04-03", "stated 2024-03-04"));
        assertEquals("", read("stated 2024-05-03"));
    }

    @Test
    void leavesTheOrderOpenWhereEvidenceDisagrees() {
        assertEquals("", read("line 25/03/2024", "retrieved 2024-03-20"));
    }

    @ParameterizedTest
    @CsvSource({
        "declared en-GB, 2024-04-03",
        "declared en-US, ''",
        "declared en, ''",
        "declared en_AU, 2024-04-03",
        "address https://a.example.co.uk/x, 2024-04-03",
        "address https://a.example.gov/x, 2024-03-04",
        "address https://a.example.com/x, ''",
        "address https://a.example.co/x, ''",
        "language de, 2024-04-03",
        "language en, ''",
        "language es, ''",
        "language ja, ''"
    })
    void takesTheUsualOrderLast(String known, String day) {
        assertEquals(day, read(known).split("T", -1)[0]);
    }

    @Test
    void leavesTheOrderOpenWhereCountryAndLanguageDisagree() {
        assertEquals("", read("address https://a.example.gov/x", "language de"));
    }

    @Test
    void prefersEvidenceToWhatIsUsual() {
        assertEquals(
                "2024-03-04T10:15 date.month-first: 3/25/2024 on the page", read("line 3/25/2024", "declared en-GB"));
    }

    @Test
    void tellsTheUsualOrderApart() {
        assertTrue(DayMonthOrder.isUsual(read("language fr").split(" ", 2)[1]));
        assertTrue(!DayMonthOrder.isUsual(read("line 25/03/2024").split(" ", 2)[1]));
    }

    @Test
    void readsManyOpenDatesOfAPageOfManyLinesInLinearTime() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            lines.add("03/04/2024 and 05/06/2023");
        }
        lines.add("13/06/2023");
        DayMonthOrder order = order(lines);
        for (String line : lines.subList(0, 50_000)) {
            assertTrue(order.read(line, 0).isPresent());
        }
    }

    @Test
    void readsNoDateThatLeavesNothingOpen() {
        List<String> lines = List.of("25/03/2024");
        assertTrue(order(lines).read("on 05/05/2024", 0).isEmpty());
        assertTrue(order(lines).read("on 25/12/2024", 0).isEmpty());
        assertTrue(order(lines).read("on 45/12/2024", 0).isEmpty());
    }

    private static DayMonthOrder order(List<String> lines) {
        return new DayMonthOrder(new DayMonthOrder.Known(
                lines, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** What is read of {@link #OPEN}, each word of {@code known} being what it is of and its value. */
    private static String read(String... known) {
        return new DayMonthOrder(new DayMonthOrder.Known(
                        all("line", known),
                        all("stated", known),
                        all("address", known).stream().findFirst(),
                        all("retrieved", known).stream().findFirst(),
                        all("declared", known).stream().findFirst(),
                        all("language", known).stream().findFirst()))
                .read(OPEN, 0)
                .map(r -> r.value() + " " + r.rule("date"))
                .orElse("");
    }

    private static List<String> all(String what, String... known) {
        List<String> all = new ArrayList<>();
        Arrays.stream(known)
                .filter(k -> k.startsWith(what + " "))
                .map(k -> k.substring(what.length() + 1))
                .forEach(all::add);
        return all;
    }
}
