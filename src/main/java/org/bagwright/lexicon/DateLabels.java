package org.bagwright.lexicon;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bagwright.lexicon.DateLine.Label;

/** The words by which lines say what a date is the date of, as {@code date-labels.tsv} lists them. */
final class DateLabels {
    private static final List<String> MODIFYING = words("modified");
    private static final List<String> PUBLISHING = words("published");
    private static final List<String> OTHERWISE = words("other");
    private static final List<String> CLOCKS = words("clock");

    private static final Pattern MODIFIED =
            Pattern.compile("(?iU)\\b(?:last\\s+)?" + WordList.anyOf(MODIFYING) + "\\b");
    private static final Pattern PUBLISHED = Pattern.compile("(?iU)\\b(?:(?:first|originally)\\s+)?"
            + WordList.anyOf(PUBLISHING) + "\\b|" + WordList.anyOf(words("published-within")));
    private static final Pattern OTHER = Pattern.compile("(?iU)\\b" + WordList.anyOf(OTHERWISE) + "\\b");
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?iU)\\s*+" + WordList.anyOf(words("announced")) + "(?!\\p{L})[^:：]{0,30}[:：]");
    private static final Pattern PUT_UP = Pattern.compile("(?iU)\\b" + WordList.anyOf(words("put-up")) + "\\b");
    private static final Pattern CLOCK = Pattern.compile("(?iU)\\b" + WordList.anyOf(CLOCKS) + "\\b");
    private static final Pattern BESIDE = Pattern.compile("(?iU)\\b" + WordList.anyOf(words("beside")) + "\\b");

    /** The first word of each label, without regard to case: most lines have none, and the expressions are slow. */
    private static final HashTable FIRST_WORDS = hashes(Stream.of(MODIFYING, PUBLISHING, OTHERWISE)
            .flatMap(List::stream)
            .map(label -> label.substring(0, endOfLetters(label, 0))));
    /** The words of labels and clocks, each word by itself, without regard to case. */
    private static final HashTable KNOWN_WORDS =
            hashes(Stream.of(MODIFYING, PUBLISHING, CLOCKS, List.of("last", "first", "originally"))
                    .flatMap(List::stream)
                    .flatMap(label -> Stream.of(label.split(" ", -1))));
    /** From here on are the scripts whose words aren't parted. */
    private static final char FIRST_UNPARTED = 0x2E80;

    private DateLabels() {}

    private static List<String> words(String kind) {
        return WordList.ofKind("date-labels.tsv", kind);
    }

    /** What {@code before} says of the date that follows it. */
    static Label of(String before) {
        if (isAnnounced(before)) {
            return Label.OTHER;
        }
        if (!mayHoldOne(before)) {
            return Label.NONE;
        }
        int modified = lastIn(MODIFIED, before);
        int published = lastIn(PUBLISHED, before);
        if (lastIn(OTHER, before) > Math.max(modified, published)) {
            return Label.OTHER;
        }
        if (modified < 0 && published < 0) {
            return Label.NONE;
        }
        return modified >= published ? Label.MODIFIED : Label.PUBLISHED;
    }

    /** Where the last label of a change ends in {@code line}; -1 for none. */
    static int endOfChange(String line) {
        return mayHoldOne(line) ? lastIn(MODIFIED, line) : -1;
    }

    /** Whether {@code text} tells that an article was put up. */
    static boolean tellsOfPuttingUp(String text) {
        return PUT_UP.matcher(text).find();
    }

    /** The text without labels of dates of articles, and without clocks' and days' words. */
    static String without(CharSequence text) {
        String unlabelled =
                PUBLISHED.matcher(MODIFIED.matcher(text).replaceAll(" ")).replaceAll(" ");
        return CLOCK.matcher(unlabelled).replaceAll(" ");
    }

    /** The same without what may stand beside a label that no date follows. */
    static String withoutThoseBeside(CharSequence text) {
        return BESIDE.matcher(without(text)).replaceAll(" ");
    }

    /** How many runs of two letters and more stay, at the least, when {@link #without} took out what it knows; as far as {@code most}. */
    static int unknownWords(CharSequence text, int most) {
        int unknown = 0;
        int at = 0;
        while (at < text.length() && unknown < most) {
            int end = endOfLetters(text, at);
            unknown += end - at >= 2 && !mayBeKnown(text, at, end) ? 1 : 0;
            at = end + 1;
        }
        return unknown;
    }

    private static boolean mayBeKnown(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= FIRST_UNPARTED) {
                return true;
            }
        }
        return KNOWN_WORDS.get(folded(text, start, end)) >= 0;
    }

    /** Most lines have no colon before their date. */
    private static boolean isAnnounced(String before) {
        return (before.indexOf(':') > 0 || before.indexOf('：') > 0)
                && ANNOUNCED.matcher(before).lookingAt();
    }

    private static boolean mayHoldOne(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = endOfLetters(text, at);
            if (end > at && FIRST_WORDS.get(folded(text, at, end)) >= 0) {
                return true;
            }
            at = end + 1;
        }
        return text.chars().anyMatch(c -> c >= FIRST_UNPARTED);
    }

    private static int endOfLetters(CharSequence text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end)) || Character.isSurrogate(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** A hash of letters as expressions compare them where their case doesn't matter. */
    private static long folded(CharSequence text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = LineWords.append(hash, Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return hash;
    }

    private static HashTable hashes(Stream<String> words) {
        HashTable hashes = new HashTable(64);
        words.forEach(word -> hashes.put(folded(word, 0, word.length()), 0));
        return hashes;
    }

    private static int lastIn(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.end();
        }
        return last;
    }
}
