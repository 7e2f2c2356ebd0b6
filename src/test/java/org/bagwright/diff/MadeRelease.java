package org.bagwright.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bagwright.json.Schema;
import org.bagwright.layout.RecordedBag;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.Octets;
import org.bagwright.verify.BagFolder;

/** A release with as much of the layout as a comparison reads, made of invented documents, to be edited. */
final class MadeRelease {
    final Map<String, Map<String, String>> documents = new TreeMap<>();
    final Map<String, Map<String, String>> captures = new TreeMap<>();
    final Map<String, String> texts = new TreeMap<>();
    final Map<String, String> info = new TreeMap<>();
    String citation = "";
    final Map<String, String> schemas = new TreeMap<>();

    MadeRelease(String version) {
        info.put("Bag-Group-Identifier", "made");
        info.put("Bagwright-Layout", "1");
        info.put("Dataset-Version", version);
        Schema.filesOfBag().forEach((name, octets) -> schemas.put(name, octets.text(StandardCharsets.UTF_8)));
    }

    /** A release of {@code count} documents, each of a capture of its own. */
    static MadeRelease of(String version, int count) {
        MadeRelease made = new MadeRelease(version);
        for (int i = 0; i < count; i++) {
            made.add(String.format("story-%04d", i), "The text of story " + i + " is here.\n\nIt goes on.");
        }
        return made;
    }

    void add(String id, String text) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("id", quoted(id));
        document.put("title", quoted("Title of " + id));
        document.put("authors", "[]");
        document.put("published", "null");
        document.put("capture", quoted("raw/" + id + ".txt"));
        document.put("capture_sha512", quoted(digest("capture " + id)));
        document.put("text_sha512", "");
        document.put("text", quoted("text/" + id + ".txt"));
        document.put("words", "9");
        document.put("characters", "40");
        document.put("kept_share", "0.5000");
        document.put("duplicate_cluster", "null");
        document.put("is_representative", "true");
        document.put("flags", "[]");
        document.put("evidence", "{\"title\":{\"span\":[0,9],\"rule\":\"title.first-line\"}}");
        documents.put(id, document);
        text(id, text);
        Map<String, String> capture = new LinkedHashMap<>();
        capture.put("id", quoted(id));
        capture.put("path", quoted("raw/" + id + ".txt"));
        capture.put("original_name", quoted(id + ".txt"));
        capture.put("sha512", quoted(digest("capture " + id)));
        capture.put("url", "null");
        capture.put("documents", "[" + quoted(id) + "]");
        capture.put("excluded", "null");
        capture.put("ledger", ledger(id, "body.prose"));
        captures.put(id, capture);
    }

    static String ledger(String id, String rule) {
        return "[{\"span\":[0,40],\"role\":\"body\",\"fate\":\"text\",\"document\":" + quoted(id) + ",\"rule\":"
                + quoted(rule) + ",\"confidence\":0.93}]";
    }

    void text(String id, String text) {
        texts.put(id, text + "\n");
        documents.get(id).put("text_sha512", quoted(digest(text + "\n")));
    }

    static String digest(String text) {
        return Octets.owning(text.getBytes(StandardCharsets.UTF_8))
                .digest(DigestAlgorithm.SHA512)
                .hex();
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** Writes it to {@code folder}, its records in an order of {@code random}'s. */
    Path write(Path folder, Random random) throws IOException {
        write(folder.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        StringBuilder labels = new StringBuilder();
        info.forEach((label, value) ->
                labels.append(label).append(": ").append(value).append('\n'));
        write(folder.resolve("bag-info.txt"), labels.toString());
        write(folder.resolve("data/CITATION.cff"), "title: \"Made\"\n" + citation);
        write(folder.resolve("data/metadata/documents.jsonl"), lines(documents, random));
        write(folder.resolve("data/metadata/captures.jsonl"), lines(captures, random));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(folder.resolve("data/text/" + text.getKey() + ".txt"), text.getValue());
        }
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            write(folder.resolve("data/schema/" + schema.getKey()), schema.getValue());
        }
        return folder;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String lines(Map<String, Map<String, String>> records, Random random) {
        List<String> lines = new ArrayList<>();
        for (Map<String, String> record : records.values()) {
            List<String> members = new ArrayList<>();
            record.forEach((key, value) -> members.add(quoted(key) + ":" + value));
            lines.add("{" + String.join(",", members) + "}\n");
        }
        Collections.shuffle(lines, random);
        return String.join("", lines);
    }

    static RecordedBag open(Path folder, List<Finding> findings) throws IOException {
        return RecordedBag.in(BagFolder.at(folder), findings::add).orElseThrow();
    }
}
