package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElementNamesTest {
    /** Each class in small letters, looked up whole. */
    @Test
    void knowsTheSameClassesAsALookUpOfEachWould() {
        Map<String, String> known = new HashMap<>();
        for (List<String> row : WordList.read("element-names.tsv")) {
            known.put(row.get(1).toLowerCase(Locale.ROOT), row.get(1));
        }
        List<String> names = known.values().stream().sorted().toList();
        String[] others = {"entry-content", "col-12", "\u212Aicker", "\u0130", "x", "#", "related-posts-\u00FC", "", "-"
        };
        String[] blanks = {" ", "  ", "\t", "\n", "\u2003", "\u00A0"};
        Random random = new Random(11);
        for (int n = 0; n < 5_000; n++) {
            StringBuilder classes = new StringBuilder();
            for (int k = random.nextInt(5); k >= 0; k--) {
                String name = random.nextInt(8) == 0
                        ? names.get(random.nextInt(names.size()))
                        : others[random.nextInt(others.length)];
                classes.append(random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT))
                        .append(blanks[random.nextInt(blanks.length)]);
            }
            String value = classes.length() > 400 ? classes.substring(0, 400) : classes.toString();
            Optional<String> expected = Arrays.stream(value.split("[ \t\n\u2003]", -1))
                    .map(name -> known.get(name.toLowerCase(Locale.ROOT)))
                    .filter(Objects::nonNull)
                    .findFirst();
            assertEquals(expected, ElementNames.ofClasses(value).map(ElementNames.Part::name), value);
        }
    }
}
