package org.bagwright.json;

import java.util.Optional;
import org.bagwright.model.Octets;

/**
 * One line of a JSON Lines file, not yet parsed.
 *
 * @param number 1-based
 * @param octets without the line feed; empty when the line is too long
 * @param defect why the line can't be one of ours whatever it holds: too long, or not ended by a line feed
 */
public record JsonLine(int number, Octets octets, Optional<String> defect) {}
