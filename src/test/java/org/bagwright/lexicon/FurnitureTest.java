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
                "関連記事 | RELATED_STORY",
                "Lire aussi : Le port de Marsanne rouvre lundi | RELATED_STORY",
                "Les også: Fergen går igjen fra mandag | RELATED_STORY",
                "Leia também: Porto reabre na segunda-feira | RELATED_STORY",
                "Читайте также: Порт откроется в понедельник | RELATED_STORY",
                "Čtěte také: Přístav se otevře v pondělí | RELATED_STORY",
                "Baca juga: Pelabuhan dibuka kembali Senin | RELATED_STORY",
                "İlgili Haberler | RELATED_STORY",
                "यह भी पढ़ें: बंदरगाह सोमवार को खुलेगा | RELATED_STORY",
                "Externer Inhalt | TECHNICAL",
                "Ein Beitrag geteilt von Hafen Ostermark (@ostermark) | TECHNICAL",
                "Il vous reste 62.4% de cet article à lire. | FORM",
                "Artikeln fortsätter efter annonsen | ADVERTISEMENT",
                "この記事は有料会員限定です | FORM"
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
                "Auch interessant ist, dass der Hafen am Montag wieder öffnet.",
                "An dieser Stelle befindet sich heute das Denkmal der Fischer.",
                "Il vous reste trois jours pour voir l'exposition du port.",
                "Meld deg på innen fredag, sier havnesjefen.",
                "Lire aussi bien en braille qu'à l'oreille, voilà son but.",
                "She left a comment in the margin of the notebook, and a name under it."
            })
    void knowsThatStoriesAreNone(String line) {
        assertEquals(Optional.empty(), Furniture.in(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "関連記事：港の再開は月曜日に; RELATED_STORY",
                "【関連記事】港の再開は月曜日に; RELATED_STORY",
                "延伸閱讀：港口週一重新開放; RELATED_STORY",
                "（责任编辑：陈明）; TECHNICAL",
                "[관련기사] 항구 월요일 다시 연다; RELATED_STORY",
                "Also Read | Port reopens on Monday; RELATED_STORY",
            })
    void knowsLabelsThatAMarkSetsOff(String line, Role role) {
        assertEquals(Optional.of(role), Furniture.ofLabel(line).map(Furniture.Mark::role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "【速報】港が再開",
                "港の再開：月曜日から",
                "Related: both of them were born here",
                "Home is where the boat is | a story from the harbour"
            })
    void knowsThatOtherLabelsAreNone(String line) {
        assertEquals(Optional.empty(), Furniture.ofLabel(line));
    }
}
