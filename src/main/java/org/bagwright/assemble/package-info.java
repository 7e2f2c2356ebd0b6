/**
 * What can only be said of the whole set: which documents look alike. Holds a small row a document, never its text. Pure.
 */
package org.bagwright.assemble;
