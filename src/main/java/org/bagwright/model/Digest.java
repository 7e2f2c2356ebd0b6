package org.bagwright.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest: algorithm and lower-case hexadecimal digits of the algorithm's length. */
public record Digest(DigestAlgorithm algorithm, String hex) {

    public Digest {
        if (hex.length() != algorithm.hexLength() || !hex.chars().allMatch(Digest::isLowerHex)) {
            throw new IllegalArgumentException("not a " + algorithm.bagName() + " digest: '" + hex + "'");
        }
    }

    /** The digest of all octets that {@code octets} has left. */
    public static Digest of(DigestAlgorithm algorithm, ByteBuffer octets) {
        MessageDigest digest = newMessageDigest(algorithm);
        digest.update(octets);
        return finish(algorithm, digest);
    }

    /** Closes a running digest. */
    public static Digest finish(DigestAlgorithm algorithm, MessageDigest running) {
        return new Digest(algorithm, HexFormat.of().formatHex(running.digest()));
    }

    /** A fresh running digest; each algorithm named here is one that every Java platform must have or OpenJDK has. */
    public static MessageDigest newMessageDigest(DigestAlgorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.platformName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + algorithm.platformName(), e);
        }
    }

    private static boolean isLowerHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    @Override
    public String toString() {
        return algorithm.bagName() + ":" + hex;
    }
}
