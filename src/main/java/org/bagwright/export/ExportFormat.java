package org.bagwright.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For what a view is. */
public enum ExportFormat {
    /** XLSX: cells keep their type, whatever opens them. */
    EXCEL("xlsx"),
    /** CSV that Excel reads as UTF-8 when it is opened by double click. */
    EXCEL_CSV("csv"),
    /** CSV as {@code documents.csv} in the bag. */
    CSV("csv"),
    /** JSON Lines with the texts. */
    JSONL("jsonl");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** As a file's name ends, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** As it is asked for: {@code excel-csv}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format with this label. */
    public static Optional<ExportFormat> labelled(String label) {
        return Stream.of(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }
}
