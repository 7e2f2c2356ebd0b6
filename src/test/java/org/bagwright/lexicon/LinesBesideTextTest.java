package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of shops, releases, lists of references and messages. */
class LinesBesideTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"£34.99", "29,95 €", "Preis: 47,50 EUR", "$1,200 List", "¥3,980", "1200 円", "499 kr"})
    void knowsPrices(String line) {
        assertTrue(ShopLine.holdsPrice(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"In 1998", "Room 12", "currency € of 12 states", "3 krona"})
    void knowsWhatIsNoPrice(String line) {
        assertFalse(ShopLine.holdsPrice(line));
    }

    @Test
    void findsAllPricesThatTheirFormsDescribe() {
        String pieces =
                "$ € 円 원 1 12 ٣ 4,50 \uD835\uDFD8 EUR USD GBP CHF Rs Rs. rs . Euro kr Kč zł Ft TL руб грн x a \u00A0";
        RandomLines.of(pieces, 20_000, 1)
                .forEach(line -> assertEquals(
                        line.length() <= 80
                                && line.chars().anyMatch(Character::isDigit)
                                && ShopLine.PRICE.matcher(line).find(),
                        ShopLine.holdsPrice(line),
                        line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add to cart",
                "In den Warenkorb",
                "Ajouter au panier",
                "カートに入れる",
                "£34.99 at Amazon",
                "В корзину"
            })
    void knowsButtons(String line) {
        assertTrue(ShopLine.isButton(line));
    }

    @Test
    void takesNoPartOfAWordForAButton() {
        assertFalse(ShopLine.isButton("A format amazonian in size"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "About Quillay Instruments; Quillay Instruments",
                "Über die Stadtwerke Holmsund; Stadtwerke Holmsund",
                "About the Lindmoor Trust:; Lindmoor Trust",
                "À propos de Kerlan Énergie; Kerlan Énergie"
            })
    void knowsOfWhomACompanySpeaks(String line, String name) {
        assertEquals(Optional.of(name), ReleaseMatter.about(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"About half of them", "About", "Over there", "About Whom?"})
    void knowsWhatIsNoSuchHeading(String line) {
        assertEquals(Optional.empty(), ReleaseMatter.about(line));
    }

    @Test
    void knowsLabelsAndHeadingsWholeOnly() {
        assertTrue(ReleaseMatter.isContactLabel("Media Contact:"));
        assertFalse(ReleaseMatter.isContactLabel("Media contact with the dead"));
        assertTrue(BackMatter.isHeading("Einzelnachweise"));
        assertFalse(BackMatter.isHeading("References to the king"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Jane Orrin <jorrin@canals.example>",
                "Jane Orrin jorrin at canals.example",
                "jorrin@canals.example (Jane Orrin)",
                "Von: \"Jane Orrin\" [mailto:jorrin@canals.example]",
                "From: Jane Orrin"
            })
    void readsSenders(String line) {
        assertEquals(Optional.of(List.of("Jane Orrin")), MailHead.sender(line).map(Byline::authors));
    }

    @Test
    void takesNoOtherFieldForTheSender() {
        assertEquals(Optional.empty(), MailHead.sender("To: Jane Orrin <jorrin@canals.example>"));
        assertEquals(Optional.empty(), MailHead.sender("Meet us at noon"));
        assertEquals(Optional.of(MailHead.Field.SUBJECT), MailHead.field("Betreff: Eis"));
    }

    @Test
    void readsHostileLinesQuickly() {
        String blanks = "a " + " ".repeat(150) + "@";
        assertEquals(Optional.empty(), MailHead.sender("From: " + blanks));
        assertEquals(Optional.empty(), Byline.nameAndSite("Aa Bb ".repeat(13)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Jane Orrin - Harbour Post; Jane Orrin",
                "Inga Tornow | Küstenbote; Inga Tornow",
                "Jane Orrin, The Harbour Post; Jane Orrin",
                "Yann Le Goff — Le Phare de Kerlan; Yann Le Goff"
            })
    void readsNamesBesideTheirPaper(String line, String name) {
        assertEquals(Optional.of(List.of(name)), Byline.nameAndSite(line).map(Byline::authors));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Power is back. (Reuters); Reuters",
                "Die Fähren bleiben im Hafen. (AFP/dpa); AFP",
                "… dijo el sindicato. EFE; EFE"
            })
    void readsAgenciesBehindTheLastSentence(String paragraph, String agency) {
        assertEquals(Optional.of(agency), Credit.signedBehind(paragraph));
    }

    @ParameterizedTest
    @ValueSource(strings = {"He spoke to a reporter (Reuters)", "They live in a house. (Red)", "(Reuters)", "AFP", ""})
    void readsNoAgencyWithinASentence(String paragraph) {
        assertEquals(Optional.empty(), Credit.signedBehind(paragraph));
    }
}
