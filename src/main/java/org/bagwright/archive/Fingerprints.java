package org.bagwright.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;

/**
 * A set of texts that keeps 64 bits of the SHA-256 of each, 16 octets of memory, where a set of strings takes 150. Among a
 * million texts two are taken for one with a chance of one in 40 million.
 */
final class Fingerprints {
    private static final int FIRST_ROOM = 1 << 10;

    private final MessageDigest sha256 = Digest.newMessageDigest(DigestAlgorithm.SHA256);
    private long[] slots = new long[FIRST_ROOM];
    private int size;

    /** Adds {@code text}; false when it was there. */
    boolean add(String text) {
        long print = print(text);
        int at = slot(print);
        if (slots[at] == print) {
            return false;
        }
        slots[at] = print;
        size++;
        if (size > slots.length / 2) {
            grow();
        }
        return true;
    }

    boolean contains(String text) {
        long print = print(text);
        return slots[slot(print)] == print;
    }

    /** Never 0, which marks a free slot. */
    private long print(String text) {
        long print = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return print == 0 ? 1 : print;
    }

    private int slot(long print) {
        int at = (int) print & (slots.length - 1);
        while (slots[at] != 0 && slots[at] != print) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long print : old) {
            if (print != 0) {
                slots[slot(print)] = print;
            }
        }
    }
}
