package org.bagwright.brokenhouse.text;

import java.time.Instant;

/** Breaks the rule on clocks. */
public class ReadsClock {
    public Instant now = Instant.now();
}
