package org.bagwright.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagwright.layout.RecordedBag;
import org.bagwright.model.BagInfo;
import org.bagwright.model.BagPath;
import org.bagwright.model.Octets;

/** What two releases say of their dataset as a whole, in {@code bag-info.txt} and {@code CITATION.cff}. */
final class DatasetChanges {
    private static final BagPath CITATION = new BagPath("CITATION.cff");

    /** What any two releases differ in, or what is compared elsewhere. */
    private static final Set<String> OF_EACH_RELEASE = Set.of(
            "Bag-Size",
            "Bag-Software-Agent",
            "Bagging-Date",
            "Bagwright-Layout",
            "Dataset-Version",
            "Internal-Sender-Identifier",
            "Payload-Oxum",
            "Previous-Version");

    private static final Set<String> OF_EACH_CITATION = Set.of("version", "date-released", "cff-version", "doi");

    private DatasetChanges() {}

    static List<Change> between(RecordedBag before, RecordedBag after) throws IOException {
        List<Change> changes = new ArrayList<>();
        compare(info(before.info()), info(after.info()), BagInfo.FILE, changes);
        compare(citation(before), citation(after), CITATION.value(), changes);
        return changes;
    }

    private static void compare(
            SortedMap<String, String> before, SortedMap<String, String> after, String file, List<Change> changes) {
        SortedSet<String> labels = new TreeSet<>(before.keySet());
        labels.addAll(after.keySet());
        for (String label : labels) {
            Optional<String> old = Optional.ofNullable(before.get(label));
            Optional<String> fresh = Optional.ofNullable(after.get(label));
            if (!old.equals(fresh)) {
                changes.add(Change.of(
                        Subject.DATASET,
                        Kind.METADATA_CHANGED,
                        file + ": " + label,
                        List.of(new KeyChange(label, old, fresh))));
            }
        }
    }

    private static SortedMap<String, String> info(BagInfo info) {
        SortedMap<String, String> values = new TreeMap<>();
        info.elements().forEach((label, all) -> {
            List<String> stated = all.stream()
                    .filter(value -> !label.equals(BagInfo.EXTERNAL_IDENTIFIER) || !isOfOneVersion(value))
                    .toList();
            if (!OF_EACH_RELEASE.contains(label) && !stated.isEmpty()) {
                values.put(label, String.join("; ", stated));
            }
        });
        return values;
    }

    /** The identifier of the payload's tree is another one whenever anything differs; and each version has a DOI of its own. */
    private static boolean isOfOneVersion(String identifier) {
        return identifier.startsWith("swh:1:dir:") || identifier.startsWith("https://doi.org/");
    }

    /** The citation by its top-level keys, as their values are written, which is enough to see that they differ. */
    private static SortedMap<String, String> citation(RecordedBag bag) throws IOException {
        SortedMap<String, StringJoiner> values = new TreeMap<>();
        Optional<Octets> octets = bag.smallFile(CITATION);
        String key = "";
        for (String line :
                octets.map(o -> o.text(StandardCharsets.UTF_8)).orElse("").split("\\R", -1)) {
            boolean goesOn = line.startsWith(" ") || line.startsWith("-");
            int colon = line.indexOf(':');
            if (!goesOn && colon > 0) {
                key = line.substring(0, colon);
            }
            if (!line.isBlank() && !OF_EACH_CITATION.contains(key)) {
                String value = unquoted(
                        goesOn ? line.strip() : line.substring(colon + 1).strip());
                values.computeIfAbsent(key, any -> new StringJoiner("; "));
                if (!value.isEmpty()) {
                    values.get(key).add(value);
                }
            }
        }
        SortedMap<String, String> joined = new TreeMap<>();
        values.forEach((name, all) -> joined.put(name, all.toString()));
        return joined;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
