package org.bagwright.verify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bagwright.model.BagInfo;

/** What {@code bagit.txt} declares: the version of BagIt and the encoding of the other tag files. */
record BagitDeclaration(int major, int minor, Charset encoding) {
    static final String FILE = "bagit.txt";

    /** What held the metadata until 0.95. */
    static final String OLD_METADATA_FILE = "package-info.txt";

    private static final Set<String> KNOWN = Set.of("0.93", "0.94", "0.95", "0.96", "0.97", "1.0");
    private static final int LAST_WITH_OLD_METADATA_FILE = 95;

    /** What is assumed of a bag that doesn't declare it. */
    static final BagitDeclaration ASSUMED = new BagitDeclaration(1, 0, StandardCharsets.UTF_8);

    /** Whether the rules of RFC 8493 hold; the drafts before it were laxer. */
    boolean isStrict() {
        return major >= 1;
    }

    /** The name of the tag file with the metadata. */
    String metadataFile() {
        return major == 0 && minor <= LAST_WITH_OLD_METADATA_FILE ? OLD_METADATA_FILE : BagInfo.FILE;
    }

    String version() {
        return major + "." + minor;
    }

    static boolean isKnown(String version) {
        return KNOWN.contains(version);
    }

    BagitDeclaration in(Charset newEncoding) {
        return new BagitDeclaration(major, minor, newEncoding);
    }
}
