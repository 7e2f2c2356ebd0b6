package org.bagwright.model;

import java.util.Locale;
import java.util.Set;

/**
 * A path inside a bag that every file system can hold: ASCII letters, digits, {@code . _ -} in parts joined by
 * {@code /}; no part ends in a dot or is a name that Windows reserves; under 180 characters. Ordered by octets, as the
 * manifests are.
 *
 * <p>This is what Bagwright writes. What other tools wrote into their bags is any string and is read by the verifier.
 */
public record BagPath(String value) implements Comparable<BagPath> {
    /** Exclusive upper bound of the length, in characters. */
    public static final int MAX_LENGTH = 180;

    private static final Set<String> RESERVED_BY_WINDOWS = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    public BagPath {
        if (value.isEmpty() || value.length() >= MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "not a bag path (1 to " + (MAX_LENGTH - 1) + " characters): '" + value + "'");
        }
        for (String part : value.split("/", -1)) {
            if (!isPortableName(part)) {
                throw new IllegalArgumentException("not a relative bag path: '" + value + "'");
            }
        }
    }

    /** Whether {@code name} can stand as one part of a bag path. */
    public static boolean isPortableName(String name) {
        return !name.isEmpty()
                && !name.endsWith(".")
                && name.chars().allMatch(BagPath::isPortable)
                && !isReservedByWindows(name);
    }

    /** Whether Windows takes {@code name} for a device, whatever its suffix. */
    public static boolean isReservedByWindows(String name) {
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return RESERVED_BY_WINDOWS.contains(stem.toLowerCase(Locale.ROOT));
    }

    /** Whether the character may stand in a part of a bag path. */
    public static boolean isPortable(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ".-_".indexOf(c) >= 0;
    }

    /** The path of {@code child} below this one. */
    public BagPath resolve(String child) {
        return new BagPath(value + "/" + child);
    }

    /** The last part. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(BagPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
