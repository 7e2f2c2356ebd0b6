package org.bagwright.verify;

import java.util.regex.Pattern;
import org.bagwright.model.FindingCode;

/** The two kinds of manifest. */
enum ListKind {
    PAYLOAD("manifest-", FindingCode.PAYLOAD_FILE_MISSING, FindingCode.PAYLOAD_FILE_CHANGED),
    TAG("tagmanifest-", FindingCode.TAG_FILE_MISSING, FindingCode.TAG_FILE_CHANGED);

    static final String PAYLOAD_FOLDER = "data/";

    private final String prefix;
    private final FindingCode missing;
    private final FindingCode changed;
    private final Pattern fileName;

    ListKind(String prefix, FindingCode missing, FindingCode changed) {
        this.prefix = prefix;
        this.missing = missing;
        this.changed = changed;
        this.fileName = Pattern.compile(prefix + "[^/]+\\.txt");
    }

    /** The kind of list that {@code path} belongs in. */
    static ListKind of(String path) {
        return path.startsWith(PAYLOAD_FOLDER) ? PAYLOAD : TAG;
    }

    boolean isManifest(String name) {
        return name.startsWith(prefix) && fileName.matcher(name).matches();
    }

    /** The algorithm's name in a manifest's name. */
    String algorithm(String name) {
        return name.substring(prefix.length(), name.length() - ".txt".length());
    }

    FindingCode missing() {
        return missing;
    }

    FindingCode changed() {
        return changed;
    }
}
