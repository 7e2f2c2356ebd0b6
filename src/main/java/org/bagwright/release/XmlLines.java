package org.bagwright.release;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML with an element a line, two blanks deeper at each level. Attributes are given as name, value, name, value, …. */
final class XmlLines {
    private final XMLStreamWriter xml;
    private int depth;

    XmlLines(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What writes a part of the document. */
    interface Body {
        void write() throws XMLStreamException;
    }

    /** What writes an item of a list. */
    interface ItemBody<T> {
        void write(T item) throws XMLStreamException;
    }

    /** The declaration and the start of the root. */
    void begin(String root, String namespace, String schemaLocation) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(namespace);
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeAttribute("xsi:schemaLocation", schemaLocation);
        depth = 1;
    }

    /** The end of the root and of the document. */
    void end() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    /** An element that holds text. */
    void line(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** An element that holds text, if there is one. */
    void optional(String name, Optional<String> text) throws XMLStreamException {
        if (text.isPresent()) {
            line(name, text.get());
        }
    }

    /** An element that {@code body} fills. */
    void within(String name, Body body, String... attributes) throws XMLStreamException {
        open(name, attributes);
        depth++;
        body.write();
        depth--;
        indent();
        xml.writeEndElement();
    }

    /** An element with one child or more for each of {@code items}; left out when there are none. */
    <T> void within(String name, List<T> items, ItemBody<T> body) throws XMLStreamException {
        if (!items.isEmpty()) {
            within(name, () -> {
                for (T item : items) {
                    body.write(item);
                }
            });
        }
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
