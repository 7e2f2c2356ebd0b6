package org.bagwright.model;

/** Octet count and stream (file) count of a payload, written {@code octets.streams} (RFC 8493, section 2.2.2). */
public record Oxum(long octets, long streams) {

    public Oxum {
        if (octets < 0 || streams < 0) {
            throw new IllegalArgumentException("not an oxum: " + octets + "." + streams);
        }
    }

    /** Reads {@code octets.streams}, or throws {@code IllegalArgumentException}. */
    public static Oxum parse(String text) {
        int dot = text.indexOf('.');
        try {
            return new Oxum(
                    Long.parseLong(text.substring(0, Math.max(dot, 0))), Long.parseLong(text.substring(dot + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not an oxum (octets.streams): '" + text + "'", e);
        }
    }

    public Oxum plus(long octetsOfOneMoreStream) {
        return new Oxum(octets + octetsOfOneMoreStream, streams + 1);
    }

    @Override
    public String toString() {
        return octets + "." + streams;
    }
}
