package org.bagwright.brokenhouse.text;

/** A stage. */
public class SiblingStage {}
