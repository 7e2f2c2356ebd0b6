package org.bagwright.classify;

import java.util.List;
import java.util.stream.IntStream;

/** What stands over and under the text of an article that isn't alone in its capture: its headline, and its byline or date. */
final class ArticleFrames {
    /** How many lines a byline or a date may stand below its headline. */
    static final int LINES = 4;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final Teasers teasers;

    ArticleFrames(Judgement judgement, List<Clue> clues, Teasers teasers) {
        this.judgement = judgement;
        this.clues = clues;
        this.teasers = teasers;
    }

    /** Whether a headline stands over the running text, and a dated byline over or under it. */
    boolean isFramed(Bodies.Body body) {
        return isTitled(body) && isSigned(body);
    }

    /** Whether its first line is a headline or stands under one, with nothing but bylines and dates between. */
    private boolean isTitled(Bodies.Body body) {
        int above = body.from() - 1;
        while (above > body.start() && frames(above)) {
            above--;
        }
        return clues.get(body.from()).headlineLike()
                || (above >= body.start() && clues.get(above).headlineLike());
    }

    private boolean isSigned(Bodies.Body body) {
        return clues.get(body.end() - 1).datedByline()
                || IntStream.range(
                                Math.max(body.start(), body.from() - LINES), Math.min(body.to(), body.from() + LINES))
                        .anyMatch(i -> clues.get(i).datedByline());
    }

    /** A dated byline right under text, with a headline or nothing of an article under it. */
    boolean closes(int i) {
        // The byline last: it takes long to tell.
        return !teasers.contains(i)
                && (i + 1 == clues.size() || !clues.get(i + 1).prose())
                && isUnderText(i)
                && clues.get(i).closingByline();
    }

    private boolean isUnderText(int i) {
        Clue above = clues.get(i - 1);
        return judgement.keeps(i - 1) || above.prose() || above.signOff().isPresent();
    }

    /** Whether it is a headline with a byline or date and then running text right below. */
    boolean opens(int i) {
        // What is told at once first: hardly any line has such lines below it.
        return hasWordsOfHeadline(clues.get(i))
                && !teasers.contains(i)
                && isOverFramedText(i)
                && (clues.get(i).headlineLike() || isShortHeadline(i));
    }

    private static boolean hasWordsOfHeadline(Clue clue) {
        return clue.hasWordsOfHeadline() || clue.words() == 2;
    }

    private boolean isShortHeadline(int i) {
        return clues.get(i).twoWordHeadline() && frames(i + 1);
    }

    /** Whether a byline or date and then running text stand right below the line. */
    private boolean isOverFramedText(int i) {
        int end = Math.min(clues.size(), i + 1 + LINES);
        if (!holdsProse(i + 2, end)) {
            return false;
        }
        boolean framed = false;
        for (int j = i + 1; j < end; j++) {
            Clue clue = clues.get(j);
            if (frames(j)) {
                framed = true;
            } else if (clue.prose()) {
                return framed;
            } else if (framed && clue.headlineLike()) {
                return false;
            }
        }
        return false;
    }

    private boolean holdsProse(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clues.get(i).prose()) {
                return true;
            }
        }
        return false;
    }

    /** Whether block {@code i} is the byline or the date that stands under a headline. */
    boolean frames(int i) {
        return i < clues.size()
                && (clues.get(i).bareDates()
                        || (!clues.get(i).prose() && clues.get(i).byline().isPresent()));
    }
}
