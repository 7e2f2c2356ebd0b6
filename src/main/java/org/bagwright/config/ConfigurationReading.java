package org.bagwright.config;

import java.util.List;
import java.util.Optional;
import org.bagwright.model.Finding;

/**
 * What came of reading {@code bagwright.yaml}.
 *
 * @param configuration present exactly when there is no error among the findings
 */
public record ConfigurationReading(Optional<Configuration> configuration, List<Finding> findings) {

    public ConfigurationReading {
        findings = List.copyOf(findings);
    }

    static ConfigurationReading refused(List<Finding> findings) {
        return new ConfigurationReading(Optional.empty(), findings);
    }
}
