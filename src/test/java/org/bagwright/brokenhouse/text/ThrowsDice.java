package org.bagwright.brokenhouse.text;

import java.util.UUID;

/** Breaks the rule on random numbers. */
public class ThrowsDice {
    public UUID id = UUID.randomUUID();
}
