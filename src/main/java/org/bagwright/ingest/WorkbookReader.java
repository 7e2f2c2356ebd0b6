package org.bagwright.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX file (Office Open XML). Formulas are never computed: what the file says they gave is read. */
final class WorkbookReader {
    /** Most octets that the parts of a workbook may have together, decompressed: more is taken for an attack. */
    private static final long MAX_UNPACKED = 1L << 30;

    /** Columns further right are not read; a documents table has some 25. */
    private static final int MOST_COLUMNS = 256;

    /** Office Open XML writes a character that XML can't hold, or would change, by its code: {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private WorkbookReader() {}

    /** Whether {@code octets} begin as a zip archive does. */
    static boolean isZip(byte[] octets) {
        return octets.length > 3 && octets[0] == 'P' && octets[1] == 'K' && octets[2] == 3 && octets[3] == 4;
    }

    static EditedSheet read(byte[] octets, String place) {
        return read(octets, place, MAX_UNPACKED);
    }

    static EditedSheet read(byte[] octets, String place, long limit) {
        try {
            if (unpacked(octets, limit) > limit) {
                return broken(place, "unpacked it would be larger than " + (limit >> 20) + " MiB");
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(octets));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                List<EditedSheet.Row> read = new ArrayList<>();
                for (Iterator<Row> next = rows.iterator(); next.hasNext(); ) {
                    read.add(row(next.next()));
                }
                return EditedSheet.of(read, false, place, List.of());
            }
        } catch (IOException | RuntimeException e) {
            // The reader tells what is wrong with a file by whatever its parsers throw.
            return broken(place, "it can't be read as an XLSX workbook");
        }
    }

    private static EditedSheet broken(String place, String message) {
        return EditedSheet.unreadable(Finding.of(FindingCode.SHEET_UNREADABLE, place, message)
                .hinting("save it anew as XLSX, or as CSV in UTF-8"));
    }

    private static long unpacked(byte[] octets, long limit) throws IOException {
        long sum = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sum += length(zip, buffer, limit - sum);
                if (sum > limit) {
                    return sum;
                }
            }
        }
        return sum;
    }

    private static long length(InputStream in, byte[] buffer, long enough) throws IOException {
        long sum = 0;
        for (int read = in.read(buffer); read >= 0 && sum <= enough; read = in.read(buffer)) {
            sum += read;
        }
        return sum;
    }

    private static EditedSheet.Row row(Row row) {
        int width = Math.min(MOST_COLUMNS, row.getCellCount());
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            Optional<Cell> cell = row.getOptionalCell(i);
            cells.add(cell.map(WorkbookReader::text).orElse(""));
        }
        return new EditedSheet.Row(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean().toString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : unescaped(raw);
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
