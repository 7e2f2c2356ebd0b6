/**
 * What {@code verify} found, in the forms that people and CI systems read: text, JSON Lines, JUnit XML, SARIF, GitHub's
 * workflow commands, GitLab's Code Quality, Markdown. Each writer takes an {@link org.bagwright.report.Inspection} and
 * gives the same octets for the same inspection.
 *
 * <p>Bags may be hostile, and so may the names of their files: each writer makes controls visible
 * ({@link org.bagwright.report.VisibleText}) before it escapes what its own form would obey.
 */
package org.bagwright.report;
