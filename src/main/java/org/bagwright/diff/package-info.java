/**
 * What two releases of a dataset differ in: document by document, capture by capture, by their records; what version the
 * later one should have; a draft of its change log. Of a record memory holds a row of some 200 octets.
 */
package org.bagwright.diff;
