package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTest {
    private static final String ARTICLE = """
            Harbour council of Port Ellery votes to rebuild the old pier

            The harbour council of Port Ellery voted on Tuesday to rebuild the old pier, which was closed after the storm of last winter.

            Members said the work would take two summers and that the pier would be open to walkers while it is going on.

            The council has put aside money for the first year, and it will ask the region for the rest in the spring.
            """;

    @Test
    void linesWithAGapAtTheSamePlaceStandSideBySide() {
        String[] left = {"The bridge is bent", "And the water black", "And for every step", "Two come from the side"};
        String[] right = {
            "Die Brücke ist krumm", "Und das Wasser schwarz", "Und für jeden Schritt", "Kommen zwei von links"
        };
        StringBuilder poem = new StringBuilder(ARTICLE).append('\n');
        for (int line = 0; line < 12; line++) {
            poem.append(String.format("%-30s%s%n", left[line % 4] + " " + line, right[line % 4]));
        }
        assertTrue(only(curate(poem.toString())).flags().contains("side-by-side"));
        assertFalse(only(curate(ARTICLE)).flags().contains("side-by-side"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to continue reading",
                "This article is for subscribers only.",
                "You've reached your free article limit. Already a subscriber? Log in",
                "Dieser Artikel ist exklusiv für Abonnenten.",
                "Cet article est réservé aux abonnés. Il vous reste 80 % à lire.",
                "Contenido exclusivo para suscriptores",
                "Per continuare a leggere, abbonati",
                "この記事は有料会員限定です。残り 1200 文字",
            })
    void aShortTextAboveAPaywallIsAStub(String paywall) {
        CuratedCapture capture = curate(ARTICLE + "\n" + paywall + "\n\nHome\n");
        assertTrue(
                only(capture).flags().contains("paywall-stub"),
                only(capture).flags().toString());
        assertTrue(has(capture, FindingCode.PAYWALL_STUB));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sign up for our newsletter",
                "Subscribe",
                "Abonnieren Sie unseren Newsletter",
                "Abonnez-vous à notre newsletter",
            })
    void anOfferBelowAnArticleIsNoPaywall(String offer) {
        assertFalse(only(curate(ARTICLE + "\n" + offer + "\n")).flags().contains("paywall-stub"));
    }

    @Test
    void aLongArticleAboveAPaywallLineIsNoStub() {
        String body = ARTICLE.substring(ARTICLE.indexOf("The harbour"));
        String text = ARTICLE + body.replace("Tuesday", "Monday") + body.replace("Tuesday", "Friday")
                + body.replace("Ellery", "Merrow") + body.replace("storm", "flood")
                + "\nSubscribe to continue reading\n";
        assertFalse(only(curate(text)).flags().contains("paywall-stub"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 - Page not found\n\nSorry, the page you are looking for could not be found. It may have been moved or deleted.\n\nHome\nContact\n",
                "Access Denied\n\nYou don't have permission to access this page on this server. Please contact the owner of the site.\n",
                "Just a moment...\n\nEnable JavaScript and cookies to continue. Checking if the site connection is secure takes a second or two.\n",
                "Seite nicht gefunden\n\nDie von Ihnen gesuchte Seite wurde leider nicht gefunden. Vielleicht wurde sie verschoben oder gelöscht.\n",
                "Page introuvable\n\nLa page que vous recherchez n'existe pas ou n'existe plus sur notre site, veuillez nous en excuser.\n",
                "Страница не найдена\n\nК сожалению, запрашиваемая страница была удалена или никогда не существовала на нашем сайте в сети.\n",
                "페이지를 찾을 수 없습니다\n\n요청하신 페이지를 찾을 수 없습니다. 주소를 다시 확인해 주세요.\n",
            })
    void anErrorPageIsLeftOutWithThatReason(String page) {
        CuratedCapture capture = curate(page);
        assertEquals(List.of(), capture.documents());
        String reason = capture.excluded().orElseThrow().reason();
        assertTrue(reason.startsWith("holds no article: an error page ("), reason);
        assertTrue(has(capture, FindingCode.NO_ARTICLE));
    }

    @Test
    void anArticleAboutErrorPagesIsAnArticle() {
        String text = ARTICLE
                + "\nWhoever asked for the old timetable saw the words Page not found, and the council said that the page "
                + "you are looking for would be back by the summer. "
                + ARTICLE.replace("\n\n", " ").replace("\n", " ");
        CuratedCapture capture = curate(text);
        assertFalse(only(capture).flags().contains("error-page"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Before you continue to the site\n\nWe and our partners use cookies and similar technologies to store and/or access information on a device. You can withdraw your consent at any time.\n\nAccept all\nReject all\n",
                "Ihre Privatsphäre\n\nWir und unsere Partner verwenden Cookies und ähnliche Technologien, um Ihnen Inhalte zu zeigen und Werbung zu messen. Ihre Einwilligung können Sie jederzeit widerrufen.\n\nAlle akzeptieren\n",
                "Votre vie privée\n\nNous et nos partenaires utilisons des cookies et technologies similaires pour mesurer l'audience. Vous pouvez retirer votre consentement à tout moment sur cette page.\n\nTout accepter\n",
            })
    void aConsentPageIsLeftOutWithThatReason(String page) {
        CuratedCapture capture = curate(page);
        assertEquals(List.of(), capture.documents());
        String reason = capture.excluded().orElseThrow().reason();
        assertTrue(reason.startsWith("holds no article: a page that asks for consent"), reason);
    }

    @Test
    void anArticleUnderAConsentTextIsAnArticle() {
        String consent =
                "We value your privacy\n\nWe and our partners store and/or access information on a device, such as cookies.\n\n";
        Document document = only(curate(consent + ARTICLE));
        assertFalse(document.flags().contains("consent-page"));
        assertTrue(document.text().startsWith("The harbour council"));
    }

    @Test
    void aListOfHeadlinesIsNoDocumentOrIsFlagged() {
        StringBuilder page = new StringBuilder("Latest news\n\n");
        for (String town : List.of("Ellery", "Merrow", "Tarn", "Oxley", "Penn", "Dunmore", "Hale", "Wick", "Stowe")) {
            page.append("Council of Port ").append(town).append(" votes on the new pier\n3 hours ago\n\n");
        }
        CuratedCapture capture = curate(page.toString());
        assertTrue(capture.excluded().stream()
                        .anyMatch(e -> e.reason().startsWith("holds no article: a list of other pages ("))
                || only(capture).flags().contains("listing-page"));
        assertFalse(only(curate(ARTICLE)).flags().contains("listing-page"));
    }

    @Test
    void aDocumentOfAFewWordsIsNearlyEmpty() {
        CuratedCapture capture =
                curate("Council votes on the pier\n\nThe council of Port Ellery voted for a new pier on Tuesday.\n");
        assertTrue(only(capture).flags().containsAll(List.of("near-empty", "very-short")));
        assertTrue(has(capture, FindingCode.UNLIKE_AN_ARTICLE));
        assertFalse(only(curate(ARTICLE)).flags().contains("near-empty"));
    }

    @Test
    void damagedLettersAreRepairedAndReported() {
        String sound = ARTICLE.replace("the old pier", "the “Café Müller” – isn’t it so");
        CuratedCapture capture = curate(misread(sound));
        assertEquals(only(curate(sound)).text(), only(capture).text());
        assertTrue(only(capture).flags().contains("encoding-damage"));
        assertTrue(has(capture, FindingCode.MOJIBAKE_REPAIRED));
        assertFalse(has(capture, FindingCode.MOJIBAKE_LEFT));
        assertTrue(
                capture.ledger().entries().stream().anyMatch(e -> e.rule().equals("body.prose+mojibake-windows-1252")));
        assertFalse(only(curate(sound)).flags().contains("encoding-damage"));
    }

    @Test
    void aParagraphThatEndsInADamagedQuotationMarkIsRepaired() {
        String sound = ARTICLE.replace("in the spring.", "“in the spring.”");
        assertEquals(only(curate(sound)).text(), only(curate(misread(sound))).text());
    }

    @Test
    void lettersThatAreLostAreReported() {
        CuratedCapture capture = curate(ARTICLE.replace("old", "\uFFFDld"));
        assertTrue(only(capture).flags().contains("encoding-damage"));
        assertTrue(has(capture, FindingCode.MOJIBAKE_LEFT));
    }

    private static String misread(String sound) {
        StringBuilder out = new StringBuilder();
        for (byte octet : sound.getBytes(StandardCharsets.UTF_8)) {
            String c = new String(new byte[] {octet}, Charset.forName("windows-1252"));
            out.append(c.equals("\uFFFD") ? String.valueOf((char) (octet & 0xFF)) : c);
        }
        return out.toString();
    }

    private static Document only(CuratedCapture capture) {
        assertEquals(1, capture.documents().size(), capture.excluded().toString());
        return capture.documents().get(0);
    }

    private static boolean has(CuratedCapture capture, FindingCode code) {
        return capture.findings().stream().map(Finding::code).anyMatch(code::equals);
    }

    private static CuratedCapture curate(String text) {
        Octets octets = Octets.owning(text.getBytes(StandardCharsets.UTF_8));
        return new Curation(Optional.empty())
                .curate(new Capture(
                        "a",
                        new BagPath("raw/a.txt"),
                        "a.txt",
                        octets,
                        octets.digest(DigestAlgorithm.SHA512),
                        "text/plain",
                        CatalogueRow.NONE));
    }
}
