package org.bagwright.markup;

import org.bagwright.lexicon.ElementNames;
import org.bagwright.lexicon.LineWords;
import org.bagwright.model.Role;
import org.jsoup.nodes.Attribute;

/**
 * What the tag and the attributes of a page's elements say of the blocks in them. Each element is looked at when it is first
 * asked for, and once.
 */
final class ElementFacts {
    /** Characters of the longest value of a {@code data-} attribute that may be a name. */
    private static final int LONGEST_VALUE = 40;
    /** Letters of the longest tag of HTML but few; longer ones are components of the site, and names. */
    private static final int LONGEST_TAG = 10;
    /** Levels above an element whose names are those around it. */
    private static final int NAMED_LEVELS = 6;

    /** A class of paragraphs that are kept from readers' devices until somebody has paid. */
    private static final String PAYWALL = "paywall";

    private static final ElementNames.Part UNSEEN = new ElementNames.Part(Role.TECHNICAL, "out of sight");
    private static final ElementNames.Part CAPTION = new ElementNames.Part(Role.CAPTION, "figcaption");
    private static final long[] NO_NAMES = {};

    private final PageNames names;
    private final HidingRules hiding;
    /** By the number of the element; null for one that wasn't asked for. */
    private final Facts[] facts;

    ElementFacts(MarkupSegmentation page) {
        this.names = page.names();
        this.hiding = page.hiding();
        this.facts = new Facts[page.elements().size()];
    }

    /** Of one element. */
    static final class Facts {
        private boolean hidden;
        private boolean gone;
        private MarkupTrait says;
        private ElementNames.Part part;
        private long path;
        private long[] names;
        /** Null until they are asked for. */
        private long[] around;

        boolean isHidden() {
            return hidden;
        }

        /** Whether it is hidden, and not only until a reader has paid. */
        boolean isGone() {
            return gone;
        }

        /** What its tag says of blocks in it; null for nothing. */
        MarkupTrait says() {
            return says;
        }

        /** What its class or id says that it is; null for nothing. */
        ElementNames.Part part() {
            return part;
        }

        /** Hash of its tag and classes. */
        long path() {
            return path;
        }

        /** Hashes of the words of all its names, each once, ascending. */
        long[] names() {
            return names;
        }
    }

    Facts of(MarkupElement element) {
        Facts known = facts[element.index()];
        if (known == null) {
            known = describe(element);
            facts[element.index()] = known;
        }
        return known;
    }

    /** Hashes of the words of the names of the elements around {@code element}: the same for all that stand in one. */
    long[] namesAround(MarkupElement element) {
        if (element.parent() == null) {
            return NO_NAMES;
        }
        Facts parent = of(element.parent());
        if (parent.around == null) {
            NameWords all = new NameWords();
            MarkupElement at = element.parent();
            for (int level = 0; at != null && level < NAMED_LEVELS; at = at.parent(), level++) {
                all.add(of(at).names);
            }
            parent.around = all.all();
        }
        return parent.around;
    }

    private Facts describe(MarkupElement element) {
        Facts known = new Facts();
        TagName tag = element.tag();
        MarkupAttributes attributes = element.attributes();
        known.part = isUnseen(attributes)
                ? UNSEEN
                : tag.name().equals("figcaption") ? CAPTION : attributes.part().orElse(null);
        known.says = tag.where();
        known.path = attributes.classes() == null
                ? tag.hash()
                : tag.hash() * 31 + attributes.classes().hash();
        boolean undisplayed = attributes.isUnshown() || isUndisplayed(attributes.style());
        known.hidden = undisplayed || attributes.isSilent();
        known.gone = undisplayed || (attributes.isSilent() && !isBehindPaywall(attributes));
        known.names = names(element);
        return known;
    }

    /** What the models don't know of: hidden by a rule of the page's own style sheet, beyond the window's edge. */
    private boolean isUnseen(MarkupAttributes attributes) {
        return hiding.hide(attributes) || Hiding.isIn(attributes.style());
    }

    private static boolean isBehindPaywall(MarkupAttributes attributes) {
        return attributes.classes() != null && attributes.classes().value().contains(PAYWALL);
    }

    /** As the models have learned it: in small letters. What is hidden in others is {@link #isUnseen}. */
    private static boolean isUndisplayed(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String packed = style.replace(" ", "");
        return packed.contains("display:none") || packed.contains("visibility:hidden");
    }

    private long[] names(MarkupElement element) {
        MarkupAttributes attributes = element.attributes();
        AttributeNames classes = attributes.classes();
        boolean component = element.name().length() > LONGEST_TAG;
        if (!component && !attributes.isTelling() && attributes.id() == null) {
            return classes == null ? NO_NAMES : classes.sorted();
        }
        NameWords words = new NameWords();
        if (attributes.isTelling()) {
            for (Attribute attribute : element.element().attributes()) {
                addNames(words, attribute.getKey(), attribute.getValue());
            }
        } else {
            addNames(words, classes);
            addNames(words, attributes.id());
        }
        if (component) {
            words.add(element.tag().hash());
        }
        return words.sorted();
    }

    private static void addNames(NameWords words, AttributeNames names) {
        if (names != null) {
            words.add(names.words());
        }
    }

    private void addNames(NameWords words, String key, String value) {
        switch (key) {
            case "class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label", "rel", "name" ->
                words.add(names.of(value).words());
            default -> {
                if (key.startsWith("data-")) {
                    words.add(LineWords.hashOf(key));
                    if (value.length() < LONGEST_VALUE) {
                        words.add(names.of(value).words());
                    }
                }
            }
        }
    }
}
