package org.bagwright.verify;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Oxum;

/**
 * What a bag declares and holds, as it was found, right or wrong.
 *
 * @param folder the bag's folder, when its files can be opened without harm: it isn't serialised, and holds no link, no
 *     device, and no path that leaves it
 * @param mediaType of the serialisation; empty for a folder
 * @param version of BagIt, as {@code 1.0}
 * @param encoding of the tag files
 * @param payloadManifests the names of the payload manifests, sorted, those of unknown algorithms included
 * @param tagManifests the names of the tag manifests, likewise
 * @param hasFetchList whether there is a {@code fetch.txt}
 * @param fetched paths that it lists
 * @param payload octets and files below {@code data/}, as they were met
 * @param tagFiles paths of all regular files beside {@code data/}, sorted
 * @param payloadFiles paths of all regular files below {@code data/}, with it, in no order
 * @param open what else may be asked
 */
public record BagFacts(
        Optional<Path> folder,
        Optional<String> mediaType,
        String version,
        Charset encoding,
        BagInfo info,
        List<String> payloadManifests,
        List<String> tagManifests,
        boolean hasFetchList,
        Set<String> fetched,
        Oxum payload,
        SortedSet<String> tagFiles,
        Iterable<String> payloadFiles,
        OpenBag open) {

    /** Facts alone: nothing more may be asked. */
    public BagFacts(
            Optional<Path> folder,
            Optional<String> mediaType,
            String version,
            Charset encoding,
            BagInfo info,
            List<String> payloadManifests,
            List<String> tagManifests,
            boolean hasFetchList,
            Set<String> fetched,
            Oxum payload,
            SortedSet<String> tagFiles,
            Iterable<String> payloadFiles) {
        this(
                folder,
                mediaType,
                version,
                encoding,
                info,
                payloadManifests,
                tagManifests,
                hasFetchList,
                fetched,
                payload,
                tagFiles,
                payloadFiles,
                OpenBag.CLOSED);
    }

    public BagFacts {
        payloadManifests = List.copyOf(payloadManifests);
        tagManifests = List.copyOf(tagManifests);
    }
}
