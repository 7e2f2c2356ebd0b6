package org.bagwright.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of lines: a text in which {@code *} stands for any characters or none, and {@code \*} for an asterisk. It
 * is held against a whole line in the form of {@link ReadingText#normal}; upper and lower case are told apart. Matching
 * takes time linear in the line, for a bounded pattern: no pattern can be made that takes long.
 *
 * @param text as it is written
 */
public record LinePattern(String text) {
    /** Longer patterns aren't taken, in UTF-16 units. Beginnings of lines are shorter; chosen as twice a long headline. */
    public static final int LONGEST = 300;

    /** Letters and digits that a pattern has at least: {@code *} alone would be every line. */
    public static final int FEWEST_LETTERS = 3;

    /** Stars that a pattern has at most. */
    public static final int MOST_STARS = 8;

    public LinePattern {
        int stars = parts(text).size() - 1;
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        if (stars > MOST_STARS) {
            throw new IllegalArgumentException("more than " + MOST_STARS + " stars");
        }
        if (text.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS && stars > 0) {
            throw new IllegalArgumentException("fewer than " + FEWEST_LETTERS + " letters or digits beside the stars");
        }
    }

    /** The pattern that only {@code line} matches; any length. */
    public static String quoted(String line) {
        return line.replace("\\", "\\\\").replace("*", "\\*");
    }

    /** Whether it has a star. */
    public boolean hasStar() {
        return parts(text).size() > 1;
    }

    /** The one line that it matches; for a pattern without a star. */
    public String line() {
        return ReadingText.normal(parts(text).get(0));
    }

    /** What holds lines against it. */
    public Matcher matcher() {
        return new Matcher(parts(text));
    }

    /** A pattern that was taken apart; used by all threads. */
    public static final class Matcher {
        private final List<String> parts;

        private Matcher(List<String> parts) {
            this.parts = parts;
        }

        /** Whether the normalised {@code line} is one of the pattern's. */
        public boolean matches(String line) {
            String first = parts.get(0);
            String last = parts.get(parts.size() - 1);
            if (parts.size() == 1) {
                return line.equals(first);
            }
            if (!line.startsWith(first)) {
                return false;
            }
            int at = first.length();
            int end = line.length() - last.length();
            for (String part : parts.subList(1, parts.size() - 1)) {
                int found = line.indexOf(part, at);
                if (found < 0) {
                    return false;
                }
                at = found + part.length();
            }
            return at <= end && line.endsWith(last);
        }
    }

    /** What stands between the stars. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "*\\".indexOf(text.charAt(i + 1)) >= 0) {
                part.append(text.charAt(++i));
            } else if (c == '*') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    @Override
    public String toString() {
        return text;
    }
}
