package org.bagwright.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What elements say of authors beyond their class: links to authors' pages, and lists with an element for each author. */
final class AuthorElements {
    /** The address of an author's own page: {@code /author/jane-doe}, {@code /autoren/42-jane-doe/}. */
    private static final Pattern AUTHORS_PAGE = Pattern.compile(
            "(?i)/(?:authors?|autor(?:en|in|es|i)?|auteurs?|autore|autrice|redakteur(?:e|in)?|journalists?|reporters?|columnists?|contributors?|writers?)"
                    + "/[^/?#]");

    private AuthorElements() {}

    static boolean isAuthorsPage(String address) {
        return mayBeAuthorsPage(address) && AUTHORS_PAGE.matcher(address).find();
    }

    /** Whether a part of the address begins with the first two letters of one of the words: of most links none does. */
    private static boolean mayBeAuthorsPage(String address) {
        for (int at = address.indexOf('/'); at >= 0 && at + 2 < address.length(); at = address.indexOf('/', at + 1)) {
            int second = address.charAt(at + 2) | 0x20;
            boolean begins =
                    switch (address.charAt(at + 1) | 0x20) {
                        case 'a' -> second == 'u';
                        case 'c', 'j' -> second == 'o';
                        case 'r' -> second == 'e';
                        case 'w' -> second == 'r';
                        default -> false;
                    };
            if (begins) {
                return true;
            }
        }
        return false;
    }

    /**
     * The elements, each of one author, of which an element about authors or one of its children is a list; else none.
     *
     * @param elements of the page, in their order
     */
    static List<Element> listedIn(MarkupElement place, List<MarkupElement> elements) {
        List<Element> alike = childrenAlike(place, elements);
        for (int child = place.index() + 1;
                alike.isEmpty() && child < place.end();
                child = elements.get(child).end()) {
            alike = childrenAlike(elements.get(child), elements);
        }
        return alike;
    }

    /** The children of an element if they are of one tag and class, a few words each, and it says nothing else; else none. */
    private static List<Element> childrenAlike(MarkupElement place, List<MarkupElement> elements) {
        Element element = place.element();
        if (place.held() < 2 || element.childNodeSize() > ShownText.MOST_NODES) {
            return List.of();
        }
        List<Element> children = new ArrayList<>();
        for (int child = place.index() + 1;
                child < place.end();
                child = elements.get(child).end()) {
            if (!isLike(elements.get(place.index() + 1), elements.get(child))) {
                return List.of();
            }
            children.add(elements.get(child).element());
        }
        boolean alike = children.size() >= 2
                && !element.ownText().codePoints().anyMatch(Character::isLetter)
                && children.stream()
                        .allMatch(child -> isOfWords(ShownText.of(child).text()));
        return alike ? children : List.of();
    }

    private static boolean isLike(MarkupElement one, MarkupElement other) {
        return other.name().equals(one.name()) && classes(other).equals(classes(one));
    }

    private static String classes(MarkupElement place) {
        AttributeNames classes = place.attributes().classes();
        return classes == null ? "" : classes.value().trim();
    }

    /** Two words or more, and no mark of a date or number. */
    private static boolean isOfWords(String text) {
        return text.indexOf(' ') > 0 && text.codePoints().noneMatch(c -> Character.isDigit(c) || c == ':');
    }
}
