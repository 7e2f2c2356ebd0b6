package org.bagwright.model;

/** A capture that yielded no document: the stage where it stopped, and why. */
public record Exclusion(String stage, String reason) {}
