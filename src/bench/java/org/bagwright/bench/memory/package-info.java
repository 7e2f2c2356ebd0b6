/** The benchmark of memory and of the passes of a build: run by {@code bench/memory}, no part of the program. */
package org.bagwright.bench.memory;
