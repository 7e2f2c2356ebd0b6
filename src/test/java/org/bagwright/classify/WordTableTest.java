package org.bagwright.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagwright.text.BlockHashes;
import org.bagwright.text.WordWeights;
import org.junit.jupiter.api.Test;

/** One table says what the two that it was made of say. */
class WordTableTest {
    private static final int PLACES = PlacedWeights.Place.values().length;
    private static final int OF_ALL = 3000;

    private final Random random = new Random(20161123);
    private final long[] hashes = random.longs(OF_ALL).toArray();
    private final WordWeights own = own(0, 2000);
    private final SortedMap<Integer, byte[]> placedByKey = placed(1000, 2500);
    private final WordTable table =
            WordTable.of(own, PlacedWeights.of(placedByKey, new byte[PlacedWeights.LENGTH_COUNT]));

    @Test
    void wordsOfOneTableOfBothAndOfNoneWeighWhatTheyWeighedThere() {
        for (int from = 0; from + 40 <= OF_ALL; from += 20) {
            // Now and then more than are summed up at once.
            long[] some = Arrays.copyOfRange(hashes, from, Math.min(OF_ALL, from + (from % 100 == 0 ? 600 : 40)));
            int[] expected = new int[4];
            WordWeights.summarise(own::of, some, expected);
            int[] summary = new int[4];
            int[] said = new int[PLACES];
            table.read(BlockHashes.of(some), 0, summary, said);
            assertArrayEquals(expected, summary);
            assertArrayEquals(said(some), said);
            assertEquals(said(some)[PlacedWeights.Place.AT_END.ordinal()], table.atEnd(BlockHashes.of(some), 0));
        }
    }

    @Test
    void noWordsSayNothing() {
        int[] summary = {1, 1, 1, 1};
        int[] said = new int[PLACES];
        table.read(BlockHashes.of(new long[0]), 0, summary, said);
        assertArrayEquals(new int[4], summary);
        assertArrayEquals(new int[PLACES], said);
    }

    private int[] said(long[] some) {
        int[] said = new int[PLACES];
        for (long hash : some) {
            byte[] weights = placedByKey.getOrDefault(WordWeights.key(hash), new byte[PLACES]);
            for (int place = 0; place < PLACES; place++) {
                said[place] += weights[place];
            }
        }
        return said;
    }

    private WordWeights own(int from, int to) {
        SortedMap<Long, Integer> byHash = new TreeMap<>();
        for (int i = from; i < to; i++) {
            byHash.put(hashes[i], random.nextInt(300) - 150);
        }
        return WordWeights.of(byHash);
    }

    private SortedMap<Integer, byte[]> placed(int from, int to) {
        SortedMap<Integer, byte[]> byKey = new TreeMap<>();
        for (int i = from; i < to; i++) {
            byte[] weights = new byte[PLACES];
            random.nextBytes(weights);
            byKey.put(WordWeights.key(hashes[i]), weights);
        }
        return byKey;
    }
}
