package org.bagwright.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonValue;
import org.bagwright.layout.RecordedBag;
import org.bagwright.layout.StoredFile;
import org.bagwright.model.BagPath;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/** The rows of one release, by id. What can't be read of its records is a finding, and left out. */
final class Inventory {
    private static final Comparator<Row> BY_ID = Comparator.comparing(row -> row.id);

    private final RecordedBag bag;
    private final Consumer<Finding> findings;
    private final Map<Subject, Map<String, Row>> rows = new HashMap<>();

    private Inventory(RecordedBag bag, Consumer<Finding> findings) {
        this.bag = bag;
        this.findings = findings;
    }

    /** Reads the records of {@code bag} once. The findings' paths are within the bag. */
    static Inventory of(RecordedBag bag, Consumer<Finding> findings) throws IOException {
        Inventory inventory = new Inventory(bag, findings);
        inventory.read(Subject.DOCUMENT);
        inventory.read(Subject.CAPTURE);
        return inventory;
    }

    RecordedBag bag() {
        return bag;
    }

    /** The row of {@code subject} with this id; null when there is none. */
    Row row(Subject subject, String id) {
        return rows.get(subject).get(id);
    }

    /** All rows, sorted by id. */
    List<Row> sorted(Subject subject) {
        List<Row> sorted = new ArrayList<>(rows.get(subject).values());
        sorted.sort(BY_ID);
        return sorted;
    }

    int count(Subject subject) {
        return rows.get(subject).size();
    }

    /** The whole record of {@code row}, read again. */
    JsonValue.Members record(Subject subject, Row row) throws IOException {
        try {
            JsonValue value = JsonValue.parse(file(subject).at(row.offset, row.length));
            if (value instanceof JsonValue.Members members) {
                return members;
            }
        } catch (JsonValue.SyntaxException e) {
            throw changed(subject, e);
        }
        throw changed(subject, null);
    }

    private IOException changed(Subject subject, Exception cause) {
        return new IOException(path(subject) + " changed while it was read", cause);
    }

    private StoredFile file(Subject subject) {
        return subject == Subject.DOCUMENT ? bag.documents() : bag.captures();
    }

    private static String path(Subject subject) {
        BagPath path = subject == Subject.DOCUMENT ? RecordedBag.DOCUMENTS : RecordedBag.CAPTURES;
        return "data/" + path.value();
    }

    private void read(Subject subject) throws IOException {
        rows.put(subject, new HashMap<>());
        file(subject).forEachLine((line, offset) -> read(subject, line, offset));
    }

    private void read(Subject subject, JsonLine line, long offset) {
        if (line.octets().length() == 0) {
            unreadable(subject, line, line.defect().orElse("the line is empty"));
            return;
        }
        try {
            JsonValue value = JsonValue.parse(line.octets());
            if (value instanceof JsonValue.Members json
                    && json.values().get(RecordKeys.ID) instanceof JsonValue.Text id) {
                add(subject, line, Row.of(id.value(), offset, line.octets().length(), RecordKeys.of(subject), json));
                if (subject == Subject.CAPTURE && json.values().get("ledger") instanceof JsonValue.Items ledger) {
                    tellDocuments(ledger);
                }
            } else {
                unreadable(subject, line, "it isn't an object with an id");
            }
        } catch (JsonValue.SyntaxException e) {
            unreadable(subject, line, e.getMessage());
        }
    }

    private void add(Subject subject, JsonLine line, Row row) {
        if (rows.get(subject).putIfAbsent(row.id, row) != null) {
            findings.accept(Finding.of(
                            FindingCode.COMPARED_RECORD_REPEATED,
                            path(subject),
                            "has a second record of " + row.id + ": the first was compared")
                    .at(line.number())
                    .hinting("bagwright verify " + bag.place()));
        }
    }

    private void unreadable(Subject subject, JsonLine line, String why) {
        findings.accept(Finding.of(FindingCode.COMPARED_RECORD_UNREADABLE, path(subject), "can't be compared: " + why)
                .at(line.number())
                .hinting("bagwright verify " + bag.place()));
    }

    /** Each document is told what the ledger of its capture says of it. */
    private void tellDocuments(JsonValue.Items ledger) {
        Map<String, StringBuilder> texts = new TreeMap<>();
        for (JsonValue entry : ledger.values()) {
            if (entry instanceof JsonValue.Members members
                    && members.values().get("document") instanceof JsonValue.Text document) {
                StringBuilder text = texts.computeIfAbsent(document.value(), id -> new StringBuilder());
                Fingerprint.append(text, "", members);
            }
        }
        texts.forEach((id, text) -> {
            Row document = row(Subject.DOCUMENT, id);
            if (document != null) {
                document.ledger = Fingerprint.of(text.toString());
            }
        });
    }
}
