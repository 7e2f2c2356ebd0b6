package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bagwright.model.Finding;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Severity;
import org.bagwright.profile.BagItProfile;
import org.bagwright.profile.ProfileReader;
import org.bagwright.profile.ProfileReading;
import org.bagwright.report.Inspected;
import org.bagwright.report.ReportFormat;
import org.bagwright.report.Verdict;
import org.bagwright.signature.AllowedSigners;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks bags of any maker, and prints every finding. */
@Command(
        name = "verify",
        header = "Checks any BagIt bag: every file, every checksum, all findings.",
        description = {
            "  bagwright verify dataset/demo-news-1.0.0",
            "  bagwright verify --report sarif=bags.sarif --fail-on warning 'dataset/*'"
        })
final class VerifyVerb implements Verb {
    @Parameters(
            arity = "1..*",
            paramLabel = "BAG",
            description = "a bag: folder, .zip, .tar, .tar.gz, .tar.bz2, .tar.xz, .tar.zst; * ? [a-z] match several")
    private List<String> bags = List.of();

    @Option(names = "--quick", description = "no checksums: completeness and sizes only, and says so")
    private boolean quick;

    @Option(
            names = "--holey",
            description = "accept files that fetch.txt lists and that aren't there: the bag is holey, not valid")
    private boolean holey;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description =
                    "check by this BagIt Profile too; may be repeated. The profile that a bag names is used anyway"
                            + " if it is in the bag or the project")
    private List<String> profiles = List.of();

    @Option(
            names = "--signers",
            paramLabel = "FILE",
            description = "the bags must be signed by one of these: OpenSSH's allowed_signers file")
    private Optional<String> signers = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FMT[=FILE]",
            description = "text, json, junit, sarif, github, gitlab or markdown; may be repeated")
    private List<String> reports = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "exit with 1 from this severity on: error (the default), warning or info")
    private String failOn = Severity.ERROR.label();

    @Mixin
    private final Jobs jobs = new Jobs();

    @Override
    public Outcome run(Task task) throws IOException {
        List<ReportWish> wishes;
        Severity least;
        try {
            if (bags.stream().anyMatch(bag -> bag.toString().isBlank())) {
                // As an unset variable gives it in CI; the current folder would be meant by nobody.
                throw new IllegalArgumentException("a bag's name is empty");
            }
            if (quick && signers.isPresent()) {
                throw new IllegalArgumentException("--signers needs the checksums that --quick leaves out");
            }
            least = severity(failOn);
            wishes = reports.stream().map(ReportWish::parse).toList();
            profiles.forEach(VerifyVerb::checkIsFile);
            checkTogether(wishes, task.output().isJson());
        } catch (IllegalArgumentException e) {
            return misused(task, e.getMessage());
        }
        try {
            Optional<AllowedSigners.Reading> known = signers(task);
            BagInspection.Wish wish = new BagInspection.Wish(
                    jobs.threads(), quick, holey, least, wishes, known.map(AllowedSigners.Reading::signers));
            BagInspection inspection = new BagInspection(task, wish);
            known.ifPresent(it -> add(inspection, signers.orElseThrow(), it.findings(), System.nanoTime()));
            return inspect(task, inspection);
        } catch (InvalidPathException e) {
            return misused(task, "not a path: '" + e.getInput() + "'");
        }
    }

    private Optional<AllowedSigners.Reading> signers(Task task) throws IOException {
        return signers.isEmpty()
                ? Optional.empty()
                : Optional.of(AllowedSigners.read(
                        task.project().resolve(signers.get()), signers.get(), ZoneId.systemDefault()));
    }

    private Outcome inspect(Task task, BagInspection inspection) throws IOException {
        List<BagItProfile> read = new ArrayList<>();
        for (String profile : profiles) {
            readProfile(task, inspection, profile).ifPresent(read::add);
        }
        inspection.inspect(bags, read);
        return inspection.finish();
    }

    private static Outcome misused(Task task, String message) {
        task.output().warn("error: " + message);
        task.output().warn("  hint: bagwright verify --help");
        return Outcome.of(ExitCode.WRONG_USAGE);
    }

    private static Severity severity(String word) {
        List<String> known = List.of("error", "warning", "info");
        if (!known.contains(word.toLowerCase(Locale.ROOT))) {
            String nearest = NearestWord.to(word, known)
                    .map(it -> "; did you mean " + it + "?")
                    .orElse("");
            throw new IllegalArgumentException(
                    "not a severity: '" + word + "'; there are " + String.join(", ", known) + nearest);
        }
        return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static void checkIsFile(String profile) {
        if (profile.matches("https?://.*")) {
            throw new IllegalArgumentException(
                    "a profile must be a file, nothing is fetched: curl -LO " + profile + " gets it");
        }
    }

    /** Standard output can hold one form only, and a file one report. */
    private static void checkTogether(List<ReportWish> wishes, boolean json) {
        Set<String> files = new HashSet<>();
        boolean taken = json;
        boolean spoken = false;
        for (ReportWish wish : wishes) {
            if (wish.file().isPresent() && !files.add(wish.file().get())) {
                throw new IllegalArgumentException(
                        "two reports into one file: " + wish.file().get());
            }
            boolean asksForAll = wish.takesStandardOutput();
            spoken |= wish.file().isEmpty() && !asksForAll;
            if ((asksForAll && taken) || ((asksForAll || taken) && spoken)) {
                throw new IllegalArgumentException("standard output can hold one report only: write --report "
                        + (asksForAll ? wish.format().label() : ReportFormat.TEXT.label()) + "=FILE");
            }
            taken |= asksForAll;
        }
    }

    /** The profile as far as it can be used; what is wrong with it is part of the result. */
    private static Optional<BagItProfile> readProfile(Task task, BagInspection inspection, String name)
            throws IOException {
        long began = System.nanoTime();
        ProfileReading reading = ProfileReader.read(task.project().resolve(name), name);
        add(inspection, name, reading.findings(), began);
        return reading.profile();
    }

    /** What is wrong with a file by which bags are checked is part of the result. */
    private static void add(BagInspection inspection, String name, List<Finding> findings, long began) {
        if (!findings.isEmpty()) {
            boolean bad = findings.stream().map(Finding::severity).anyMatch(Severity.ERROR::equals);
            double seconds = (System.nanoTime() - began) / 1e9;
            inspection.add(new Inspected(
                    name,
                    Inspected.Kind.FILE,
                    bad ? Verdict.NOT_VALID : Verdict.VALID,
                    findings,
                    1,
                    0,
                    seconds,
                    false));
        }
    }
}
