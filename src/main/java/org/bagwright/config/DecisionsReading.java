package org.bagwright.config;

import java.util.List;
import java.util.Optional;
import org.bagwright.model.Decisions;
import org.bagwright.model.Finding;

/**
 * What came of reading {@code decisions.yaml}.
 *
 * @param decisions present exactly when nothing is wrong with the file
 */
public record DecisionsReading(Optional<Decisions> decisions, List<Finding> findings) {

    public DecisionsReading {
        findings = List.copyOf(findings);
    }
}
