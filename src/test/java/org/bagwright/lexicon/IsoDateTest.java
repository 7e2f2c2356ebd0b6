package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-10-24 | 2019-10-24",
                "2019-10-24T07:59:07+02:00 | 2019-10-24T07:59:07+02:00",
                "2019-10-24T07:59:07.123+0200 | 2019-10-24T07:59:07+02:00",
                "2019-10-24T07:59Z | 2019-10-24T07:59Z",
                "2019-10-24 07:59:07 | 2019-10-24T07:59:07",
                "2019-10-24T07:59 | 2019-10-24T07:59",
                "2019-10-24T07:59:07-05 | 2019-10-24T07:59:07-05:00",
                "2019/10/24 | 2019-10-24",
                "2019-1-5 | 2019-01-05",
                "20191024 | 2019-10-24",
                "20191024T075907Z | 2019-10-24T07:59:07Z"
            })
    void readsAsPreciselyAsStated(String stated, String value) {
        assertEquals(value, IsoDate.read(stated).orElse("nothing"));
    }

    @ParameterizedTest
    @CsvSource({
        "2019",
        "2019-13-01",
        "2019-02-30",
        "1970-01-01T00:00:00Z",
        "0001-01-01",
        "24.10.2019",
        "1571900347000",
        "''",
        "2019-10"
    })
    void readsNothingElse(String stated) {
        assertEquals("nothing", IsoDate.read(stated).orElse("nothing"));
    }
}
