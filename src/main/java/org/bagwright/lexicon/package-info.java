/**
 * The words and forms by which lines are known: boilerplate phrases by role, dates, bylines, datelines, credits. Says
 * what a line looks like, never what it is: that takes its neighbours, and is the business of {@code text}.
 *
 * <p>Words live in the data files beside this package's resources, not in code.
 */
package org.bagwright.lexicon;
