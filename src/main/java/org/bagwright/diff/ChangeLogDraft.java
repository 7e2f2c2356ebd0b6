package org.bagwright.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bagwright.model.Version;
import org.bagwright.report.MarkdownText;

/**
 * A draft of the entry of a dataset's change log, in the form of <a href="https://keepachangelog.com/en/1.1.0/">Keep a
 * Changelog</a>: what was added, changed and removed, in figures and by name. Why is for its author to say.
 */
public final class ChangeLogDraft {
    /** Names that are listed of one kind; the difference has all. */
    private static final int NAMED = 20;

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._/:\\[\\]() →-]{1,200}");

    private ChangeLogDraft() {}

    /** A section of the log, and what belongs into it. */
    private record Section(String heading, List<Kind> kinds) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("### Added", List.of(Kind.ADDED, Kind.RESTORED)),
            new Section(
                    "### Changed",
                    List.of(
                            Kind.RENAMED,
                            Kind.RETYPED,
                            Kind.TEXT_CHANGED,
                            Kind.OCTETS_CHANGED,
                            Kind.METADATA_CHANGED,
                            Kind.CLUSTER_CHANGED,
                            Kind.RULES_CHANGED)),
            new Section("### Removed", List.of(Kind.REMOVED, Kind.WITHDRAWN)));

    /** The entry for the later release of {@code difference}, called {@code version}; ends with a line feed. */
    public static String of(Difference difference, Version version, LocalDate date) {
        StringBuilder entry = new StringBuilder();
        entry.append("## [").append(version).append("] - ").append(date).append("\n\n");
        entry.append(difference.proposal().reason()).append('\n');
        for (Section section : SECTIONS) {
            List<String> items = items(difference, section);
            if (!items.isEmpty()) {
                entry.append('\n').append(section.heading()).append("\n\n");
                items.forEach(item -> entry.append("- ").append(item).append('\n'));
            }
        }
        return entry.toString();
    }

    private static List<String> items(Difference difference, Section section) {
        List<String> items = new ArrayList<>();
        for (Map.Entry<Subject, Map<Kind, Integer>> subject :
                difference.tally().counts().entrySet()) {
            for (Kind kind : section.kinds()) {
                if (subject.getValue().containsKey(kind)) {
                    items.add(item(difference.pairings(subject.getKey(), kind), subject.getKey(), kind));
                }
            }
        }
        return items;
    }

    private static String item(List<Pairing> pairings, Subject subject, Kind kind) {
        List<String> names = pairings.stream()
                .limit(NAMED)
                .map(pairing -> name(pairing.name()))
                .toList();
        int more = pairings.size() - names.size();
        String rest = more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "";
        return subject.counted(pairings.size()) + " " + kind.phrase() + ": " + String.join(", ", names) + rest + ".";
    }

    /** Names of our own making are easier to read between backquotes. */
    private static String name(String name) {
        return HARMLESS.matcher(name).matches() ? "`" + name + "`" : MarkdownText.code(name);
    }
}
