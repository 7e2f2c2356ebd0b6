package org.bagwright.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The paths and patterns of {@code Tag-Files-Allowed} or {@code Payload-Files-Allowed}. */
final class AllowedPaths {
    /**
     * Patterns that are heeded. No known profile has more than 20; each is tried on each file, and a hostile profile must not
     * cost more than the checksums do.
     */
    static final int MOST_PATTERNS = 256;

    private final Set<String> plain = new HashSet<>();
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

    boolean allows(String path) {
        return plain.contains(path) || patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Whether a file below {@code folder}, which ends in {@code /}, may be there. */
    boolean allowsWithin(String folder) {
        return plain.stream().anyMatch(path -> path.startsWith(folder))
                || patterns.stream()
                        .anyMatch(pattern -> pattern.literalPrefix().startsWith(folder)
                                || pattern.matches(folder + "a")
                                || pattern.matches(folder));
    }
}
