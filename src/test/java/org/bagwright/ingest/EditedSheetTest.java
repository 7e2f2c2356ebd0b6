package org.bagwright.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditedSheetTest {
    @TempDir
    private Path folder;

    private EditedSheet read(byte[] octets, Optional<Charset> charset) throws IOException {
        Path file = folder.resolve("sheet.csv");
        Files.write(file, octets);
        return EditedSheet.read(file, charset, "sheet.csv");
    }

    private EditedSheet read(String text, Charset charset) throws IOException {
        return read(text.getBytes(charset), Optional.empty());
    }

    private static List<String> said(EditedSheet sheet) {
        return sheet.findings().stream().map(Finding::message).toList();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,mark", "UTF-16LE,mark", "UTF-16BE,mark", "UTF-16LE,''", "UTF-16BE,''"})
    void readsUnicodeWithAndWithoutMark(String charset, String mark) throws Exception {
        String text = "id,title\r\na-1,\"M\u00fcller \uD83D\uDE00\r\n\u6f22\"\r\n";
        EditedSheet sheet = read((mark.isEmpty() ? "" : "\uFEFF") + text, Charset.forName(charset));
        assertEquals(List.of("id", "title"), sheet.header());
        assertEquals("M\u00fcller \uD83D\uDE00\r\n\u6f22", sheet.rows().get(0).cell(1));
        assertEquals(charset.equals("UTF-8") ? 0 : 1, sheet.findings().size());
        assertFalse(sheet.isCharsetGuessed());
    }

    @Test
    void takesWhatIsNoUtf8ForWesternAndSaysSo() throws Exception {
        EditedSheet sheet = read("id,title\na-1,M\u00fcller\n", Charset.forName("windows-1252"));
        assertEquals("M\u00fcller", sheet.rows().get(0).cell(1));
        assertTrue(sheet.isCharsetGuessed());
        assertEquals(List.of("its charset is windows-1252, for want of a better guess: read as such"), said(sheet));
    }

    @Test
    void takesTheCharsetThatIsNamed() throws Exception {
        Charset japanese = Charset.forName("Shift_JIS");
        EditedSheet sheet = read("id,title\na-1,\u304b\u306a\n".getBytes(japanese), Optional.of(japanese));
        assertEquals("\u304b\u306a", sheet.rows().get(0).cell(1));
        assertFalse(read(new byte[] {'i', 'd', '\n', (byte) 0xFF}, Optional.of(StandardCharsets.UTF_8))
                .isReadable());
    }

    @ParameterizedTest
    @CsvSource({"';',semicolons", "'\t',tabs"})
    void readsOtherSeparatorsAndSaysSo(String separator, String name) throws Exception {
        EditedSheet sheet = read("id,title\na-1,A title\n".replace(",", separator), StandardCharsets.UTF_8);
        assertEquals("A title", sheet.rows().get(0).cell(1));
        assertEquals(List.of("its cells are parted by " + name + ": read as such"), said(sheet));
    }

    @Test
    void obeysTheLineThatNamesTheSeparator() throws Exception {
        EditedSheet sheet = read("sep=;\r\nid;title\r\na-1;\"x\ny\"\r\na-2;z\r\n", StandardCharsets.UTF_8);
        assertEquals(List.of("id", "title"), sheet.header());
        assertEquals(
                List.of(3, 5), sheet.rows().stream().map(EditedSheet.Row::line).toList());
    }

    @Test
    void leavesBlankRowsOutAndCountsTheirLines() throws Exception {
        EditedSheet sheet = read(" ID ,Title\n,\n\na-1\n", StandardCharsets.UTF_8);
        assertEquals(List.of("id", "title"), sheet.header());
        assertEquals(List.of(new EditedSheet.Row(4, List.of("a-1"))), sheet.rows());
        assertEquals("", sheet.rows().get(0).cell(1));
    }

    @ParameterizedTest
    @CsvSource({"''", "'id,title\na-1,\"open\n'", "'id,title\na-1,\"x\"y\n'"})
    void aTableThatBreaksOffIsNotReadAtAll(String text) throws Exception {
        EditedSheet sheet = read(text, StandardCharsets.UTF_8);
        assertFalse(sheet.isReadable());
        assertEquals(FindingCode.SHEET_UNREADABLE, sheet.findings().get(0).code());
    }

    @Test
    void brokenWorkbooksAreAFinding() throws Exception {
        byte[] workbook = workbook(
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet>"
                        + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>");
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] bent = workbook.clone();
            for (int change = 0; change <= i / 40; change++) {
                bent[4 + random.nextInt(bent.length - 4)] = (byte) random.nextInt(256);
            }
            EditedSheet sheet = read(bent, Optional.empty());
            assertTrue(sheet.header().stream().noneMatch(heading -> heading.contains("/")), "no file is read in");
        }
        assertFalse(read(new byte[] {'P', 'K', 3, 4, 0, 0}, Optional.empty()).isReadable());
    }

    @Test
    void aWorkbookThatWouldGrowBeyondAllBoundsIsRefused() throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i <= 16; i++) {
                zip.write(blank);
            }
            zip.closeEntry();
        }
        EditedSheet sheet = WorkbookReader.read(Files.readAllBytes(file), "bomb.xlsx", 16 << 20);
        assertEquals(List.of("unpacked it would be larger than 16 MiB"), said(sheet));
    }

    private byte[] workbook(String sheet) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" Type=\"http://schemas.openxml"
                            + "formats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return Files.readAllBytes(file);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
