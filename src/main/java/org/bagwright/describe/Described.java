package org.bagwright.describe;

import java.util.List;
import org.bagwright.model.Description;
import org.bagwright.model.Finding;

/**
 * What {@link Describer} read of an article.
 *
 * @param description the values with their evidence
 * @param findings about the article's place
 */
public record Described(Description description, List<Finding> findings) {
    public Described {
        findings = List.copyOf(findings);
    }
}
