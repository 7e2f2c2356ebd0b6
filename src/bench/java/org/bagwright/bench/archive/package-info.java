/** How fast and how small a folder is packed, beside tar with gzip and zip. See {@code bench/README.md}. */
package org.bagwright.bench.archive;
