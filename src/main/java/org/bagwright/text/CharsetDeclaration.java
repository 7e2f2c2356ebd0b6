package org.bagwright.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.Octets;

/**
 * The charset that an HTML page declares in its own text: the prescan of the standard for {@code meta} tags, then an
 * XML declaration. A page's later {@code meta} tag counts too, as it does for a browser that meets it while parsing,
 * but not one inside a script.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding">
 *     HTML, prescan a byte stream to determine its encoding</a>
 */
final class CharsetDeclaration {
    /** How many octets the standard's prescan looks at. */
    private static final int PRESCAN = 1024;
    /** How many are looked at for a declaration that comes late. */
    private static final int LATE = 1 << 16;

    /** One character an octet. */
    private final String head;

    private final boolean skipsScripts;
    private int at;
    /** Of the attribute that was read last, where its name and value stand. */
    private int nameFrom;

    private int nameTo;
    private int valueFrom;
    private int valueTo;
    private Optional<String> unknown = Optional.empty();

    private CharsetDeclaration(String head, boolean skipsScripts) {
        this.head = head;
        this.skipsScripts = skipsScripts;
    }

    /**
     * The declared label, in lower case: the first that names a charset, else the first.
     *
     * @param xml whether the page is XHTML, whose XML declaration comes first
     */
    static Optional<String> label(Octets octets, boolean xml) {
        Optional<String> early = new CharsetDeclaration(head(octets, PRESCAN), false).prescan();
        if (!xml && early.flatMap(CharsetLabels::charset).isPresent()) {
            return early;
        }
        String all = head(octets, LATE);
        Optional<String> declared = xml ? xmlLabel(all) : Optional.empty();
        return declared.or(() -> metaLabel(early, all)).or(() -> xmlLabel(all));
    }

    private static Optional<String> metaLabel(Optional<String> early, String all) {
        return early.flatMap(CharsetLabels::charset).isPresent() || all.length() <= PRESCAN
                ? early
                : new CharsetDeclaration(all, true).prescan();
    }

    private static String head(Octets octets, int most) {
        byte[] head = new byte[Math.min(most, octets.length())];
        octets.asByteBuffer().get(head);
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> xmlLabel(String all) {
        int close = all.indexOf("?>");
        if (!all.startsWith("<?xml") || close < 0 || close > PRESCAN) {
            return Optional.empty();
        }
        int at = all.indexOf("encoding");
        if (at < 0 || at > close) {
            return Optional.empty();
        }
        at = skipSpace(all, at + "encoding".length());
        if (at >= close || all.charAt(at) != '=') {
            return Optional.empty();
        }
        at = skipSpace(all, at + 1);
        char quote = all.charAt(at);
        int end = quote == '"' || quote == '\'' ? all.indexOf(quote, at + 1) : -1;
        return end < 0 || end > close
                ? Optional.empty()
                : Optional.of(all.substring(at + 1, end).toLowerCase(Locale.ROOT));
    }

    private Optional<String> prescan() {
        while (at < head.length()) {
            int tag = head.indexOf('<', at);
            if (tag < 0) {
                return unknown;
            }
            at = tag;
            if (head.startsWith("<!--", at)) {
                int end = head.indexOf("-->", at + 2);
                at = end < 0 ? head.length() : end + 3;
            } else if (isNamed("<meta") && at + 5 < head.length() && isSpaceOrSlash(head.charAt(at + 5))) {
                at += 5;
                Optional<String> label = meta();
                if (label.flatMap(CharsetLabels::charset).isPresent()) {
                    return label;
                }
                unknown = unknown.or(() -> label);
            } else if (isTag()) {
                skipTag();
            } else if (at + 1 < head.length() && "!/?".indexOf(head.charAt(at + 1)) >= 0) {
                int end = head.indexOf('>', at);
                at = end < 0 ? head.length() : end + 1;
            } else {
                at++;
            }
        }
        return unknown;
    }

    /** The label that a {@code meta} tag declares. */
    private Optional<String> meta() {
        Map<String, String> attributes = attributes();
        if (at >= head.length()) {
            return Optional.empty();
        }
        Optional<String> label = Optional.ofNullable(attributes.get("charset"));
        if (label.isEmpty() && "content-type".equalsIgnoreCase(attributes.get("http-equiv"))) {
            label = Optional.ofNullable(attributes.get("content")).flatMap(CharsetDeclaration::inContent);
        }
        return label.filter(l -> !l.isBlank());
    }

    /** The first of each name counts. */
    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        while (readAttribute()) {
            attributes.putIfAbsent(lower(nameFrom, nameTo), lower(valueFrom, valueTo));
        }
        return attributes;
    }

