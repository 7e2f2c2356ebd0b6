package org.bagwright.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrimmedSourceReaderTest {
    /** However parts are left out and however much is read at once: against a string builder that they are taken from. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsWhatIsLeftAndKnowsWhereItStands(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String source = source(random);
            List<Integer> parts = new ArrayList<>();
            StringBuilder left = new StringBuilder();
            int[] places = new int[source.length() + 1];
            int at = 0;
            while (at < source.length()) {
                int kept = random.nextInt(4);
                for (int k = 0; k < kept && at < source.length(); k++) {
                    left.append(source.charAt(at++));
                    places[left.length()] = at;
                }
                int to = Math.min(source.length(), at + random.nextInt(4));
                parts.add(at);
                parts.add(to);
                at = to;
            }
            TrimmedSource trimmed = TrimmedSource.without(
                    source, parts.stream().mapToInt(Integer::intValue).toArray());
            String message = "seed " + seed + ": " + source;
            assertEquals(left.toString(), trimmed.text(), message);
            assertEquals(left.toString(), readInPieces(trimmed.reader(), random), message);
            for (int position = 1; position <= left.length(); position++) {
                assertEquals(places[position], trimmed.inSource(position), message);
            }
        }
    }

    private static String source(Random random) {
        StringBuilder source = new StringBuilder();
        for (int n = random.nextInt(40); n > 0; n--) {
            source.append(random.nextInt(8) == 0 ? '\u2019' : (char) ('a' + random.nextInt(26)));
        }
        return source.toString();
    }

    private static String readInPieces(Reader reader, Random random) throws IOException {
        StringBuilder read = new StringBuilder();
        char[] piece = new char[8];
        int count = reader.read(piece, 1, 1 + random.nextInt(7));
        while (count >= 0) {
            read.append(piece, 1, count);
            count = reader.read(piece, 1, 1 + random.nextInt(7));
        }
        return read.toString();
    }
}
