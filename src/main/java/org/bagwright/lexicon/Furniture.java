package org.bagwright.lexicon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    public record Mark(Role role, Stand stand, boolean closes, boolean shares, String phrase) {}

    /** Longest line, in words, in which a phrase at its start still speaks for the whole. */
    private static final int LONGEST_STARTED = 18;

    /** How many words of a line are looked at; consent texts are long and say what they are early. */
    private static final int LOOKED_AT = 90;

    private static final int LONGEST_COMMENT_HEAD = 14;
    private static final Set<String> SAYS =
            Set.of("says", "said", "wrote", "writes", "replied", "sagt", "schrieb", "dit", "dice", "schreef");
    /** A line that introduces a reader's comment. */
    public static final Mark READER_SAYS = new Mark(Role.COMMENT, Stand.LINE, true, false, "… says:");

    private static final Furniture INSTANCE = new Furniture(WordList.read("furniture.tsv"));

    private final Node root = new Node();

    private Furniture(List<List<String>> rows) {
        for (List<String> row : rows) {
            Stand stand = Stand.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            Mark mark = new Mark(
                    Role.labelled(row.get(0)),
                    stand,
                    row.get(2).equals("closes"),
                    row.get(2).equals("shares"),
                    row.get(3));
            Node node = root;
            for (String word : Words.ofPhrase(row.get(3))) {
                node = node.next.computeIfAbsent(word, w -> new Node());
            }
            node.marks.put(stand, mark);
        }
    }

    /** What the strongest phrase in {@code line} says of it: a whole line before a start before any place. */
    public static Optional<Mark> in(String line) {
        return INSTANCE.find(Words.of(line, LOOKED_AT));
    }

    private Optional<Mark> find(List<String> words) {
        if (opensComment(words)) {
            return Optional.of(READER_SAYS);
        }
        int end = words.size();
        while (end > 0 && words.get(end - 1).equals(":")) {
            end--;
        }
        Mark whole = walk(words, 0, end, Stand.LINE, true);
        if (whole != null) {
            return Optional.of(whole);
        }
        Mark start = walk(words, 0, words.size(), Stand.START, false);
        if (start != null && words.size() <= longestStarted(start.role())) {
            return Optional.of(start);
        }
        return anywhere(words);
    }

    /** {@code Jane says:}, {@code Jane on 12 May 2019 at 4:47 pm said:} */
    private static boolean opensComment(List<String> words) {
        int last = words.size() - 1;
        return last >= 2
                && last <= LONGEST_COMMENT_HEAD
                && words.get(last).equals(":")
                && SAYS.contains(words.get(last - 1));
    }

    private static int longestStarted(Role role) {
        boolean unlikeProse = role == Role.ABOUT_AUTHOR || role == Role.LEGAL || role == Role.COMMENT;
        return unlikeProse ? LOOKED_AT : LONGEST_STARTED;
    }

    private Optional<Mark> anywhere(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            Mark mark = walk(words, from, words.size(), Stand.ANY, false);
            if (mark != null) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    private Mark walk(List<String> words, int from, int end, Stand stand, boolean toTheEnd) {
        Node node = root;
        Mark found = null;
        for (int i = from; i < end; i++) {
            node = node.next.get(words.get(i));
            if (node == null) {
                return toTheEnd ? null : found;
            }
            Mark here = node.marks.get(stand);
            if (here != null && (!toTheEnd || i == end - 1)) {
                found = here;
            }
        }
        return found;
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final Map<Stand, Mark> marks = new EnumMap<>(Stand.class);
    }
}
