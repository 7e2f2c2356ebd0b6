package org.bagwright.verify;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Collects findings from several threads and gives them in an order of their own, the same on every run.
 *
 * <p>A bag of a million wrong files would fill the memory with findings: the most severe are kept, by path, up to a
 * limit, and one more says how many were left out.
 */
final class Findings implements Consumer<Finding> {
    /** Findings kept. About 40 MB; nobody reads as many. */
    static final int LIMIT = 100_000;

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::path)
            .thenComparing(f -> f.line().orElse(0))
            .thenComparing(Finding::code)
            .thenComparing(Finding::message)
            .thenComparing(f -> f.found().orElse(""));
    private static final Comparator<Finding> BY_WEIGHT =
            Comparator.comparing(Finding::severity).thenComparing(BY_PLACE);

    private final int limit;
    /** With the number of times that the same finding came in. */
    private final TreeMap<Finding, Integer> kept = new TreeMap<>(BY_WEIGHT);

    private long leftOut;

    Findings(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void accept(Finding finding) {
        kept.merge(finding, 1, Integer::sum);
        if (kept.size() > limit) {
            leftOut += kept.pollLastEntry().getValue();
        }
    }

    /** Adds that {@code path} couldn't be read. */
    void unreadable(String path, IOException failure, String hint) {
        if (failure instanceof ContainerFault fault) {
            accept(fault.at(path));
            return;
        }
        accept(Finding.of(FindingCode.BAG_UNREADABLE, path, "can't be read: " + reason(failure))
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
        return kept.keySet().stream().anyMatch(finding -> finding.code() == code);
    }

    synchronized List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(kept.keySet());
        sorted.sort(BY_PLACE);
        if (leftOut > 0) {
            sorted.add(Finding.of(FindingCode.FINDINGS_CUT_SHORT, "", leftOut + " more findings aren't listed"));
        }
        return sorted;
    }
}
