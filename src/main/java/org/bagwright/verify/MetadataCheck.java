package org.bagwright.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Oxum;

/** Checks the values of the metadata elements that BagIt reserves (RFC 8493, section 2.2.2). */
final class MetadataCheck {
    private static final String BAGGING_DATE = "Bagging-Date";
    private static final String BAG_COUNT = "Bag-Count";
    private static final String BAG_GROUP = "Bag-Group-Identifier";
    /** Those that should stand once. */
    private static final List<String> SINGLE = List.of(BAGGING_DATE, BagInfo.BAG_SIZE, BAG_GROUP, BAG_COUNT);

    private static final Pattern OXUM = Pattern.compile("\\d{1,18}\\.\\d{1,18}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9}) of (\\d{1,9}|\\?)");

    private final BagMetadata metadata;
    private final boolean strict;
    private final Findings findings;
    private final Hints hints;

    MetadataCheck(BagMetadata metadata, BagitDeclaration declaration, Findings findings, Hints hints) {
        this.metadata = metadata;
        this.strict = declaration.isStrict();
        this.findings = findings;
        this.hints = hints;
    }

    /** Checks what can be checked without the payload. */
    void check() {
        checkRepetition();
        metadata.elements(BAGGING_DATE).stream()
                .filter(date -> !isDate(date.value()))
                .forEach(date -> unusual(date, "isn't a date", "YYYY-MM-DD"));
        metadata.elements(BAG_COUNT).stream()
                .filter(count -> !isCount(count.value()))
                .forEach(count -> unusual(count, "isn't a number of bags", "N of M, or N of ?"));
        List<BagMetadata.Element> counts = metadata.elements(BAG_COUNT);
        if (!counts.isEmpty() && metadata.elements(BAG_GROUP).isEmpty()) {
            report(
                    FindingCode.BAG_COUNT_WITHOUT_GROUP,
                    counts.get(0),
                    "states Bag-Count without " + BAG_GROUP,
                    BAG_GROUP + " too");
        }
    }

    private void checkRepetition() {
        List<BagMetadata.Element> oxums = metadata.elements(BagInfo.PAYLOAD_OXUM);
        FindingCode code = strict ? FindingCode.PAYLOAD_OXUM_REPEATED : FindingCode.METADATA_REPEATED;
        oxums.stream().skip(1).forEach(again -> report(code, again, "states Payload-Oxum again", "once"));
        if (strict) {
            for (String label : SINGLE) {
                metadata.elements(label).stream()
                        .skip(1)
                        .forEach(again ->
                                report(FindingCode.METADATA_REPEATED, again, "states " + label + " again", "once"));
            }
        }
    }

    private static boolean isDate(String value) {
        try {
            return DATE.matcher(value).matches() && LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isCount(String value) {
        Matcher matcher = COUNT.matcher(value);
        if (!matcher.matches()) {
            return false;
        }
        int number = Integer.parseInt(matcher.group(1));
        return number > 0 && (matcher.group(2).equals("?") || number <= Integer.parseInt(matcher.group(2)));
    }

    /** Whether every {@code Payload-Oxum} has its form; each that hasn't is told. */
    private boolean isOxum(BagMetadata.Element element, Oxum found) {
        boolean is = OXUM.matcher(element.value()).matches();
        if (!is) {
            findings.accept(
                    Finding.of(FindingCode.PAYLOAD_OXUM_MALFORMED, metadata.file(), "Payload-Oxum isn't 'octets.files'")
                            .at(element.line())
                            .comparing(found.toString(), Excerpt.of(element.value()))
                            .hinting(hints.measure()));
        }
        return is;
    }

    /**
     * Checks {@code Payload-Oxum}.
     *
     * @param found what the payload is, with that which is still to be fetched
     * @param octetsAreKnown whether the lengths of all that is to be fetched are stated
     */
    void checkOxum(Oxum found, boolean octetsAreKnown) {
        for (BagMetadata.Element element : metadata.elements(BagInfo.PAYLOAD_OXUM)) {
            if (!isOxum(element, found)) {
                continue;
            }
            Oxum stated = Oxum.parse(element.value());
            boolean same =
                    stated.streams() == found.streams() && (!octetsAreKnown || stated.octets() == found.octets());
            if (!same) {
                findings.accept(Finding.of(
                                FindingCode.PAYLOAD_OXUM_DIFFERS,
                                metadata.file(),
                                "Payload-Oxum is " + stated + " but the payload is " + found)
                        .at(element.line())
                        .comparing(stated.toString(), found.toString())
                        .hinting(hints.measure()));
            }
        }
    }

    private void unusual(BagMetadata.Element element, String message, String expected) {
        findings.accept(Finding.of(FindingCode.METADATA_VALUE_UNUSUAL, metadata.file(), element.label() + " " + message)
                .at(element.line())
                .comparing(expected, Excerpt.of(element.value()))
                .hinting(hints.line(metadata.file(), element.line())));
    }

    private void report(FindingCode code, BagMetadata.Element element, String message, String expected) {
        findings.accept(Finding.of(code, metadata.file(), message)
                .at(element.line())
                .comparing(expected, Excerpt.of(element.label() + ": " + element.value()))
                .hinting(hints.line(metadata.file(), element.line())));
    }
}
