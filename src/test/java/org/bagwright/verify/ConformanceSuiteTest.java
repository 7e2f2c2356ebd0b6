package org.bagwright.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagwright.bag.SampleBag;
import org.bagwright.model.Severity;
import org.junit.jupiter.api.Test;

/** The <a href="https://github.com/LibraryOfCongress/bagit-conformance-suite">BagIt conformance suite</a>. */
class ConformanceSuiteTest {
    /** What this verifier says otherwise than the suite, with the reason. */
    private static final Map<String, String> KNOWN_GAPS = Map.of(
            "v0.97/warning/duplicate-file-with-different-case",
            "valid only where the file system ignores case; here data/HELLO.txt is missing",
            "v0.97/warning/special-system-files",
            "the copy at hand lacks the listed data/.DS_Store");

    @Test
    void judgesBagsAsTheSuiteDoes() throws IOException {
        Path suite = Stream.of("../shared/conformance", "../../shared/conformance")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../shared/conformance"));
        assumeTrue(Files.isDirectory(suite), "the conformance suite isn't at " + suite);
        Map<String, String> gaps = new TreeMap<>();
        int bags = 0;
        try (Stream<Path> folders = Files.walk(suite, 3)) {
            for (Path bag : folders.filter(Files::isDirectory).sorted().toList()) {
                if (suite.relativize(bag).getNameCount() == 3) {
                    bags++;
                    judge(suite, bag, gaps);
                }
            }
        }
        System.out.println("conformance suite: " + (bags - gaps.size()) + " of " + bags + " bags judged alike");
        assertEquals(new TreeMap<>(KNOWN_GAPS).keySet(), gaps.keySet(), gaps.toString());
    }

    private static void judge(Path suite, Path bag, Map<String, String> gaps) throws IOException {
        String kind = bag.getParent().getFileName().toString();
        Verification verification = SampleBag.verify(bag);
        boolean valid = verification.bag().isPresent();
        boolean asExpected =
                switch (kind) {
                    case "valid" -> valid;
                    case "warning" -> valid && verification.count(Severity.WARNING) > 0;
                    default -> !valid;
                };
        if (!asExpected || verification.incomplete()) {
            gaps.put(
                    suite.relativize(bag).toString().replace('\\', '/'),
                    verification.findings().toString());
        }
    }
}
