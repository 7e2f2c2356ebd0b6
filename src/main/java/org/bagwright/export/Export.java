package org.bagwright.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/** Makes a view of a bag in one file, document after document: memory holds the text of one. */
public final class Export {
    private static final int BUFFER = 1 << 16;

    private final CuratedBag bag;
    private final ExportFormat format;
    private final View view;
    private int documents;
    private int withheld;
    private int excerpts;

    private Export(CuratedBag bag, ExportFormat format, View view) {
        this.bag = bag;
        this.format = format;
        this.view = view;
    }

    /** What came of it. */
    public record Outcome(int documents, long octets, List<Finding> findings) {
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Makes the view; the file is put in its place when it is whole.
     *
     * @param file to be written or replaced
     * @throws IOException when the environment fails; the file is as it was then
     */
    public static Outcome write(CuratedBag bag, ExportFormat format, View view, Path file) throws IOException {
        return new Export(bag, format, view).write(file);
    }

    private Outcome write(Path file) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".export", ".tmp");
        try {
            List<Finding> findings = new ArrayList<>();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), BUFFER);
                    DocumentView shown = open(out, fresh)) {
                long unreadable = bag.forEachDocument(document -> show(shown, document));
                findings.addAll(shown.findings());
                if (unreadable > 0) {
                    findings.add(unreadable(unreadable));
                }
            }
            if (withheld + excerpts > 0) {
                findings.add(withheld());
            }
            readableByAll(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Outcome(documents, Files.size(file), findings);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private DocumentView open(OutputStream out, Path beside) throws IOException {
        return switch (format) {
            case EXCEL ->
                new WorkbookView(out, view, About.of(bag), beside.resolveSibling(beside.getFileName() + ".zip"));
            case EXCEL_CSV -> new CsvView(out, view, true);
            case CSV -> new CsvView(out, view, false);
            case JSONL -> new JsonLinesView(out, view);
        };
    }

    private void show(DocumentView shown, DocumentRecord document) throws IOException {
        documents++;
        shown.show(document, view.hasText() ? text(document) : "");
    }

    private String text(DocumentRecord document) throws IOException {
        Optional<InputStream> opened = bag.openText(document);
        if (opened.isEmpty()) {
            withheld++;
            return "";
        }
        excerpts += document.withheld().isPresent() ? 1 : 0;
        try (InputStream in = opened.get()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        }
    }

    private static Finding unreadable(long lines) {
        return Finding.of(
                        FindingCode.RECORD_MALFORMED,
                        "data/metadata/documents.jsonl",
                        lines + (lines == 1 ? " line" : " lines") + " can't be read and were left out")
                .hinting("bagwright verify says what is wrong");
    }

    private Finding withheld() {
        return Finding.of(
                        FindingCode.EXPORT_TEXT_WITHHELD,
                        bag.name(),
                        "of the texts " + withheld + " are not in the bag, and of " + excerpts
                                + " only the beginning: shown as far as they are")
                .hinting("the column flags says which: text-withheld, text-excerpt");
    }

    /** A temporary file is its maker's alone. */
    private static void readableByAll(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
