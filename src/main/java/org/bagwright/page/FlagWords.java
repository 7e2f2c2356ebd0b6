package org.bagwright.page;

import java.util.Map;

/** Quality flags in words. A flag that isn't here is shown as it is written. */
final class FlagWords {
    /** Of a document whose text doesn't travel. */
    static final String WITHHELD = "text-withheld";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("charset-assumed", "charset assumed"),
            Map.entry("charset-detected", "charset detected"),
            Map.entry("consent-page", "consent page"),
            Map.entry("encoding-damage", "damaged letters"),
            Map.entry("error-page", "error page"),
            Map.entry("listing-page", "list of stories"),
            Map.entry("mostly-removed", "mostly removed"),
            Map.entry("near-empty", "next to no text"),
            Map.entry("no-title", "no title stated"),
            Map.entry("paywall-stub", "stub before a paywall"),
            Map.entry("side-by-side", "columns side by side"),
            Map.entry("unsure-blocks", "unsure blocks"),
            Map.entry("text-excerpt", "excerpt"),
            Map.entry(WITHHELD, "text withheld"),
            Map.entry("very-short", "very short"),
            Map.entry("withdrawn", "withdrawn"));

    private FlagWords() {}

    static String name(String flag) {
        String words = WORDS.get(flag);
        return words == null ? Shown.line(flag) : words;
    }
}