    private boolean isTag() {
        int letter = at + (head.startsWith("</", at) ? 2 : 1);
        return letter < head.length() && isLetter(head.charAt(letter));
    }

    private void skipTag() {
        boolean script = skipsScripts && (isNamed("<script") || isNamed("<style"));
        String end = isNamed("<script") ? "</script" : "</style";
        while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
            at++;
        }
        boolean inside = true;
        while (inside) {
            inside = readAttribute();
        }
        if (script) {
            skipTo(end);
        }
    }

    private void skipTo(String end) {
        while (at < head.length() && !isNamed(end)) {
            int next = head.indexOf('<', at + 1);
            at = next < 0 ? head.length() : next;
        }
    }

    private boolean isNamed(String name) {
        return head.regionMatches(true, at, name, 0, name.length());
    }

    /** Reads the next attribute of a tag as the prescan does: where its name and value stand; false at the tag's end. */
    private boolean readAttribute() {
        while (at < head.length() && isSpaceOrSlash(head.charAt(at))) {
            at++;
        }
        if (at >= head.length() || head.charAt(at) == '>') {
            return false;
        }
        nameFrom = at;
        while (at < head.length() && !endsName(head.charAt(at)) && (head.charAt(at) != '=' || at == nameFrom)) {
            at++;
        }
        nameTo = at;
        valueFrom = at;
        valueTo = at;
        at = skipSpace(head, at);
        if (at >= head.length() || head.charAt(at) != '=') {
            return true;
        }
        at = skipSpace(head, at + 1);
        if (at < head.length()) {
            readValue();
            return true;
        }
        return false;
    }

    private static boolean endsName(char c) {
        return c == '>' || isSpaceOrSlash(c);
    }

    private void readValue() {
        char quote = head.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = head.indexOf(quote, at + 1);
            valueFrom = at + 1;
            valueTo = end < 0 ? head.length() : end;
            at = end < 0 ? head.length() : end + 1;
            return;
        }
        valueFrom = at;
        while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
            at++;
        }
        valueTo = at;
    }

    private String lower(int from, int to) {
        return head.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** {@code text/html; charset=utf-8}. */
    private static Optional<String> inContent(String content) {
        int at = content.indexOf("charset");
        while (at >= 0) {
            int equals = skipSpace(content, at + "charset".length());
            if (equals < content.length() && content.charAt(equals) == '=') {
                return label(content, skipSpace(content, equals + 1));
            }
            at = content.indexOf("charset", equals);
        }
        return Optional.empty();
    }

    private static Optional<String> label(String content, int from) {
        if (from >= content.length()) {
            return Optional.empty();
        }
        char quote = content.charAt(from);
        if (quote == '"' || quote == '\'') {
            int end = content.indexOf(quote, from + 1);
            return end < 0 ? Optional.empty() : Optional.of(content.substring(from + 1, end));
        }
        int to = from;
        while (to < content.length() && !isSpace(content.charAt(to)) && content.charAt(to) != ';') {
            to++;
        }
        return Optional.of(content.substring(from, to));
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isSpaceOrSlash(char c) {
        return c == '/' || isSpace(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
