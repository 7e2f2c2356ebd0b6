package org.bagwright.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bagwright.json.ReleaseReport.Counted;
import org.bagwright.json.ReleaseReport.Gap;
import org.bagwright.json.ReleaseReport.Published;
import org.bagwright.page.Chart.Columns;
import org.bagwright.page.Chart.Look;
import org.bagwright.page.Chart.Table;
import org.bagwright.page.Chart.Tick;

/** Documents over time: by month when it is a few years, else by year, decade or century. */
final class TimeChart {
    /** More months than these are too many to be told apart on a narrow page. */
    private static final int MOST_MONTHS = 36;

    /** The same of years, decades, centuries. */
    private static final int MOST_COLUMNS = 120;

    /** Labels such as 2019-08 that find room beside one another on a page of 320 pixels. */
    private static final int MOST_MONTH_LABELS = 4;

    /** The same of labels such as 2019. */
    private static final int MOST_YEAR_LABELS = 7;

    /** Steps between labels; they fall on years and months that people count by. */
    private static final List<Integer> MONTH_STEPS = List.of(1, 3, 6, 12);

    private static final List<Integer> YEAR_STEPS = List.of(1, 2, 5, 10, 20, 50);

    /** Gaps that are named one by one. */
    private static final int NAMED_GAPS = 3;

    private static final String TITLE = "Documents over time";

    private final Published published;

    private TimeChart(Published published) {
        this.published = published;
    }

    static Chart of(Published published) {
        return new TimeChart(published).chart();
    }

    private Chart chart() {
        if (published.stated() == 0) {
            String finding = published.notStated() == 0
                    ? "There is no document."
                    : "No document states when it was published, so none is placed in time.";
            return Chart.inWords("time", TITLE, finding);
        }
        Scale scale = scale();
        List<Chart.Key> legend = new ArrayList<>(List.of(new Chart.Key(Look.COUNT, "documents published")));
        if (scale.hasGaps()) {
            legend.add(new Chart.Key(Look.GAP, "none with this date"));
        }
        return new Chart(
                "time",
                TITLE,
                finding(),
                "Column chart of documents by " + scale.unit() + " of publication, " + scale.label(0) + " to "
                        + scale.label(scale.values().size() - 1) + ". " + finding(),
                legend,
                List.of(),
                Optional.of(scale.columns()),
                table(scale));
    }

