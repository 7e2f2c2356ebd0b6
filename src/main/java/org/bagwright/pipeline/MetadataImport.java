package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagwright.ingest.CatalogueFile;
import org.bagwright.ingest.EditedSheet;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Severity;

/**
 * Takes a curator's edited sheet into {@code raw/catalog.csv}. Each cell is compared with the bag that the sheet was made of;
 * what differs is a change.
 *
 * <ol>
 *   <li>The headings of the sheet are matched with the columns of the bag's table, its rows with the documents.
 *   <li>Row by row, {@link SheetComparison} tells changes from damage.
 *   <li>{@link CatalogueChanges} enters the changes into the catalogue.
 *   <li>Unless something was refused, the catalogue is written, in one step.
 * </ol>
 */
public final class MetadataImport {
    /** How many rows that match nothing get a hint: each costs a comparison with all documents. */
    private static final int MOST_HINTS = 20;

    private final CuratedBag bag;
    private final EditedSheet sheet;
    private final String place;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int hints;

    /**
     * A change of one cell.
     *
     * @param line of the sheet
     * @param before as the bag has it; empty when it has nothing
     * @param after empty when the catalogue is to state nothing any more
     */
    public record Change(int line, String document, String column, String before, String after) {}

    /**
     * What came of it.
     *
     * @param isWritten whether the catalogue was changed
     * @param rows of the sheet
     * @param alreadyThere how many of the changes the catalogue had already
     */
    public record Report(
            List<Change> changes,
            List<Finding> findings,
            boolean isWritten,
            boolean isRefused,
            int rows,
            int alreadyThere) {
        public Report {
            changes = List.copyOf(changes);
            findings = List.copyOf(findings);
        }
    }

    /**
     * How to go about it.
     *
     * @param dryRun write nothing
     * @param acceptMatched write what is well even when something is refused
     */
    public record Manner(boolean dryRun, boolean acceptMatched) {}

    private MetadataImport(CuratedBag bag, EditedSheet sheet, String place) {
        this.bag = bag;
        this.sheet = sheet;
        this.place = place;
        findings.addAll(sheet.findings());
    }

    /**
     * Imports {@code sheet}.
     *
     * @param bag that the sheet was made of
     * @param raw the folder of the captures and of the catalogue
     * @param place what findings call the sheet
     * @throws IOException when the environment fails; the catalogue is as it was then
     */
    public static Report run(CuratedBag bag, Path raw, EditedSheet sheet, String place, Manner manner)
            throws IOException {
        return new MetadataImport(bag, sheet, place).run(raw, manner);
    }

    private Report run(Path raw, Manner manner) throws IOException {
        Optional<SheetComparison> comparison = comparison();
        if (comparison.isEmpty()) {
            return report(false, 0);
        }
        Map<String, Integer> documentsOfCapture = compare(comparison.get());
        CatalogueChanges catalogue = catalogue(raw, documentsOfCapture);
        findings.addAll(catalogue.findings());
        if (!catalogue.canBeEdited()) {
            return report(false, 0);
        }
        List<Change> entered = catalogue.enter(changes, place);
        findings.addAll(catalogue.refusals());
        changes.clear();
        changes.addAll(entered);
        boolean write = !manner.dryRun() && !entered.isEmpty() && (manner.acceptMatched() || !isRefused());
        if (write) {
            catalogue.write();
        }
        return report(write, catalogue.alreadyThere());
    }

    private Report report(boolean written, int alreadyThere) {
        return new Report(changes, findings, written, isRefused(), sheet.rows().size(), alreadyThere);
    }

