package org.bagwright.signature;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes values in SSH's wire format.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4251#section-5">RFC 4251, section 5</a>
 */
final class WireWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    WireWriter raw(byte[] octets) {
        out.writeBytes(octets);
        return this;
    }

    WireWriter uint32(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    WireWriter string(byte[] octets) {
        return uint32(octets.length).raw(octets);
    }

    WireWriter string(String text) {
        return string(text.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] octets() {
        return out.toByteArray();
    }
}
