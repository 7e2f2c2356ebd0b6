package org.bagwright.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bagwright.bag.SampleBag;
import org.junit.jupiter.api.Test;

/**
 * BagIt-Java's verdict on the bags of {@code src/test/resources/bags}. Where it differs from ours, the bag stands in
 * {@code second-opinion.txt} with the reason, and nowhere else does it differ.
 */
class SecondOpinionTest {
    private static final Path BAGS = Path.of("src/test/resources/bags");

    @Test
    void agreesButForWhatIsListed() throws IOException {
        Map<String, String> disagreements = new TreeMap<>();
        for (Path bag : bags()) {
            boolean ours = SampleBag.verify(bag).isValid();
            boolean theirs = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> isValid(bag));
            if (ours != theirs) {
                disagreements.put(BAGS.relativize(bag).toString().replace('\\', '/'), ours ? "valid" : "not valid");
            }
        }
        assertEquals(String.join("\n", listed().keySet()), String.join("\n", disagreements.keySet()));
        assertEquals(listed(), disagreements);
    }

    private static List<Path> bags() throws IOException {
        try (Stream<Path> folders = Files.walk(BAGS, 2)) {
            return folders.filter(folder -> BAGS.relativize(folder).getNameCount() == 2)
                    .sorted()
                    .toList();
        }
    }

    /** What we say otherwise: a line is a bag, our verdict, and after a dash the reason. */
    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(BAGS.resolve("second-opinion.txt"))) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(": | – ", 3);
                listed.put(parts[0], parts[1]);
            }
        }
        return listed;
    }

    /** Whatever it throws, it takes the bag for invalid. Its verifier shuts the pool down that it is given. */
    private static boolean isValid(Path folder) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (gov.loc.repository.bagit.verify.BagVerifier verifier =
                new gov.loc.repository.bagit.verify.BagVerifier(pool)) {
            Bag bag = new BagReader().read(folder.toAbsolutePath().normalize());
            verifier.isValid(bag, false);
            return true;
        } catch (Exception e) {
            return false;
        }
    }
}
