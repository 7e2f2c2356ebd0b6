package org.bagwright.profile;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Media types under which one serialisation is known. The specification doesn't say which names to use, its example has {@code
 * application/tar}, which was never registered; whatever name a profile has for a format is taken for that format.
 */
final class Serializations {
    private static final List<Set<String>> SAME = List.of(
            Set.of("application/zip", "application/x-zip", "application/x-zip-compressed"),
            Set.of("application/tar", "application/x-tar", "application/x-ustar"),
            Set.of(
                    "application/gzip",
                    "application/x-gzip",
                    "application/tar+gzip",
                    "application/x-tar+gzip",
                    "application/x-gtar",
                    "application/gtar",
                    "application/tgz",
                    "application/x-tgz",
                    "application/x-compressed-tar",
                    "application/x-gtar-compressed"),
            Set.of(
                    "application/x-bzip2",
                    "application/bzip2",
                    "application/tar+bzip2",
                    "application/x-bzip-compressed-tar"),
            Set.of(
                    "application/zstd",
                    "application/x-zstd",
                    "application/tar+zstd",
                    "application/x-tar+zstd",
                    "application/x-zstd-compressed-tar"),
            Set.of(
                    "application/xz",
                    "application/x-xz",
                    "application/tar+xz",
                    "application/x-tar+xz",
                    "application/x-xz-compressed-tar"));

    private Serializations() {}

    static boolean accept(List<String> accepted, String mediaType) {
        String found = mediaType.toLowerCase(Locale.ROOT);
        return accepted.stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .anyMatch(one -> one.equals(found)
                        || SAME.stream().anyMatch(same -> same.contains(one) && same.contains(found)));
    }
}
