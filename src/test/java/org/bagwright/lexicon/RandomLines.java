package org.bagwright.lexicon;

import java.util.Random;
import java.util.stream.Stream;

/** Lines of pieces put together at random, by a seed: most make no sense, some nearly do. */
final class RandomLines {
    private static final int MOST_PIECES = 9;

    private RandomLines() {}

    /** As many lines as {@code count}, of the pieces that blanks part in {@code pieces}. */
    static Stream<String> of(String pieces, int count, long seed) {
        String[] each = pieces.split(" ", -1);
        Random random = new Random(seed);
        return Stream.generate(() -> line(each, random)).limit(count);
    }

    private static String line(String[] pieces, Random random) {
        StringBuilder line = new StringBuilder();
        for (int count = 1 + random.nextInt(MOST_PIECES); count > 0; count--) {
            line.append(pieces[random.nextInt(pieces.length)]);
            line.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return line.toString();
    }
}
