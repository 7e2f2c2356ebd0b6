package org.bagwright.cli;

import java.io.IOException;

/** One thing that Bagwright can be told to do; its fields are the options and arguments it was given. */
interface Verb {

    /**
     * Does it, saying results and findings to the output of {@code task}.
     *
     * @throws IOException if the environment does not allow to find out: ends the command with exit code 5
     */
    Outcome run(Task task) throws IOException;
}
