package org.bagwright.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Optional<Inventory> other;
    private final Consumer<Finding> findings;
    private final Map<Subject, List<Row>> rows = new EnumMap<>(Subject.class);

    private Inventory(RecordedBag bag, Optional<Inventory> other, Consumer<Finding> findings) {
        this.bag = bag;
        this.other = other;
        this.findings = findings;
    }

    /**
     * Reads the records of {@code bag} once. The findings' paths are within the bag.
     *
     * @param other most of whose ids are the same: each is kept once
     */
    static Inventory of(RecordedBag bag, Optional<Inventory> other, Consumer<Finding> findings) throws IOException {
        Inventory inventory = new Inventory(bag, other, findings);
        inventory.read(Subject.DOCUMENT);
        inventory.read(Subject.CAPTURE);
        return inventory;
    }

    RecordedBag bag() {
        return bag;
    }

    /** The row of {@code subject} with this id. */
    Optional<Row> row(Subject subject, String id) {
        List<Row> sorted = sorted(subject);
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = sorted.get(middle).id.compareTo(id);
            if (order == 0) {
                return Optional.of(sorted.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return Optional.empty();
    }

    /** All rows, sorted by id. */
    List<Row> sorted(Subject subject) {
        return rows.getOrDefault(subject, List.of());
    }

    int count(Subject subject) {
        return sorted(subject).size();
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
        List<Row> read = new ArrayList<>();
        file(subject).forEachLine((line, offset) -> read(subject, line, offset, read));
        read.sort(BY_ID);
        rows.put(subject, withoutRepeated(subject, read));
    }

    private void read(Subject subject, JsonLine line, long offset, List<Row> read) {
        if (line.octets().length() == 0) {
            unreadable(subject, line, line.defect().orElse("the line is empty"));
            return;
        }
        try {
            JsonValue value = JsonValue.parse(line.octets());
            if (value instanceof JsonValue.Members json
                    && json.values().get(RecordKeys.ID) instanceof JsonValue.Text id) {
                Row.Place place = new Row.Place(offset, line.octets().length(), line.number());
                read.add(new Row(known(subject, id.value()), place, RecordKeys.of(subject), json));
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

    /** The same id as one that is kept already, if there is one. */
    private String known(Subject subject, String id) {
        return row(Subject.DOCUMENT, id)
                .or(() -> other.flatMap(inventory -> inventory.row(subject, id)))
                .map(row -> row.id)
                .orElse(id);
    }

    /** Of records with one id the first in the file counts. */
    private List<Row> withoutRepeated(Subject subject, List<Row> sorted) {
        List<Row> kept = new ArrayList<>(sorted.size());
        for (Row row : sorted) {
            if (!kept.isEmpty() && kept.get(kept.size() - 1).id.equals(row.id)) {
                findings.accept(Finding.of(
                                FindingCode.COMPARED_RECORD_REPEATED,
                                path(subject),
                                "has a second record of " + row.id + ": the first was compared")
                        .at(row.line)
                        .hinting("bagwright verify " + bag.place()));
            } else {
                kept.add(row);
            }
        }
        return kept;
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
            Fingerprint said = Fingerprint.of(text.toString());
            row(Subject.DOCUMENT, id).ifPresent(document -> document.readBy(said));
        });
    }
}
