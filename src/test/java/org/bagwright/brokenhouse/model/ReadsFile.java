package org.bagwright.brokenhouse.model;

import java.nio.file.Path;

/** Breaks the rules on input and output. */
public class ReadsFile {
    public Path path = Path.of("x");
}
