/** The benchmark of HTML captures: run by {@code bench/html}, no part of the program. */
package org.bagwright.bench.html;
