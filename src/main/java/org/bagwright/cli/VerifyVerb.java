package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bagwright.bag.BagVerifier;
import org.bagwright.bag.Verification;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;
import org.bagwright.pipeline.OwnLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks bags of any maker, and prints every finding. */
@Command(
        name = "verify",
        header = "Checks any BagIt bag: every file, every checksum, all findings.",
        description = "  bagwright verify dataset/demo-news-1.0.0")
final class VerifyVerb implements Verb {
    @Parameters(arity = "1..*", paramLabel = "BAG", description = "the folder of a bag")
    private List<Path> bags = List.of();

    @Option(names = "--jobs", paramLabel = "N", description = "threads; by default one a processor")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Override
    public Outcome run(Task task) {
        if (jobs < 1) {
            task.output().warn("error: not a number of threads: " + jobs);
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        Outcome all = Outcome.of(ExitCode.DONE);
        for (Path bag : bags) {
            all = all.and(tryToVerify(task, bag));
        }
        return all;
    }

    /** A bag that can't be looked at does not hide what the others are like. */
    private Outcome tryToVerify(Task task, Path bag) {
        try {
            return verify(task, bag);
        } catch (IOException e) {
            task.progress().clear();
            task.output().diagnostic(Trouble.of(e, task.surroundings().workingFolder()));
            return Outcome.of(ExitCode.ENVIRONMENT_FAILED);
        }
    }

    private Outcome verify(Task task, Path bag) throws IOException {
        task.progress().begin("verify", 0);
        Verification verification = new BagVerifier(jobs, task.progress()::advance, OwnLayout.checks())
                .verify(task.project().resolve(bag));
        task.progress().end(octets(verification));
        verification.findings().forEach(finding -> task.output().result(placed(finding, bag)));
        task.output().result(verdict(verification) + (bags.size() > 1 ? ": " + bag : ""));
        return new Outcome(exit(verification), verification.files(), verification.octets());
    }

    /** Paths are relative to the bag; with several bags the bag stands before them. */
    private Finding placed(Finding finding, Path bag) {
        return bags.size() == 1 ? finding : finding.in(bag + "/" + finding.path());
    }

    private static ExitCode exit(Verification verification) {
        if (verification.incomplete()) {
            return ExitCode.ENVIRONMENT_FAILED;
        }
        return verification.bag().isPresent() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }

    private static String verdict(Verification verification) {
        String word = verification.bag().isPresent() ? "VALID" : "NOT VALID";
        return (verification.incomplete() ? "NOT KNOWN" : word) + ": "
                + count(verification.count(Severity.ERROR), "error") + ", "
                + count(verification.count(Severity.WARNING), "warning") + " in "
                + count(verification.files(), "file") + ", " + octets(verification) + " read";
    }

    private static String octets(Verification verification) {
        return count(verification.octets(), "octet");
    }

    private static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? thing : thing + "s");
    }
}
