package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagwright.archive.SerializedBag;
import org.bagwright.cli.Explanations.Explanation;
import org.bagwright.json.Summary;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;
import org.bagwright.pipeline.OwnLayout;
import org.bagwright.pipeline.Released;
import org.bagwright.profile.BagItProfile;
import org.bagwright.profile.NamedProfiles;
import org.bagwright.profile.ProfileCheck;
import org.bagwright.report.Inspected;
import org.bagwright.report.Inspection;
import org.bagwright.report.ReportFormat;
import org.bagwright.report.Rule;
import org.bagwright.report.Verdict;
import org.bagwright.signature.AllowedSigners;
import org.bagwright.signature.SignatureCheck;
import org.bagwright.verify.BagVerifier;
import org.bagwright.verify.FurtherCheck;
import org.bagwright.verify.Verification;

/** One run of {@code verify}: bags are checked one after the other, each is told when it is done, reports come last. */
final class BagInspection {
    private final Task task;
    private final Wish wish;
    private final Instant started;
    private final long began = System.nanoTime();
    private final List<Inspected> inspected = new ArrayList<>();
    private ExitCode gravest = ExitCode.DONE;
    private int asked;
    private String current = "";

    /**
     * How it is to be done.
     *
     * @param failOn the least severity that makes the run fail
     * @param signers who must have signed the bags; empty when that isn't asked
     */
    record Wish(
            int jobs,
            boolean quick,
            boolean holey,
            Severity failOn,
            List<ReportWish> reports,
            Optional<AllowedSigners> signers) {
        /** Whether standard output belongs to a report, so that nothing else may be printed there. */
        boolean isSilent() {
            return reports.stream().anyMatch(ReportWish::takesStandardOutput);
        }
    }

    BagInspection(Task task, Wish wish) {
        this.task = task;
        this.wish = wish;
        this.started = task.surroundings().clock().instant();
        task.output().whenStopped(this::stopped);
    }

    /** Checks all bags that {@code arguments} name, each once, also against {@code profiles}. */
    void inspect(List<String> arguments, List<BagItProfile> profiles) {
        Set<String> bags = new LinkedHashSet<>();
        for (String argument : arguments) {
            try {
                bags.addAll(BagArguments.expand(argument, task.project()));
            } catch (IOException e) {
                failed(argument, e, 0);
            }
        }
        if (bags.size() > 1) {
            bags.removeIf(this::isBesideBags);
        }
        synchronized (this) {
            asked = inspected.size() + bags.size();
        }
        List<FurtherCheck> checks = new ArrayList<>(OwnLayout.checks());
        profiles.forEach(profile -> checks.add(new ProfileCheck(profile)));
        checks.add(new NamedProfiles(profiles, task.project()));
        // Last, as it says whether the bag as a whole is what was signed.
        checks.add(wish.signers()
                .map(signers -> SignatureCheck.by(signers, started))
                .orElseGet(SignatureCheck::ofAnybody));
        for (String bag : bags) {
            inspect(bag, checks);
        }
    }

    /** The dataset's change log and its list of releases lie beside its bags, where {@code dataset/*} meets them. */
    private boolean isBesideBags(String argument) {
        Path file = task.project().resolve(argument);
        boolean is = (file.endsWith("CHANGELOG.md") || file.endsWith(Released.FILE)) && Files.isRegularFile(file);
        if (is) {
            task.output()
                    .note(argument + ": a " + (file.endsWith(Released.FILE) ? "list of releases" : "change log")
                            + " and no bag, left out");
        }
        return is;
    }

    /** A bag that can't be looked at does not hide what the others are like. */
    private void inspect(String bag, List<FurtherCheck> checks) {
        long start = System.nanoTime();
        synchronized (this) {
            current = bag;
        }
        task.progress().beginOctets(asked > 1 ? "verify " + (inspected.size() + 1) + "/" + asked : "verify", 0);
        try {
            Path place = task.project().resolve(bag);
            Verification verification = verification(place, checks);
            task.progress().end(Inspected.number(verification.octets(), "octet"));
            add(new Inspected(
                    shown(bag),
                    Files.isRegularFile(place) ? Inspected.Kind.ARCHIVE : Inspected.Kind.FOLDER,
                    verdict(verification),
                    verification.findings(),
                    verification.files(),
                    verification.octets(),
                    seconds(start),
                    wish.quick()));
        } catch (IOException e) {
            task.progress().clear();
            failed(bag, e, seconds(start));
        }
    }

    private Verification verification(Path bag, List<FurtherCheck> checks) throws IOException {
        BagVerifier verifier =
                new BagVerifier(wish.jobs(), task.progress()::advance, checks).expecting(task.progress()::expect);
        BagVerifier thorough = wish.holey() ? verifier.allowingHoles() : verifier;
        BagVerifier fitting = wish.quick() ? thorough.quick() : thorough;
        return Files.isRegularFile(bag) ? SerializedBag.verify(bag, fitting) : fitting.verify(bag);
    }

