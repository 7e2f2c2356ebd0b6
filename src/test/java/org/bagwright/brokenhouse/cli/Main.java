package org.bagwright.brokenhouse.cli;

import org.bagwright.brokenhouse.text.SiblingStage;

/** Breaks the rule that the command line knows the ends and the line, not the stages. */
public class Main {
    public SiblingStage stage;
}
