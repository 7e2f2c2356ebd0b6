package org.bagwright.brokenhouse.common;

/** Breaks the rule that every package is in the picture. */
public class Anything {}
