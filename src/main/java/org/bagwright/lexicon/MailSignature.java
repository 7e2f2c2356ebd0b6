package org.bagwright.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a message's signature begins: two dashes on a line of their own (<a
 * href="https://www.rfc-editor.org/rfc/rfc3676#section-4.3">RFC 3676, 4.3</a>), and what programs write below a message.
 */
public final class MailSignature {
    /** Of what a program writes, in UTF-16 units. */
    private static final int LONGEST = 60;
    /** What stands for the device's name in the list. */
    private static final char NAME = '…';

    private static final List<String> WORDS = WordList.entries("sent-from.txt");
    private static final FirstWords FIRST_WORDS = new FirstWords(WORDS);
    private static final List<Pattern> SENT_FROM =
            WORDS.stream().map(MailSignature::pattern).toList();

    private MailSignature() {}

    private static Pattern pattern(String words) {
        int name = words.indexOf(NAME);
        String expression = name < 0
                ? Pattern.quote(words)
                : Pattern.quote(words.substring(0, name)) + "\\S.{0,30}" + Pattern.quote(words.substring(name + 1));
        return Pattern.compile(expression);
    }

    /** Whether all below {@code line} signs the message. */
    public static boolean begins(String line) {
        return line.startsWith("--") && line.strip().equals("--");
    }

    /** Whether {@code line} says by what device the message was sent. */
    public static boolean isSentFrom(String line) {
        if (line.length() > LONGEST || !FIRST_WORDS.mayBegin(line)) {
            return false;
        }
        String plain = Words.spaced(line).strip().toLowerCase(Locale.ROOT);
        int end = plain.endsWith(".") ? plain.length() - 1 : plain.length();
        String bare = plain.substring(0, end);
        return SENT_FROM.stream().anyMatch(words -> words.matcher(bare).matches());
    }
}
