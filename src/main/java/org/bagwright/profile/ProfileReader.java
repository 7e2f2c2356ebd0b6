package org.bagwright.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bagwright.json.JsonValue;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Octets;

/**
 * Reads a profile key by key. What is wrong in it is a finding with its line, and hides nothing else: the other keys hold.
 */
public final class ProfileReader {
    /** Octets of the largest profile that is read; the largest known has about 20,000. */
    public static final int LARGEST = 1 << 20;

    private static final String INFO = "BagIt-Profile-Info";
    private static final String BAG_INFO = "Bag-Info";
    static final String IDENTIFIER = "BagIt-Profile-Identifier";
    private static final String PROFILE_VERSION = "BagIt-Profile-Version";

    private static final List<String> KEYS = List.of(
            INFO,
            BAG_INFO,
            "Manifests-Required",
            "Manifests-Allowed",
            "Allow-Fetch.txt",
            "Fetch.txt-Required",
            "Data-Empty",
            "Serialization",
            "Accept-Serialization",
            "Accept-BagIt-Version",
            "Tag-Manifests-Required",
            "Tag-Manifests-Allowed",
            "Tag-Files-Required",
            "Tag-Files-Allowed",
            "Payload-Files-Required",
            "Payload-Files-Allowed");
    private static final List<String> TAG_KEYS =
            List.of("required", "values", "repeatable", "description", "recommended");
    private static final Set<String> KNOWN_VERSIONS = Set.of("1.0", "1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0");
    private static final Pattern MANIFEST_FILE = Pattern.compile("(?:tag)?manifest-(.+)\\.txt");
    private static final Pattern BAGIT_VERSION = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+");
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

    private final String source;
    private final List<Finding> findings = new ArrayList<>();

    private ProfileReader(String source) {
        this.source = source;
    }

