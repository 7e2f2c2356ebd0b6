package org.bagwright.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagwright.ingest.CatalogueFile;
import org.bagwright.ingest.CellDamage;
import org.bagwright.ingest.EditedSheet;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.FormulaGuard;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Stated;
import org.bagwright.pipeline.MetadataImport.Change;

/** Compares a document's row in an edited sheet with its record: which cells a person changed, which are damaged. */
final class SheetComparison {
    /** Columns that are computed, which a spreadsheet may show in another form. */
    private static final Set<String> NUMBERS = Set.of("words", "characters", "kept_share");

    private static final Set<String> LISTS = Set.of("authors", "section");

    private final Map<String, Integer> columns;
    private final String place;
    private final boolean charsetIsGuessed;
    private final List<Finding> findings;
    private final List<Change> changes;
    private final List<String> statements = CatalogueFile.statements();
    private final List<String> known = DocumentRecord.columns();

    /**
     * Compares by {@code columns}.
     *
     * @param columns heading to index in the sheet
     * @param findings gets what is refused
     * @param changes gets what was changed
     */
    SheetComparison(
            Map<String, Integer> columns,
            String place,
            boolean charsetIsGuessed,
            List<Finding> findings,
            List<Change> changes) {
        this.columns = columns;
        this.place = place;
        this.charsetIsGuessed = charsetIsGuessed;
        this.findings = findings;
        this.changes = changes;
    }

    /** Whether rows are matched by the document's id, not by the capture's path. */
    boolean isById() {
        return columns.containsKey("id");
    }

    String keyOf(DocumentRecord document) {
        return isById() ? document.id() : document.capture().value();
    }

    String keyOf(EditedSheet.Row row) {
        return FormulaGuard.unguarded(
                row.cell(columns.get(isById() ? "id" : "capture")).strip());
    }

    /** Compares the cells of {@code row} with {@code document}. */
    void compare(DocumentRecord document, EditedSheet.Row row) {
        List<String> exported = document.cells();
        for (int i = 0; i < known.size(); i++) {
            Integer index = columns.get(known.get(i));
            if (index != null) {
                compare(document, row.line(), known.get(i), exported.get(i), row.cell(index));
            }
        }
    }

    private void compare(DocumentRecord document, int line, String column, String exported, String written) {
        if (isSame(column, exported, written)) {
            return;
        }
        String edited = Paragraph.of(FormulaGuard.unguarded(written));
        if (!statements.contains(column)) {
            if (!isSameFigure(column, exported, edited)) {
                refuse(
                                FindingCode.SHEET_FIXED_COLUMN_CHANGED,
                                document,
                                line,
                                column,
                                "can't be edited",
                                exported,
                                edited)
                        .hint(
                                "if rows were sorted, each must have been moved as a whole; put it back, or remove the column");
            }
            return;
        }
        Optional<String> damage = CellDamage.between(exported, edited, charsetIsGuessed);
        Optional<String> broken = edited.isEmpty() ? Optional.empty() : CatalogueFile.brokenRule(column, edited);
        if (damage.isPresent()) {
            refuse(FindingCode.SHEET_CELL_DAMAGED, document, line, column, damage.get(), exported, edited)
                    .hint("put it back and set the column's format to Text first; docs/spreadsheets.md says how");
        } else if (broken.isPresent()) {
            refuse(FindingCode.SHEET_BAD_VALUE, document, line, column, "holds no such value", broken.get(), edited)
                    .hint("write " + broken.get());
        } else if (evidence(document.description(), column).orElse(null) instanceof Evidence.Decided decided) {
            refuse(
                            FindingCode.SHEET_VALUE_DECIDED,
                            document,
                            line,
                            column,
                            "stated by " + decided.rule(),
                            exported,
                            edited)
                    .hint("decisions outrank the catalogue: change the decision in decisions.yaml");
        } else {
            changes.add(new Change(line, document.id(), column, exported, edited));
        }
    }

    /** The guard may have been taken off by hand, or by a sheet that has none. */
    private static boolean isSame(String column, String exported, String written) {
        if (exported.equals(written)) {
            return true;
        }
        String normal = Paragraph.of(exported);
        String unguarded = Paragraph.of(FormulaGuard.unguarded(written));
        return normal.equals(Paragraph.of(written))
                || normal.equals(unguarded)
                || (LISTS.contains(column) && parts(normal).equals(parts(unguarded)));
    }

    private static List<String> parts(String list) {
        return List.of(list.strip().split("\\s*;\\s*", -1));
    }

    /** A number with a decimal comma or fewer zeros, a truth value in capitals: shown otherwise, but not changed. */
    private static boolean isSameFigure(String column, String exported, String edited) {
        if (column.equals("is_representative")) {
            return exported.equalsIgnoreCase(edited);
        }
        if (!NUMBERS.contains(column)) {
            return false;
        }
        return number(exported)
                .equals(number(
                        column.equals("kept_share")
                                ? edited.replace(',', '.')
                                : edited.replaceAll("[.,' \u00A0\u202F]", "")));
    }

    private static Optional<Double> number(String written) {
        try {
            return Optional.of(Double.valueOf(written));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Evidence> evidence(Description d, String column) {
        return switch (column) {
            case "title" -> d.title().map(Stated::evidence);
            case "subtitle" -> d.subtitle().map(Stated::evidence);
            case "authors" -> d.authors().map(Stated::evidence);
            case "agency" -> d.agency().map(Stated::evidence);
            case "publisher" -> d.publisher().map(Stated::evidence);
            case "published" -> d.published().map(Stated::evidence);
            case "modified" -> d.modified().map(Stated::evidence);
            case "dateline_place" -> d.datelinePlace().map(Stated::evidence);
            case "language" -> d.language().map(Stated::evidence);
            case "section" -> d.section().map(Stated::evidence);
            case "identifier" -> d.identifier().map(Stated::evidence);
            case "url" -> d.url().map(Stated::evidence);
            case "retrieved" -> d.retrieved().map(Stated::evidence);
            case "rights" -> d.rights().map(Stated::evidence);
            default -> Optional.empty();
        };
    }

    private Refusal refuse(
            FindingCode code,
            DocumentRecord document,
            int line,
            String column,
            String why,
            String expected,
            String found) {
        findings.add(Finding.of(code, place, "column '" + column + "' of " + document.id() + ": " + why)
                .at(line)
                .comparing(excerpt(expected), excerpt(found)));
        return hint -> findings.set(
                findings.size() - 1, findings.get(findings.size() - 1).hinting(hint));
    }

    private interface Refusal {
        void hint(String hint);
    }

    /** Long cells are shown by their beginning. */
    static String excerpt(String cell) {
        int shown = 120;
        return cell.length() <= shown
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, cell.codePointCount(0, shown))) + "…";
    }
}
