package org.bagwright.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLinesTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackWhatItWrote(long seed) {
        SampleRecords samples = new SampleRecords(seed);
        for (int i = 0; i < 100; i++) {
            DocumentRecord document = samples.document();
            LineReading<DocumentRecord> documentRead = DocumentLines.check(line(DocumentLines.line(document)));
            assertEquals(List.of(), documentRead.violations());
            assertEquals(Optional.of(document), documentRead.record());

            CaptureRecord capture = samples.capture();
            LineReading<CaptureRecord> captureRead = CaptureLines.check(line(CaptureLines.line(capture)));
            assertEquals(List.of(), captureRead.violations());
            assertEquals(Optional.of(capture), captureRead.record());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void writesNothingThatAReaderCouldTakeForALineEnd(long seed) {
        SampleRecords samples = new SampleRecords(seed);
        for (int i = 0; i < 100; i++) {
            String text = new String(DocumentLines.line(samples.document()), StandardCharsets.UTF_8);
            assertEquals(text.length() - 1, text.indexOf('\n'));
            assertTrue(
                    text.codePoints().noneMatch(c -> c != '\n' && (Character.isISOControl(c) || isLineEnd(c))), text);
        }
    }

    private static boolean isLineEnd(int c) {
        return c == 0x2028 || c == 0x2029;
    }

    @Test
    void keepsNonAsciiAsItIsWhereverAPairFallsInALongText() throws IOException {
        for (int before = 0; before < 3000; before += 7) {
            String title = "x".repeat(before) + "é😀漢" + "y".repeat(3000);
            byte[] line = CanonicalJson.line(json -> CanonicalJson.text(json, "title", title));
            assertEquals("{\"title\":\"" + title + "\"}\n", new String(line, StandardCharsets.UTF_8));
        }
    }

    @Test
    void escapesUnpairedSurrogatesInsteadOfReplacingThem() throws IOException {
        byte[] line = CanonicalJson.line(json -> CanonicalJson.text(json, "title", "a\uD83Db"));
        assertEquals("{\"title\":\"a\\uD83Db\"}\n", new String(line, StandardCharsets.UTF_8));
        assertEquals("a\uD83Db", MAPPER.readTree(line).get("title").textValue());
    }

    @Test
    void showsTheSameValuesInItsCellsAsInItsJson() throws IOException {
        SampleRecords samples = new SampleRecords(21);
        for (int i = 0; i < 200; i++) {
            DocumentRecord document = samples.document();
            JsonNode json = MAPPER.readTree(DocumentLines.line(document));
            List<String> expected = new ArrayList<>();
            for (String column : DocumentRecord.columns()) {
                expected.add(cell(column, json.get(column)));
            }
            assertEquals(expected, document.cells());
        }
    }

    private static String cell(String column, JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item.textValue()));
            return String.join("; ", items);
        }
        if (column.equals("kept_share")) {
            return CanonicalJson.fixed(value.doubleValue(), 4);
        }
        return value.isNull() ? "" : value.asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000", "0.5230", "0.9999", "1.0000"})
    void writesSharesWithFourDecimals(String share) {
        assertEquals(share, CanonicalJson.fixed(Double.parseDouble(share), 4));
    }

    @Test
    void setsTheClusterOfALineThatWasWrittenBefore() {
        DocumentRecord alone = new SampleRecords(31).document().inCluster(Optional.empty(), true);
        DocumentRecord read =
                DocumentLines.read(line(DocumentLines.line(alone))).record().orElseThrow();
        String before = new String(DocumentLines.line(read), StandardCharsets.UTF_8);
        String after =
                new String(DocumentLines.line(read.inCluster(Optional.of("c-7"), false)), StandardCharsets.UTF_8);
        assertEquals(
                before.replace(
                        "\"duplicate_cluster\":null,\"is_representative\":true",
                        "\"duplicate_cluster\":\"c-7\",\"is_representative\":false"),
                after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"id\":1}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{} {}",
                "{\"id\":\"\\ud800\"}",
                "NaN",
                "\u0000"
            })
    void saysWhatIsWrongWithALineThatHoldsNoRecord(String text) {
        LineReading<DocumentRecord> read = DocumentLines.check(line((text + "\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), read.record());
        assertTrue(!read.violations().isEmpty());
    }

    @Test
    void refusesNestingThatWouldBurstTheStack() {
        String bomb = "[".repeat(100_000);
        LineReading<CaptureRecord> read = CaptureLines.read(line((bomb + "\n").getBytes(StandardCharsets.UTF_8)));
        assertTrue(read.violations().get(0).message().contains("nesting"), read.violations()::toString);
    }

    @Test
    void refusesOctetsThatAreNotUtf8() {
        byte[] line = {'{', '"', (byte) 0xE9, '"', ':', '1', '}', '\n'};
        assertEquals(
                List.of(new Violation("", "the line isn't UTF-8")),
                CaptureLines.read(line(line)).violations());
    }

    @Test
    void noticesALineThatIsNotInCanonicalForm() {
        DocumentRecord document = new SampleRecords(41).document();
        String spaced = new String(DocumentLines.line(document), StandardCharsets.UTF_8).replace("\":[", "\": [");
        LineReading<DocumentRecord> read = DocumentLines.check(line(spaced.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.of(document), read.record());
        assertTrue(read.violations().get(0).message().contains("canonical"), read.violations()::toString);
    }

    @Test
    void numbersLinesAndKeepsTheirOctets() throws IOException {
        List<JsonLine> lines = lines("a\n\nb", 10);
        assertEquals(List.of(1, 2, 3), lines.stream().map(JsonLine::number).toList());
        assertEquals("a", text(lines.get(0)));
        assertEquals("", text(lines.get(1)));
        assertEquals("b", text(lines.get(2)));
        assertEquals(
                Optional.of("the last line has no line feed at its end"),
                lines.get(2).defect());
    }

    @Test
    void readsOnAfterALineThatIsTooLong() throws IOException {
        List<JsonLine> lines = lines("x".repeat(200_000) + "\nb\n", 100);
        assertEquals(
                Optional.of("the line is longer than 100 octets"), lines.get(0).defect());
        assertEquals("b", text(lines.get(1)));
        assertEquals(Optional.empty(), lines.get(1).defect());
    }

    @Test
    void takesTheSameLineInPiecesOfAnySize() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<DocumentRecord> written = new ArrayList<>();
        SampleRecords samples = new SampleRecords(51);
        for (int i = 0; i < 300; i++) {
            written.add(samples.document());
            file.write(DocumentLines.line(written.get(i)));
        }
        List<DocumentRecord> read = new ArrayList<>();
        try (JsonLines lines = JsonLines.over(new ByteArrayInputStream(file.toByteArray()))) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                read.add(DocumentLines.read(line.get()).record().orElseThrow());
            }
        }
        assertEquals(written, read);
    }

    private static List<JsonLine> lines(String file, int maxLine) throws IOException {
        List<JsonLine> found = new ArrayList<>();
        try (JsonLines lines =
                JsonLines.over(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), maxLine)) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                found.add(line.get());
            }
        }
        return found;
    }

    private static String text(JsonLine line) {
        return StandardCharsets.UTF_8.decode(line.octets().asByteBuffer()).toString();
    }

    private static JsonLine line(byte[] withLineFeed) {
        byte[] line = new byte[withLineFeed.length - 1];
        System.arraycopy(withLineFeed, 0, line, 0, line.length);
        assertArrayEquals(new byte[] {'\n'}, new byte[] {withLineFeed[line.length]});
        return new JsonLine(1, Octets.owning(line), Optional.empty());
    }
}
