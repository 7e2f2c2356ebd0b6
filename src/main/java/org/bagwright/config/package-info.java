/**
 * Reads {@code bagwright.yaml}, the one file that configures a project, and says of everything in it that can't be
 * taken as it stands where it is and what to write instead.
 *
 * <p>The YAML library is used here and nowhere else.
 */
package org.bagwright.config;
