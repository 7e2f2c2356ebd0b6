package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTableTest {
    private static final int KEYS = 5_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 512, KEYS})
    void answersAsAMapDoesHoweverManyKeysWereExpected(int expected) {
        HashTable table = new HashTable(expected);
        Map<Long, Integer> map = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < KEYS; i++) {
            // Few low bits, so that many keys want the same slot; 0 is a key as any other.
            long key = (long) random.nextInt(2_000) << random.nextInt(50);
            int value = random.nextInt(Integer.MAX_VALUE);
            table.put(key, value);
            map.put(key, value);
            assertEquals(map.getOrDefault(key + 1, -1), table.get(key + 1));
        }
        map.forEach((key, value) -> assertEquals(value, table.get(key)));
    }
}
