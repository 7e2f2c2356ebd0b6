/**
 * Takes material in: reads {@code raw/} and its sidecar catalogue, and turns each file into a capture, or says why not.
 *
 * <p>The first of the two ends that do input and output. It lists once, in a fixed order, with one small row a file;
 * the octets are read one capture at a time, by as many threads as there are. Whatever a file is, it can't harm the
 * others: links are not followed, devices and pipes are not opened, nothing is read past a limit.
 */
package org.bagwright.ingest;
