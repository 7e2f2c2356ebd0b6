package org.bagwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagwright.config.Configuration;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.diff.ChangeLogDraft;
import org.bagwright.diff.Difference;
import org.bagwright.diff.DifferenceLines;
import org.bagwright.diff.DifferenceMarkdown;
import org.bagwright.diff.Pairing;
import org.bagwright.diff.Proposal;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Severity;
import org.bagwright.model.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what two releases differ in, and which version the later one should have. */
@Command(
        name = "diff",
        header = "Compares two releases, document by document, and proposes the next version.",
        description = {
            "  bagwright diff 1.0.0 1.1.0                  two versions in dataset/",
            "  bagwright diff --text old.zip dataset/news-1.1.0 story-7"
        })
final class DiffVerb implements Verb {
    private static final String TEXT = "text";
    private static final String MARKDOWN = "markdown";

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "the earlier release: a version in dataset/, a bag's folder, or an archive")
    private String earlier = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "B",
            description = "the later one; by default the bag of the version that bagwright.yaml states")
    private Optional<String> later = Optional.empty();

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "DOCUMENT",
            description = "show these documents only, with their texts")
    private List<String> documents = List.of();

    @Option(names = "--text", description = "show how texts changed, word by word")
    private boolean withText;

    @Option(names = "--all", description = "list all changes, not the first of each kind")
    private boolean all;

    @Option(names = "--exit-code", description = "exit with 1 when they differ, with 0 when they are the same")
    private boolean exitCode;

    @Option(
            names = "--format",
            paramLabel = "FMT[=FILE]",
            description = "text, or markdown for a pull request; --json for programs")
    private String format = TEXT;

    @Option(names = "--changelog", description = "print a draft of the entry in CHANGELOG.md, no more")
    private boolean changeLog;

    @Override
    public Outcome run(Task task) throws IOException {
        Optional<String> misuse = misuse(task);
        if (misuse.isPresent()) {
            task.output().warn("error: " + misuse.get());
            task.output().warn("  hint: bagwright diff --help");
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        try {
            return open(task);
        } catch (InvalidPathException e) {
            task.output().warn("error: not a path: '" + e.getInput() + "'");
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
    }

    private Optional<String> misuse(Task task) {
        if (earlier.isBlank() || later.filter(String::isBlank).isPresent()) {
            return Optional.of("a bag's name is empty");
        }
        String name = formatName();
        if (!name.equals(TEXT) && !name.equals(MARKDOWN)) {
            return Optional.of("no such format: '" + name + "'; there are text and markdown");
        }
        if (name.equals(TEXT) && formatFile().isPresent()) {
            return Optional.of("text goes to standard output: > FILE keeps it");
        }
        if (formatFile().filter(String::isEmpty).isPresent()) {
            return Optional.of("no file after the equals sign: --format " + format);
        }
        boolean takesOutput = name.equals(MARKDOWN) && formatFile().isEmpty();
        if ((takesOutput && (changeLog || task.output().isJson()))
                || (changeLog && task.output().isJson())) {
            return Optional.of("standard output can hold one form only: --format markdown=FILE leaves it free");
        }
        return Optional.empty();
    }

    private String formatName() {
        return format.contains("=") ? format.substring(0, format.indexOf('=')) : format;
    }

    private Optional<String> formatFile() {
        return format.contains("=") ? Optional.of(format.substring(format.indexOf('=') + 1)) : Optional.empty();
    }

    private Outcome open(Task task) throws IOException {
        Optional<Path> one = place(task, earlier);
        Optional<Path> other = later.isPresent() ? place(task, later.get()) : current(task);
        if (one.isEmpty() || other.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        task.progress().begin("compare", 0);
        Optional<ComparedBag> before = opened(task, one.get());
        Optional<ComparedBag> after = opened(task, other.get());
        try {
            return before.isPresent() && after.isPresent()
                    ? compare(task, before.get(), after.get())
                    : Outcome.of(ExitCode.UNUSABLE_PROJECT);
        } finally {
            if (before.isPresent()) {
                before.get().close();
            }
            if (after.isPresent()) {
                after.get().close();
            }
        }
    }

    private static Optional<ComparedBag> opened(Task task, Path place) throws IOException {
        String name = ProjectFiles.shown(place, task.surroundings().workingFolder());
        return ComparedBag.open(place, name.isEmpty() ? "." : name, task.output()::diagnostic);
    }

    /** Where {@code argument} lies; what is wrong with it is told. */
    private static Optional<Path> place(Task task, String argument) throws IOException {
        List<Path> found = ComparedBag.candidates(argument, task.project(), datasetName(task));
        if (found.isEmpty()) {
            task.output()
                    .diagnostic(
                            Finding.of(FindingCode.NOT_COMPARABLE, argument, "no bag of this version is in dataset/")
                                    .hinting("ls " + shown(task, new ProjectFiles(task.project()).dataset())));
        }
        return found.stream().findFirst();
    }

    /** The name in the configuration, if that can be used, with a date or without; else bags are found without it. */
    private static Optional<String> datasetName(Task task) throws IOException {
        Path file = task.project().resolve(ConfigurationFile.NAME);
        return Files.isRegularFile(file)
                ? ConfigurationFile.read(file, Optional.of("0")).configuration().map(c -> c.dataset()
                        .name())
                : Optional.empty();
    }

    private Optional<Path> current(Task task) throws IOException {
        ProjectFiles project = new ProjectFiles(task.project());
        Optional<Configuration> configuration = project.configuration(task);
        if (configuration.isEmpty()) {
            task.output().warn("  hint: name the later release too: bagwright diff A B");
            return Optional.empty();
        }
        Path bag = project.dataset().resolve(configuration.get().dataset().releaseName());
        if (!Files.exists(bag)) {
            task.output()
                    .diagnostic(Finding.of(
                                    FindingCode.NOT_COMPARABLE,
                                    shown(task, bag),
                                    "the bag of the version that bagwright.yaml states isn't there")
                            .hinting("bagwright build"));
            return Optional.empty();
        }
        return Optional.of(bag);
    }

    private static String shown(Task task, Path path) {
        return ProjectFiles.shown(path, task.surroundings().workingFolder());
    }

    private Outcome compare(Task task, ComparedBag before, ComparedBag after) throws IOException {
        Output output = task.output();
        Difference difference = Difference.between(
                before.records(),
                after.records(),
                (bag, finding) -> output.diagnostic((bag == before.records() ? before : after).placed(finding)));
        task.progress().clear();
        tellOfReleases(output, difference, before, after);
        Optional<List<Pairing>> chosen = chosen(task, difference);
        if (chosen.isEmpty()) {
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        tell(task, difference, chosen.get());
        output.note("Read as they are, not verified: bagwright verify " + before.name() + " " + after.name());
        return outcome(output, difference);
    }

    private Outcome outcome(Output output, Difference difference) {
        if (output.count(Severity.WARNING) > 0 && wasIncomplete(output)) {
            return Outcome.of(ExitCode.SOME_SET_ASIDE);
        }
        boolean no = exitCode && !difference.tally().isSame();
        return Outcome.of(no ? ExitCode.ANSWER_IS_NO : ExitCode.DONE);
    }

    private static boolean wasIncomplete(Output output) {
        return output.count(FindingCode.COMPARED_RECORD_UNREADABLE) > 0
                || output.count(FindingCode.COMPARED_RECORD_REPEATED) > 0
                || output.count(FindingCode.COMPARED_FILE_UNREADABLE) > 0
                || output.count(FindingCode.COMPARED_TEXT_UNREADABLE) > 0
                || output.count(Severity.ERROR) > 0;
    }

    private static void tellOfReleases(Output output, Difference difference, ComparedBag before, ComparedBag after) {
        if (!difference.isOfOneDataset()) {
            output.diagnostic(Finding.of(
                            FindingCode.DATASETS_COMPARED_DIFFER,
                            "",
                            "the bags are of two datasets, by their Bag-Group-Identifier: no version follows from that")
                    .hinting("compare releases of one dataset"));
            return;
        }
        Proposal proposal = difference.proposal();
        Optional<Version> stated = difference.laterVersion();
        if (proposal.from().isPresent() && stated.isPresent()) {
            if (stated.get().compareTo(proposal.from().get()) < 0) {
                output.diagnostic(Finding.of(
                                FindingCode.VERSIONS_REVERSED,
                                after.name(),
                                "is of an earlier version than what it is compared with")
                        .hinting("bagwright diff " + after.name() + " " + before.name()));
            } else if (proposal.isUndercutBy(stated.get())) {
                output.diagnostic(Finding.of(
                                FindingCode.VERSION_TOO_LOW,
                                after.name(),
                                "states version " + stated.get() + ", but what differs asks for "
                                        + proposal.next().orElseThrow())
                        .comparing(
                                proposal.next().orElseThrow().toString(),
                                stated.get().toString())
                        .hinting("set version: in bagwright.yaml, then bagwright build"));
            }
        }
    }

    /** The changes to show; empty when a document was named that neither release has. */
    private Optional<List<Pairing>> chosen(Task task, Difference difference) {
        if (documents.isEmpty()) {
            return Optional.of(difference.pairings());
        }
        List<Pairing> chosen = new ArrayList<>();
        Set<String> known = difference.documentIds();
        for (String document : documents) {
            if (!known.contains(document)) {
                task.output().warn("error: no such document in either release: " + document);
                NearestWord.to(document, known)
                        .ifPresent(nearest -> task.output().warn("  hint: did you mean " + nearest + "?"));
                return Optional.empty();
            }
            difference.ofDocument(document).ifPresentOrElse(chosen::add, () -> task.output()
                    .note(document + ": the same in both"));
        }
        return Optional.of(chosen);
    }

    private void tell(Task task, Difference difference, List<Pairing> chosen) throws IOException {
        Output output = task.output();
        boolean texts = withText || !documents.isEmpty();
        if (formatName().equals(MARKDOWN)) {
            difference.fetchTexts(chosen);
            byte[] markdown =
                    DifferenceMarkdown.of(difference, chosen, all, texts).getBytes(StandardCharsets.UTF_8);
            if (formatFile().isEmpty()) {
                output.result((Output.Document) out -> out.write(markdown));
                return;
            }
            Files.write(task.surroundings().workingFolder().resolve(formatFile().get()), markdown);
        }
        if (changeLog) {
            output.result(
                    (Output.Document) out -> out.write(draft(task, difference).getBytes(StandardCharsets.UTF_8)));
        } else if (output.isJson()) {
            difference.fetchTexts(chosen);
            for (Pairing pairing : chosen) {
                output.record(DifferenceLines.line(difference.detail(pairing), texts));
            }
            output.record(DifferenceLines.summary(difference));
        } else {
            new DiffText(output, difference, all, texts).tell(chosen, documents.isEmpty());
        }
    }

    private static String draft(Task task, Difference difference) {
        Version version =
                difference.proposal().next().or(difference::laterVersion).orElse(new Version(0, 1, 0));
        LocalDate today = LocalDate.ofInstant(task.surroundings().clock().instant(), ZoneOffset.UTC);
        return ChangeLogDraft.of(difference, version, today);
    }
}
