package org.bagwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;

/**
 * All that a command says. Results go to standard output, everything else to standard error; with {@code --json}
 * standard output gets JSON Lines and nothing else.
 *
 * <p>Every text is made visible here ({@link VisibleText}), and only here is colour added, so that no capture and no
 * bag can speak to the terminal. Safe for use by many threads: lines come out whole.
 */
final class Output {
    private final Surroundings surroundings;
    private final Manner manner;
    private final Colour outColour;
    private final Colour errColour;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private final long started = System.nanoTime();
    private Optional<IOException> failure = Optional.empty();
    private Runnable beforeDiagnostics = () -> {};
    private boolean closed;

    /** How it was asked to speak. */
    record Manner(boolean json, boolean quiet, boolean verbose, Colour.Wish colour) {
        static final Manner PLAIN = new Manner(false, false, false, Colour.Wish.AUTO);
    }

    Output(Surroundings surroundings, Manner manner) {
        this.surroundings = surroundings;
        this.manner = manner;
        this.outColour = Colour.of(manner.colour(), surroundings.outIsTerminal(), surroundings);
        this.errColour = Colour.of(manner.colour(), surroundings.errIsTerminal(), surroundings);
    }

    /** What clears the progress line before another line is printed. */
    synchronized void beforeDiagnostics(Runnable clearing) {
        beforeDiagnostics = clearing;
    }

    boolean isVerbose() {
        return manner.verbose();
    }

    /** One line of the result. */
    void result(String line) {
        if (!manner.json()) {
            print(surroundings.out(), VisibleText.of(line));
        }
    }

    /** One line of the result that begins with a word of judgement, such as {@code ok}, {@code warn}, {@code fail}. */
    void judged(Severity judgement, String word, String rest) {
        if (!manner.json()) {
            print(surroundings.out(), paint(outColour, judgement).apply(word) + VisibleText.of(rest));
        }
    }

    /** A heading in the result. */
    void heading(String line) {
        if (!manner.json()) {
            print(surroundings.out(), outColour.bold(VisibleText.of(line)));
        }
    }

    /** One record of the result, for {@code --json} only. */
    void result(JsonLine record) {
        if (manner.json()) {
            write(surroundings.out(), record.octets());
        }
    }

    /** A finding that is the result, as those of {@code verify} are. */
    void result(Finding finding) {
        say(finding, surroundings.out(), outColour);
    }

    /** A finding made on the way. */
    void diagnostic(Finding finding) {
        say(finding, surroundings.err(), errColour);
    }

    /** A line on standard error, left out with {@code --quiet}. */
    void note(String line) {
        if (!manner.quiet()) {
            print(surroundings.err(), VisibleText.of(line));
        }
    }

    /** A line on standard error that is never left out. */
    void warn(String line) {
        print(surroundings.err(), VisibleText.of(line));
    }

    /** The help text of picocli, which is ours and has its own colour. */
    void help(String text, boolean asked) {
        print(asked ? surroundings.out() : surroundings.err(), text.stripTrailing());
    }

    boolean helpIsColoured(boolean asked) {
        return (asked ? outColour : errColour).isOn();
    }

    private synchronized void say(Finding finding, OutputStream text, Colour colour) {
        if (closed) {
            return;
        }
        counts.merge(finding.severity(), 1, Integer::sum);
        if (manner.json()) {
            write(surroundings.out(), json(finding).octets());
        } else if (!manner.quiet() || finding.severity() != Severity.INFO) {
            print(text, line(finding, colour));
            if (!finding.hint().isEmpty()) {
                print(text, "  hint: " + VisibleText.of(finding.hint()));
            }
        }
    }

    private static String line(Finding finding, Colour colour) {
        String head = finding.severity().label() + "[" + finding.code().id() + "]";
        String place = finding.path()
                + (finding.line().isPresent() ? ":" + finding.line().getAsInt() : "");
        return paint(colour, finding.severity()).apply(head)
                + " "
                + VisibleText.of(place.isEmpty() ? finding.message() : place + ": " + finding.message());
    }

    private static UnaryOperator<String> paint(Colour colour, Severity severity) {
        return switch (severity) {
            case ERROR -> colour::red;
            case WARNING -> colour::yellow;
            case INFO -> colour::green;
        };
    }

    private static JsonLine json(Finding finding) {
        return new JsonLine()
                .with("type", "finding")
                .with("code", finding.code().id())
                .with("severity", finding.severity().label())
                .withOptional("path", finding.path())
                .withOptional("line", finding.line())
                .withOptional("expected", finding.expected().orElse(""))
                .withOptional("found", finding.found().orElse(""))
                .with("message", finding.message())
                .withOptional("hint", finding.hint());
    }

    /** How many findings of {@code severity} were said. */
    synchronized int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** Ends the output: the summary of {@code --json}. Whatever is said after it is dropped, a second end too. */
    synchronized void end(String command, Outcome outcome) {
        if (closed) {
            return;
        }
        if (manner.json()) {
            write(surroundings.out(), summary(command, outcome).octets());
        }
        beforeDiagnostics.run();
        closed = true;
        flush(surroundings.out());
        flush(surroundings.err());
    }

    private JsonLine summary(String command, Outcome outcome) {
        double seconds = (System.nanoTime() - started) / 1e9;
        return new JsonLine()
                .with("type", "summary")
                .with("command", command)
                .with("status", outcome.exit().status())
                .with("exit", outcome.exit().number())
                .with(
                        "counts",
                        new JsonLine()
                                .with("error", count(Severity.ERROR))
                                .with("warning", count(Severity.WARNING))
                                .with("info", count(Severity.INFO)))
                .with("checked", new JsonLine().with("files", outcome.files()).with("octets", outcome.octets()))
                .withNumber("seconds", String.format(Locale.ROOT, "%.3f", seconds));
    }

    /**
     * Why a result could not be written: a full disk, say. A reader that went away, as {@code head} does, has all it
     * wanted and is no failure.
     */
    synchronized Optional<IOException> failure() {
        return failure.filter(e -> !String.valueOf(e.getMessage()).contains("Broken pipe"));
    }

    private synchronized void print(OutputStream stream, String line) {
        if (!closed) {
            beforeDiagnostics.run();
            write(stream, (line + "\n").getBytes(surroundings.charset()));
        }
    }

    private synchronized void write(OutputStream stream, byte[] octets) {
        try {
            if (!closed) {
                stream.write(octets);
            }
            if (stream == surroundings.err()) {
                stream.flush();
            }
        } catch (IOException e) {
            remember(stream, e);
        }
    }

    private void flush(OutputStream stream) {
        try {
            stream.flush();
        } catch (IOException e) {
            remember(stream, e);
        }
    }

    private void remember(OutputStream stream, IOException e) {
        if (stream == surroundings.out() && failure.isEmpty()) {
            failure = Optional.of(e);
        }
    }
}
