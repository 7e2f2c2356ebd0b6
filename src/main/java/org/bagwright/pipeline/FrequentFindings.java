package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Findings about captures of which a large collection has very many, and which say no more than a flag in the documents'
 * records: told one by one when they are few, else as one with their number. So they neither bury what matters nor fill
 * the memory.
 */
final class FrequentFindings {
    /** As many are told one by one: a screen of them is still read. */
    static final int MOST_ONE_BY_ONE = 10;

    /** For each such code the flag that says the same, and what it says. */
    private static final Map<FindingCode, Flag> FLAGS = new EnumMap<>(Map.of(
            FindingCode.UNSURE_BLOCKS, new Flag("unsure-blocks", "have blocks that were judged with little confidence"),
            FindingCode.MOSTLY_REMOVED, new Flag("mostly-removed", "give a document that holds little of them")));

    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
    private final List<Finding> first = new ArrayList<>();

    private record Flag(String name, String said) {}

    /** Takes a finding of such a code; gives whether it is one. */
    boolean take(Finding finding) {
        if (!FLAGS.containsKey(finding.code())) {
            return false;
        }
        if (counts.merge(finding.code(), 1, Integer::sum) <= MOST_ONE_BY_ONE) {
            first.add(finding);
        }
        return true;
    }

    /** What is to be told of all that were taken, in the dataset {@code name}. */
    List<Finding> told(String name) {
        List<Finding> told = new ArrayList<>();
        first.stream()
                .filter(finding -> counts.get(finding.code()) <= MOST_ONE_BY_ONE)
                .forEach(told::add);
        counts.forEach((code, count) -> {
            if (count > MOST_ONE_BY_ONE) {
                Flag flag = FLAGS.get(code);
                told.add(Finding.of(code, name, Build.count(count, "capture") + " " + flag.said())
                        .hinting("flag " + flag.name() + " in documents.csv; bagwright log ID shows one"));
            }
        });
        return told;
    }
}
