package org.bagwright.diff;

import java.util.Locale;

/** What happened to a document, a capture, a key or the dataset; the gravest first. */
public enum Kind {
    /** Its record is gone. */
    REMOVED(Step.MAJOR, "removed"),
    /** Its record is there, its text or octets aren't any more. */
    WITHDRAWN(Step.MAJOR, "withdrawn"),
    /** The same text or octets under another id. */
    RENAMED(Step.MAJOR, "renamed"),
    /** A key whose values are of another type than before. */
    RETYPED(Step.MAJOR, "given another type"),
    ADDED(Step.MINOR, "added"),
    /** Its text or octets are there again. */
    RESTORED(Step.MINOR, "restored"),
    TEXT_CHANGED(Step.PATCH, "changed in text"),
    /** The capture's file has other content. */
    OCTETS_CHANGED(Step.PATCH, "changed in content"),
    /** A value that is stated of it. */
    METADATA_CHANGED(Step.PATCH, "changed in metadata"),
    /** Which documents look like it. */
    CLUSTER_CHANGED(Step.PATCH, "changed in cluster"),
    /** Only evidence, ledger, confidence, origin: how and where it was read, with the same outcome. */
    RULES_CHANGED(Step.PATCH, "read in another way");

    private final Step step;
    private final String phrase;

    Kind(Step step, String phrase) {
        this.step = step;
        this.phrase = phrase;
    }

    /** What it asks of the next version. */
    public Step step() {
        return step;
    }

    /** As it stands in a sentence: {@code changed in text}. */
    public String phrase() {
        return phrase;
    }

    /** As programs read it: {@code text-changed}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
