package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;

/**
 * The phrases by which the furniture of a page is known, from {@code furniture.tsv}: navigation, related stories,
 * comment forms, newsletter boxes, consent, legal and technical lines.
 */
public final class Furniture {
    /** How the phrase stands in the line. */
    public enum Stand {
        /** It is the whole line. */
        LINE,
        /** The line begins with it. */
        START,
        /** It stands somewhere in the line. */
        ANY
    }

    /**
     * What a phrase says of its line.
     *
     * @param closes whether such a line, after an article's prose, ends the article
     * @param phrase the phrase as its list has it
     */
    public record Mark(Role role, Stand stand, boolean closes, String phrase) {
        /** Whether it is what stands under or over each comment of a thread: a link to answer it, or whose it is. */
        public boolean isOfOneComment() {
            return equals(READER_SAYS) || (role == Role.COMMENT && REPLIES.contains(phrase));
        }
    }

    /** Longest line, in words, in which a phrase at its start still speaks for the whole. */
    private static final int LONGEST_STARTED = 18;

    /** How many words of a line are looked at; consent texts are long and say what they are early. */
    private static final int LOOKED_AT = 90;

    private static final int LONGEST_COMMENT_HEAD = 14;
    private static final HashTable SAYS = new HashTable(16);

    static {
        Stream.of("says", "said", "wrote", "writes", "replied", "sagt", "schrieb", "dit", "dice", "schreef")
                .forEach(word -> SAYS.put(LineWords.hash(word), 0));
    }

    /** A line that introduces a reader's comment. */
    public static final Mark READER_SAYS = new Mark(Role.COMMENT, Stand.LINE, true, "… says:");

    /** Longest label that a mark sets off from the rest of its line, in UTF-16 units. */
    private static final int LONGEST_LABEL = 24;

    private static final Set<String> REPLIES = WordList.words("reply-words.txt");

    private static final String BEFORE_LABEL = "【〔［[（(<＜《■▼▶◆●・□◇>＞";
    private static final String BEHIND_LABEL = ":：】〕］])）>＞》|｜";
    private static final String BARS = "|｜";
    /** Thai, the first of the scripts whose words no space need part. */
    private static final int FIRST_EAST_ASIAN = 0x0E00;

    private static final Furniture INSTANCE = new Furniture(WordList.read("furniture.tsv"));

    /** The phrases by how they stand. */
    private final Map<Stand, Phrases> phrases = new EnumMap<>(Stand.class);

    private final Phrases anywhere;

    private Furniture(List<List<String>> rows) {
        for (Stand stand : Stand.values()) {
            phrases.put(stand, new Phrases());
        }
        for (List<String> row : rows) {
            Stand stand = Stand.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            phrases.get(stand)
                    .add(new Mark(Role.labelled(row.get(0)), stand, row.get(2).equals("closes"), row.get(3)));
        }
        anywhere = phrases.get(Stand.ANY);
    }

    /** Phrases that stand in one way: a table of few is at hand at each word of a text. */
    private static final class Phrases {
        /** Each row of words that a phrase begins with, to its place in {@code marks}. */
        private final HashTable prefixes = new HashTable(64);

        /** For each prefix the mark of the phrase that ends there; null for none. */
        private final List<Mark> marks = new ArrayList<>();

        void add(Mark mark) {
            long hash = 0;
            int place = -1;
            for (String word : Words.ofPhrase(mark.phrase())) {
                hash = LineWords.append(hash, LineWords.hash(word));
                place = place(hash);
            }
            marks.set(place, mark);
        }

        private int place(long prefix) {
            int place = prefixes.get(prefix);
            if (place < 0) {
                place = marks.size();
                prefixes.put(prefix, place);
                marks.add(null);
            }
            return place;
        }

        /** The mark of the longest phrase that begins at {@code from} or, {@code toTheEnd}, of the one that ends at the end. */
        Mark walk(LineWords words, int from, int end, boolean toTheEnd) {
            long hash = 0;
            Mark found = null;
            for (int i = from; i < end; i++) {
                hash = LineWords.append(hash, words.hash(i));
                int place = prefixes.get(hash);
                if (place < 0) {
                    return toTheEnd ? null : found;
                }
                Mark here = marks.get(place);
                if (here != null && (!toTheEnd || i == end - 1)) {
                    found = here;
                }
            }
            return found;
        }
    }

