/**
 * The review page: what a build removed and why, and the decisions of a person who looks at it. A web server for one
 * person on one machine; it reads the bag, and writes {@code decisions.yaml} alone.
 *
 * <p>The JDK's HTTP server is used here and nowhere else.
 */
package org.bagwright.review;
