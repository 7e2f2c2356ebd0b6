package org.bagwright.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /** Computed by hand from Wilson's formula, to four decimals. */
    @ParameterizedTest
    @CsvSource({"1, 17, 0.0105, 0.2698", "0, 10, 0.0000, 0.2775", "10, 10, 0.7225, 1.0000", "5, 10, 0.2366, 0.7634"})
    void isWilsons(int wrong, int seen, double low, double high) {
        Interval interval = Interval.of(wrong, seen);
        assertEquals(low, interval.low(), 0.00006);
        assertEquals(high, interval.high(), 0.00006);
    }

    @Test
    void isToldInWholePercents() {
        assertEquals(
                "17 of 84 unsure decided; error rate so far 6 % (1 of 17), 95 % interval 1–27 %",
                new Progress("unsure", 84, 17, 1).told());
        assertEquals("0 of 84 unsure decided", new Progress("unsure", 84, 0, 0).told());
    }
}