    private Verdict verdict(Verification verification) {
        if (verification.incomplete()) {
            return Verdict.NOT_KNOWN;
        }
        if (verification.isHoley()) {
            return Verdict.HOLEY;
        }
        if (!verification.isValid()) {
            return Verdict.NOT_VALID;
        }
        return wish.quick() ? Verdict.COMPLETE : Verdict.VALID;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** As the caller wrote it, or relative to the working folder if it is absolute or {@code -C} led elsewhere. */
    private String shown(String bag) {
        Path folder = task.surroundings().workingFolder();
        String shown = task.project().equals(folder) && !Path.of(bag).isAbsolute()
                ? bag
                : ProjectFiles.shown(task.project().resolve(bag), folder);
        return shown.replace('\\', '/').replaceAll("(?<=.)/+$", "");
    }

    private void failed(String bag, IOException e, double seconds) {
        Finding trouble = Trouble.of(e, task.surroundings().workingFolder());
        // Kept before it is told: who reads of it and stops the run finds it counted.
        keep(
                new Inspected(
                        shown(bag),
                        Inspected.Kind.FOLDER,
                        Verdict.NOT_KNOWN,
                        List.of(trouble.in("")),
                        0,
                        0,
                        seconds,
                        wish.quick()),
                ExitCode.ENVIRONMENT_FAILED);
        task.output().diagnostic(trouble);
    }

    /** Adds what was found and tells it. */
    void add(Inspected one) {
        keep(one, exit(one));
        for (Finding finding : one.findings()) {
            if (wish.isSilent()) {
                task.output().count(finding);
            } else {
                task.output().result(needsName(one) ? finding.in(one.place(finding)) : finding);
            }
        }
        if (!wish.isSilent() && one.kind() != Inspected.Kind.FILE) {
            task.output().result(one.verdictLine() + (asked > 1 ? ": " + one.name() : ""));
        }
    }

    private boolean needsName(Inspected one) {
        return asked > 1 || one.kind() == Inspected.Kind.FILE;
    }

    private synchronized void keep(Inspected one, ExitCode exit) {
        inspected.add(one);
        gravest = exit.number() > gravest.number() ? exit : gravest;
        current = "";
    }

    private ExitCode exit(Inspected one) {
        if (one.verdict() == Verdict.NOT_KNOWN) {
            return ExitCode.ENVIRONMENT_FAILED;
        }
        boolean fails =
                one.findings().stream().anyMatch(finding -> finding.severity().compareTo(wish.failOn()) <= 0);
        return fails ? ExitCode.ANSWER_IS_NO : ExitCode.DONE;
    }

    /** Tells what came of all bags, and writes the reports. */
    Outcome finish() throws IOException {
        if (asked > 1 && !wish.isSilent()) {
            task.output().result(tally());
        }
        Outcome outcome = outcome(gravest);
        if (!wish.reports().isEmpty()) {
            Inspection inspection = inspection(outcome);
            for (ReportWish report : wish.reports()) {
                outcome = outcome.and(written(report, inspection));
            }
        }
        return outcome;
    }

    private Outcome written(ReportWish report, Inspection inspection) {
        if (report.file().isEmpty()) {
            if (report.format() != ReportFormat.TEXT) {
                task.output().result(out -> report.format().write(inspection, out));
            }
            return Outcome.of(ExitCode.DONE);
        }
        try {
            report.write(inspection, task.surroundings().workingFolder());
            return Outcome.of(ExitCode.DONE);
        } catch (IOException e) {
            task.output().diagnostic(Trouble.of(e, task.surroundings().workingFolder()));
            return Outcome.of(ExitCode.ENVIRONMENT_FAILED);
        }
    }

    private Inspection inspection(Outcome outcome) throws IOException {
        Summary.Counts counts = Summary.Counts.NONE;
        for (Inspected one : inspected) {
            for (Finding finding : one.findings()) {
                counts = counts.plus(finding.severity());
            }
        }
        Summary summary = new Summary(
                "verify",
                outcome.exit().status(),
                outcome.exit().number(),
                counts,
                outcome.files(),
                outcome.octets(),
                seconds(began));
        Map<String, Explanation> explanations = Explanations.read().byCode();
        return new Inspection(
                Release.version(),
                started,
                wish.failOn(),
                inspected,
                summary,
                code -> rule(explanations.get(code.id()), code));
    }

    private static Rule rule(Explanation explanation, FindingCode code) {
        return explanation == null
                ? new Rule(code.id(), code.id())
                : new Rule(explanation.title(), String.join("\n", explanation.lines()));
    }

    private synchronized Outcome outcome(ExitCode exit) {
        long files = 0;
        long octets = 0;
        for (Inspected one : inspected) {
            files += one.files();
            octets += one.octets();
        }
        return new Outcome(exit, files, octets);
    }

    /** Such as {@code 3 bags: 2 valid, 1 not valid}. */
    private synchronized String tally() {
        return Inspected.number(bags(), "bag") + ": " + byVerdict();
    }

    private long bags() {
        return inspected.stream()
                .filter(one -> one.kind() != Inspected.Kind.FILE)
                .count();
    }

    private String byVerdict() {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = inspected.stream()
                    .filter(one -> one.verdict() == verdict && one.kind() != Inspected.Kind.FILE)
                    .count();
            if (count > 0) {
                counts.add(count + " " + verdict.label().toLowerCase(Locale.ROOT));
            }
        }
        return counts.isEmpty() ? "none" : String.join(", ", counts);
    }

    /** Called from the thread of the signal, while another may be in the middle of a bag. */
    private Outcome stopped(Outcome asItIs) {
        long octets = task.progress().done();
        String told;
        boolean within;
        synchronized (this) {
            within = !current.isEmpty();
            told = "STOPPED: " + bags() + " of " + Inspected.number(asked, "bag") + " checked"
                    + (inspected.isEmpty() ? "" : " (" + byVerdict() + ")")
                    + (within ? "; of " + current + " " + Inspected.number(octets, "octet") + " were read" : "")
                    + (wish.reports().isEmpty() ? "" : "; no report was written");
        }
        task.output().warn(told);
        Outcome done = outcome(asItIs.exit());
        return new Outcome(done.exit(), done.files(), done.octets() + (within ? octets : 0));
    }
}
