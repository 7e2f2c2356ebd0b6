package org.bagwright.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Changes the headers of one member of a zip by hand. */
final class Bending {
    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int PLACE_AT = 42;
    private static final int END_LENGTH = 22;

    private final byte[] octets;
    private final ByteBuffer view;
    private final int local;
    private final int central;

    Bending(byte[] zip, String name) {
        this.octets = zip.clone();
        this.view = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        this.local = header(LOCAL, LOCAL_LENGTH, name);
        this.central = header(CENTRAL, CENTRAL_LENGTH, name);
    }

    private int header(int signature, int length, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + length + wanted.length <= octets.length; at++) {
            if (view.getInt(at) == signature
                    && Arrays.equals(octets, at + length, at + length + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("no such member: " + name);
    }

    /** Sets an octet: below 14 or so local and central headers differ by two. */
    Bending set(int at, int value) {
        int header = isLocal(at) ? local : central;
        octets[header + at] = (byte) value;
        return this;
    }

    Bending or(int at, int bits) {
        int header = isLocal(at) ? local : central;
        octets[header + at] |= (byte) bits;
        return this;
    }

    private boolean alternate;

    /** Calls come in pairs: the local header's place, then the central one's. */
    private boolean isLocal(int at) {
        alternate = !alternate;
        return alternate && at < LOCAL_LENGTH;
    }

    /** Flips bits of an octet of the local header alone. */
    Bending local(int at, int bits) {
        octets[local + at] ^= (byte) bits;
        return this;
    }

    byte[] bent() {
        return octets;
    }

    /** Has the directory say that the member lies where another does. */
    byte[] placedLike(String other) {
        view.putInt(central + PLACE_AT, header(LOCAL, LOCAL_LENGTH, other));
        return octets;
    }

    /** Leaves the member in its place but not in the directory, which must be without zip64 and comment. */
    byte[] dropFromDirectory() {
        int length = CENTRAL_LENGTH
                + view.getShort(central + 28)
                + view.getShort(central + 30)
                + view.getShort(central + 32);
        byte[] bent = new byte[octets.length - length];
        System.arraycopy(octets, 0, bent, 0, central);
        System.arraycopy(octets, central + length, bent, central, bent.length - central);
        ByteBuffer end = ByteBuffer.wrap(bent).order(ByteOrder.LITTLE_ENDIAN);
        int at = bent.length - END_LENGTH;
        end.putShort(at + 8, (short) (end.getShort(at + 8) - 1));
        end.putShort(at + 10, (short) (end.getShort(at + 10) - 1));
        end.putInt(at + 12, end.getInt(at + 12) - length);
        return bent;
    }
}
