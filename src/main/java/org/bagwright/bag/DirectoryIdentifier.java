package org.bagwright.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;

/**
 * The SWHID of a folder of plain files: the identifier of the tree that {@code git write-tree} makes of it.
 *
 * <p>A tree object lists its entries sorted by name, a folder's name as if it ended in a slash; whole paths sorted by
 * their octets stand in that order already. Each entry is {@code mode SP name NUL sha1}.
 *
 * @see <a href="https://www.swhid.org/specification/v1.1/5.Core_identifiers/">SWHID core identifiers</a>
 */
final class DirectoryIdentifier {
    private static final byte[] FILE_MODE = "100644 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FOLDER_MODE = "40000 ".getBytes(StandardCharsets.US_ASCII);
    private static final int SHA1_OCTETS = 20;

    private final List<FileRow> rows;
    private final int blobStart;

    private DirectoryIdentifier(List<FileRow> rows, int blobStart) {
        this.rows = rows;
        this.blobStart = blobStart;
    }

    /**
     * The identifier, {@code swh:1:dir:} and 40 hexadecimal digits.
     *
     * @param rows sorted by path
     * @param blobStart where in their digests the git blob identifier begins
     */
    static String of(List<FileRow> rows, int blobStart) {
        byte[] tree = new DirectoryIdentifier(rows, blobStart).tree(0, rows.size(), 0);
        return "swh:1:dir:" + HexFormat.of().formatHex(tree);
    }

    /** What git hashes before an object's content. */
    static byte[] header(String type, long length) {
        return (type + " " + length + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    /** The git blob identifier of what {@code in} gives. */
    static byte[] blob(InputStream in, long length) throws IOException {
        MessageDigest sha1 = Digest.newMessageDigest(DigestAlgorithm.SHA1);
        sha1.update(header("blob", length));
        byte[] chunk = new byte[HashedFolder.CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            sha1.update(chunk, 0, read);
        }
        return sha1.digest();
    }

    /** The tree of the rows {@code [from, to)}, whose folder's path with its slash has {@code depth} characters. */
    private byte[] tree(int from, int to, int depth) {
        MessageDigest sha1 = Digest.newMessageDigest(DigestAlgorithm.SHA1);
        sha1.update(header("tree", length(from, to, depth)));
        for (int row = from; row < to; row = next(row, to, depth)) {
            String path = rows.get(row).path();
            int slash = path.indexOf('/', depth);
            sha1.update(slash < 0 ? FILE_MODE : FOLDER_MODE);
            sha1.update(name(path, depth, slash));
            sha1.update((byte) 0);
            if (slash < 0) {
                sha1.update(rows.get(row).digests(), blobStart, SHA1_OCTETS);
            } else {
                sha1.update(tree(row, next(row, to, depth), slash + 1));
            }
        }
        return sha1.digest();
    }

    private long length(int from, int to, int depth) {
        long length = 0;
        for (int row = from; row < to; row = next(row, to, depth)) {
            String path = rows.get(row).path();
            int slash = path.indexOf('/', depth);
            int mode = slash < 0 ? FILE_MODE.length : FOLDER_MODE.length;
            length += mode + name(path, depth, slash).length + 1 + SHA1_OCTETS;
        }
        return length;
    }

    /** The first row after the entry that {@code row} begins. */
    private int next(int row, int to, int depth) {
        String path = rows.get(row).path();
        int slash = path.indexOf('/', depth);
        if (slash < 0) {
            return row + 1;
        }
        String folder = path.substring(0, slash + 1);
        int next = row + 1;
        while (next < to && rows.get(next).path().startsWith(folder)) {
            next++;
        }
        return next;
    }

    private static byte[] name(String path, int depth, int slash) {
        return path.substring(depth, slash < 0 ? path.length() : slash).getBytes(StandardCharsets.US_ASCII);
    }
}
