package org.bagwright.json;

import static org.bagwright.json.CanonicalJson.text;

import java.time.LocalDate;
import org.bagwright.model.LinePattern;
import org.bagwright.model.Role;
import org.bagwright.model.SiteRule;

/** The lines of {@code site-rules.jsonl}: the rules that a ledger names as {@code site:<site>#<number>}. */
public final class SiteRuleLines {
    private SiteRuleLines() {}

    /** The line of {@code rule}, its line feed included. */
    public static byte[] line(SiteRule rule) {
        return CanonicalJson.line(json -> {
            text(json, "rule", rule.rule());
            text(json, "does", rule.keeps() ? "keep" : "remove");
            text(json, "selector", rule.selector());
            text(json, "line", rule.line().map(LinePattern::text));
            text(json, "role", rule.role().map(Role::label));
            text(json, "from", rule.from().map(LocalDate::toString));
            text(json, "until", rule.until().map(LocalDate::toString));
        });
    }
}
