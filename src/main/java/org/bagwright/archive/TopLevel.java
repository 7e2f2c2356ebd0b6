package org.bagwright.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Finds the bag's folder in an archive and holds the archive to the rules of serialisation: one folder at the top, which
 * is the bag and named like the archive.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8493#section-4">RFC 8493, section 4</a>
 */
final class TopLevel {
    /** Folders above the bag's that are looked into. */
    private static final int DEEPEST = 4;
    /** Folders that are remembered at most; a hostile archive has any number. */
    private static final int ROOM = 10_000;

    private static final int ROOM_AT_TOP = 1_000_000;
    /** Names that a message gives. */
    private static final int NAMED = 5;

    private static final int DECLARED = 4;
    private static final int LISTED = 2;
    private static final int FILLED = 1;

    /** What marks a folder as a bag's, by path, in the order in which they were met. */
    private final Map<String, Integer> marks = new LinkedHashMap<>();

    private final Set<String> top = new LinkedHashSet<>();
    private final Set<String> topFolders = new LinkedHashSet<>();

    /**
     * Whether a file at {@code path} may lie directly in the bag's folder, and is to be remembered.
     *
     * @param others how many are remembered
     */
    static boolean mayBeTagFile(String path, int others) {
        return hasRoom(depth(path) - 1, others);
    }

    /** A payload of many bags must not hide the bag itself, which lies above them. */
    private static boolean hasRoom(int depth, int others) {
        return others < ROOM ? depth <= DEEPEST : depth <= 1 && others < ROOM_AT_TOP;
    }

    /** Whether no member was met. */
    boolean isEmpty() {
        return top.isEmpty();
    }

    /** Takes note of a member. */
    void add(String path, boolean folder) {
        if (path.isEmpty()) {
            return;
        }
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        if (top.size() < ROOM) {
            top.add(first);
            if (slash >= 0 || folder) {
                topFolders.add(first);
            }
        }
        markFolders(path, folder);
    }

    private void markFolders(String path, boolean folder) {
        int start = 0;
        for (int depth = 0; depth <= DEEPEST && start >= 0; depth++) {
            int slash = path.indexOf('/', start);
            String part = slash < 0 ? path.substring(start) : path.substring(start, slash);
            int mark = mark(part, folder || slash >= 0);
            if (mark > 0 && hasRoom(depth, marks.size())) {
                marks.merge(path.substring(0, Math.max(0, start - 1)), mark, (a, b) -> a | b);
            }
            start = slash < 0 ? -1 : slash + 1;
        }
    }

    private static int mark(String part, boolean folder) {
        if (folder) {
            return part.equals("data") ? FILLED : 0;
        }
        if (part.equals("bagit.txt")) {
            return DECLARED;
        }
        return part.startsWith("manifest-") && part.endsWith(".txt") ? LISTED : 0;
    }

    /**
     * The path of the bag's folder; empty when that is the archive's own top.
     *
     * @param stem the archive's name without its suffix
     */
    String bag(Optional<String> stem) {
        return bags().stream()
                .min(Comparator.comparing(TopLevel::depth).thenComparing(path -> !stem.equals(Optional.of(path))))
                .orElse(topFolders.size() == 1 ? topFolders.iterator().next() : "");
    }

    private List<String> bags() {
        return marks.entrySet().stream()
                .filter(e -> e.getValue() >= DECLARED || e.getValue() == (LISTED | FILLED))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int depth(String path) {
        return path.isEmpty() ? 0 : path.split("/", -1).length;
    }

    /** Reports what section 4 forbids. */
    void check(String bag, Optional<String> stem, ArchiveFormat format, Consumer<Finding> findings) {
        if (stem.isEmpty()) {
            findings.accept(Finding.of(
                            FindingCode.SERIALIZATION_SUFFIX,
                            "",
                            "is in the format " + format.suffix() + " but its name doesn't end so")
                    .comparing(format.suffix(), "another suffix"));
        }
        if (top.isEmpty()) {
            return;
        }
        if (bag.isEmpty()) {
            findings.accept(Finding.of(
                            FindingCode.SERIALIZATION_WITHOUT_FOLDER,
                            "",
                            "has no single folder at its top that is the bag: it was packed from within")
                    .comparing("one folder", "the bag's files"));
            return;
        }
        checkOthers(bag, findings);
        checkName(bag, stem, findings);
    }

    private void checkOthers(String bag, Consumer<Finding> findings) {
        String first = bag.split("/", -1)[0];
        List<String> others = new ArrayList<>(top);
        others.remove(first);
        if (!others.isEmpty()) {
            String names = String.join("', '", others.subList(0, Math.min(NAMED, others.size())));
            String more = others.size() > NAMED ? ", …" : "";
            findings.accept(Finding.of(
                            FindingCode.SERIALIZATION_WITH_MORE,
                            "",
                            "holds more than the bag's folder '" + first + "' at its top: '" + names + "'" + more)
                    .comparing("1", Integer.toString(top.size())));
        }
    }

    private void checkName(String bag, Optional<String> stem, Consumer<Finding> findings) {
        if (bag.indexOf('/') >= 0) {
            findings.accept(Finding.of(
                            FindingCode.SERIALIZATION_NESTED, "", "holds the bag not at its top but in '" + bag + "'")
                    .comparing(bag.substring(bag.lastIndexOf('/') + 1), bag));
        } else if (stem.isPresent() && !nfc(stem.get()).equals(nfc(bag))) {
            findings.accept(Finding.of(
                            FindingCode.SERIALIZATION_NAMED_OTHERWISE,
                            "",
                            "is named '" + stem.get() + "' but the bag in it '" + bag + "'")
                    .comparing(bag, stem.get()));
        }
    }

    private static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
