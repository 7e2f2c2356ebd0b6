/**
 * What makes a release citable and readable by itself: its README, its citation, its change log, and its descriptions
 * for programs. Pure functions of the dataset's description, of counts and of records; no text of a capture stands in
 * what they write but what the records state: titles, names, dates.
 */
package org.bagwright.release;
