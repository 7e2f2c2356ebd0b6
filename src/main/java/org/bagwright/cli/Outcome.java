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

    /** Both together: the graver exit code, and the sums. */
    Outcome and(Outcome other) {
        ExitCode graver = exit.number() >= other.exit.number() ? exit : other.exit;
        return new Outcome(graver, files + other.files, octets + other.octets);
    }
}
