package org.bagwright.model;

import java.util.Optional;

/**
 * Every kind of finding. A code is never reused. What each means, why it matters and how to mend it stands in the
 * resource {@code org/bagwright/cli/explain.md}, printed by {@code bagwright explain CODE}.
 */
public enum FindingCode {
    // Input
    EMPTY_CAPTURE("INP-101", Severity.WARNING),
    BINARY_CAPTURE("INP-102", Severity.WARNING),
    UNREADABLE_CAPTURE("INP-103", Severity.WARNING),
    CAPTURE_TOO_LARGE("INP-104", Severity.WARNING),
    LINK_OUT_OF_RAW("INP-105", Severity.WARNING),
    NOT_A_REGULAR_FILE("INP-106", Severity.WARNING),
    UNSUPPORTED_MEDIA_TYPE("INP-107", Severity.WARNING),
    NAME_MADE_PORTABLE("INP-108", Severity.INFO),
    NAME_PARTED("INP-109", Severity.INFO),
    NO_CAPTURES("INP-110", Severity.ERROR),
    VERY_LONG_LINE("INP-111", Severity.INFO),
    SYSTEM_FILE_SKIPPED("INP-112", Severity.INFO),
    CAPTURE_CHANGED_WHILE_READ("INP-113", Severity.WARNING),

    // Encoding
    CHARSET_DETECTED("ENC-101", Severity.INFO),
    UNDECODABLE_OCTETS("ENC-102", Severity.WARNING),
    CONTROL_CHARACTERS("ENC-103", Severity.WARNING),

    // Cleaning
    NO_ARTICLE("CLN-101", Severity.WARNING),
    UNSURE_BLOCKS("CLN-102", Severity.INFO),
    MOSTLY_REMOVED("CLN-103", Severity.INFO),

    // Metadata
    AMBIGUOUS_DATE("MET-101", Severity.WARNING),
    IMPOSSIBLE_DATE("MET-102", Severity.WARNING),
    DISAGREEING_VALUES("MET-103", Severity.WARNING),

    // Catalogue
    CATALOGUE_UNREADABLE("CSV-101", Severity.ERROR),
    CATALOGUE_ROW_WITHOUT_CAPTURE("CSV-102", Severity.WARNING),
    CATALOGUE_UNKNOWN_COLUMN("CSV-103", Severity.WARNING),
    CATALOGUE_BAD_VALUE("CSV-104", Severity.WARNING),
    CATALOGUE_ROW_REPEATED("CSV-105", Severity.WARNING),
    CATALOGUE_SEPARATOR("CSV-106", Severity.INFO),

    // Duplicates
    DUPLICATE_DOCUMENTS("DUP-101", Severity.INFO),

    // Rights
    NO_RIGHTS_STATED("RGT-101", Severity.INFO),

    // Version
    VERSION_HAS_OTHER_CONTENT("VER-101", Severity.INFO),

    // Environment and program
    ENVIRONMENT_FAILED("SYS-101", Severity.ERROR),
    INTERRUPTED("SYS-102", Severity.ERROR),
    PROGRAM_FAILED("SYS-103", Severity.ERROR);

    private final String id;
    private final Severity severity;

    FindingCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The code with this id, in any case. */
    public static Optional<FindingCode> withId(String id) {
        for (FindingCode code : values()) {
            if (code.id.equalsIgnoreCase(id)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** As it is printed, such as {@code INP-101}. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
