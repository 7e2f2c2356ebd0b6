package org.bagwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 64, 65, 5000})
    void hashesHaveTheNumberOfTheirFirstComing(int count) {
        Numbering numbers = new Numbering(count);
        Map<Long, Integer> known = new LinkedHashMap<>();
        Random random = new Random(11);
        for (int i = 0; i < count; i++) {
            // Few low bits, so that many want the same slot; 0 is a hash as any other.
            long hash = (long) random.nextInt(1000) << random.nextInt(50);
            known.putIfAbsent(hash, known.size());
            assertEquals(known.get(hash), numbers.of(hash));
        }
        assertEquals(known.size(), numbers.distinct());
    }
}
