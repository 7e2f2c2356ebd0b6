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
                    sheets.add(new StyleSheet(source.substring(from, end)));
                }
            }
        }
        return sheets;
    }

    private void addHidden(StyleSheet sheet) {
        String text = sheet.text();
        sheet.read((start, brace, close, always) -> {
            if (always && Hiding.isIn(text, brace + 1, close)) {
                addNames(text.substring(start, brace));
            }
        });
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
        String text = sheet.text();
        sheet.read((start, brace, close, always) -> {
            if (!hidden.isEmpty() && shows(text, brace + 1, close) && !Hiding.isIn(text, brace + 1, close)) {
                Matcher name = NAME.matcher(text).region(start, brace);
                while (name.find()) {
                    hidden.remove(name.group());
                }
            }
        });
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
    static boolean isWord(String word, String sheet, int at) {
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
