package org.bagwright.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.bagwright.model.Severity;
import picocli.CommandLine.Command;

/** Looks at the machine and the project, and says what could stand in the way of a build. */
@Command(
        name = "doctor",
        header = "Looks at Java, locale, disk, memory and the project.",
        description = "  bagwright doctor")
final class DoctorVerb implements Verb {

    @Override
    public Outcome run(Task task) throws IOException {
        List<Examination> examinations = Examination.all(task.project(), task.surroundings());
        examinations.forEach(it -> tell(task.output(), it));
        boolean failed = examinations.stream().anyMatch(it -> it.verdict() == Severity.ERROR);
        return Outcome.of(failed ? ExitCode.ENVIRONMENT_FAILED : ExitCode.DONE);
    }

    private static void tell(Output output, Examination examination) {
        String word = word(examination.verdict());
        String rest = String.format(Locale.ROOT, "%-14s %s", examination.subject(), examination.found());
        output.judged(examination.verdict(), word, " ".repeat(6 - word.length()) + rest);
        if (!examination.hint().isEmpty()) {
            output.result("        hint: " + examination.hint());
        }
        output.result(new ResultLine("examination")
                .with("subject", examination.subject())
                .with("verdict", word)
                .with("found", examination.found())
                .withOptional("hint", examination.hint()));
    }

    private static String word(Severity verdict) {
        return switch (verdict) {
            case ERROR -> "fail";
            case WARNING -> "warn";
            case INFO -> "ok";
        };
    }
}
