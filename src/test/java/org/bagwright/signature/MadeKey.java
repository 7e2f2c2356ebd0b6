package org.bagwright.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/** An Ed25519 key made from a number, as the text of a private key file and as the line of its public half. */
public record MadeKey(String privateFile, String publicLine) {

    /** The key of this number: the same one each time. */
    public static MadeKey of(long seed) {
        try {
            byte[] secret = new byte[32];
            new Random(seed).nextBytes(secret);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(secret, 0, bytes, 0, bytes.length);
                }
            });
            byte[] x509 = KeyFactory.getInstance("Ed25519")
                    .translateKey((EdECPublicKey) generator.generateKeyPair().getPublic())
                    .getEncoded();
            return of(secret, Arrays.copyOfRange(x509, x509.length - 32, x509.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MadeKey of(byte[] secret, byte[] raw) {
        byte[] blob = SshPublicKey.ed25519(raw).blob();
        byte[] both = new WireWriter().raw(secret).raw(raw).octets();
        WireWriter inner = new WireWriter()
                .uint32(7)
                .uint32(7)
                .string(SshPublicKey.ED25519)
                .string(raw)
                .string(both)
                .string("a made key");
        for (int pad = 1; inner.octets().length % 8 != 0; pad++) {
            inner.raw(new byte[] {(byte) pad});
        }
        byte[] file = new WireWriter()
                .raw("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII))
                .string("none")
                .string("none")
                .string("")
                .uint32(1)
                .string(blob)
                .string(inner.octets())
                .octets();
        return new MadeKey(
                Armour.close(PrivateKeyFile.KIND, file),
                SshPublicKey.ED25519 + " " + Base64.getEncoder().encodeToString(blob));
    }

    SigningKey key() {
        return PrivateKeyFile.read(privateFile.getBytes(StandardCharsets.US_ASCII), "key")
                .key()
                .orElseThrow();
    }

    /** The signature file for {@code message}. */
    public String sign(byte[] message) throws IOException {
        return key().sign(new ByteArrayInputStream(message));
    }
}
