package org.bagwright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.bagwright.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {

    /** The table of docs/diff.md. */
    @ParameterizedTest
    @CsvSource({
        "DOCUMENT, REMOVED, 2.0.0",
        "DOCUMENT, WITHDRAWN, 2.0.0",
        "DOCUMENT, RENAMED, 2.0.0",
        "DOCUMENT, ADDED, 1.5.0",
        "DOCUMENT, RESTORED, 1.5.0",
        "DOCUMENT, TEXT_CHANGED, 1.4.3",
        "DOCUMENT, METADATA_CHANGED, 1.4.3",
        "DOCUMENT, CLUSTER_CHANGED, 1.4.3",
        "DOCUMENT, RULES_CHANGED, 1.4.3",
        "CAPTURE, REMOVED, 2.0.0",
        "CAPTURE, RENAMED, 2.0.0",
        "CAPTURE, ADDED, 1.5.0",
        "CAPTURE, OCTETS_CHANGED, 1.4.3",
        "KEY, REMOVED, 2.0.0",
        "KEY, RETYPED, 2.0.0",
        "KEY, ADDED, 1.5.0",
        "KEY, METADATA_CHANGED, 1.4.3",
        "DATASET, METADATA_CHANGED, 1.4.3"
    })
    void eachKindOfChangeAsksForItsStep(Subject subject, Kind kind, String next) {
        Proposal proposal = Proposal.of(tally(Map.of(subject, Map.of(kind, 2))), version("1.4.2"));
        assertEquals(Optional.of(Version.parse(next)), proposal.next());
    }

    @Test
    void theGravestChangeDecidesAndIsTheReason() {
        Tally tally = tally(Map.of(
                Subject.DOCUMENT,
                Map.of(Kind.ADDED, 2_013, Kind.WITHDRAWN, 1, Kind.TEXT_CHANGED, 3),
                Subject.KEY,
                Map.of(Kind.REMOVED, 2)));
        Proposal proposal = Proposal.of(tally, version("1.4.2"));
        assertEquals(Step.MAJOR, proposal.step());
        assertEquals("1 document was withdrawn and 2 keys were removed.", proposal.reason());
    }

    @Test
    void theSameNeedsNoOtherVersion() {
        Proposal proposal = Proposal.of(tally(Map.of()), version("1.4.2"));
        assertEquals(Step.NONE, proposal.step());
        assertEquals(version("1.4.2"), proposal.next());
    }

    @Test
    void aMajorStepBefore100RaisesTheMinorNumber() {
        Proposal proposal = Proposal.of(tally(Map.of(Subject.DOCUMENT, Map.of(Kind.REMOVED, 1))), version("0.4.2"));
        assertEquals(version("0.5.0"), proposal.next());
        assertTrue(proposal.reason().endsWith("Before 1.0.0 that raises the minor number."), proposal.reason());
    }

    @Test
    void withoutAVersionBeforeOnlyTheStepIsProposed() {
        Proposal proposal = Proposal.of(tally(Map.of(Subject.DOCUMENT, Map.of(Kind.ADDED, 1))), Optional.empty());
        assertEquals(Step.MINOR, proposal.step());
        assertEquals(Optional.empty(), proposal.next());
        assertFalse(proposal.isUndercutBy(new Version(0, 0, 1)));
    }

    @Test
    void aHigherVersionThanProposedIsFine() {
        Proposal proposal = Proposal.of(tally(Map.of(Subject.DOCUMENT, Map.of(Kind.ADDED, 1))), version("1.4.2"));
        assertTrue(proposal.isUndercutBy(Version.parse("1.4.3")));
        assertFalse(proposal.isUndercutBy(Version.parse("1.5.0")));
        assertFalse(proposal.isUndercutBy(Version.parse("2.0.0")));
    }

    private static Tally tally(Map<Subject, Map<Kind, Integer>> counts) {
        return new Tally(counts, Map.of(), Map.of());
    }

    private static Optional<Version> version(String text) {
        return Optional.of(Version.parse(text));
    }
}
