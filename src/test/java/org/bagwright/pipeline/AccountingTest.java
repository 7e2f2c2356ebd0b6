package org.bagwright.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.bagwright.model.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lines a page is made of, its ledger accounts for all of them and holds the texts. */
class AccountingTest {
    private static final List<String> LINES = List.of(
            "",
            "",
            "Bridge falls to four cranes",
            "By Joren Castellane",
            "March 1, 2020",
            "Author: Mirela Athwick | Date: 2 October 2018 | Permalink",
            "You May Also Like",
            "Leave a Reply",
            "😀 emoji — and\u00A0blanks\u3000",
            "\u0000control\uFEFF",
            "News ID: 70412",
            "TESKAVIL: The harbour will close to freighters from next spring, the port authority said on Tuesday.",
            "Lormadia OstermarkOstermark has ended the treaty with Lormadia after eleven years of talks in Ostermark.",
            "The engineers have four cranes, and they are slower than the people who built the bridge without one.",
            "海底ケーブルが金曜日の夜に切断され、島に住む一万一千人がインターネットを使えなくなった。",
            "— AFP");
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r", "\u2028");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void coversEveryCharacterAndRebuildsTheTexts(long seed) {
        Random random = new Random(seed);
        for (int page = 0; page < 25; page++) {
            Octets octets = Octets.owning(soup(random).getBytes(StandardCharsets.UTF_8));
            Rebuilding.curate(octets, "text/plain", "seed " + seed + ", page " + page);
        }
    }

    private static String soup(Random random) {
        StringBuilder text = new StringBuilder();
        int lines = random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            text.append(LINES.get(random.nextInt(LINES.size())));
            text.append(LINE_ENDS.get(random.nextInt(LINE_ENDS.size())));
        }
        return text.toString();
    }
}
