package org.bagwright.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reviewer's act: what a person said of a block, of lines of a kind, or of a value. It outranks all rules.
 *
 * @param id unique in its file
 * @param scope what it speaks of
 * @param anchor the block it was made on; always there for the scope {@code block}
 * @param role what the block is; for {@code agree} what it was judged to be, for {@code restore} and {@code remove}
 *     optional
 * @param change for {@code metadata} what is to be stated
 * @param pattern the lines it speaks of, for the scopes {@code site} and {@code pattern}
 * @param site the site whose captures it speaks of, for the scope {@code site}
 * @param touched number of captures with such lines when it was made
 * @param over ids of decisions that it knowingly makes an exception to
 * @param judged what the rules had made of the block
 * @param by who decided
 * @param date ISO 8601 date or date-time
 * @param note why; empty when nothing was said
 */
public record Decision(
        String id,
        Act act,
        Scope scope,
        Optional<Anchor> anchor,
        Optional<Role> role,
        Optional<Change> change,
        Optional<LinePattern> pattern,
        Optional<SiteName> site,
        OptionalInt touched,
        List<String> over,
        Optional<Judged> judged,
        String by,
        String date,
        String note) {
    private static final String RULE = "decision:";

    public Decision {
        over = List.copyOf(over);
        if (scope == Scope.BLOCK ? anchor.isEmpty() : pattern.isEmpty()) {
            throw new IllegalArgumentException("a decision says what it speaks of: " + id);
        }
        if (scope == Scope.SITE && site.isEmpty()) {
            throw new IllegalArgumentException("a decision on a site names it: " + id);
        }
        if (act == Act.METADATA && (change.isEmpty() || scope != Scope.BLOCK)) {
            throw new IllegalArgumentException("a decision on a value names one document's key: " + id);
        }
        if ((act == Act.ROLE || act == Act.AGREE) && role.isEmpty()) {
            throw new IllegalArgumentException("the decision names a role: " + id);
        }
    }

    /** What was decided. */
    public enum Act {
        /** The block is the article's. */
        RESTORE,
        /** The block is not the article's. */
        REMOVE,
        /** The block is something else. */
        ROLE,
        /** The document's record states something else. */
        METADATA,
        /** The rules were right. */
        AGREE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a decision speaks of, from the narrow to the wide: the narrower outranks. */
    public enum Scope {
        /** One block of one capture. */
        BLOCK,
        /** Lines in all captures of one site. */
        SITE,
        /** Lines in all captures. */
        PATTERN;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where a block stands.
     *
     * @param capture digest of the capture's octets
     * @param text digest of its decoded text, in UTF-8: finds it again when only its encoding changed
     * @param path where the capture lay below the project, for people; such as {@code raw/a.txt}
     * @param quote how the block begins, in the form of {@link ReadingText#normal}
     * @param characters code points of the whole block in that form
     * @param occurrence which of the places where the quote stands, from 1
     */
    public record Anchor(
            Digest capture,
            Optional<Digest> text,
            Optional<String> path,
            String quote,
            int characters,
            int occurrence) {
        /** Code points of a block that are quoted at most: enough to know it again, and a line or three to read. */
        public static final int LONGEST_QUOTE = 200;

        /** The anchor of the block number {@code block} of {@code reading}. */
        public static Anchor of(Digest capture, Optional<Digest> text, String path, ReadingText reading, int block) {
            String line = reading.line(block);
            int characters = line.codePointCount(0, line.length());
            String quote = characters <= LONGEST_QUOTE
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE))
                            .stripTrailing();
            return new Anchor(capture, text, Optional.of(path), quote, characters, reading.occurrence(block, quote));
        }
    }

    /**
     * What a record is to state.
     *
     * @param key such as {@code title}
     * @param value empty when nothing is to be stated; of several values joined by {@code "; "}
     */
    public record Change(String key, Optional<String> value) {}

    /**
     * What the rules had made of a block.
     *
     * @param confidence 0 to 1, how sure they were
     */
    public record Judged(Role role, double confidence) {}

    /** The rule under which it stands in ledgers and as evidence. */
    public String rule() {
        return RULE + id;
    }

    /** The id of the decision that {@code rule} names. */
    public static Optional<String> idInRule(String rule) {
        return rule.startsWith(RULE) ? Optional.of(rule.substring(RULE.length())) : Optional.empty();
    }
}
