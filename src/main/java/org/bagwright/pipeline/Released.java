package org.bagwright.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.ReleaseList;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.model.Dataset;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;

/**
 * What was released of a project.
 *
 * @param folder where the releases and their list lie
 * @param list by version; empty when nothing was released yet
 */
public record Released(Path folder, ReleaseList list) {
    /** The list's name, in the dataset folder. */
    public static final String FILE = "releases.json";

    /** Octets that are read: some ten thousand releases. */
    private static final int LONGEST = 1 << 24;

    /** What reading the list gave: what was released, or what is wrong with the file. */
    public record Reading(Optional<Released> released, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads the list in {@code folder}, which need not be there.
     *
     * @param name how findings name the file
     */
    public static Reading in(Path folder, String name) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Reading(Optional.of(new Released(folder, ReleaseList.NONE)), List.of());
        }
        byte[] octets;
        try (InputStream in = Files.newInputStream(file)) {
            octets = in.readNBytes(LONGEST + 1);
        }
        if (octets.length > LONGEST) {
            return new Reading(Optional.empty(), List.of(damaged(name, 1, "is longer than " + LONGEST + " octets")));
        }
        ReleaseList.Reading reading = ReleaseList.read(Octets.owning(octets));
        return new Reading(
                reading.list().map(list -> new Released(folder, list)),
                reading.faults().stream()
                        .map(fault -> damaged(name, fault.line(), fault.message()))
                        .toList());
    }

    private static Finding damaged(String name, int line, String message) {
        return Finding.of(FindingCode.RELEASES_DAMAGED, name, message)
                .at(line)
                .hinting("get it back as it was released, as with: git checkout -- " + name);
    }

    /** The release of this very version. */
    Optional<ReleaseRecord> of(Dataset dataset) {
        return list.find(dataset.name(), dataset.version());
    }

    /** {@code dataset}; if it doesn't say what it supersedes, the highest released version below its own. */
    Dataset placed(Dataset dataset) {
        return dataset.previousVersion().isPresent()
                ? dataset
                : list.before(dataset.name(), dataset.version())
                        .map(before -> dataset.superseding(before.version()))
                        .orElse(dataset);
    }
}
