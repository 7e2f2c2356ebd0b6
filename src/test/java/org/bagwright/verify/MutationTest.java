package org.bagwright.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bagwright.model.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is changed in a good bag, wherever, is found: at least as a warning. */
class MutationTest {
    private static final Path GOOD = Path.of("src/test/resources/bags/good/everything_optional");

    private MemoryBag good;

    @BeforeEach
    void readGoodBag() throws IOException {
        good = MemoryBag.of(GOOD);
        Verification verification = good.verify();
        assertEquals(List.of(), verification.findings());
        assertEquals(good.files().size() - 2, verification.files(), "all but the tag manifests are hashed");
    }

    private static void assertFound(MemoryBag bag, String mutation) throws IOException {
        Verification verification = bag.verify();
        assertTrue(
                verification.count(Severity.ERROR) + verification.count(Severity.WARNING) > 0,
                () -> "not found: " + mutation + " " + verification.findings());
    }

    private static boolean isTagManifest(String path) {
        return path.startsWith("tagmanifest-");
    }

    @Test
    void findsEachFlippedBit() throws IOException {
        for (String path : good.files().keySet()) {
            byte[] content = good.files().get(path);
            for (int at = 0; at < content.length; at++) {
                for (int bit = 0; bit < 3; bit++) {
                    byte[] flipped = content.clone();
                    flipped[at] ^= (byte) (1 << bit);
                    assertFound(good.with(path, flipped), "bit " + bit + " of octet " + at + " of " + path);
                }
            }
        }
    }

    @Test
    void findsEachDroppedAndAddedOctet() throws IOException {
        for (String path : good.files().keySet()) {
            String content = new String(good.files().get(path), UTF_8);
            for (int at = 0; at < content.length(); at++) {
                String dropped = content.substring(0, at) + content.substring(at + 1);
                boolean twoBlanksOrEnd =
                        isTagManifest(path) && (content.charAt(at) == ' ' || at == content.length() - 1);
                if (!twoBlanksOrEnd) {
                    assertFound(good.with(path, dropped.getBytes(UTF_8)), "dropped octet " + at + " of " + path);
                }
                String added = content.substring(0, at) + "x" + content.substring(at);
                assertFound(good.with(path, added.getBytes(UTF_8)), "added octet " + at + " of " + path);
            }
        }
    }

    @Test
    void findsEachDroppedFile() throws IOException {
        for (String path : good.files().keySet()) {
            assertFound(good.without(path), "dropped " + path);
        }
    }

    @Test
    void findsEachAddedFile() throws IOException {
        for (String path : good.files().keySet()) {
            String beside = path.substring(0, path.lastIndexOf('/') + 1) + "added";
            assertFound(good.with(beside, new byte[0]), "added " + beside);
        }
    }

    @Test
    void findsEachRenamedFile() throws IOException {
        for (String path : good.files().keySet()) {
            byte[] content = good.files().get(path);
            assertFound(good.without(path).with(path + "x", content), "renamed " + path);
            for (String other : good.files().keySet()) {
                if (!other.equals(path)) {
                    MemoryBag swapped =
                            good.with(other, content).with(path, good.files().get(other));
                    assertFound(swapped, "swapped " + path + " and " + other);
                }
            }
        }
    }

    @Test
    void findsEachDroppedRepeatedAndMovedLine() throws IOException {
        for (String path : good.files().keySet()) {
            List<String> lines =
                    new String(good.files().get(path), UTF_8).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                List<String> dropped = new ArrayList<>(lines);
                dropped.remove(line);
                assertFound(withLines(path, dropped), "dropped line " + line + " of " + path);
                List<String> repeated = new ArrayList<>(lines);
                repeated.add(line, lines.get(line));
                assertFound(withLines(path, repeated), "repeated line " + line + " of " + path);
                if (line > 0 && !isTagManifest(path)) {
                    List<String> moved = new ArrayList<>(lines);
                    Collections.swap(moved, line - 1, line);
                    assertFound(withLines(path, moved), "moved line " + line + " of " + path);
                }
            }
        }
    }

    @Test
    void findsEachPairOfSwappedDigests() throws IOException {
        for (String path : good.files().keySet()) {
            List<String> lines =
                    new String(good.files().get(path), UTF_8).lines().toList();
            for (int line = 1; path.contains("manifest-") && line < lines.size(); line++) {
                String[] one = lines.get(line - 1).split("  ", 2);
                String[] two = lines.get(line).split("  ", 2);
                List<String> swapped = new ArrayList<>(lines);
                swapped.set(line - 1, two[0] + "  " + one[1]);
                swapped.set(line, one[0] + "  " + two[1]);
                assertFound(withLines(path, swapped), "swapped digests at line " + line + " of " + path);
            }
        }
    }

    private MemoryBag withLines(String path, List<String> lines) {
        return good.with(path, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
}
