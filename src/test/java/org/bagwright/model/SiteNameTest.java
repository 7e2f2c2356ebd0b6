package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNameTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.Paper.example/a/b?c, paper.example",
        "http://paper.example:8080, paper.example",
        "//news.paper.example/x, news.paper.example",
        "https://user@paper.example#top, paper.example",
        "/a/b,",
        "ftp://paper.example/,",
        "https://,",
        "mailto:a@b.example,",
        "https://localhost/,",
    })
    void theHostOfAnAddressNamesItsSite(String address, String site) {
        assertEquals(Optional.ofNullable(site), SiteName.ofAddress(address).map(SiteName::value));
    }

    @ParameterizedTest
    @CsvSource({"a.txt, raw/", "paper/2020/a.txt, raw/paper/2020/"})
    void aFolderStandsForASiteOfUnknownAddress(String name, String site) {
        assertEquals(site, SiteName.ofFolder(name).value());
    }
}
