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
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads the sheets of documents in an XLSX file (Office Open XML), or its first sheet where none is called so. Formulas are never
 * computed: what the file says they gave is read.
 */
final class WorkbookReader {
    /** Most octets that the parts of a workbook may have together, decompressed: more is taken for an attack. */
    private static final long MAX_UNPACKED = 1L << 30;

    /** As {@code export} calls them, the second and further ones with a number. */
    private static final Pattern DOCUMENTS = Pattern.compile("Documents( \\d+)?");

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
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(octets))) {
                List<EditedSheet.Row> read = new ArrayList<>();
                for (Sheet sheet : sheets(workbook)) {
                    read(sheet, read);
                }
                return EditedSheet.of(read, false, place, List.of());
            }
        } catch (IOException | RuntimeException e) {
            // The reader tells what is wrong with a file by whatever its parsers throw.
            return broken(place, "it can't be read as an XLSX workbook");
        }
    }

    private static List<Sheet> sheets(ReadableWorkbook workbook) {
        List<Sheet> named = workbook.getSheets()
                .filter(sheet -> DOCUMENTS.matcher(sheet.getName()).matches())
                .toList();
        return named.isEmpty() ? List.of(workbook.getFirstSheet()) : named;
    }

    /** Each sheet has the header again. */
    private static void read(Sheet sheet, List<EditedSheet.Row> read) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            boolean first = true;
            for (Iterator<Row> next = rows.iterator(); next.hasNext(); first = false) {
                EditedSheet.Row row = row(next.next());
                if (!(first && !read.isEmpty() && row.cells().equals(read.get(0).cells()))) {
                    read.add(row);
                }
            }
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
