package org.bagwright.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.Paragraph;

/** Lines that credit: an agency's sign-off after a report, the names of those who edited it. */
public final class Credit {
    private static final int LONGEST_SIGN_OFF = 60;
    private static final int MOST_BLANKS_OF_SIGN_OFF = 9;
    private static final int LONGEST_STAFF_SIGN_OFF = 700;

    private static final Pattern SIGN_OFF = Pattern.compile(
            "^[\\s(\\[—–―*-]*(?:(?:with\\s+(?:inputs?\\s+from\\s+)?|" + WordList.anyOf(words("source"))
                    + "\\s*[:：]\\s*|credit\\s*[:：]\\s*|via\\s+|from\\s+|by\\s+))?(?<who>[^()\\[\\]]{2,40}?)[\\s)\\].—–-]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile("(?U)\\s*(?:[/,&|]|\\band\\b)\\s*");
    private static final CharacterSet MARKS_BETWEEN = CharacterSet.of("/,&|");
    private static final List<String> STAFF = words("staff");
    private static final Pattern STAFF_SIGN_OFF = Pattern.compile(
            "(?U)^\\W{0,2}" + WordList.anyOf(STAFF) + "\\s+(?:by|from)\\b.{2,300}$", Pattern.CASE_INSENSITIVE);
    /** The letters that {@link #STAFF_SIGN_OFF} begins with. */
    private static final String FIRST_OF_STAFF_SIGN_OFF = WordList.firstLetters(STAFF);

    private Credit() {}

    private static List<String> words(String kind) {
        return WordList.ofKind("credit-words.tsv", kind);
    }

    /** The agency that a line after a report signs off with: {@code — AFP}, {@code (Reuters)}. */
    public static Optional<String> signOff(String stated) {
        if (stated.length() > LONGEST_SIGN_OFF) {
            return Optional.empty();
        }
        String line = Words.spaced(stated);
        if (!endsLikeSignOff(line) || !mayNameAgency(line)) {
            return Optional.empty();
        }
        Matcher matcher = SIGN_OFF.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (String who : BETWEEN.split(matcher.group("who"), -1)) {
            Optional<String> agency = Agencies.named(who);
            if (agency.isPresent()) {
                return agency;
            }
        }
        return Optional.empty();
    }

    /** The agency that signs behind the last sentence of a paragraph: {@code … said the union. (Reuters)}, {@code … said. AFP/dpa}. */
    public static Optional<String> signedBehind(String paragraph) {
        String text = paragraph.strip();
        int from = Math.max(0, text.length() - LONGEST_SIGN_OFF);
        boolean bracket = text.endsWith(")") || text.endsWith(").") || text.endsWith("）");
        int open = bracket ? Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) : text.lastIndexOf(' ');
        return open > from && open > 0 && endsSentence(text, open) ? signOff(text.substring(open)) : Optional.empty();
    }

    private static boolean endsSentence(String text, int end) {
        int last = end - 1;
        while (last > 0 && Paragraph.isBlank(text.charAt(last))) {
            last--;
        }
        return ".!?…”\"»“。」".indexOf(text.charAt(last)) >= 0;
    }

    /** An agency's name ends the line, unless several names stand in it. */
    private static boolean mayNameAgency(String line) {
        return line.contains("and") || CharacterSet.of(line).mayShare(MARKS_BETWEEN) || Agencies.mayEnd(line);
    }

    /** A sign-off is a few words: more, or a question, are a line of text. */
    private static boolean endsLikeSignOff(String line) {
        int blanks = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' && ++blanks > MOST_BLANKS_OF_SIGN_OFF) {
                return false;
            }
            if (c == '?' || c == '!') {
                return false;
            }
        }
        return true;
    }

    /** Whether the line names those who reported, edited or translated, as agencies' reports end. */
    public static boolean isStaffSignOff(String line) {
        return line.length() <= LONGEST_STAFF_SIGN_OFF
                && Letters.open(line, FIRST_OF_STAFF_SIGN_OFF)
                && (line.contains("by ") || line.contains("from ") || line.contains("BY ") || line.contains("By "))
                && STAFF_SIGN_OFF.matcher(line.strip()).matches();
    }
}
