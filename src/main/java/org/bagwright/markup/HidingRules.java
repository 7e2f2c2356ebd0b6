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
    /** By this bit small ASCII letters differ from capital ones. */
    private static final int CASE = 0x20;

    /** Properties by which a rule shows what another hides. */
    private static final String[] SHOWING = {"display", "visibility", "left", "clip", "position"};

    /** With their sign, as in a selector. */
    private final Set<String> hidden = new HashSet<>();
    /** Whether one of the classes is hidden, by the value of the attribute: the same few come again and again. */
    private final Map<String, Boolean> byClasses = new HashMap<>();

    private HidingRules() {}

    /** Those of the {@code style} elements among {@code elements}, which were parsed from the trimmed {@code source}. */
    static HidingRules in(String source, TrimmedSource trimmed, List<MarkupElement> elements) {
        List<StyleSheet> sheets = sheets(source, trimmed, elements);
        HidingRules rules = new HidingRules();
        sheets.forEach(rules::addHidden);
        if (!rules.hidden.isEmpty()) {
            // Of most pages' sheets none hides anything for certain, and so it needn't be known what they show.
            sheets.forEach(rules::leaveShown);
        }
        return rules;
    }

    private static List<StyleSheet> sheets(String source, TrimmedSource trimmed, List<MarkupElement> elements) {
        List<StyleSheet> sheets = new ArrayList<>();
        int left = LONGEST;
        for (MarkupElement element : elements) {
            if (element.name().equals("style")) {
                int from = trimmed.inSource(element.element().sourceRange().endPos());
                int end = trimmed.inSource(element.element().endSourceRange().endPos());
                if (from < end && end - from <= left) {
                    left -= end - from;
                    char[] sheet = new char[end - from];
                    source.getChars(from, end, sheet, 0);
                    sheets.add(StyleSheet.of(sheet));
                }
            }
        }
        return sheets;
    }

    private void addHidden(StyleSheet sheet) {
        for (int rule = 0; rule < sheet.rules(); rule++) {
            if (sheet.isAlways(rule) && Hiding.isIn(sheet.text(), sheet.brace(rule) + 1, sheet.close(rule))) {
                addNames(sheet.selectors(rule));
            }
        }
    }

    private void addNames(String selectors) {
        for (String selector : selectors.split(",", -1)) {
            Matcher alone = ALONE.matcher(selector.strip());
            if (alone.matches()) {
                hidden.add(alone.group(1));
            }
        }
    }

    private void leaveShown(StyleSheet sheet) {
        long begins = begins();
        char[] text = sheet.text();
        for (int rule = 0; rule < sheet.rules(); rule++) {
            int from = sheet.brace(rule) + 1;
            int close = sheet.close(rule);
            if (mayName(begins, text, sheet.start(rule), from - 1)
                    && shows(text, from, close)
                    && !Hiding.isIn(text, from, close)) {
                Matcher name = NAME.matcher(sheet.selectors(rule));
                while (name.find()) {
                    hidden.remove(name.group());
                }
            }
        }
    }

    /** The UTF-16 units behind the signs of the hidden names, each as its bit (of 64). */
    private long begins() {
        long begins = 0;
        for (String name : hidden) {
            begins |= 1L << name.charAt(1);
        }
        return begins;
    }

    /** Whether selectors may hold one of the names that begin so. */
    private static boolean mayName(long begins, char[] sheet, int start, int brace) {
        for (int i = start; i + 1 < brace; i++) {
            char c = sheet[i];
            if ((c == '.' || c == '#') && (begins & 1L << sheet[i + 1]) != 0) {
                return true;
            }
        }
        return false;
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
        int start = -1;
        for (int i = 0; i <= classes.length(); i++) {
            boolean space = i == classes.length() || isSpace(classes.charAt(i));
            if (!space) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                if (hidden.contains("." + classes.substring(start, i))) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }

    /** Whether declarations set one of the properties {@link #SHOWING}. */
    static boolean shows(char[] sheet, int from, int end) {
        for (int colon = from; colon < end; colon++) {
            if (sheet[colon] == ':' && isShowing(sheet, from, colon)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the property before a colon is one of those. */
    private static boolean isShowing(char[] sheet, int from, int colon) {
        int end = colon;
        while (end > from && isSpace(sheet[end - 1])) {
            end--;
        }
        for (String property : SHOWING) {
            int start = end - property.length();
            if (start >= from
                    && isWord(property, sheet, start)
                    && (start == from || sheet[start - 1] == ';' || isSpace(sheet[start - 1]))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of small ASCII letters stands there, in letters of any case. */
    static boolean isWord(String word, char[] sheet, int at) {
        for (int i = 0; i < word.length(); i++) {
            if ((sheet[at + i] | CASE) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
