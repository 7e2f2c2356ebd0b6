package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bagwright.assemble.Duplicates;
import org.bagwright.ingest.CatalogueView;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Source;
import org.bagwright.model.TextAccess;
import org.bagwright.model.TextRules;
import org.bagwright.model.Withdrawal;
import org.bagwright.release.WithheldTexts;

/**
 * What of the whole set doesn't travel, gathered capture by capture in the order of the listing. Memory: a bit a document
 * and a catalogue row; ids only of documents that are withheld.
 */
final class Withholdings {
    private static final String WITHDRAWN = "withdrawn";
    /** As many documents are named in a finding. */
    private static final int NAMED = 3;

    private final TextRules rules;
    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<Integer, String> limited = new TreeMap<>();
    private final BitSet openRows = new BitSet();
    /** Rows about withheld captures in which none of their texts stands. */
    private final BitSet plainRows = new BitSet();

    private final BitSet sources = new BitSet();
    private final BitSet withdrawals = new BitSet();
    private int documents;
    private int gone;
    private long captures;
    private long toFetch;

    private static final class Count {
        private final String origin;
        private final TextAccess access;
        private long documents;
        private long captures;

        Count(String origin, TextAccess access) {
            this.origin = origin;
            this.access = access;
        }
    }

    Withholdings(TextRules rules) {
        this.rules = rules;
    }

    /** Takes note of the next capture. */
    void add(Cleared.Verdict verdict) {
        sources.set(verdict.source());
        verdict.withdrawals().forEach(withdrawals::set);
        if (verdict.isWithheld()) {
            captures++;
            toFetch += verdict.isToBeFetched() ? 1 : 0;
            boolean withdrawn = !verdict.withdrawals().isEmpty();
            count(withdrawn ? WITHDRAWN : verdict.origin(), verdict.access()).captures++;
            verdict.catalogueRows().stream()
                    .filter(row -> !verdict.quotingRows().contains(row))
                    .forEach(plainRows::set);
        } else {
            verdict.catalogueRows().forEach(openRows::set);
        }
        for (Cleared.Text text : verdict.texts()) {
            if (!text.isWhole()) {
                limited.put(documents, text.document());
                String origin = text.withdrawal().isPresent() ? WITHDRAWN : verdict.origin();
                count(origin, text.access()).documents++;
            }
            documents++;
        }
    }

    /** Takes note of records that are made of tombstones. */
    void add(TombstoneRecords records) {
        captures++;
        Count count = count(WITHDRAWN, TextAccess.WITHHELD);
        count.captures++;
        count.documents += records.documents().size();
        gone += records.documents().size();
    }

    private Count count(String origin, TextAccess access) {
        return counts.computeIfAbsent(origin + "\n" + access.label(), key -> new Count(origin, access));
    }

    /** Whether every text and every capture travels whole. */
    boolean isEmpty() {
        return captures == 0 && rules.withdrawals().isEmpty();
    }

    /** Whether captures are left to be fetched, so that the bag is meant to have holes. */
    boolean hasFilesToFetch() {
        return toFetch > 0;
    }

    /** How much may be seen of the catalogue's row with this number; of one that is about no capture the least. */
    CatalogueView viewOfRow(int number) {
        if (openRows.get(number)) {
            return CatalogueView.WHOLE;
        }
        return plainRows.get(number) ? CatalogueView.STATEMENTS : CatalogueView.TAGS;
    }

    /** Withdrawals that no capture was found for: theirs is no longer in {@code raw/}. */
    List<Withdrawal> gone() {
        List<Withdrawal> gone = new ArrayList<>();
        for (int i = 0; i < rules.withdrawals().size(); i++) {
            if (!withdrawals.get(i)) {
                gone.add(rules.withdrawals().get(i));
            }
        }
        return gone;
    }

    /** What the release says of it. */
    WithheldTexts told() {
        List<WithheldTexts.Reason> reasons = counts.values().stream()
                .map(c -> new WithheldTexts.Reason(c.origin, c.access, c.documents, c.captures))
                .toList();
        return new WithheldTexts(reasons, rules.withdrawals(), captures, toFetch);
    }

    /**
     * What concerns the set.
     *
     * @param place where findings about the set point
     */
    List<Finding> findings(String place) {
        List<Finding> findings = new ArrayList<>();
        if (captures > 0) {
            String message = Build.count(limited.size() + gone, "text") + " and " + Build.count(captures, "capture")
                    + " may not travel whole: they aren't in the bag, or only as an excerpt";
            findings.add(Finding.of(FindingCode.TEXTS_WITHHELD, place, message)
                    .hinting("the bag's README.md counts them by source; docs/rights.md says what stays"));
        }
        for (Source source : rules.policy().sources()) {
            if (!sources.get(source.number())) {
                findings.add(without(source));
            }
        }
        gone().forEach(w -> findings.add(gone(w)));
        return findings;
    }

    private static Finding without(Source source) {
        return Finding.of(
                        FindingCode.SOURCE_WITHOUT_CAPTURE,
                        "bagwright.yaml",
                        "no capture is of the source " + source.number() + ", '" + source.match() + "'")
                .hinting("check 'match': a host that the captures state, or a path below raw/");
    }

    private static Finding gone(Withdrawal withdrawal) {
        return Finding.of(
                FindingCode.WITHDRAWN_CAPTURE_GONE,
                "withdrawals.yaml",
                "the capture of " + withdrawal.document()
                        + " isn't in raw/ any more: its record is made of the tombstone");
    }

    /** Texts that are withheld here and look like one that travels there. */
    List<Finding> twins(Duplicates duplicates, List<String> ids, String place) {
        Map<Integer, List<String>> withheld = new TreeMap<>();
        limited.forEach((index, id) -> duplicates.clusterOf(index).ifPresent(cluster -> withheld.computeIfAbsent(
                        cluster, c -> new ArrayList<>())
                .add(id)));
        Map<Integer, String> travelling = new TreeMap<>();
        for (int i = 0; i < ids.size() && !withheld.isEmpty(); i++) {
            Optional<Integer> cluster = limited.containsKey(i) ? Optional.empty() : duplicates.clusterOf(i);
            if (cluster.filter(withheld::containsKey).isPresent()) {
                travelling.putIfAbsent(cluster.get(), ids.get(i));
            }
        }
        List<Finding> findings = new ArrayList<>();
        travelling.forEach((cluster, id) -> findings.add(twin(withheld.get(cluster), id, place)));
        return findings;
    }

    private static Finding twin(List<String> withheld, String travelling, String place) {
        String names = String.join(", ", withheld.subList(0, Math.min(NAMED, withheld.size())))
                + (withheld.size() > NAMED ? " and others" : "");
        return Finding.of(
                        FindingCode.TEXT_TRAVELS_ELSEWHERE,
                        place,
                        "the text of " + names + " is limited, but " + travelling + ", which looks alike, travels")
                .hinting("state its text in raw/catalog.csv too, or: bagwright withdraw " + travelling);
    }
}
