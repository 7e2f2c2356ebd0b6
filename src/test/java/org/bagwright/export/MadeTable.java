package org.bagwright.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.layout.DocumentsCsv;
import org.bagwright.model.BagPath;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Evidence;
import org.bagwright.model.Octets;
import org.bagwright.model.Stated;

/** A folder with the tables of a bag, whose documents have the titles wanted; each text is its document's title. */
public final class MadeTable {
    /** What spreadsheets are known to change, to cut or to act upon. */
    public static final List<String> AWKWARD = List.of(
            "=HYPERLINK(\"http://example.org/\",\"click\")",
            "=1+1",
            "'=1+1",
            "-5",
            "+1",
            "@SUM(A1:A9)",
            "＝1+1",
            "00123",
            "123456789012345678",
            "1E5",
            "1.5",
            "1,5",
            "50%",
            "$3.00",
            "TRUE",
            "2016-11-23",
            "23.11.2016",
            "11/23/2016",
            "1-2",
            "MAR1",
            "12:30",
            "'Fake' report",
            "a \"quoted\" word, and; separators",
            "\"",
            "\u00e9\u00e8 – “typographic”",
            "\uD83D\uDE00 emoji \uD83D\uDC69\u200D\uD83D\uDCBB",
            "\u6f22\u5b57 \u304b\u306a \ud55c\uae00",
            "\u05e2\u05d1\u05e8\u05d9\u05ea \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "first line\nsecond line",
            "a\ttab",
            "\ttab first",
            "  blanks at both ends  ",
            "_x000D_ and _x0041_",
            "#N/A",
            "sep=;",
            "");

    private MadeTable() {}

    /** Writes {@code folder} with a document for each title. */
    public static CuratedBag in(Path folder, List<String> titles) throws IOException {
        List<DocumentRecord> records = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            records.add(record("made-" + i, titles.get(i)));
        }
        Path metadata = Files.createDirectories(folder.resolve("data/metadata"));
        Path texts = Files.createDirectories(folder.resolve("data/text"));
        try (OutputStream lines = Files.newOutputStream(metadata.resolve("documents.jsonl"));
                DocumentsCsv csv = new DocumentsCsv(Files.newOutputStream(metadata.resolve("documents.csv")))) {
            for (int i = 0; i < titles.size(); i++) {
                lines.write(DocumentLines.line(records.get(i)));
                csv.write(records.get(i));
                Files.write(
                        texts.resolve("made-" + i + ".txt"), (titles.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.writeString(metadata.resolve("captures.jsonl"), "");
        Files.writeString(
                folder.resolve("data/CITATION.cff"),
                "title: \"A \\\"made\\\" table\"\nversion: \"1.0.0\"\ndate-released: \"2026-11-23\"\nlicense: \"CC0-1.0\"\n");
        return CuratedBag.in(folder).orElseThrow();
    }

    /** The document {@code id} with this title; none when it is empty. */
    public static DocumentRecord record(String id, String title) {
        Digest digest = Octets.owning(title.getBytes(StandardCharsets.UTF_8)).digest(DigestAlgorithm.SHA512);
        return new DocumentRecord(
                id,
                new Description(
                        stated(title),
                        Optional.empty(),
                        Optional.of(new Stated<>(List.of("Ines Vandrel", "Oskar Lind"), new Evidence.Catalogued(2))),
                        stated("00" + title.length()),
                        Optional.empty(),
                        stated("2016-11-23T10:15:00Z"),
                        stated("2016-11-23"),
                        Optional.empty(),
                        stated("en"),
                        Optional.empty(),
                        stated("123456789012345678"),
                        stated("https://example.org/?a=1&b=2"),
                        Optional.empty(),
                        Optional.empty()),
                new BagPath("raw/" + id + ".txt"),
                digest,
                digest,
                Optional.of(new BagPath("text/" + id + ".txt")),
                1234,
                5678,
                0.5,
                Optional.empty(),
                true,
                List.of("no-title", "short"),
                Optional.empty());
    }

    private static Optional<Stated<String>> stated(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new Stated<>(value, new Evidence.Catalogued(2)));
    }
}
