package org.bagwright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.json.ReleaseReport.Counted;
import org.bagwright.json.ReleaseReport.Gap;
import org.bagwright.json.ReleaseReport.Published;

/** Dates of publication, by year and month. A year has four digits, so no set of documents needs much room. */
final class PublicationDates {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-.*)?)?");

    private final TreeMap<Integer, Long> years = new TreeMap<>();
    private final TreeMap<String, Long> months = new TreeMap<>();
    private long stated;
    private long notStated;
    private String first = "";
    private String last = "";

    /** Whether {@code date} is one that counts: ISO 8601, a year at least. */
    static boolean isDate(String date) {
        return DATE.matcher(date).matches();
    }

    /** Adds a document's date; what isn't ISO 8601 counts as none. */
    void add(Optional<String> published) {
        Matcher date = DATE.matcher(published.orElse(""));
        if (!date.matches()) {
            notStated++;
            return;
        }
        stated++;
        years.merge(Integer.parseInt(date.group(1)), 1L, Long::sum);
        if (date.group(2) != null) {
            months.merge(date.group(1) + "-" + date.group(2), 1L, Long::sum);
        }
        String day = published.orElseThrow();
        day = day.substring(0, Math.min(10, day.length()));
        first = first.isEmpty() || day.compareTo(first) < 0 ? day : first;
        last = day.compareTo(last) > 0 ? day : last;
    }

    Published published() {
        List<Counted> byYear = new ArrayList<>();
        years.forEach((year, count) -> byYear.add(new Counted(String.format(Locale.ROOT, "%04d", year), count)));
        return new Published(
                stated,
                notStated,
                Optional.of(first).filter(day -> !day.isEmpty()),
                Optional.of(last).filter(day -> !day.isEmpty()),
                byYear,
                counted(months),
                gaps());
    }

    private static List<Counted> counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        int before = years.isEmpty() ? 0 : years.firstKey() - 1;
        for (int year : years.keySet()) {
            if (year > before + 1) {
                gaps.add(new Gap(before + 1, year - 1));
            }
            before = year;
        }
        return gaps;
    }
}
