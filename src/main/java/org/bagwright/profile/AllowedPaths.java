package org.bagwright.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The paths and patterns of {@code Tag-Files-Allowed} or {@code Payload-Files-Allowed}. */
final class AllowedPaths {
    /**
     * Patterns that are heeded. No known profile has more than 20; each is tried on each file, and a hostile profile must not
     * cost more than the checksums do.
     */
    static final int MOST_PATTERNS = 256;

    private final TreeSet<String> plain = new TreeSet<>();
    private final List<PathPattern> patterns = new ArrayList<>();

    private final boolean cutShort;

    AllowedPaths(List<String> entries) {
        for (String entry : entries) {
            PathPattern pattern = new PathPattern(entry);
            if (pattern.isPlain()) {
                plain.add(entry);
            } else {
                patterns.add(pattern);
            }
        }
        cutShort = patterns.size() > MOST_PATTERNS;
        if (cutShort) {
            patterns.subList(MOST_PATTERNS, patterns.size()).clear();
        }
    }

    /** Whether there are more patterns than are heeded. */
    boolean isCutShort() {
        return cutShort;
    }

    /** Whether {@code path} may be there; it may when the effort is spent, as nobody knows then. */
    boolean allows(String path, Effort effort) {
        if (plain.contains(path)) {
            return true;
        }
        for (PathPattern pattern : patterns) {
            if (effort.isSpent() || pattern.matches(path, effort)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file below {@code folder}, which ends in {@code /}, may be there. */
    boolean allowsWithin(String folder, Effort effort) {
        String next = plain.ceiling(folder);
        return (next != null && next.startsWith(folder))
                || patterns.stream()
                        .anyMatch(pattern -> pattern.literalPrefix().startsWith(folder)
                                || pattern.matches(folder + "a", effort)
                                || pattern.matches(folder, effort));
    }
}