    /** What the strongest phrase in {@code line} says of it: a whole line before a start before any place. */
    public static Optional<Mark> in(String line) {
        LineWords words = new LineWords();
        words.read(line, LOOKED_AT);
        return in(words);
    }

    /** As {@link #in(String)}, of a line's words. */
    public static Optional<Mark> in(LineWords words) {
        return Optional.ofNullable(INSTANCE.find(words));
    }

    /**
     * What a label says of its line where a mark sets it off and no space does: {@code 関連記事：…}, {@code 【写真】…}, and in any
     * script before a bar: {@code Also read | …}.
     */
    public static Optional<Mark> ofLabel(String line) {
        int start = 0;
        while (start < line.length() && start < 2 && BEFORE_LABEL.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return start < line.length() && (isEastAsian(line.codePointAt(start)) || holdsBar(line))
                ? ofLabel(line, start)
                : Optional.empty();
    }

    private static boolean holdsBar(String line) {
        return line.indexOf(BARS.charAt(0)) >= 0 || line.indexOf(BARS.charAt(1)) >= 0;
    }

    private static Optional<Mark> ofLabel(String line, int start) {
        int end = start;
        while (end < line.length() && end - start <= LONGEST_LABEL && BEHIND_LABEL.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        boolean setOff = end > start && end < line.length() && end - start <= LONGEST_LABEL;
        if (!setOff || !(BARS.indexOf(line.charAt(end)) >= 0 || isEastAsian(line.codePointAt(start)))) {
            return Optional.empty();
        }
        LineWords words = new LineWords();
        words.read(line.substring(start, end), LOOKED_AT);
        Mark mark = INSTANCE.leading(words, words.count());
        boolean alone = end + 1 >= line.length();
        return mark == null || (mark.stand() == Stand.START && !alone && words.count() > 1)
                ? Optional.empty()
                : Optional.of(alone ? mark : new Mark(mark.role(), Stand.START, false, mark.phrase()));
    }

    private static boolean isEastAsian(int c) {
        return c >= FIRST_EAST_ASIAN
                && (Paragraph.isUnspaced(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    private Mark find(LineWords words) {
        int count = Math.min(LOOKED_AT, words.count());
        if (opensComment(words, count)) {
            return READER_SAYS;
        }
        boolean begins = count > 0 && WordFamily.PHRASE.isIn(words.families(0));
        Mark leading = begins ? leading(words, count) : null;
        return leading == null ? anywhere(words, count) : leading;
    }

    /** Of a phrase that is the whole line, or that the line begins with. */
    private Mark leading(LineWords words, int count) {
        int end = count;
        while (end > 0 && words.hash(end - 1) == LineWords.COLON) {
            end--;
        }
        Mark whole = phrases.get(Stand.LINE).walk(words, 0, end, true);
        if (whole != null) {
            return whole;
        }
        Mark start = phrases.get(Stand.START).walk(words, 0, count, false);
        return start != null && count <= longestStarted(start.role()) ? start : null;
    }

    /** {@code Jane says:}, {@code Jane on 12 May 2019 at 4:47 pm said:} */
    private static boolean opensComment(LineWords words, int count) {
        int last = count - 1;
        return last >= 2
                && last <= LONGEST_COMMENT_HEAD
                && words.hash(last) == LineWords.COLON
                && SAYS.get(words.hash(last - 1)) >= 0;
    }

    private static int longestStarted(Role role) {
        boolean unlikeProse = role == Role.ABOUT_AUTHOR || role == Role.LEGAL || role == Role.COMMENT;
        return unlikeProse ? LOOKED_AT : LONGEST_STARTED;
    }

    private Mark anywhere(LineWords words, int count) {
        if (!WordFamily.PHRASE_ANYWHERE.isIn(words.families())) {
            return null;
        }
        for (int from = 0; from < count; from++) {
            if (WordFamily.PHRASE_ANYWHERE.isIn(words.families(from))) {
                Mark mark = anywhere.walk(words, from, count, false);
                if (mark != null) {
                    return mark;
                }
            }
        }
        return null;
    }
}
