package org.bagwright.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.BagInfo;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.NearestWord;
import org.bagwright.verify.BagFacts;
import org.bagwright.verify.Excerpt;
import org.bagwright.verify.FurtherCheck;

/**
 * Checks bags against one profile. The specification would have a check stop where the version or the serialisation isn't
 * accepted; here nothing hides another finding.
 *
 * <p>Files that {@code fetch.txt} lists count as present, since the specification checks a bag once it is completed.
 */
public final class ProfileCheck implements FurtherCheck {
    private static final String DECLARATION = "bagit.txt";
    private static final Pattern MANIFEST = Pattern.compile("(tag)?manifest-([^/]+)\\.txt");
    /** What BagIt itself names; {@code Tag-Files-Allowed} is about all other tag files, as the specification's example shows. */
    private static final Pattern BAGIT_FILE =
            Pattern.compile("bagit\\.txt|bag-info\\.txt|fetch\\.txt|(tag)?manifest-[^/]+\\.txt");

    /** Values among which the nearest is looked for and that are shown. */
    private static final int MOST_NEAR = 50;

    private final BagItProfile profile;

    private final long most;

    public ProfileCheck(BagItProfile profile) {
        this(profile, Effort.MOST);
    }

    /** With another bound of the {@link Effort}. */
    ProfileCheck(BagItProfile profile, long most) {
        this.profile = profile;
        this.most = most;
    }

    @Override
    public void check(BagFacts bag, int jobs, Consumer<Finding> findings) {
        new Run(bag, findings).check();
    }

    /** One bag. */
    private final class Run {
        private final BagFacts bag;
        private final Consumer<Finding> findings;
        private final Effort effort = new Effort(most);
        /** Labels in lower case. */
        private final Map<String, List<String>> metadata = new HashMap<>();

        Run(BagFacts bag, Consumer<Finding> findings) {
            this.bag = bag;
            this.findings = findings;
            bag.info().elements().forEach((label, values) -> metadata.computeIfAbsent(
                            label.toLowerCase(Locale.ROOT), l -> new ArrayList<>())
                    .addAll(values));
        }

        void check() {
            version();
            serialization();
            identifier();
            profile.tags().forEach(this::tag);
            manifests("manifest-", bag.payloadManifests(), profile.manifestsRequired(), profile.manifestsAllowed());
            manifests(
                    "tagmanifest-", bag.tagManifests(), profile.tagManifestsRequired(), profile.tagManifestsAllowed());
            fetch();
            dataEmpty();
            tagFiles();
            payloadFiles();
            if (effort.isSpent()) {
                report(
                        FindingCode.PROFILE_TOO_COSTLY,
                        "",
                        "not all files were matched against Tag-Files-Allowed and Payload-Files-Allowed",
                        "");
            }
        }

        private void report(FindingCode code, String path, String message, String hint) {
            findings.accept(Finding.of(code, path, message + " (profile: " + Excerpt.of(profile.source()) + ")")
                    .hinting(hint));
        }

        private void report(FindingCode code, String path, String message, String hint, String expected, String found) {
            findings.accept(Finding.of(code, path, message + " (profile: " + Excerpt.of(profile.source()) + ")")
                    .comparing(Excerpt.of(expected), Excerpt.of(found))
                    .hinting(hint));
        }

        private void version() {
            if (!profile.acceptBagItVersion().isEmpty()
                    && !profile.acceptBagItVersion().contains(bag.version())) {
                String accepted = String.join(", ", profile.acceptBagItVersion());
                report(
                        FindingCode.PROFILE_BAGIT_VERSION,
                        DECLARATION,
                        "BagIt " + Excerpt.of(bag.version()) + " isn't accepted, only " + Excerpt.of(accepted),
                        "",
                        accepted,
                        bag.version());
            }
        }

