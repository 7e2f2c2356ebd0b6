package org.bagwright.ingest;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The captures that there are, found by a path as it stands in a table, or as Windows or someone in the project writes it. */
final class CaptureNames {
    /** Original names by themselves and by their composed form (NFC), since file systems decompose names. */
    private final Map<String, String> names = new HashMap<>();

    CaptureNames(Collection<String> originalNames) {
        originalNames.forEach(name -> names.putIfAbsent(composed(name), name));
        originalNames.forEach(name -> names.put(name, name));
    }

    /** The original name of the capture that {@code path} means. */
    Optional<String> at(String path) {
        String slashed = path.replace('\\', '/');
        String relative = slashed.startsWith("./") ? slashed.substring(2) : slashed;
        String below =
                relative.startsWith(RawFolder.NAME + "/") ? relative.substring(RawFolder.NAME.length() + 1) : relative;
        return Stream.of(path, slashed, relative, below)
                .flatMap(candidate -> Stream.of(candidate, composed(candidate)))
                .filter(names::containsKey)
                .map(names::get)
                .findFirst();
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
