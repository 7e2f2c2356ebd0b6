package org.bagwright.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bagwright.model.PageLines;
import org.bagwright.model.SiteName;
import org.junit.jupiter.api.Test;

class SiteSampleTest {
    private static final SiteName PAPER = new SiteName("paper.example");

    private final SiteSample sample = new SiteSample();

    @Test
    void choosesAllPagesOfASmallSite() {
        add(PAPER, 0, SiteSurvey.FEWEST_ARTICLES);
        assertEquals(List.of(0, 1, 2, 3), sample.indices());
    }

    @Test
    void choosesNoneOfASiteWithTooFewPages() {
        add(PAPER, 0, SiteSurvey.FEWEST_ARTICLES - 1);
        add(new SiteName("other.example"), 10, 5);
        assertEquals(List.of(10, 11, 12, 13, 14), sample.indices());
    }

    @Test
    void choosesTheLastOfSeveralCapturesOfOnePage() {
        add(PAPER, 0, 4);
        sample.add(PAPER, "page 2", 9);
        assertEquals(List.of(0, 1, 3, 9), sample.indices());
    }

    @Test
    void choosesThoseThatASurveyOfAllWouldHold() {
        SiteSurvey survey = new SiteSurvey();
        PageLines none = new PageLines.Builder(1).build();
        for (int i = 0; i < 1_000; i++) {
            survey.add(PAPER, "page " + i, none);
        }
        add(PAPER, 0, 1_000);
        assertEquals(SiteSurvey.MOST_OF_A_SITE, sample.indices().size());
        List<Integer> held = new ArrayList<>();
        IntStream.range(0, 1_000).filter(i -> survey.wants(PAPER, "page " + i)).forEach(held::add);
        assertTrue(held.containsAll(sample.indices()));
        assertEquals(SiteSurvey.MOST_OF_A_SITE, held.size());
    }

    @Test
    void holdsNoMoreThanItsRoom() {
        SiteSample small = new SiteSample(1_000);
        for (int i = 0; i < 20_000; i++) {
            small.add(new SiteName("site" + i % 100 + ".example"), "page " + i, i);
        }
        List<Integer> chosen = small.indices();
        assertTrue(chosen.size() <= 1_000 && chosen.size() > 900, chosen.size() + " chosen");
        assertTrue(chosen.stream().allMatch(i -> i % 100 < 90), "the last sites are left out");
    }

    private void add(SiteName site, int from, int count) {
        for (int i = from; i < from + count; i++) {
            sample.add(site, "page " + i, i);
        }
    }
}
