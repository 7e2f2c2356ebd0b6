package org.bagwright.brokenhouse.classify;

import org.bagwright.brokenhouse.cli.Main;

/** Breaks the rule that nobody imports the command line. */
public class UsesTheCommandLine {
    public Main main = new Main();
}
