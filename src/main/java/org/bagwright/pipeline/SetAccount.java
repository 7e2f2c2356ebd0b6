package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.assemble.Duplicates;
import org.bagwright.json.DocumentRecord;
import org.bagwright.model.Dataset;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.page.CaptureFigures;
import org.bagwright.page.DocumentRows;
import org.bagwright.page.ReportCount;
import org.bagwright.pipeline.BuildReport.Tally;

/**
 * What is known of the whole set: each capture is added in the order of the listing, then each document's record, once it is
 * known which look alike. Memory: a row a document, counts of all else.
 */
final class SetAccount {
    private final Dataset dataset;
    private final Duplicates duplicates = new Duplicates();
    private final FrequentFindings frequent = new FrequentFindings();
    private final List<Finding> ofCaptures = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Withholdings withholdings;
    private final DecisionAccount decisions;
    private final ReportCount figures = new ReportCount();
    private final DocumentRows rows = new DocumentRows();
    private Tally tally = Tally.ZERO;
    private int placed;

    SetAccount(BuildRequest request) {
        this.dataset = request.dataset();
        this.withholdings = new Withholdings(request.texts());
        this.decisions = new DecisionAccount(request.guidance());
    }

    /** Adds the next capture of the listing. */
    void add(Curator.Curated curated) {
        curated.signatures().forEach(duplicates::add);
        curated.cleared().ifPresent(this::add);
        curated.findings().stream().filter(f -> !frequent.take(f)).forEach(ofCaptures::add);
        curated.figures().ifPresent(figures::add);
        boolean withheld = curated.cleared().filter(Cleared.Verdict::isWithheld).isPresent();
        decisions.add(curated.place(), curated.decisions(), withheld);
        tally = tally.plus(curated.tally());
    }

    private void add(Cleared.Verdict verdict) {
        verdict.texts().forEach(text -> ids.add(text.document()));
        withholdings.add(verdict);
    }

    /** The records of withdrawn documents whose capture wasn't in the listing. */
    List<TombstoneRecords> tombstones() {
        return TombstoneRecords.of(withholdings.gone());
    }

    /** Adds records that are made of tombstones; they come after all captures. */
    void add(TombstoneRecords records) {
        withholdings.add(records);
        figures.add(CaptureFigures.of(records.capture()));
        tally = tally.plus(records.tally());
    }

    /** All captures were added: it can be told which documents look alike. */
    void cluster() {
        duplicates.cluster();
    }

    /** Adds the next document's record; gives it with its place among those that look alike. */
    DocumentRecord place(DocumentRecord record) {
        int index = placed++;
        // Records made of tombstones come last, and have no text to compare.
        Optional<Integer> first = index < ids.size() ? duplicates.clusterOf(index) : Optional.empty();
        DocumentRecord inCluster = record.inCluster(first.map(ids::get), first.isEmpty() || first.get() == index);
        figures.add(inCluster);
        rows.add(inCluster);
        return inCluster;
    }

    /** What was found about captures, in their order. */
    List<Finding> ofCaptures() {
        List<Finding> findings = new ArrayList<>(ofCaptures);
        findings.addAll(frequent.told(dataset.releaseName()));
        return findings;
    }

    /** What concerns the set, not one capture; to be asked when it is known which documents look alike. */
    List<Finding> ofSet() {
        List<Finding> findings = new ArrayList<>();
        String name = dataset.releaseName();
        if (duplicates.clusters() > 0) {
            String message = Build.count(duplicates.clusters(), "cluster") + " of documents "
                    + (duplicates.clusters() == 1 ? "looks" : "look") + " alike; none was dropped";
            findings.add(Finding.of(FindingCode.DUPLICATE_DOCUMENTS, name, message)
                    .hinting("see the column duplicate_cluster of documents.csv"));
        }
        findings.addAll(withholdings.findings(name));
        findings.addAll(withholdings.twins(duplicates, ids, name));
        if (dataset.rights().isEmpty()) {
            findings.add(Finding.of(
                            FindingCode.NO_RIGHTS_STATED, "bagwright.yaml", "says nothing of the rights in the texts")
                    .hinting("add rights: with an SPDX id, a rightsstatements.org address, or a sentence"));
        }
        return findings;
    }

    int duplicateClusters() {
        return duplicates.clusters();
    }

    Tally tally() {
        return tally;
    }

    Withholdings withholdings() {
        return withholdings;
    }

    DecisionAccount decisions() {
        return decisions;
    }

    ReportCount figures() {
        return figures;
    }

    DocumentRows rows() {
        return rows;
    }
}
