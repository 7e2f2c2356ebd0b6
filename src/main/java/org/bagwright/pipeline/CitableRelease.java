package org.bagwright.pipeline;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Dataset;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.bagwright.release.DataciteReading;
import org.bagwright.release.DataciteRecord;
import org.bagwright.verify.BagFolder;
import org.bagwright.verify.StatedMetadata;

/**
 * A release as its bag describes it, for citing: read from {@code metadata/datacite.xml} and {@code bag-info.txt} alone.
 *
 * @param swhid of its payload, where it is stated
 * @param record the octets of {@code metadata/datacite.xml}
 */
public record CitableRelease(Dataset dataset, Optional<String> swhid, Octets record) {
    /** Largest record that is read, in octets: 100 times one with a thousand creators. */
    private static final int LARGEST = 1 << 24;

    /** What came of reading; a release, or the finding that says why there is none. */
    public record Reading(Optional<CitableRelease> release, Optional<Finding> finding) {}

    /** Whether there is a bag in the folder {@code bag}, valid or not. */
    public static boolean isBag(Path bag) {
        return Files.isRegularFile(bag.resolve("bagit.txt"), NOFOLLOW_LINKS);
    }

    /**
     * The release in the folder {@code bag}.
     *
     * @throws IOException when the folder can't be read
     */
    public static Reading read(Path bag) throws IOException {
        BagInfo info = StatedMetadata.of(BagFolder.at(bag)).orElse(BagInfo.NONE);
        Path file = bag.resolve(DataciteRecord.PATH.value());
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
            return refused("isn't there: the bag doesn't say how to cite it");
        }
        try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
            Octets record = Octets.owning(in.readNBytes(LARGEST + 1));
            if (record.length() > LARGEST) {
                return refused("has more than " + LARGEST + " octets");
            }
            DataciteReading.Described described = DataciteReading.read(record, info);
            return described
                    .dataset()
                    .map(dataset -> new Reading(
                            Optional.of(new CitableRelease(dataset, described.swhid(), record)), Optional.empty()))
                    .orElseGet(() -> refused("can't be read: " + described.flaw()));
        }
    }

    private static Reading refused(String message) {
        Finding finding = Finding.of(FindingCode.RELEASE_NOT_DESCRIBED, DataciteRecord.PATH.value(), message)
                .hinting("bagwright build makes a bag that describes itself");
        return new Reading(Optional.empty(), Optional.of(finding));
    }
}
