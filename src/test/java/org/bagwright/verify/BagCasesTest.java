package org.bagwright.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagwright.bag.SampleBag;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bags under {@code src/test/resources/bags}: a test case by being a folder. Those under {@code good} have no
 * finding but infos; each under {@code bad} is named after the finding that it shows. What else is found there stands in
 * {@code findings.txt}, a line a bag, with the number of findings of a code after a star.
 */
class BagCasesTest {
    private static final Path BAGS = Path.of("src/test/resources/bags");
    private static final Path EXPECTED = BAGS.resolve("findings.txt");

    /** What a repository can't hold, or not on every system; {@link BagVerifierTest} and {@link Rfc8493Test} show it. */
    private static final Set<FindingCode> MADE_BY_TESTS = Set.of(
            FindingCode.HOLE_ALLOWED,
            FindingCode.SPECIAL_FILE_IN_BAG,
            FindingCode.TAG_FILE_TOO_LARGE,
            FindingCode.NAME_NOT_PORTABLE);

    static List<Path> good() throws IOException {
        return folders("good");
    }

    static List<Path> bad() throws IOException {
        return folders("bad");
    }

    private static List<Path> folders(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(BAGS.resolve(kind))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void findsNothingWrongWithGoodBag(Path bag) throws IOException {
        Verification verification = SampleBag.verify(bag);

        assertTrue(verification.isValid(), verification.findings().toString());
        assertEquals(
                0, verification.count(Severity.WARNING), verification.findings().toString());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void findsWhatTheFolderIsNamedAfter(Path bag) throws IOException {
        FindingCode code = code(bag);

        Verification verification = SampleBag.verify(bag);

        assertTrue(verification.findings().stream().anyMatch(finding -> finding.code() == code), bag.toString());
        assertTrue(code.severity() != Severity.ERROR || !verification.isValid());
        for (Finding finding : verification.findings()) {
            assertFalse(finding.path().isEmpty() || finding.message().isEmpty(), finding.toString());
            assertTrue(finding.expected().isPresent() && finding.found().isPresent(), finding.toString());
            assertFalse(finding.hint().isEmpty(), finding.toString());
        }
    }

    @Test
    void findsInEachBagWhatTheListSays() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path bag : Stream.concat(good().stream(), bad().stream()).toList()) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Finding finding : SampleBag.verify(bag).findings()) {
                counts.merge(finding.code().id(), 1, Integer::sum);
            }
            String codes = counts.entrySet().stream()
                    .map(count -> count.getKey() + (count.getValue() > 1 ? "*" + count.getValue() : ""))
                    .collect(Collectors.joining(" "));
            found.put(BAGS.relativize(bag).toString().replace('\\', '/'), codes);
        }
        String lines = found.entrySet().stream()
                .map(entry -> (entry.getKey() + ": " + entry.getValue()).strip() + "\n")
                .collect(Collectors.joining());
        assertEquals(Files.readString(EXPECTED), lines);
    }

    @Test
    void hasABagForEachFindingOfVerify() throws IOException {
        Set<FindingCode> shown = new TreeSet<>(MADE_BY_TESTS);
        for (Path bag : bad()) {
            shown.add(code(bag));
        }
        Set<FindingCode> missing = Stream.of(FindingCode.values())
                .filter(code -> code.id().matches("BAG-[123]\\d\\d") && !shown.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void findsTheSameQuicklyButForDigests() throws IOException {
        assumeTrue(Files.isDirectory(BAGS), "the bags aren't here");
        Set<FindingCode> ofContent = Set.of(FindingCode.PAYLOAD_FILE_CHANGED, FindingCode.TAG_FILE_CHANGED);
        for (Path bag : Stream.concat(good().stream(), bad().stream()).toList()) {
            Verification full = SampleBag.verify(bag);
            Verification quick =
                    new BagVerifier(1, octets -> {}, List.of()).quick().verify(bag);

            assertEquals(
                    full.findings().stream()
                            .filter(f -> !ofContent.contains(f.code()))
                            .toList(),
                    quick.findings());
            assertTrue(quick.quick() && quick.octets() == 0 && quick.bag().isEmpty());
        }
    }

    private static FindingCode code(Path bag) {
        String name = bag.getFileName().toString();
        return FindingCode.withId(name.substring(0, name.indexOf('_'))).orElseThrow();
    }
}
