/** Bagwright beside other programs that take articles out of pages. */
package org.bagwright.bench.peers;
