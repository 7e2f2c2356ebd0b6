package org.bagwright.verify;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** What {@code fetch.txt} lists, by path: files of the payload that lie elsewhere. */
final class FetchList {
    static final String FILE = "fetch.txt";

    /** A list of nothing. */
    static final FetchList NONE = new FetchList();

    private final Map<String, Item> items = new TreeMap<>();

    /**
     * One line.
     *
     * @param address where the file lies, as it is written
     * @param octets its length; empty when it isn't stated
     * @param line of {@code fetch.txt}
     */
    record Item(String address, OptionalLong octets, int line) {}

    /** Whether {@code path} wasn't listed before. */
    boolean add(String path, Item item) {
        return items.putIfAbsent(path, item) == null;
    }

    Optional<Item> item(String path) {
        return Optional.ofNullable(items.get(path));
    }

    /** All paths, sorted. */
    Set<String> paths() {
        return Collections.unmodifiableSet(items.keySet());
    }

    boolean isEmpty() {
        return items.isEmpty();
    }
}
