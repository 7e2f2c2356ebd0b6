package org.bagwright.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged keys, signatures and lists of signers give findings, never anything else. */
class SshFormatsFuzzTest {
    private static final long SEED = 20261126;
    private static final int ROUNDS = 4000;
    private static final byte[] MESSAGE = "0a1b  bagit.txt\n".getBytes(StandardCharsets.US_ASCII);

    private final Random random = new Random(SEED);

    /** Some octets changed, left out, doubled or put in; in half of all cases below the base64. */
    private byte[] damaged(byte[] whole) {
        byte[] octets = whole.clone();
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes && octets.length > 1; change++) {
            int at = random.nextInt(octets.length);
            switch (random.nextInt(4)) {
                case 0 -> octets[at] = (byte) random.nextInt(256);
                case 1 -> octets[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> octets = Arrays.copyOf(octets, at);
                default -> octets = spliced(octets, at, random.nextInt(octets.length));
            }
        }
        return octets;
    }

    private static byte[] spliced(byte[] octets, int at, int from) {
        return new WireWriter()
                .raw(Arrays.copyOf(octets, at))
                .raw(Arrays.copyOfRange(octets, from, octets.length))
                .octets();
    }

    private String damagedArmour(String kind, String text) throws SshFormatException {
        return random.nextBoolean()
                ? Armour.text(damaged(text.getBytes(StandardCharsets.US_ASCII)))
                : Armour.close(kind, damaged(Armour.open(kind, text)));
    }

    @Test
    void signatures() throws Exception {
        String whole = MadeKey.of(6).sign(MESSAGE);
        byte[] original = Armour.open(SshSignature.KIND, whole);
        for (int round = 0; round < ROUNDS; round++) {
            String text = damagedArmour(SshSignature.KIND, whole);
            try {
                SshSignature signature = SshSignature.parse(text);
                boolean same = Arrays.equals(Armour.open(SshSignature.KIND, text), original);
                boolean fits = signature.isOf(new ByteArrayInputStream(MESSAGE))
                        && signature.key().equals(MadeKey.of(6).key().publicKey());
                assertEquals(same, fits, text);
            } catch (SshFormatException | UnsupportedKeyException e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }

    @Test
    void privateKeys() throws Exception {
        String whole = MadeKey.of(7).privateFile();
        for (int round = 0; round < ROUNDS; round++) {
            String text = damagedArmour(PrivateKeyFile.KIND, whole);
            KeyReading reading = PrivateKeyFile.read(text.getBytes(StandardCharsets.ISO_8859_1), "key");
            assertEquals(reading.key().isPresent(), reading.findings().isEmpty(), text);
        }
    }

    @Test
    void allowedSigners() {
        String whole = "# keys\ncurator@example.org,\"x y\" namespaces=\"bagwright,git\",valid-after=\"20200101\" "
                + MadeKey.of(8).publicLine() + " comment\nother cert-authority "
                + MadeKey.of(9).publicLine() + "\n";
        for (int round = 0; round < ROUNDS; round++) {
            byte[] octets = damaged(whole.getBytes(StandardCharsets.UTF_8));
            AllowedSigners.read(octets, "signers", ZoneOffset.UTC)
                    .findings()
                    .forEach(finding -> assertFalse(finding.message().isBlank()));
        }
    }
}
