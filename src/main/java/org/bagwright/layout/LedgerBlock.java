package org.bagwright.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.CharacterReferences;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Mojibake;
import org.bagwright.model.Role;
import org.bagwright.model.Span;

/**
 * A block of a capture as its ledger accounts for it, with what a reader sees of it.
 *
 * @param span from its first to its last character
 * @param document id of the document that it belongs to
 * @param text as it is shown: without tags, repaired where it was damaged
 */
public record LedgerBlock(
        Span span, Role role, Fate fate, Optional<String> document, String rule, double confidence, String text) {

    /**
     * The blocks that {@code ledger} has of {@code decoded}, in order; blank space and markup between them aside. A ledger
     * that goes beyond the text gives the blocks before its end.
     *
     * @param markup whether it is a marked-up source
     */
    public static List<LedgerBlock> in(
            List<LedgerEntry> ledger, String decoded, boolean markup, CharacterReferences references) {
        return new Reading(decoded, markup, references).read(ledger);
    }

    private static final class Reading {
        private final String decoded;
        private final boolean markup;
        private final MarkupText shown;
        private final List<LedgerBlock> blocks = new ArrayList<>();
        private final List<LedgerEntry> runs = new ArrayList<>();

        private int start;
        private int end;
        private int codePoint;

        Reading(String decoded, boolean markup, CharacterReferences references) {
            this.decoded = decoded;
            this.markup = markup;
            this.shown = new MarkupText(decoded, references);
        }

        List<LedgerBlock> read(List<LedgerEntry> ledger) {
            int points = decoded.codePointCount(0, decoded.length());
            boolean inside = false;
            for (LedgerEntry entry : ledger) {
                boolean goesOn = MarkupText.isInside(entry);
                if (!goesOn && !inside) {
                    finish();
                }
                if (entry.span().start() < codePoint || entry.span().end() > points) {
                    break;
                }
                start = decoded.offsetByCodePoints(end, entry.span().start() - codePoint);
                end = decoded.offsetByCodePoints(start, entry.span().length());
                codePoint = entry.span().end();
                if (goesOn) {
                    if (entry.rule().equals(MarkupText.LINE_BREAK)) {
                        shown.breakLine();
                    }
                } else if (entry.role() != Role.SEPARATOR && entry.role() != Role.MARKUP) {
                    runs.add(entry);
                    if (markup) {
                        shown.add(start, end);
                    }
                }
                inside = goesOn;
            }
            finish();
            return blocks;
        }

        private void finish() {
            if (!runs.isEmpty()) {
                LedgerEntry first = runs.get(0);
                Span span = new Span(
                        first.span().start(), runs.get(runs.size() - 1).span().end());
                String text = markup ? shown.text() : decoded.substring(start, end);
                blocks.add(new LedgerBlock(
                        span,
                        first.role(),
                        first.fate(),
                        first.document(),
                        first.rule(),
                        first.confidence(),
                        Mojibake.inRule(first.rule())
                                .map(damage -> damage.repaired(text))
                                .orElse(text)));
                runs.clear();
                shown.clear();
            }
        }
    }
}
