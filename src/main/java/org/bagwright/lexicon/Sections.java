package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names under which publishers file articles, from {@code sections.txt}, and lines that are made of names. */
public final class Sections {
    private static final Set<String> KNOWN = WordList.words("sections.txt");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|[>›»|/•·]|::)\\s*");
    /** What the two expressions need: few lines have one. */
    private static final String SEPARATORS = ",>›»|/•·:";

    private static final Pattern BREADCRUMB = Pattern.compile("\\s(?:[>›»/]|::)\\s|[›»]");
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_NAME_WORDS = 4;

    private Sections() {}

    public static boolean isKnown(String name) {
        return KNOWN.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The names that {@code line} lists, in order, without a leading "Home"; empty when it isn't shaped so. */
    public static List<String> in(String line) {
        if (line.length() > LONGEST_LINE || line.endsWith(".")) {
            return List.of();
        }
        if (!holdsSeparator(line)) {
            return one(line.strip());
        }
        List<String> names = new ArrayList<>();
        for (String name : BETWEEN.split(line.strip(), -1)) {
            String plain = name.strip();
            if (!plain.isEmpty() && !isShapedLikeName(plain)) {
                return List.of();
            }
            if (!plain.isEmpty() && !plain.equalsIgnoreCase("home")) {
                names.add(plain);
            }
        }
        return List.copyOf(names);
    }

    private static List<String> one(String name) {
        return name.isEmpty() || !isShapedLikeName(name) || name.equalsIgnoreCase("home") ? List.of() : List.of(name);
    }

    private static boolean holdsSeparator(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (SEPARATORS.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is a path such as {@code Home › News › Asia}. */
    public static boolean isBreadcrumb(String line) {
        return line.length() <= LONGEST_LINE
                && holdsSeparator(line)
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
