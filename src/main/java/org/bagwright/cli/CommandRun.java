package org.bagwright.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_DESCRIPTION;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_HEADER;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_HEADER_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_PARAMETER_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.NearestWord;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * One command from its arguments to its exit code:
 *
 * <ol>
 *   <li>the arguments are read: wrong usage ends here, and so do {@code --help} and {@code --version};
 *   <li>the verb does its work;
 *   <li>whatever went wrong becomes a finding, and the output is ended with a summary.
 * </ol>
 */
final class CommandRun {
    private static final String REPORT_BUG =
            "please report it in the project's issue tracker, with this line and the command; -v shows more";

    private static final int WIDTH = 80;

    /** The help begins with the example, which picocli keeps under "description". */
    private static final List<String> HELP = List.of(
            SECTION_KEY_DESCRIPTION_HEADING,
            SECTION_KEY_DESCRIPTION,
            SECTION_KEY_SYNOPSIS_HEADING,
            SECTION_KEY_SYNOPSIS,
            SECTION_KEY_HEADER_HEADING,
            SECTION_KEY_HEADER,
            SECTION_KEY_PARAMETER_LIST_HEADING,
            SECTION_KEY_PARAMETER_LIST,
            SECTION_KEY_OPTION_LIST_HEADING,
            SECTION_KEY_OPTION_LIST,
            SECTION_KEY_COMMAND_LIST_HEADING,
            SECTION_KEY_COMMAND_LIST,
            SECTION_KEY_FOOTER);

    private final String[] arguments;
    private final Map<String, Verb> moreVerbs;
    private final Surroundings surroundings;
    private volatile Output output;
    private volatile String command = "";

    CommandRun(String[] arguments, Surroundings surroundings) {
        this(arguments, surroundings, Map.of());
    }

    /** With verbs by name that are not among those of {@link Bagwright}. */
    CommandRun(String[] arguments, Surroundings surroundings, Map<String, Verb> moreVerbs) {
        this.arguments = arguments.clone();
        this.moreVerbs = Map.copyOf(moreVerbs);
        this.surroundings = surroundings;
        // Until the arguments are read: a crash or wrong usage must be told as JSON too.
        boolean json = List.of(arguments).contains("--json");
        this.output = new Output(surroundings, new Output.Manner(json, false, false, Colour.Wish.AUTO));
    }

    /** Runs it to its end; throws nothing. */
    ExitCode run() {
        Outcome outcome;
        try {
            outcome = readAndDo();
        } catch (IOException e) {
            outcome = tellOfEnvironment(e);
        } catch (OutOfMemoryError e) {
            outcome = tellOfMemory();
        } catch (Throwable e) {
            outcome = tellOfBug(e);
        }
        output.end(command, outcome);
        return output.failure().map(this::tellOfLostResult).orElse(outcome.exit());
    }

    /** Ends the output of a command that is being stopped; what it says later is dropped. */
    void stop(ExitCode exit) {
        String signal = exit == ExitCode.INTERRUPTED ? "interrupted" : "terminated";
        output.diagnostic(
                Finding.of(FindingCode.INTERRUPTED, "", signal + "; what was not finished has been left out"));
        output.end(command, output.stopped(exit));
    }

    private Outcome readAndDo() throws IOException {
        Bagwright options = new Bagwright();
        CommandLine line = line(options);
        try {
            ParseResult read = line.parseArgs(arguments);
            output = new Output(surroundings, options.manner());
            return dispatch(options, line, read);
        } catch (ParameterException e) {
            return tellOfUsage(e);
        }
    }

    private CommandLine line(Bagwright options) {
        CommandLine line = new CommandLine(options);
        moreVerbs.forEach((name, verb) -> line.addSubcommand(name, CommandSpec.wrapWithoutInspection(verb)));
        line.getSubcommands().values().forEach(verb -> layOut(verb.getCommandSpec()));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setHelpSectionKeys(HELP);
    }

    /** The headings that the help of every verb has. */
    private static void layOut(CommandSpec verb) {
        verb.usageMessage()
                .descriptionHeading("Example:%n")
                .synopsisHeading("%nUsage: ")
                .headerHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
    }

