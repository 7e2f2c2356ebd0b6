/**
 * The vocabulary: what the archive's and the text's things are called, and the rules that each value keeps by itself.
 *
 * <p>Values only, on the JDK alone, without input or output. Nothing here is null or can be changed.
 */
package org.bagwright.model;
