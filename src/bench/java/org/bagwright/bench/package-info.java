/** The benchmark: run by {@code bench/run}, no part of the program. */
package org.bagwright.bench;
