package org.bagwright.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bagwright.json.CaptureLines;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.ReportFile;
import org.bagwright.json.Schema;
import org.bagwright.markup.HtmlReferences;
import org.bagwright.model.BagInfo;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.Evidence;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Fate;
import org.bagwright.model.Finding;
import org.bagwright.model.Ledger;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.Octets;
import org.bagwright.model.Oxum;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;
import org.bagwright.verify.BagFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutOneCheckTest {
    private static final BagInfo INFO = info("1");

    @TempDir
    Path bag;

    private final ByteArrayOutputStream captures = new ByteArrayOutputStream();
    private final ByteArrayOutputStream documents = new ByteArrayOutputStream();

    @BeforeEach
    void makeABagOfThreeCaptures() throws IOException {
        for (String folder : List.of("raw", "text", "metadata", "schema")) {
            Files.createDirectories(bag.resolve("data").resolve(folder));
        }
        for (Map.Entry<String, Octets> schema : Schema.filesOfBag().entrySet()) {
            Files.write(bag.resolve("data/schema").resolve(schema.getKey()), bytes(schema.getValue()));
        }
        try (DocumentsCsv csv = new DocumentsCsv(
                new BufferedOutputStream(Files.newOutputStream(bag.resolve("data/metadata/documents.csv"))))) {
            add(csv, "a", "UTF-8", "The 😀 title\n=One\r\n  two cafe\u0301\n\nThree 漢\n字", 2);
            add(csv, "b", "windows-1252", "Título\ncafé\n\nSí", 1);
        }
        addUndecoded();
        Files.write(bag.resolve("data/metadata/captures.jsonl"), captures.toByteArray());
        Files.write(bag.resolve("data/metadata/documents.jsonl"), documents.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void findsNothingInABagThatIsRight(int jobs) throws IOException {
        assertEquals(List.of(), check(INFO, jobs));
    }

    @ParameterizedTest
    @CsvSource({
        "captures.jsonl, '\"span\":[0,', '\"span\":[1,', BAG-408",
        "captures.jsonl, '\"fate\":\"text\"', '\"fate\":\"gone\"', BAG-404",
        "captures.jsonl, '\"octets\":', '\"octets\":1', BAG-407",
        "captures.jsonl, '\"sha512\":\"', '\"sha512\":\"0000\",\"x\":\"', BAG-404",
        "captures.jsonl, 'raw/a.txt', 'raw/../a.txt', BAG-404",
        "captures.jsonl, 'raw/a.txt', 'raw/none.txt', BAG-406",
        "captures.jsonl, '\"charset\":\"UTF-8\"', '\"charset\":\"no such\"', BAG-407",
        "captures.jsonl, '\"charset\":\"UTF-8\"', '\"charset\":\"ISO-8859-1\"', BAG-407",
        "captures.jsonl, '\"charset\":null', '\"charset\":\"UTF-8\"', BAG-411",
        "captures.jsonl, '\"documents\":[\"a-1\",\"a-2\"]', '\"documents\":[\"a-1\"]', BAG-408",
        "captures.jsonl, '\"documents\":[\"b\"]', '\"documents\":[\"b\",\"a-1\"]', BAG-411",
        "captures.jsonl, '\"fate\":\"text\",\"document\":\"a-1\"', '\"fate\":\"removed\",\"document\":\"a-1\"', BAG-409",
        "captures.jsonl, '\"role\":\"body\"', '\"role\":\"navigation\"', BAG-408",
        "documents.jsonl, '\"id\":\"b\"', '\"id\":\"c\"', BAG-411",
        "documents.jsonl, '\"id\":\"a-2\"', '\"id\":\"a-1\"', BAG-405",
        "documents.jsonl, '\"capture\":\"raw/b.txt\"', '\"capture\":\"raw/a.txt\"', BAG-411",
        "documents.jsonl, '\"span\":[0,', '\"span\":[0,9', BAG-412",
        "documents.jsonl, '\"text\":\"text/b.txt\"', '\"text\":\"text/a-1.txt\"', BAG-411",
        "documents.jsonl, '\"characters\":', '\"characters\":9', BAG-410",
        "documents.jsonl, '\"words\":', '\"words\": ', BAG-404",
        "documents.jsonl, '\"words\":', '\"words\":7', BAG-413",
        "documents.jsonl, '{\"id\"', '{\"id', BAG-404",
        "documents.csv, 'Título', 'Titulo', BAG-413",
        "documents.csv, 'id,title', '\uFEFFid,title', BAG-413",
        "documents.csv, '\r\n', '\n', BAG-413",
        "documents.csv, '''=One', '=One', BAG-413",
        "documents.csv, 'a-1,', '\"a-1,', BAG-413",
    })
    void findsWhatWasChangedInTheRecords(String file, String from, String to, String code) throws IOException {
        edit("data/metadata/" + file, text -> text.replace(from, to));
        assertTrue(codes(check(INFO, 2)).contains(code), () -> from + " → " + to);
    }

    @Test
    void findsATextThatWasChanged() throws IOException {
        edit("data/text/a-1.txt", text -> text + "More.\n");
        List<Finding> findings = check(INFO, 2);
        assertEquals(List.of("BAG-410", "BAG-410"), codes(findings));
        assertEquals("data/text/a-1.txt", findings.get(0).path());
    }

    @Test
    void findsFilesThatNoRecordNamesAndRecordsWithoutFile() throws IOException {
        Files.writeString(bag.resolve("data/text/stray.txt"), "x");
        Files.writeString(bag.resolve("data/raw/stray.txt"), "x");
        Files.delete(bag.resolve("data/text/b.txt"));
        Files.delete(bag.resolve("data/raw/a.txt"));
        assertEquals(List.of("BAG-406", "BAG-406", "BAG-414", "BAG-414"), codes(check(INFO, 2)));
    }

    @Test
    void findsATextThatIsSaidToBeWithheldButIsThere() throws IOException {
        edit("data/metadata/documents.jsonl", text -> text.replace("\"text\":\"text/b.txt\"", "\"text\":null"));
        assertTrue(codes(check(INFO, 1)).contains("BAG-414"));
    }

    @Test
    void findsRowsTooFewAndTooMany() throws IOException {
        edit("data/metadata/documents.csv", text -> text.substring(0, text.lastIndexOf("b,")));
        assertEquals(List.of("BAG-413"), codes(check(INFO, 1)));
        edit("data/metadata/documents.csv", text -> text + text);
        assertEquals(List.of("BAG-413"), codes(check(INFO, 1)));
    }

    @Test
    void findsSchemasAndRecordsThatAreMissingOrOthers() throws IOException {
        edit("data/schema/document.schema.json", text -> text.replace("SHA-512", "MD5"));
        Files.delete(bag.resolve("data/schema/capture.schema.json"));
        Files.delete(bag.resolve("data/metadata/captures.jsonl"));
        assertEquals(List.of("BAG-402", "BAG-402", "BAG-403"), codes(check(INFO, 1)));
    }

    @Test
    void opensNoLink() throws IOException {
        Path outside = Files.writeString(bag.resolve("outside.txt"), Files.readString(bag.resolve("data/raw/a.txt")));
        Files.delete(bag.resolve("data/raw/a.txt"));
        Files.createSymbolicLink(bag.resolve("data/raw/a.txt"), outside);
        assertTrue(codes(check(INFO, 1)).contains("BAG-406"));
    }

    @Test
    void leavesALayoutThatItDoesNotKnowAlone() throws IOException {
        assertEquals(List.of("BAG-401"), codes(check(info("2"), 1)));
    }

    @Test
    void findsTheSameWhateverTheNumberOfThreads() throws IOException {
        edit("data/metadata/documents.jsonl", text -> text.replace("\"characters\":", "\"characters\":9") + text);
        List<Finding> alone = sorted(check(INFO, 1));
        for (int i = 0; i < 10; i++) {
            assertEquals(alone, sorted(check(INFO, 4)));
        }
    }

    /** A capture whose first line is the title and whose paragraphs are the bodies of {@code parts} documents. */
    private void add(DocumentsCsv csv, String id, String charset, String text, int parts) throws IOException {
        Octets octets = Octets.owning(text.getBytes(Charset.forName(charset)));
        Files.write(bag.resolve("data/raw/" + id + ".txt"), bytes(octets));
        CaptureFacts facts = CaptureFacts.of(new Capture(
                id,
                new BagPath("raw/" + id + ".txt"),
                id + ".txt",
                octets,
                octets.digest(DigestAlgorithm.SHA512),
                "text/plain",
                CatalogueRow.NONE));
        DecodedText decoded = DecodedText.of(
                DecodedText.decode(octets, Charset.forName(charset)), charset, CharsetSource.WELL_FORMED);
        List<LedgerEntry> ledger = new ArrayList<>();
        List<Document> made = new ArrayList<>();
        int firstBreak = text.indexOf('\n');
        int secondBreak = text.indexOf("\n\n");
        ledger.add(entry(text, 0, firstBreak, Role.TITLE, Fate.METADATA, ""));
        String firstId = parts == 1 ? id : id + "-1";
        ledger.add(entry(text, firstBreak, secondBreak, Role.BODY, Fate.TEXT, firstId));
        String lastId = parts == 1 ? id : id + "-2";
        ledger.add(entry(text, secondBreak, text.length(), Role.BODY, Fate.TEXT, lastId));
        String first = Paragraph.of(text.substring(firstBreak, secondBreak));
        String last = Paragraph.of(text.substring(secondBreak));
        if (parts == 1) {
            made.add(document(id, first + "\n\n" + last, text.substring(0, firstBreak)));
        } else {
            made.add(document(firstId, first, first.substring(0, 4)));
            made.add(document(lastId, last, text.substring(0, firstBreak)));
        }
        captures.write(CaptureLines.line(CaptureRecord.of(new CuratedCapture(
                facts,
                Optional.of(charset),
                Optional.of(CharsetSource.WELL_FORMED),
                new Ledger(ledger, decoded.characters()),
                made,
                Optional.empty(),
                List.of()))));
        for (Document document : made) {
            writeDocument(csv, facts, document);
        }
    }

    private void writeDocument(DocumentsCsv csv, CaptureFacts facts, Document document) throws IOException {
        byte[] text = (document.text() + "\n").getBytes(StandardCharsets.UTF_8);
        BagPath path = new BagPath("text/" + document.id() + ".txt");
        Files.write(bag.resolve("data").resolve(path.value()), text);
        Digest digest = Octets.owning(text).digest(DigestAlgorithm.SHA512);
        DocumentRecord record = DocumentRecord.of(document, facts, digest, Optional.of(path));
        documents.write(DocumentLines.line(record));
        csv.write(record);
    }

    private void addUndecoded() throws IOException {
        Octets octets = Octets.owning(new byte[] {0, 1, 2, (byte) 0xFF});
        Files.write(bag.resolve("data/raw/z.bin"), bytes(octets));
        CaptureFacts facts = new CaptureFacts(
                "z",
                new BagPath("raw/z.bin"),
                "z.bin",
                4,
                octets.digest(DigestAlgorithm.SHA512),
                "application/octet-stream",
                CatalogueRow.NONE);
        captures.write(CaptureLines.line(CaptureRecord.of(new CuratedCapture(
                facts,
                Optional.empty(),
                Optional.empty(),
                new Ledger(List.of(), 0),
                List.of(),
                Optional.of(new Exclusion("ingest", "binary")),
                List.of()))));
    }

    private static LedgerEntry entry(String text, int start, int end, Role role, Fate fate, String document) {
        Span span = new Span(text.codePointCount(0, start), text.codePointCount(0, end));
        return new LedgerEntry(
                span, role, fate, document.isEmpty() ? Optional.empty() : Optional.of(document), "test", 1);
    }

    private static Document document(String id, String text, String title) {
        Optional<Stated<String>> stated = Optional.of(new Stated<>(title, new Evidence.Read(new Span(0, 5), "test")));
        Description description = new Description(
                stated,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Document(id, description, text, 2, text.codePointCount(0, text.length()), 0.5, List.of());
    }

    /** Of a bag without a report. */
    private static final class CountsNothing implements Recount {
        @Override
        public void add(CaptureRecord capture) {}

        @Override
        public void add(DocumentRecord document) {}

        @Override
        public List<ReportFile.Difference> differences(String text) {
            return List.of();
        }
    }

    private List<Finding> check(BagInfo info, int jobs) throws IOException {
        List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
        SortedSet<String> payload = new TreeSet<>();
        try (Stream<Path> files = Files.walk(bag)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> payload.add(bag.relativize(file).toString().replace('\\', '/')));
        }
        BagFacts facts = new BagFacts(
                Optional.of(bag),
                Optional.empty(),
                "1.0",
                StandardCharsets.UTF_8,
                info,
                List.of(),
                List.of(),
                false,
                Set.of(),
                new Oxum(0, payload.size()),
                new TreeSet<>(),
                payload);
        new LayoutOneCheck(new HtmlReferences(), CountsNothing::new).check(facts, jobs, findings::add);
        return List.copyOf(findings);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().id()).sorted().toList();
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private void edit(String path, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(bag.resolve(path));
        String after = change.apply(before);
        assertTrue(!before.equals(after), "nothing to change in " + path);
        Files.writeString(bag.resolve(path), after);
    }

    private static BagInfo info(String layout) {
        return new BagInfo(new TreeMap<>(Map.of(BagInfo.LAYOUT, List.of(layout))));
    }

    private static byte[] bytes(Octets octets) {
        byte[] bytes = new byte[octets.length()];
        octets.asByteBuffer().get(bytes);
        return bytes;
    }
}
