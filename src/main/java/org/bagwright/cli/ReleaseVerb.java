package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.config.Configuration;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.json.ReleaseRecord.PackedFile;
import org.bagwright.pipeline.BuildReport;
import org.bagwright.pipeline.BuildRequest;
import org.bagwright.pipeline.DatasetRelease;
import org.bagwright.pipeline.ReleaseDraft;
import org.bagwright.pipeline.ReleaseReport;
import org.bagwright.pipeline.ReleaseRequest;
import org.bagwright.pipeline.Released;
import org.bagwright.release.Citation;
import org.bagwright.signature.KeyReading;
import org.bagwright.signature.PrivateKeyFile;
import org.bagwright.signature.SigningKey;
import org.bagwright.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A version for others: bag, archives, its line in the list of releases. */
@Command(
        name = "release",
        header = "Builds a version, packs it for deposit, and freezes it.",
        description = {
            "  bagwright release --draft                  writes its entry in CHANGELOG.md",
            "  bagwright release --sign ~/.ssh/release    releases and signs"
        })
final class ReleaseVerb implements Verb {
    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "sign with this OpenSSH private key (Ed25519, without passphrase)")
    private Optional<String> key = Optional.empty();

    @Option(names = "--draft", description = "write a draft of the version's entry into CHANGELOG.md; release nothing")
    private boolean draft;

    @Option(names = "--dry-run", description = "say what would be released; write nothing")
    private boolean dryRun;

    @Mixin
    private final Jobs jobs = new Jobs();

    @Override
    public Outcome run(Task task) throws IOException {
        ProjectFiles project = new ProjectFiles(task.project());
        Optional<Configuration> configuration = project.configuration(task);
        KeyReading signing;
        try {
            signing = key(task, key);
        } catch (InvalidPathException e) {
            task.output().warn("error: not a path: '" + e.getInput() + "'");
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        signing.findings().forEach(task.output()::diagnostic);
        if (configuration.isEmpty() || !signing.findings().isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        Optional<BuildRequest> build = project.request(
                task, configuration.get(), new ProjectFiles.Wish(project.dataset(), jobs.threads(), dryRun, false));
        if (build.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        return draft ? draft(task, build.get()) : release(task, build.get(), signing.key(), configuration.get());
    }

    /** The key in the file {@code key}, if one is named. */
    static KeyReading key(Task task, Optional<String> key) throws IOException {
        if (key.isEmpty()) {
            return new KeyReading(Optional.empty(), List.of());
        }
        return PrivateKeyFile.read(task.surroundings().workingFolder().resolve(key.get()), key.get());
    }

    private Outcome draft(Task task, BuildRequest build) throws IOException {
        Output output = task.output();
        Path file = build.changeLog().file();
        String shown = ProjectFiles.shown(file, task.surroundings().workingFolder());
        if (ReleaseDraft.isThere(build)) {
            output.result("Draft:   none, " + shown + " has an entry for "
                    + build.dataset().version() + " already");
            output.result(new ResultLine("draft").with("file", shown).with("outcome", "unchanged"));
            return Outcome.of(ExitCode.DONE);
        }
        BuildReport counted = ReleaseDraft.build(build, task.progress());
        counted.findings().forEach(output::diagnostic);
        boolean built = counted.outcome().isPresent()
                || (counted.verification().isEmpty() && counted.tally().captures() > 0);
        if (!built) {
            return BuildVerb.outcome(counted);
        }
        String body = ReleaseDraft.body(build, counted);
        if (!dryRun) {
            ReleaseDraft.write(build, body);
        }
        output.result("Draft:   " + shown + ", " + build.dataset().version() + (dryRun ? " (not written)" : ""));
        body.lines().forEach(line -> output.result("  " + line));
        output.note("Say in it what changed and why, then: bagwright release");
        output.result(new ResultLine("draft")
                .with("file", shown)
                .with("outcome", dryRun ? "none" : "written")
                .with("text", body));
        return Outcome.of(ExitCode.DONE);
    }

    private static Outcome release(Task task, BuildRequest build, Optional<SigningKey> key, Configuration configuration)
            throws IOException {
        ReleaseReport report = DatasetRelease.run(new ReleaseRequest(build, key), task.progress());
        report.build().ifPresent(built -> {
            built.findings().forEach(task.output()::diagnostic);
            BuildVerb.tell(task, built, configuration);
        });
        report.findings().forEach(task.output()::diagnostic);
        tell(task, report);
        return outcome(report);
    }

    private static Outcome outcome(ReleaseReport report) {
        Outcome built = report.build().map(BuildVerb::outcome).orElse(Outcome.of(ExitCode.DONE));
        boolean stopped = report.outcome() == ReleaseReport.Outcome.REFUSED
                && (built.exit() == ExitCode.DONE || built.exit() == ExitCode.SOME_SET_ASIDE);
        return stopped ? new Outcome(ExitCode.ANSWER_IS_NO, built.files(), built.octets()) : built;
    }

    private static void tell(Task task, ReleaseReport report) {
        Output output = task.output();
        Path folder = task.project().resolve("dataset");
        String shown = ProjectFiles.shown(folder, task.surroundings().workingFolder());
        String name = report.dataset().releaseName();
        output.result("Release: " + name + said(report.outcome()));
        report.record().ifPresent(record -> {
            if (report.outcome() != ReleaseReport.Outcome.REFUSED
                    && report.outcome() != ReleaseReport.Outcome.DRY_RUN) {
                tell(output, report, record, shown);
            }
        });
        output.result(asRecord(report, shown));
    }

    private static String said(ReleaseReport.Outcome outcome) {
        return switch (outcome) {
            case RELEASED -> " is released, and frozen";
            case RENEWED -> " was released before; its archives were made again";
            case RESTORED -> " was released before; its missing archives were made again";
            case UNCHANGED -> " was released before (unchanged)";
            case REFUSED -> " is not released, because of the findings above";
            case DRY_RUN -> " is not released: this was a dry run";
        };
    }

    private static void tell(Output output, ReleaseReport report, ReleaseRecord record, String folder) {
        for (PackedFile archive : record.archives()) {
            output.result(String.format(
                    Locale.ROOT,
                    "Archive: %-30s %s, sha256 %s",
                    Path.of(folder, archive.file()),
                    Sizes.of(archive.octets()),
                    archive.sha256().hex()));
        }
        record.signature().ifPresent(signature -> output.result("Signed:  by the key " + signature.key()));
        output.result("Listed:  " + Path.of(folder, Released.FILE));
        output.result("SWHID:   " + record.swhid());
        output.result("Cite as: " + Citation.sentence(report.dataset()));
        next(report, record, folder).forEach(output::note);
    }

    private static List<String> next(ReleaseReport report, ReleaseRecord record, String folder) {
        List<String> lines = new ArrayList<>();
        lines.add("Next:");
        lines.add("  keep      " + Path.of(folder, Released.FILE) + " under version control: it freezes the version");
        if (!record.archives().isEmpty()) {
            String archive = Path.of(folder, record.archives().get(0).file()).toString();
            lines.add("  deposit   upload " + archive + ", with the sentence above as its citation");
            lines.add("  verify    bagwright verify " + archive
                    + (isHoley(report) ? " --holey" : "")
                    + (record.signature().isPresent() ? " --signers FILE" : ""));
        }
        return lines;
    }

    private static boolean isHoley(ReleaseReport report) {
        return report.build()
                .flatMap(BuildReport::verification)
                .filter(Verification::isHoley)
                .isPresent();
    }

    private static ResultLine asRecord(ReleaseReport report, String folder) {
        ResultLine line = new ResultLine("release")
                .with("name", report.dataset().name())
                .with("version", report.dataset().version().toString())
                .with(
                        "outcome",
                        report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("citation", Citation.sentence(report.dataset()))
                .with("bag", Path.of(folder, report.dataset().releaseName()).toString())
                .withOptional("swhid", report.record().map(ReleaseRecord::swhid).orElse(""))
                .withOptional(
                        "key",
                        report.record()
                                .flatMap(ReleaseRecord::signature)
                                .map(ReleaseRecord.SignedBy::key)
                                .orElse(""));
        report.record().map(ReleaseRecord::archives).orElse(List.of()).forEach(archive -> {
            String format = archive.file().endsWith(".zip") ? "zip" : "tar_gz";
            line.with(format, Path.of(folder, archive.file()).toString());
            line.with(format + "_octets", archive.octets());
            line.with(format + "_sha256", archive.sha256().hex());
            line.with(format + "_sha512", archive.sha512().hex());
        });
        return line;
    }
}