    private boolean isRefused() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    private Optional<SheetComparison> comparison() {
        if (!sheet.isReadable()) {
            return Optional.empty();
        }
        Set<String> known = new LinkedHashSet<>(DocumentRecord.columns());
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < sheet.header().size(); i++) {
            String heading = sheet.header().get(i);
            if (known.contains(heading)) {
                if (columns.putIfAbsent(heading, i) != null) {
                    findings.add(unreadable("column '" + heading + "' stands twice"));
                }
            } else if (!heading.isEmpty()) {
                findings.add(unknown(heading, known));
            }
        }
        if (!columns.containsKey("id") && !columns.containsKey("capture")) {
            findings.add(unreadable("its header has neither 'id' nor 'capture'")
                    .hinting("export a sheet with 'bagwright export --for excel-csv' and edit that"));
        }
        return isRefused()
                ? Optional.empty()
                : Optional.of(new SheetComparison(columns, place, sheet.isCharsetGuessed(), findings, changes));
    }

    private Finding unreadable(String message) {
        return Finding.of(FindingCode.SHEET_UNREADABLE, place, message).at(1);
    }

    private Finding unknown(String heading, Set<String> known) {
        Finding finding = Finding.of(
                        FindingCode.SHEET_UNKNOWN_COLUMN, place, "column '" + heading + "' isn't known: not read")
                .at(1);
        return NearestWord.to(heading, known)
                .map(nearest -> finding.hinting("did you mean '" + nearest + "'?"))
                .orElse(finding);
    }

    /** Compares each document with its row; gives how many documents each capture yields, by its path in the bag. */
    private Map<String, Integer> compare(SheetComparison comparison) throws IOException {
        Map<String, EditedSheet.Row> rows = rowsByKey(comparison);
        Map<String, Integer> documentsOfCapture = new HashMap<>();
        List<String> keys = new ArrayList<>();
        bag.forEachDocument(document -> {
            documentsOfCapture.merge(document.capture().value(), 1, Integer::sum);
            keys.add(comparison.keyOf(document));
        });
        bag.forEachDocument(document -> {
            String key = comparison.keyOf(document);
            EditedSheet.Row row = rows.remove(key);
            if (row != null && !comparison.isById() && documentsOfCapture.get(key) > 1) {
                findings.add(unmatched(row, "capture '" + key + "' yields several documents")
                        .hinting("match by the column id"));
            } else if (row != null) {
                comparison.compare(document, row);
            }
        });
        rows.forEach((key, row) -> findings.add(unmatched(key, row, keys)));
        return documentsOfCapture;
    }

    private Map<String, EditedSheet.Row> rowsByKey(SheetComparison comparison) {
        Map<String, EditedSheet.Row> rows = new LinkedHashMap<>();
        for (EditedSheet.Row row : sheet.rows()) {
            String key = comparison.keyOf(row);
            EditedSheet.Row before = key.isEmpty() ? null : rows.putIfAbsent(key, row);
            if (key.isEmpty()) {
                findings.add(unmatched(row, "a row says of no document what it is about"));
            } else if (before != null) {
                findings.add(Finding.of(
                                FindingCode.SHEET_ROW_REPEATED,
                                place,
                                "a row is about '" + key + "' as that on line " + before.line() + " is")
                        .at(row.line())
                        .hinting("remove one of the two"));
            }
        }
        return rows;
    }

    private Finding unmatched(EditedSheet.Row row, String message) {
        return Finding.of(FindingCode.SHEET_ROW_UNMATCHED, place, message).at(row.line());
    }

    private Finding unmatched(String key, EditedSheet.Row row, List<String> keys) {
        Finding finding = unmatched(row, "the bag has no document '" + key + "'");
        hints++;
        return (hints <= MOST_HINTS ? NearestWord.to(key, keys) : Optional.<String>empty())
                .map(nearest -> finding.hinting("did you mean '" + nearest + "'?"))
                .orElse(finding);
    }

    private CatalogueChanges catalogue(Path raw, Map<String, Integer> documentsOfCapture) throws IOException {
        Set<String> changed = new LinkedHashSet<>();
        changes.forEach(change -> changed.add(change.document()));
        Map<String, CatalogueChanges.Subject> subjects = new HashMap<>();
        bag.forEachCapture(capture -> subjectsOf(capture, documentsOfCapture).forEach((document, subject) -> {
            if (changed.contains(document)) {
                subjects.put(document, subject);
            }
        }));
        List<String> names = subjects.values().stream()
                .map(CatalogueChanges.Subject::capture)
                .distinct()
                .toList();
        return new CatalogueChanges(CatalogueFile.read(raw, names), subjects);
    }

    private static Map<String, CatalogueChanges.Subject> subjectsOf(
            CaptureRecord capture, Map<String, Integer> documentsOfCapture) {
        Map<String, CatalogueChanges.Subject> subjects = new HashMap<>();
        boolean several = documentsOfCapture.getOrDefault(capture.path().value(), 0) > 1;
        for (String document : capture.documents()) {
            subjects.put(document, new CatalogueChanges.Subject(capture.originalName(), several ? document : ""));
        }
        return subjects;
    }
}
