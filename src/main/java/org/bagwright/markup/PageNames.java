package org.bagwright.markup;

import java.util.HashMap;
import java.util.Map;

/** The tags of a page and the values of its attributes that are names: the same few come again and again, and are read once. */
final class PageNames {
    private final Map<String, TagName> tags = new HashMap<>();
    private final Map<String, AttributeNames> values = new HashMap<>();

    /** @param name in lower case */
    TagName tag(String name) {
        return tags.computeIfAbsent(name, TagName::of);
    }

    AttributeNames of(String value) {
        return values.computeIfAbsent(value, AttributeNames::new);
    }
}
