package org.bagwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.config.Configuration;
import org.bagwright.config.WithdrawalsFile;
import org.bagwright.diff.Step;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.Description;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Stated;
import org.bagwright.model.Version;
import org.bagwright.model.Withdrawal;
import org.bagwright.model.WithheldText;
import org.bagwright.pipeline.QuotedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Withdraws a document's text from all later releases: a tombstone in {@code withdrawals.yaml}. */
@Command(
        name = "withdraw",
        header = "Withdraws a text from all later releases; its record and the reason stay.",
        description = {
            "  bagwright withdraw 001_95261b2126a977bb-1 --reason 'Request of the author'",
            "  bagwright withdraw --list"
        })
final class WithdrawVerb implements Verb {
    @Parameters(arity = "0..1", paramLabel = "DOCUMENT", description = "id of a document, as in documents.csv")
    private Optional<String> document = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for everybody to read; needed")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who decided it, for everybody to read")
    private Optional<String> by = Optional.empty();

    @Option(names = "--date", paramLabel = "DATE", description = "day of the withdrawal; by default today")
    private Optional<String> date = Optional.empty();

    @Option(names = "--list", description = "list what was withdrawn")
    private boolean list;

    @Override
    public Outcome run(Task task) throws IOException {
        if (list == document.isPresent() || (!list && reason.isBlank())) {
            task.output().warn("error: " + (list ? "--list takes no document" : "a document and --reason are needed"));
            task.output().warn("  hint: bagwright withdraw --help");
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        ProjectFiles project = new ProjectFiles(task.project());
        WithdrawalsFile file = WithdrawalsFile.read(project.withdrawals());
        file.findings().forEach(task.output()::diagnostic);
        Optional<Configuration> configuration = project.configuration(task);
        if (configuration.isEmpty() || !file.findings().isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        return list ? tell(task, file) : withdraw(task, project, file, configuration.get());
    }

    private static Outcome tell(Task task, WithdrawalsFile file) {
        for (Withdrawal withdrawal : file.withdrawals()) {
            task.output()
                    .result(withdrawal.document() + "  " + withdrawal.date() + "  " + withdrawal.reason()
                            + withdrawal.by().map(name -> " (" + name + ")").orElse(""));
            task.output().result(line(withdrawal));
        }
        if (file.withdrawals().isEmpty()) {
            task.output().note("nothing was withdrawn");
        }
        return Outcome.of(ExitCode.DONE);
    }

    private Outcome withdraw(Task task, ProjectFiles project, WithdrawalsFile file, Configuration configuration)
            throws IOException {
        String id = document.orElseThrow();
        LocalDate day;
        try {
            day = date.isPresent() ? LocalDate.parse(date.get()) : today(task.surroundings());
        } catch (DateTimeException e) {
            task.output().warn("error: not a day: " + date.orElse(""));
            task.output().warn("  hint: write year-month-day, as in 2026-11-23");
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        if (file.withdrawals().stream().anyMatch(w -> w.document().equals(id))) {
            task.output().note(id + " was withdrawn already: see " + WithdrawalsFile.NAME);
            return Outcome.of(ExitCode.DONE);
        }
        List<Path> bags = bags(project, configuration);
        for (Path bag : bags) {
            CuratedBag curated = CuratedBag.in(bag).orElseThrow();
            Optional<CaptureRecord> capture =
                    curated.capture(id).filter(c -> c.documents().contains(id));
            if (capture.isPresent()) {
                Withdrawal withdrawal = withdrawal(day, curated, capture.get());
                return write(task, project, file, withdrawal, configuration, bags);
            }
        }
        return unknown(task, bags);
    }

    private Outcome write(
            Task task,
            ProjectFiles project,
            WithdrawalsFile before,
            Withdrawal withdrawal,
            Configuration configuration,
            List<Path> bags)
            throws IOException {
        WithdrawalsFile after = before.with(withdrawal);
        if (!after.findings().isEmpty()
                || after.withdrawals().size() != before.withdrawals().size() + 1) {
            after.findings().forEach(task.output()::diagnostic);
            task.output()
                    .warn("error: an entry can't be put at the end of " + WithdrawalsFile.NAME
                            + ": nothing must stand after the list");
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        after.replace(project.withdrawals(), before);
        task.output().result("Withdrawn: " + withdrawal.document() + ", in " + WithdrawalsFile.NAME);
        task.output().result(line(withdrawal));
        for (Path bag : bags) {
            warnOf(task, withdrawal.document(), bag);
        }
        warnOfArchives(task, project, configuration);
        Version next = Step.MAJOR.after(configuration.dataset().version());
        task.output()
                .note("Next: version: \"" + next + "\" and previous-version: \""
                        + configuration.dataset().version() + "\" in bagwright.yaml, then: bagwright build");
        return Outcome.of(ExitCode.DONE);
    }

    private Withdrawal withdrawal(LocalDate day, CuratedBag bag, CaptureRecord capture) throws IOException {
        String id = document.orElseThrow();
        List<DocumentRecord> documents = bag.documents(capture);
        DocumentRecord record =
                documents.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
        Optional<WithheldText.Whole> whole = record.withheld().flatMap(WithheldText::whole);
        // What the tombstone remembers stands in later releases, when there is no text any more to compare it with.
        Description description = quoted(bag, documents).withoutQuotations(record.description(), key -> {});
        return new Withdrawal(
                id,
                day,
                reason.strip(),
                by.filter(name -> !name.isBlank()).map(String::strip),
                new Withdrawal.Anchor(
                        capture.originalName(),
                        capture.sha512(),
                        whole.map(WithheldText.Whole::sha512).orElse(record.textSha512()),
                        capture.documents().indexOf(id) + 1,
                        capture.documents().size()),
                new Withdrawal.Remembered(
                        capture.path(),
                        capture.octets(),
                        capture.mediaType(),
                        whole.map(WithheldText.Whole::words).orElse(record.words()),
                        whole.map(WithheldText.Whole::characters).orElse(record.characters()),
                        description.title().map(Stated::value),
                        description.publisher().map(Stated::value),
                        description.published().map(Stated::value),
                        description.language().map(Stated::value),
                        description.url().map(Stated::value),
                        description.rights().map(Stated::value)));
    }

    private static QuotedText quoted(CuratedBag bag, List<DocumentRecord> documents) throws IOException {
        List<String> texts = new ArrayList<>();
        for (DocumentRecord document : documents) {
            Optional<InputStream> text = bag.openText(document);
            if (text.isPresent()) {
                try (InputStream in = text.get()) {
                    texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return new QuotedText(texts);
    }

    /** What is out can't be called back by a program: it is told where the text still is. */
    private static void warnOf(Task task, String id, Path bag) throws IOException {
        CuratedBag curated = CuratedBag.in(bag).orElseThrow();
        Optional<CaptureRecord> capture =
                curated.capture(id).filter(c -> c.documents().contains(id));
        if (capture.isEmpty()) {
            return;
        }
        String place = ProjectFiles.shown(bag, task.surroundings().workingFolder());
        if (capture.get().withheld().isEmpty()) {
            task.output()
                    .diagnostic(Finding.of(
                                    FindingCode.WITHDRAWN_TEXT_RELEASED,
                                    place,
                                    "this release holds the text of " + id + ", in text/ or raw/ or both")
                            .hinting("ask each place that keeps it to take it down; then: rm -r " + place));
        }
        for (DocumentRecord record : curated.documents(capture.get())) {
            if (record.id().equals(id) && record.duplicateCluster().isPresent()) {
                warnOfAlike(task, id, curated.alike(record.duplicateCluster().get()), place);
            }
        }
    }

    private static void warnOfAlike(Task task, String id, List<DocumentRecord> cluster, String place) {
        for (DocumentRecord alike : cluster) {
            if (!alike.id().equals(id) && alike.text().isPresent()) {
                task.output()
                        .diagnostic(Finding.of(
                                        FindingCode.TEXT_TRAVELS_ELSEWHERE,
                                        place,
                                        alike.id() + " looks like " + id + ", and its text travels")
                                .hinting("bagwright withdraw " + alike.id() + " --reason …"));
            }
        }
    }

    private static void warnOfArchives(Task task, ProjectFiles project, Configuration configuration)
            throws IOException {
        String name = configuration.dataset().name() + "-";
        for (Path file : children(project.dataset())) {
            if (Files.isRegularFile(file) && file.getFileName().toString().startsWith(name)) {
                String place = ProjectFiles.shown(file, task.surroundings().workingFolder());
                task.output()
                        .diagnostic(Finding.of(
                                        FindingCode.WITHDRAWN_TEXT_RELEASED,
                                        place,
                                        "an archive of a release made before may hold the text")
                                .hinting("ask each place that keeps it to take it down; then: rm " + place));
            }
        }
    }

    private Outcome unknown(Task task, List<Path> bags) throws IOException {
        String id = document.orElseThrow();
        Finding finding = Finding.of(
                FindingCode.WITHDRAWAL_UNKNOWN,
                "dataset",
                bags.isEmpty()
                        ? "there is no bag yet in which documents could be looked up"
                        : "no bag holds a document with the id '" + id + "'");
        String hint = bags.isEmpty() ? "bagwright build" : "documents.csv in the bag lists the ids";
        for (Path bag : bags) {
            CuratedBag curated = CuratedBag.in(bag).orElseThrow();
            Optional<CaptureRecord> capture = curated.capture(id);
            Optional<String> near = capture.isPresent()
                    ? capture.map(c -> String.join(", ", c.documents())).filter(ids -> !ids.isEmpty())
                    : NearestWord.to(id, curated.documentIds());
            if (near.isPresent()) {
                hint = capture.isPresent()
                        ? "the capture's documents are " + near.get()
                        : "did you mean " + near.get() + "?";
                break;
            }
        }
        task.output().diagnostic(finding.hinting(hint));
        return Outcome.of(ExitCode.WRONG_USAGE);
    }

    /** The bags of the project, the configured release first, then those with the latest names. */
    private static List<Path> bags(ProjectFiles project, Configuration configuration) throws IOException {
        String current = configuration.dataset().releaseName();
        return children(project.dataset()).stream()
                .filter(folder -> CuratedBag.in(folder).isPresent())
                .sorted(Comparator.comparing((Path folder) ->
                                !folder.getFileName().toString().equals(current))
                        .thenComparing(Path::getFileName, Comparator.reverseOrder()))
                .toList();
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static LocalDate today(Surroundings surroundings) {
        String epoch = surroundings.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
        Instant now = epoch.matches("[0-9]{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(epoch))
                : surroundings.clock().instant();
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static ResultLine line(Withdrawal withdrawal) {
        return new ResultLine("withdrawal")
                .with("document", withdrawal.document())
                .with("date", withdrawal.date().toString())
                .with("reason", withdrawal.reason())
                .withOptional("by", withdrawal.by().orElse(""));
    }
}
