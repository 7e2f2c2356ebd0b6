package org.bagwright.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a curator says of the pages of one site: elements or lines that are the article's, or aren't.
 *
 * @param number its place in the site's file, from 1
 * @param keeps whether what it names is the article's
 * @param selector CSS selector of elements, for marked-up pages
 * @param line pattern of lines; exactly one of both is there
 * @param role what the blocks are, if said
 * @param from first day of the pages that it holds for
 * @param until last day of them
 */
public record SiteRule(
        SiteName site,
        int number,
        boolean keeps,
        Optional<String> selector,
        Optional<LinePattern> line,
        Optional<Role> role,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    public SiteRule {
        if (selector.isPresent() == line.isPresent()) {
            throw new IllegalArgumentException("a site rule has a selector or a line: " + number);
        }
        if (role.isPresent() && role.get().isText() != keeps) {
            throw new IllegalArgumentException("the role says otherwise than the rule: " + role.get());
        }
    }

    /** Whether it holds only for pages of some time. */
    public boolean isLimited() {
        return from.isPresent() || until.isPresent();
    }

    /** Whether it holds for pages of {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }

    /** As the ledger names it, such as {@code site:example.org#2}. */
    public String rule() {
        return "site:" + site + "#" + number;
    }
}
