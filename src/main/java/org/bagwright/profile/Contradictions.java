package org.bagwright.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagwright.model.FindingCode;
import org.bagwright.profile.BagItProfile.Serialization;

/** What no single key of a profile shows: keys that belong together, keys that exclude each other. */
final class Contradictions {
    private final BagItProfile profile;
    private final ProfileReader.Section top;
    private final ProfileReader.Reporter reporter;

    Contradictions(BagItProfile profile, ProfileReader.Section top, ProfileReader.Reporter reporter) {
        this.profile = profile;
        this.top = top;
        this.reporter = reporter;
    }

    void report() {
        algorithms("", profile.manifestsRequired(), profile.manifestsAllowed());
        algorithms("Tag-", profile.tagManifestsRequired(), profile.tagManifestsAllowed());
        fetch();
        serialization();
        files("Tag-Files", profile.tagFilesRequired(), profile.tagFilesAllowed());
        files("Payload-Files", profile.payloadFilesRequired(), profile.payloadFilesAllowed());
        if (profile.dataEmpty() && profile.payloadFilesRequired().size() > 1) {
            contradiction("Data-Empty", "Data-Empty allows one file, but Payload-Files-Required names more");
        }
    }

    private void algorithms(String kind, List<String> required, Optional<List<String>> allowed) {
        Set<String> known = new HashSet<>(allowed.orElse(required));
        for (String algorithm : required) {
            if (!known.contains(algorithm)) {
                contradiction(
                        kind + "Manifests-Allowed",
                        kind + "Manifests-Required has '" + algorithm + "', but " + kind + "Manifests-Allowed doesn't");
            }
        }
    }

    private void fetch() {
        if (profile.fetchAllowed() || !top.has("Fetch.txt-Required")) {
            return;
        }
        if (profile.fetchRequired()) {
            contradiction("Fetch.txt-Required", "fetch.txt is required, but Allow-Fetch.txt is false");
        } else {
            reporter.report(
                    FindingCode.PROFILE_DISCOURAGED,
                    top.line("Fetch.txt-Required"),
                    "Fetch.txt-Required is meant for profiles in which Allow-Fetch.txt is true");
        }
    }

    private void serialization() {
        if (profile.serialization() == Serialization.FORBIDDEN || !top.isEmptyList("Accept-Serialization")) {
            return;
        }
        String label = profile.serialization().label();
        if (top.has("Serialization")) {
            reporter.report(
                    FindingCode.PROFILE_KEY_MISSING,
                    top.line("Accept-Serialization"),
                    "Serialization is " + label + ", but Accept-Serialization names no media type");
        } else {
            reporter.report(
                    FindingCode.PROFILE_DISCOURAGED,
                    top.line(),
                    "Serialization isn't stated, so it is optional, but Accept-Serialization names no media type");
        }
    }

    private void files(String kind, List<String> required, Optional<AllowedPaths> allowed) {
        Effort effort = new Effort(Effort.MOST);
        for (String path : required) {
            if (allowed.isPresent() && !isAllowed(allowed.get(), path, effort)) {
                contradiction(
                        kind + "-Allowed",
                        kind + "-Required has '" + path + "', but nothing in " + kind + "-Allowed matches it");
            }
        }
        if (allowed.filter(AllowedPaths::isCutShort).isPresent()) {
            reporter.report(
                    FindingCode.PROFILE_BAD_VALUE,
                    top.line(kind + "-Allowed"),
                    kind + "-Allowed has more than " + AllowedPaths.MOST_PATTERNS + " patterns; the rest isn't heeded");
        }
    }

    private static boolean isAllowed(AllowedPaths allowed, String path, Effort effort) {
        return effort.isSpent()
                || (path.endsWith("/") ? allowed.allowsWithin(path, effort) : allowed.allows(path, effort));
    }

    private void contradiction(String key, String message) {
        reporter.report(FindingCode.PROFILE_CONTRADICTS_ITSELF, top.line(key), message);
    }
}
