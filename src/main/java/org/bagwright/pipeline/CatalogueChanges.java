package org.bagwright.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagwright.ingest.CatalogueFile;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.pipeline.MetadataImport.Change;

/** Enters changes into the catalogue: of a capture with one document in the capture's row, else in the document's own. */
final class CatalogueChanges {
    private final CatalogueFile catalogue;
    private final Map<String, Subject> subjects;
    private final List<Finding> refusals = new ArrayList<>();
    private int alreadyThere;

    /**
     * What a row is about.
     *
     * @param capture its original name
     * @param document empty when the capture has no other
     */
    record Subject(String capture, String document) {}

    /**
     * Enters into {@code catalogue}.
     *
     * @param subjects by document id
     */
    CatalogueChanges(CatalogueFile catalogue, Map<String, Subject> subjects) {
        this.catalogue = catalogue;
        this.subjects = subjects;
    }

    boolean canBeEdited() {
        return catalogue.findings().isEmpty();
    }

    List<Finding> findings() {
        return catalogue.findings();
    }

    List<Finding> refusals() {
        return refusals;
    }

    /** How many changes it had already, from an earlier import. */
    int alreadyThere() {
        return alreadyThere;
    }

    /** Enters {@code changes}, and gives those that the catalogue didn't have yet. */
    List<Change> enter(List<Change> changes, String place) {
        List<Change> entered = new ArrayList<>();
        for (Change change : changes) {
            Optional<Subject> subject = Optional.ofNullable(subjects.get(change.document()));
            if (subject.isEmpty()) {
                refusals.add(refused(change, place, "no capture of the bag has this document"));
            } else if (change.after().isEmpty()) {
                remove(change, subject.get(), place).ifPresent(entered::add);
            } else {
                state(change, subject.get()).ifPresent(entered::add);
            }
        }
        return entered;
    }

    void write() throws IOException {
        catalogue.write();
    }

    private Optional<Change> state(Change change, Subject subject) {
        String document = rowFor(change, subject);
        if (catalogue.value(subject.capture(), document, change.column()).equals(Optional.of(change.after()))) {
            alreadyThere++;
            return Optional.empty();
        }
        catalogue.set(subject.capture(), document, change.column(), change.after());
        return Optional.of(change);
    }

    /** A row of its own wins over the capture's, also where the capture has no other document. */
    private String rowFor(Change change, Subject subject) {
        boolean own = subject.document().isEmpty()
                && catalogue
                        .value(subject.capture(), change.document(), change.column())
                        .isPresent();
        return own ? change.document() : subject.document();
    }

    private Optional<Change> remove(Change change, Subject subject, String place) {
        String document = rowFor(change, subject);
        Optional<String> stated = catalogue.value(subject.capture(), document, change.column());
        if (stated.isEmpty()) {
            boolean ofWhole = !document.isEmpty()
                    && catalogue.value(subject.capture(), "", change.column()).isPresent();
            refusals.add(refused(
                    change,
                    place,
                    ofWhole
                            ? "it states it of the whole capture, which has further documents"
                            : "the value isn't stated there, but read from the capture or set for the whole dataset"));
            return Optional.empty();
        }
        catalogue.set(subject.capture(), document, change.column(), "");
        return Optional.of(change);
    }

    private static Finding refused(Change change, String place, String why) {
        return Finding.of(
                        FindingCode.SHEET_VALUE_NOT_REMOVABLE,
                        place,
                        "column '" + change.column() + "' of " + change.document()
                                + " was emptied, which raw/catalog.csv can't express: " + why)
                .at(change.line())
                .comparing(SheetComparison.excerpt(change.before()), SheetComparison.excerpt(change.after()))
                .hinting("put the value back, or write another");
    }
}
