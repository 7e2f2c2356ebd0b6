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
    PAGE_TOO_DEEP("INP-114", Severity.WARNING),

    // Encoding
    CHARSET_DETECTED("ENC-101", Severity.INFO),
    UNDECODABLE_OCTETS("ENC-102", Severity.WARNING),
    CONTROL_CHARACTERS("ENC-103", Severity.WARNING),
    CHARSET_DECLARED_OTHERWISE("ENC-104", Severity.WARNING),
    MOJIBAKE_REPAIRED("ENC-105", Severity.INFO),
    MOJIBAKE_LEFT("ENC-106", Severity.WARNING),

    // Cleaning
    NO_ARTICLE("CLN-101", Severity.WARNING),
    UNSURE_BLOCKS("CLN-102", Severity.INFO),
    MOSTLY_REMOVED("CLN-103", Severity.INFO),
    PAYWALL_STUB("CLN-104", Severity.INFO),
    UNLIKE_AN_ARTICLE("CLN-105", Severity.INFO),

    // Metadata
    AMBIGUOUS_DATE("MET-101", Severity.WARNING),
    IMPOSSIBLE_DATE("MET-102", Severity.WARNING),
    DISAGREEING_VALUES("MET-103", Severity.WARNING),
    STATEMENTS_DISAGREE("MET-104", Severity.INFO),

    // Catalogue
    CATALOGUE_UNREADABLE("CSV-101", Severity.ERROR),
    CATALOGUE_ROW_WITHOUT_CAPTURE("CSV-102", Severity.WARNING),
    CATALOGUE_UNKNOWN_COLUMN("CSV-103", Severity.WARNING),
    CATALOGUE_BAD_VALUE("CSV-104", Severity.WARNING),
    CATALOGUE_ROW_REPEATED("CSV-105", Severity.WARNING),
    CATALOGUE_SEPARATOR("CSV-106", Severity.INFO),

    // Duplicates
    DUPLICATE_DOCUMENTS("DUP-101", Severity.INFO),

    // Bag: declaration and manifests
    NOT_A_BAG("BAG-101", Severity.ERROR),
    DECLARATION_MALFORMED("BAG-102", Severity.ERROR),
    BAGIT_VERSION_UNKNOWN("BAG-103", Severity.ERROR),
    TAG_ENCODING_NOT_UTF8("BAG-104", Severity.WARNING),
    TAG_ENCODING_UNKNOWN("BAG-105", Severity.ERROR),
    BYTE_ORDER_MARK("BAG-106", Severity.WARNING),
    TAG_FILE_UNDECODABLE("BAG-107", Severity.ERROR),
    TAG_FILE_TOO_LARGE("BAG-108", Severity.ERROR),
    NO_PAYLOAD_FOLDER("BAG-110", Severity.ERROR),
    NO_PAYLOAD_MANIFEST("BAG-111", Severity.ERROR),
    DIGEST_ALGORITHM_UNSUPPORTED("BAG-112", Severity.ERROR),
    MANIFEST_LINE_MALFORMED("BAG-113", Severity.ERROR),
    PATH_LISTED_TWICE("BAG-114", Severity.ERROR),
    PATH_REPEATED("BAG-115", Severity.WARNING),
    PATH_NOT_PLAIN("BAG-116", Severity.WARNING),
    PATH_UNSAFE("BAG-117", Severity.ERROR),
    PATH_IN_WRONG_LIST("BAG-118", Severity.ERROR),
    PATH_HAS_BACKSLASH("BAG-119", Severity.WARNING),
    PATHS_DIFFER_IN_CASE("BAG-120", Severity.WARNING),
    PATHS_DIFFER_IN_NORMAL_FORM("BAG-121", Severity.WARNING),
    TAG_MANIFEST_LISTED("BAG-122", Severity.ERROR),
    MANIFEST_NOT_LISTED("BAG-123", Severity.ERROR),
    NAME_NOT_PORTABLE("BAG-124", Severity.WARNING),
    PATH_IS_FOLDER("BAG-125", Severity.ERROR),
    PERCENT_NOT_ENCODED("BAG-126", Severity.ERROR),
    WEAK_DIGESTS_ONLY("BAG-127", Severity.WARNING),
    TAG_MANIFESTS_DIFFER("BAG-128", Severity.WARNING),
    TAG_ALGORITHMS_DIFFER("BAG-129", Severity.WARNING),
    TOO_MANY_MANIFESTS("BAG-130", Severity.ERROR),
    NO_FINAL_LINE_END("BAG-131", Severity.INFO),
    MANIFEST_NAME_NOT_NORMAL("BAG-132", Severity.ERROR),
    MANIFEST_NAME_UNUSUAL("BAG-133", Severity.WARNING),

    // Bag: files
    PAYLOAD_FILE_MISSING("BAG-201", Severity.ERROR),
    TAG_FILE_MISSING("BAG-202", Severity.ERROR),
    PAYLOAD_FILE_CHANGED("BAG-203", Severity.ERROR),
    TAG_FILE_CHANGED("BAG-204", Severity.ERROR),
    NOT_IN_EVERY_MANIFEST("BAG-205", Severity.ERROR),
    NOT_IN_SOME_MANIFEST("BAG-206", Severity.WARNING),
    PAYLOAD_FILE_NOT_LISTED("BAG-207", Severity.ERROR),
    TAG_FILE_NOT_LISTED("BAG-208", Severity.WARNING),
    FILE_NOT_FETCHED("BAG-209", Severity.ERROR),
    FETCH_LIST_PRESENT("BAG-210", Severity.INFO),
    FETCH_LINE_MALFORMED("BAG-211", Severity.ERROR),
    FETCH_PATH_NOT_LISTED("BAG-212", Severity.ERROR),
    SYMBOLIC_LINK_IN_BAG("BAG-213", Severity.ERROR),
    SPECIAL_FILE_IN_BAG("BAG-214", Severity.ERROR),
    FETCH_PATH_REPEATED("BAG-215", Severity.WARNING),
    FETCH_LENGTH_DIFFERS("BAG-216", Severity.WARNING),
    FETCH_ADDRESS_LOCAL("BAG-217", Severity.WARNING),

    // Bag: metadata
    BAG_INFO_LINE_MALFORMED("BAG-301", Severity.ERROR),
    PAYLOAD_OXUM_MALFORMED("BAG-302", Severity.ERROR),
    PAYLOAD_OXUM_DIFFERS("BAG-303", Severity.ERROR),
    PAYLOAD_OXUM_REPEATED("BAG-304", Severity.ERROR),
    METADATA_REPEATED("BAG-305", Severity.WARNING),
    METADATA_VALUE_UNUSUAL("BAG-306", Severity.WARNING),
    METADATA_SPACING("BAG-307", Severity.WARNING),
    BAG_COUNT_WITHOUT_GROUP("BAG-308", Severity.INFO),

    // Bag: the content of our own
    LAYOUT_UNKNOWN("BAG-401", Severity.WARNING),
    RECORDS_MISSING("BAG-402", Severity.ERROR),
    SCHEMA_DIFFERS("BAG-403", Severity.ERROR),
    RECORD_MALFORMED("BAG-404", Severity.ERROR),
    RECORD_REPEATED("BAG-405", Severity.ERROR),
    RECORDED_FILE_MISSING("BAG-406", Severity.ERROR),
    CAPTURE_DIFFERS("BAG-407", Severity.ERROR),
    LEDGER_BROKEN("BAG-408", Severity.ERROR),
    TEXT_NOT_REBUILT("BAG-409", Severity.ERROR),
    TEXT_DIFFERS("BAG-410", Severity.ERROR),
    RECORDS_DISAGREE("BAG-411", Severity.ERROR),
    EVIDENCE_OUTSIDE_CAPTURE("BAG-412", Severity.ERROR),
    CSV_DIFFERS("BAG-413", Severity.ERROR),
    FILE_WITHOUT_RECORD("BAG-414", Severity.ERROR),

    // Bag: serialised in an archive
    NOT_AN_ARCHIVE("BAG-501", Severity.ERROR),
    SERIALIZATION_SUFFIX("BAG-502", Severity.ERROR),
    SERIALIZATION_WITHOUT_FOLDER("BAG-503", Severity.ERROR),
    SERIALIZATION_WITH_MORE("BAG-504", Severity.ERROR),
    SERIALIZATION_NESTED("BAG-505", Severity.ERROR),
    SERIALIZATION_NAMED_OTHERWISE("BAG-506", Severity.WARNING),
    ARCHIVE_NAME_ESCAPES("BAG-507", Severity.ERROR),
    ARCHIVE_MEMBER_REPEATED("BAG-508", Severity.ERROR),
    ARCHIVE_MEMBER_ENCRYPTED("BAG-509", Severity.ERROR),
    ARCHIVE_UNSUPPORTED("BAG-510", Severity.ERROR),
    ARCHIVE_TRUNCATED("BAG-511", Severity.ERROR),
    ARCHIVE_DAMAGED("BAG-512", Severity.ERROR),
    ARCHIVE_HEADERS_DISAGREE("BAG-513", Severity.ERROR),
    ARCHIVE_MEMBERS_OVERLAP("BAG-514", Severity.ERROR),
    ARCHIVE_FOREIGN_OCTETS("BAG-515", Severity.WARNING),
    ARCHIVE_END_MISSING("BAG-516", Severity.WARNING),
    ARCHIVE_OVER_LIMIT("BAG-517", Severity.ERROR),
    ARCHIVE_HARD_LINK("BAG-518", Severity.WARNING),
    ARCHIVE_NAMES_UNMARKED("BAG-519", Severity.INFO),

    // Profiles: the profile itself
    PROFILE_UNREADABLE("PRF-101", Severity.ERROR),
    PROFILE_KEY_MISSING("PRF-102", Severity.ERROR),
    PROFILE_WRONG_TYPE("PRF-103", Severity.ERROR),
    PROFILE_BAD_VALUE("PRF-104", Severity.ERROR),
    PROFILE_CONTRADICTS_ITSELF("PRF-105", Severity.ERROR),
    PROFILE_UNKNOWN_KEY("PRF-106", Severity.WARNING),
    PROFILE_DISCOURAGED("PRF-107", Severity.WARNING),
    PROFILE_VERSION_UNKNOWN("PRF-108", Severity.INFO),
    PROFILE_TOO_COSTLY("PRF-109", Severity.ERROR),

    // Profiles: a bag that doesn't follow one
    PROFILE_NOT_NAMED("PRF-201", Severity.ERROR),
    PROFILE_NOT_HERE("PRF-202", Severity.INFO),
    PROFILE_TAG_MISSING("PRF-203", Severity.ERROR),
    PROFILE_TAG_RECOMMENDED("PRF-204", Severity.INFO),
    PROFILE_TAG_VALUE("PRF-205", Severity.ERROR),
    PROFILE_TAG_REPEATED("PRF-206", Severity.ERROR),
    PROFILE_MANIFEST_MISSING("PRF-207", Severity.ERROR),
    PROFILE_MANIFEST_NOT_ALLOWED("PRF-208", Severity.ERROR),
    PROFILE_FETCH_NOT_ALLOWED("PRF-209", Severity.ERROR),
    PROFILE_FETCH_MISSING("PRF-210", Severity.ERROR),
    PROFILE_DATA_NOT_EMPTY("PRF-211", Severity.ERROR),
    PROFILE_SERIALIZATION("PRF-212", Severity.ERROR),
    PROFILE_SERIALIZATION_FORMAT("PRF-213", Severity.ERROR),
    PROFILE_BAGIT_VERSION("PRF-214", Severity.ERROR),
    PROFILE_TAG_FILE_MISSING("PRF-215", Severity.ERROR),
    PROFILE_TAG_FILE_NOT_ALLOWED("PRF-216", Severity.ERROR),
    PROFILE_PAYLOAD_FILE_MISSING("PRF-217", Severity.ERROR),
    PROFILE_PAYLOAD_FILE_NOT_ALLOWED("PRF-218", Severity.ERROR),

    // Rights
    NO_RIGHTS_STATED("RGT-101", Severity.INFO),

    // Version
    VERSION_HAS_OTHER_CONTENT("VER-101", Severity.INFO),
    VERSION_FROZEN("VER-102", Severity.ERROR),
    VERSION_BELOW_LATEST("VER-103", Severity.ERROR),
    CHANGE_LOG_ENTRY_MISSING("VER-104", Severity.ERROR),
    CHANGE_LOG_ENTRY_EMPTY("VER-105", Severity.ERROR),
    RELEASES_DAMAGED("VER-106", Severity.ERROR),
    ARCHIVE_OCTETS_DIFFER("VER-107", Severity.WARNING),
    COPY_DIFFERS_FROM_RELEASE("VER-108", Severity.WARNING),
    RELEASE_RENEWED("VER-109", Severity.INFO),

    // Signatures of bags
    SIGNED("SIG-101", Severity.INFO),
    SIGNATURE_UNKNOWN("SIG-102", Severity.INFO),
    SIGNATURE_MISSING("SIG-201", Severity.ERROR),
    SIGNATURE_MALFORMED("SIG-202", Severity.ERROR),
    SIGNATURE_WRONG("SIG-203", Severity.ERROR),
    SIGNATURE_NAMESPACE("SIG-204", Severity.ERROR),
    SIGNER_UNKNOWN("SIG-205", Severity.ERROR),
    SIGNER_OUT_OF_TIME("SIG-206", Severity.ERROR),
    SIGNATURE_UNSUPPORTED("SIG-207", Severity.ERROR),
    FILE_NOT_SIGNED("SIG-208", Severity.ERROR),
    SIGNED_BUT_NOT_VALID("SIG-209", Severity.ERROR),

    // Signatures: the file of allowed signers
    SIGNERS_LINE_MALFORMED("SIG-301", Severity.ERROR),
    SIGNERS_AUTHORITY("SIG-302", Severity.WARNING),
    SIGNERS_UNUSABLE("SIG-303", Severity.ERROR),

    // Signatures: the key that signs
    KEY_MALFORMED("SIG-401", Severity.ERROR),
    KEY_ENCRYPTED("SIG-402", Severity.ERROR),
    KEY_UNSUPPORTED("SIG-403", Severity.ERROR),

    // Configuration
    CONFIGURATION_MISSING("CFG-101", Severity.ERROR),
    CONFIGURATION_NOT_UTF8("CFG-102", Severity.ERROR),
    CONFIGURATION_SYNTAX("CFG-103", Severity.ERROR),
    CONFIGURATION_TOO_LARGE("CFG-104", Severity.ERROR),
    CONFIGURATION_EMPTY("CFG-105", Severity.ERROR),
    CONFIGURATION_UNKNOWN_KEY("CFG-106", Severity.ERROR),
    CONFIGURATION_KEY_REPEATED("CFG-107", Severity.ERROR),
    CONFIGURATION_KEY_MISSING("CFG-108", Severity.ERROR),
    CONFIGURATION_WRONG_TYPE("CFG-109", Severity.ERROR),
    CONFIGURATION_BAD_VALUE("CFG-110", Severity.ERROR),
    CONFIGURATION_NO_DATE("CFG-111", Severity.ERROR),
    CONFIGURATION_ALIAS("CFG-112", Severity.ERROR),

    // Environment and program
    ENVIRONMENT_FAILED("SYS-101", Severity.ERROR),
    INTERRUPTED("SYS-102", Severity.ERROR),
    PROGRAM_FAILED("SYS-103", Severity.ERROR),
    BAG_UNREADABLE("SYS-104", Severity.ERROR);

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
