package org.bagwright.bag;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Reads {@code bag-info.txt}: a label, a colon, a value; a line that begins with blank space goes on with the value
 * before it (RFC 8493, section 2.2.2).
 */
final class BagInfoReader {
    private final String name;
    private final Findings findings;
    private final Hints hints;
    private final SortedMap<String, List<String>> elements = new TreeMap<>();
    private String label = "";
    private final StringBuilder value = new StringBuilder();

    private BagInfoReader(String name, Findings findings, Hints hints) {
        this.name = name;
        this.findings = findings;
        this.hints = hints;
    }

    static BagInfo read(Path bag, String name, BagitDeclaration declaration, Findings findings, Hints hints) {
        BagInfoReader reader = new BagInfoReader(name, findings, hints);
        TagLines.read(bag, name, declaration.encoding(), findings, reader::line);
        reader.finishElement();
        return new BagInfo(reader.elements);
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
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
