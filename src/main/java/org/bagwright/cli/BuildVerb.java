package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.bag.Publication;
import org.bagwright.config.Configuration;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.FindingCode;
import org.bagwright.pipeline.Build;
import org.bagwright.pipeline.BuildReport;
import org.bagwright.pipeline.BuildReport.Tally;
import org.bagwright.pipeline.BuildRequest;
import org.bagwright.pipeline.DecisionTotals;
import org.bagwright.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: {@code raw/} to a bag in {@code dataset/}. */
@Command(
        name = "build",
        header = "Makes a bag of the captures in raw/: cleaned, described, accounted for.",
        description = "  bagwright build")
final class BuildVerb implements Verb {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "write DIR/<name>-<version>/ instead of dataset/<name>-<version>/")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--dry-run", description = "say what would be built; write nothing")
    private boolean dryRun;

    @Option(names = "--strict", description = "publish nothing when there is a warning")
    private boolean strict;

    @Mixin
    private final Jobs jobs = new Jobs();

    @Override
    public Outcome run(Task task) throws IOException {
        ProjectFiles project = new ProjectFiles(task.project());
        Optional<Configuration> configuration = project.configuration(task);
        if (configuration.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        Path folder =
                out.map(o -> task.surroundings().workingFolder().resolve(o)).orElse(project.dataset());
        Optional<BuildRequest> request = project.request(
                task, configuration.get(), new ProjectFiles.Wish(folder, jobs.threads(), dryRun, strict));
        if (request.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        BuildReport report = Build.run(request.get(), task.progress());
        report.findings().forEach(task.output()::diagnostic);
        tell(task, report, configuration.get());
        return outcome(report);
    }

    static Outcome outcome(BuildReport report) {
        return new Outcome(
                exit(report),
                report.verification()
                        .map(Verification::files)
                        .orElse(report.tally().captures()),
                report.verification()
                        .map(Verification::octets)
                        .orElse(report.tally().octets()));
    }

    private static ExitCode exit(BuildReport report) {
        if (report.tally().captures() == 0) {
            return ExitCode.UNUSABLE_PROJECT;
        }
        if (report.isRefused()) {
            return ExitCode.ANSWER_IS_NO;
        }
        if (report.verification().isPresent() && report.outcome().isEmpty()) {
            return report.verification().get().incomplete() ? ExitCode.ENVIRONMENT_FAILED : ExitCode.PROGRAM_FAILED;
        }
        boolean setAside =
                report.tally().setAside() > 0 || report.findings().stream().anyMatch(f -> isSetAsideUnseen(f.code()));
        return setAside ? ExitCode.SOME_SET_ASIDE : ExitCode.DONE;
    }

    /** Files of raw/ that never became captures. */
    private static boolean isSetAsideUnseen(FindingCode code) {
        return code == FindingCode.LINK_OUT_OF_RAW
                || code == FindingCode.NOT_A_REGULAR_FILE
                || code == FindingCode.UNREADABLE_CAPTURE;
    }

    static void tell(Task task, BuildReport report, Configuration configuration) {
        Tally tally = report.tally();
        if (tally.captures() == 0) {
            return;
        }
        Output output = task.output();
        output.result(row(
                "read",
                number(tally.captures(), "capture"),
                number(tally.documents(), "document") + ", " + figure(tally.setAside()) + " set aside"));
        output.result(row(
                "clean",
                number(tally.blocks(), "block"),
                figure(tally.kept() + tally.metadata()) + " kept, " + figure(tally.removed()) + " removed, "
                        + figure(tally.unsure()) + " unsure"));
        output.result(row(
                "assemble",
                number(tally.words(), "word"),
                report.duplicateClusters() == 0
                        ? "no document looks like another"
                        : number(report.duplicateClusters(), "cluster") + " of documents that look alike"));
        decided(report.decisions()).ifPresent(output::result);
        String place = ProjectFiles.shown(report.target(), task.surroundings().workingFolder());
        output.result(bagLine(report, configuration, place));
        report.outcome().ifPresent(outcome -> output.result("Report:  " + Path.of(place, "data", "index.html")));
        output.result(asRecord(report, place));
    }

    private static Optional<String> decided(DecisionTotals decisions) {
        return decisions.all() == 0
                ? Optional.empty()
                : Optional.of(row(
                        "decide",
                        number(decisions.all(), "decision"),
                        figure(decisions.applied()) + " applied, " + figure(decisions.notNeeded())
                                + " no longer needed, " + figure(decisions.stale()) + " stale, "
                                + figure(decisions.conflicting()) + " in conflict"));
    }

    private static String bagLine(BuildReport report, Configuration configuration, String place) {
        if (report.outcome().isEmpty()) {
            return report.isRefused()
                    ? "Bag:     none, because of what is said above"
                    : report.verification().isEmpty()
                            ? "Bag:     none, this was a dry run; it would be " + place
                            : "Bag:     none, it isn't valid";
        }
        Verification verification = report.verification().orElseThrow();
        String digests = String.join(
                ", ",
                configuration.digests().stream().map(DigestAlgorithm::bagName).toList());
        return String.format(
                Locale.ROOT,
                "Bag:     %-30s %s, %s, %s, %s%s",
                place,
                verification.isHoley() ? "holey" : "valid",
                number(verification.files(), "file"),
                Sizes.of(verification.octets()),
                digests,
                said(report.outcome().get()));
    }

    private static String said(Publication.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "";
            case REPLACED -> " (replaced)";
            case UNCHANGED -> " (unchanged)";
        };
    }

    private static ResultLine asRecord(BuildReport report, String place) {
        Tally tally = report.tally();
        return new ResultLine("build")
                .with("bag", report.outcome().isPresent() ? place : "")
                .with(
                        "outcome",
                        report.outcome()
                                .map(o -> o.name().toLowerCase(Locale.ROOT))
                                .orElse("none"))
                .with("captures", tally.captures())
                .with("documents", tally.documents())
                .with("set_aside", tally.setAside())
                .with("blocks_kept", tally.kept())
                .with("blocks_read_as_metadata", tally.metadata())
                .with("blocks_removed", tally.removed())
                .with("blocks_unsure", tally.unsure())
                .with("duplicate_clusters", report.duplicateClusters())
                .with("decisions_applied", report.decisions().applied())
                .with("decisions_not_needed", report.decisions().notNeeded())
                .with("decisions_stale", report.decisions().stale())
                .with("decisions_in_conflict", report.decisions().conflicting());
    }

    private static String row(String stage, String count, String rest) {
        return String.format(Locale.ROOT, "  %-10s %-30s %s", stage, count, rest);
    }

    private static String figure(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String number(long number, String thing) {
        return figure(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
