package org.bagwright.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bagwright.model.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
    private static final byte[] MESSAGE = "0a1b  bagit.txt\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void signsTheSameOctetsInTheSameWay() throws IOException {
        String signature = MadeKey.of(1).sign(MESSAGE);
        assertEquals(signature, MadeKey.of(1).sign(MESSAGE));
        assertTrue(signature.startsWith("-----BEGIN SSH SIGNATURE-----\n"), signature);
        assertTrue(signature.endsWith("\n-----END SSH SIGNATURE-----\n"), signature);
        assertTrue(signature.lines().allMatch(line -> line.length() <= 70), signature);
    }

    @Test
    void readsItsOwnSignaturesAndRefusesThemForOtherOctets() throws Exception {
        SshSignature signature = SshSignature.parse(MadeKey.of(2).sign(MESSAGE));
        assertEquals("bagwright", signature.namespace());
        assertTrue(signature.isOf(new ByteArrayInputStream(MESSAGE)));
        assertFalse(signature.isOf(new ByteArrayInputStream("other".getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void namesTheNextStepForKeysThatCannotSign() {
        String text = MadeKey.of(3).privateFile();
        assertEquals(FindingCode.KEY_MALFORMED, refusal(MadeKey.of(3).publicLine()));
        assertEquals(FindingCode.KEY_MALFORMED, refusal(""));
        assertEquals(FindingCode.KEY_MALFORMED, refusal(text.substring(0, text.length() / 2)));
        assertEquals(FindingCode.KEY_MALFORMED, refusal(text + "more"));
        assertEquals(FindingCode.KEY_MALFORMED, refusal("x".repeat(100_000)));
        assertEquals(
                FindingCode.KEY_UNSUPPORTED,
                refusal("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n"));
    }

    private static FindingCode refusal(String text) {
        KeyReading reading = PrivateKeyFile.read(text.getBytes(StandardCharsets.US_ASCII), "key");
        assertEquals(Optional.empty(), reading.key());
        assertEquals(1, reading.findings().size());
        assertFalse(reading.findings().get(0).hint().isEmpty());
        return reading.findings().get(0).code();
    }

    @Test
    void saysNothingOfThePrivateHalf() {
        SigningKey key = MadeKey.of(4).key();
        assertTrue(key.toString().matches("ssh-ed25519 SHA256:[A-Za-z0-9+/]{43}"), key.toString());
    }

    @Test
    void sshKeygenAcceptsTheSignatureAndMakesTheSameOne() throws Exception {
        Path key = folder.resolve("key");
        assumeTrue(hasKeygen(), "ssh-keygen isn't here: left out");
        keygen("-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key.toString());
        Path manifest = Files.write(folder.resolve("tagmanifest-sha512.txt"), MESSAGE);
        SigningKey signing = PrivateKeyFile.read(key, "key").key().orElseThrow();
        String signature;
        try (InputStream message = Files.newInputStream(manifest)) {
            signature = signing.sign(message);
        }
        Path file = Files.writeString(folder.resolve("ours.sig"), signature);
        Path signers =
                Files.writeString(folder.resolve("signers"), "curator@example.org " + signing.publicLine() + "\n");
        assertEquals(0, verify(signers, file, manifest));
        Files.writeString(manifest, "changed\n");
        assertFalse(verify(signers, file, manifest) == 0);
        Files.write(manifest, MESSAGE);
        keygen("-Y", "sign", "-n", "bagwright", "-f", key.toString(), manifest.toString());
        assertEquals(Files.readString(folder.resolve("tagmanifest-sha512.txt.sig")), signature);
    }

    private int verify(Path signers, Path signature, Path message) throws Exception {
        return run(
                message,
                "-Y",
                "verify",
                "-f",
                signers.toString(),
                "-I",
                "curator@example.org",
                "-n",
                "bagwright",
                "-s",
                signature.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa -b 2048", "ecdsa -b 256", "ecdsa -b 384", "ecdsa -b 521"})
    void readsTheSignaturesThatSshKeygenMakes(String type) throws Exception {
        assumeTrue(hasKeygen(), "ssh-keygen isn't here: left out");
        Path key = folder.resolve("key");
        List<String> make = new ArrayList<>(List.of("-q", "-N", "", "-f", key.toString(), "-t"));
        make.addAll(List.of(type.split(" ")));
        keygen(make.toArray(String[]::new));
        Path message = Files.write(folder.resolve("message"), MESSAGE);
        for (String hash : List.of("sha256", "sha512")) {
            Files.deleteIfExists(folder.resolve("message.sig"));
            keygen("-Y", "sign", "-n", "bagwright", "-O", "hashalg=" + hash, "-f", key.toString(), message.toString());
            SshSignature signature = SshSignature.parse(Files.readString(folder.resolve("message.sig")));
            assertTrue(signature.isOf(new ByteArrayInputStream(MESSAGE)), type + " " + hash);
            assertFalse(signature.isOf(new ByteArrayInputStream(new byte[] {1})), type + " " + hash);
        }
    }

    @Test
    void refusesAKeyWithAPassphraseAndAnotherKind() throws Exception {
        assumeTrue(hasKeygen(), "ssh-keygen isn't here: left out");
        Path locked = folder.resolve("locked");
        keygen("-q", "-t", "ed25519", "-N", "a passphrase", "-f", locked.toString());
        KeyReading reading = PrivateKeyFile.read(locked, "locked");
        assertEquals(FindingCode.KEY_ENCRYPTED, reading.findings().get(0).code());
        assertTrue(reading.findings().get(0).hint().contains("ssh-keygen -Y sign -n bagwright"));
        Path other = folder.resolve("other");
        keygen("-q", "-t", "ecdsa", "-N", "", "-f", other.toString());
        assertEquals(
                FindingCode.KEY_UNSUPPORTED,
                PrivateKeyFile.read(other, "other").findings().get(0).code());
    }

    private boolean hasKeygen() {
        try {
            run(Files.writeString(folder.resolve("nothing"), ""), "-?");
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private void keygen(String... arguments) throws Exception {
        assertEquals(0, run(Files.writeString(folder.resolve("nothing"), ""), arguments), String.join(" ", arguments));
    }

    private static int run(Path input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("ssh-keygen"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }
}
