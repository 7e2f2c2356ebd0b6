package org.bagwright.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bagwright.model.Fate;
import org.bagwright.model.LinePattern;
import org.bagwright.model.Octets;
import org.bagwright.model.SiteName;

/** The lines of all captures, in which a pattern is looked up; kept in memory as far as there is room for them. */
final class Lines {
    /** Octets of lines that are kept; the lines of captures beyond are read again for each look-up. */
    private static final long ROOM = 64L << 20;

    /** Gives a capture by its number. */
    interface Source {
        CaptureView view(int capture) throws IOException;
    }

    private final Source source;
    private final int captures;
    private final List<Kept> kept = new ArrayList<>();
    private long room = ROOM;

    /** The lines of a capture in UTF-8, each begun by {@code +} when it was kept and {@code -} when it was removed. */
    private record Kept(Octets lines, SiteName site) {}

    Lines(Source source, int captures) {
        this.source = source;
        this.captures = captures;
    }

    /** A line that a pattern matches. */
    record Match(int capture, int block, boolean isKept, String line) {}

    /** The lines of captures, of {@code site} unless it is null, that {@code pattern} matches. */
    List<Match> matching(LinePattern pattern, SiteName site) throws IOException {
        LinePattern.Matcher matcher = pattern.matcher();
        List<Match> matches = new ArrayList<>();
        for (int capture = 0; capture < captures; capture++) {
            Kept lines = lines(capture);
            if (site == null || site.equals(lines.site())) {
                int block = 0;
                for (String line : lines.lines().text(StandardCharsets.UTF_8).split("\n", -1)) {
                    if (!line.isEmpty() && matcher.matches(line.substring(1))) {
                        matches.add(new Match(capture, block, line.charAt(0) == '+', line.substring(1)));
                    }
                    block++;
                }
            }
        }
        return matches;
    }

    /** Reads ahead, so that the first look-up needn't. */
    synchronized void load(int capture) throws IOException {
        lines(capture);
    }

    private synchronized Kept lines(int capture) throws IOException {
        while (kept.size() <= capture && room > 0) {
            Kept next = read(kept.size());
            room -= next.lines().length();
            kept.add(next);
        }
        return capture < kept.size() ? kept.get(capture) : read(capture);
    }

    private Kept read(int capture) throws IOException {
        CaptureView view = source.view(capture);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < view.blocks().size(); i++) {
            lines.append(view.blocks().get(i).fate() == Fate.REMOVED ? '-' : '+')
                    .append(view.reading().line(i))
                    .append('\n');
        }
        return new Kept(Octets.owning(lines.toString().getBytes(StandardCharsets.UTF_8)), view.site());
    }
}
