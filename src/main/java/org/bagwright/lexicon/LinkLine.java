package org.bagwright.lexicon;

import java.util.regex.Pattern;

/** Lines that only lead somewhere else, by their shape: a bar of links in brackets, a file to fetch with its size, an account. */
public final class LinkLine {
    /** Of either, in UTF-16 units. */
    private static final int LONGEST = 200;

    /* Of the name of an account. */
    private static final int SHORTEST_ACCOUNT = "@a1".length();
    private static final int LONGEST_ACCOUNT = 60;

    private static final Pattern FILE = Pattern.compile(
            "(?iU)[(\\[][^()\\[\\]]{0,24}\\b(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip|csv|epub|mp3|mp4)\\b[^()\\[\\]]{0,12}\\d(?:[.,]?\\d)*\\s*(?:[kmg]i?b|[kmg]o|bytes|octets|[кмг]б|кбайт|мбайт)\\b[^()\\[\\]]{0,12}[)\\]]$");

    private LinkLine() {}

    /** Whether {@code line} names a file to fetch and ends in its kind and size: {@code Programme (PDF, 212 KB)}. */
    public static boolean isFile(String line) {
        return line.length() <= LONGEST
                && endsInBracket(line)
                && FILE.matcher(line).find();
    }

    /** Whether {@code line} is nothing but two or more pieces in square brackets: {@code [ Home ] [ Back ]}. */
    public static boolean isBar(String line) {
        if (line.length() > LONGEST || line.isEmpty() || line.charAt(0) != '[' || !endsInBracket(line)) {
            return false;
        }
        int pieces = 0;
        int at = 0;
        while (at < line.length()) {
            int end = line.indexOf(']', at);
            if (line.charAt(at) != '[' || end <= at + 1) {
                return false;
            }
            pieces += holdsLetter(line, at + 1, end) ? 1 : 0;
            at = end + 1;
            while (at < line.length()
                    && (line.charAt(at) == ' ' || line.charAt(at) == '|' || line.charAt(at) == '\u00A0')) {
                at++;
            }
        }
        return pieces >= 2;
    }

    /** Whether {@code line} is nothing but the name of an account: {@code @someone}, {@code @someone@their.example}. */
    public static boolean isAccount(String line) {
        if (line.length() < SHORTEST_ACCOUNT || line.length() > LONGEST_ACCOUNT || line.charAt(0) != '@') {
            return false;
        }
        for (int i = 1; i < line.length(); i++) {
            if (!Character.isLetterOrDigit(line.charAt(i)) && "_.@-".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInBracket(String line) {
        return !line.isEmpty() && ")]".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Two in a row, as marks of notes have one at most. */
    private static boolean holdsLetter(String line, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (Character.isLetter(line.charAt(i)) && Character.isLetter(line.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
