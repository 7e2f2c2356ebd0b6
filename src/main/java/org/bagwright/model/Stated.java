package org.bagwright.model;

/** A value together with its evidence. */
public record Stated<T>(T value, Evidence evidence) {}
