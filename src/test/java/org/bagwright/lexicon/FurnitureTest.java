package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.bagwright.model.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You May Also Like | RELATED_STORY",
                "RELATED ARTICLES | RELATED_STORY",
                "More from The Sentinel | RELATED_STORY",
                "14 Comments | COMMENT",
                "Leave a Reply Cancel reply | COMMENT",
                "Hilda Morgrave says: | COMMENT",
                "Security Key: | FORM",
                "Sign up and stay updated with the latest news. | FORM",
                "We use cookies and data to deliver our services. | CONSENT",
                "Page Generated in 0/8958 sec | TECHNICAL",
                "© 2021 Quillay Sentinel. All rights reserved. | LEGAL",
                "Lesen Sie auch | RELATED_STORY",
                "関連記事 | RELATED_STORY"
            })
    void knowsFurniture(String line, Role role) {
        assertEquals(Optional.of(role), Furniture.in(line).map(Furniture.Mark::role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ostermark exports fall for fourth month",
                "The two are related by marriage, and nobody in the village comments on it.",
                "More bread was promised than the mills could grind.",
                "She left a comment in the margin of the notebook, and a name under it."
            })
    void knowsThatStoriesAreNone(String line) {
        assertEquals(Optional.empty(), Furniture.in(line));
    }
}
