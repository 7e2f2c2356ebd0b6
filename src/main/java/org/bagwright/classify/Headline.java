package org.bagwright.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bagwright.lexicon.CharacterSet;
import org.bagwright.lexicon.FeatureValues;
import org.bagwright.lexicon.Identifier;
import org.bagwright.lexicon.LineWords;
import org.bagwright.lexicon.Sections;
import org.bagwright.lexicon.Stems;
import org.bagwright.lexicon.StrayLine;
import org.bagwright.lexicon.Weights;

/**
 * Finds the title of an article among the lines above its text: the line for which the greatest weighted sum of {@link
 * HeadlineFeature}s speaks. The weights are fitted by {@code HeadlineTraining}; docs/description.md tells how.
 */
final class Headline {
    private static final Weights<HeadlineFeature> WEIGHTS = Weights.read("headline-weights.tsv", HeadlineFeature.class);

    /** How far above the text a title may stand, in blocks. */
    private static final int FARTHEST = 150;
    /** Farther off only what looks like a headline is one. */
    private static final int FAR = 40;
    /** A run of text may begin with its own title, below a line or two of the page's. */
    private static final int LINES_INSIDE = 3;

    /** Paragraphs whose words a title is compared with, and those after them. */
    private static final int COMPARED_PARAGRAPHS = 5;

    private static final int MORE_COMPARED_PARAGRAPHS = 12;

    /** A byline this many lines from a title belongs to it. */
    private static final int NEAR = 4;

    private static final double LOG_FARTHEST = StrictMath.log(1 + FARTHEST);
    private static final int FARTHEST_TWIN = 3;
    private static final int FIRST_LINES = 3;
    private static final int LINES_AROUND = 8;
    private static final int MOST_WORDS = 32;
    private static final int LONGEST = 260;
    /** Of Latin, Chinese, Indic, Arabic, Armenian, Ethiopic and Burmese scripts. */
    private static final String FULL_STOPS = ".\u3002\u0964\u06D4\u0589\u1362\u104B";

    private static final int MOST_SHARED = 5;
    /* Words of a line of a menu, and of one that says something. */
    private static final int SHORT_LINE = 3;
    private static final int LONG_LINE = 5;
    /** A letter says at its top that it can be seen in a browser. */
    private static final int LINES_OF_CALLS = 3;

    private static final int WORDS_COMPARED = 120;

    private final List<Clue> clues;
    private final Teasers teasers;
    private final Bodies.Body body;
    /** One for all lines: it is what their stems would take most of the memory for. */
    private final LineWords read = new LineWords();

    private final Stems firstWords = new Stems(read);
    private final Stems restWords = new Stems(read);
    /** Of the line above {@link #first} and each below it, down to the one below the last candidate; null before it is asked. */
    private final Stems[] stems;
    /** The first line that may be a title; of it and each below it, down to the text, what may stand between a title and it. */
    private final int first;

    /** Of each of them and those below it, down to the text: how many describe no article, and how many are prose. */
    private final int[] others;

    private final int[] prose;
    private final boolean[] describes;

    private Headline(List<Clue> clues, Teasers teasers, Bodies.Body body) {
        this.clues = clues;
        this.teasers = teasers;
        this.body = body;
        this.first = Math.max(body.start(), body.from() - FARTHEST);
        this.describes = new boolean[body.from() - first];
        this.others = new int[describes.length + 1];
        this.prose = new int[describes.length + 1];
        this.stems = new Stems[describes.length + LINES_INSIDE + 2];
        for (int k = describes.length - 1; k >= 0; k--) {
            Clue clue = clues.get(first + k);
            describes[k] = describes(clue);
            others[k] = others[k + 1] + (describes[k] ? 0 : 1);
            prose[k] = prose[k + 1] + (clue.prose() ? 1 : 0);
        }
        int paragraphs = 0;
        for (int i = body.from(); i < body.to() && paragraphs < MORE_COMPARED_PARAGRAPHS; i++) {
            if (clues.get(i).prose()) {
                (paragraphs < COMPARED_PARAGRAPHS ? firstWords : restWords)
                        .add(clues.get(i).block().text(), WORDS_COMPARED);
                paragraphs++;
            }
        }
    }

    private static boolean describes(Clue clue) {
        return clue.mark().isPresent()
                || clue.dates().isPresent()
                || clue.caption()
                || clue.byline().isPresent();
    }

