package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportHeadTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "【ロルマ共同】政府は三日、関税の撤廃を発表した。 | ロルマ | Kyodo | ''",
                "【ロルマ時事】政府は三日、関税の撤廃を発表した。 | ロルマ | Jiji Press | ''",
                "(서울=연합뉴스) 김도현 기자 = 수출이 줄었다고 통계청이 밝혔다. | 서울 | Yonhap | 김도현",
                "[서울=뉴시스] 김도현·이하늘 기자 = 수출이 줄었다. | 서울 | Newsis | 김도현;이하늘",
                "新华社北京8月28日电（记者张明、刘洋）渡船恢复通航。 | 北京 | Xinhua | 张明;刘洋",
                "中新网8月28日电 渡船恢复通航。 | '' | China News Service | ''",
                "本报讯（记者 李文清）旧铁路桥昨日重新开放。 | '' | '' | 李文清",
                "(ANSA) - ROMA, 07 OTT - Quaranta famiglie sono state evacuate. | ROMA | ANSA | ''",
                "به گزارش ایسنا، ساکنان روستا پل را دوباره ساختند. | '' | ISNA | ''",
            })
    void readsWhatOpensAReport(String paragraph, String place, String agency, String reporters) {
        ReportHead head = ReportHead.read(paragraph).orElseThrow();
        assertEquals(place, head.place().orElse(""));
        assertEquals(agency, head.agency().orElse(""));
        assertEquals(reporters, String.join(";", head.reporters()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "【速報】政府は三日、関税の撤廃を発表した。",
                "(서울) 수출이 줄었다고 통계청이 밝혔다.",
                "The agency (AFP) reported that the bridge is open.",
                "记者张明昨日来到渡口，看见二十三名乘客。",
                "به گزارش همسایه‌ها، پل دوباره ساخته شد."
            })
    void readsNothingFromOtherParagraphs(String paragraph) {
        assertEquals(Optional.empty(), ReportHead.read(paragraph));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "〔記者林雅惠／霧浦報導〕 | 林雅惠",
                "记者 张明 | 张明",
                "박서윤 기자 | 박서윤",
                "박서윤·이하늘 기자 seoyun@example.com | 박서윤;이하늘",
                "取材・文／小野寺恵　撮影／村井透 | 小野寺恵",
                "聞き手・小野寺恵 | 小野寺恵",
            })
    void readsEastAsianBylines(String line, String names) {
        assertEquals(names, String.join(";", Byline.read(line).orElseThrow().authors()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"更新 2023年10月14日 9時12分", "입력 2023.03.21. 09:15", "박서윤 기자가 섬을 찾아 등대지기를 만났다."})
    void takesLabelsOfDatesAndSentencesForNoBylines(String line) {
        assertEquals(Optional.empty(), Byline.besideDate(line).filter(b -> !b.authors()
                .isEmpty()));
    }
}
