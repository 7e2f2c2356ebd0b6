package org.bagwright.verify;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;

/**
 * Collects findings from several threads and gives them in an order of their own, the same on every run. All of them: a
 * bag of a million wrong files has a million. Beyond a number they are kept sorted and packed, some 30 to 200 octets
 * each.
 */
final class Findings implements Consumer<Finding> {
    /** Findings that are kept as they are. About 20 MB; few bags have as many. */
    private static final int LOOSE = 50_000;

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::path)
            .thenComparing(f -> f.line().orElse(0))
            .thenComparing(Finding::code)
            .thenComparing(Finding::message)
            .thenComparing(f -> f.found().orElse(""));

    private final int most;
    private final Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    private final List<PackedFindings> runs = new ArrayList<>();
    private List<Finding> loose = new ArrayList<>();

    Findings() {
        this(LOOSE);
    }

    /**
     * No findings yet.
     *
     * @param loose how many are kept as they are
     */
    Findings(int loose) {
        this.most = loose;
    }

    @Override
    public synchronized void accept(Finding finding) {
        codes.add(finding.code());
        loose.add(finding);
        if (loose.size() == most) {
            pack();
        }
    }

    private void pack() {
        loose.sort(BY_PLACE);
        PackedFindings.Packer packer = new PackedFindings.Packer();
        loose.forEach(packer::add);
        runs.add(packer.finish());
        loose = new ArrayList<>();
    }

    /** Adds that {@code path} couldn't be read. */
    void unreadable(String path, IOException failure, String hint) {
        if (failure instanceof ContainerFault fault) {
            accept(fault.at(path));
            return;
        }
        accept(Finding.of(FindingCode.BAG_UNREADABLE, path, "can't be read: " + reason(failure))
                .comparing("a readable file", reason(failure))
                .hinting(hint));
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "it vanished during the check";
        }
        if (failure instanceof FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return failure.getMessage() == null ? "input/output error" : failure.getMessage();
    }

    synchronized boolean has(FindingCode code) {
        return codes.contains(code);
    }

    synchronized boolean hasErrors() {
        return codes.stream().anyMatch(code -> code.severity() == Severity.ERROR);
    }

    /** All findings by path, line, code; the same one twice is one. */
    synchronized List<Finding> sorted() {
        if (runs.isEmpty()) {
            List<Finding> sorted = new ArrayList<>();
            loose.sort(BY_PLACE);
            loose.forEach(finding -> addNew(sorted, finding));
            return sorted;
        }
        pack();
        return merged();
    }

    private static void addNew(List<Finding> sorted, Finding finding) {
        if (sorted.isEmpty() || BY_PLACE.compare(sorted.get(sorted.size() - 1), finding) != 0) {
            sorted.add(finding);
        }
    }

    private List<Finding> merged() {
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::first, BY_PLACE));
        for (PackedFindings run : runs) {
            Head.of(run.iterator()).forEach(heads::add);
        }
        runs.clear();
        PackedFindings.Packer packer = new PackedFindings.Packer();
        List<Finding> last = new ArrayList<>();
        while (!heads.isEmpty()) {
            Head head = heads.poll();
            if (last.isEmpty() || BY_PLACE.compare(last.get(0), head.first()) != 0) {
                packer.add(head.first());
                last = List.of(head.first());
            }
            Head.of(head.rest()).forEach(heads::add);
        }
        PackedFindings all = packer.finish();
        runs.add(all);
        return all;
    }

    /** The next finding of a run, and what follows it. */
    private record Head(Finding first, Iterator<Finding> rest) {
        /** One head, or none at the end. */
        static List<Head> of(Iterator<Finding> findings) {
            return findings.hasNext() ? List.of(new Head(findings.next(), findings)) : List.of();
        }
    }
}
