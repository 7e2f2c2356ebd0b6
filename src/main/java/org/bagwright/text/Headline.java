package org.bagwright.text;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.bagwright.lexicon.Identifier;
import org.bagwright.lexicon.Sections;
import org.bagwright.lexicon.Words;

/** Finds the title of an article among the lines above its text: near it, of a title's length, in the text's own words. */
final class Headline {
    /** How far above the text a title may stand, in blocks. */
    private static final int FARTHEST = 40;
    /** Paragraphs whose words a title is compared with. */
    private static final int COMPARED_PARAGRAPHS = 5;

    /** A byline this many lines from a title belongs to it. */
    private static final int NEAR = 4;

    private static final int SHORTEST_CONTENT_WORD = 4;

    /* Points, chosen by hand on pages of known sites; a title needs LEAST_POINTS. */
    private static final double FOR_SHARED_WORDS = 3.0;
    private static final double FOR_LENGTH = 0.5;
    private static final double FOR_REPETITION = 0.4;
    /** A line that stands twice above the text, with little between, is the page's headline; a kicker isn't repeated. */
    private static final double FOR_STANDING_TWICE = 3.0;

    private static final int FARTHEST_TWIN = 3;
    private static final double LEAST_SHARE_OVER_DECK = 0.25;
    private static final double FOR_STANDING_NEXT = 0.7;
    private static final double FOR_A_BYLINE_BELOW = 0.4;
    private static final double FOR_A_BYLINE_ABOVE = -0.5;
    private static final double FOR_EACH_BLOCK_BETWEEN = -0.06;
    private static final double FOR_A_SECTION_NAME = -2.0;
    private static final double LEAST_POINTS = 0.9;

    private final List<Clue> clues;
    private final Bodies.Body body;
    private final Set<String> bodyWords = new HashSet<>();

    private Headline(List<Clue> clues, Bodies.Body body) {
        this.clues = clues;
        this.body = body;
        int paragraphs = 0;
        for (int i = body.from(); i < body.to() && paragraphs < COMPARED_PARAGRAPHS; i++) {
            if (clues.get(i).prose()) {
                bodyWords.addAll(contentWords(clues.get(i).block().text()));
                paragraphs++;
            }
        }
    }

    /** The index of the title's block, nearest to the text if it stands there twice. */
    static OptionalInt above(List<Clue> clues, Bodies.Body body) {
        return new Headline(clues, body).find();
    }

    private OptionalInt find() {
        double best = LEAST_POINTS;
        int title = -1;
        for (int i = Math.max(body.start(), body.from() - FARTHEST); i < body.from(); i++) {
            if (isCandidate(clues.get(i))) {
                double points = points(i);
                if (points >= best) {
                    best = points;
                    title = i;
                }
            }
        }
        return title < 0 ? OptionalInt.empty() : OptionalInt.of(overDeck(title));
    }

    /** Of two lines above the text that both speak of it the upper one is the title, the lower one its deck. */
    private int overDeck(int found) {
        int upper = found - 1;
        boolean pair = upper >= body.start()
                && standsNext(found)
                && clues.get(upper).headlineLike()
                && isCandidate(clues.get(upper))
                && !clues.get(upper).folded().equals(clues.get(found).folded())
                && !isSection(clues.get(upper))
                && shared(clues.get(upper)) >= LEAST_SHARE_OVER_DECK;
        boolean listed =
                upper > body.start() && clues.get(upper - 1).headlineLike() && !isSection(clues.get(upper - 1));
        return pair && !listed ? upper : found;
    }

    /** Share of a line's words that the text uses too. */
    private double shared(Clue clue) {
        Set<String> words = contentWords(clue.block().text());
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(bodyWords::contains).count() / words.size();
    }

    private static boolean isCandidate(Clue clue) {
        boolean asksOrCries = clue.mark().isEmpty()
                && clue.stopped()
                && clue.words() >= 3
                && clue.words() <= 24
                && clue.sentences() <= 2;
        if (Identifier.read(clue.block().text()).isPresent()) {
            return false;
        }
        return clue.headlineLike()
                || clue.twoWordHeadline()
                || (asksOrCries && !clue.caption() && clue.byline().isEmpty() && !clue.bareDates());
    }

    private double points(int i) {
        Clue clue = clues.get(i);
        double shared = shared(clue);
        if (clue.words() == 2 && shared == 0 && !isRepeated(i)) {
            return 0;
        }
        double points = FOR_SHARED_WORDS * shared + FOR_EACH_BLOCK_BETWEEN * blocksBetween(i);
        points += clue.words() >= 5 && clue.words() <= 20 ? FOR_LENGTH : 0;
        points += standsTwice(i) ? FOR_STANDING_TWICE : isRepeated(i) ? FOR_REPETITION : 0;
        points += standsNext(i) ? FOR_STANDING_NEXT : 0;
        points += isDescribedBelow(i) ? FOR_A_BYLINE_BELOW : 0;
        points += isDescribedAbove(i) ? FOR_A_BYLINE_ABOVE : 0;
        points += isSection(clue) ? FOR_A_SECTION_NAME : 0;
        points -= clue.stopped() && clue.block().text().endsWith(".") ? 0.8 : 0;
        return points;
    }

    private int blocksBetween(int i) {
        int between = 0;
        for (int j = i + 1; j < body.from(); j++) {
            Clue clue = clues.get(j);
            boolean describes = clue.byline().isPresent()
                    || clue.dates().isPresent()
                    || clue.caption()
                    || clue.mark().isPresent();
            between += describes || clue.folded().equals(clues.get(i).folded()) ? 0 : 1;
        }
        return between;
    }

    private boolean standsNext(int i) {
        int next = i + 1;
        return next >= body.from()
                || clues.get(next).byline().isPresent()
                || clues.get(next).bareDates()
                || blocksBetween(i) <= 1;
    }

    /** Whether a byline or date stands in the few lines between a title and its text. */
    private boolean isDescribedBelow(int i) {
        return describes(i + 1, Math.min(body.from(), i + 1 + NEAR));
    }

    private boolean isDescribedAbove(int i) {
        return describes(Math.max(body.start(), i - NEAR), i);
    }

    private boolean describes(int from, int to) {
        for (int j = from; j < to; j++) {
            if (clues.get(j).byline().isPresent() || clues.get(j).bareDates()) {
                return true;
            }
        }
        return false;
    }

    private boolean isRepeated(int i) {
        String folded = clues.get(i).folded();
        return clues.stream().filter(c -> c.folded().equals(folded)).limit(2).count() > 1;
    }

    private boolean standsTwice(int i) {
        for (int j = Math.max(body.start(), i - FARTHEST_TWIN); j < i; j++) {
            if (clues.get(j).folded().equals(clues.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSection(Clue clue) {
        List<String> names = Sections.in(clue.block().text());
        return Sections.isBreadcrumb(clue.block().text())
                || (!names.isEmpty() && names.stream().allMatch(Sections::isKnown));
    }

    private static Set<String> contentWords(String text) {
        Set<String> words = new HashSet<>();
        for (String word : Words.of(text, 400)) {
            int letters = word.codePointCount(0, word.length());
            if (letters >= SHORTEST_CONTENT_WORD || (letters >= 2 && word.codePointAt(0) > 0x2E80)) {
                words.add(stem(word));
            }
        }
        return words;
    }

    /** English and Romance plurals and verb ends aside: enough to find a title's words again. */
    private static String stem(String word) {
        return word.length() > 5 ? word.substring(0, 5) : word;
    }
}
