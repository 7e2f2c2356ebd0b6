package org.bagwright.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagwright.model.Fixity;

/** The payload files of a release as the page lists them: a folder of many files is one row. */
public final class FileRows {
    /** Files of one folder that are listed one by one. */
    private static final int LISTED = 20;

    /** Hexadecimal digits of a digest that are shown: enough to tell files apart, and to compare by eye. */
    private static final int DIGITS = 16;

    private final Map<String, Folder> folders = new TreeMap<>();
    private String algorithm = "";

    /**
     * A file, or a folder of many.
     *
     * @param path under {@code data/}
     * @param digest its first digits; how many files they are for a folder
     */
    record Row(String path, boolean isFile, String size, String digest) {}

    private static final class Folder {
        private final List<Row> rows = new ArrayList<>();
        private long files;
        private long octets;
    }

    /** Adds a file; the landing page itself isn't counted. */
    public void add(Fixity file) {
        String path = file.path().value();
        if (path.equals(LandingPage.PATH)) {
            return;
        }
        algorithm = file.digest().algorithm().bagName();
        int slash = path.indexOf('/');
        Folder folder = folders.computeIfAbsent(slash < 0 ? "" : path.substring(0, slash + 1), name -> new Folder());
        folder.files++;
        folder.octets += file.octets();
        if (folder.files <= LISTED || slash < 0) {
            folder.rows.add(new Row(
                    path, true, Shown.size(file.octets()), file.digest().hex().substring(0, DIGITS)));
        }
    }

    /** Of the digests, as {@code sha512}. */
    String algorithm() {
        return algorithm;
    }

    /** Sorted by path. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        folders.forEach((name, folder) -> {
            if (folder.files <= LISTED || name.isEmpty()) {
                rows.addAll(folder.rows);
            } else {
                rows.add(new Row(name, false, Shown.size(folder.octets), Shown.count(folder.files, "file")));
            }
        });
        rows.sort(Comparator.comparing(Row::path));
        return rows;
    }
}
