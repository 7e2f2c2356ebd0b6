package org.bagwright.describe;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.model.Evidence;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Stated;

/** The findings about one article's description, as they come up. */
final class DescribingFindings {
    private final String path;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * None yet.
     *
     * @param path where they point
     */
    DescribingFindings(String path) {
        this.path = path;
    }

    /** The catalogue and the article say something else of {@code key}. */
    void disagreeing(String key, String catalogued, String read) {
        findings.add(Finding.of(
                        FindingCode.DISAGREEING_VALUES,
                        path,
                        "the catalogue and the text give another " + key + "; the catalogue wins")
                .comparing(catalogued, read));
    }

    /** Two statements of the page that say something else of {@code key}: the first is taken. */
    void conflict(String key, String taken, String other) {
        findings.add(Finding.of(
                        FindingCode.STATEMENTS_DISAGREE,
                        path,
                        "states " + key + " in more than one way; the preferred statement is taken")
                .comparing(taken, other));
    }

    /** A date was taken of which only country or language told the order, if it is one. */
    void usualOrder(String key, Stated<String> date) {
        if (date.evidence() instanceof Evidence.Read read && DayMonthOrder.isUsual(read.rule())) {
            String order = read.rule().substring(read.rule().indexOf(':') + 1);
            findings.add(Finding.of(
                            FindingCode.DATE_ORDER_BY_LANGUAGE,
                            path,
                            key + ": " + date.value() + " was read in the order that is" + order)
                    .hinting("state the date in raw/catalog.csv, column " + key + ", if it is another day"));
        }
    }

    /** A date leaves open which figure is the day. */
    void ambiguous(String phrase) {
        findings.add(Finding.of(
                        FindingCode.AMBIGUOUS_DATE,
                        path,
                        "day and month of '" + phrase + "' can't be told apart; left empty")
                .hinting("state the date in raw/catalog.csv, column published or modified"));
    }

    /** A date's year is one of other calendars, which it doesn't name. */
    void otherCalendar(String phrase) {
        findings.add(Finding.of(
                        FindingCode.DATE_OF_OTHER_CALENDAR,
                        path,
                        "'" + phrase + "' doesn't say by which calendar it counts; left empty")
                .hinting("state the date in raw/catalog.csv, column published or modified"));
    }

    /** A date isn't in the calendar. */
    void impossible(String phrase) {
        findings.add(
                Finding.of(FindingCode.IMPOSSIBLE_DATE, path, "there is no such day as '" + phrase + "'; left empty"));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