    /** The index of the title's block, nearest to the text if it stands there twice. */
    static OptionalInt above(List<Clue> clues, Teasers teasers, Bodies.Body body) {
        OptionalInt twice = standingTwice(clues, body);
        if (twice.isPresent()) {
            return twice;
        }
        Candidate best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates(clues, teasers, body)) {
            double sum = WEIGHTS.sum(candidate.values());
            if (sum >= most) {
                most = sum;
                best = candidate;
            }
        }
        return best == null ? OptionalInt.empty() : OptionalInt.of(best.line());
    }

    /** A line that stands twice, one under the other, right above the text: a kicker or a menu's label isn't repeated so. */
    private static OptionalInt standingTwice(List<Clue> clues, Bodies.Body body) {
        for (int i = body.from() - 1; i > Math.max(body.start(), body.from() - NEAR); i--) {
            boolean twin = clues.get(i).headlineLike()
                    && clues.get(i).folded() == clues.get(i - 1).folded();
            if (twin) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** A line and a value for each feature. */
    record Candidate(int line, FeatureValues<HeadlineFeature> values) {}

    static List<Candidate> candidates(List<Clue> clues, Teasers teasers, Bodies.Body body) {
        Headline headline = new Headline(clues, teasers, body);
        List<Candidate> candidates = new ArrayList<>();
        int end = headline.end();
        for (int i = headline.first; i < end; i++) {
            boolean near = body.from() - i <= FAR && i < body.from();
            boolean looked = near || clues.get(i).headlineLike();
            if (looked && headline.isCandidate(i)) {
                candidates.add(new Candidate(i, headline.values(i)));
            }
        }
        return candidates;
    }

    /** Where candidates end: behind the lines at the text's start that are no paragraph. */
    private int end() {
        int end = body.from();
        while (end < Math.min(body.to() - 1, body.from() + LINES_INSIDE)
                && clues.get(end).words() < MOST_WORDS
                && !(clues.get(end).prose() && clues.get(end).sentences() > 1)) {
            end++;
        }
        return end;
    }

    private boolean isCandidate(int i) {
        Clue clue = clues.get(i);
        String text = clue.block().text();
        return clue.words() >= 1
                && clue.words() <= MOST_WORDS
                && text.length() <= LONGEST
                && clue.byline().isEmpty()
                && !clue.bareDates()
                && clue.signOff().isEmpty()
                && !clue.caption()
                && !OpenLines.endsInComma(text)
                && !StrayLine.isLeftByProgram(text)
                && !(i < LINES_OF_CALLS && StrayLine.callsToBrowser(text))
                && clue.hasLetter()
                && !isNumbered(i)
                && Identifier.read(text).isEmpty();
    }

    /** Whether it is a line of a numbered list, between or beside lines with the numbers before and after. */
    private boolean isNumbered(int i) {
        int number = number(i);
        return number > 0
                && ((i + 1 < clues.size() && number(i + 1) == number + 1) || (i > 0 && number(i - 1) == number - 1));
    }

    /** The number with a stop or bracket that a line begins with; 0 for none. */
    private int number(int i) {
        String text = clues.get(i).block().text();
        int number = 0;
        int at = 0;
        while (at < Math.min(3, text.length()) && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = 10 * number + text.charAt(at++) - '0';
        }
        boolean marked = at > 0 && at + 1 < text.length() && ".)".indexOf(text.charAt(at)) >= 0;
        return marked && text.charAt(at + 1) == ' ' ? number : 0;
    }

    private FeatureValues<HeadlineFeature> values(int i) {
        FeatureValues<HeadlineFeature> values = new FeatureValues<>(HeadlineFeature.class);
        Clue clue = clues.get(i);
        length(values, i, clue);
        words(values, i, clue);
        end(values, clue);
        kind(values, i, clue);
        place(values, i);
        neighbours(values, i);
        lines(values, i);
        values.set(HeadlineFeature.REPEATED, clue.repeats() > 1);
        values.set(HeadlineFeature.STANDS_TWICE, standsTwice(i));
        values.set(HeadlineFeature.WITHIN_LINE_ABOVE, isWithinLineAbove(i));
        return values;
    }

    private void length(FeatureValues<HeadlineFeature> values, int i, Clue clue) {
        int words = clue.words();
        values.set(HeadlineFeature.ONE_WORD, words == 1);
        values.set(HeadlineFeature.TWO_WORDS, words == 2);
        values.set(HeadlineFeature.THREE_OR_FOUR_WORDS, words == 3 || words == 4);
        values.set(HeadlineFeature.THIRTEEN_TO_TWENTY_WORDS, words >= 13 && words <= 20);
        values.set(HeadlineFeature.MORE_WORDS, words > 20);
        boolean longest = clue.headlineLike();
        for (int j = Math.max(body.start(), i - LINES_AROUND);
                longest && j < Math.min(body.from(), i + LINES_AROUND);
                j++) {
            longest = j == i || !clues.get(j).headlineLike() || clues.get(j).words() <= words;
        }
        values.set(HeadlineFeature.LONGEST_AROUND, longest);
    }

    private void words(FeatureValues<HeadlineFeature> values, int i, Clue clue) {
        String text = clue.block().text();
        Stems words = stems(i);
        if (words.count() > 0) {
            int shared = words.shared(firstWords);
            int rest = words.shared(restWords);
            values.put(HeadlineFeature.SHARED_WORDS, (double) shared / words.count());
            values.put(HeadlineFeature.NUMBER_OF_SHARED_WORDS, (double) Math.min(shared, MOST_SHARED) / MOST_SHARED);
            values.put(HeadlineFeature.SHARED_WITH_REST, (double) rest / words.count());
        }
        values.put(HeadlineFeature.CAPITALISED, capitalised(text));
        values.set(HeadlineFeature.ALL_CAPITALS, isAllCapitals(text));
        values.set(HeadlineFeature.BEGINS_IN_LOWER_CASE, Character.isLowerCase(text.codePointAt(0)));
        values.set(HeadlineFeature.BEGINS_WITH_DIGIT, Character.isDigit(text.codePointAt(0)));
        values.set(
                HeadlineFeature.HAS_SEPARATOR,
                clue.mayHoldSeparator()
                        && (text.contains(" | ")
                                || text.contains(" » ")
                                || text.contains(" › ")
                                || text.contains(" > ")));
        values.set(HeadlineFeature.IS_SECTION, isSection(text, clue.characters()));
    }

    private static boolean isAllCapitals(String text) {
        boolean upper = false;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper |= Character.isUpperCase(c);
        }
        return upper;
    }

    private static double capitalised(String text) {
        int words = 0;
        int capitals = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!inside && Character.isLetter(c)) {
                words++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
            inside = Character.isLetterOrDigit(c) || c == '\'' || c == '’';
        }
        return words == 0 ? 0 : (double) capitals / words;
    }

    private static void end(FeatureValues<HeadlineFeature> values, Clue clue) {
        String text = clue.block().text();
        char last = text.charAt(text.length() - 1);
        values.set(HeadlineFeature.ENDS_WITH_FULL_STOP, FULL_STOPS.indexOf(last) >= 0 && !text.endsWith("..."));
        values.set(HeadlineFeature.ENDS_WITH_QUESTION_OR_CALL, last == '?' || last == '!');
        values.set(HeadlineFeature.ENDS_WITH_COLON, last == ':');
        values.set(HeadlineFeature.TRAILS_OFF, clue.trailsOff());
    }

    private void kind(FeatureValues<HeadlineFeature> values, int i, Clue clue) {
        values.set(HeadlineFeature.HEADLINE_LIKE, clue.headlineLike() || clue.twoWordHeadline());
        values.set(HeadlineFeature.MARKED, clue.mark().isPresent());
        values.set(HeadlineFeature.CAPTION, clue.caption());
        values.set(HeadlineFeature.DATED, clue.dates().isPresent());
        values.set(HeadlineFeature.TEASER, teasers.contains(i));
    }

    private void place(FeatureValues<HeadlineFeature> values, int i) {
        int below = Math.min(i + 1 - first, describes.length);
        int between = others[below] - twinsFrom(below, clues.get(i));
        values.put(HeadlineFeature.DISTANCE, StrictMath.log(1 + between) / LOG_FARTHEST);
        values.set(HeadlineFeature.RIGHT_ABOVE_TEXT, between == 0);
        values.set(HeadlineFeature.INSIDE_TEXT, i >= body.from());
        values.set(HeadlineFeature.FIRST_LINES, i < FIRST_LINES);
        values.put(HeadlineFeature.PROSE_BETWEEN, Math.min(prose[below], 3) / 3.0);
    }

    /** How many lines between it and the text are the same and wouldn't describe an article. */
    private int twinsFrom(int below, Clue clue) {
        int twins = 0;
        for (int k = below; k < describes.length && clue.repeats() > 1; k++) {
            twins += !describes[k] && clues.get(first + k).folded() == clue.folded() ? 1 : 0;
        }
        return twins;
    }

    private void neighbours(FeatureValues<HeadlineFeature> values, int i) {
        boolean above = i > body.start();
        boolean headlineAbove = above && clues.get(i - 1).headlineLike();
        boolean headlineBelow = i + 1 < body.from() && clues.get(i + 1).headlineLike();
        values.set(HeadlineFeature.PROSE_RIGHT_ABOVE, above && clues.get(i - 1).prose());
        values.set(HeadlineFeature.PROSE_RIGHT_BELOW, clues.get(i + 1).prose());
        values.set(
                HeadlineFeature.DECK_BELOW,
                i + 1 < body.from() && clues.get(i + 1).prose());
        values.set(HeadlineFeature.HEADLINE_ABOVE, headlineAbove);
        values.set(HeadlineFeature.HEADLINE_BELOW, headlineBelow);
        values.set(HeadlineFeature.HEADLINES_ON_BOTH_SIDES, headlineAbove && headlineBelow);
        values.set(HeadlineFeature.LABEL_ABOVE, above && clues.get(i - 1).label());
        for (int j = Math.max(body.start(), i - NEAR); j <= Math.min(body.from() - 1, i + NEAR); j++) {
            boolean byline = clues.get(j).byline().isPresent();
            boolean date = clues.get(j).bareDates();
            values.or(j < i ? HeadlineFeature.BYLINE_ABOVE : HeadlineFeature.BYLINE_BELOW, byline);
            values.or(j < i ? HeadlineFeature.DATE_ABOVE : HeadlineFeature.DATE_BELOW, date);
        }
    }

    /** What tells a title from the deck below it. */
    private void lines(FeatureValues<HeadlineFeature> values, int i) {
        Clue clue = clues.get(i);
        int words = clue.words();
        boolean hasAbove = i > body.start();
        int above = hasAbove ? clues.get(i - 1).words() : 0;
        int below = clues.get(i + 1).words();
        values.set(HeadlineFeature.SHORT_LINE_ABOVE, above <= SHORT_LINE);
        values.set(HeadlineFeature.SHORT_LINES_ABOVE, above <= SHORT_LINE && isShort(i - 2) && isShort(i - 3));
        values.set(
                HeadlineFeature.LONG_LINE_ABOVE,
                hasAbove && above >= LONG_LINE && !clues.get(i - 1).prose());
        values.set(HeadlineFeature.LONG_LINE_BELOW, below >= LONG_LINE);
        values.set(HeadlineFeature.LONGER_THAN_LINE_ABOVE, words > above);
        values.set(HeadlineFeature.LONGER_THAN_LINE_BELOW, words > below);
        values.put(
                HeadlineFeature.SHARED_WITH_LINE_ABOVE,
                hasAbove && clues.get(i - 1).headlineLike() ? shared(i, i - 1) : 0);
        values.put(HeadlineFeature.SHARED_WITH_LINE_BELOW, i + 1 < body.from() ? shared(i, i + 1) : 0);
        values.set(HeadlineFeature.AFTER_BLANK_LINE, clue.block().afterBlankLine());
        values.set(HeadlineFeature.BEFORE_BLANK_LINE, clues.get(i + 1).block().afterBlankLine());
        values.set(
                HeadlineFeature.SENTENCE_OVER_SENTENCE,
                clue.stopped() && clues.get(i + 1).stopped());
        values.set(
                HeadlineFeature.HAS_COLON,
                clue.block().text().indexOf(": ") > 0 || clue.block().text().indexOf(" – ") > 0);
        values.set(HeadlineFeature.FIRST_LONG_HEADLINE, isFirstLong(i));
    }

    private boolean isShort(int i) {
        return i < body.start() || clues.get(i).words() <= SHORT_LINE;
    }

    private boolean isFirstLong(int i) {
        if (clues.get(i).words() < 4) {
            return false;
        }
        for (int j = Math.max(body.start(), i - LINES_AROUND); j < i; j++) {
            if (clues.get(j).words() >= 4 && clues.get(j).headlineLike()) {
                return false;
            }
        }
        return true;
    }

    private double shared(int i, int other) {
        Stems words = stems(i);
        return words.count() == 0 ? 0 : (double) words.shared(stems(other)) / words.count();
    }

    /** Those of the line, read when it is first compared: neighbours are compared with each other. */
    private Stems stems(int i) {
        int at = i - first + 1;
        if (stems[at] == null) {
            stems[at] = new Stems(read).add(clues.get(i).block().text(), WORDS_COMPARED);
        }
        return stems[at];
    }

    private boolean standsTwice(int i) {
        for (int j = Math.max(body.start(), i - FARTHEST_TWIN);
                j < i && clues.get(i).repeats() > 1;
                j++) {
            if (clues.get(j).folded() == clues.get(i).folded()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinLineAbove(int i) {
        String text = clues.get(i).block().text();
        for (int j = Math.max(body.start(), i - LINES_AROUND);
                j < i && clues.get(i).words() >= 2;
                j++) {
            String line = clues.get(j).block().text();
            if (line.length() > text.length() && line.length() <= LONGEST && line.contains(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSection(String text, CharacterSet held) {
        return Sections.isBreadcrumb(text, held) || Sections.areKnown(text, held);
    }
}
