package org.bagwright.layout;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.Hints;

/** Finds the files of {@code data/raw} and {@code data/text} that no record names. */
final class UnnamedFiles {
    private static final String PAYLOAD = "data/";
    private static final String RAW = PAYLOAD + "raw/";
    private static final String TEXT = PAYLOAD + "text/";
    private static final String SUFFIX = ".txt";

    private final ContentIndex index;
    private final Consumer<Finding> findings;
    private final Hints hints;

    UnnamedFiles(Path bag, ContentIndex index, Consumer<Finding> findings) {
        this.index = index;
        this.findings = findings;
        this.hints = new Hints(bag);
    }

    /** Looks at every one of the bag's {@code payloadFiles}. */
    void check(Iterable<String> payloadFiles) {
        for (String place : payloadFiles) {
            if (place.startsWith(RAW) || place.startsWith(TEXT)) {
                check(place);
            }
        }
    }

    private void check(String place) {
        boolean named = place.startsWith(RAW)
                ? index.hasCapture(place.substring(PAYLOAD.length()))
                : isText(place.substring(TEXT.length()));
        if (!named) {
            findings.accept(Finding.of(FindingCode.FILE_WITHOUT_RECORD, place, "no record names this file")
                    .hinting(hints.show(place)));
        }
    }

    private boolean isText(String path) {
        return path.endsWith(SUFFIX)
                && index.document(path.substring(0, path.length() - SUFFIX.length()))
                        .filter(ContentIndex.DocumentRow::hasText)
                        .isPresent();
    }
}
