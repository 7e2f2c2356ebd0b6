package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTest {
    private static final CharacterSet ALL_CHARACTERS = new CharacterSet(-1, -1, -1);
    private static final String PIECES =
            "photo Photo: Photo Bild Fot. Image credit by courtesy via VIA file pool pic Images AFP Reuters"
                    + " REUTERS/ AP EPA EPA-EFE Getty Shutterstock iStock dpa AA © JANE DOE ZOË / \u2003 \u001F \u000B Jane Doe / | – . ) ( ] : ： ” the harbour This shows"
                    + " (C) seen 写真＝ （写真： ▲ 사진= é \u00A0 \u0085 ı ſ \uD83D\uDE00";

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
        assertTrue(Caption.is(line));
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
        assertFalse(Caption.is(line));
    }

    @Test
    void asksNoExpressionInVain() {
        RandomLines.of(PIECES, 20_000, 1).forEach(line -> {
            String plain = line.strip();
            assertEquals(Caption.is(line, ALL_CHARACTERS), Caption.is(line), line);
            assertTrue(
                    PictureSource.mayEnd(plain, CharacterSet.of(plain))
                            || !PictureSource.ENDING.matcher(plain).find(),
                    line);
            assertTrue(
                    Caption.mayBeCreditedAtEnd(plain)
                            || !Caption.CREDITED_AT_END.matcher(plain).find(),
                    line);
        });
    }
}
