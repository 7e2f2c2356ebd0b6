/**
 * The command line: {@code Main}, one thin class per verb, and the one place that writes to the terminal.
 *
 * <p>What a verb does is done elsewhere; here its wish is read, its findings are printed and its exit code is chosen.
 * picocli is used here and nowhere else, and so are {@code System.out}, {@code System.err} and {@code System.exit}.
 */
package org.bagwright.cli;
