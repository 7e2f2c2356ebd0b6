package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an element holds whose class, relation or address says that it is of an author. */
final class AuthorElement {
    /** In lower case. */
    private static final Set<String> BEFORE_NAME = WordList.words("all-by.txt");

    private static final FirstWords OF_THOSE = new FirstWords(BEFORE_NAME);
    private static final Set<String> CONVERSATION = WordList.words("conversation.txt");
    /** In lower case; health pages have a reviewer too, who is no author: it is asked of reviews only. */
    private static final List<String> REVIEWED_BY = WordList.entries("reviewed-by.txt");
    /** In characters. */
    private static final int SHORTEST_USERNAME = 3;
    /** Words of the longest that may stand before a name. */
    private static final int MOST_WORDS = 5;

    private AuthorElement() {}

    /**
     * The names: with a label as anywhere; without one a whole name, or a first and a last name before what else the element
     * says.
     */
    static List<String> names(String stated) {
        String text = withoutHead(Words.spaced(stated).strip());
        Optional<BylineLabel> label = BylineLabel.at(text);
        if (label.isPresent()) {
            return Byline.labelled(text, DatePhrase.in(text), label.get().end(), true)
                    .map(Byline::authors)
                    .orElse(List.of());
        }
        Optional<List<String>> two = inConversation(text);
        return two.isPresent() ? two.get() : unlabelled(text);
    }

    /** The whole name behind the words for having reviewed something. */
    static Optional<Byline> reviewer(String stated) {
        String line = Words.spaced(stated);
        String lower = line.toLowerCase(Locale.ROOT);
        for (String label : REVIEWED_BY) {
            int start = label.length() + 1;
            if (lower.length() == line.length() && lower.startsWith(label + ' ')) {
                return Byline.allNames(line.substring(start).strip(), 2)
                        .map(names -> new Byline(names, Optional.empty(), start, line.length()));
            }
        }
        return Optional.empty();
    }

    /** One word behind a label and a colon, whatever it begins with. */
    static Optional<String> username(String line) {
        Optional<BylineLabel> label = BylineLabel.at(line).filter(BylineLabel::strong);
        if (label.isEmpty() || line.substring(0, label.get().end()).indexOf(':') < 0) {
            return Optional.empty();
        }
        String name = line.substring(label.get().end()).strip();
        return name.length() >= SHORTEST_USERNAME && name.codePoints().noneMatch(Character::isWhitespace)
                ? AuthorNames.stated(name).stream().filter(name::equals).findFirst()
                : Optional.empty();
    }

    private static List<String> unlabelled(String text) {
        List<DatePhrase> dates = DatePhrase.in(text);
        AuthorNames names = AuthorNames.credited(
                text.substring(0, dates.isEmpty() ? text.length() : dates.get(0).start()), 0, 1);
        if (names.names().isEmpty()) {
            return Byline.besideDate(text).map(Byline::authors).orElse(List.of());
        }
        boolean whole = names.complete() && names.end() >= text.length();
        return whole || names.names().stream().allMatch(n -> n.indexOf(' ') > 0) ? names.names() : List.of();
    }

    /** Without what links to authors' pages say before the name: {@code All posts by}. */
    private static String withoutHead(String text) {
        if (!OF_THOSE.mayBegin(text)) {
            return text;
        }
        int name = 0;
        int at = 0;
        for (int words = 0; words < MOST_WORDS && at < text.length(); words++) {
            int end = at;
            while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ':') {
                end++;
            }
            int next = end;
            while (next < text.length() && " :–-".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            if (next < text.length()
                    && !Character.isLowerCase(text.charAt(next))
                    && BEFORE_NAME.contains(text.substring(0, end).toLowerCase(Locale.ROOT))) {
                name = next;
            }
            at = next;
        }
        return text.substring(name);
    }

    /** {@code Jane Doe in conversation with John Roe}: both. */
    private static Optional<List<String>> inConversation(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String words : CONVERSATION) {
            int at = lower.length() == text.length() ? lower.indexOf(' ' + words + ' ') : -1;
            if (at > 0) {
                Optional<List<String>> one =
                        Byline.allNames(text.substring(0, at).strip(), 2);
                Optional<List<String>> other =
                        Byline.allNames(text.substring(at + words.length() + 2).strip(), 2);
                if (one.isPresent() && other.isPresent()) {
                    List<String> both = new ArrayList<>(one.get());
                    both.addAll(other.get());
                    return Optional.of(List.copyOf(both));
                }
            }
        }
        return Optional.empty();
    }
}
