package org.bagwright.json;

import static org.bagwright.json.CanonicalJson.text;

import java.time.LocalDate;
import org.bagwright.model.LinePattern;
import org.bagwright.model.Role;
import org.bagwright.model.SiteRule;

/** The lines of {@code site-rules.jsonl}: the rules that a ledger names as {@code site:<site>#<number>}. */
public final class SiteRuleLines {
    private SiteRuleLines() {}

    /**
     * The line of {@code rule}, its line feed included.
     *
     * @param withheld whether its words may not travel: a line of the text, or a value of an attribute, is left out then
     */
    public static byte[] line(SiteRule rule, boolean withheld) {
        return CanonicalJson.line(json -> {
            text(json, "rule", rule.rule());
            text(json, "does", rule.keeps() ? "keep" : "remove");
            text(json, "selector", rule.selector().filter(s -> !withheld || s.indexOf('=') < 0));
            text(json, "line", rule.line().map(LinePattern::text).filter(l -> !withheld));
            text(json, "role", rule.role().map(Role::label));
            text(json, "from", rule.from().map(LocalDate::toString));
            text(json, "until", rule.until().map(LocalDate::toString));
        });
    }
}
