package org.bagwright.export;

import java.io.IOException;
import java.util.List;
import org.bagwright.json.DocumentRecord;
import org.bagwright.model.Finding;

/** Takes document after document, and is closed at the end. */
interface DocumentView extends AutoCloseable {
    /**
     * Shows a document.
     *
     * @param text without its final line feed; empty when it isn't wanted or is withheld
     */
    void show(DocumentRecord document, String text) throws IOException;

    /** What of the documents couldn't be shown as it is. */
    default List<Finding> findings() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
