package org.bagwright.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.signature.AllowedSigners.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedSignersTest {
    private static final String KEY = MadeKey.of(5).publicLine();

    private static AllowedSigners.Reading read(String text, ZoneId zone) {
        return AllowedSigners.read(text.getBytes(StandardCharsets.UTF_8), "signers", zone);
    }

    private static Signer only(String line, ZoneId zone) {
        AllowedSigners.Reading reading = read(line + "\n", zone);
        assertEquals(List.of(), reading.findings());
        return reading.signers().of(MadeKey.of(5).key().publicKey()).get(0);
    }

    @Test
    void readsCommentsBlankLinesQuotesAndOptions() {
        AllowedSigners.Reading reading = read(
                "\uFEFF# our keys\r\n\r\n  curator@example.org,*@example.net " + KEY + " a comment\r\n"
                        + "\"a b\" namespaces=\"git,bag*\",valid-after=\"20200101\",valid-before=20300101Z " + KEY
                        + "\n",
                ZoneOffset.UTC);
        assertEquals(List.of(), reading.findings());
        List<Signer> signers = reading.signers().of(MadeKey.of(5).key().publicKey());
        assertEquals("curator@example.org,*@example.net", signers.get(0).principals());
        assertEquals("a b", signers.get(1).principals());
        assertEquals(4, signers.get(1).line());
        assertTrue(signers.get(1).maySignFor("bagwright"));
        assertFalse(signers.get(1).maySignFor("file"));
    }

    @Test
    void aKeyWithoutNamespacesMaySignForAnythingAndAnExclamationMarkForbids() {
        assertTrue(only("a " + KEY, ZoneOffset.UTC).maySignFor("bagwright"));
        assertFalse(only("a namespaces=\"*,!bagwright\" " + KEY, ZoneOffset.UTC).maySignFor("bagwright"));
    }

    @Test
    void timesAreOfTheZoneUnlessTheySayUtc() {
        Signer local = only("a valid-after=202001010130 " + KEY, ZoneId.of("Asia/Seoul"));
        assertTrue(local.outOfTime(Instant.parse("2019-12-31T16:29:59Z")).isPresent());
        assertTrue(local.outOfTime(Instant.parse("2019-12-31T16:30:00Z")).isEmpty());
        Signer utc = only("a valid-before=20200101013000Z " + KEY, ZoneId.of("Asia/Seoul"));
        assertTrue(utc.outOfTime(Instant.parse("2020-01-01T01:29:59Z")).isEmpty());
        assertTrue(utc.outOfTime(Instant.parse("2020-01-01T01:30:00Z")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ssh-ed25519",
                "a ssh-ed25519 not-base64!",
                "a ssh-ed25519 AAAA",
                "a ssh-rsa KEY",
                "\"a KEY",
                "a namespaces=\"x KEY",
                "a whatever=\"x\" KEY",
                "a valid-after=2020 KEY",
                "a valid-after=20201301 KEY",
                "a valid-after=20200102,valid-before=20200101 KEY",
            })
    void tellsTheLineThatNamesNoKey(String line) {
        AllowedSigners.Reading reading = read(
                "# first\n"
                        + line.replace("ssh-rsa KEY", KEY.replace("ssh-ed25519", "ssh-rsa"))
                                .replace("KEY", KEY) + "\n",
                ZoneOffset.UTC);
        Finding finding = reading.findings().get(0);
        assertEquals(FindingCode.SIGNERS_LINE_MALFORMED, finding.code());
        assertEquals(OptionalInt.of(2), finding.line());
    }

    @Test
    void passesOverAuthoritiesAndRefusesAFileWithoutKeys() {
        assertEquals(
                FindingCode.SIGNERS_AUTHORITY,
                read("*@example.org cert-authority " + KEY + "\n", ZoneOffset.UTC)
                        .findings()
                        .get(0)
                        .code());
        for (String text : List.of("", "# nothing\n", " ".repeat(2_000_000))) {
            assertEquals(
                    FindingCode.SIGNERS_UNUSABLE,
                    read(text, ZoneOffset.UTC).findings().get(0).code());
        }
    }

    @Test
    void patternsMatchAsOpenSshMatchesThem() {
        assertTrue(SshPatterns.matches("b?gwr*t", "bagwright"));
        assertTrue(SshPatterns.matches("x,*", ""));
        assertFalse(SshPatterns.matches("bag", "bagwright"));
        assertFalse(SshPatterns.matches("", "bagwright"));
        assertFalse(SshPatterns.matches("*a".repeat(2000) + "b", "a".repeat(4000)));
    }
}
