package org.bagwright.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook anew, so that the same content gives the same octets on the same Java: parts in one order, one time for all, and
 * in its properties the day of the release as the time of making, for which the library takes the clock.
 */
final class Repacking {
    private static final String PROPERTIES = "docProps/core.xml";

    /** The part that says what the others are comes first, as readers of streams like it. */
    private static final String TYPES = "[Content_Types].xml";

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Repacking() {}

    /** Copies {@code workbook} to {@code out}, which stays open. */
    static void repack(Path workbook, LocalDate made, OutputStream out) throws IOException {
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            ZipOutputStream zip = new ZipOutputStream(out);
            List<String> names = parts.stream()
                    .map(ZipEntry::getName)
                    .sorted(Comparator.comparing((String name) -> !name.equals(TYPES))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                try (InputStream in = parts.getInputStream(parts.getEntry(name))) {
                    copy(name, in, made, zip);
                }
                zip.closeEntry();
            }
            zip.finish();
        }
    }

    private static void copy(String name, InputStream in, LocalDate made, OutputStream out) throws IOException {
        if (!name.equals(PROPERTIES)) {
            in.transferTo(out);
            return;
        }
        String properties = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String fixed = properties.replaceFirst(
                "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)", "$1" + made + "T00:00:00Z$2");
        out.write(fixed.getBytes(StandardCharsets.UTF_8));
    }
}
