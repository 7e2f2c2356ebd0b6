package org.bagwright.cli;

import java.nio.file.Path;

/**
 * What a verb is given to work with.
 *
 * @param project the dataset project's folder, absolute
 */
record Task(Path project, Output output, Progress progress, Surroundings surroundings) {}
