package org.bagwright.markup;

import java.util.List;

/**
 * Leaves out of a marked-up source what makes most of a page's length and tells nothing of its text: programs, styles, the
 * inside of comments, attributes that nobody reads. The parser is done in half the time.
 *
 * <p>Tags are told as the tokenizer of the HTML standard tells them. From where that isn't plain (a program that holds a
 * comment and a script, a quote that is never closed, a tag within a tag) everything is left as it is, which is always
 * right.
 */
final class SourceTrimming {
    private static final String SCRIPT = "script";
    private static final String STYLE = "style";

    /** Elements within which other rules hold, or the first line end, or none. */
    private static final AsciiNames SPECIAL = new AsciiNames(List.of(
            "svg",
            "math",
            "plaintext",
            "pre",
            "listing",
            SCRIPT,
            STYLE,
            "title",
            "textarea",
            "xmp",
            "iframe",
            "noembed",
            "noframes"));

    private final String source;
    /** The same, which is faster to walk through than a string. */
    private final char[] chars;

    private final TrimmedSource trimmed;
    private final TagTrimming tags;

    private int at;
    private int svgs;
    private int maths;
    private boolean plain = true;
    /** Whether what stands at {@link #at} stands just behind a tag or comment, so that text begins there. */
    private boolean behindTag = true;

    private SourceTrimming(String source, TrimmedSource trimmed) {
        this.source = source;
        this.chars = source.toCharArray();
        this.trimmed = trimmed;
        this.tags = new TagTrimming(source, chars, trimmed);
    }

    /** Leaves out of {@code trimmed}, all of {@code source} as yet, what tells nothing. */
    static void trim(String source, TrimmedSource trimmed) {
        new SourceTrimming(source, trimmed).trim();
    }

    private void trim() {
        while (plain && at < chars.length) {
            int tag = source.indexOf('<', at);
            if (tag < 0 || tag + 1 >= chars.length) {
                break;
            }
            blank(tag);
            at = tag;
            char next = chars[tag + 1];
            behindTag = true;
            if (HtmlCharacters.isLetter(next)) {
                startTag();
            } else if (next == '/') {
                endTag();
            } else if (next == '!') {
                declaration();
            } else {
                behindTag = false;
                at = next == '?' ? behind(">", at + 1) : at + 1;
            }
        }
    }

    /** Leaves out the blank space between two tags but its last character, which stands for all of it. */
    private void blank(int tag) {
        if (behindTag && tag - at > 1 && HtmlCharacters.skipSpace(chars, at) == tag && beginsTag(tag)) {
            trimmed.leaveOut(at, tag - 1);
        }
    }

    /** Whether a tag begins at {@code i}, or a comment, so that text ends there. */
    private boolean beginsTag(int i) {
        int name = chars[i + 1] == '/' ? i + 2 : i + 1;
        return (name < chars.length && HtmlCharacters.isLetter(chars[name])) || source.startsWith("<!--", i);
    }

    private void startTag() {
        int name = at + 1;
        int end = name;
        while (end < chars.length && !HtmlCharacters.endsName(chars[end])) {
            plain &= chars[end] != '<' && chars[end] != 0;
            end++;
        }
        if (plain) {
            goOn(tags.readStart(name - 1, end));
        }
        String special = plain ? SPECIAL.at(chars, name, end) : null;
        if (special != null) {
            begin(special);
        }
    }

    /** Goes on behind a tag, unless it isn't plain where that is. */
    private void goOn(int behindTag) {
        at = behindTag;
        plain = at != TagTrimming.UNKNOWN;
    }

    private void begin(String special) {
        switch (special) {
            case "svg" -> svgs += tags.isSelfClosing() ? 0 : 1;
            case "math" -> maths += tags.isSelfClosing() ? 0 : 1;
            case "plaintext" -> plain = false;
            // The line end that begins it isn't text.
            case "pre", "listing" -> behindTag = false;
            default -> raw(special);
        }
    }

    /** Whether elements of SVG or MathML seem to be open, in which other rules hold. */
    private boolean isForeign() {
        return svgs > 0 || maths > 0;
    }

    /** The inside of elements that holds no tags. */
    private void raw(String name) {
        boolean script = name.equals(SCRIPT);
        if (!isForeign()) {
            rawInside(name, script, (script && !tags.isJson()) || name.equals(STYLE));
        } else {
            // Whether tags count in it is for the parser to say, unless there are none.
            plain = !script && source.indexOf('<', at) == closing(name, at);
        }
    }

    private void rawInside(String name, boolean script, boolean left) {
        int from = at;
        int close = closing(name, from);
        boolean nested = script && close >= 0 && contains("<!--", from, close) && contains("<script", from, close);
        if (close < 0 || nested) {
            plain = false;
            return;
        }
        if (left) {
            trimmed.leaveOut(from, close);
        }
        at = close;
    }

    private int closing(String name, int from) {
        for (int i = source.indexOf('<', from); i >= 0; i = source.indexOf('<', i + 1)) {
            int end = i + 2 + name.length();
            if (end < chars.length
                    && chars[i + 1] == '/'
                    && AsciiNames.stands(name, chars, i + 2)
                    && HtmlCharacters.endsName(chars[end])) {
                return i;
            }
        }
        return -1;
    }

    private boolean contains(String part, int from, int to) {
        for (int i = source.indexOf('<', from); i >= 0 && i < to; i = source.indexOf('<', i + 1)) {
            if (AsciiNames.stands(part, chars, i)) {
                return true;
            }
        }
        return false;
    }

    private void endTag() {
        int name = at + 2;
        if (name >= chars.length || !HtmlCharacters.isLetter(chars[name])) {
            behindTag = false;
            at = behind(">", at + 1);
            return;
        }
        int end = name;
        while (end < chars.length && !HtmlCharacters.endsName(chars[end])) {
            end++;
        }
        goOn(tags.readEnd(end));
        if (is(name, end, "svg")) {
            svgs = Math.max(0, svgs - 1);
        } else if (is(name, end, "math")) {
            maths = Math.max(0, maths - 1);
        }
    }

    private void declaration() {
        if (source.startsWith("<!--", at)) {
            comment();
        } else if (isForeign() && source.startsWith("<![CDATA[", at)) {
            plain = false;
        } else {
            at = behind(">", at);
        }
    }

    /** Leaves out its inside, unless it has the odd end that browsers allow, {@code --!>}. */
    private void comment() {
        int inside = at + 4;
        int end = inside;
        while (end + 2 < chars.length && !endsComment(end)) {
            end++;
        }
        boolean abrupt = source.startsWith(">", inside) || source.startsWith("->", inside);
        if (end + 2 >= chars.length || abrupt) {
            plain = false;
        } else if (chars[end + 2] == '!') {
            at = end + 4;
        } else {
            trimmed.leaveOut(inside, end);
            at = end + 3;
        }
    }

    private boolean endsComment(int i) {
        return chars[i] == '-'
                && chars[i + 1] == '-'
                && (chars[i + 2] == '>' || (chars[i + 2] == '!' && i + 3 < chars.length && chars[i + 3] == '>'));
    }

    /** The position behind the next {@code end}; everything from there on is left as it is when there is none. */
    private int behind(String end, int from) {
        int found = source.indexOf(end, from);
        plain = found >= 0;
        return found + end.length();
    }

    private boolean is(int from, int to, String name) {
        return to - from == name.length() && AsciiNames.stands(name, chars, from);
    }
}
