package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {
    @ParameterizedTest
    @CsvSource({"— AFP,AFP", "(Reuters),Reuters", "- Bernama,Bernama", "Agencies,Agencies", "AFP/Reuters,AFP", "dpa,DPA"
    })
    void readsSignOff(String line, String agency) {
        assertEquals(Optional.of(agency), Credit.signOff(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"— Ana", "AFP reported on Monday that the harbour was closed", "The End", "(END)", "pa"})
    void findsNoSignOff(String line) {
        assertEquals(Optional.empty(), Credit.signOff(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Reporting by Jane Doe; Editing by John Roe", "Additional reporting by Jane Doe in Teskavil"})
    void knowsStaffSignOff(String line) {
        assertTrue(Credit.isStaffSignOff(line));
    }
}
