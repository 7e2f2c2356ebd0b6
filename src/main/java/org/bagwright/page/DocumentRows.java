package org.bagwright.page;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.json.DocumentRecord;

/** The documents of a release as far as they are listed: beyond a number, none is kept and {@code documents.csv} is the list. */
public final class DocumentRows {
    /** So many stand on the landing page itself: a screen or three. */
    static final int INSIDE = 50;

    /**
     * So many are listed on pages of their own. In three orders that is 120 pages, about 20 MB, and 10 MB of memory; more than
     * that nobody leafs through.
     */
    public static final int LISTED = 20_000;

    private final int listed;
    private final List<DocumentRow> rows = new ArrayList<>();
    private long documents;

    public DocumentRows() {
        this(LISTED);
    }

    /** Keeps at most {@code listed} rows. */
    public DocumentRows(int listed) {
        this.listed = listed;
    }

    /** Adds a document. */
    public void add(DocumentRecord record) {
        documents++;
        if (documents <= listed) {
            rows.add(DocumentRow.of(record));
        } else {
            rows.clear();
        }
    }

    /** Whether they stand on the landing page itself. */
    boolean areInside() {
        return documents <= INSIDE;
    }

    /** Whether they stand on pages of their own. */
    boolean areOnPages() {
        return !areInside() && documents <= listed;
    }

    List<DocumentRow> in(ListOrder order) {
        return order.sorted(rows);
    }
}
