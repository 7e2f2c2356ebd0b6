package org.bagwright.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.bagwright.model.Octets;

/**
 * An Ed25519 private key that signs tag manifests. The same key and the same octets give the same signature (RFC 8032).
 */
public final class SigningKey {
    /** What stands before the 32 octets in their PKCS 8 form (RFC 8410, section 7). */
    private static final byte[] PKCS8_ED25519 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final SshPublicKey publicKey;
    private final PrivateKey key;

    private SigningKey(SshPublicKey publicKey, PrivateKey key) {
        this.publicKey = publicKey;
        this.key = key;
    }

    /** The key of these 32 octets, if {@code publicKey} is its public half. */
    static SigningKey ed25519(byte[] seed, SshPublicKey publicKey) throws SshFormatException {
        try {
            byte[] encoded = new WireWriter().raw(PKCS8_ED25519).raw(seed).octets();
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            SigningKey signing = new SigningKey(publicKey, key);
            byte[] probe = {'p', 'r', 'o', 'b', 'e'};
            if (!publicKey.verifies(SshPublicKey.ED25519, signing.signature(probe), probe)) {
                throw new SshFormatException("its public half isn't that of its private half");
            }
            return signing;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        } catch (UnsupportedKeyException e) {
            throw new SshFormatException("its public half is " + e.getMessage());
        }
    }

    SshPublicKey publicKey() {
        return publicKey;
    }

    /** As ssh-keygen prints it: {@code SHA256:…}. */
    public String fingerprint() {
        return publicKey.fingerprint();
    }

    /** The public key on one line, as it stands in a file of allowed signers behind the signer's name. */
    public String publicLine() {
        return publicKey.type() + " " + Base64.getEncoder().encodeToString(publicKey.blob());
    }

    /**
     * The text of the signature file for {@code message}, in OpenSSH's format, for the namespace {@link
     * TagManifestSignature#NAMESPACE}.
     */
    public String sign(InputStream message) throws IOException {
        byte[] digest = SshSignature.digest(SshSignature.SHA512, message);
        byte[] signed = SshSignature.signed(TagManifestSignature.NAMESPACE, SshSignature.SHA512, digest);
        return new SshSignature(
                        publicKey,
                        TagManifestSignature.NAMESPACE,
                        SshSignature.SHA512,
                        SshPublicKey.ED25519,
                        Octets.owning(signature(signed)))
                .armoured();
    }

    /** Signs the bag in {@code folder}: writes the signature file beside its tag manifest. */
    public void signBag(Path folder) throws IOException {
        try (InputStream manifest =
                Files.newInputStream(folder.resolve(TagManifestSignature.MANIFEST), LinkOption.NOFOLLOW_LINKS)) {
            Files.writeString(folder.resolve(TagManifestSignature.FILE), sign(manifest));
        }
    }

    private byte[] signature(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java can't sign by Ed25519", e);
        }
    }

    /** Says nothing of the private half. */
    @Override
    public String toString() {
        return publicKey.toString();
    }
}