    private Table table(Scale scale) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < scale.values().size(); i++) {
            if (scale.values().get(i) > 0) {
                rows.add(List.of(scale.label(i), Shown.number(scale.values().get(i))));
            }
        }
        if (published.notStated() > 0) {
            rows.add(List.of("not stated", Shown.number(published.notStated())));
        }
        return new Table(List.of(scale.heading(), "Documents"), rows);
    }

    private String finding() {
        StringBuilder words = new StringBuilder();
        String first = published.first().orElseThrow();
        String last = published.last().orElseThrow();
        words.append(Shown.count(published.stated(), "document"))
                .append(published.stated() == 1 ? " states" : " state")
                .append(" when ")
                .append(published.stated() == 1 ? "it was" : "they were")
                .append(" published: ")
                .append(first.equals(last) ? first : first + " to " + last)
                .append('.');
        Counted most = published.years().stream()
                .max(Comparator.comparingLong(Counted::count))
                .orElseThrow();
        if (published.years().size() > 1 && most.count() > 1) {
            words.append(' ')
                    .append(most.value())
                    .append(" has the most: ")
                    .append(Shown.number(most.count()))
                    .append('.');
        }
        gaps(words);
        if (published.notStated() > 0) {
            words.append(' ')
                    .append(Shown.count(published.notStated(), "document"))
                    .append(published.notStated() == 1 ? " states" : " state")
                    .append(" no date.");
        }
        return words.toString();
    }

    private void gaps(StringBuilder words) {
        List<Gap> gaps = published.gaps();
        if (gaps.isEmpty()) {
            return;
        }
        if (gaps.size() <= NAMED_GAPS) {
            List<String> named = gaps.stream().map(TimeChart::name).toList();
            words.append(" None is dated ").append(joined(named)).append('.');
        } else {
            long empty =
                    gaps.stream().mapToLong(gap -> gap.to() - gap.from() + 1).sum();
            Gap longest = gaps.stream()
                    .max(Comparator.comparingInt(gap -> gap.to() - gap.from()))
                    .orElseThrow();
            words.append(" ")
                    .append(Shown.number(empty))
                    .append(" years between have none; the longest gap is ")
                    .append(name(longest))
                    .append('.');
        }
    }

    private static String name(Gap gap) {
        String from = String.format(Locale.ROOT, "%04d", gap.from());
        return gap.from() == gap.to() ? from : from + "–" + String.format(Locale.ROOT, "%04d", gap.to());
    }

    private static String joined(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.get(names.size() - 1);
    }

    private Scale scale() {
        boolean monthly = published.months().stream().mapToLong(Counted::count).sum() == published.stated();
        if (monthly) {
            int first = month(published.months().get(0).value());
            int last =
                    month(published.months().get(published.months().size() - 1).value());
            if (last - first < MOST_MONTHS) {
                return months(first, last);
            }
        }
        return years();
    }

    private static List<Long> listed(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static int month(String month) {
        return Integer.parseInt(month.substring(0, 4)) * 12 + Integer.parseInt(month.substring(5)) - 1;
    }

    private Scale months(int first, int last) {
        long[] values = new long[last - first + 1];
        published.months().forEach(m -> values[month(m.value()) - first] += m.count());
        return new Scale(
                "month",
                "Month",
                first,
                listed(values),
                i -> String.format(Locale.ROOT, "%04d-%02d", (first + i) / 12, (first + i) % 12 + 1));
    }

    private Scale years() {
        int first = Integer.parseInt(published.years().get(0).value());
        int last = Integer.parseInt(
                published.years().get(published.years().size() - 1).value());
        int step = 1;
        while (last / step - first / step >= MOST_COLUMNS) {
            step *= 10;
        }
        int width = step;
        int start = first / width;
        long[] values = new long[last / width - start + 1];
        published.years().forEach(y -> values[Integer.parseInt(y.value()) / width - start] += y.count());
        String unit = width == 1 ? "year" : width == 10 ? "decade" : "century";
        String heading = width == 1 ? "Year" : width == 10 ? "Decade" : "Century";
        return new Scale(unit, heading, start, listed(values), i -> label((start + i) * width, width));
    }

    private static String label(int from, int width) {
        String year = String.format(Locale.ROOT, "%04d", from);
        return width == 1 ? year : year + "–" + String.format(Locale.ROOT, "%04d", from + width - 1);
    }

    /** The horizontal axis: what a column is, the number of the first month, year or decade, and how many documents each has. */
    private record Scale(String unit, String heading, int start, List<Long> values, IntFunction<String> labels) {

        String label(int i) {
            return labels.apply(i);
        }

        boolean hasGaps() {
            return values.contains(0L);
        }

        Columns columns() {
            ColumnField field = new ColumnField(values);
            int step = step();
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if ((start + i) % step == 0) {
                    ticks.add(field.under(i, shortLabel(i)));
                }
            }
            return field.columns(heading() + " of publication", true, ticks);
        }

        private int step() {
            boolean monthly = unit.equals("month");
            int most = monthly ? MOST_MONTH_LABELS : MOST_YEAR_LABELS;
            List<Integer> steps = monthly ? MONTH_STEPS : YEAR_STEPS;
            return steps.stream()
                    .filter(step -> (values.size() + step - 1) / step <= most)
                    .findFirst()
                    .orElse(steps.get(steps.size() - 1));
        }

        private String shortLabel(int i) {
            String label = label(i);
            return label.contains("–") ? label.substring(0, 4) + "s" : label;
        }
    }
}
