package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePhraseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published: 0141 GMT August 23, 2019 | 2019-08-23T01:41Z",
                "Updated: November 11, 2019 | 2019-11-11",
                "23 August 2019 | 2019-08-23",
                "Aug. 23rd, 2019 | 2019-08-23",
                "Tuesday, 23 August 2022 14:05 hrs | 2022-08-23T14:05",
                "Fri, 23 Aug 2019 02:15 PM IST | 2019-08-23T14:15",
                "23/08/2019 | 2019-08-23",
                "08/23/2019 | 2019-08-23",
                "03.04.2024 | 2024-04-03",
                "2021-11-05T14:30:00+02:00 | 2021-11-05T14:30:00+02:00",
                "2021-11-05 14:30 UTC | 2021-11-05T14:30Z",
                "May 4, 2021 12:05 a.m. | 2021-05-04T00:05",
                "1. März 2020, 14:30 Uhr | 2020-03-01T14:30",
                "7 de marzo de 2021 | 2021-03-07",
                "30 août 2022 à 09h15 | 2022-08-30T09:15",
                "19 июня 2023, 12:40 | 2023-06-19T12:40",
                "7 مارس 2021 | 2021-03-07",
                "2021年3月7日 9時30分 | 2021-03-07T09:30",
                "oak_tree28.09.1912:44 | 2019-09-28T12:44",
                "28/9/1908:15 | 2019-09-28T08:15",
                "ថ្ងៃពុធ ទី៣ ខែឧសភា ឆ្នាំ២០២៣ | 2023-05-03",
                "ថ្ងៃទី៣ខែឧសភាឆ្នាំ២០២៣ ម៉ោង 09:15 | 2023-05-03T09:15",
                "วันพุธที่ 3 พฤษภาคม พ.ศ. 2566 เวลา 14.05 น. | 2023-05-03T14:05",
                "ວັນທີ 3 ພຶດສະພາ 2023 | 2023-05-03",
                "26 အောက်တိုဘာ 2018 | 2018-10-26",
                "2019.08.23 | 2019-08-23",
                "28. 4. 2023, 18:41 Uhr | 2023-04-28T18:41",
                "06. 01. 2026 | 2026-01-06",
                "2025•01•08 | 2025-01-08",
                "Publiziert17. Dezember 2024, 12:17 | 2024-12-17T12:17",
                "Published on 25.Jun.2019 in Vol 7 | 2019-06-25",
                "quiet livingEllaMarch 11, 2024slow days | 2024-03-11",
                "GardensDECEMBER 22, 2022 | 2022-12-22",
                "2019. augusztus 23. | 2019-08-23",
                "2019 m. rugpjūčio 23 d. | 2019-08-23",
                "Accepted 2023 Jan 7 | 2023-01-07",
                "ngày 23 tháng 8 năm 2019 | 2019-08-23",
                "२३ अगस्त २०१९ | 2019-08-23",
                "23 আগস্ট ২০১৯ | 2019-08-23",
                "٢٣ أغسطس ٢٠١٩ | 2019-08-23",
                "23 באוגוסט 2019 | 2019-08-23",
                "23 สิงหาคม 2562 | 2019-08-23",
                "23 ส.ค. 2562 | 2019-08-23",
                "23. kolovoza 2019. | 2019-08-23",
                "23 d’agost 2019 | 2019-08-23"
            })
    void readsDate(String line, String value) {
        assertEquals(value, only(line).value().orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22. Mai 20193. Juni 2019 von Ada Beispiel | 2019-05-22 | 2019-06-03",
                "15/01/201614/01/2016 | 2016-01-15 | 2016-01-14",
                "20 janvier 202021 janvier 2020évaluation | 2020-01-20 | 2020-01-21",
                "Posted on January 8, 2015December 14, 2019 | 2015-01-08 | 2019-12-14"
            })
    void readsTwoDatesThatRanTogether(String line, String first, String second) {
        assertEquals(
                List.of(first, second),
                DatePhrase.in(line).stream().map(d -> d.value().orElse("")).toList());
    }

    @Test
    void leavesOpenWhichNumberIsTheDay() {
        assertEquals(DatePhrase.State.AMBIGUOUS, only("03/04/2024").state());
        assertTrue(only("03/04/2024").value().isEmpty());
    }

    @Test
    void knowsThatThereIsNoSuchDay() {
        assertEquals(DatePhrase.State.IMPOSSIBLE, only("February 30, 2022").state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 hours ago",
                "March 7",
                "Call 0800 12345 now",
                "It won 61 of 117 seats",
                "Chapter 12 of 2019 readers",
                "Page 3 of 14",
                "Smarch 13, 2019"
            })
    void findsNoDate(String line) {
        assertEquals(List.of(), DatePhrase.in(line));
    }

    private static DatePhrase only(String line) {
        List<DatePhrase> dates = DatePhrase.in(line);
        assertEquals(1, dates.size(), line);
        return dates.get(0);
    }

    @Test
    void readsAYearOfTwoDigitsBetweenStopsOnly() {
        assertEquals(
                "2023-11-06",
                DatePhrase.in("Jane Doe | 06.11.23, 4").get(0).value().orElseThrow());
        assertEquals(
                "1998-11-06",
                DatePhrase.in("Stand 06.11.98, Seite 1").get(0).value().orElseThrow());
        assertEquals(0, DatePhrase.in("Version 06.31.23 build 77").size());
        assertEquals(0, DatePhrase.in("Jane Doe 06/11/23, 4").size());
    }

    @Test
    void readsMonthFirstBetweenStopsWhereTheDayIsOverTwelve() {
        assertEquals("2025-12-16", DatePhrase.in("12.16.2025").get(0).value().orElseThrow());
    }
}
