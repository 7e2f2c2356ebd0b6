package org.bagwright.model;

import java.util.Optional;

/**
 * Why a capture's octets aren't in the bag: they hold a text that may not travel.
 *
 * @param text how much of its texts may travel: excerpt or withheld
 * @param by what says so
 * @param location address of the very same octets, to be fetched by whoever may
 */
public record WithheldCapture(TextAccess text, Evidence by, Optional<String> location) {

    public WithheldCapture {
        if (text == TextAccess.INCLUDED || by instanceof Evidence.Read) {
            throw new IllegalArgumentException("not a withheld capture: " + text + ", " + by);
        }
    }
}
