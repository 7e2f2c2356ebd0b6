package org.bagwright.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The classes and ids that a page's own style sheets hide by a rule of their own: {@code .aside-note { left: -9999px; … }}.
 * Rules for some media, for states or places hide nothing for certain, and a name that any other rule shows isn't hidden.
 * Linear in the sheets.
 */
final class HidingRules {
    /** More of a page's style sheets isn't read, in UTF-16 units: those of great systems, which programs put there. */
    private static final int LONGEST = 200_000;

    private static final Pattern ALONE = Pattern.compile("[a-zA-Z0-9]*([.#][\\p{L}_-][\\p{L}\\p{N}_-]*+)");
    private static final Pattern NAME = Pattern.compile("[.#][\\p{L}_-][\\p{L}\\p{N}_-]*+");
    private static final Pattern SHOWING =
            Pattern.compile("(?i)(?:^|[;\\s])(?:display|visibility|left|clip|position)\\s*:");

    /** With their sign, as in a selector. */
    private final Set<String> hidden = new HashSet<>();

    private final Set<String> shown = new HashSet<>();

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
                    rules.read(source, from, end);
                }
            }
        }
        rules.hidden.removeAll(rules.shown);
        return rules;
    }

    /** Whether they hide an element by one of its classes or its id. */
    boolean hide(Element element) {
        return !hidden.isEmpty()
                && (hidden.contains("#" + element.id())
                        || element.classNames().stream().anyMatch(name -> hidden.contains("." + name)));
    }

    /** A sheet rule by rule: what stands before a brace, then what stands in it. */
    private void read(String source, int from, int end) {
        int depth = 0;
        int start = from;
        int close = -1;
        for (int i = from; i < end; i++) {
            char c = source.charAt(i);
            if (c == '/' && source.startsWith("/*", i)) {
                int comment = i;
                i = endOfComment(source, i, end);
                start = isBlank(source, start, comment) ? i + 1 : start;
            } else if (c == '{') {
                close = close > i ? close : next('}', source, i, end);
                if (close == end) {
                    return;
                }
                if (next('{', source, i + 1, close) < close) {
                    depth++;
                } else {
                    rule(source.substring(start, i).strip(), source.substring(i + 1, close), depth == 0);
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

    /** The place of the next such character; {@code end} where there is none before. */
    private static int next(char c, String source, int from, int end) {
        int at = from;
        while (at < end && source.charAt(at) != c) {
            at++;
        }
        return at;
    }

    private static int endOfComment(String source, int comment, int end) {
        int at = next('*', source, comment + 2, end);
        while (at < end && !source.startsWith("/", at + 1)) {
            at = next('*', source, at + 1, end);
        }
        return at + 1;
    }

    private static boolean isBlank(String source, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at >= end;
    }

    private void rule(String selectors, String declarations, boolean always) {
        boolean hides = Hiding.isIn(declarations);
        if (hides && always) {
            for (String selector : selectors.split(",", -1)) {
                Matcher alone = ALONE.matcher(selector.strip());
                if (alone.matches()) {
                    hidden.add(alone.group(1));
                }
            }
        } else if (!hides && SHOWING.matcher(declarations).find()) {
            NAME.matcher(selectors).results().forEach(name -> shown.add(name.group()));
        }
    }
}
