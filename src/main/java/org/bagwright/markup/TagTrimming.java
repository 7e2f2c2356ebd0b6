package org.bagwright.markup;

import java.util.Arrays;
import java.util.List;

/**
 * Reads what stands in a tag behind its name, and leaves out the attributes that nobody reads; all of them, where those that
 * are read can be read without a parser, see {@link PlainTags}.
 */
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

    /**
     * Tags that the parser compares by their attributes, or whose attributes it hands to another tag: they keep all that are
     * read.
     */
    private static final AsciiNames WHOLE = new AsciiNames(List.of(
            "html", "body", "base", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong",
            "tt", "u"));

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
    /** Whether all attributes of the tag are left out if they are read otherwise. */
    private boolean all;
    /** Of the tag's attributes that may be left out where each begins and what stands behind it begins. */
    private int[] parts = new int[32];

    private int count;
    /** Whether the part is left out in any case. */
    private boolean[] unread = new boolean[16];

    /** @param chars those of {@code source} */
    TagTrimming(String source, char[] chars, TrimmedSource trimmed) {
        this.source = source;
        this.chars = chars;
        this.trimmed = trimmed;
    }

    /**
     * Reads a start tag.
     *
     * @param tag where it begins
     * @param from where its name ends
     * @return the position behind the tag, or {@link #UNKNOWN}
     */
    int readStart(int tag, int from) {
        trimmed.plain().begin();
        all = WHOLE.at(chars, tag + 1, from) == null;
        int end = read(from);
        if (end != UNKNOWN) {
            all &= count > 0;
            if (all) {
                trimmed.keepPlain(tag);
            }
            leaveOut();
        }
        return end;
    }

    /** As {@link #readStart}, for an end tag, of which no attribute is read. */
    int readEnd(int from) {
        all = false;
        int end = read(from);
        if (end != UNKNOWN) {
            leaveOut();
        }
        return end;
    }

    private int read(int from) {
        at = from;
        plain = true;
        selfClosing = false;
        json = false;
        count = 0;
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

    private void leaveOut() {
        for (int i = 0; i < count; i++) {
            if (all || unread[i]) {
                trimmed.leaveOut(parts[2 * i], parts[2 * i + 1]);
            }
        }
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
        int valueFrom = end;
        if (value < chars.length && chars[value] == '=') {
            at = HtmlCharacters.skipSpace(chars, value + 1);
            valueFrom = at;
            value();
            json |= isType(from, end) && holdsJson(valueFrom);
        }
        if (plain) {
            String known = KEPT.at(chars, from, end);
            all = all && (known == null || isSet(known, valueFrom));
            int next = HtmlCharacters.skipSpace(chars, at);
            add(from, next, known == null);
            at = known == null ? next : at;
        }
    }

    private void add(int from, int to, boolean isUnread) {
        if (count == unread.length) {
            unread = Arrays.copyOf(unread, 2 * count);
            parts = Arrays.copyOf(parts, 4 * count);
        }
        parts[2 * count] = from;
        parts[2 * count + 1] = to;
        unread[count++] = isUnread;
    }

    /** Takes the value that was read from {@code from} on, if it is one within quotes that says what stands there. */
    private boolean isSet(String attribute, int from) {
        return PlainTags.isPlain(attribute)
                && at - from >= 2
                && (chars[from] == '"' || chars[from] == '\'')
                && isLiteral(from + 1, at - 1)
                && trimmed.plain().set(attribute, from + 1, at - 1);
    }

    /** Whether it holds no reference, nor what a parser takes for another character. */
    private boolean isLiteral(int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] == '&' || chars[i] == 0 || chars[i] == '\uFFFF') {
                return false;
            }
        }
        return true;
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
