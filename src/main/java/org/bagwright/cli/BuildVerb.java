package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.bag.Publication;
import org.bagwright.config.Configuration;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.config.ConfigurationReading;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;
import org.bagwright.pipeline.Build;
import org.bagwright.pipeline.BuildReport;
import org.bagwright.pipeline.BuildReport.Tally;
import org.bagwright.pipeline.BuildRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a bag of the captures in {@code raw/}. */
@Command(
        name = "build",
        header = "Makes a verified bag of the captures in raw/.",
        description = "  bagwright build",
        descriptionHeading = "Example:%n",
        synopsisHeading = "%nUsage: ",
        headerHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false)
final class BuildVerb implements Verb {
    @Option(names = "--out", paramLabel = "DIR", description = "make the bag in DIR instead of dataset/")
    private Path out = Path.of("dataset");

    @Option(names = "--dry-run", description = "read and clean everything, write nothing")
    private boolean dryRun;

    @Option(names = "--jobs", paramLabel = "N", description = "threads; by default one a processor")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--strict", description = "exit with 1 when there is any warning")
    private boolean strict;

    @Override
    public Outcome run(Task task) throws IOException {
        if (jobs < 1) {
            task.output().warn("error: not a number of threads: " + jobs);
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        Optional<String> epoch =
                Optional.ofNullable(task.surroundings().environment().get("SOURCE_DATE_EPOCH"));
        ConfigurationReading reading = ConfigurationFile.read(task.project().resolve(ConfigurationFile.NAME), epoch);
        reading.findings().forEach(task.output()::diagnostic);
        return reading.configuration().isPresent()
                ? build(task, reading.configuration().get())
                : Outcome.of(ExitCode.UNUSABLE_PROJECT);
    }

    private Outcome build(Task task, Configuration configuration) throws IOException {
        BuildReport report = Build.run(request(task, configuration), task.progress());
        report.findings().forEach(task.output()::diagnostic);
        tell(task, report);
        Tally tally = report.tally();
        return new Outcome(exit(task.output(), report), tally.captures(), tally.octets());
    }

    private BuildRequest request(Task task, Configuration configuration) throws IOException {
        Path changeLog = task.project().resolve("CHANGELOG.md");
        return new BuildRequest(
                configuration.dataset(),
                task.project().resolve("raw"),
                task.project().resolve(out),
                configuration.digests(),
                Files.isRegularFile(changeLog) ? Optional.of(Files.readString(changeLog)) : Optional.empty(),
                jobs,
                dryRun,
                Release.line());
    }

    private ExitCode exit(Output output, BuildReport report) {
        if (report.findings().stream().anyMatch(finding -> finding.code() == FindingCode.NO_CAPTURES)) {
            return ExitCode.UNUSABLE_PROJECT;
        }
        if (report.verification().isPresent() && report.outcome().isEmpty()) {
            // A bag that we made ourselves must be valid; it was not published.
            return report.verification().get().incomplete() ? ExitCode.ENVIRONMENT_FAILED : ExitCode.PROGRAM_FAILED;
        }
        if (strict && output.count(Severity.WARNING) + output.count(Severity.ERROR) > 0) {
            return ExitCode.ANSWER_IS_NO;
        }
        return report.tally().setAside() > 0 ? ExitCode.SOME_SET_ASIDE : ExitCode.DONE;
    }

    private void tell(Task task, BuildReport report) {
        Output output = task.output();
        Tally tally = report.tally();
        output.result(row("read", "%,d captures", tally.captures())
                + String.format(Locale.ROOT, "%,d documents, %,d set aside", tally.documents(), tally.setAside()));
        output.result(row("clean", "%,d blocks", tally.blocks())
                + String.format(
                        Locale.ROOT,
                        "%,d kept, %,d read as metadata, %,d removed, %,d unsure",
                        tally.kept(),
                        tally.metadata(),
                        tally.removed(),
                        tally.unsure()));
        output.result(row("compare", "%,d documents", tally.documents())
                + String.format(Locale.ROOT, "%,d groups of duplicates", report.duplicateClusters()));
        report.outcome().ifPresent(outcome -> tellBag(task, report, outcome));
    }

    private static String row(String phase, String form, long number) {
        return String.format(Locale.ROOT, "  %-10s %-30s ", phase, String.format(Locale.ROOT, form, number));
    }

    private static void tellBag(Task task, BuildReport report, Publication.Outcome outcome) {
        String bag = shown(task, report.target());
        String done = outcome.name().toLowerCase(Locale.ROOT);
        String size = report.verification()
                .map(it -> String.format(Locale.ROOT, "%,d files, %,d octets", it.files(), it.octets()))
                .orElse("");
        task.output().result("Bag:  " + bag + "     valid, " + size + ", " + done);
        task.output()
                .result(new ResultLine("bag")
                        .with("path", bag)
                        .with("outcome", done)
                        .with("documents", report.tally().documents()));
    }

    private static String shown(Task task, Path target) {
        Path from = task.surroundings().workingFolder();
        return (target.startsWith(from) ? from.relativize(target) : target).toString();
    }
}
