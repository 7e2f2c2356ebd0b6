package org.bagwright.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
    private static final String ENGLISH =
            "The harbour was closed on Monday because the crane that lifts the old boats had to be mended.";
    private static final String TURKISH =
            "Köprünün onarımı için belediye bu yıl yeni bir bütçe ayırdı ve çalışmalar gelecek ay başlayacak.";

    private final LanguageIdentifier identifier = new LanguageIdentifier();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    en      | The harbour was closed on Monday because the crane that lifts the old boats had to be mended.
                    en      | Ferry tickets cost more this summer, passengers complain, yet boats remain full every weekend.
                    de      | Die Brücke über den Fluss bleibt bis zum Ende des Jahres gesperrt, weil das Geländer erneuert wird.
                    fr      | Le pont restera fermé jusqu'à la fin de l'année, parce que la mairie doit refaire les barrières.
                    es      | El puente permanecerá cerrado hasta el final del año porque el ayuntamiento tiene que repararlo.
                    pt      | A ponte vai ficar fechada até ao fim do ano, porque a câmara ainda não tem dinheiro para as obras.
                    it      | Il ponte resterà chiuso fino alla fine dell'anno perché il comune deve ancora rifare la ringhiera.
                    nl      | De brug blijft tot het einde van het jaar gesloten, omdat de gemeente de leuning moet vernieuwen.
                    sv      | Bron är stängd till slutet av året eftersom kommunen måste byta ut räcket på båda sidor av vägen.
                    fi      | Silta on suljettu vuoden loppuun asti, koska kaupungin täytyy uusia kaiteet molemmin puolin tietä.
                    pl      | Most będzie zamknięty do końca roku, ponieważ miasto musi jeszcze wymienić barierki po obu stronach.
                    cs      | Most zůstane zavřený až do konce roku, protože město musí ještě vyměnit zábradlí na obou stranách.
                    hu      | A híd az év végéig zárva marad, mert a városnak mindkét oldalon ki kell cserélnie a korlátokat.
                    tr      | Köprünün onarımı için belediye bu yıl yeni bir bütçe ayırdı ve çalışmalar gelecek ay başlayacak.
                    vi      | Cây cầu sẽ đóng cửa đến cuối năm vì thành phố phải thay lan can ở cả hai bên đường cho người đi bộ.
                    ru      | Мост будет закрыт до конца года, потому что городу нужно заменить перила с обеих сторон дороги.
                    uk      | Міст буде закритий до кінця року, тому що місту потрібно замінити поруччя з обох боків дороги.
                    bg      | Мостът ще бъде затворен до края на годината, защото общината трябва да смени парапета от двете страни.
                    el      | Η γέφυρα θα μείνει κλειστή μέχρι το τέλος του χρόνου, γιατί ο δήμος πρέπει να αλλάξει τα κάγκελα.
                    he      | הגשר יהיה סגור עד סוף השנה, כי העירייה צריכה להחליף את המעקה בשני צדי הדרך לפני החורף הקרוב.
                    ar      | سيبقى الجسر مغلقا حتى نهاية السنة لأن البلدية تحتاج إلى إصلاح السور على جانبي الطريق قبل الشتاء.
                    fa      | این پل تا پایان سال بسته می‌ماند، چون شهرداری باید نرده‌های هر دو طرف جاده را پیش از زمستان عوض کند.
                    hi      | पुल साल के अंत तक बंद रहेगा क्योंकि नगर पालिका को सड़क के दोनों ओर की रेलिंग बदलनी है।
                    th      | สะพานจะปิดจนถึงสิ้นปี เพราะเทศบาลต้องเปลี่ยนราวทั้งสองข้างของถนนก่อนถึงฤดูหนาว
                    ko      | 다리는 연말까지 통행이 금지된다. 시에서 길 양쪽의 난간을 새로 바꾸어야 하기 때문이다.
                    ja      | 橋は年末まで通行止めになる。市が道路の両側の手すりを冬までに取り替える必要があるためだ。
                    zh      | 这座桥将关闭到年底，因为市政府还要在冬天以前更换道路两边的栏杆，行人可以从北面绕行。
                    zh-Hant | 這座橋將關閉到年底，因為市政府還要在冬天以前更換道路兩邊的欄杆，行人可以從北面繞行。
                    """)
    void tellsTheLanguageOfOneSentence(String language, String sentence) {
        assertEquals(Optional.of(language), identifier.identify(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Port Ellery",
                "12.04.2021 14:32 — 1,234 (56 %) +++ 78:90",
                "qwrt zxcv hjkl bnmp wrtz sdfg xcvb dfgh rtzp cvbn pklj lkjh mnbv qzx wsx dcf rfv tgb zhn ujm",
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore"
            })
    void saysNothingOfTextsThatAreTooShortOrNoLanguage(String text) {
        assertEquals(Optional.empty(), identifier.identify(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id | Kebakaran melanda pasar tradisional pada Rabu malam. Sedikitnya tiga puluh kios hangus terbakar, namun tidak ada korban jiwa karena petugas segera datang.
                    id | Pemerintah kota akan menutup jembatan lama mulai bulan depan karena kondisinya sudah tidak aman. Anggarannya berasal dari dana darurat provinsi.
                    ms | Kerajaan negeri akan menutup jambatan lama itu mulai bulan hadapan kerana keadaannya sudah tidak selamat. Beliau berkata kerja pembaikan siap dalam enam bulan.
                    """)
    void tellsIndonesianFromMalayByTheirWords(String language, String text) {
        assertEquals(Optional.of(language), identifier.identify(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Esperanto, Azerbaijani: languages without a profile, beside Catalan and Turkish, which have one.
                "La ponto restos fermita ĝis la fino de la jaro, ĉar la urbo devas ŝanĝi la barilojn ambaŭflanke de la vojo.",
                "Körpü ilin sonuna qədər bağlı qalacaq, çünki şəhər yolun hər iki tərəfindəki məhəccəri dəyişməlidir."
            })
    void saysNothingOfLanguagesItDoesNotKnow(String text) {
        assertEquals(Optional.empty(), identifier.identify(text));
    }

    @Test
    void saysNothingOfTwoScriptsHalfAndHalf() {
        String russian = "Мост будет закрыт до конца года, потому что городу нужно заменить перила с двух сторон.";
        assertEquals(Optional.empty(), identifier.identify(ENGLISH + " " + russian));
    }

    @Test
    void readsCapitalsLikeSmallLetters() {
        assertEquals(
                Optional.of("de"),
                identifier.identify(
                        "DIE BRÜCKE BLEIBT BIS ZUM ENDE DES JAHRES GESPERRT, WEIL DAS GELÄNDER ERNEUERT WIRD."));
    }

    @Test
    void isNotMovedByTheTailOfALongText() {
        assertEquals(Optional.of("tr"), identifier.identify((TURKISH + " ").repeat(60) + ENGLISH.repeat(500)));
    }

    @Test
    void survivesLoneSurrogatesAndControlCharacters() {
        assertEquals(Optional.of("en"), identifier.identify("\ud83d\u0000\u001b[31m" + ENGLISH + "\udc00"));
    }

    @Test
    void answersAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(Optional.of("en"), identifier.identify(ENGLISH.toUpperCase(Locale.ROOT)));
            assertEquals(Optional.of("tr"), identifier.identify(TURKISH));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void answersManyThreadsAlike() {
        LanguageIdentifier fresh = new LanguageIdentifier();
        List<Optional<String>> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> fresh.identify(TURKISH))
                .distinct()
                .toList();
        assertEquals(List.of(Optional.of("tr")), answers);
    }

    @Test
    void hasAProfileForEveryLanguageOfAWritingSystemWithSeveral() {
        for (WritingSystem system : WritingSystem.values()) {
            if (system != WritingSystem.JAPANESE_AND_CHINESE
                    && system.languages().size() > 1) {
                NgramProfiles profiles = NgramProfiles.of(system.languages());
                assertTrue(system.languages().contains(profiles.judge(" a ").language()), system.name());
            }
        }
    }
}
