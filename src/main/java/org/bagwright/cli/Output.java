package org.bagwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bagwright.json.FindingLines;
import org.bagwright.json.Summary;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;
import org.bagwright.report.VisibleText;

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
    private final Map<FindingCode, Integer> codes = new EnumMap<>(FindingCode.class);
    private final long started = System.nanoTime();
    private Optional<IOException> failure = Optional.empty();
    private Runnable beforeDiagnostics = () -> {};
    private UnaryOperator<Outcome> unfinished = outcome -> outcome;
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

    /**
     * What to say of the work done so far when the command is stopped: it is given an outcome with the exit code, and gives it
     * back with the counts.
     */
    synchronized void whenStopped(UnaryOperator<Outcome> telling) {
        unfinished = telling;
    }

    /** Says what was done so far. */
    Outcome stopped(ExitCode exit) {
        UnaryOperator<Outcome> telling;
        synchronized (this) {
            telling = unfinished;
        }
        return telling.apply(Outcome.of(exit));
    }

    boolean isJson() {
        return manner.json();
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
    void result(ResultLine record) {
        if (manner.json()) {
            printJson(record.octets());
        }
    }

    /** One line of JSON that another package has written, for {@code --json} only. */
    void record(byte[] line) {
        if (manner.json()) {
            printJson(line);
        }
    }

    /** A part of a line, and whether it is painted as what went (red) or as what came (green). */
    record Part(Paint paint, String text) {
        /** How a part is painted. */
        enum Paint {
            PLAIN,
            GONE,
            COME
        }
    }

    /** One line of the result, made of parts. */
    void result(List<Part> parts) {
        if (manner.json()) {
            return;
        }
        StringBuilder line = new StringBuilder();
        for (Part part : parts) {
            String text = VisibleText.of(part.text());
            line.append(
                    switch (part.paint()) {
                        case PLAIN -> text;
                        case GONE -> outColour.red(text);
                        case COME -> outColour.green(text);
                    });
        }
        print(surroundings.out(), line.toString());
    }

    /** What writes a document to a stream. */
    interface Document {
        void write(OutputStream out) throws IOException;
    }

    /** A whole document as the result, in a form of its own: it makes its text harmless itself. */
    synchronized void result(Document document) {
        beforeDiagnostics.run();
        try {
            if (!closed) {
                document.write(surroundings.out());
            }
        } catch (IOException e) {
            remember(surroundings.out(), e);
        }
    }

    /** Counts a finding that is told in a document. */
    synchronized void count(Finding finding) {
        counts.merge(finding.severity(), 1, Integer::sum);
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
        codes.merge(finding.code(), 1, Integer::sum);
        if (manner.json()) {
            printJson(FindingLines.line(finding));
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

    /** How many findings of {@code severity} were said. */
    synchronized int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** How many findings of {@code code} were said. */
    synchronized int count(FindingCode code) {
        return codes.getOrDefault(code, 0);
    }

    /** Ends the output: the summary of {@code --json}. Whatever is said after it is dropped, a second end too. */
    synchronized void end(String command, Outcome outcome) {
        if (closed) {
            return;
        }
        if (manner.json()) {
            printJson(FindingLines.line(summary(command, outcome)));
        }
        beforeDiagnostics.run();
        closed = true;
        flush(surroundings.out());
        flush(surroundings.err());
    }

    private Summary summary(String command, Outcome outcome) {
        Summary.Counts told = new Summary.Counts(count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO));
        return new Summary(
                command,
                outcome.exit().status(),
                outcome.exit().number(),
                told,
                outcome.files(),
                outcome.octets(),
                (System.nanoTime() - started) / 1e9);
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
            write(stream, (harmless(line) + "\n").getBytes(surroundings.charset()));
        }
    }

    /** GitHub's runner obeys {@code ##[command]} anywhere in a line of the log. */
    private String harmless(String line) {
        return surroundings.has("GITHUB_ACTIONS") ? line.replace("##[", "## [") : line;
    }

    /** Hidden characters stand in JSON within strings alone, where they may be escaped. */
    private synchronized void printJson(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8).stripTrailing();
        write(surroundings.out(), (VisibleText.inJson(text) + "\n").getBytes(StandardCharsets.UTF_8));
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

    /** Lets what was said so far be read, before a long wait. */
    synchronized void flush() {
        flush(surroundings.out());
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
