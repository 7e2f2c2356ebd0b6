package org.bagwright.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.Dataset;
import org.bagwright.model.Version;

/**
 * {@code CHANGELOG.md}: a heading for each version, as {@code ## [1.1.0] - 2026-11-23} or {@code ## 1.1.0}, and below it
 * what changed.
 *
 * @see <a href="https://keepachangelog.com/en/1.1.0/">Keep a Changelog</a>
 */
public final class ChangeLog {
    /** The version in a heading's text; what follows must not go on with it. */
    private static final Pattern VERSION = Pattern.compile(
            "(?:[Vv]ersion\\s+|[Rr]elease\\s+)?\\[?v?([0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9})(?![0-9A-Za-z.+-]*[0-9A-Za-z]).*");

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(\\S.*)");
    /** The kinds of change of Keep a Changelog, which belong to the version above them whatever their level. */
    private static final Pattern KIND =
            Pattern.compile("(Added|Changed|Deprecated|Removed|Fixed|Security)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    /** {@code [1.1.0]: https://…}, which says where a link leads and nothing of a change. */
    private static final Pattern LINK = Pattern.compile(" {0,3}\\[[^\\]]+\\]:\\s.*");

    private final List<String> lines;
    private final List<Section> sections = new ArrayList<>();

    /** From a heading that names a version to the next one, or to one above it. */
    private record Section(String version, int from, int to) {}

    private ChangeLog(String text) {
        this.lines = text.lines().toList();
        readSections();
    }

    /** The change log of a release whose project keeps none: its date, and the release before it if there was one. */
    public static String generated(Dataset dataset) {
        String change = dataset.previousVersion()
                .map(previous -> "- Supersedes version " + previous + ".")
                .orElse("- First release.");
        return "# Changes\n\n## " + dataset.version() + ", " + dataset.date() + "\n\n" + change + "\n";
    }

    /** What {@code log} says of {@code version}, without the heading: empty when there is no heading for it. */
    public static Optional<String> entry(String log, Version version) {
        ChangeLog read = new ChangeLog(log);
        return read.sections.stream()
                .filter(section -> section.version().equals(version.toString()))
                .findFirst()
                .map(read::body);
    }

    /** Whether an entry says anything: a heading, a comment or the address of a link doesn't. */
    public static boolean saysSomething(String entry) {
        return withoutComments(entry)
                .lines()
                .anyMatch(line -> !line.isBlank()
                        && !HEADING.matcher(line).matches()
                        && !LINK.matcher(line).matches()
                        && !line.strip().matches("[-*+]|={3,}|-{3,}"));
    }

    /**
     * {@code log} with an entry for {@code version}: below its heading if there is one, else with a heading before the
     * newest version.
     *
     * @param log empty when there is none yet
     * @param body lines of Markdown, ended by a line feed
     */
    public static String with(String log, Version version, LocalDate date, String body) {
        ChangeLog read = new ChangeLog(log.isBlank() ? "# Changes\n" : log);
        String heading = "## [" + version + "] - " + date;
        int before = read.sections.isEmpty()
                ? read.lines.size()
                : read.sections.get(0).from();
        int after = before;
        for (Section section : read.sections) {
            if (section.version().equals(version.toString())) {
                heading = read.lines.get(section.from());
                before = section.from();
                after = before + 1;
            }
        }
        List<String> rest = read.lines.subList(after, read.lines.size());
        String head = String.join("\n", read.lines.subList(0, before)).stripTrailing();
        String tail = String.join("\n", rest).strip();
        return (head.isEmpty() ? "" : head + "\n\n")
                + heading + "\n\n" + body
                + (tail.isEmpty() ? "" : "\n" + tail + "\n");
    }

    private String body(Section section) {
        return String.join("\n", lines.subList(section.from() + 1, section.to()))
                .strip();
    }

    /** A heading outside of code and comments. */
    private record Heading(int line, int level, String text) {
        Optional<String> version() {
            Matcher version = VERSION.matcher(text);
            return version.matches() ? Optional.of(version.group(1)) : Optional.empty();
        }

        /** Whether what stands below {@code above} ends here. */
        boolean ends(Heading above) {
            return version().isPresent()
                    || level < above.level
                    || (level == above.level && !KIND.matcher(text).matches());
        }
    }

    private void readSections() {
        List<Heading> headings = headings();
        for (int index = 0; index < headings.size(); index++) {
            Heading heading = headings.get(index);
            Optional<String> version = heading.version();
            if (version.isPresent()) {
                int end = headings.subList(index + 1, headings.size()).stream()
                        .filter(later -> later.ends(heading))
                        .findFirst()
                        .map(Heading::line)
                        .orElse(lines.size());
                sections.add(new Section(version.get(), heading.line(), end));
            }
        }
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        boolean inCode = false;
        boolean inComment = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            Matcher heading = HEADING.matcher(line);
            if (FENCE.matcher(line).matches()) {
                inCode = !inCode;
            } else if (!inCode && !inComment && heading.matches()) {
                headings.add(new Heading(at, heading.group(1).length(), heading.group(2)));
            }
            inComment = endsInComment(line, inComment);
        }
        return headings;
    }

    private static boolean endsInComment(String line, boolean before) {
        int opened = line.lastIndexOf("<!--");
        int closed = line.lastIndexOf("-->");
        return opened == closed ? before : opened > closed;
    }

    private static String withoutComments(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int opened = text.indexOf("<!--"); opened >= 0; opened = text.indexOf("<!--", from)) {
            out.append(text, from, opened);
            int closed = text.indexOf("-->", opened);
            from = closed < 0 ? text.length() : closed + "-->".length();
        }
        return out.append(text.substring(from)).toString();
    }
}
