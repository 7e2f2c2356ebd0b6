package org.bagwright.model;

/** A payload or tag file's fixity: where it is, how long it is, its digest. */
public record Fixity(BagPath path, long octets, Digest digest) {}
