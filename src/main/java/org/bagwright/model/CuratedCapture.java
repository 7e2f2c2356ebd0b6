package org.bagwright.model;

import java.util.List;
import java.util.Optional;

/**
 * A capture after curation: its ledger, and the documents it holds or the reason why it holds none.
 *
 * @param charset as the platform names it, empty when the capture wasn't decoded
 * @param charsetSource how it was found, empty when it wasn't decoded
 * @param excluded present exactly when {@code documents} is empty
 * @param decisions what became of decisions that speak of it
 */
public record CuratedCapture(
        CaptureFacts facts,
        Optional<String> charset,
        Optional<CharsetSource> charsetSource,
        Ledger ledger,
        List<Document> documents,
        Optional<Exclusion> excluded,
        List<Finding> findings,
        List<DecisionUse> decisions) {

    /** A capture that no decision speaks of. */
    public CuratedCapture(
            CaptureFacts facts,
            Optional<String> charset,
            Optional<CharsetSource> charsetSource,
            Ledger ledger,
            List<Document> documents,
            Optional<Exclusion> excluded,
            List<Finding> findings) {
        this(facts, charset, charsetSource, ledger, documents, excluded, findings, List.of());
    }

    public CuratedCapture {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
        decisions = List.copyOf(decisions);
        if (documents.isEmpty() != excluded.isPresent()) {
            throw new IllegalArgumentException("a capture has documents or a reason why not: " + facts.path());
        }
    }
}
