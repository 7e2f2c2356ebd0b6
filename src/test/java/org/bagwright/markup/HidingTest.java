package org.bagwright.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bagwright.model.Block;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Octets;
import org.bagwright.text.Traits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HidingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "display : none",
                "DISPLAY:NONE",
                "Display: None",
                "visibility:Hidden",
                "Position:Absolute;Clip:Rect(0,0,0,0)",
                "color:red; visibility: hidden !important",
                "position:absolute; left:-9999px",
                "left: -999em; position: fixed",
                "text-indent:-10000px",
                "position:absolute;clip:rect(0,0,0,0)",
                "position:absolute;width:1px;height:1px;overflow:hidden"
            })
    void knowsWhatIsOutOfSight(String declarations) {
        assertTrue(Hiding.isIn(declarations));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "left:-9999px",
                "position:absolute;left:-10px",
                "opacity:0",
                "overflow:hidden;height:0",
                "list-style:none",
                "margin-left:-15px",
                "text-indent:-1em",
                "display:none-such",
                "-"
            })
    void leavesWhatMayBeSeen(String declarations) {
        assertFalse(Hiding.isIn(declarations));
    }

    @Test
    void readsThePagesOwnStyleSheet() {
        assertEquals(
                List.of("a"),
                hidden("<style>/* { */ .gone, p#too{left:-9999px;position:absolute}</style><p class='x gone'>a<p>b"));
        assertEquals(List.of("b"), hidden("<style>p#too{display:none}</style><p>a<p id=too>b"));
    }

    @Test
    void leavesWhatIsHiddenSometimes() {
        assertEquals(List.of(), hidden("<style>@media print{.gone{display:none}}</style><p class=gone>a"));
        assertEquals(List.of(), hidden("<style>.js .gone{display:none}</style><p class=gone>a"));
        assertEquals(
                List.of(), hidden("<style>.tab{display:none}.tab.open{display:block}</style><p class='tab open'>a"));
        assertEquals(List.of(), hidden("<style>.gone{display:none</style><p class=gone>a"));
    }

    @Test
    void leavesOutWhatLinksSayToThoseWhoCannotSee() {
        MarkupSegmentation page =
                page("<p>See <a href=x>our report<span class=sr-only> (new window)</span></a>, please.");
        assertEquals(
                List.of("See our report, please."),
                page.blocks().stream().map(Block::text).toList());
    }

    @Test
    void looksThroughRulesAsExpressionsWould() {
        Pattern showing = Pattern.compile("(?i)(?:^|[;\\s])(?:display|visibility|left|clip|position)\\s*:");
        Pattern signs = Pattern.compile("(?i)none|hidden|clip|-[91235]");
        String[] parts = {
            "display",
            "Display",
            "visibility",
            "left",
            "LEFT",
            "margin-left",
            "clip",
            "po\u017fition",
            "position",
            ":",
            " :",
            "\u00a0",
            "\t",
            ";",
            " ",
            "none",
            "hidden",
            "hid",
            "NO",
            "None",
            "HidDen",
            "CLIP",
            "-",
            "9",
            "-9",
            "-4",
            "1",
            "{",
            "\u3042"
        };
        Random random = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder sheet = new StringBuilder();
            int from = 0;
            int end = 0;
            for (int k = random.nextInt(8); k >= 0; k--) {
                from = k == 6 ? sheet.length() : from;
                end = k >= 1 ? sheet.length() : end;
                sheet.append(parts[random.nextInt(parts.length)]);
            }
            end = Math.max(from, end);
            String rule = sheet.substring(from, end);
            assertEquals(
                    showing.matcher(rule).find(),
                    HidingRules.shows(sheet.toString().toCharArray(), from, end),
                    rule);
            assertEquals(
                    signs.matcher(rule).find(),
                    Hiding.holdsSign(sheet.toString().toCharArray(), from, end),
                    rule);
        }
    }

    private static List<String> hidden(String html) {
        MarkupSegmentation page = page(html);
        MarkupTraits traits = MarkupTraits.of(page, Traits.of(page.blocks()));
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < page.blocks().size(); i++) {
            if (traits.part(i).isPresent()) {
                hidden.add(page.blocks().get(i).text());
            }
        }
        return hidden;
    }

    private static MarkupSegmentation page(String html) {
        Octets octets = Octets.owning(html.getBytes(StandardCharsets.UTF_8));
        return MarkupSegmentation.of(
                DecodedText.of(DecodedText.decode(octets, StandardCharsets.UTF_8), "UTF-8", CharsetSource.values()[0]));
    }
}
