package org.bagwright.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A digest algorithm under the name that BagIt manifests use: its common name in lower case, letters and digits alone
 * (RFC 8493, section 2.4).
 */
public enum DigestAlgorithm {
    MD5("MD5", 32),
    SHA1("SHA-1", 40),
    SHA224("SHA-224", 56),
    SHA256("SHA-256", 64),
    SHA384("SHA-384", 96),
    SHA512("SHA-512", 128),
    SHA512_224("SHA-512/224", 56),
    SHA512_256("SHA-512/256", 64),
    SHA3_224("SHA3-224", 56),
    SHA3_256("SHA3-256", 64),
    SHA3_384("SHA3-384", 96),
    SHA3_512("SHA3-512", 128),
    BLAKE2B_256("BLAKE2B-256", 64),
    BLAKE2B_512("BLAKE2B-512", 128),
    BLAKE2S_256("BLAKE2S-256", 64);

    private final String platformName;
    private final int hexLength;
    /** Asked for once a file. */
    private final String bagName;

    DigestAlgorithm(String platformName, int hexLength) {
        this.bagName = normal(name());
        this.platformName = platformName;
        this.hexLength = hexLength;
    }

    /**
     * The algorithm that {@code name} means in a manifest's name, whatever its case, hyphens and underscores:
     * {@code sha512}, {@code SHA-512}; {@code blake2b} and {@code blake2s} are those of the longest digest.
     */
    public static Optional<DigestAlgorithm> named(String name) {
        String normal = normal(name);
        return switch (normal) {
            case "blake2b" -> Optional.of(BLAKE2B_512);
            case "blake2s" -> Optional.of(BLAKE2S_256);
            default ->
                Arrays.stream(values()).filter(a -> a.bagName().equals(normal)).findFirst();
        };
    }

    /** A name in lower case, its ASCII letters and digits alone, as BagIt wants it. */
    public static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Those that Bagwright offers for the manifests it writes: every reader of bags knows them. */
    public static List<DigestAlgorithm> forNewBags() {
        return List.of(MD5, SHA1, SHA224, SHA256, SHA384, SHA512);
    }

    /** As in {@code manifest-sha512.txt}. */
    public String bagName() {
        return bagName;
    }

    /** As in {@link MessageDigest#getInstance(String)}. */
    public String platformName() {
        return platformName;
    }

    /** How many hexadecimal digits a digest has. */
    public int hexLength() {
        return hexLength;
    }

    /** Whether this Java can compute it. BLAKE2 comes with a security provider only. */
    public boolean isAvailable() {
        try {
            MessageDigest.getInstance(platformName);
            return true;
        } catch (NoSuchAlgorithmException e) {
            return false;
        }
    }

    /** Whether a file can be changed on purpose so that its digest stays: collisions are known. */
    public boolean isBroken() {
        return this == MD5 || this == SHA1;
    }
}
