package org.bagwright.signature;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;

/**
 * A signature in OpenSSH's format SSHSIG, version 1.
 *
 * @param key the signer's, as the signature states it: whose it is must be asked elsewhere
 * @param namespace what it was made for
 * @param hash the algorithm by which the message was digested: {@code sha256} or {@code sha512}
 * @param algorithm of the signature, such as {@code ssh-ed25519}
 * @see <a href="https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig">PROTOCOL.sshsig</a>
 */
record SshSignature(SshPublicKey key, String namespace, String hash, String algorithm, Octets signature) {
    static final String KIND = "SSH SIGNATURE";
    static final String SHA512 = "sha512";
    /** Octets of a signature file that are read: an RSA key of 16,384 bits and its signature fit in 8 kB. */
    static final int LONGEST = 1 << 16;

    private static final byte[] MAGIC = {'S', 'S', 'H', 'S', 'I', 'G'};
    private static final int VERSION = 1;
    private static final int BUFFER = 1 << 16;
    private static final Map<String, DigestAlgorithm> HASHES =
            Map.of("sha256", DigestAlgorithm.SHA256, SHA512, DigestAlgorithm.SHA512);

    /** Reads the armoured text. */
    static SshSignature parse(String armoured) throws SshFormatException {
        WireReader in = new WireReader(Armour.open(KIND, armoured));
        if (!Arrays.equals(in.take(MAGIC.length), MAGIC)) {
            throw new SshFormatException("it doesn't begin with SSHSIG");
        }
        long version = in.uint32();
        if (version != VERSION) {
            throw new SshFormatException("it is of version " + version + " of the format, not " + VERSION);
        }
        SshPublicKey key = SshPublicKey.of(in.string());
        String namespace = in.name();
        if (in.string().length > 0) {
            // Reserved for later versions, and signed.
            throw new SshFormatException("its reserved field is used");
        }
        String hash = in.name();
        if (namespace.isEmpty() || !HASHES.containsKey(hash)) {
            throw new SshFormatException(
                    namespace.isEmpty()
                            ? "its namespace is empty"
                            : "it digests by '" + hash + "', not sha256 or sha512");
        }
        WireReader inner = new WireReader(in.string());
        in.expectEnd();
        String algorithm = inner.name();
        // Keys in hardware add flags and a counter after the signature.
        Octets signature = Octets.owning(inner.string());
        if (!algorithm.startsWith("sk-")) {
            inner.expectEnd();
        }
        return new SshSignature(key, namespace, hash, algorithm, signature);
    }

    /** Whether it is the signature of {@code message} by the key that it states. */
    boolean isOf(InputStream message) throws IOException, SshFormatException, UnsupportedKeyException {
        return key.verifies(algorithm, signature.toArray(), signed(namespace, hash, digest(hash, message)));
    }

    /** What is really signed: the namespace, the algorithm and the digest. */
    static byte[] signed(String namespace, String hash, byte[] digest) {
        return new WireWriter()
                .raw(MAGIC)
                .string(namespace)
                .string("")
                .string(hash)
                .string(digest)
                .octets();
    }

    static byte[] digest(String hash, InputStream message) throws IOException {
        MessageDigest running = Digest.newMessageDigest(HASHES.get(hash));
        byte[] buffer = new byte[BUFFER];
        for (int count = message.read(buffer); count >= 0; count = message.read(buffer)) {
            running.update(buffer, 0, count);
        }
        return running.digest();
    }

    /** The text of a signature file, with the line widths that ssh-keygen gives it. */
    String armoured() {
        byte[] inner =
                new WireWriter().string(algorithm).string(signature.toArray()).octets();
        return Armour.close(
                KIND,
                new WireWriter()
                        .raw(MAGIC)
                        .uint32(VERSION)
                        .string(key.blob())
                        .string(namespace)
                        .string("")
                        .string(hash)
                        .string(inner)
                        .octets());
    }
}
