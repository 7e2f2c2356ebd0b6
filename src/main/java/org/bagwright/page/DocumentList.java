package org.bagwright.page;

import java.util.List;

/**
 * One page of a list of documents.
 *
 * @param release title of the dataset and its version
 * @param number of the page, from 1
 * @param first number of the first document on it, from 1
 * @param all documents in all
 */
record DocumentList(
        String release, ListOrder order, int number, int pages, int first, int all, List<DocumentRow> rows) {
    /** Documents on a page: about 100 kB of HTML, and 120 pages at most for three orders. */
    static final int ON_A_PAGE = 500;

    DocumentList {
        rows = List.copyOf(rows);
    }

    String firstLabel() {
        return Shown.number(first);
    }

    String lastLabel() {
        return Shown.number(first + rows.size() - 1L);
    }

    String allLabel() {
        return Shown.number(all);
    }

    List<ListOrder> orders() {
        return List.of(ListOrder.values());
    }

    /** What to print before a path under {@code data/}. */
    String base() {
        return "../";
    }
}
