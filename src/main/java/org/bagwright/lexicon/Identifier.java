package org.bagwright.lexicon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that states the publisher's own number of an article, such as {@code News ID: 257692}.
 *
 * @param start first character of the number (UTF-16)
 * @param end character after it
 */
public record Identifier(String value, int start, int end) {
    private static final int LONGEST_LINE = 120;
    private static final Pattern LABELLED = Pattern.compile(
            "(?iU)(?:^|[|•·,;(]\\s*)(?:(?:news|article|story|post|item|document|doc|content|page|report|record|entry|press release|release|nachricht|noticia|artikel)\\s*"
                    + "(?:id|code|no\\.?|number|nr\\.?|ref\\.?|#)|id|ref(?:erence)?(?:\\s*(?:id|no\\.?|number))?|doi|код|شناسه خبر|کد خبر)\\s*[:：#=]\\s*"
                    + "(?<value>[\\p{Alnum}][\\p{Alnum}./_-]{1,60})\\s*(?=$|[|•·,;)]|\\s)");

    /** The identifier that {@code line} states. */
    public static Optional<Identifier> read(String stated) {
        if (stated.length() > LONGEST_LINE || !mayHoldOne(stated)) {
            return Optional.empty();
        }
        String line = Words.spaced(stated);
        Matcher matcher = LABELLED.matcher(line);
        return matcher.find() && matcher.group("value").chars().anyMatch(Character::isDigit)
                ? Optional.of(new Identifier(matcher.group("value"), matcher.start("value"), matcher.end("value")))
                : Optional.empty();
    }

    /** A mark and, behind it, a digit: few lines have both. */
    private static boolean mayHoldOne(String line) {
        boolean marked = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            marked |= c == ':' || c == '：' || c == '#' || c == '=';
            if (marked && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }
}
