package org.bagwright.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.SampleRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsCsvTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1, '=1+1",
                "+49, '+49",
                "-1, '-1",
                "@a, '@a",
                "＝1, '＝1",
                "'=1, ''=1",
                "'Fake' report, 'Fake' report",
                "', '",
                "\"\", \"\"",
                "a=b, a=b",
                "\"\t1\", \"'\t1\"",
                "\"\n1\", \"'\n1\"",
            })
    void guardsWhatASpreadsheetTakesForAFormula(String cell, String guarded) {
        assertEquals(guarded, FormulaGuard.guarded(cell));
        assertEquals(cell, FormulaGuard.unguarded(guarded));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void unguardingGivesBackEveryCell(long seed) {
        Random random = new Random(seed);
        String alphabet = "''''=+-@\t\r\n＝＋－＠ab ";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String guarded = FormulaGuard.guarded(cell.toString());
            assertFalse(guarded.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"), guarded);
            assertEquals(cell.toString(), FormulaGuard.unguarded(guarded));
        }
    }

    @Test
    void givesBackEveryCellOfEveryRecord() throws IOException {
        SampleRecords samples = new SampleRecords(5);
        List<List<String>> expected = new ArrayList<>();
        expected.add(DocumentRecord.columns());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentsCsv csv = new DocumentsCsv(out)) {
            for (int i = 0; i < 500; i++) {
                DocumentRecord record = samples.document();
                csv.write(record);
                expected.add(record.cells().stream()
                        .map(cell -> new String(cell.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16))
                        .toList());
            }
        }
        String text = out.toString(StandardCharsets.UTF_8);
        List<List<String>> read = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), DocumentsCsv.FORMAT)) {
            for (CSVRecord row : parser) {
                read.add(row.stream().map(FormulaGuard::unguarded).toList());
            }
        }
        assertEquals(expected, read);
        assertTrue(text.startsWith("id,title,") && text.endsWith("\r\n"));
    }
}
