package org.bagwright.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The metadata of a bag: labels and values of {@code bag-info.txt}, sorted by label, a label's values in their order
 * (RFC 8493, section 2.2.2).
 */
public record BagInfo(SortedMap<String, List<String>> elements) {
    /** The tag file that holds it, since BagIt 0.96. */
    public static final String FILE = "bag-info.txt";

    public static final String BAG_SIZE = "Bag-Size";
    public static final String EXTERNAL_IDENTIFIER = "External-Identifier";
    /** The name of the dataset, the same in all its releases. */
    public static final String GROUP = "Bag-Group-Identifier";

    public static final String DATASET_VERSION = "Dataset-Version";
    /** Present in the bags that Bagwright makes: the number of the layout that the payload follows. */
    public static final String LAYOUT = "Bagwright-Layout";

    public static final String PAYLOAD_OXUM = "Payload-Oxum";

    /** No metadata. */
    public static final BagInfo NONE = new BagInfo(Collections.emptySortedMap());

    public BagInfo {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        elements.forEach((label, values) -> copy.put(label, List.copyOf(values)));
        elements = Collections.unmodifiableSortedMap(copy);
    }

    /** All values of {@code label}, its case ignored; empty when the bag doesn't state it. */
    public List<String> values(String label) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, List<String>> element : elements.entrySet()) {
            if (element.getKey().equalsIgnoreCase(label)) {
                values.addAll(element.getValue());
            }
        }
        return List.copyOf(values);
    }

    /** The first value of {@code label}, its case ignored. */
    public Optional<String> first(String label) {
        return values(label).stream().findFirst();
    }
}
