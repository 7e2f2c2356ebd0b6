package org.bagwright.report;

/**
 * What a finding's code means.
 *
 * @param title a few words
 * @param text what it means, why it matters and how to mend it; lines joined by line feeds
 */
public record Rule(String title, String text) {}