        private void serialization() {
            Optional<String> type = bag.mediaType();
            switch (profile.serialization()) {
                case FORBIDDEN ->
                    type.ifPresent(it -> report(
                            FindingCode.PROFILE_SERIALIZATION,
                            "",
                            "the bag must be a folder, but is serialised as " + it,
                            "unpack it"));
                case REQUIRED -> {
                    if (type.isEmpty()) {
                        String accepted = String.join(" or ", profile.acceptSerialization());
                        report(
                                FindingCode.PROFILE_SERIALIZATION,
                                "",
                                "the bag must be serialised, but is a folder",
                                accepted.isEmpty() ? "" : "pack it as " + Excerpt.of(accepted));
                    }
                }
                case OPTIONAL -> {}
            }
            if (type.isPresent()
                    && profile.serialization() != BagItProfile.Serialization.FORBIDDEN
                    && !profile.acceptSerialization().isEmpty()
                    && !Serializations.accept(profile.acceptSerialization(), type.get())) {
                String accepted = String.join(", ", profile.acceptSerialization());
                report(
                        FindingCode.PROFILE_SERIALIZATION_FORMAT,
                        "",
                        "a bag serialised as " + type.get() + " isn't accepted, only " + Excerpt.of(accepted),
                        "",
                        accepted,
                        type.get());
            }
        }

        private void identifier() {
            Optional<String> identifier = profile.identifier();
            List<String> named = bag.info().values(ProfileReader.IDENTIFIER);
            if (identifier.isPresent() && !named.contains(identifier.get())) {
                report(
                        FindingCode.PROFILE_NOT_NAMED,
                        BagInfo.FILE,
                        "doesn't name the profile: there is no '" + ProfileReader.IDENTIFIER + ": "
                                + Excerpt.of(identifier.get()) + "'",
                        "add that line, then make the tag manifests anew",
                        identifier.get(),
                        String.join(", ", named));
            }
        }

        private void tag(TagRule rule) {
            List<String> values = metadata.getOrDefault(rule.label().toLowerCase(Locale.ROOT), List.of());
            String label = Excerpt.of(rule.label());
            if (values.isEmpty()) {
                missing(rule, label);
            }
            if (!rule.repeatable() && values.size() > 1) {
                report(
                        FindingCode.PROFILE_TAG_REPEATED,
                        BagInfo.FILE,
                        label + " may stand there once, but stands there " + values.size() + " times",
                        "",
                        "1",
                        Integer.toString(values.size()));
            }
            if (!rule.values().isEmpty()) {
                values(rule, label, values);
            }
        }

        private void values(TagRule rule, String label, List<String> values) {
            Set<String> allowed = new HashSet<>(rule.values());
            List<String> few =
                    rule.values().subList(0, Math.min(MOST_NEAR, rule.values().size()));
            for (String value : new LinkedHashSet<>(values)) {
                if (!allowed.contains(value)) {
                    report(
                            FindingCode.PROFILE_TAG_VALUE,
                            BagInfo.FILE,
                            label + " may not be '" + Excerpt.of(value) + "'",
                            NearestWord.to(value, few)
                                    .map(word -> "did you mean '" + Excerpt.of(word) + "'?")
                                    .orElse(""),
                            String.join(" | ", few),
                            value);
                }
            }
        }

        private void missing(TagRule rule, String label) {
            String hint = rule.values().size() == 1
                    ? "add '" + label + ": " + Excerpt.of(rule.values().get(0)) + "'"
                    : "add a line '" + label + ": …', then make the tag manifests anew";
            if (rule.required()) {
                report(FindingCode.PROFILE_TAG_MISSING, BagInfo.FILE, label + " is required, but missing", hint);
            } else if (rule.recommended()) {
                report(FindingCode.PROFILE_TAG_RECOMMENDED, BagInfo.FILE, label + " is recommended, but missing", hint);
            }
        }

