package org.bagwright.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellDamageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123456789012345678 | 1.23457E+17",
                "123456789012345678 | 1,23E+17",
                "123456789012345678 | 123456789012345000",
                "123456789012345678 | 123456789012345680",
                "1E5                | 1.00E+05",
                "00123              | 123",
                "0001               | 1",
                "257692             | 257,692",
                "257692             | 257.692",
                "257692             | 257692.0",
                "''                 | 1.23456789012346E+17",
                "a title            | #NAME?",
                "2016-11-23         | ########",
                "=1+1               | Err:509",
                "2016-11-23         | 23.11.2016",
                "2016-11-23         | 11/23/2016",
                "2016-11-23         | 23-Nov-16",
                "2016-11-23         | 42697",
                "2016-11-23T10:15:00Z | 23.11.2016 10:15",
                "1-2                | 01-Feb",
                "1-2                | 2. Feb",
                "3/4                | 2024-03-04",
                "MAR1               | 01-Mar",
                "Müller über alles  | M?ller ?ber alles",
                "漢字 and かな        | ?? and ??",
                "Müller             | M\uFFFDller",
                "\uD83D\uDE00 smile | ?? smile"
            })
    void knowsWhatSpreadsheetsDo(String exported, String edited) {
        assertTrue(CellDamage.between(exported, edited, false).isPresent(), exported + " → " + edited);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A title            | Another title",
                "A titel            | A title",
                "2016-11-23         | 2016-11-24",
                "2016-11-23         | 2016-11-23T10:15:00Z",
                "257692             | 257693",
                "00123              | 00124",
                "123456789012345678 | 123456789012345679",
                "a title            | Is it so?",
                "Müller             | Mueller",
                "Muller             | Müller",
                "en                 | ko",
                "AFP                | 1E5",
                "AFP                | #1 of all",
                "Is it so?          | Müller, is it so?",
                "Müller             | Müller?",
                "Section 1-2        | Section 1",
                "MARCH              | 1 March",
                "''                 | 00123",
                "A                  | ''"
            })
    void leavesAPersonsChangeAlone(String exported, String edited) {
        assertEquals(java.util.Optional.empty(), CellDamage.between(exported, edited, false));
    }

    @Test
    void knowsACellThatWasCut() {
        String whole = "word ".repeat(8000);
        assertTrue(CellDamage.between(whole, whole.substring(0, 32_767), false).isPresent());
        assertTrue(CellDamage.between(whole, whole.substring(0, 32_737) + " … [cut: too long for a cell]", false)
                .isPresent());
        assertFalse(CellDamage.between(whole, whole.substring(0, 1000), false).isPresent());
    }

    @Test
    void knowsLettersThatWereReadInAnotherCharset() {
        String title = "Müller – “über”";
        String misread = new String(title.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertTrue(CellDamage.between(title, misread, false).isPresent());
        assertTrue(CellDamage.between("Łódź", "£ódŸ", true).isPresent(), "of a guessed charset");
        assertFalse(CellDamage.between("Łódź", "Lodz", true).isPresent());
    }
}
