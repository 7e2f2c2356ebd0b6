package org.bagwright.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagwright.ingest.CaptureEntry;
import org.bagwright.ingest.RawFolder;
import org.bagwright.json.CaptureRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;

/**
 * How {@code raw/} now differs from what a bag was built of. A capture under another name is one added and one removed.
 *
 * @param added captures that the bag has no record of; those that can't be read don't count, as a build leaves them out
 * @param changed captures of the same name with other octets
 * @param removed captures that the bag has a record of and {@code raw/} no file
 * @param catalogue whether the catalogue is another one; where a bag withholds something, its copy isn't the same to the
 *     octet, and all that is known is whether there is one
 */
public record RawChanges(long added, long changed, long removed, boolean catalogue) {
    /** Compares sizes, and where they are the same, digests: reads each capture once. */
    public static RawChanges since(CuratedBag bag, Path raw) throws IOException {
        RawFolder folder = RawFolder.scan(raw);
        Map<String, CaptureEntry> unseen = new HashMap<>();
        folder.entries().forEach(entry -> unseen.put(entry.originalName(), entry));
        long[] changedAndRemoved = new long[2];
        AtomicBoolean withheld = new AtomicBoolean();
        bag.forEachCapture(record -> {
            withheld.compareAndSet(false, record.withheld().isPresent());
            CaptureEntry entry = unseen.remove(record.originalName());
            if (entry == null) {
                changedAndRemoved[1]++;
            } else if (!isSame(folder, entry, record)) {
                changedAndRemoved[0]++;
            }
        });
        long added = unseen.values().stream()
                .filter(entry -> digest(folder, entry).isPresent())
                .count();
        boolean catalogue = isOtherCatalogue(bag, raw.resolve(RawFolder.CATALOGUE), withheld.get());
        return new RawChanges(added, changedAndRemoved[0], changedAndRemoved[1], catalogue);
    }

    private static boolean isOtherCatalogue(CuratedBag bag, Path now, boolean withheld) throws IOException {
        boolean isThere = Files.isRegularFile(now, LinkOption.NOFOLLOW_LINKS);
        Optional<InputStream> built = bag.open(AccompanyingFiles.CATALOGUE);
        if (built.isEmpty() || !isThere) {
            built.orElse(InputStream.nullInputStream()).close();
            return built.isPresent() || isThere;
        }
        try (InputStream before = built.get();
                InputStream after = Files.newInputStream(now)) {
            return !withheld && !digest(before).equals(digest(after));
        }
    }

    private static boolean isSame(RawFolder folder, CaptureEntry entry, CaptureRecord record) {
        return entry.octets() == record.octets()
                && digest(folder, entry).filter(record.sha512()::equals).isPresent();
    }

    /** Empty when the capture can't be read. */
    private static Optional<Digest> digest(RawFolder folder, CaptureEntry entry) {
        try (InputStream in = folder.open(entry)) {
            return Optional.of(digest(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Digest digest(InputStream octets) throws IOException {
        MessageDigest digest = Digest.newMessageDigest(DigestAlgorithm.SHA512);
        new DigestInputStream(octets, digest).transferTo(OutputStream.nullOutputStream());
        return Digest.finish(DigestAlgorithm.SHA512, digest);
    }

    /** As in {@code 1 capture added, 2 captures changed, the catalogue changed}; empty when nothing differs. */
    public Optional<String> told() {
        Optional<String> other = catalogue ? Optional.of("the catalogue changed") : Optional.empty();
        String told = Stream.of(told(added, "added"), told(changed, "changed"), told(removed, "removed"), other)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Optional.of(told).filter(text -> !text.isEmpty());
    }

    private static Optional<String> told(long captures, String what) {
        return captures == 0 ? Optional.empty() : Optional.of(Build.count(captures, "capture") + " " + what);
    }
}
