package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagwright.export.Export;
import org.bagwright.export.ExportFormat;
import org.bagwright.export.View;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a view of a bag for another program, outside the bag. */
@Command(
        name = "export",
        header = "Makes a view of a bag for another program: a spreadsheet, JSON Lines.",
        description = {
            "  bagwright export --for excel",
            "  bagwright export --for jsonl --out texts.jsonl dataset/my-news-1.0.0"
        })
final class ExportVerb implements Verb {
    private static final Map<String, Character> SEPARATORS = Map.of("comma", ',', "semicolon", ';', "tab", '\t');

    @Parameters(paramLabel = "BAG", arity = "0..1", description = "the bag's folder; by default the project's own")
    private Optional<Path> bag = Optional.empty();

    @Option(
            names = "--for",
            paramLabel = "WHAT",
            required = true,
            description = "excel (XLSX, text stays text), excel-csv (opens by double click), csv, jsonl (with texts)")
    private String target = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write FILE; by default <name>-<version> with the suffix, in the current folder")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            split = ",",
            description = "only these, in this order, as in id,title,published")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--text", description = "the text too, as a last column; jsonl always has it")
    private boolean text;

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description = "of CSV: comma, semicolon or tab; Excel takes a semicolon where 1/2 is 0,5")
    private String separator = "comma";

    @Option(names = "--force", description = "replace a file that is there")
    private boolean force;

    @Override
    public Outcome run(Task task) throws IOException {
        Optional<ExportFormat> format = ExportFormat.labelled(target);
        Optional<String> complaint = complaint(format);
        if (complaint.isPresent()) {
            complaint.get().lines().forEach(task.output()::warn);
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        Optional<CuratedBag> curated = OwnBag.of(task, bag);
        if (curated.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        Path file = file(task, curated.get(), format.orElseThrow());
        String shown = ProjectFiles.shown(file, task.surroundings().workingFolder());
        Optional<String> inTheWay = inTheWay(curated.get(), file, shown);
        if (inTheWay.isPresent()) {
            inTheWay.get().lines().forEach(task.output()::warn);
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        Export.Outcome outcome = Export.write(curated.get(), format.orElseThrow(), view(format.orElseThrow()), file);
        outcome.findings().forEach(task.output()::diagnostic);
        task.output()
                .result(shown + ": " + outcome.documents() + (outcome.documents() == 1 ? " document, " : " documents, ")
                        + Sizes.of(outcome.octets()));
        task.output()
                .result(new ResultLine("export")
                        .with("file", shown)
                        .with("for", target)
                        .with("documents", outcome.documents())
                        .with("octets", outcome.octets()));
        boolean whole = outcome.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
        return new Outcome(whole ? ExitCode.DONE : ExitCode.SOME_SET_ASIDE, 1, outcome.octets());
    }

    private Optional<String> complaint(Optional<ExportFormat> format) {
        if (format.isEmpty()) {
            String known =
                    Stream.of(ExportFormat.values()).map(ExportFormat::label).collect(Collectors.joining(", "));
            return Optional.of("error: no such view: " + target + "\n  hint: known are " + known);
        }
        if (!SEPARATORS.containsKey(separator)) {
            return Optional.of("error: no such separator: " + separator + "\n  hint: comma, semicolon or tab");
        }
        return columns.stream()
                .filter(column -> !DocumentRecord.columns().contains(column))
                .findFirst()
                .map(column -> "error: no such column: " + column
                        + NearestWord.to(column, DocumentRecord.columns())
                                .map(nearest -> "\n  hint: did you mean " + nearest + "?")
                                .orElse("\n  hint: known are " + String.join(",", DocumentRecord.columns())));
    }

    private Path file(Task task, CuratedBag curated, ExportFormat format) {
        Path named = out.orElseGet(() -> Path.of(curated.name() + "." + format.suffix()));
        return task.surroundings().workingFolder().resolve(named).normalize();
    }

    private Optional<String> inTheWay(CuratedBag curated, Path file, String shown) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return Optional.of("error: no such folder for " + shown);
        }
        if (folder.toRealPath().startsWith(curated.folder().toRealPath())) {
            return Optional.of("error: a bag isn't changed once it is made: " + shown
                    + "\n  hint: --out names a file outside the bag");
        }
        return Files.exists(file) && (!force || Files.isDirectory(file))
                ? Optional.of("error: it is there already: " + shown
                        + "\n  hint: --force replaces it; somebody may have edited it")
                : Optional.empty();
    }

    private View view(ExportFormat format) {
        return new View(
                columns.isEmpty() ? DocumentRecord.columns() : columns,
                text || format == ExportFormat.JSONL,
                SEPARATORS.get(separator));
    }
}
