package org.bagwright.verify;

import java.util.Arrays;

/** Paths without their case. To sort a bag's paths costs more than to read its manifests; to hash them does not. */
final class CaseFolding {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private CaseFolding() {}

    /** The few of {@code paths} that another one may equal when case is ignored; in no order, a path twice stays so. */
    static String[] suspects(String[] paths) {
        long[] sorted = new long[paths.length];
        for (int at = 0; at < paths.length; at++) {
            sorted[at] = hash(paths[at]);
        }
        Arrays.sort(sorted);
        return Arrays.stream(paths).filter(path -> isTwice(sorted, hash(path))).toArray(String[]::new);
    }

    private static boolean isTwice(long[] sorted, long hash) {
        int at = Arrays.binarySearch(sorted, hash);
        return (at > 0 && sorted[at - 1] == hash) || (at + 1 < sorted.length && sorted[at + 1] == hash);
    }

    /** The same for all paths that {@link String#equalsIgnoreCase} takes for one. */
    private static long hash(String path) {
        long hash = 0;
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            char folded = Character.toLowerCase(Character.toUpperCase(c));
            hash = (hash ^ folded) * MULTIPLIER;
        }
        return hash;
    }
}
