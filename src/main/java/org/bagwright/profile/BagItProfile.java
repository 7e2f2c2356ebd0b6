package org.bagwright.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A profile as far as it could be read.
 *
 * @param source where it was read, for people
 * @param identifier the URI that bags name it by; empty when it has none
 * @param manifestsRequired names of digest algorithms, lower case, letters and digits only
 * @param manifestsAllowed empty when all are
 * @param acceptSerialization media types
 * @param tagFilesAllowed empty when all are
 * @param payloadFilesRequired paths of files; of folders, with a {@code /} at their end
 */
public record BagItProfile(
        String source,
        Optional<String> identifier,
        List<TagRule> tags,
        List<String> manifestsRequired,
        Optional<List<String>> manifestsAllowed,
        List<String> tagManifestsRequired,
        Optional<List<String>> tagManifestsAllowed,
        boolean fetchAllowed,
        boolean fetchRequired,
        boolean dataEmpty,
        Serialization serialization,
        List<String> acceptSerialization,
        List<String> acceptBagItVersion,
        List<String> tagFilesRequired,
        Optional<AllowedPaths> tagFilesAllowed,
        List<String> payloadFilesRequired,
        Optional<AllowedPaths> payloadFilesAllowed) {

    /** Whether bags may or must be serialised. */
    enum Serialization {
        FORBIDDEN,
        REQUIRED,
        OPTIONAL;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BagItProfile {
        tags = List.copyOf(tags);
        manifestsRequired = List.copyOf(manifestsRequired);
        tagManifestsRequired = List.copyOf(tagManifestsRequired);
        acceptSerialization = List.copyOf(acceptSerialization);
        acceptBagItVersion = List.copyOf(acceptBagItVersion);
        tagFilesRequired = List.copyOf(tagFilesRequired);
        payloadFilesRequired = List.copyOf(payloadFilesRequired);
    }
}
