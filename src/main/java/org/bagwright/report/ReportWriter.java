package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an inspection in one form. */
interface ReportWriter {
    void write(Inspection inspection, OutputStream out) throws IOException;
}