    private Outcome dispatch(Bagwright options, CommandLine line, ParseResult read) throws IOException {
        ParseResult last = read;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine asked = last.commandSpec().commandLine();
        command = last == read ? "" : asked.getCommandName();
        if (options.help) {
            return help(asked);
        }
        if (options.version) {
            output.result(Release.line());
            return Outcome.of(ExitCode.DONE);
        }
        if (asked.getCommand() instanceof Verb verb) {
            return work(verb, options);
        }
        output.help(usage(line, false), false);
        return Outcome.of(ExitCode.WRONG_USAGE);
    }

    private Outcome help(CommandLine asked) {
        output.help(usage(asked, true), true);
        return Outcome.of(ExitCode.DONE);
    }

    private String usage(CommandLine asked, boolean wanted) {
        Ansi ansi = output.helpIsColoured(wanted) ? Ansi.ON : Ansi.OFF;
        return asked.getUsageMessage(ansi);
    }

    private Outcome work(Verb verb, Bagwright options) throws IOException {
        Path project = surroundings
                .workingFolder()
                .resolve(options.project)
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(project)) {
            output.warn("error: no such folder: " + options.project);
            output.warn("  hint: -C names the dataset project, a folder that is there");
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        Progress progress = Progress.of(surroundings, output, !options.noProgress && !options.quiet && !options.json);
        return verb.run(new Task(project, output, progress, surroundings));
    }

    private Outcome tellOfUsage(ParameterException e) {
        CommandLine asked = e.getCommandLine();
        command = asked.getParent() == null ? "" : asked.getCommandName();
        output.warn("error: " + complaint(e));
        nearest(e).ifPresent(it -> output.warn("  hint: did you mean " + it + "?"));
        output.warn("  hint: " + asked.getCommandSpec().qualifiedName() + " --help");
        return Outcome.of(ExitCode.WRONG_USAGE);
    }

    private static Optional<String> nearest(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        String word = unmatched.getUnmatched().get(0);
        Map<String, ?> known = word.startsWith("-")
                ? e.getCommandLine().getCommandSpec().optionsMap()
                : e.getCommandLine().getSubcommands();
        return NearestWord.to(word, new TreeSet<>(known.keySet()));
    }

    private static String complaint(ParameterException e) {
        List<String> unmatched = e instanceof UnmatchedArgumentException unknown ? unknown.getUnmatched() : List.of();
        if (unmatched.isEmpty()) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
        String word = unmatched.get(0);
        String kind = word.startsWith("-") ? "option" : "verb";
        return e.getCommandLine().getParent() == null || word.startsWith("-")
                ? "no such " + kind + ": " + word
                : "one argument too many: " + word;
    }

    private Outcome tellOfEnvironment(IOException e) {
        output.diagnostic(Trouble.of(e, surroundings.workingFolder()));
        tellTrace(e);
        return Outcome.of(ExitCode.ENVIRONMENT_FAILED);
    }

    private Outcome tellOfMemory() {
        output.diagnostic(Finding.of(FindingCode.ENVIRONMENT_FAILED, "", "out of memory")
                .hinting("give Java more, as in JAVA_TOOL_OPTIONS=-Xmx2g, or use fewer --jobs"));
        return Outcome.of(ExitCode.ENVIRONMENT_FAILED);
    }

    private Outcome tellOfBug(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        output.diagnostic(Finding.of(FindingCode.PROGRAM_FAILED, "", "a bug in " + Release.line() + ": " + e + place)
                .hinting(REPORT_BUG));
        tellTrace(e);
        return Outcome.of(ExitCode.PROGRAM_FAILED);
    }

    private void tellTrace(Throwable e) {
        if (output.isVerbose()) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(line -> output.warn(line.replace("\t", "    ")));
        }
    }

    private ExitCode tellOfLostResult(IOException e) {
        Output last = new Output(surroundings, Output.Manner.PLAIN);
        last.diagnostic(Trouble.of(e, surroundings.workingFolder()).in("standard output"));
        return ExitCode.ENVIRONMENT_FAILED;
    }
}
