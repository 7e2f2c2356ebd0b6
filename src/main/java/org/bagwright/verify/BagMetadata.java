package org.bagwright.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagwright.model.BagInfo;

/**
 * The metadata of a bag with its places: the elements of {@code bag-info.txt} in their order.
 *
 * @param file that holds it; the usual one when there is none
 */
record BagMetadata(String file, List<Element> elements) {

    /**
     * One element.
     *
     * @param line on which its label stands
     */
    record Element(String label, String value, int line) {}

    BagMetadata {
        elements = List.copyOf(elements);
    }

    /** The elements with {@code label}, its case ignored. */
    List<Element> elements(String label) {
        return elements.stream().filter(e -> e.label().equalsIgnoreCase(label)).toList();
    }

    BagInfo info() {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (Element element : elements) {
            values.computeIfAbsent(element.label(), label -> new ArrayList<>()).add(element.value());
        }
        return new BagInfo(values);
    }
}
