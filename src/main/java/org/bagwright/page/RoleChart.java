package org.bagwright.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bagwright.json.ReleaseReport.RoleCount;
import org.bagwright.model.Fate;
import org.bagwright.model.Role;
import org.bagwright.page.Chart.Bar;
import org.bagwright.page.Chart.Look;
import org.bagwright.page.Chart.Part;
import org.bagwright.page.Chart.Table;

/** What was kept of the captures and what was removed, by role, in characters and blocks. */
final class RoleChart {
    private static final String TITLE = "What was kept, what was removed";
    /** Share of all text below which a bar can't be told from its outline: two pixels of a wide page. */
    private static final double SEEN = 0.005;

    private static final Comparator<RoleCount> LARGEST = Comparator.comparing(RoleCount::fate)
            .thenComparing(Comparator.comparingLong(RoleCount::characters).reversed())
            .thenComparing(RoleCount::role);

    private final List<RoleCount> roles;
    private final List<RoleCount> besides;
    private final Map<Fate, Long> byFate = new TreeMap<>();
    private final long all;

    private RoleChart(List<RoleCount> counts) {
        roles = counts.stream().filter(RoleChart::isText).sorted(LARGEST).toList();
        besides = counts.stream().filter(c -> !isText(c)).sorted(LARGEST).toList();
        roles.forEach(role -> byFate.merge(role.fate(), role.characters(), Long::sum));
        all = roles.stream().mapToLong(RoleCount::characters).sum();
    }

    private static boolean isText(RoleCount count) {
        return count.role() != Role.SEPARATOR && count.role() != Role.MARKUP;
    }

    static Chart of(List<RoleCount> counts) {
        return new RoleChart(counts).chart();
    }

    private Chart chart() {
        if (all == 0) {
            return Chart.inWords("roles", TITLE, "No capture holds text.");
        }
        return new Chart(
                "roles",
                TITLE,
                finding(),
                "Bar chart of the characters of text in the captures by role. " + finding(),
                List.of(
                        new Chart.Key(Look.KEPT, "kept as text"),
                        new Chart.Key(Look.READ, "read into the record"),
                        new Chart.Key(Look.REMOVED, "removed")),
                bars(),
                Optional.empty(),
                table());
    }

    private String finding() {
        String words = "Of " + Shown.count(all, "character") + " of text in the captures "
                + Shown.share(of(Fate.TEXT), all) + " were kept, " + Shown.share(of(Fate.METADATA), all)
                + " were read into the records and " + Shown.share(of(Fate.REMOVED), all) + " were removed.";
        return roles.stream()
                .filter(role -> role.fate() == Fate.REMOVED)
                .findFirst()
                .map(most -> words + " Most of what was removed is " + name(most.role()) + ": "
                        + Shown.share(most.characters(), all) + " of all text.")
                .orElse(words);
    }

    private long of(Fate fate) {
        return byFate.getOrDefault(fate, 0L);
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (Fate fate : Fate.values()) {
            parts.add(new Part(look(fate), Shown.percent(before, all), Shown.percent(of(fate), all)));
            before += of(fate);
        }
        bars.add(new Bar("all text", Shown.share(all, all), parts));
        for (Fate fate : Fate.values()) {
            addBars(bars, fate);
        }
        return bars;
    }

    /** The roles of one fate; those too small to be seen are one bar. */
    private void addBars(List<Bar> bars, Fate fate) {
        List<RoleCount> small = new ArrayList<>();
        for (RoleCount role : roles) {
            if (role.fate() == fate && role.characters() < SEEN * all) {
                small.add(role);
            } else if (role.fate() == fate) {
                bars.add(bar(name(role.role()), fate, role.characters()));
            }
        }
        if (small.size() == 1) {
            bars.add(bar(name(small.get(0).role()), fate, small.get(0).characters()));
        } else if (!small.isEmpty()) {
            long characters = small.stream().mapToLong(RoleCount::characters).sum();
            bars.add(bar(small.size() + " smaller roles", fate, characters));
        }
    }

    private Bar bar(String label, Fate fate, long characters) {
        Part part = new Part(look(fate), "0", Shown.percent(characters, all));
        return new Bar(label, Shown.share(characters, all), List.of(part));
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (RoleCount role : roles) {
            rows.add(row(name(role.role()), role));
        }
        for (RoleCount role : besides) {
            rows.add(row(role.role() == Role.SEPARATOR ? "blank space" : "markup", role));
        }
        return new Table(List.of("Role", "What became of it", "Characters", "Blocks"), rows);
    }

    private static List<String> row(String name, RoleCount role) {
        boolean counted = role.blocks() > 0;
        return List.of(
                name,
                became(role.fate()),
                Shown.number(role.characters()),
                counted ? Shown.number(role.blocks()) : "–");
    }

    private static String became(Fate fate) {
        return switch (fate) {
            case TEXT -> "kept";
            case METADATA -> "read";
            case REMOVED -> "removed";
        };
    }

    private static Look look(Fate fate) {
        return switch (fate) {
            case TEXT -> Look.KEPT;
            case METADATA -> Look.READ;
            case REMOVED -> Look.REMOVED;
        };
    }

    private static String name(Role role) {
        return switch (role) {
            case BODY -> "body text";
            case HEADING -> "headings";
            case LIST -> "lists";
            case QUOTE -> "quotations";
            case TITLE -> "titles";
            case SUBTITLE -> "subtitles";
            case BYLINE -> "bylines";
            case DATELINE -> "date and place lines";
            case SECTION -> "section names";
            case IDENTIFIER -> "identifiers";
            case CAPTION -> "captions";
            case CREDIT -> "credits";
            case ADVERTISEMENT -> "advertisements";
            case RELATED_STORY -> "related stories";
            case COMMENT -> "comments";
            case FORM -> "forms";
            case CONSENT -> "consent texts";
            case LEGAL -> "legal texts";
            case ABOUT_AUTHOR -> "notes about authors";
            case TECHNICAL -> "technical text";
            case NAVIGATION, SEPARATOR, MARKUP -> role.label();
        };
    }
}
