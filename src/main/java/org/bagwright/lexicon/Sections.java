package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names under which publishers file articles, from {@code sections.txt}, and lines that are made of names. */
public final class Sections {
    private static final Set<String> KNOWN = WordList.words("sections.txt");
    private static final CharacterSet SEPARATORS = CharacterSet.of(",>›»|/•·:");
    /** One of them is in each path. */
    private static final CharacterSet STEPS = CharacterSet.of(">›»/:");

    /** What the first step of a path is called, in lower case: it is no section. */
    private static final Set<String> FIRST_STEPS = WordList.words("first-steps.txt");

    private static final Pattern BREADCRUMB = Pattern.compile("\\s(?:[>›»/]|::)\\s|[›»]");
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_NAME_WORDS = 4;

    private Sections() {}

    public static boolean isKnown(String name) {
        return KNOWN.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The names that {@code line} lists, in order, without the way home that a path begins with; empty when it isn't shaped so. */
    public static List<String> in(String line) {
        return in(line, CharacterSet.of(line));
    }

    /** As {@link #in(String)}, of a line that holds the characters {@code held}. */
    public static List<String> in(String line, CharacterSet held) {
        if (line.length() > LONGEST_LINE || line.endsWith(".")) {
            return List.of();
        }
        return held.mayShare(SEPARATORS) ? parted(line) : one(line.strip());
    }

    private static List<String> parted(String line) {
        List<String> names = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            int end = nameEnd(line, start);
            String name = line.substring(start, end).strip();
            if (!name.isEmpty() && !isShapedLikeName(name)) {
                return List.of();
            }
            boolean home =
                    start == 0 ? FIRST_STEPS.contains(name.toLowerCase(Locale.ROOT)) : name.equalsIgnoreCase("home");
            if (!name.isEmpty() && !home) {
                names.add(name);
            }
            start = nextName(line, end);
        }
        return List.copyOf(names);
    }

    private static int nameEnd(String line, int start) {
        int end = start;
        while (end < line.length() && separatorLength(line, end) == 0) {
            end++;
        }
        return end;
    }

    private static int nextName(String line, int end) {
        return end + (end < line.length() ? separatorLength(line, end) : 1);
    }

    /** How long what parts two names there is: a mark or two colons; 0 for neither. */
    private static int separatorLength(String line, int at) {
        return switch (line.charAt(at)) {
            case ',', '>', '›', '»', '|', '/', '•', '·' -> 1;
            case ':' -> line.startsWith("::", at) ? 2 : 0;
            default -> 0;
        };
    }

    private static List<String> one(String name) {
        return name.isEmpty() || !isShapedLikeName(name) || name.equalsIgnoreCase("home") ? List.of() : List.of(name);
    }

    /** Whether {@code line}, which holds the characters {@code held}, lists names as {@link #in(String)} reads them, all of them known. */
    public static boolean areKnown(String line, CharacterSet held) {
        if (line.length() > LONGEST_LINE || line.endsWith(".")) {
            return false;
        }
        if (!held.mayShare(SEPARATORS)) {
            return isKnown(line) && !one(line.strip()).isEmpty();
        }
        boolean named = false;
        for (int start = 0; start <= line.length(); ) {
            int end = nameEnd(line, start);
            String name = line.substring(start, end).strip();
            boolean home = name.isEmpty() || name.equalsIgnoreCase("home");
            if (!home && !(isKnown(name) && isShapedLikeName(name))) {
                return false;
            }
            named |= !home;
            start = nextName(line, end);
        }
        return named;
    }

    /** Whether the line is a path such as {@code Home › News › Asia}. */
    public static boolean isBreadcrumb(String line) {
        return isBreadcrumb(line, CharacterSet.of(line));
    }

    /** As {@link #isBreadcrumb(String)}, of a line that holds the characters {@code held}. */
    public static boolean isBreadcrumb(String line, CharacterSet held) {
        return line.length() <= LONGEST_LINE
                && held.mayShare(STEPS)
                && BREADCRUMB.matcher(line).find();
    }

    /** One more than there are runs of white space in ASCII. */
    private static int words(String name) {
        int words = 1;
        for (int i = 0; i < name.length(); i++) {
            words += isSpace(name.charAt(i)) && (i == 0 || !isSpace(name.charAt(i - 1))) ? 1 : 0;
        }
        return words;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isShapedLikeName(String name) {
        return words(name) <= LONGEST_NAME_WORDS
                && !holdsDigit(name)
                && Character.isLetter(name.codePointAt(0))
                && !Character.isLowerCase(name.codePointAt(0));
    }

    private static boolean holdsDigit(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isDigit(name.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
