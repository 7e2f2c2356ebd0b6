package org.bagwright.markup;

import java.util.List;

/** Reads what stands in a tag behind its name, and leaves out the attributes that nobody reads. */
final class TagTrimming {
    /** Attributes that are read, or that the parser's tree depends on. */
    private static final AsciiNames KEPT = new AsciiNames(List.of(
            "class",
            "id",
            "role",
            "rel",
            "href",
            "name",
            "content",
            "property",
            "http-equiv",
            "charset",
            "type",
            "style",
            "hidden",
            "aria-hidden",
            "itemprop",
            "itemscope",
            "itemtype",
            "datetime",
            "pubdate",
            "lang",
            "xml:lang",
            "data-testid",
            "data-component",
            "encoding",
            "color",
            "face",
            "size",
            "title"));

    private static final String TYPE = "type";
    private static final String JSON = "ld+json";
    /** Of a tag whose end isn't plain to see. */
    static final int UNKNOWN = -1;

    private final String source;
    private final char[] chars;
    private final TrimmedSource trimmed;

    private int at;
    private boolean plain;
    private boolean selfClosing;
    private boolean json;

    /** @param chars those of {@code source} */
    TagTrimming(String source, char[] chars, TrimmedSource trimmed) {
        this.source = source;
        this.chars = chars;
        this.trimmed = trimmed;
    }

    /**
     * Reads a tag from {@code from}, behind its name.
     *
     * @return the position behind the tag, or {@link #UNKNOWN}
     */
    int read(int from) {
        at = from;
        plain = true;
        selfClosing = false;
        json = false;
        while (at < chars.length) {
            char c = chars[at];
            if (c == '>') {
                return at + 1;
            }
            if (c == '/' || HtmlCharacters.isSpace(c)) {
                selfClosing = c == '/';
                at++;
            } else {
                selfClosing = false;
                attribute();
                if (!plain) {
                    return UNKNOWN;
                }
            }
        }
        return UNKNOWN;
    }

    /** Whether the tag that was read ends its element too. */
    boolean isSelfClosing() {
        return selfClosing;
    }

    /** Whether the type that it gives is that of JSON-LD. */
    boolean isJson() {
        return json;
    }

    private void attribute() {
        int from = at;
        int end = endOfName();
        int value = HtmlCharacters.skipSpace(chars, end);
        if (value < chars.length && chars[value] == '=') {
            at = HtmlCharacters.skipSpace(chars, value + 1);
            int valueFrom = at;
            value();
            json |= isType(from, end) && holdsJson(valueFrom);
        }
        if (plain && KEPT.at(chars, from, end) == null) {
            int next = HtmlCharacters.skipSpace(chars, at);
            trimmed.leaveOut(from, next);
            at = next;
        }
    }

    private int endOfName() {
        at++;
        while (at < chars.length) {
            char c = chars[at];
            if (c == '=' || HtmlCharacters.endsName(c)) {
                return at;
            }
            if (c == '<' || c == 0) {
                plain = false;
                return at;
            }
            at++;
        }
        plain = false;
        return at;
    }

    private void value() {
        char quote = at < chars.length ? chars[at] : '>';
        if (quote == '"' || quote == '\'') {
            int end = source.indexOf(quote, at + 1);
            plain = end >= 0;
            at = end + 1;
            return;
        }
        while (at < chars.length && !HtmlCharacters.isSpace(chars[at]) && chars[at] != '>') {
            if (chars[at] == '<') {
                plain = false;
                return;
            }
            at++;
        }
    }

    private boolean isType(int from, int to) {
        return to - from == TYPE.length() && AsciiNames.stands(TYPE, chars, from);
    }

    /** Whether the value that was read from {@code from} on holds the type of JSON-LD. */
    private boolean holdsJson(int from) {
        for (int i = from; i + JSON.length() <= at; i++) {
            if (AsciiNames.stands(JSON, chars, i)) {
                return true;
            }
        }
        return false;
    }
}
