package org.bagwright.review;

import java.util.Map;
import org.bagwright.model.Decision;

/** What a rule of the ledger says, in words for people. */
final class Reason {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("stands-under", "the same line stands under"),
            Map.entry("phrase", "it has a phrase that such lines have"),
            Map.entry("prose", "it reads like running text"),
            Map.entry("short-sentence", "a short sentence among paragraphs of the article"),
            Map.entry("opened-by-dateline", "it opens with a place, as reports do"),
            Map.entry("prose-outside-articles", "running text outside the article"),
            Map.entry("line-outside-articles", "a line outside the article"),
            Map.entry("between-paragraphs", "it stands between paragraphs, but isn't one"),
            Map.entry("repeated-frame", "its frame repeats, as in a list of teasers"),
            Map.entry("below-its-heading", "it stands below the heading of such a list"),
            Map.entry("no-letters", "it has no letters"),
            Map.entry("lines-in-a-row", "short lines in a row inside the article"),
            Map.entry("line-before-text", "a short line before a paragraph"),
            Map.entry("above-text", "it stands above the article's text, where such lines do"),
            Map.entry("below-title", "it stands below the title"),
            Map.entry("repeated", "it says the title again"),
            Map.entry("inside-text", "it stands inside the article, and is no paragraph"),
            Map.entry("outside-articles", "it stands outside the article"),
            Map.entry("credited", "it names who took a picture"),
            Map.entry("glued-to-paragraph", "a caption that was glued to the paragraph after it"),
            Map.entry("label", "it begins as bylines do"),
            Map.entry("under-its-label", "it stands under the label of a byline"),
            Map.entry("name-over-date", "a name above a date"),
            Map.entry("name-below-title", "a name below the title"),
            Map.entry("begins-line", "it begins with a date"),
            Map.entry("name-below-text", "a name right below the text, of which the text does not speak"),
            Map.entry("sign-off", "an agency signs off the text"),
            Map.entry("staff", "it names the paper's staff"),
            Map.entry("known-name", "the name of a section"),
            Map.entry("breadcrumb", "a path of sections"),
            Map.entry("frame-of-site", "it is part of the site's frame"),
            Map.entry("named-in-byline", "it speaks of the author that the byline names"),
            Map.entry("error-page", "the page seems to be an error page"),
            Map.entry("consent-page", "the page asks for consent and shows nothing else"),
            Map.entry("listing-page", "the page seems to be a list of others"),
            Map.entry("text-again", "it stands above in the same words"),
            Map.entry("edit-mark", "a link by which a wiki's section is changed"),
            Map.entry("beyond-limit", "the capture is too large to be cut into blocks"));

    private Reason() {}

    /** {@code rule} in words; as it is written where there are none. */
    static String of(String rule) {
        if (Decision.idInRule(rule).isPresent()) {
            return "a person decided: " + Decision.idInRule(rule).get();
        }
        if (rule.startsWith("site:")) {
            return "a rule for the site says so: " + rule.substring("site:".length());
        }
        int colon = rule.indexOf(": ");
        int bracket = rule.indexOf(" (");
        int end = colon >= 0 ? colon : bracket >= 0 ? bracket : rule.length();
        String head = rule.substring(0, end);
        String words = WORDS.getOrDefault(
                head.substring(head.indexOf('.') + 1),
                head.substring(head.indexOf('.') + 1).replace('-', ' '));
        return words + detail(rule, end, colon >= 0, words);
    }

    /** What the rule saw: the phrase, the captures, the features of the model that spoke loudest. */
    private static String detail(String rule, int end, boolean evidence, String words) {
        String rest = rule.substring(end);
        if (rest.isEmpty()) {
            return "";
        }
        String seen = rest.substring(2);
        if (!evidence) {
            return "; what spoke loudest: " + (seen.endsWith(")") ? seen.substring(0, seen.length() - 1) : seen);
        }
        return words.endsWith("stands under") ? " " + seen : ": “" + seen + "”";
    }
}
