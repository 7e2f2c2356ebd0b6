/** The benchmark of text captures: run by {@code bench/text}, no part of the program. */
package org.bagwright.bench.text;
