package org.bagwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.CaptureRecord;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Role;
import org.bagwright.model.Span;
import org.bagwright.pipeline.OwnLayout;

/**
 * A block as a person reads it: in a marked-up capture, its runs without the tags between them.
 *
 * @param span from its first to its last character
 * @param characters of its own, without tags
 * @param text empty when the span lies beyond the capture
 */
record ShownBlock(Span span, int characters, Role role, String rule, double confidence, Optional<String> text) {

    /** The blocks of {@code capture}, whose decoded text is {@code decoded}, that were removed; markup aside. */
    static List<ShownBlock> removed(CaptureRecord capture, String decoded) {
        return new Reading(decoded, MarkupText.isMarkup(capture.mediaType())).removed(capture.ledger());
    }

    private static final class Reading {
        private final String decoded;
        private final boolean markup;
        private final int codePoints;
        private final MarkupText shown;
        private final List<ShownBlock> blocks = new ArrayList<>();

        private Optional<LedgerEntry> first = Optional.empty();
        private int characters;
        private int start;
        private int end;
        private int codePoint;

        Reading(String decoded, boolean markup) {
            this.decoded = decoded;
            this.markup = markup;
            this.codePoints = decoded.codePointCount(0, decoded.length());
            this.shown = new MarkupText(decoded, OwnLayout.references());
        }

        List<ShownBlock> removed(List<LedgerEntry> ledger) {
            boolean inside = false;
            for (LedgerEntry entry : ledger) {
                if (!inside && !MarkupText.isInside(entry)) {
                    finish();
                }
                boolean there =
                        entry.span().start() >= codePoint && entry.span().end() <= codePoints;
                if (there) {
                    moveTo(entry.span());
                }
                if (MarkupText.isInside(entry)) {
                    inside = true;
                    if (entry.rule().equals(MarkupText.LINE_BREAK)) {
                        shown.breakLine();
                    }
                    continue;
                }
                if (isBlock(entry)) {
                    add(entry, there);
                }
                inside = false;
            }
            finish();
            return blocks;
        }

        private static boolean isBlock(LedgerEntry entry) {
            return entry.fate() == Fate.REMOVED && entry.role() != Role.SEPARATOR && entry.role() != Role.MARKUP;
        }

        private void moveTo(Span span) {
            start = decoded.offsetByCodePoints(end, span.start() - codePoint);
            end = decoded.offsetByCodePoints(start, span.length());
            codePoint = span.end();
        }

        private void add(LedgerEntry run, boolean there) {
            first = first.or(() -> Optional.of(run));
            characters += run.span().length();
            if (there) {
                shown.add(start, end);
            }
        }

        private void finish() {
            if (first.isPresent()) {
                LedgerEntry entry = first.get();
                Span span = new Span(
                        entry.span().start(), Math.max(codePoint, entry.span().end()));
                blocks.add(
                        new ShownBlock(span, characters, entry.role(), entry.rule(), entry.confidence(), text(span)));
            }
            first = Optional.empty();
            characters = 0;
            shown.clear();
        }

        private Optional<String> text(Span span) {
            if (span.end() > codePoints) {
                return Optional.empty();
            }
            return Optional.of(markup ? shown.text() : decoded.substring(start, end));
        }
    }
}
