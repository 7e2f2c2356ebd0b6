package org.bagwright.markup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bagwright.lexicon.LineWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTest {
    private static final String SIGNS =
            "aabcxyzABXYZ019-_/. \u00e9\u00c9\u00df\u01c5\u03c3\u03a3\u0130\u4e2d\u0661\ud835\udc00";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void partsNamesAsTheirRuleSays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(i % 100 == 0 ? 250 : 14); n > 0; n--) {
                name.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            long[] words = plainly(name.toString());
            assertArrayEquals(words, NameWords.of(name.toString()).all(), "seed " + seed + ": " + name);
            for (int k = 0; k < words.length; k++) {
                words[k] = words[k] * 31 + 7;
            }
            assertArrayEquals(words, new NameWords().addLink(name.toString()).all(), "seed " + seed + ": " + name);
        }
    }

    private static long[] plainly(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (char c : name.substring(0, Math.min(200, name.length())).toCharArray()) {
            if ((Character.isUpperCase(c) && Character.isLowerCase(before)) || !Character.isLetter(c)) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(c);
            }
            before = c;
        }
        words.add(word.toString());
        return words.stream()
                .filter(w -> w.length() > 1)
                .mapToLong(w -> LineWords.hashOf(w.toLowerCase(Locale.ROOT)))
                .toArray();
    }
}
