/**
 * BagIt Profiles (<a href="https://bagit-profiles.github.io/bagit-profiles-specification/">specification 1.4.0</a> and those
 * before it): reads a profile, says what is wrong with it, and checks bags against it. Nothing is ever fetched: a profile
 * comes from the command line, the bag, the project, or is our own.
 *
 * <p>{@link org.bagwright.profile.ProfileReader} gives a {@link org.bagwright.profile.BagItProfile}, {@link
 * org.bagwright.profile.ProfileCheck} checks by it. What the specification leaves open is decided in {@code docs/profiles.md}.
 */
package org.bagwright.profile;
