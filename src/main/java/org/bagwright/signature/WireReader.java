package org.bagwright.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads values in SSH's wire format.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4251#section-5">RFC 4251, section 5</a>
 */
final class WireReader {
    private static final int UINT32 = 4;

    private final byte[] octets;
    private int at;

    WireReader(byte[] octets) {
        this.octets = octets.clone();
    }

    /** The next {@code count} octets. */
    byte[] take(long count) throws SshFormatException {
        if (count < 0 || count > octets.length - at) {
            throw new SshFormatException("it ends too early");
        }
        byte[] taken = Arrays.copyOfRange(octets, at, at + (int) count);
        at += (int) count;
        return taken;
    }

    long uint32() throws SshFormatException {
        long value = 0;
        for (byte octet : take(UINT32)) {
            value = value << Byte.SIZE | (octet & 0xFF);
        }
        return value;
    }

    /** A length, and so many octets. */
    byte[] string() throws SshFormatException {
        return take(uint32());
    }

    /** A string of visible ASCII characters, a name. */
    String name() throws SshFormatException {
        byte[] name = string();
        for (byte octet : name) {
            if (octet <= ' ' || octet > '~') {
                throw new SshFormatException("a name in it has other characters than visible ASCII ones");
            }
        }
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** A whole number that isn't negative. */
    BigInteger mpint() throws SshFormatException {
        byte[] number = string();
        BigInteger value = number.length == 0 ? BigInteger.ZERO : new BigInteger(number);
        if (value.signum() < 0) {
            throw new SshFormatException("a number in it is negative");
        }
        return value;
    }

    /** All that is left. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(octets, at, octets.length);
        at = octets.length;
        return rest;
    }

    void expectEnd() throws SshFormatException {
        if (at < octets.length) {
            throw new SshFormatException("it goes on after its end");
        }
    }
}
