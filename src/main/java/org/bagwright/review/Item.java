package org.bagwright.review;

import java.util.Locale;
import org.bagwright.model.Role;

/**
 * A block that a person should look at.
 *
 * @param capture number of its capture, from 0
 * @param block number of the block in its capture, from 0
 * @param length code points
 */
record Item(int capture, int block, Kind kind, Role role, boolean kept, double confidence, int length) {

    /** Why it should be looked at. */
    enum Kind {
        /** The rules were unsure. */
        UNSURE,
        /** Much was removed at once. */
        LARGE,
        /** Drawn at random from what the rules were sure of. */
        SAMPLE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
