package org.bagwright.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bagwright.model.PageLines;
import org.bagwright.model.SiteName;
import org.bagwright.model.StandingLines;
import org.junit.jupiter.api.Test;

class SiteSurveyTest {
    private static final SiteName SITE = new SiteName("paper.example");
    private static final int FRAME_LINES = 20;
    private static final int OWN_LINES = 10;

    @Test
    void holdsASampleOfALargeSite() {
        SiteSurvey survey = new SiteSurvey();
        for (int i = 0; i < 1_000; i++) {
            survey.add(SITE, "page-" + i, page(i, 0, i % 2 == 0));
        }
        StandingLines.Site site = survey.standing().of(SITE).orElseThrow();
        assertEquals(SiteSurvey.MOST_OF_A_SITE, site.pages());
        assertEquals(SiteSurvey.MOST_OF_A_SITE, site.under(0));
        double share = (double) site.under(1_000_000) / site.pages();
        assertTrue(share > 0.35 && share < 0.65, "a line under every other page: " + share);
    }

    @Test
    void whatIsHeldDoesNotDependOnTheOrder() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            order.add(i);
        }
        SiteSurvey forwards = surveyOf(order);
        Collections.shuffle(order, new Random(5));
        SiteSurvey shuffled = surveyOf(order);
        for (int site = 0; site < 3; site++) {
            StandingLines.Site a = forwards.standing().of(named(site)).orElseThrow();
            StandingLines.Site b = shuffled.standing().of(named(site)).orElseThrow();
            assertEquals(a.pages(), b.pages());
            assertEquals(a.under(1_000_000), b.under(1_000_000));
        }
    }

    private static SiteSurvey surveyOf(List<Integer> order) {
        SiteSurvey survey = new SiteSurvey(4_000);
        order.forEach(i -> survey.add(named(i % 3), "page-" + i, page(i, 0, i % 2 == 0)));
        return survey;
    }

    @Test
    void holdsNoMoreLinesThanThereIsRoomFor() {
        SiteSurvey survey = new SiteSurvey(4_000);
        int held = 0;
        for (int site = 0; site < 50; site++) {
            for (int i = 0; i < 20; i++) {
                survey.add(named(site), "page-" + i, page(site * 20 + i, site, false));
            }
        }
        StandingLines standing = survey.standing();
        for (int site = 0; site < 50; site++) {
            held += standing.of(named(site)).map(StandingLines.Site::pages).orElse(0);
        }
        assertTrue(held * (FRAME_LINES + OWN_LINES) <= 4_000 + FRAME_LINES + OWN_LINES, held + " pages held");
        assertEquals(
                SiteSurvey.LEAST_OF_A_SITE, standing.of(named(0)).orElseThrow().pages());
    }

    @Test
    void aParagraphOfAThirdOfTheArticlesIsTheirs() {
        SiteSurvey survey = new SiteSurvey();
        for (int i = 0; i < 12; i++) {
            survey.add(SITE, "page-" + i, page(i, 0, i % 3 == 0));
        }
        StandingLines.Site site = survey.standing().of(SITE).orElseThrow();
        assertEquals(0, site.under(1_000_000));
        assertEquals(12, site.under(0));
    }

    private static SiteName named(int site) {
        return new SiteName("paper-" + site + ".example");
    }

    /** A page with the frame of its site and an article of its own; {@code background} is a paragraph that some share. */
    private static PageLines page(int number, int site, boolean background) {
        PageLines.Builder lines = new PageLines.Builder(100);
        for (int i = 0; i < FRAME_LINES; i++) {
            lines.add(site * 100L + i, i % 4 == 0 ? 15 : 2);
        }
        for (int i = 0; i < OWN_LINES - 1; i++) {
            lines.add(2_000_000L + number * 100L + i, 30);
        }
        if (background) {
            lines.add(1_000_000, 25);
        }
        return lines.build();
    }
}