        private void manifests(
                String prefix, List<String> files, List<String> required, Optional<List<String>> allowed) {
            Map<String, String> byAlgorithm = new HashMap<>();
            for (String file : files) {
                Matcher matcher = MANIFEST.matcher(file);
                if (matcher.matches()) {
                    byAlgorithm.put(DigestAlgorithm.normal(matcher.group(2)), file);
                }
            }
            for (String algorithm : required) {
                if (!byAlgorithm.containsKey(algorithm)) {
                    report(
                            FindingCode.PROFILE_MANIFEST_MISSING,
                            prefix + algorithm + ".txt",
                            "is required, but missing",
                            "");
                }
            }
            allowed.ifPresent(it -> byAlgorithm.forEach((algorithm, file) -> {
                if (!it.contains(algorithm)) {
                    String names = String.join(", ", it);
                    report(
                            FindingCode.PROFILE_MANIFEST_NOT_ALLOWED,
                            file,
                            it.isEmpty()
                                    ? "isn't allowed, and no other is"
                                    : "isn't allowed, only those of " + Excerpt.of(names),
                            "",
                            names,
                            algorithm);
                }
            }));
        }

        private void fetch() {
            if (bag.hasFetchList() && !profile.fetchAllowed()) {
                report(
                        FindingCode.PROFILE_FETCH_NOT_ALLOWED,
                        "fetch.txt",
                        "isn't allowed",
                        "fetch what it lists, then remove it");
            } else if (!bag.hasFetchList() && profile.fetchRequired()) {
                report(FindingCode.PROFILE_FETCH_MISSING, "fetch.txt", "is required, but missing", "");
            }
        }

        private void dataEmpty() {
            if (!profile.dataEmpty()) {
                return;
            }
            Set<String> fetched = new HashSet<>(bag.fetched());
            bag.payloadFiles().forEach(fetched::remove);
            long files = bag.payload().streams() + fetched.size();
            if (files > 1 || bag.payload().octets() > 0) {
                report(
                        FindingCode.PROFILE_DATA_NOT_EMPTY,
                        "data",
                        "must hold no file, or one without octets, but holds " + files + " with "
                                + bag.payload().octets() + " octets",
                        "");
            }
        }

        private void tagFiles() {
            for (String path : profile.tagFilesRequired()) {
                if (!isThere(path, bag.tagFiles())) {
                    report(FindingCode.PROFILE_TAG_FILE_MISSING, path, "is required, but missing", "");
                }
            }
            profile.tagFilesAllowed().ifPresent(allowed -> bag.tagFiles().stream()
                    .filter(path -> !BAGIT_FILE.matcher(path).matches() && !allowed.allows(path, effort))
                    .forEach(path -> report(
                            FindingCode.PROFILE_TAG_FILE_NOT_ALLOWED,
                            path,
                            "isn't allowed: nothing in Tag-Files-Allowed matches it",
                            "")));
        }

        private boolean isThere(String path, SortedSet<String> files) {
            return path.endsWith("/")
                    ? files.tailSet(path).stream().limit(1).anyMatch(file -> file.startsWith(path))
                    : files.contains(path);
        }

        private void payloadFiles() {
            Set<String> missing = new TreeSet<>(profile.payloadFilesRequired());
            bag.payloadFiles().forEach(path -> payloadFile(path, missing));
            bag.fetched().forEach(path -> payloadFile(path, missing));
            for (String path : missing) {
                String what = path.endsWith("/") ? "is required, but missing or empty" : "is required, but missing";
                report(FindingCode.PROFILE_PAYLOAD_FILE_MISSING, path, what, "");
            }
        }

        private void payloadFile(String path, Set<String> missing) {
            if (!missing.isEmpty()) {
                missing.remove(path);
                for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                    missing.remove(path.substring(0, slash + 1));
                }
            }
            if (profile.payloadFilesAllowed()
                    .filter(it -> !it.allows(path, effort))
                    .isPresent()) {
                report(
                        FindingCode.PROFILE_PAYLOAD_FILE_NOT_ALLOWED,
                        path,
                        "isn't allowed: nothing in Payload-Files-Allowed matches it",
                        "");
            }
        }
    }
}
