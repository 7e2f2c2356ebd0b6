package org.bagwright.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * An OpenSSH private key file, format {@code openssh-key-v1}, that holds one Ed25519 key without a passphrase.
 *
 * @see <a href="https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key">PROTOCOL.key</a>
 */
public final class PrivateKeyFile {
    static final String KIND = "OPENSSH PRIVATE KEY";
    /** Octets of a key file that are read. Keys of 16,384 bits take 13 kB. */
    private static final int LONGEST = 1 << 16;

    private static final byte[] MAGIC = {'o', 'p', 'e', 'n', 's', 's', 'h', '-', 'k', 'e', 'y', '-', 'v', '1', 0};
    private static final String MAKE_ONE = "ssh-keygen -t ed25519 -N '' -f release-key";
    private static final int HALF = SshPublicKey.ED25519_OCTETS;

    private final String name;

    private PrivateKeyFile(String name) {
        this.name = name;
    }

    /** A key of another kind, or one that a passphrase protects. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Unusable(Finding finding) {
            super(finding.message());
            this.finding = finding;
        }
    }

    /**
     * Reads the key in {@code file}.
     *
     * @param name how findings name it
     * @throws IOException when the file is missing or can't be read
     */
    public static KeyReading read(Path file, String name) throws IOException {
        byte[] octets;
        try (InputStream in = Files.newInputStream(file)) {
            octets = in.readNBytes(LONGEST + 1);
        }
        return read(octets, name);
    }

    static KeyReading read(byte[] octets, String name) {
        PrivateKeyFile reader = new PrivateKeyFile(name);
        try {
            return new KeyReading(Optional.of(reader.key(octets)), List.of());
        } catch (Unusable e) {
            return new KeyReading(Optional.empty(), List.of(e.finding));
        } catch (SshFormatException e) {
            Finding finding = Finding.of(
                            FindingCode.KEY_MALFORMED, name, "is no OpenSSH private key: " + e.getMessage())
                    .hinting("name a private key, as made by: " + MAKE_ONE);
            return new KeyReading(Optional.empty(), List.of(finding));
        }
    }

    private SigningKey key(byte[] octets) throws SshFormatException, Unusable {
        if (octets.length > LONGEST) {
            throw new SshFormatException("it is longer than " + LONGEST + " octets");
        }
        String text = Armour.text(octets);
        Optional<String> kind = Armour.kind(text);
        if (kind.isPresent() && !kind.get().equals(KIND) && kind.get().endsWith("PRIVATE KEY")) {
            throw new Unusable(
                    Finding.of(FindingCode.KEY_UNSUPPORTED, name, "is a private key in another format than OpenSSH's")
                            .comparing(KIND, kind.get())
                            .hinting("make a key for releases: " + MAKE_ONE));
        }
        if (text.startsWith("ssh-") || text.startsWith("ecdsa-") || text.startsWith("sk-")) {
            throw new Unusable(
                    Finding.of(FindingCode.KEY_MALFORMED, name, "is the public half of a key; the other half signs")
                            .hinting("name the file without .pub"));
        }
        return key(new WireReader(Armour.open(KIND, text)));
    }

    private SigningKey key(WireReader in) throws SshFormatException, Unusable {
        if (!Arrays.equals(in.take(MAGIC.length), MAGIC)) {
            throw new SshFormatException("it doesn't begin with openssh-key-v1");
        }
        String cipher = in.name();
        String derivation = in.name();
        in.string();
        if (in.uint32() != 1) {
            throw new SshFormatException("it holds more or less than one key");
        }
        SshPublicKey publicKey = SshPublicKey.of(in.string());
        if (!cipher.equals("none") || !derivation.equals("none")) {
            throw new Unusable(Finding.of(
                            FindingCode.KEY_ENCRYPTED,
                            name,
                            "is protected by a passphrase, and Bagwright never asks for one")
                    .hinting("release without --sign, then: ssh-keygen -Y sign -n " + TagManifestSignature.NAMESPACE
                            + " -f " + name + " dataset/NAME-VERSION/" + TagManifestSignature.MANIFEST
                            + " (an agent works too), then release again"));
        }
        if (!publicKey.type().equals(SshPublicKey.ED25519)) {
            throw new Unusable(Finding.of(FindingCode.KEY_UNSUPPORTED, name, "is a key of a kind that can't sign here")
                    .comparing(SshPublicKey.ED25519, publicKey.type())
                    .hinting("make a key for releases: " + MAKE_ONE));
        }
        return ed25519(new WireReader(in.string()), publicKey);
    }

    private static SigningKey ed25519(WireReader in, SshPublicKey publicKey) throws SshFormatException {
        long check = in.uint32();
        long repeated = in.uint32();
        if (check != repeated) {
            throw new SshFormatException("its check numbers differ");
        }
        String type = in.name();
        byte[] publicHalf = in.string();
        byte[] both = in.string();
        in.string(); // The comment.
        checkPadding(in.rest());
        boolean fits = type.equals(SshPublicKey.ED25519)
                && publicHalf.length == HALF
                && both.length == 2 * HALF
                && Arrays.equals(publicHalf, 0, HALF, both, HALF, 2 * HALF)
                && SshPublicKey.ed25519(publicHalf).equals(publicKey);
        if (!fits) {
            throw new SshFormatException("its halves aren't of one key");
        }
        return SigningKey.ed25519(Arrays.copyOf(both, HALF), publicKey);
    }

    /** 1, 2, 3 and so on. */
    private static void checkPadding(byte[] padding) throws SshFormatException {
        for (int at = 0; at < padding.length; at++) {
            if (padding[at] != (byte) (at + 1)) {
                throw new SshFormatException("its padding is wrong");
            }
        }
    }
}
