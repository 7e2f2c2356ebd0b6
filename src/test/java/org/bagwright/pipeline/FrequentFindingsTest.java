package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.junit.jupiter.api.Test;

class FrequentFindingsTest {
    private final FrequentFindings frequent = new FrequentFindings();

    @Test
    void tellsFewOneByOne() {
        take(FindingCode.UNSURE_BLOCKS, FrequentFindings.MOST_ONE_BY_ONE);
        take(FindingCode.MOSTLY_REMOVED, 1);
        List<Finding> told = frequent.told("set-1.0.0");
        assertEquals(FrequentFindings.MOST_ONE_BY_ONE + 1, told.size());
        assertEquals("raw/0.txt", told.get(0).path());
    }

    @Test
    void tellsManyOnceWithTheirNumber() {
        take(FindingCode.UNSURE_BLOCKS, 4_000);
        take(FindingCode.MOSTLY_REMOVED, 2);
        List<Finding> told = frequent.told("set-1.0.0");
        assertEquals(3, told.size());
        Finding gathered = told.get(2);
        assertEquals("set-1.0.0", gathered.path());
        assertTrue(gathered.message().startsWith("4000 captures have blocks"), gathered.message());
        assertTrue(gathered.hint().contains("unsure-blocks"), gathered.hint());
    }

    @Test
    void leavesOtherFindings() {
        assertFalse(frequent.take(Finding.of(FindingCode.PAYWALL_STUB, "raw/0.txt", "is short")));
        assertEquals(List.of(), frequent.told("set-1.0.0"));
    }

    private void take(FindingCode code, int times) {
        for (int i = 0; i < times; i++) {
            assertTrue(frequent.take(Finding.of(code, "raw/" + i + ".txt", "is so")));
        }
    }
}
