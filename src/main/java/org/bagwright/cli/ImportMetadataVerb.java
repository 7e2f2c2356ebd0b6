package org.bagwright.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.ingest.EditedSheet;
import org.bagwright.layout.CuratedBag;
import org.bagwright.pipeline.MetadataImport;
import org.bagwright.pipeline.MetadataImport.Change;
import org.bagwright.pipeline.MetadataImport.Manner;
import org.bagwright.pipeline.MetadataImport.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a sheet that a person edited into the project's catalogue. */
@Command(
        name = "import-metadata",
        header = "Takes an edited sheet into raw/catalog.csv: what was changed, nothing else.",
        description = {
            "  bagwright export --for excel          makes the sheet",
            "  bagwright import-metadata --dry-run gsomia-news-1.0.0.xlsx"
        })
final class ImportMetadataVerb implements Verb {
    /** Longest value that is shown whole, in characters. */
    private static final int SHOWN = 60;

    @Parameters(paramLabel = "FILE", description = "the sheet: CSV of any dialect, or XLSX")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "show the changes; write nothing")
    private boolean dryRun;

    @Option(names = "--accept-matched", description = "write what is well, even if something is refused")
    private boolean acceptMatched;

    @Option(names = "--charset", paramLabel = "NAME", description = "of the CSV file; by default it is told from it")
    private Optional<String> charset = Optional.empty();

    @Option(names = "--bag", paramLabel = "BAG", description = "the sheet's bag; by default the project's own")
    private Optional<Path> bag = Optional.empty();

    @Override
    public Outcome run(Task task) throws IOException {
        Path sheetFile = task.surroundings().workingFolder().resolve(file);
        if (!Files.isRegularFile(sheetFile)) {
            task.output().warn("error: no such file: " + file);
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        Optional<Charset> named = charset.flatMap(ImportMetadataVerb::charset);
        if (charset.isPresent() && named.isEmpty()) {
            task.output().warn("error: no such charset: " + charset.get());
            task.output().warn("  hint: names are such as UTF-8, windows-1252, Shift_JIS");
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        Optional<CuratedBag> curated = OwnBag.of(task, bag);
        if (curated.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        EditedSheet sheet = EditedSheet.read(sheetFile, named, file.toString());
        Report report = MetadataImport.run(
                curated.get(),
                new ProjectFiles(task.project()).raw(),
                sheet,
                file.toString(),
                new Manner(dryRun, acceptMatched));
        report.changes().forEach(change -> tell(task, change));
        report.findings().forEach(task.output()::diagnostic);
        tellOutcome(task, report);
        return new Outcome(exit(sheet, report), 1, Files.size(sheetFile));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static ExitCode exit(EditedSheet sheet, Report report) {
        if (!sheet.isReadable()) {
            return ExitCode.UNUSABLE_PROJECT;
        }
        if (!report.isRefused()) {
            return ExitCode.DONE;
        }
        return report.isWritten() ? ExitCode.SOME_SET_ASIDE : ExitCode.ANSWER_IS_NO;
    }

    private static void tell(Task task, Change change) {
        task.output()
                .result(String.format(
                        Locale.ROOT,
                        "  %s  %s: %s → %s",
                        change.document(),
                        change.column(),
                        shown(change.before()),
                        shown(change.after())));
        task.output()
                .result(new ResultLine("change")
                        .with("document", change.document())
                        .with("column", change.column())
                        .withOptional("before", change.before())
                        .withOptional("after", change.after())
                        .with("line", change.line()));
    }

    private static String shown(String value) {
        if (value.isEmpty()) {
            return "(nothing)";
        }
        int points = value.codePointCount(0, value.length());
        return points <= SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private void tellOutcome(Task task, Report report) {
        String cells = report.changes().size()
                + (report.changes().size() == 1 ? " change" : " changes")
                + (report.alreadyThere() == 0 ? "" : ", " + report.alreadyThere() + " more were there already");
        String catalogue = report.isWritten()
                ? "raw/catalog.csv written; bagwright build takes it in"
                : report.changes().isEmpty()
                        ? "nothing to write"
                        : report.isRefused() && !dryRun
                                ? "nothing written, because of what was refused"
                                : "nothing written, this was a dry run";
        task.output().result(cells + " in " + report.rows() + " rows: " + catalogue);
        if (report.isRefused() && !acceptMatched && !report.changes().isEmpty()) {
            task.output().note("hint: --accept-matched writes the other changes all the same");
        }
        task.output()
                .result(new ResultLine("import")
                        .with("rows", report.rows())
                        .with("changes", report.changes().size())
                        .with("already_there", report.alreadyThere())
                        .with("written", report.isWritten() ? "yes" : "no"));
    }
}
