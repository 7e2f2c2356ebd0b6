package org.bagwright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.json.ReleaseReport.Counted;
import org.bagwright.json.ReleaseReport.Counts;
import org.bagwright.page.Chart.Bar;
import org.bagwright.page.Chart.Look;
import org.bagwright.page.Chart.Part;
import org.bagwright.page.Chart.Table;

/** Bars of how many documents have which value; the most frequent ones, the rest in one bar. */
final class CountChart {
    /** Bars that are read at a glance. */
    private static final int MOST_BARS = 12;

    private CountChart() {}

    /** Labels of the values of one kind. */
    interface Naming {
        String name(String value);
    }

    /**
     * The bars of {@code values}.
     *
     * @param finding what they show
     * @param what the value is: the heading of the table's first column
     * @param others what the values that aren't listed count together
     * @param without what to call documents without a value, and how many they are; none when 0
     */
    static Chart of(
            String id,
            String title,
            String finding,
            String what,
            List<Counted> values,
            long others,
            Counted without,
            Naming naming) {
        List<Counted> rows = new ArrayList<>();
        values.forEach(value -> rows.add(new Counted(naming.name(value.value()), value.count())));
        List<Bar> bars = bars(rows.subList(0, Math.min(MOST_BARS, rows.size())));
        long rest = others
                + rows.stream().skip(bars.size()).mapToLong(Counted::count).sum();
        addPlain(bars, new Counted("all others", rest));
        addPlain(bars, without);
        if (others > 0) {
            rows.add(new Counted("all others", others));
        }
        if (without.count() > 0) {
            rows.add(without);
        }
        return new Chart(
                id,
                title,
                finding,
                "Bar chart of documents by " + what + ". " + finding,
                List.of(new Chart.Key(Look.COUNT, "documents")),
                bars,
                Optional.empty(),
                new Table(
                        List.of(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1), "Documents"),
                        rows.stream()
                                .map(row -> List.of(row.value(), Shown.number(row.count())))
                                .toList()));
    }

    private static List<Bar> bars(List<Counted> rows) {
        long longest = rows.stream().mapToLong(Counted::count).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (Counted row : rows) {
            Part part = new Part(Look.COUNT, "0", Shown.percent(row.count(), longest));
            bars.add(new Bar(row.value(), Shown.number(row.count()), List.of(part)));
        }
        return bars;
    }

    /** A figure without a bar: it counts what the bars don't, and would dwarf them. */
    private static void addPlain(List<Bar> bars, Counted row) {
        if (row.count() > 0) {
            bars.add(new Bar(row.value(), Shown.number(row.count()), List.of()));
        }
    }

    /** A chart of stated values: publishers, sites, languages. */
    static Chart ofStated(String id, String title, String what, String plural, Counts counts, long all, Naming naming) {
        List<Counted> top = counts.values().top();
        if (counts.stated() == 0) {
            return Chart.inWords(
                    id, title, all == 0 ? "There is no document." : "No document states its " + what + ".");
        }
        String first = naming.name(top.get(0).value());
        String finding;
        if (counts.values().different() == 1) {
            finding = counts.notStated() == 0
                    ? (all == 1 ? "The one document has the " : "All " + Shown.number(all) + " documents have the ")
                            + what + " " + first + "."
                    : Shown.count(counts.stated(), "document") + " of " + Shown.number(all) + " have the " + what + " "
                            + first + ".";
        } else {
            finding = Shown.number(counts.values().different())
                    + (counts.values().different() == Frequencies.MOST_VALUES ? " or more " : " ") + plural
                    + "; the most frequent, " + first + ", has "
                    + Shown.count(top.get(0).count(), "document") + " of "
                    + Shown.number(all) + ".";
        }
        if (counts.notStated() > 0) {
            finding += " " + Shown.count(counts.notStated(), "document")
                    + (counts.notStated() == 1 ? " states" : " state") + " none.";
        }
        return of(
                id,
                title,
                finding,
                what,
                top,
                counts.values().others(),
                new Counted("not stated", counts.notStated()),
                naming);
    }
}
