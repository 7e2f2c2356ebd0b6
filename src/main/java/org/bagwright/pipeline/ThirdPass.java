package org.bagwright.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bagwright.bag.BagDraft;
import org.bagwright.bag.PayloadStream;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.layout.DocumentsCsv;
import org.bagwright.model.BagPath;

/** The third pass, over the documents' records alone: now that it is known which look alike, they can be written. */
final class ThirdPass {
    static final BagPath DOCUMENTS = new BagPath("metadata/documents.jsonl");
    static final BagPath SHEET = new BagPath("metadata/documents.csv");
    private static final int BUFFER = 1 << 16;

    private ThirdPass() {}

    /** Reads the records from {@code spool}, gives each its place in {@code set}, and writes them into {@code draft}. */
    static void write(Path spool, SetAccount set, BagDraft draft) throws IOException {
        try (InputStream in = Files.newInputStream(spool);
                JsonLines lines = JsonLines.over(in);
                PayloadStream documents = draft.open(DOCUMENTS);
                OutputStream documentLines = new BufferedOutputStream(documents, BUFFER);
                PayloadStream sheet = draft.open(SHEET);
                DocumentsCsv sheetRows = new DocumentsCsv(sheet)) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                DocumentRecord record =
                        set.place(DocumentLines.read(line.get()).record().orElseThrow());
                documentLines.write(DocumentLines.line(record));
                sheetRows.write(record);
            }
        }
    }
}
