package org.bagwright.model;

import java.util.Locale;
import java.util.Optional;

/** A digest algorithm under the name that BagIt manifests use (RFC 8493, section 2.4: lower case, no hyphen). */
public enum DigestAlgorithm {
    MD5("MD5", 32),
    SHA1("SHA-1", 40),
    SHA224("SHA-224", 56),
    SHA256("SHA-256", 64),
    SHA384("SHA-384", 96),
    SHA512("SHA-512", 128);

    private final String platformName;
    private final int hexLength;

    DigestAlgorithm(String platformName, int hexLength) {
        this.platformName = platformName;
        this.hexLength = hexLength;
    }

    /** The algorithm with this manifest name in any case, such as {@code sha512}. */
    public static Optional<DigestAlgorithm> named(String bagName) {
        for (DigestAlgorithm algorithm : values()) {
            if (algorithm.bagName().equals(bagName.toLowerCase(Locale.ROOT))) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** As in {@code manifest-sha512.txt}. */
    public String bagName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in {@link java.security.MessageDigest#getInstance(String)}. */
    public String platformName() {
        return platformName;
    }

    /** How many hexadecimal digits a digest has. */
    public int hexLength() {
        return hexLength;
    }
}
