/**
 * What makes a release citable and readable by itself: its README, its citation, its change log. Pure functions of the
 * dataset's description and of counts; no text of a capture stands in what they write.
 */
package org.bagwright.release;
