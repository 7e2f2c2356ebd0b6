package org.bagwright.markup;

import java.util.Optional;
import org.bagwright.lexicon.ElementNames;
import org.bagwright.model.Role;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an element has of attributes, as far as most steps ask, looked through once; most elements have none but a class. */
final class MarkupAttributes {
    static final MarkupAttributes NONE = new MarkupAttributes();

    /** Null where it has none; so is the id. */
    private AttributeNames classes;

    private AttributeNames id;
    private boolean idLast;
    private String address = "";
    private String style = "";
    private boolean unshown;
    private boolean silent;
    private boolean states;
    private boolean tells;

    private MarkupAttributes() {}

    /** Those that the parser got. */
    static MarkupAttributes of(Element element, PageNames names) {
        MarkupAttributes attributes = new MarkupAttributes();
        for (Attribute attribute : element.attributes()) {
            attributes.read(attribute, names);
        }
        return attributes;
    }

    /** What an element has of which nothing else is known; of its names either may be null. */
    static MarkupAttributes ofNames(AttributeNames classes, AttributeNames id, boolean idLast, String address) {
        MarkupAttributes attributes = new MarkupAttributes();
        attributes.classes = classes;
        attributes.id = id;
        attributes.idLast = idLast;
        attributes.address = address;
        return attributes;
    }

    /** Gives {@code element}, of which they were read, those that the parser didn't get, for those who look for it there. */
    void giveTo(Element element) {
        if (classes != null) {
            element.attr("class", classes.value());
        }
        if (id != null) {
            element.attr("id", id.value());
        }
        if (!address.isEmpty()) {
            element.attr("href", address);
        }
    }

    private void read(Attribute attribute, PageNames names) {
        String key = attribute.getKey();
        switch (key) {
            case "class" -> classes = names.of(attribute.getValue());
            case "id" -> {
                id = names.of(attribute.getValue());
                idLast = classes != null;
            }
            case "href" -> address = attribute.getValue();
            case "itemprop", "rel" -> {
                states = true;
                tells = true;
            }
            case "itemscope", "itemtype", "property" -> states = true;
            case "style" -> {
                style = attribute.getValue();
                tells = true;
            }
            case "hidden" -> {
                unshown = true;
                tells = true;
            }
            case "aria-hidden" -> {
                silent = attribute.getValue().equals("true");
                tells = true;
            }
            case "role", "name", "aria-label" -> tells = true;
            default -> tells |= key.startsWith("data-");
        }
    }

    /** The {@link ClassMark}s of its class and id, each as its bit. */
    int marks() {
        return (classes == null ? 0 : classes.marks()) | (id == null ? 0 : id.marks());
    }

    /** What its class or id says that it is, the later of them first. */
    Optional<ElementNames.Part> part() {
        Optional<ElementNames.Part> ofClasses = classes == null ? Optional.empty() : classes.ofClasses();
        Optional<ElementNames.Part> ofId = id == null ? Optional.empty() : id.ofId();
        return idLast ? ofId.or(() -> ofClasses) : ofClasses.or(() -> ofId);
    }

    /** Whether its class says that it is a sign that a program put into a line. */
    boolean isSign() {
        return classes != null && classes.isSign();
    }

    /** Whether its class says that it is there for those who can't see the page. */
    boolean isHidden() {
        return classes != null
                && classes.ofClasses()
                        .filter(part -> part.role() == Role.TECHNICAL)
                        .isPresent();
    }

    /** Its class; null for none. */
    AttributeNames classes() {
        return classes;
    }

    /** Its id; null for none. */
    AttributeNames id() {
        return id;
    }

    /** What it links to, its href; "" for none. */
    String address() {
        return address;
    }

    /** Its style; "" for none. */
    String style() {
        return style;
    }

    /** Whether an attribute of its own says that it isn't shown. */
    boolean isUnshown() {
        return unshown;
    }

    /** Whether it is kept from devices that read pages to those who can't see them. */
    boolean isSilent() {
        return silent;
    }

    /** Whether it has attributes of microdata, RDFa or links, which may state something. */
    boolean isStating() {
        return states;
    }

    /** Whether it has attributes besides class and id that tell of the blocks in it. */
    boolean isTelling() {
        return tells;
    }
}
