package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {
    private static final CharacterSet ALL_CHARACTERS = new CharacterSet(-1, -1, -1);
    private static final String PIECES =
            "photo Photo: Photo Bild Fot. Image credit by courtesy via VIA file pool pic Images AFP Reuters"
                    + " REUTERS/ AP EPA EPA-EFE Getty Shutterstock iStock dpa AA © Jane Doe / | – . ) ( ] : ： ” the harbour This shows"
                    + " (C) seen 写真＝ （写真： ▲ 사진= é \u00A0 \u0085 ı ſ \uD83D\uDE00";

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
            strings = {
                "Machines wait for buyers in a yard in Pemmerton. (Reuters pic)",
                "A worker checks a gear wheel in Pemmerton, Ostermark, on July 2, 2022. (AP Photo/Stellan Ruddock)",
                "Supporters wait for results in Lorma City, May 2, 2021. REUTERS/Stellan Ruddock",
                "Photo: Stellan Ruddock",
                "This handout photo taken on 6 March 2021 shows a clerk (L) with a ballot box/Commission/AFP.",
                "Image credit: Polar Institute",
                "The harbour at dawn. Photo by Stellan Ruddock/Getty Images"
            })
    void knowsCaption(String line) {
        assertTrue(Credit.isCaption(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour authority showed reporters a photo of the sandbar on Tuesday.",
                "The trawlers had been identified by then, a spokesman told AFP.",
                "Shippers have until the end of August to object.",
                "Read the report of the Associated Press"
            })
    void knowsThatProseIsNoCaption(String line) {
        assertFalse(Credit.isCaption(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Reporting by Jane Doe; Editing by John Roe", "Additional reporting by Jane Doe in Teskavil"})
    void knowsStaffSignOff(String line) {
        assertTrue(Credit.isStaffSignOff(line));
    }

    @Test
    void asksNoExpressionInVain() {
        RandomLines.of(PIECES, 20_000, 1).forEach(line -> {
            String plain = line.strip();
            assertEquals(Credit.isCaption(line, ALL_CHARACTERS), Credit.isCaption(line), line);
            assertTrue(
                    Credit.maySourceEnd(plain, CharacterSet.of(plain))
                            || !Credit.SOURCED.matcher(plain).find(),
                    line);
        });
    }
}
