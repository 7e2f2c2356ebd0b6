package org.bagwright.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.Words;
import org.bagwright.model.Role;

/** Finds the lines of an article that name its authors without saying so, by where they stand. */
final class NameLines {
    private static final int LONGEST_LINE = 80;
    private static final int MOST_WORDS = 12;
    /** Paragraphs whose words in lower case tell a topic from a name. */
    private static final int PARAGRAPHS_OF_TOPICS = 40;
    /** Shorter words are articles and initials. */
    private static final int SHORTEST_TOPIC = 3;
    /** Names under one label, each on a line of its own. */
    private static final int MOST_UNDER_LABEL = 8;
    /** A summary or two and a caption stand above a byline; what follows is the text itself. */
    private static final int LINES_AT_TOP = 8;

    private static final int PARAGRAPHS_AT_TOP = 3;
    /** Lines right below the text that its author may sign. */
    private static final int LINES_BELOW = 2;

    private final List<Clue> clues;

    NameLines(List<Clue> clues) {
        this.clues = clues;
    }

    /** The lines right below the label at {@code label} that hold nothing but names. */
    List<Integer> underLabel(int label) {
        List<Integer> found = new ArrayList<>();
        for (int i = label + 1; i < clues.size() && found.size() < MOST_UNDER_LABEL; i++) {
            String line = text(i);
            boolean named = line.length() <= LONGEST_LINE
                    && (Byline.underLabel(line).isPresent()
                            || (found.isEmpty() && Byline.group(line, true).isPresent()));
            if (!named || clues.get(i).mark().isPresent()) {
                break;
            }
            found.add(i);
        }
        return found;
    }

    /** Whether the line is a person's name alone, or a body of authors, over a date. */
    boolean isOverDate(int i) {
        String line = text(i);
        return i + 1 < clues.size()
                && line.length() <= LONGEST_LINE
                && clues.get(i + 1).bareDates()
                && (name(line).isPresent() || Byline.group(line, true).isPresent());
    }

    /** Whether a sentence speaks of the line, as a story does of its place. */
    boolean isSpokenOf(int i) {
        String line = text(i);
        return clues.stream().anyMatch(c -> c.prose() && c.block().text().contains(line));
    }

    /** The first name alone among the lines from {@code first} on, up to the text. */
    OptionalInt first(int first, int from, int to, IntPredicate isAsked) {
        Set<String> lower = null;
        for (int i = first; i < from; i++) {
            if (isAsked.test(i)
                    && text(i).length() <= LONGEST_LINE
                    && nameOrSite(i).isPresent()) {
                lower = lower == null ? lowerCaseWords(from, to) : lower;
                if (namesAlone(i, lower)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /**
     * A name alone that stands among the first lines of what was taken for the text, as below a summary, and of which the
     * text doesn't speak.
     */
    OptionalInt atTop(int from, int to, IntPredicate isAsked) {
        Set<String> lower = null;
        int paragraphs = 0;
        for (int i = from; i < Math.min(to, from + LINES_AT_TOP) && paragraphs <= PARAGRAPHS_AT_TOP; i++) {
            paragraphs += clues.get(i).prose() ? 1 : 0;
            if (isAsked.test(i) && mayStandAlone(text(i)) && name(text(i)).isPresent()) {
                lower = lower == null ? lowerCaseWords(from, to) : lower;
                if (namesAlone(i, lower) && !isNamedInText(i, from, to)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** A name alone right below the text, of which the text doesn't speak: tags name whom it speaks of. */
    OptionalInt below(int from, int to, int end) {
        for (int i = to; i < Math.min(end, to + LINES_BELOW) && !clues.get(i).marked(Role.TECHNICAL); i++) {
            if (mayStandAlone(text(i))
                    && Byline.nameOnly(text(i)).isPresent()
                    && namesAlone(i, lowerCaseWords(from, to))
                    && !isNamedInText(i, from, to)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Only capitals tell a name from a phrase where nothing else does. */
    private static boolean mayStandAlone(String line) {
        return line.length() <= LONGEST_LINE && line.codePoints().anyMatch(Character::isUpperCase);
    }

    private boolean namesAlone(int i, Set<String> lower) {
        Optional<Byline> name = nameOrSite(i);
        return name.isPresent() && name.get().authors().stream().noneMatch(n -> isTopic(n, lower));
    }

    /** A name alone, or beside a date one with the name of its paper. */
    private Optional<Byline> nameOrSite(int i) {
        Optional<Byline> name = name(text(i));
        return name.isPresent() || !(isDate(i - 1) || isDate(i + 1)) ? name : Byline.nameAndSite(text(i));
    }

    private boolean isDate(int i) {
        return i >= 0 && i < clues.size() && clues.get(i).bareDates();
    }

    private static Optional<Byline> name(String line) {
        return Byline.nameOnly(line).or(() -> Byline.nameAndOffice(line));
    }

    /** Whether a sentence names one of the persons by the last word of the name. */
    private boolean isNamedInText(int at, int from, int to) {
        List<String> names = name(text(at)).map(Byline::authors).orElse(List.of());
        for (int i = from; i < Math.min(to, from + PARAGRAPHS_OF_TOPICS); i++) {
            String text = text(i);
            if (i != at && clues.get(i).prose() && names.stream().anyMatch(n -> text.contains(lastWord(n)))) {
                return true;
            }
        }
        return false;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static boolean isTopic(String name, Set<String> lower) {
        for (String word : Words.of(name, MOST_WORDS)) {
            if (word.length() >= SHORTEST_TOPIC && lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> lowerCaseWords(int from, int to) {
        Set<String> words = new HashSet<>();
        for (int i = from; i < Math.min(to, from + PARAGRAPHS_OF_TOPICS); i++) {
            String text = text(i);
            for (int at = 0;
                    at < text.length();
                    at = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at) + 1) {
                if (Character.isLowerCase(text.charAt(at))) {
                    int end = at;
                    while (end < text.length() && Character.isLetter(text.charAt(end))) {
                        end++;
                    }
                    words.add(text.substring(at, end));
                }
            }
        }
        return words;
    }

    private String text(int i) {
        return clues.get(i).block().text();
    }
}
