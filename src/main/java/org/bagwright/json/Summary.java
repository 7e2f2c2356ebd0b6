package org.bagwright.json;

import java.util.Locale;
import org.bagwright.model.Severity;

/**
 * How a command ended: the last line of {@code --json}, also after a crash.
 *
 * @param command the verb
 * @param exit the process's exit code
 * @param counts findings by severity
 * @param files how many were looked at
 * @param octets how many were looked at
 * @param seconds wall-clock time
 */
public record Summary(String command, Status status, int exit, Counts counts, long files, long octets, double seconds) {

    /** Whether the command could do its work, and what came of it. */
    public enum Status {
        /** Done, nothing to complain of. */
        OK,
        /** Done; the answer is no. */
        FINDINGS,
        /** Done, but some inputs were set aside. */
        INCOMPLETE,
        /** Could not be done. */
        FAILED,
        /** Stopped from outside. */
        INTERRUPTED;

        /** As it is printed: {@code ok}, {@code findings} and so on. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many findings there were of each severity. */
    public record Counts(int errors, int warnings, int infos) {
        public static final Counts NONE = new Counts(0, 0, 0);

        /** One more of {@code severity}. */
        public Counts plus(Severity severity) {
            return new Counts(
                    errors + (severity == Severity.ERROR ? 1 : 0),
                    warnings + (severity == Severity.WARNING ? 1 : 0),
                    infos + (severity == Severity.INFO ? 1 : 0));
        }
    }
}
