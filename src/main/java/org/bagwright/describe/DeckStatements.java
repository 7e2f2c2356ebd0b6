package org.bagwright.describe;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bagwright.lexicon.Byline;
import org.bagwright.model.Evidence;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;

/** The deck below a page's title, as its markup states it: an element called so, a second heading right below the first, JSON-LD. */
final class DeckStatements {
    /** Farther below the title stand the decks of other stories; in code points of the source. */
    private static final int FARTHEST = 3_000;

    /** A second heading nearer than this has no text between it and the first. */
    private static final int RIGHT_BELOW = 250;

    /** Shorter lines are labels and headings of sections. */
    private static final int FEWEST_WORDS = 5;

    private static final int FEWEST_LETTERS_UNSPACED = 12;

    private final List<MarkupStatement> statements;
    private final JsonLd linked;

    DeckStatements(List<MarkupStatement> statements, JsonLd linked) {
        this.statements = statements;
        this.linked = linked;
    }

    /**
     * The deck, unless it says the same as {@code title}.
     *
     * @param isShown whether the page's text shows a line: JSON-LD has another title for search engines, too, where a deck belongs
     */
    Optional<Stated<String>> below(Optional<String> title, Predicate<String> isShown) {
        return Stream.of(called(), secondHeading(), property(), alternative(isShown))
                .flatMap(Optional::stream)
                .filter(deck -> title.isEmpty() || !saysTheSame(deck.value(), title.get()))
                .findFirst();
    }

    private static boolean saysTheSame(String deck, String title) {
        String words = TitleCandidates.words(deck);
        String others = TitleCandidates.words(title);
        return words.contains(others) || others.contains(words);
    }

    private Optional<Stated<String>> called() {
        return heading().flatMap(h -> statements.stream()
                .filter(s -> s.kind() == Kind.DECK && !s.beside() && isBelow(s, h, FARTHEST) && isDeck(s.value()))
                .findFirst()
                .map(s -> stated(s.value(), s.span(), "subtitle.element")));
    }

    private Optional<Stated<String>> secondHeading() {
        return heading().flatMap(h -> statements.stream()
                .filter(s -> s.kind() == Kind.HEADING && s.name().startsWith("h2") && !s.beside())
                .filter(s -> isBelow(s, h, RIGHT_BELOW) && isDeck(s.value()))
                .findFirst()
                .map(s -> stated(s.value(), s.span(), "subtitle.second-heading")));
    }

    private Optional<Stated<String>> property() {
        return statements.stream()
                .filter(s -> s.kind() == Kind.PROPERTY && s.name().equals("alternativeheadline") && !s.beside())
                .filter(s -> isDeck(s.value()))
                .findFirst()
                .map(s -> stated(s.value(), s.span(), "subtitle.property"));
    }

    private Optional<Stated<String>> alternative(Predicate<String> isShown) {
        return linked.articles().stream()
                .flatMap(article -> article.text("alternativeHeadline").stream())
                .filter(said -> isDeck(said.value()) && isShown.test(said.value()))
                .findFirst()
                .map(said -> stated(said.value(), said.span(), "subtitle.json-ld"));
    }

    /** The only first-rank heading; where there are several none of them is known to be the title. */
    private Optional<MarkupStatement> heading() {
        List<MarkupStatement> headings = statements.stream()
                .filter(s -> s.kind() == Kind.HEADING && !s.beside())
                .filter(s -> s.name().equals("h1") || s.name().startsWith("h1 "))
                .toList();
        return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
    }

    private static boolean isBelow(MarkupStatement s, MarkupStatement heading, int farthest) {
        int gap = s.span().start() - heading.span().end();
        return gap >= 0 && gap <= farthest;
    }

    private static boolean isDeck(String line) {
        if (Byline.read(line).filter(b -> !b.authors().isEmpty()).isPresent()) {
            return false;
        }
        int words = TitleCandidates.words(line).split(" ", FEWEST_WORDS + 1).length;
        return words >= FEWEST_WORDS
                || line.codePoints().filter(Character::isIdeographic).count() >= FEWEST_LETTERS_UNSPACED;
    }

    private static Stated<String> stated(String value, Span span, String rule) {
        return new Stated<>(value, new Evidence.Read(span, rule));
    }
}
