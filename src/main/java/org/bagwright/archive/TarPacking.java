package org.bagwright.archive;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.bagwright.archive.BagPacking.Entry;

/** A tar archive in the POSIX format (pax headers for long names and sizes), compressed in blocks by several threads. */
final class TarPacking {
    private static final int BUFFER = 1 << 16;
    /** Of the archive's end: what tar itself pads to. */
    private static final int RECORD = 10_240;

    private final BagPacking packing;

    TarPacking(BagPacking packing) {
        this.packing = packing;
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, CREATE_NEW, WRITE), BUFFER);
                BlockGzip gzip = new BlockGzip(out, BagPacking.LEVEL, packing.jobs());
                TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip, RECORD, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (Entry entry : packing.entries()) {
                write(entry, tar);
            }
            tar.finish();
            gzip.finish();
        }
    }

    private void write(Entry entry, TarArchiveOutputStream tar) throws IOException {
        tar.putArchiveEntry(header(entry));
        if (!entry.isFolder()) {
            try (InputStream in = packing.open(entry)) {
                in.transferTo(tar);
            }
        }
        tar.closeArchiveEntry();
    }

    private TarArchiveEntry header(Entry entry) {
        TarArchiveEntry header = new TarArchiveEntry(entry.name());
        header.setSize(entry.octets());
        header.setMode(entry.isFolder() ? BagPacking.FOLDER_MODE : BagPacking.FILE_MODE);
        header.setModTime(packing.time().toInstant(ZoneOffset.UTC).toEpochMilli());
        header.setUserId(0);
        header.setGroupId(0);
        header.setUserName("");
        header.setGroupName("");
        return header;
    }
}
