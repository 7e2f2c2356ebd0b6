package org.bagwright.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.model.BagPath;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Withdrawal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalsFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrites() throws IOException {
        Withdrawal first = withdrawal("a-1", "Asked for by \"the author\" \\ twice: #1");
        Withdrawal second = withdrawal("b", "– {no} [yaml] *here* & there 😀");
        Path file = folder.resolve(WithdrawalsFile.NAME);
        WithdrawalsFile none = WithdrawalsFile.read(file);
        none.with(first).replace(file, none);
        WithdrawalsFile one = WithdrawalsFile.read(file);
        one.with(second).replace(file, one);
        assertEquals(List.of(first, second), WithdrawalsFile.read(file).withdrawals());
        assertEquals(List.of(), WithdrawalsFile.read(file).findings());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList(), "nothing half-written is left");
        }
    }

    @Test
    void keepsWhatPeopleWrote() {
        String written = WithdrawalsFile.of("withdrawals: []").text();
        assertEquals("withdrawals: []", written);
        WithdrawalsFile one = new WithdrawalsFile("", List.of(), List.of()).with(withdrawal("a", "x"));
        String commented = one.text().replace("withdrawals:", "# Our own remark\nwithdrawals:  # see folder 7");
        WithdrawalsFile two = WithdrawalsFile.of(commented).with(withdrawal("b", "y"));
        assertTrue(two.text().startsWith(commented));
        assertEquals(2, two.withdrawals().size());
    }

    @Test
    void anEntryThatCantBeReadBackIsAFinding() {
        assertFalse(WithdrawalsFile.of("withdrawals: []")
                .with(withdrawal("a", "x"))
                .findings()
                .isEmpty());
    }

    @Test
    void writesNothingOverAFileThatChangedMeanwhile() throws IOException {
        Path file = folder.resolve(WithdrawalsFile.NAME);
        WithdrawalsFile none = WithdrawalsFile.read(file);
        Files.writeString(file, none.with(withdrawal("a", "x")).text());
        assertThrows(IOException.class, () -> none.with(withdrawal("b", "y")).replace(file, none));
        assertEquals("a", WithdrawalsFile.read(file).withdrawals().get(0).document());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "withdrawal:\n",
                "withdrawals:\n  - document: a\n",
                "withdrawals: yes\n",
                "withdrawals:\n\t- document: a\n",
                "- a\n",
                "\u0000"
            })
    void aFileThatCantBeReadIsAFindingThatNamesIt(String text) {
        WithdrawalsFile file = WithdrawalsFile.of(text);
        assertEquals(List.of(), file.withdrawals());
        assertFalse(file.findings().isEmpty());
        assertTrue(file.findings().stream().allMatch(f -> f.path().equals("withdrawals.yaml")));
    }

    @Test
    void twoEntriesOfOneDocumentAreAFinding() {
        WithdrawalsFile one = new WithdrawalsFile("", List.of(), List.of()).with(withdrawal("a", "x"));
        assertFalse(one.with(withdrawal("a", "y")).findings().isEmpty());
    }

    private static Withdrawal withdrawal(String document, String reason) {
        return new Withdrawal(
                document,
                LocalDate.of(2026, 11, 26),
                reason,
                Optional.of("The archive"),
                new Withdrawal.Anchor("Müller: a#1.txt", digest("a"), digest("b"), 1, 2),
                new Withdrawal.Remembered(
                        new BagPath("raw/a.txt"),
                        7_000_000_000L,
                        "text/html",
                        12,
                        70,
                        Optional.of("A \"title\": with marks"),
                        Optional.empty(),
                        Optional.of("2019-08"),
                        Optional.of("pt-BR"),
                        Optional.of("https://example.org/a?b=c#d"),
                        Optional.of("CC-BY-4.0")));
    }

    private static Digest digest(String digit) {
        return new Digest(DigestAlgorithm.SHA512, digit.repeat(128));
    }
}
