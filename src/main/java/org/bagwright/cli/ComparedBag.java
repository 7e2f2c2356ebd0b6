package org.bagwright.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bagwright.archive.SerializedBag;
import org.bagwright.layout.RecordedBag;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Version;
import org.bagwright.verify.BagContainer;
import org.bagwright.verify.BagFolder;
import org.bagwright.verify.ContainerFault;

/** One of the two bags that {@code diff} compares, found by what the user called it. */
final class ComparedBag implements Closeable {
    private static final List<String> SUFFIXES =
            List.of("", ".zip", ".tar.gz", ".tgz", ".tar", ".tar.zst", ".tar.xz", ".tar.bz2");

    private final String name;
    private final BagContainer container;
    private final Optional<RecordedBag> records;

    private ComparedBag(String name, BagContainer container, Optional<RecordedBag> records) {
        this.name = name;
        this.container = container;
        this.records = records;
    }

    /**
     * The paths that {@code argument} may mean: itself if something is there; of a version the bags of that version in the
     * project's {@code dataset/}. Of several a folder comes first.
     */
    static List<Path> candidates(String argument, Path project, Optional<String> datasetName) throws IOException {
        Path itself = project.resolve(argument);
        if (Files.exists(itself) || !isVersion(argument)) {
            return List.of(itself);
        }
        Path dataset = new ProjectFiles(project).dataset();
        List<Path> found = new ArrayList<>();
        for (String suffix : SUFFIXES) {
            if (datasetName.isPresent()) {
                Path bag = dataset.resolve(datasetName.get() + "-" + argument + suffix);
                if (Files.exists(bag)) {
                    found.add(bag);
                }
            } else if (Files.isDirectory(dataset)) {
                try (Stream<Path> all = Files.list(dataset)) {
                    all.filter(bag -> bag.getFileName().toString().endsWith("-" + argument + suffix))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    static boolean isVersion(String argument) {
        try {
            Version.parse(argument);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Opens the bag at {@code place}; when it is none that can be compared, the finding is told and the answer empty.
     *
     * @param name as it is shown
     */
    static Optional<ComparedBag> open(Path place, String name, Consumer<Finding> findings) throws IOException {
        Consumer<Finding> placed = finding -> findings.accept(placed(finding, name));
        if (!Files.exists(place)) {
            findings.accept(notComparable(name, "isn't there", "ls " + parent(name)));
            return Optional.empty();
        }
        try {
            BagContainer container = Files.isDirectory(place) ? BagFolder.at(place) : SerializedBag.at(place);
            ComparedBag bag = new ComparedBag(name, container, records(container, placed));
            if (bag.records.isPresent()) {
                return Optional.of(bag);
            }
            bag.close();
            findings.accept(notComparable(
                    name,
                    "isn't a bag with the records of Bagwright's layout (data/metadata/documents.jsonl, captures.jsonl)",
                    "bagwright verify " + name));
        } catch (ContainerFault e) {
            placed.accept(e.at(""));
            findings.accept(notComparable(name, "can't be read as a bag", "bagwright verify " + name));
        }
        return Optional.empty();
    }

    private static Optional<RecordedBag> records(BagContainer container, Consumer<Finding> findings)
            throws IOException {
        try {
            return RecordedBag.in(container, findings);
        } catch (IOException | RuntimeException e) {
            close(container);
            throw e;
        }
    }

    private static Finding notComparable(String name, String message, String hint) {
        return Finding.of(FindingCode.NOT_COMPARABLE, name, message).hinting(hint);
    }

    private static String parent(String name) {
        Path parent = Path.of(name).getParent();
        return parent == null ? "." : parent.toString();
    }

    private static Finding placed(Finding finding, String name) {
        return finding.in(finding.path().isEmpty() ? name : name + "/" + finding.path());
    }

    RecordedBag records() {
        return records.orElseThrow();
    }

    /** {@code finding}, whose path is within the bag, as the user sees it. */
    Finding placed(Finding finding) {
        return placed(finding, name).hinting(finding.hint().isEmpty() ? "" : "bagwright verify " + name);
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        if (records.isPresent()) {
            records.get().close();
        }
        close(container);
    }

    private static void close(BagContainer container) throws IOException {
        if (container instanceof Closeable closeable) {
            closeable.close();
        }
    }
}