    /**
     * The profile in {@code file}.
     *
     * @param source what findings name it
     * @throws IOException when it can't be read
     */
    public static ProfileReading read(Path file, String source) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(Octets.owning(in.readNBytes(LARGEST + 1)), source);
        }
    }

    /** The profile that {@code octets} are. */
    public static ProfileReading read(Octets octets, String source) {
        ProfileReader reader = new ProfileReader(source);
        Optional<BagItProfile> profile = reader.members(octets).map(reader::profile);
        return new ProfileReading(profile, reader.findings);
    }

    private Optional<JsonValue.Members> members(Octets octets) {
        if (octets.length() > LARGEST) {
            report(FindingCode.PROFILE_UNREADABLE, 1, "has more than " + LARGEST + " octets: no profile is so large");
            return Optional.empty();
        }
        try {
            JsonValue value = JsonValue.parse(octets);
            if (value instanceof JsonValue.Members members) {
                return Optional.of(members);
            }
            report(FindingCode.PROFILE_UNREADABLE, value.line(), "isn't a JSON object but " + value.kind());
        } catch (JsonValue.SyntaxException e) {
            report(FindingCode.PROFILE_UNREADABLE, e.line(), "isn't JSON: " + e.getMessage());
        }
        return Optional.empty();
    }

    private BagItProfile profile(JsonValue.Members all) {
        Section top = new Section("", all);
        top.warnOfUnknown(KEYS);
        Optional<String> identifier = info(top);
        List<String> tagFilesRequired = top.texts("Tag-Files-Required", this::checkRequiredTagFile);
        Optional<List<String>> tagFilesAllowed = top.has("Tag-Files-Allowed")
                ? Optional.of(top.texts("Tag-Files-Allowed", this::checkPath))
                : Optional.empty();
        List<String> payloadRequired = top.texts("Payload-Files-Required", this::checkRequiredPayloadFile);
        Optional<List<String>> payloadAllowed = top.has("Payload-Files-Allowed")
                ? Optional.of(top.texts("Payload-Files-Allowed", this::checkAllowedPayloadFile).stream()
                        .map(path -> path.endsWith("/") ? path + "*" : path)
                        .toList())
                : Optional.empty();
        BagItProfile profile = new BagItProfile(
                source,
                identifier,
                tags(top),
                algorithms(top, "Manifests-Required"),
                allowedAlgorithms(top, "Manifests-Allowed"),
                algorithms(top, "Tag-Manifests-Required"),
                allowedAlgorithms(top, "Tag-Manifests-Allowed"),
                top.truth("Allow-Fetch.txt", true),
                top.truth("Fetch.txt-Required", false),
                top.truth("Data-Empty", false),
                serialization(top),
                top.texts("Accept-Serialization", this::checkMediaType),
                versions(top),
                tagFilesRequired,
                tagFilesAllowed.map(AllowedPaths::new),
                payloadRequired,
                payloadAllowed.map(AllowedPaths::new));
        new Contradictions(profile, top, this::report).report();
        return profile;
    }

    /** {@code BagIt-Profile-Info}; gives the identifier. */
    private Optional<String> info(Section top) {
        Optional<Section> section = top.section(INFO, true);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Section info = section.get();
        info.requiredText("Source-Organization");
        info.requiredText("External-Description");
        info.requiredText("Version");
        for (String contact : List.of("Contact-Name", "Contact-Phone", "Contact-Email")) {
            info.text(contact);
        }
        profileVersion(info);
        Optional<String> identifier = info.requiredText(IDENTIFIER);
        identifier
                .filter(it -> !URI.matcher(it).matches())
                .ifPresent(it -> report(
                        FindingCode.PROFILE_BAD_VALUE,
                        info.line(IDENTIFIER),
                        IDENTIFIER + " isn't a URI: '" + it + "'"));
        return identifier;
    }

    private void profileVersion(Section info) {
        if (!info.has(PROFILE_VERSION)) {
            report(
                    FindingCode.PROFILE_VERSION_UNKNOWN,
                    info.line(),
                    "names no " + PROFILE_VERSION + ": such a profile is one of 1.1.0");
            return;
        }
        info.requiredText(PROFILE_VERSION)
                .filter(version -> !KNOWN_VERSIONS.contains(version))
                .ifPresent(version -> report(
                        FindingCode.PROFILE_VERSION_UNKNOWN,
                        info.line(PROFILE_VERSION),
                        "follows version '" + version + "' of the specification; it is read as one of 1.4.0"));
    }

    private List<TagRule> tags(Section top) {
        List<TagRule> rules = new ArrayList<>();
        top.section(BAG_INFO, false)
                .ifPresent(section -> section.members().values().keySet().forEach(label -> {
                    if (label.equalsIgnoreCase(IDENTIFIER)) {
                        report(
                                FindingCode.PROFILE_DISCOURAGED,
                                section.line(label),
                                IDENTIFIER + " is always required and should not be listed under " + BAG_INFO);
                    }
                    section.section(label, true).map(one -> tag(label, one)).ifPresent(rules::add);
                }));
        return rules;
    }

    private TagRule tag(String label, Section rule) {
        rule.warnOfUnknown(TAG_KEYS);
        rule.text("description");
        return new TagRule(
                label,
                rule.truth("required", false),
                rule.truth("recommended", false),
                rule.truth("repeatable", true),
                rule.texts("values", (name, line, value) -> true));
    }

    private List<String> algorithms(Section top, String key) {
        return top.texts(key, this::checkAlgorithm).stream()
                .map(DigestAlgorithm::normal)
                .distinct()
                .toList();
    }

    private Optional<List<String>> allowedAlgorithms(Section top, String key) {
        return top.has(key) ? Optional.of(algorithms(top, key)) : Optional.empty();
    }

    private boolean checkAlgorithm(String key, int line, String value) {
        if (MANIFEST_FILE.matcher(value).matches()
                || DigestAlgorithm.normal(value).isEmpty()) {
            report(
                    FindingCode.PROFILE_BAD_VALUE,
                    line,
                    key + " takes the names of digest algorithms, such as sha512, not '" + value + "'");
            return false;
        }
        return true;
    }

    private boolean checkMediaType(String key, int line, String value) {
        if (!MEDIA_TYPE.matcher(value).matches()) {
            report(FindingCode.PROFILE_BAD_VALUE, line, key + " takes media types, not '" + value + "'");
            return false;
        }
        return true;
    }

    private BagItProfile.Serialization serialization(Section top) {
        Optional<String> word = top.text("Serialization");
        for (BagItProfile.Serialization one : BagItProfile.Serialization.values()) {
            if (word.isPresent() && word.get().equals(one.label())) {
                return one;
            }
        }
        word.ifPresent(it -> report(
                FindingCode.PROFILE_BAD_VALUE,
                top.line("Serialization"),
                "Serialization is forbidden, required or optional, not '" + it + "'"));
        return BagItProfile.Serialization.OPTIONAL;
    }

    private List<String> versions(Section top) {
        String key = "Accept-BagIt-Version";
        boolean isList = !top.has(key) || top.members().values().get(key) instanceof JsonValue.Items;
        List<String> versions = top.texts(key, (name, line, value) -> {
            boolean fits = BAGIT_VERSION.matcher(value).matches();
            if (!fits) {
                report(FindingCode.PROFILE_BAD_VALUE, line, name + " takes versions such as 1.0, not '" + value + "'");
            }
            return fits;
        });
        if (isList && top.isEmptyList(key)) {
            report(FindingCode.PROFILE_KEY_MISSING, top.line(key), key + " must name at least one version");
        }
        return versions;
    }

    private boolean checkPath(String key, int line, String path) {
        String fault = path.startsWith("/") || path.matches("[A-Za-z]:.*")
                ? "is absolute"
                : List.of(path.split("/", -1)).contains("..")
                        ? "leaves the bag"
                        : path.startsWith("./") ? "begins with './'" : "";
        if (!fault.isEmpty()) {
            report(
                    FindingCode.PROFILE_BAD_VALUE,
                    line,
                    key + " takes paths relative to the bag; '" + path + "' " + fault);
        }
        return fault.isEmpty();
    }

    private boolean checkRequiredTagFile(String key, int line, String path) {
        if (!checkPath(key, line, path)) {
            return false;
        }
        if (path.startsWith("data/")) {
            report(FindingCode.PROFILE_BAD_VALUE, line, key + " names '" + path + "', which is a payload file");
            return false;
        }
        if (path.equals("bag-info.txt") || MANIFEST_FILE.matcher(path).matches()) {
            report(FindingCode.PROFILE_DISCOURAGED, line, key + " should not include '" + path + "'");
        }
        return true;
    }

    private boolean checkRequiredPayloadFile(String key, int line, String path) {
        if (!checkPath(key, line, path)) {
            return false;
        }
        if (!path.startsWith("data/")) {
            report(FindingCode.PROFILE_BAD_VALUE, line, key + " takes paths that begin with data/, not '" + path + "'");
            return false;
        }
        return true;
    }

    private boolean checkAllowedPayloadFile(String key, int line, String path) {
        if (!checkPath(key, line, path)) {
            return false;
        }
        String prefix = new PathPattern(path).literalPrefix();
        if (!"data/".startsWith(prefix.substring(0, Math.min(prefix.length(), "data/".length())))) {
            report(FindingCode.PROFILE_BAD_VALUE, line, key + ": no payload file can match '" + path + "'");
            return false;
        }
        if (path.endsWith("/")) {
            report(
                    FindingCode.PROFILE_DISCOURAGED,
                    line,
                    key + ": a folder is allowed by '" + path + "*', not by '" + path + "'");
        }
        return true;
    }

    private void report(FindingCode code, int line, String message) {
        findings.add(Finding.of(code, source, message).at(line));
    }

    /** Judges one entry of a list. */
    interface Judge {
        boolean fits(String key, int line, String value);
    }

    /** An object in the profile. */
    final class Section {
        private final String name;
        private final JsonValue.Members members;

        Section(String name, JsonValue.Members members) {
            this.name = name;
            this.members = members;
        }

        JsonValue.Members members() {
            return members;
        }

        boolean has(String key) {
            return members.values().containsKey(key);
        }

        int line() {
            return members.line();
        }

        /** Of the value of {@code key}; of the section when it has none. */
        int line(String key) {
            return has(key) ? members.values().get(key).line() : members.line();
        }

        boolean isEmptyList(String key) {
            return !has(key)
                    || (members.values().get(key) instanceof JsonValue.Items items
                            && items.values().isEmpty());
        }

        private String full(String key) {
            return name.isEmpty() ? key : name + " › " + key;
        }

        void warnOfUnknown(List<String> known) {
            for (Map.Entry<String, JsonValue> member : members.values().entrySet()) {
                if (!known.contains(member.getKey())) {
                    Finding finding = Finding.of(
                                    FindingCode.PROFILE_UNKNOWN_KEY,
                                    source,
                                    "has a key that the specification doesn't know: " + full(member.getKey()))
                            .at(member.getValue().line());
                    findings.add(NearestWord.to(member.getKey(), known)
                            .map(word -> finding.hinting("did you mean '" + word + "'?"))
                            .orElse(finding));
                }
            }
        }

        private <T extends JsonValue> Optional<T> typed(String key, Class<T> type, String called) {
            JsonValue value = members.values().get(key);
            if (value == null) {
                return Optional.empty();
            }
            if (!type.isInstance(value)) {
                wrong(full(key), called, value);
                return Optional.empty();
            }
            return Optional.of(type.cast(value));
        }

        private void wrong(String what, String called, JsonValue value) {
            report(FindingCode.PROFILE_WRONG_TYPE, value.line(), what + " must be " + called + ", not " + value.kind());
        }

        Optional<String> text(String key) {
            return typed(key, JsonValue.Text.class, "a string").map(JsonValue.Text::value);
        }

        Optional<String> requiredText(String key) {
            Optional<String> text = text(key);
            if (!has(key)) {
                report(FindingCode.PROFILE_KEY_MISSING, line(), full(key) + " is missing");
            } else if (text.isPresent() && text.get().isBlank()) {
                report(FindingCode.PROFILE_BAD_VALUE, line(key), full(key) + " is empty");
                return Optional.empty();
            }
            return text;
        }

        boolean truth(String key, boolean otherwise) {
            return typed(key, JsonValue.Truth.class, "true or false")
                    .map(JsonValue.Truth::value)
                    .orElse(otherwise);
        }

        Optional<Section> section(String key, boolean required) {
            if (required && !has(key)) {
                report(FindingCode.PROFILE_KEY_MISSING, line(), full(key) + " is missing");
            }
            return typed(key, JsonValue.Members.class, "an object").map(it -> new Section(full(key), it));
        }

        /** The entries of a list that are strings and fit. */
        List<String> texts(String key, Judge judge) {
            List<String> texts = new ArrayList<>();
            Optional<JsonValue.Items> items = typed(key, JsonValue.Items.class, "a list");
            for (JsonValue item : items.map(JsonValue.Items::values).orElse(List.of())) {
                if (!(item instanceof JsonValue.Text text)) {
                    wrong("an entry of " + full(key), "a string", item);
                } else if (judge.fits(full(key), text.line(), text.value())) {
                    texts.add(text.value());
                }
            }
            return texts;
        }
    }

    /** Takes what is wrong. */
    interface Reporter {
        void report(FindingCode code, int line, String message);
    }
}
