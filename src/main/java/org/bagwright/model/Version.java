package org.bagwright.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dataset's version, {@code major.minor.patch} without leading zeros. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Pattern SHAPE = Pattern.compile("(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    public Version {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException("not a version: " + major + "." + minor + "." + patch);
        }
    }

    /** Reads {@code major.minor.patch}, or throws {@code IllegalArgumentException}. */
    public static Version parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version (major.minor.patch): '" + text + "'");
        }
        return new Version(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** The next version after changes that break or take away. */
    public Version nextMajor() {
        return new Version(major + 1, 0, 0);
    }

    /** The next version after additions. */
    public Version nextMinor() {
        return new Version(major, minor + 1, 0);
    }

    /** The next version after corrections. */
    public Version nextPatch() {
        return new Version(major, minor, patch + 1);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
