package org.bagwright.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Reads {@code bag-info.txt}: a label, a colon, a value; a line that begins with blank space goes on with the value
 * before it (RFC 8493, section 2.2.2).
 */
final class BagInfoReader {
    /** Characters of metadata that are kept; the rest can't be meant. */
    static final int LARGEST = 1 << 24;

    private final String name;
    private final Findings findings;
    private final Hints hints;
    private final SortedMap<String, List<String>> elements = new TreeMap<>();
    private String label = "";
    private final StringBuilder value = new StringBuilder();
    private int room = LARGEST;

    private BagInfoReader(String name, Findings findings, Hints hints) {
        this.name = name;
        this.findings = findings;
        this.hints = hints;
    }

    static BagInfo read(BagContainer bag, String name, BagitDeclaration declaration, Findings findings, Hints hints) {
        BagInfoReader reader = new BagInfoReader(name, findings, hints);
        TagLines.read(bag, name, declaration.encoding(), findings, reader::line);
        reader.finishElement();
        return new BagInfo(reader.elements);
    }

    private void line(int number, String line) {
        if (!line.isBlank() && hasRoom(number, line.length())) {
            element(number, line);
        }
    }

    private boolean hasRoom(int number, int length) {
        boolean had = room >= 0;
        room = had ? room - length : room;
        if (had && room < 0) {
            findings.accept(Finding.of(
                            FindingCode.TAG_FILE_TOO_LARGE,
                            name,
                            "holds more than " + LARGEST + " characters; the rest isn't read")
                    .at(number));
        }
        return room >= 0;
    }

    private void element(int number, String line) {
        boolean continues = line.charAt(0) == ' ' || line.charAt(0) == '\t';
        int colon = line.indexOf(':');
        if (continues && !label.isEmpty()) {
            value.append(' ').append(line.strip());
        } else if (continues || colon < 0 || line.substring(0, colon).isBlank()) {
            findings.accept(Finding.of(FindingCode.BAG_INFO_LINE_MALFORMED, name, "isn't 'Label: value'")
                    .at(number)
                    .comparing("Label: value", Excerpt.of(line))
                    .hinting(hints.line(name, number)));
        } else {
            finishElement();
            label = line.substring(0, colon).strip();
            value.append(line.substring(colon + 1).strip());
        }
    }

    private void finishElement() {
        if (!label.isEmpty()) {
            elements.computeIfAbsent(label, l -> new ArrayList<>()).add(value.toString());
        }
        value.setLength(0);
    }
}
