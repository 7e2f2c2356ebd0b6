package org.bagwright.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Several digests of one file side by side in one short array: a column for each algorithm.
 *
 * <p>A million files' digests in hexadecimal strings would fill the heap; this way a SHA-512 takes its 64 octets.
 */
public final class DigestColumns {
    private final List<DigestAlgorithm> algorithms;
    private final int[] starts;

    /** A column for each of {@code algorithms}. */
    public DigestColumns(List<DigestAlgorithm> algorithms) {
        this.algorithms = List.copyOf(algorithms);
        this.starts = new int[algorithms.size() + 1];
        for (int column = 0; column < algorithms.size(); column++) {
            starts[column + 1] = starts[column] + algorithms.get(column).hexLength() / 2;
        }
    }

    public int count() {
        return algorithms.size();
    }

    /** Length of a row, in octets. */
    public int octets() {
        return starts[algorithms.size()];
    }

    /** Where a column begins in a row. */
    public int start(int column) {
        return starts[column];
    }

    /** Where a column ends in a row, exclusive. */
    public int end(int column) {
        return starts[column + 1];
    }

    public DigestAlgorithm algorithm(int column) {
        return algorithms.get(column);
    }

    /** A column of a row, in lower-case hexadecimal digits. */
    public String hex(byte[] row, int column) {
        return HexFormat.of().formatHex(row, start(column), end(column));
    }

    public Digest digest(byte[] row, int column) {
        return new Digest(algorithm(column), hex(row, column));
    }

    /** Begins the digests of one file. */
    public Running begin() {
        return new Running();
    }

    /** The digests of one file while it is read or written. */
    public final class Running {
        private final MessageDigest[] digests = new MessageDigest[algorithms.size()];

        private Running() {
            for (int column = 0; column < digests.length; column++) {
                digests[column] = Digest.newMessageDigest(algorithms.get(column));
            }
        }

        /** Gives octets that aren't the file's own to one column. */
        public void prime(int column, byte[] header) {
            digests[column].update(header);
        }

        /** Takes what {@code octets} has left; its position stays. */
        public void update(ByteBuffer octets) {
            for (MessageDigest digest : digests) {
                digest.update(octets.duplicate());
            }
        }

        /** The finished row. */
        public byte[] finish() {
            byte[] row = new byte[octets()];
            for (int column = 0; column < digests.length; column++) {
                byte[] digest = digests[column].digest();
                System.arraycopy(digest, 0, row, start(column), digest.length);
            }
            return row;
        }
    }
}
