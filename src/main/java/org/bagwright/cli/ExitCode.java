package org.bagwright.cli;

/** What the process tells its caller. Scripts rely on the numbers: none is ever given another meaning. */
enum ExitCode {
    /** Done. */
    DONE(0, "ok"),
    /** The check worked, and the answer is no. */
    ANSWER_IS_NO(1, "findings"),
    /** The command was written wrongly. */
    WRONG_USAGE(2, "failed"),
    /** The project or its input can't be used; nothing was built. */
    UNUSABLE_PROJECT(3, "failed"),
    /** Done, but some inputs were set aside. */
    SOME_SET_ASIDE(4, "incomplete"),
    /** Disk, permission, memory: it could not be found out. */
    ENVIRONMENT_FAILED(5, "failed"),
    /** A bug in Bagwright. */
    PROGRAM_FAILED(70, "failed"),
    /** Stopped by SIGINT. */
    INTERRUPTED(130, "interrupted"),
    /** Stopped by SIGTERM. */
    TERMINATED(143, "interrupted");

    private final int number;
    private final String status;

    ExitCode(int number, String status) {
        this.number = number;
        this.status = status;
    }

    int number() {
        return number;
    }

    /** The word for it in the summary of {@code --json}. */
    String status() {
        return status;
    }
}
