package org.bagwright.markup;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;

/**
 * A marked-up source without what makes most of a page's length and tells nothing of its text: programs, styles, the
 * inside of comments, attributes that nobody reads. The parser gets it instead of the source, and is done in half the
 * time; positions in it are mapped back.
 *
 * <p>Tags are told as the tokenizer of the HTML standard tells them. From where that isn't plain (a program that holds a
 * comment and a script, a quote that is never closed, a tag within a tag) everything is left as it is, which is always
 * right.
 */
final class TrimmedSource {
    /** Attributes that are read, or that the parser's tree depends on. */
    private static final List<String> KEPT = List.of(
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
            "itemid",
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
            "typeof",
            "title",
            "alt",
            "open");

    private static final String[][] KEPT_BY_LENGTH = byLength();
    private static final String[] RAW = {"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"
    };

    private final String source;
    /** The same, which is faster to walk through than a string. */
    private final char[] chars;

    private final char[] kept;
    private int length;
    /** Up to where the source is kept or left out. */
    private int copied;

    /** Where, in the trimmed text, something was left out, and the position in the source that follows there. */
    private int[] cuts = new int[64];

    private int[] resumed = new int[64];
    private int count;
    private int last;

    private int at;
    private int svgs;
    private int maths;
    private boolean selfClosing;
    private boolean plain = true;
    /** Whether what stands at {@link #at} stands just behind a tag or comment, so that text begins there. */
    private boolean behindTag = true;

    private TrimmedSource(String source) {
        this.source = source;
        this.chars = source.toCharArray();
        this.kept = new char[chars.length];
    }

    static TrimmedSource of(String source) {
        TrimmedSource trimmed = new TrimmedSource(source);
        trimmed.trim();
        return trimmed;
    }

    /** All of {@code source}, for comparison. */
    static TrimmedSource untrimmed(String source) {
        TrimmedSource all = new TrimmedSource(source);
        all.keep(all.chars.length);
        return all;
    }

    /** What the parser gets. */
    Reader reader() {
        return new CharArrayReader(kept, 0, length);
    }

    /** The same as a string. */
    String text() {
        return new String(kept, 0, length);
    }

    /** Where in the source the character before {@code position} of the trimmed text ends. */
    int inSource(int position) {
        int cut = cutBefore(position);
        return cut < 0 ? position : resumed[cut] + position - cuts[cut];
    }

    /** The last cut before {@code position}; positions mostly ascend. */
    private int cutBefore(int position) {
        if (count == 0 || position <= cuts[0]) {
            return -1;
        }
        if (cuts[last] >= position) {
            int found = Arrays.binarySearch(cuts, 0, count, position);
            last = found >= 0 ? found - 1 : -found - 2;
            return last;
        }
        while (last + 1 < count && cuts[last + 1] < position) {
            last++;
        }
        return last;
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
            if (isLetter(next)) {
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
        keep(chars.length);
    }

    /** Leaves out the blank space between two tags but its last character, which stands for all of it. */
    private void blank(int tag) {
        if (behindTag && tag - at > 1 && skipSpace(at) == tag && beginsTag(tag)) {
            leaveOut(at, tag - 1);
        }
    }

    /** Whether a tag begins at {@code i}, or a comment, so that text ends there. */
    private boolean beginsTag(int i) {
        int name = chars[i + 1] == '/' ? i + 2 : i + 1;
        return (name < chars.length && isLetter(chars[name])) || source.startsWith("<!--", i);
    }

    private void startTag() {
        int name = at + 1;
        int end = name;
        while (end < chars.length && !endsName(chars[end])) {
            plain &= chars[end] != '<' && chars[end] != 0;
            end++;
        }
        at = end;
        boolean json = attributes();
        if (!plain) {
            return;
        }
        if (is(name, end, "svg")) {
            svgs += selfClosing ? 0 : 1;
        } else if (is(name, end, "math")) {
            maths += selfClosing ? 0 : 1;
        } else if (is(name, end, "plaintext")) {
            plain = false;
        } else if (is(name, end, "pre") || is(name, end, "listing")) {
            // The line end that begins it isn't text.
            behindTag = false;
        } else {
            raw(name, end, json);
        }
    }

    /** Whether elements of SVG or MathML seem to be open, in which other rules hold. */
    private boolean isForeign() {
        return svgs > 0 || maths > 0;
    }

    /** The inside of elements that holds no tags. */
    private void raw(int name, int end, boolean json) {
        for (String raw : RAW) {
            if (is(name, end, raw)) {
                boolean script = raw.equals("script");
                if (!isForeign()) {
                    rawInside(raw, script, (script && !json) || raw.equals("style"));
                } else {
                    // Whether tags count in it is for the parser to say, unless there are none.
                    plain = !script && source.indexOf('<', at) == closing(raw, at);
                }
                return;
            }
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
            leaveOut(from, close);
        }
        at = close;
    }

    private int closing(String name, int from) {
        for (int i = source.indexOf('<', from); i >= 0; i = source.indexOf('<', i + 1)) {
            int end = i + 2 + name.length();
            if (end < chars.length && chars[i + 1] == '/' && matches(i + 2, name) && endsName(chars[end])) {
                return i;
            }
        }
        return -1;
    }

    private boolean contains(String part, int from, int to) {
        for (int i = source.indexOf('<', from); i >= 0 && i < to; i = source.indexOf('<', i + 1)) {
            if (matches(i, part)) {
                return true;
            }
        }
        return false;
    }

    private void endTag() {
        int name = at + 2;
        if (name >= chars.length || !isLetter(chars[name])) {
            behindTag = false;
            at = behind(">", at + 1);
            return;
        }
        int end = name;
        while (end < chars.length && !endsName(chars[end])) {
            end++;
        }
        at = end;
        if (end < chars.length && chars[end] == '>') {
            at++;
        } else {
            attributes();
        }
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
            leaveOut(inside, end);
            at = end + 3;
        }
    }

