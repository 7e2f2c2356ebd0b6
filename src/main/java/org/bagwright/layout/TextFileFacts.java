package org.bagwright.layout;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;

/**
 * What can be told of a file of UTF-8 text in one pass.
 *
 * @param characters code points, if it is UTF-8
 */
record TextFileFacts(Digest sha512, long characters) {

    static TextFileFacts of(InputStream in) throws IOException {
        MessageDigest digest = Digest.newMessageDigest(DigestAlgorithm.SHA512);
        byte[] buffer = new byte[1 << 14];
        long characters = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            digest.update(buffer, 0, count);
            for (int i = 0; i < count; i++) {
                characters += (buffer[i] & 0xC0) == 0x80 ? 0 : 1;
            }
        }
        return new TextFileFacts(Digest.finish(DigestAlgorithm.SHA512, digest), characters);
    }
}
