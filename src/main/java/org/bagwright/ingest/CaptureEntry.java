package org.bagwright.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.bagwright.model.BagPath;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;

/**
 * One file of {@code raw/} as it was listed: the small row that stands for it until its octets are read.
 *
 * @param originalName its path below {@code raw/}, as the file system has it, with {@code /} between parts
 * @param portableName its path below {@code raw/} in the bag; equal to no other when case is ignored
 * @param octets its length when it was listed
 * @param modified when it was last changed, as it was listed; nanoseconds since 1970
 */
public record CaptureEntry(String originalName, String portableName, long octets, long modified) {
    /** By the octets of the original name in UTF-8: the order of captures everywhere. */
    public static final Comparator<CaptureEntry> ORDER =
            Comparator.comparing(CaptureEntry::originalName, CaptureEntry::compareAsUtf8);

    /** The stem of the ids of its documents. */
    public String id() {
        return PortableName.idOf(portableName);
    }

    /** Where it goes under the payload folder. */
    public BagPath path() {
        return new BagPath(RawFolder.NAME + "/" + portableName);
    }

    /** Where it is in the project: the place that findings about it name. */
    public String place() {
        return RawFolder.NAME + "/" + originalName;
    }

    /** The same file under a name that no other capture has. */
    CaptureEntry named(String newPortableName) {
        return new CaptureEntry(originalName, newPortableName, octets, modified);
    }

    /** SHA-256 of the original name in UTF-8, in hexadecimal digits: what parts equal names. */
    static String digestOfName(String originalName) {
        Octets name = Octets.owning(originalName.getBytes(StandardCharsets.UTF_8));
        return Digest.of(DigestAlgorithm.SHA256, name.asByteBuffer()).hex();
    }

    /** UTF-8 sorts as code points do; UTF-16 puts surrogates before the last private and full-width characters. */
    private static int compareAsUtf8(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogatesDecide = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogatesDecide ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
