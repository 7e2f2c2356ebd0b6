package org.bagwright.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes and ids that a page's own style sheets hide by a rule of their own: {@code .aside-note { left: -9999px; … }}.
 * Rules for some media, for states or places hide nothing for certain, and a name that any other rule shows isn't hidden.
 * Linear in the sheets. What is asked of it is kept: for one thread at a time.
 */
final class HidingRules {
    /** More of a page's style sheets isn't read, in UTF-16 units: those of great systems, which programs put there. */
    private static final int LONGEST = 200_000;

    private static final Pattern ALONE = Pattern.compile("[a-zA-Z0-9]*([.#][\\p{L}_-][\\p{L}\\p{N}_-]*+)");
    private static final Pattern NAME = Pattern.compile("[.#][\\p{L}_-][\\p{L}\\p{N}_-]*+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** By this bit small ASCII letters differ from capital ones. */
    private static final int CASE = 0x20;

    /** Properties by which a rule shows what another hides. */
    private static final String[] SHOWING = {"display", "visibility", "left", "clip", "position"};

    /** With their sign, as in a selector. */
    private final Set<String> hidden = new HashSet<>();
    /** The selectors of rules that show something. */
    private final List<String> showing = new ArrayList<>();
    /** Whether one of the classes is hidden, by the value of the attribute: the same few come again and again. */
    private final Map<String, Boolean> byClasses = new HashMap<>();

    private HidingRules() {}

    /** Those of the {@code style} elements among {@code elements}, which were parsed from the trimmed {@code source}. */
    static HidingRules in(String source, TrimmedSource trimmed, List<MarkupElement> elements) {
        HidingRules rules = new HidingRules();
        int left = LONGEST;
        for (MarkupElement element : elements) {
            if (element.name().equals("style")) {
                int from = trimmed.inSource(element.element().sourceRange().endPos());
                int end = trimmed.inSource(element.element().endSourceRange().endPos());
                if (from < end && end - from <= left) {
                    left -= end - from;
                    rules.read(source.substring(from, end));
                }
            }
        }
        rules.leaveShown();
        return rules;
    }

    private void leaveShown() {
        for (int i = 0; i < showing.size() && !hidden.isEmpty(); i++) {
            Matcher name = NAME.matcher(showing.get(i));
            while (name.find()) {
                hidden.remove(name.group());
            }
        }
        showing.clear();
    }

    /** Whether they hide an element of these attributes, by one of its classes or its id. */
    boolean hide(MarkupAttributes attributes) {
        if (hidden.isEmpty()) {
            return false;
        }
        AttributeNames classes = attributes.classes();
        AttributeNames id = attributes.id();
        return (classes != null && byClasses.computeIfAbsent(classes.value(), this::hideOneOf))
                || (id != null && hidden.contains("#" + id.value()));
    }

    private boolean hideOneOf(String classes) {
        return SPACE.splitAsStream(classes).anyMatch(name -> hidden.contains("." + name));
    }

    /** A sheet rule by rule: what stands before a brace, then what stands in it. */
    private void read(String sheet) {
        int depth = 0;
        int start = 0;
        int open = -1;
        int close = -1;
        for (int i = 0; i < sheet.length(); i++) {
            char c = sheet.charAt(i);
            if (c == '/' && sheet.startsWith("/*", i)) {
                int comment = i;
                i = endOfComment(sheet, i);
                start = isBlank(sheet, start, comment) ? i + 1 : start;
            } else if (c == '{') {
                open = open > i ? open : next('{', sheet, i + 1);
                close = close > i ? close : next('}', sheet, i);
                if (close == sheet.length()) {
                    return;
                }
                if (open < close) {
                    depth++;
                } else {
                    rule(sheet, start, i, close, depth == 0);
                    i = close;
                }
                start = i + 1;
            } else if (c == '}') {
                depth = Math.max(0, depth - 1);
                start = i + 1;
            } else if (c == ';') {
                start = i + 1;
            }
        }
    }

    /** The place of the next such character; the sheet's length where there is none. */
    private static int next(char c, String sheet, int from) {
        int at = sheet.indexOf(c, from);
        return at < 0 ? sheet.length() : at;
    }

    private static int endOfComment(String sheet, int comment) {
        int end = sheet.indexOf("*/", comment + 2);
        return end < 0 ? sheet.length() : end + 1;
    }

    private static boolean isBlank(String sheet, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(sheet.charAt(at))) {
            at++;
        }
        return at >= end;
    }

    /** A rule whose selectors stand from {@code start} to {@code brace}, and its declarations from there to {@code close}. */
    private void rule(String sheet, int start, int brace, int close, boolean always) {
        if (!Hiding.isIn(sheet, brace + 1, close)) {
            if (shows(sheet, brace + 1, close)) {
                showing.add(sheet.substring(start, brace));
            }
        } else if (always) {
            for (String selector : sheet.substring(start, brace).split(",", -1)) {
                Matcher alone = ALONE.matcher(selector.strip());
                if (alone.matches()) {
                    hidden.add(alone.group(1));
                }
            }
        }
    }

    /** Whether declarations set one of the properties {@link #SHOWING}. */
    static boolean shows(String sheet, int from, int end) {
        for (int colon = from; colon < end; colon++) {
            if (sheet.charAt(colon) == ':' && isShowing(sheet, from, colon)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the property before a colon is one of those. */
    private static boolean isShowing(String sheet, int from, int colon) {
        int end = colon;
        while (end > from && isSpace(sheet.charAt(end - 1))) {
            end--;
        }
        for (String property : SHOWING) {
            int start = end - property.length();
            if (start >= from
                    && isWord(property, sheet, start)
                    && (start == from || sheet.charAt(start - 1) == ';' || isSpace(sheet.charAt(start - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of small ASCII letters stands there, in letters of any case. */
    private static boolean isWord(String word, String sheet, int at) {
        for (int i = 0; i < word.length(); i++) {
            if ((sheet.charAt(at + i) | CASE) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
