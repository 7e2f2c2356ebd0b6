package org.bagwright.classify;

import java.util.Map;

/**
 * How sure the rules are that don't ask the model: the share of the blocks about which they were right, that is, that are in
 * the gold text or not as the rule has it. Measured by {@code RuleAccuracy} in {@code src/train} on the 504 known pages, with
 * judgements of models that hadn't seen the page's site; plain text is block.txt and flat.txt together. A share of 1 is taken as
 * 0.99, and one of fewer than 30 blocks of HTML is that of all forms. docs/quality.md has the table.
 */
final class RuleConfidence {
    private static final Map<String, Measured> MEASURED = Map.ofEntries(
            Map.entry("about-author.phrase", new Measured(0.95, 0.98)),
            Map.entry("advertisement.phrase", new Measured(0.99, 0.99)),
            Map.entry("byline.above-text", new Measured(0.96, 0.98)),
            Map.entry("byline.element", new Measured(0.99, 0.99)),
            Map.entry("byline.inside-text", new Measured(0.40, 0.70)),
            Map.entry("byline.label", new Measured(0.98, 0.99)),
            Map.entry("byline.name-below-title", new Measured(0.96, 0.97)),
            Map.entry("byline.under-its-label", new Measured(0.98, 0.99)),
            Map.entry("caption.above-text", new Measured(0.99, 0.98)),
            Map.entry("caption.element", new Measured(0.94, 0.94)),
            Map.entry("caption.inside-text", new Measured(0.95, 0.95)),
            Map.entry("caption.outside-articles", new Measured(0.95, 0.96)),
            Map.entry("comment.phrase", new Measured(0.99, 0.99)),
            Map.entry("comment.element", new Measured(0.99, 0.99)),
            Map.entry("consent.phrase", new Measured(0.99, 0.99)),
            Map.entry("date.above-text", new Measured(0.98, 0.98)),
            Map.entry("date.below-text", new Measured(0.91, 0.93)),
            Map.entry("date.inside-text", new Measured(0.93, 0.94)),
            Map.entry("form.phrase", new Measured(0.94, 0.96)),
            Map.entry("legal.phrase", new Measured(0.99, 0.99)),
            Map.entry("navigation.element", new Measured(0.82, 0.82)),
            Map.entry("navigation.phrase", new Measured(0.99, 0.99)),
            Map.entry("related-story.phrase", new Measured(0.98, 0.96)),
            Map.entry("related-story.repeated-frame", new Measured(0.96, 0.98)),
            Map.entry("section.frame-of-site", new Measured(0.99, 0.99)),
            Map.entry("subtitle.above-text", new Measured(0.42, 0.39)),
            Map.entry("subtitle.below-title", new Measured(0.58, 0.63)),
            Map.entry("technical.element", new Measured(0.99, 0.99)),
            Map.entry("technical.phrase", new Measured(0.93, 0.96)),
            Map.entry("title.above-text", new Measured(0.93, 0.92)),
            Map.entry("title.repeated", new Measured(0.97, 0.99)));

    private RuleConfidence() {}

    /** Shares of blocks, in plain text and in marked-up pages. */
    private record Measured(double text, double markup) {}

    /**
     * The confidence in a rule.
     *
     * @param rule as the ledger names it, with the phrase that it found
     * @param byHand for a rule about which the known pages tell too little
     */
    static double of(String rule, boolean markup, double byHand) {
        int phrase = rule.indexOf(':');
        Measured measured = MEASURED.get(phrase < 0 ? rule : rule.substring(0, phrase));
        if (measured == null) {
            return byHand;
        }
        return markup ? measured.markup() : measured.text();
    }
}
