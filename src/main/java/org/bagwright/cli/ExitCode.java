package org.bagwright.cli;

import org.bagwright.json.Summary.Status;

/** What the process tells its caller. Scripts rely on the numbers: none is ever given another meaning. */
enum ExitCode {
    /** Done. */
    DONE(0, Status.OK),
    /** The check worked, and the answer is no. */
    ANSWER_IS_NO(1, Status.FINDINGS),
    /** The command was written wrongly. */
    WRONG_USAGE(2, Status.FAILED),
    /** The project or its input can't be used; nothing was built. */
    UNUSABLE_PROJECT(3, Status.FAILED),
    /** Done, but some inputs were set aside. */
    SOME_SET_ASIDE(4, Status.INCOMPLETE),
    /** Disk, permission, memory: it could not be found out. */
    ENVIRONMENT_FAILED(5, Status.FAILED),
    /** A bug in Bagwright. */
    PROGRAM_FAILED(70, Status.FAILED),
    /** Stopped by SIGINT. */
    INTERRUPTED(130, Status.INTERRUPTED),
    /** Stopped by SIGTERM. */
    TERMINATED(143, Status.INTERRUPTED);

    private final int number;
    private final Status status;

    ExitCode(int number, Status status) {
        this.number = number;
        this.status = status;
    }

    int number() {
        return number;
    }

    /** The word for it in the summary of {@code --json}. */
    Status status() {
        return status;
    }
}
