package org.bagwright.model;

/** What persons said of a collection: what the rules are to be overruled by. Immutable. */
public record Guidance(Decisions decisions, SiteRules siteRules) {
    /** Nobody said anything. */
    public static final Guidance NONE = new Guidance(Decisions.NONE, SiteRules.NONE);
}
