package org.bagwright.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.cli.Explanations.Explanation;
import org.bagwright.model.FindingCode;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a finding means, why it matters and how to mend it. */
@Command(
        name = "explain",
        header = "Says what a finding means, why it matters and how to mend it.",
        description = "  bagwright explain INP-101")
final class ExplainVerb implements Verb {
    @Parameters(arity = "0..*", paramLabel = "CODE", description = "such as INP-101; without it, all codes are listed")
    private List<String> codes = List.of();

    @Override
    public Outcome run(Task task) throws IOException {
        Explanations explanations = Explanations.read();
        if (codes.isEmpty()) {
            explanations.byCode().values().forEach(it -> list(task.output(), it));
            return Outcome.of(ExitCode.DONE);
        }
        boolean all = true;
        for (String code : codes) {
            all &= explain(task.output(), explanations, code.strip().toUpperCase(Locale.ROOT));
        }
        return Outcome.of(all ? ExitCode.DONE : ExitCode.WRONG_USAGE);
    }

    private static boolean explain(Output output, Explanations explanations, String code) {
        Optional<Explanation> known = Optional.ofNullable(explanations.byCode().get(code));
        known.ifPresentOrElse(it -> print(output, it), () -> {
            output.warn("error: no such code: " + code);
            NearestWord.to(code, explanations.byCode().keySet())
                    .ifPresent(it -> output.warn("  hint: did you mean " + it + "?"));
            output.warn("  hint: all codes are listed by: bagwright explain");
        });
        return known.isPresent();
    }

    private static void list(Output output, Explanation explanation) {
        output.result(String.format(
                Locale.ROOT, "%s  %-7s  %s", explanation.code(), severity(explanation), explanation.title()));
        output.result(json(explanation));
    }

    private static void print(Output output, Explanation explanation) {
        output.heading(explanation.code() + " (" + severity(explanation) + "): " + explanation.title());
        output.result("");
        explanation.lines().forEach(output::result);
        output.result("");
        output.result(json(explanation));
    }

    private static String severity(Explanation explanation) {
        return FindingCode.withId(explanation.code())
                .map(FindingCode::severity)
                .map(Severity::label)
                .orElse("");
    }

    private static ResultLine json(Explanation explanation) {
        return new ResultLine("explanation")
                .with("code", explanation.code())
                .with("severity", severity(explanation))
                .with("title", explanation.title())
                .with("text", String.join("\n", explanation.lines()));
    }
}
