package org.bagwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.bagwright.pipeline.BuildProgress;
import org.bagwright.report.VisibleText;

/**
 * How far a long command has come, on standard error: one line that is written over, ten times a second at most, when
 * a person watches; else one plain line when a phase ends. Safe for use by many threads.
 */
final class Progress implements BuildProgress {
    private static final long PAUSE = 100_000_000L; // nanoseconds
    private static final int WIDTH = 79;
    /** Seconds after which speed and estimate are shown; before, they jump about. */
    private static final double SETTLED = 1;

    private final OutputStream err;
    private final Kind kind;
    private final Output output;
    private final LongSupplier nanoTime;
    private String phase = "";
    private long done;
    private long total;
    private long drawn;
    private int shown;
    private boolean inOctets;
    private long began;

    private enum Kind {
        NONE,
        PLAIN,
        LIVE
    }

    private Progress(Surroundings surroundings, Output output, Kind kind, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.drawn = nanoTime.getAsLong() - PAUSE;
        this.err = surroundings.err();
        this.output = output;
        this.kind = kind;
        output.beforeDiagnostics(this::clear);
    }

    static Progress of(Surroundings surroundings, Output output, boolean wanted) {
        return of(surroundings, output, wanted, System::nanoTime);
    }

    /** With a clock of its own, in nanoseconds. */
    static Progress of(Surroundings surroundings, Output output, boolean wanted, LongSupplier nanoTime) {
        boolean live = surroundings.errIsTerminal() && !surroundings.isPlain();
        Kind fitting = live ? Kind.LIVE : Kind.PLAIN;
        return new Progress(surroundings, output, wanted ? fitting : Kind.NONE, nanoTime);
    }

    @Override
    public synchronized void begin(String newPhase, long newTotal) {
        begin(newPhase, newTotal, false);
    }

    /** Begins a phase that is measured in octets, with the speed and an estimate of the time that is left. */
    synchronized void beginOctets(String newPhase, long newTotal) {
        begin(newPhase, newTotal, true);
    }

    private void begin(String newPhase, long newTotal, boolean octets) {
        phase = newPhase;
        done = 0;
        total = newTotal;
        inOctets = octets;
        began = nanoTime.getAsLong();
        draw();
    }

    /** Tells how much there is to do, when that comes to light later; it need not be right. */
    synchronized void expect(long newTotal) {
        total = newTotal;
    }

    /** How much of the phase was done. */
    synchronized long done() {
        return done;
    }

    @Override
    public synchronized void advance(long more) {
        done += more;
        if (nanoTime.getAsLong() - drawn >= PAUSE) {
            draw();
        }
    }

    @Override
    public void end(String outcome) {
        String ended;
        synchronized (this) {
            clear();
            ended = phase;
            phase = "";
        }
        // Outside the lock: the output takes the line away, and would wait for it.
        if (kind == Kind.PLAIN) {
            output.note(String.format(Locale.ROOT, "  %-10s %s", ended, outcome));
        }
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
        drawn = nanoTime.getAsLong();
        String line = VisibleText.of(inOctets ? octets() : total > 0 ? share() : count());
        String fitting = line.substring(0, Math.min(WIDTH, line.length()));
        write("\r" + fitting + " ".repeat(Math.max(0, shown - fitting.length())));
        shown = fitting.length();
    }

    private String count() {
        return String.format(Locale.ROOT, "  %-10s %,d", phase, done);
    }

    /** A total that was too small is no longer shown. */
    private String octets() {
        double seconds = (nanoTime.getAsLong() - began) / 1e9;
        String line = String.format(Locale.ROOT, "  %-10s ", phase);
        line += total >= done && total > 0
                ? String.format(
                        Locale.ROOT, "%3.0f %%  %s of %s", 100.0 * done / total, Sizes.of(done), Sizes.of(total))
                : Sizes.of(done);
        if (seconds < SETTLED || done == 0) {
            return line;
        }
        line += ", " + Sizes.of(Math.round(done / seconds)) + "/s";
        return total > done ? line + ", " + left(Math.round(seconds * (total - done) / done)) : line;
    }

    private static String left(long seconds) {
        if (seconds < 60) {
            return "about " + Math.max(1, seconds) + " s left";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60
                ? "about " + minutes + " min left"
                : String.format(Locale.ROOT, "about %d h %02d min left", minutes / 60, minutes % 60);
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
