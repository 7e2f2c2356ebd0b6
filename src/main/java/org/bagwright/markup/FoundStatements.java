package org.bagwright.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.bagwright.model.Span;

/** The statements that were found in a page so far, each with the zone it stands in. */
final class FoundStatements {
    /** Statements kept of each kind, the first ones: a page of a thousand teasers says nothing more by its last ones. */
    private static final int MOST_OF_A_KIND = 80;

    private final IntUnaryOperator codePoint;
    private final List<Found> found = new ArrayList<>();
    private final int[] counts = new int[Kind.values().length];

    /**
     * None yet.
     *
     * @param codePoint maps a UTF-16 position of what was parsed to a position in code points of the source
     */
    FoundStatements(IntUnaryOperator codePoint) {
        this.codePoint = codePoint;
    }

    /** A statement before it is known whether its zone is beside the article; null for one in no zone. */
    private record Found(Kind kind, String name, String value, Span span, BesideZones.Zone zone) {}

    /** Adds a statement, if it says something and stands somewhere: at UTF-16 units {@code start} to {@code end}. */
    void add(Kind kind, String name, String value, int start, int end, BesideZones.Zone zone) {
        if (!value.isBlank() && start >= 0 && end > start && !isFull(kind)) {
            counts[kind.ordinal()]++;
            Span span = new Span(codePoint.applyAsInt(start), codePoint.applyAsInt(end));
            found.add(new Found(kind, name, value, span, zone));
        }
    }

    /** Further statements of this kind aren't kept. */
    boolean isFull(Kind kind) {
        return counts[kind.ordinal()] >= MOST_OF_A_KIND;
    }

    /** All of them, in the order in which they were added, once the page was walked through. */
    List<MarkupStatement> judged() {
        List<MarkupStatement> statements = new ArrayList<>(found.size());
        for (Found one : found) {
            boolean beside = one.zone != null && one.zone.isBeside();
            statements.add(new MarkupStatement(one.kind, one.name, one.value, one.span, beside));
        }
        return statements;
    }
}
