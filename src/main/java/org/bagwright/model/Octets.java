package org.bagwright.model;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Immutable bytes held in memory. */
public final class Octets {
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of {@code bytes}. */
    public static Octets copyOf(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /** Takes {@code bytes} over without a copy: the caller gives up its reference. */
    public static Octets owning(byte[] bytes) {
        return new Octets(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /** The octet at {@code index}, 0 to 255. */
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    /** A read-only view of all octets. */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** A copy of all octets. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** All octets in {@code charset}; each malformed sequence is one U+FFFD. Faster than a decoder. */
    public String text(Charset charset) {
        return new String(bytes, charset);
    }

    public Digest digest(DigestAlgorithm algorithm) {
        return Digest.of(algorithm, asByteBuffer());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " octets";
    }
}
