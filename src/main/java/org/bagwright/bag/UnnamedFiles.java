package org.bagwright.bag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/** Finds the files of {@code data/raw} and {@code data/text} that no record names. */
final class UnnamedFiles {
    private static final String SUFFIX = ".txt";

    private final ContentIndex index;
    private final Consumer<Finding> findings;
    private final Hints hints;

    UnnamedFiles(Path bag, ContentIndex index, Consumer<Finding> findings) {
        this.index = index;
        this.findings = findings;
        this.hints = new Hints(bag);
    }

    /** What looks at the files of {@code folder}, {@code raw} or {@code text}. Links and devices are others' matter. */
    BagWalk.Visitor in(String folder) {
        return new BagWalk.Visitor() {
            @Override
            public void file(String path, Path file, long octets) {
                check(folder, path);
            }

            @Override
            public void folder(String path) {}

            @Override
            public void link(String path) {}

            @Override
            public void special(String path) {}

            @Override
            public void unreadable(String path, IOException failure) {}
        };
    }

    private void check(String folder, String path) {
        boolean named = folder.equals("raw") ? index.hasCapture("raw/" + path) : isText(path);
        if (!named) {
            String place = "data/" + folder + "/" + path;
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
