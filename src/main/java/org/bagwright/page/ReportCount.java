package org.bagwright.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.ReleaseReport;
import org.bagwright.json.ReleaseReport.Counted;
import org.bagwright.json.ReleaseReport.Counts;
import org.bagwright.json.ReleaseReport.RoleCount;
import org.bagwright.json.ReleaseReport.Size;
import org.bagwright.json.ReleaseStatement;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Fate;
import org.bagwright.model.Role;
import org.bagwright.model.SiteName;
import org.bagwright.model.Stated;
import org.bagwright.model.TextAccess;
import org.bagwright.model.WithheldCapture;
import org.bagwright.model.WithheldText;

/**
 * Counts the figures of a release while its records go by, once. Memory doesn't grow with the records, but for a row a
 * cluster of documents that look alike. For one thread.
 */
public final class ReportCount {
    /** Clusters that a report names. */
    private static final int NAMED_CLUSTERS = 20;

    private final long[] characters = new long[CaptureFigures.ROLES * CaptureFigures.FATES];
    private final long[] blocks = new long[CaptureFigures.ROLES * CaptureFigures.FATES];
    private final Frequencies reasons = new Frequencies();
    private long captures;
    private long octets;
    private long captureCharacters;
    private long allBlocks;
    private long unsure;
    private long decided;

    private final PublicationDates dates = new PublicationDates();
    private final WordCounts words = new WordCounts();
    private final Frequencies publishers = new Frequencies();
    private final Frequencies sites = new Frequencies();
    private final Frequencies languages = new Frequencies();
    private final Frequencies rights = new Frequencies();
    private final Frequencies flags = new Frequencies();
    private final Frequencies withheldReasons = new Frequencies();
    private final Map<String, Integer> clusters = new HashMap<>();
    private long documents;
    private long documentCharacters;
    private long withheld;
    private long excerpts;
    private long withheldCaptures;
    private long toFetch;
    private long unflagged;

    /** Adds a capture. */
    public void add(CaptureFigures capture) {
        captures++;
        octets += capture.octets();
        captureCharacters += capture.characters();
        capture.excluded().ifPresent(why -> reasons.add(kind(why.reason())));
        withheldCaptures += capture.withheld().isPresent() ? 1 : 0;
        toFetch += capture.withheld().flatMap(WithheldCapture::location).isPresent() ? 1 : 0;
        for (int i = 0; i < characters.length; i++) {
            characters[i] += capture.charactersAt(i);
            blocks[i] += capture.blocksAt(i);
        }
        allBlocks += capture.blocks();
        unsure += capture.unsure();
        decided += capture.decided();
    }

    /** A reason without its numbers, so that "12 blocks" and "13 blocks" are of one kind. */
    private static String kind(String reason) {
        return reason.replaceAll("[0-9][0-9,]*", "n");
    }

    /** Adds a document, its cluster known. */
    public void add(DocumentRecord document) {
        Description description = document.description();
        documents++;
        documentCharacters += document.characters();
        words.add(document.words());
        dates.add(value(description.published()));
        value(description.publisher()).ifPresent(publishers::add);
        value(description.url())
                .flatMap(SiteName::ofAddress)
                .map(SiteName::value)
                .ifPresent(sites::add);
        value(description.language()).ifPresent(languages::add);
        value(description.rights()).ifPresent(rights::add);
        document.flags().forEach(flags::add);
        unflagged += document.flags().isEmpty() ? 1 : 0;
        document.duplicateCluster().ifPresent(cluster -> clusters.merge(cluster, 1, Integer::sum));
        withheld += document.text().isEmpty() ? 1 : 0;
        excerpts +=
                document.withheld().filter(w -> w.text() == TextAccess.EXCERPT).isPresent() ? 1 : 0;
        document.withheld().map(ReportCount::reason).ifPresent(withheldReasons::add);
    }

    /** Why a text was withdrawn, else what says that it may not travel. */
    private static String reason(WithheldText withheld) {
        if (withheld.withdrawal().isPresent()) {
            return "withdrawn: " + withheld.withdrawal().get().reason();
        }
        return withheld.by() instanceof Evidence.Configured configured
                ? configured.key() + " in bagwright.yaml"
                : "its row in raw/catalog.csv";
    }

    private static Optional<String> value(Optional<Stated<String>> stated) {
        return stated.map(Stated::value);
    }

    /** The figures of all that was added. */
    public ReleaseReport report(ReleaseStatement statement) {
        return new ReleaseReport(
                statement,
                new ReleaseReport.Captures(
                        captures,
                        octets,
                        captureCharacters,
                        reasons.all(),
                        reasons.values(),
                        withheldCaptures,
                        toFetch),
                new ReleaseReport.Documents(
                        documents, words.all(), documentCharacters, withheld, excerpts, withheldReasons.values()),
                dates.published(),
                counts(publishers),
                counts(sites),
                counts(languages),
                counts(rights),
                roles(),
                words.words(),
                duplicates(),
                new ReleaseReport.Flags(unflagged, flags.listed()),
                new ReleaseReport.Review(allBlocks, unsure, decided));
    }

    private Counts counts(Frequencies values) {
        return new Counts(values.all(), documents - values.all(), values.values());
    }

    private List<RoleCount> roles() {
        List<RoleCount> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Fate fate : Fate.values()) {
                int at = CaptureFigures.place(role, fate);
                if (characters[at] > 0) {
                    roles.add(new RoleCount(role, fate, characters[at], blocks[at]));
                }
            }
        }
        return roles;
    }

    private ReleaseReport.Duplicates duplicates() {
        TreeMap<Integer, Long> sizes = new TreeMap<>();
        long members = 0;
        for (int size : clusters.values()) {
            sizes.merge(size, 1L, Long::sum);
            members += size;
        }
        List<Size> bySize = new ArrayList<>();
        sizes.forEach((size, count) -> bySize.add(new Size(size, count)));
        List<Counted> largest = clusters.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value))
                .limit(NAMED_CLUSTERS)
                .toList();
        return new ReleaseReport.Duplicates(clusters.size(), members, bySize, largest);
    }
}
