package org.bagwright.markup;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** The tags of a page and the values of its attributes that are names: the same few come again and again, and are read once. */
final class PageNames {
    private final PlainTags plain;
    private final Map<String, TagName> tags = new HashMap<>();
    private final Map<String, AttributeNames> values = new HashMap<>();
    private final Map<String, MarkupAttributes> byClasses = new HashMap<>();

    /** @param plain those of which the parser didn't get the attributes */
    PageNames(PlainTags plain) {
        this.plain = plain;
    }

    /** @param name in lower case */
    TagName tag(String name) {
        return tags.computeIfAbsent(name, TagName::of);
    }

    AttributeNames of(String value) {
        return values.computeIfAbsent(value, AttributeNames::new);
    }

    /** What {@code element} has of attributes, whoever has read them. */
    MarkupAttributes attributes(Element element) {
        if (element.attributesSize() > 0) {
            return MarkupAttributes.of(element, this);
        }
        Range tag = element.sourceRange();
        int number = tag.isTracked() && !tag.isImplicit() ? plain.at(tag.startPos()) : -1;
        return number < 0 ? MarkupAttributes.NONE : plainly(number);
    }

    private MarkupAttributes plainly(int tag) {
        String classes = plain.classes(tag);
        String id = plain.id(tag);
        String address = plain.address(tag);
        if (classes != null && id == null && address == null) {
            return byClasses.computeIfAbsent(classes, value -> MarkupAttributes.ofNames(of(value), null, false, ""));
        }
        return MarkupAttributes.ofNames(
                classes == null ? null : of(classes),
                id == null ? null : of(id),
                plain.isIdLast(tag),
                address == null ? "" : address);
    }
}
