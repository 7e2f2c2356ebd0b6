package org.bagwright.verify;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Reads {@code bag-info.txt}: a label, a colon, one blank, a value; a line that begins with blank space goes on with the
 * value before it. The drafts allow any blank space around the colon (RFC 8493, section 2.2.2).
 */
final class BagInfoReader {
    /** Characters of metadata that are kept; the rest can't be meant. */
    static final int LARGEST = 1 << 22;

    private final String name;
    private final boolean strict;
    private final Findings findings;
    private final Hints hints;
    private final List<BagMetadata.Element> elements = new ArrayList<>();
    private String label = "";
    private int labelLine;
    private final StringBuilder value = new StringBuilder();
    private int room = LARGEST;

    private BagInfoReader(String name, boolean strict, Findings findings, Hints hints) {
        this.name = name;
        this.strict = strict;
        this.findings = findings;
        this.hints = hints;
    }

    static BagMetadata read(
            BagContainer bag, String name, BagitDeclaration declaration, Findings findings, Hints hints) {
        BagInfoReader reader = new BagInfoReader(name, declaration.isStrict(), findings, hints);
        TagLines.read(bag, name, declaration.encoding(), findings, hints, reader::line);
        reader.finishElement();
        return new BagMetadata(name, reader.elements);
    }

    private void line(int number, String line) {
        if (!hasRoom(number, line.length())) {
            return;
        }
        if (line.isEmpty()) {
            if (strict) {
                report(FindingCode.METADATA_SPACING, number, "is an empty line", line);
            }
        } else if (isBlank(line.charAt(0))) {
            continuation(number, line);
        } else {
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
                    .at(number)
                    .comparing("at most " + LARGEST + " characters", "more")
                    .hinting(hints.show(name)));
        }
        return room >= 0;
    }

    private void continuation(int number, String line) {
        if (!label.isEmpty()) {
            value.append(' ').append(line.strip());
        } else if (!line.isBlank()) {
            report(FindingCode.BAG_INFO_LINE_MALFORMED, number, "goes on with a value that hasn't begun", line);
        }
    }

    private void element(int number, String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || line.substring(0, colon).isBlank()) {
            report(FindingCode.BAG_INFO_LINE_MALFORMED, number, "isn't 'Label: value'", line);
            return;
        }
        finishElement();
        label = line.substring(0, colon).strip();
        labelLine = number;
        value.append(line.substring(colon + 1).strip());
        if (strict) {
            checkSpacing(number, line, colon);
        }
    }

    private void checkSpacing(int number, String line, int colon) {
        String after = line.substring(colon + 1);
        if (colon > label.length()) {
            report(FindingCode.BAG_INFO_LINE_MALFORMED, number, "has blank space between label and colon", line);
        }
        if (after.isEmpty() || !isBlank(after.charAt(0))) {
            report(FindingCode.BAG_INFO_LINE_MALFORMED, number, "has no blank after the colon", line);
        } else if (after.length() > 1 && isBlank(after.charAt(1))) {
            report(FindingCode.METADATA_SPACING, number, "has more than one blank after the colon", line);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private void finishElement() {
        if (!label.isEmpty()) {
            elements.add(new BagMetadata.Element(label, value.toString(), labelLine));
        }
        value.setLength(0);
    }

    private void report(FindingCode code, int number, String message, String found) {
        findings.accept(Finding.of(code, name, message)
                .at(number)
                .comparing("Label: value", Excerpt.of(found))
                .hinting(hints.line(name, number)));
    }
}
