package org.bagwright.export;

import java.io.IOException;
import java.io.OutputStream;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.GuardedCsv;

/** Documents as CSV. */
final class CsvView implements DocumentView {
    private final View view;
    private final GuardedCsv csv;

    CsvView(OutputStream out, View view, boolean hasMark) throws IOException {
        this.view = view;
        this.csv = new GuardedCsv(out, view.separator(), hasMark);
        csv.write(view.header());
    }

    @Override
    public void show(DocumentRecord document, String text) throws IOException {
        csv.write(view.cells(document, text));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
