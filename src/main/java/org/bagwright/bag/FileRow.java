package org.bagwright.bag;

/** What a draft keeps of one written file: its path, its length and its digests. Not to be changed. */
final class FileRow {
    private final String path;
    private final long octets;
    private final byte[] digests;

    FileRow(String path, long octets, byte[] digests) {
        this.path = path;
        this.octets = octets;
        this.digests = digests;
    }

    /** A path that is taken; its file isn't finished. */
    static FileRow claimed(String path) {
        return new FileRow(path, -1, new byte[0]);
    }

    boolean isFinished() {
        return octets >= 0;
    }

    String path() {
        return path;
    }

    long octets() {
        return octets;
    }

    /** In the columns of the folder that wrote it. */
    byte[] digests() {
        return digests;
    }
}
