package org.bagwright.release;

import java.util.Optional;

/**
 * A person's decision that a build followed, as the provenance tells it.
 *
 * @param person the name under which it was made
 * @param time ISO 8601 date or date-time
 * @param document id of the document that it concerns; empty when it concerns none in particular
 * @param decision id of the decision, as in the rule {@code decision:<id>}
 */
public record ReviewAct(String person, String time, Optional<String> document, String decision) {}
