package org.bagwright.signature;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;

/**
 * An SSH public key: Ed25519, RSA or ECDSA; others can be compared and named, but check nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4253#section-6.6">RFC 4253</a>, <a
 *     href="https://www.rfc-editor.org/rfc/rfc5656#section-3.1">RFC 5656</a>, <a
 *     href="https://www.rfc-editor.org/rfc/rfc8709">RFC 8709</a>
 */
final class SshPublicKey {
    static final String ED25519 = "ssh-ed25519";
    static final int ED25519_OCTETS = 32;

    private static final String RSA = "ssh-rsa";
    private static final String ECDSA = "ecdsa-sha2-";
    /** What stands before the 32 octets in their X.509 form (RFC 8410, section 4). */
    private static final byte[] X509_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The JDK's name of what a signature says that it is. RSA with SHA-1 isn't here: SSHSIG forbids it. */
    private static final Map<String, String> ALGORITHMS = Map.of(
            ED25519,
            "Ed25519",
            "rsa-sha2-256",
            "SHA256withRSA",
            "rsa-sha2-512",
            "SHA512withRSA",
            "ecdsa-sha2-nistp256",
            "SHA256withECDSAinP1363Format",
            "ecdsa-sha2-nistp384",
            "SHA384withECDSAinP1363Format",
            "ecdsa-sha2-nistp521",
            "SHA512withECDSAinP1363Format");

    private static final Map<String, String> CURVES =
            Map.of("nistp256", "secp256r1", "nistp384", "secp384r1", "nistp521", "secp521r1");
    /** Larger ones are refused by OpenSSH too; checking with one takes long. Bits. */
    private static final int LARGEST_RSA = 16_384;

    private final String type;
    private final Octets blob;

    private SshPublicKey(String type, Octets blob) {
        this.type = type;
        this.blob = blob;
    }

    /** The key whose wire form is {@code blob}. */
    static SshPublicKey of(byte[] blob) throws SshFormatException {
        String type = new WireReader(blob).name();
        if (type.isEmpty()) {
            throw new SshFormatException("the key has no type");
        }
        return new SshPublicKey(type, Octets.copyOf(blob));
    }

    /** An Ed25519 key. */
    static SshPublicKey ed25519(byte[] raw) {
        return new SshPublicKey(
                ED25519,
                Octets.owning(new WireWriter().string(ED25519).string(raw).octets()));
    }

    /** Such as {@code ssh-ed25519}. */
    String type() {
        return type;
    }

    byte[] blob() {
        return blob.toArray();
    }

    /** As ssh-keygen prints it: {@code SHA256:} and base64 without padding. */
    String fingerprint() {
        byte[] digest =
                HexFormat.of().parseHex(blob.digest(DigestAlgorithm.SHA256).hex());
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    }

    /**
     * Whether {@code signature} is this key's of {@code message}.
     *
     * @param algorithm as the signature names it
     */
    boolean verifies(String algorithm, byte[] signature, byte[] message)
            throws SshFormatException, UnsupportedKeyException {
        if (!ALGORITHMS.containsKey(algorithm) || !isKnown()) {
            throw new UnsupportedKeyException("a signature of the kind " + algorithm + " by a key of the kind " + type);
        }
        boolean fits = type.equals(RSA) ? algorithm.startsWith("rsa-") : algorithm.equals(type);
        if (!fits) {
            throw new SshFormatException("a signature of the kind " + algorithm + " by a key of the kind " + type);
        }
        try {
            Signature check = Signature.getInstance(ALGORITHMS.get(algorithm));
            check.initVerify(key());
            check.update(message);
            return check.verify(type.startsWith(ECDSA) ? fixedLength(signature) : signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // A point that isn't on the curve, a signature of another length: the JDK says so in several ways.
            return false;
        }
    }

    private boolean isKnown() {
        return type.equals(RSA) || ALGORITHMS.containsKey(type);
    }

    private PublicKey key() throws SshFormatException, GeneralSecurityException {
        WireReader in = new WireReader(blob.toArray());
        in.name();
        if (type.equals(ED25519)) {
            return ed25519(in);
        }
        return type.equals(RSA) ? rsa(in) : ecdsa(in);
    }

    private static PublicKey ed25519(WireReader in) throws SshFormatException, GeneralSecurityException {
        byte[] raw = in.string();
        in.expectEnd();
        if (raw.length != ED25519_OCTETS) {
            throw new SshFormatException("an Ed25519 key has " + ED25519_OCTETS + " octets, not " + raw.length);
        }
        byte[] encoded = new WireWriter().raw(X509_ED25519).raw(raw).octets();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static PublicKey rsa(WireReader in) throws SshFormatException, GeneralSecurityException {
        BigInteger exponent = in.mpint();
        BigInteger modulus = in.mpint();
        in.expectEnd();
        if (modulus.bitLength() > LARGEST_RSA || exponent.bitLength() > Long.SIZE) {
            throw new SshFormatException("an RSA key of more than " + LARGEST_RSA + " bits");
        }
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private PublicKey ecdsa(WireReader in) throws SshFormatException, GeneralSecurityException {
        String curve = in.name();
        byte[] point = in.string();
        in.expectEnd();
        int half = (point.length - 1) / 2;
        if (!type.equals(ECDSA + curve) || half != coordinate() || point.length % 2 == 0 || point[0] != 4) {
            throw new SshFormatException("not a point of the curve " + curve);
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + half));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + half, point.length));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVES.get(curve)));
        ECPublicKeySpec spec =
                new ECPublicKeySpec(new ECPoint(x, y), parameters.getParameterSpec(ECParameterSpec.class));
        return KeyFactory.getInstance("EC").generatePublic(spec);
    }

    /** Octets of a coordinate of this key's curve. */
    private int coordinate() {
        int bits = Integer.parseInt(type.substring(type.length() - 3));
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** SSH writes r and s as numbers of their own lengths, the JDK reads them side by side. */
    private byte[] fixedLength(byte[] signature) throws SshFormatException {
        WireReader in = new WireReader(signature);
        byte[] both = new byte[2 * coordinate()];
        put(in.mpint(), both, coordinate());
        put(in.mpint(), both, both.length);
        in.expectEnd();
        return both;
    }

    private void put(BigInteger number, byte[] into, int end) throws SshFormatException {
        byte[] octets = number.toByteArray();
        int from = octets.length > 1 && octets[0] == 0 ? 1 : 0;
        int length = octets.length - from;
        if (length > coordinate()) {
            throw new SshFormatException("a number in the signature is too large");
        }
        System.arraycopy(octets, from, into, end - length, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SshPublicKey that && blob.equals(that.blob);
    }

    @Override
    public int hashCode() {
        return blob.hashCode();
    }

    /** As in {@code ssh-ed25519 SHA256:…}. */
    @Override
    public String toString() {
        return type + " " + fingerprint();
    }
}
