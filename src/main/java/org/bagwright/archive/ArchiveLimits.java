package org.bagwright.archive;

/**
 * What an archive may cost before it is given up. Nothing is written to the disk, so the limits guard time and memory.
 *
 * @param members how many members; each costs the verifier about 300 octets of memory
 * @param octets how many octets all members may hold together
 * @param ratio how many times the archive's own size they may hold, once they are more than {@code free}
 * @param free octets that any archive may expand to
 * @param nameLength longest name of a member, in characters
 * @param depth most parts of a name
 * @param headerOctets longest header of one tar member, with its extensions, in octets
 * @param keptOctets octets of tag files that are kept in memory between the two passes over a tar
 */
record ArchiveLimits(
        long members, long octets, int ratio, long free, int nameLength, int depth, int headerOctets, int keptOctets) {

    /**
     * Members as memory allows; 16 TiB take six hours to hash.
     * Text compresses to a tenth to a thirtieth, so 200 leaves room; deflate can reach 1,032, xz and zstd ten times that. The
     * first GiB takes two seconds. Windows' longest path has 32,767 characters; a path of Linux fits 2,048 parts, no
     * program makes a tenth of it. A tar header of more than 4 MiB would describe 150,000 holes of a sparse file.
     */
    static final ArchiveLimits USUAL =
            new ArchiveLimits(membersByMemory(), 1L << 44, 200, 1L << 30, 32_767, 256, 4 << 20, 32 << 20);

    /** Ten million, ten times the largest bag that Bagwright is measured with, or fewer: one takes 250 to 400 octets. */
    private static long membersByMemory() {
        return Math.min(10_000_000, Runtime.getRuntime().maxMemory() / 400);
    }
}
