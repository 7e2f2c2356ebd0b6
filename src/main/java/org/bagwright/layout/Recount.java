package org.bagwright.layout;

import java.util.List;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.ReportFile;

/** Counts once more what {@code report.json} says of a bag's records, given to it in any order, by one thread at a time. */
public interface Recount {
    /** The report, under {@code data/}; a bag need not have one. */
    String REPORT = "report.json";

    /** Counts a capture's record. */
    void add(CaptureRecord capture);

    /** Counts a document's record. */
    void add(DocumentRecord document);

    /**
     * What the report's {@code text} states otherwise than all records that were added: the first difference of each of its
     * parts.
     *
     * @throws IllegalArgumentException when it is no report, with what is wrong
     */
    List<ReportFile.Difference> differences(String text);
}
