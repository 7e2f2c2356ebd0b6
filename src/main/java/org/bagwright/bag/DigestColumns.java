package org.bagwright.bag;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;

/**
 * Several digests of one file side by side in one short array: a column for each algorithm.
 *
 * <p>A million files' digests in hexadecimal strings would fill the heap; this way a SHA-512 takes its 64 octets.
 */
final class DigestColumns {
    private final List<DigestAlgorithm> algorithms;
    private final int[] starts;

    DigestColumns(List<DigestAlgorithm> algorithms) {
        this.algorithms = List.copyOf(algorithms);
        this.starts = new int[algorithms.size() + 1];
        for (int column = 0; column < algorithms.size(); column++) {
            starts[column + 1] = starts[column] + algorithms.get(column).hexLength() / 2;
        }
    }

    int count() {
        return algorithms.size();
    }

    /** Length of a row, in octets. */
    int octets() {
        return starts[algorithms.size()];
    }

    int start(int column) {
        return starts[column];
    }

    int end(int column) {
        return starts[column + 1];
    }

    DigestAlgorithm algorithm(int column) {
        return algorithms.get(column);
    }

    String hex(byte[] row, int column) {
        return HexFormat.of().formatHex(row, start(column), end(column));
    }

    Digest digest(byte[] row, int column) {
        return new Digest(algorithm(column), hex(row, column));
    }

    Running begin() {
        return new Running();
    }

    /** The digests of one file while it is read or written. */
    final class Running {
        private final MessageDigest[] digests = new MessageDigest[algorithms.size()];

        private Running() {
            for (int column = 0; column < digests.length; column++) {
                digests[column] = Digest.newMessageDigest(algorithms.get(column));
            }
        }

        /** Gives octets that aren't the file's own to one column. */
        void prime(int column, byte[] header) {
            digests[column].update(header);
        }

        /** Takes what {@code octets} has left; its position stays. */
        void update(ByteBuffer octets) {
            for (MessageDigest digest : digests) {
                digest.update(octets.duplicate());
            }
        }

        byte[] finish() {
            byte[] row = new byte[octets()];
            for (int column = 0; column < digests.length; column++) {
                byte[] digest = digests[column].digest();
                System.arraycopy(digest, 0, row, start(column), digest.length);
            }
            return row;
        }
    }
}
