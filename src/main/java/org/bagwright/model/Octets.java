package org.bagwright.model;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Immutable bytes held in memory. */
public final class Octets {
    /** Octets of UTF-8 that are decoded at once: the fastest of 256 to 4,096 for pages of known sites, by a little. */
    private static final int PIECE = 512;

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
        return charset.equals(StandardCharsets.UTF_8) && bytes.length > PIECE ? utf8() : new String(bytes, charset);
    }

    /** In pieces: one character beyond ASCII then makes the platform slow for its own piece alone. */
    private String utf8() {
        StringBuilder text = new StringBuilder(bytes.length);
        int from = 0;
        while (from < bytes.length) {
            int to = endOfPiece(from);
            text.append(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            from = to;
        }
        return text.toString();
    }

    /** A piece ends before an octet of ASCII, which is part of no other character, nor of a malformed sequence. */
    private int endOfPiece(int from) {
        int to = Math.min(bytes.length, from + PIECE);
        while (to < bytes.length && bytes[to] < 0) {
            to++;
        }
        return to;
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
