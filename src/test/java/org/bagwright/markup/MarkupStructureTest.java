package org.bagwright.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.bagwright.classify.Features;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.text.Trait;
import org.junit.jupiter.api.Test;

class MarkupStructureTest {
    private static final String PARAGRAPH =
            "<p>The harbour of Lorma was closed for nine days, and nobody in the town knew the reason why.</p>";

    private MarkupSegmentation page;
    private Features features;

    private void read(String body) {
        page = MarkupSegmentation.of(DecodedText.of(
                "<html><head><title>A harbour is closed</title></head><body>" + body + "</body></html>",
                "UTF-8",
                CharsetSource.values()[0]));
        features = Features.of(page);
    }

    private int block(String start) {
        return IntStream.range(0, page.blocks().size())
                .filter(i -> page.blocks().get(i).text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private int value(MarkupTrait trait, String start) {
        return features.markup().column(trait)[block(start)];
    }

    @Test
    void theCoreIsTheSmallestElementThatHoldsMostOfTheRunningText() {
        read("<div id=all><div id=text><div>" + PARAGRAPH.repeat(4) + "</div><div><h2>Grain</h2>" + PARAGRAPH.repeat(4)
                + "</div></div><div id=side><p>Elsewhere</p></div></div>");
        assertEquals(0, value(MarkupTrait.FROM_CORE, "Grain"));
        assertEquals(2, value(MarkupTrait.TO_CORE, "Grain"));
        assertEquals(1, value(MarkupTrait.FROM_CORE, "Elsewhere"));
        assertEquals(1000, value(MarkupTrait.CORE_SHARE, "Grain"));
        assertEquals(500, value(MarkupTrait.BRANCH_PROSE_SHARE, "Grain"));
        assertEquals(0, value(MarkupTrait.BRANCH_PROSE, "Elsewhere"));
    }

    @Test
    void aPageWithoutRunningTextHasItsRootAsCore() {
        read("<ul><li>One</li><li>Two</li></ul>");
        assertEquals(0, value(MarkupTrait.FROM_CORE, "One"));
        assertEquals(0, value(MarkupTrait.CORE_SHARE, "One"));
    }

    @Test
    void aHeadingGovernsWhatStandsBelowItUntilTheNextOfItsLevel() {
        read("<h1>A harbour is closed</h1>" + PARAGRAPH + "<h2>Related stories</h2><h3>Ships wait</h3><p>Inside</p>"
                + "<h2>Grain</h2><p>Outside</p>");
        assertTrue(value(MarkupTrait.HEADINGS_RELATED, "Inside") > 0);
        assertEquals(3, value(MarkupTrait.HEADING_LEVEL, "Inside"));
        assertEquals(2, value(MarkupTrait.HEADING_LEVEL, "Ships wait"));
        assertEquals(0, value(MarkupTrait.HEADINGS_RELATED, "Outside"));
        assertEquals(2, value(MarkupTrait.HEADING_LEVEL, "Outside"));
        assertEquals(1, value(MarkupTrait.HEADING_LEVEL, "Grain"));
        assertEquals(block("Grain"), features.markup().headings()[block("Outside")]);
    }

    @Test
    void eachItemOfAListKnowsWhatStandsAboveAndBelowTheList() {
        read("<p>Take these:</p><ul><li>Rope</li><li>Tar</li><li>Nails</li></ul>" + PARAGRAPH);
        int colon = features.traits().get(Trait.LAST, block("Take"));
        assertEquals(colon, value(MarkupTrait.LAST_ABOVE_SET, "Rope"));
        assertEquals(colon, value(MarkupTrait.LAST_ABOVE_SET, "Nails"));
        assertEquals(1, value(MarkupTrait.PROSE_BELOW_SET, "Rope"));
        assertEquals(3, value(MarkupTrait.SET_BLOCKS, "Tar"));
        assertEquals(500, value(MarkupTrait.PLACE_IN_SET, "Tar"));
        assertEquals(block("Take"), features.markup().aroundSets()[0][block("Nails")]);
    }

    @Test
    void siblingsOfOneKindAreCards() {
        String card = "<div class=card><div><a href=/one><h3>Ships wait</h3></a></div></div>";
        read("<div>" + card.repeat(4) + "<div class=other><p>Apart</p></div></div>");
        assertEquals(4, value(MarkupTrait.CARDS, "Ships wait"));
        assertEquals(1000, value(MarkupTrait.CARD_LINKS, "Ships wait"));
        assertEquals(0, value(MarkupTrait.CARDS, "Apart"));
    }

    @Test
    void picturesAndRulesBetweenBlocksAreCounted() {
        read("<p>Above</p><div><img src=a><img src=b></div><p>Caption</p><hr><p>Below</p>");
        assertEquals(2, value(MarkupTrait.MEDIA_ABOVE, "Caption"));
        assertEquals(2, value(MarkupTrait.MEDIA_BELOW, "Above"));
        assertEquals(0, value(MarkupTrait.MEDIA_ABOVE, "Below"));
        assertEquals(1, value(MarkupTrait.RULES_ABOVE, "Below"));
        assertEquals(1, value(MarkupTrait.RULES_OF_PARENT, "Below"));
    }

    @Test
    void theTitleIsTheHeadingThatThePageStatesAsItsTitle() {
        read("<header><h1>The Lorma Gazette</h1></header><main><h1>A harbour is closed</h1><div>" + PARAGRAPH
                + "</div></main>");
        assertEquals(1, value(MarkupTrait.TO_TITLE, "The harbour"));
        assertEquals(2, value(MarkupTrait.UP_TO_TITLE, "The harbour"));
        assertEquals(1, value(MarkupTrait.DOWN_TO_TITLE, "The harbour"));
    }

    @Test
    void blocksOfOneSetOneSectionOrOneBranchHaveOneNumber() {
        read("<h2>Stores</h2><ul><li>Rope</li><li>Tar</li></ul><h2>Grain</h2><ul><li>Rye</li></ul>");
        int[][] groups = features.markup().groups();
        int sections = 6;
        int sets = 8;
        assertEquals(groups[sections][block("Stores")], groups[sections][block("Tar")]);
        assertTrue(groups[sections][block("Tar")] != groups[sections][block("Rye")]);
        assertEquals(groups[sets][block("Rope")], groups[sets][block("Tar")]);
        assertTrue(groups[sets][block("Tar")] != groups[sets][block("Rye")]);
    }
}
