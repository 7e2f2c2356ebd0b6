package org.bagwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bagwright.pipeline.BuildProgress;
import org.bagwright.report.VisibleText;

/**
 * How far a long command has come, on standard error: one line that is written over, ten times a second at most, when
 * a person watches; else one plain line when a phase ends. Safe for use by many threads.
 */
final class Progress implements BuildProgress {
    private static final long PAUSE = 100_000_000L; // nanoseconds
    private static final int WIDTH = 79;

    private final OutputStream err;
    private final Kind kind;
    private final Output output;
    private String phase = "";
    private long done;
    private long total;
    private long drawn = System.nanoTime() - PAUSE;
    private int shown;

    private enum Kind {
        NONE,
        PLAIN,
        LIVE
    }

    private Progress(Surroundings surroundings, Output output, Kind kind) {
        this.err = surroundings.err();
        this.output = output;
        this.kind = kind;
        output.beforeDiagnostics(this::clear);
    }

    static Progress of(Surroundings surroundings, Output output, boolean wanted) {
        boolean live = surroundings.errIsTerminal() && !surroundings.isPlain();
        Kind fitting = live ? Kind.LIVE : Kind.PLAIN;
        return new Progress(surroundings, output, wanted ? fitting : Kind.NONE);
    }

    @Override
    public synchronized void begin(String newPhase, long newTotal) {
        phase = newPhase;
        done = 0;
        total = newTotal;
        draw();
    }

    @Override
    public synchronized void advance(long more) {
        done += more;
        if (System.nanoTime() - drawn >= PAUSE) {
            draw();
        }
    }

    @Override
    public synchronized void end(String outcome) {
        clear();
        if (kind == Kind.PLAIN) {
            output.note(String.format(Locale.ROOT, "  %-10s %s", phase, outcome));
        }
        phase = "";
    }

    /** Takes the line away, so that another can be printed; the next step draws it again. */
    synchronized void clear() {
        if (shown > 0) {
            write("\r" + " ".repeat(shown) + "\r");
            shown = 0;
        }
    }

    private void draw() {
        if (kind != Kind.LIVE || phase.isEmpty()) {
            return;
        }
        drawn = System.nanoTime();
        String line = VisibleText.of(total > 0 ? share() : String.format(Locale.ROOT, "  %-10s %,d", phase, done));
        String fitting = line.substring(0, Math.min(WIDTH, line.length()));
        write("\r" + fitting + " ".repeat(Math.max(0, shown - fitting.length())));
        shown = fitting.length();
    }

    private String share() {
        return String.format(Locale.ROOT, "  %-10s %3d %%  %,d of %,d", phase, done * 100 / total, done, total);
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.US_ASCII));
            err.flush();
        } catch (IOException e) {
            // Nobody sees the progress; the work goes on.
        }
    }
}
