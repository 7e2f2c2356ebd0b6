package org.bagwright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.ReleaseReport;
import org.bagwright.json.ReleaseReport.Bin;
import org.bagwright.json.ReleaseReport.Counted;
import org.bagwright.page.Chart.Bar;
import org.bagwright.page.Chart.Look;
import org.bagwright.page.Chart.Part;
import org.bagwright.page.Chart.Table;
import org.bagwright.page.Chart.Tick;

/** The charts of a release, in the order of the page. */
final class Charts {
    private final ReleaseReport report;
    private final long documents;

    private Charts(ReleaseReport report) {
        this.report = report;
        this.documents = report.documents().count();
    }

    static List<Chart> of(ReleaseReport report) {
        Charts charts = new Charts(report);
        List<Chart> all = new ArrayList<>();
        all.add(TimeChart.of(report.published()));
        all.add(charts.publishers());
        if (report.sites().stated() > 0) {
            all.add(charts.sites());
        }
        all.add(RoleChart.of(report.roles()));
        all.add(charts.lengths());
        all.add(charts.languages());
        all.add(charts.duplicates());
        all.add(charts.flags());
        all.add(charts.review());
        if (report.captures().excluded() > 0) {
            all.add(charts.exclusions());
        }
        return all;
    }

    private Chart publishers() {
        return CountChart.ofStated(
                "publishers", "Publishers", "publisher", "publishers", report.publishers(), documents, Shown::line);
    }

    private Chart sites() {
        return CountChart.ofStated("sites", "Sites", "site", "sites", report.sites(), documents, Shown::line);
    }

    private Chart languages() {
        return CountChart.ofStated(
                "languages", "Languages", "language", "languages", report.languages(), documents, Languages::name);
    }

    private Chart lengths() {
        if (documents == 0) {
            return Chart.inWords("lengths", "Length of the documents", "There is no document.");
        }
        ReleaseReport.Words words = report.words();
        String finding = documents == 1
                ? "The document has " + Shown.count(words.most(), "word") + "."
                : "Half of the documents have " + Shown.count(words.median(), "word") + " or fewer; the shortest has "
                        + Shown.number(words.least()) + ", the longest " + Shown.number(words.most()) + ".";
        List<Bin> bins = words.bins();
        ColumnField field = new ColumnField(bins.stream().map(Bin::documents).toList());
        List<Tick> edges = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            edges.add(new Tick(field.at(i), thousands(bins.get(i).from()), "start"));
            rows.add(List.of(range(bins.get(i)), Shown.number(bins.get(i).documents())));
        }
        return new Chart(
                "lengths",
                "Length of the documents",
                finding,
                "Column chart of documents by their number of words, in steps that double. " + finding,
                List.of(new Chart.Key(Look.COUNT, "documents")),
                List.of(),
                Optional.of(field.columns("Words; each column begins at its figure", false, edges)),
                new Table(List.of("Words", "Documents"), rows));
    }

    private static String thousands(long number) {
        return number < 1_000 ? Long.toString(number) : number / 1_000 + "." + number % 1_000 / 100 + "k";
    }

    private static String range(Bin bin) {
        return bin.to()
                .map(to -> Shown.number(bin.from()) + " to " + Shown.number(to - 1))
                .orElseGet(() -> Shown.number(bin.from()) + " or more");
    }

    private Chart duplicates() {
        ReleaseReport.Duplicates duplicates = report.duplicates();
        String title = "Documents that look alike";
        if (duplicates.clusters() == 0) {
            return Chart.inWords("duplicates", title, "No document looks like another.");
        }
        String finding = Shown.count(duplicates.documents(), "document") + " of " + Shown.number(documents) + " form "
                + Shown.count(duplicates.clusters(), "cluster")
                + " of near-equal texts. None was dropped: one of each is marked as its representative.";
        List<Counted> sizes = duplicates.sizes().stream()
                .map(size -> new Counted(
                        Shown.count(size.clusters(), "cluster") + " of " + Shown.number(size.documents()),
                        size.clusters() * size.documents()))
                .toList();
        return CountChart.of(
                "duplicates",
                title,
                finding,
                "size of their cluster",
                sizes,
                0,
                new Counted("like no other", documents - duplicates.documents()),
                name -> name);
    }

    private Chart flags() {
        ReleaseReport.Flags flags = report.flags();
        String title = "Quality flags";
        if (flags.flags().isEmpty()) {
            return Chart.inWords("flags", title, "No document has a flag.");
        }
        long flagged = documents - flags.documentsWithout();
        String finding = Shown.count(flagged, "document") + " of " + Shown.number(documents)
                + (flagged == 1 ? " has" : " have") + " a flag that asks a person to look; the most frequent is "
                + FlagWords.name(flags.flags().get(0).value()) + ".";
        return CountChart.of(
                "flags",
                title,
                finding,
                "flag",
                flags.flags(),
                0,
                new Counted("no flag", flags.documentsWithout()),
                FlagWords::name);
    }

    private Chart exclusions() {
        ReleaseReport.Captures captures = report.captures();
        String finding = Shown.count(captures.excluded(), "capture") + " of " + Shown.number(captures.count())
                + (captures.excluded() == 1 ? " yields" : " yield")
                + " no document. They are in raw/ all the same, and each record states the reason.";
        Chart chart = CountChart.of(
                "exclusions",
                "Captures without a document",
                finding,
                "reason",
                captures.reasons().top(),
                captures.reasons().others(),
                new Counted("", 0),
                Shown::line);
        return new Chart(
                chart.id(),
                chart.title(),
                finding,
                "Bar chart of captures without a document by reason. " + finding,
                List.of(new Chart.Key(Look.COUNT, "captures")),
                chart.bars(),
                Optional.empty(),
                new Table(List.of("Reason", "Captures"), chart.table().rows()));
    }

    private Chart review() {
        ReleaseReport.Review review = report.review();
        String title = "What people looked at";
        if (review.unsure() + review.decided() == 0) {
            return Chart.inWords("review", title, "No block was judged with little confidence, and none by a person.");
        }
        long open = review.unsure();
        long rest = review.blocks() - review.decided() - open;
        String finding = "Of " + Shown.count(review.blocks(), "block") + " a person decided "
                + Shown.number(review.decided()) + "; " + Shown.number(open)
                + (open == 1 ? " was" : " were")
                + " judged with little confidence by the program and not looked at yet.";
        long all = review.blocks();
        List<Part> parts = List.of(
                new Part(Look.KEPT, "0", Shown.percent(review.decided(), all)),
                new Part(Look.READ, Shown.percent(review.decided(), all), Shown.percent(open, all)),
                new Part(Look.REMOVED, Shown.percent(review.decided() + open, all), Shown.percent(rest, all)));
        return new Chart(
                "review",
                title,
                finding,
                "One bar of all blocks, parted by who judged them. " + finding,
                List.of(
                        new Chart.Key(Look.KEPT, "decided by a person"),
                        new Chart.Key(Look.READ, "unsure, not looked at"),
                        new Chart.Key(Look.REMOVED, "judged by the program")),
                List.of(new Bar("all blocks", Shown.number(all), parts)),
                Optional.empty(),
                new Table(
                        List.of("Blocks", "Number"),
                        List.of(
                                List.of("decided by a person", Shown.number(review.decided())),
                                List.of("unsure, not looked at", Shown.number(open)),
                                List.of("judged by the program, sure", Shown.number(rest)))));
    }
}
