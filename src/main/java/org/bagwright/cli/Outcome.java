package org.bagwright.cli;

/**
 * How a verb ended.
 *
 * @param files how many files it looked at
 * @param octets how many octets it looked at
 */
record Outcome(ExitCode exit, long files, long octets) {

    static Outcome of(ExitCode exit) {
        return new Outcome(exit, 0, 0);
    }
}
