package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Programme of the season (PDF, 212 KB)|true",
                "Télécharger le formulaire [pdf - 1,2 Mo]|true",
                "Скачать устав (DOCX, 48 КБ)|true",
                "The file is large (it has 212 pages)|false",
                "She sent a PDF of 212 KB.|false",
            })
    void aFileEndsInItsKindAndSize(String line, boolean expected) {
        assertEquals(expected, LinkLine.isFile(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[ Home ] [ Archive ] [ Guest book ]|true",
                "[Назад][Вгору]|true",
                "[Laughter.]|false",
                "[12] [13]|false",
                "[ Home ] and more|false",
                "[ unclosed [ Home ]|false",
                "[]|false",
            })
    void aBarIsNothingButPiecesInBrackets(String line, boolean expected) {
        assertEquals(expected, LinkLine.isBar(line));
    }

    @ParameterizedTest
    @CsvSource({"@someone,true", "@someone@their.example,true", "@ someone,false", "@,false", "mail@their.example,false"
    })
    void anAccountIsAWordBehindItsSign(String line, boolean expected) {
        assertEquals(expected, LinkLine.isAccount(line));
    }
}