    private boolean endsComment(int i) {
        return chars[i] == '-'
                && chars[i + 1] == '-'
                && (chars[i + 2] == '>' || (chars[i + 2] == '!' && i + 3 < chars.length && chars[i + 3] == '>'));
    }

    /**
     * The rest of a tag, behind its name: leaves out the attributes that aren't kept.
     *
     * @return whether a type that holds {@code ld+json} is among them
     */
    private boolean attributes() {
        boolean json = false;
        selfClosing = false;
        while (at < chars.length) {
            char c = chars[at];
            if (c == '>') {
                at++;
                return json;
            }
            if (isSpace(c) || c == '/') {
                selfClosing = c == '/';
                at++;
                continue;
            }
            selfClosing = false;
            int from = at;
            int end = attributeName();
            int value = skipSpace(end);
            if (value < chars.length && chars[value] == '=') {
                at = skipSpace(value + 1);
                int valueFrom = at;
                value();
                json |= is(from, end, "type") && contains(valueFrom, at, "ld+json");
            }
            if (!plain) {
                return json;
            }
            if (!isKept(from, end)) {
                int next = skipSpace(at);
                leaveOut(from, next);
                at = next;
            }
        }
        plain = false;
        return json;
    }

    private boolean contains(int from, int to, String part) {
        for (int i = from; i + part.length() <= to; i++) {
            if (matches(i, part)) {
                return true;
            }
        }
        return false;
    }

    private int attributeName() {
        at++;
        while (at < chars.length) {
            char c = chars[at];
            if (isSpace(c) || c == '/' || c == '>' || c == '=') {
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
        while (at < chars.length && !isSpace(chars[at]) && chars[at] != '>') {
            if (chars[at] == '<') {
                plain = false;
                return;
            }
            at++;
        }
    }

    /** Keeps the source up to {@code to}, from where it was left. */
    private void keep(int to) {
        System.arraycopy(chars, copied, kept, length, to - copied);
        length += to - copied;
        copied = to;
    }

    private void leaveOut(int from, int to) {
        if (from == to) {
            return;
        }
        keep(from);
        copied = to;
        if (count > 0 && cuts[count - 1] == length) {
            resumed[count - 1] = to;
            return;
        }
        if (count == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * count);
            resumed = Arrays.copyOf(resumed, 2 * count);
        }
        cuts[count] = length;
        resumed[count++] = to;
    }

    /** The position behind the next {@code end}; everything from there on is left as it is when there is none. */
    private int behind(String end, int from) {
        int found = source.indexOf(end, from);
        plain = found >= 0;
        return found + end.length();
    }

    private boolean isKept(int from, int to) {
        int wanted = to - from;
        if (wanted >= KEPT_BY_LENGTH.length) {
            return false;
        }
        for (String name : KEPT_BY_LENGTH[wanted]) {
            if (matches(from, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int from, int to, String name) {
        return to - from == name.length() && matches(from, name);
    }

    /** Whether {@code lower}, in lower case, stands at {@code from}, in letters of either case: those of ASCII alone. */
    private boolean matches(int from, String lower) {
        if (from + lower.length() > chars.length) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            char c = chars[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < chars.length && isSpace(chars[i])) {
            i++;
        }
        return i;
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String[][] byLength() {
        int longest = KEPT.stream().mapToInt(String::length).max().orElse(0);
        String[][] names = new String[longest + 1][];
        for (int length = 0; length <= longest; length++) {
            int wanted = length;
            names[length] =
                    KEPT.stream().filter(name -> name.length() == wanted).toArray(String[]::new);
        }
        return names;
    }
}
