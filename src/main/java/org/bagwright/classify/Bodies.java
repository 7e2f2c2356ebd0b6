package org.bagwright.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.Role;

/**
 * Where the articles of a capture stand: from the first to the last block that the model keeps; but where one article
 * ends and the next begins, the capture is cut first.
 */
final class Bodies {
    /** Blocks {@code [from, to)} of one article's text, and the blocks {@code [start, end)} that may describe it. */
    record Body(int start, int from, int to, int end) {
        /** Paragraphs of its text. */
        int paragraphs(Judgement judgement, List<Clue> clues) {
            int paragraphs = 0;
            for (int i = from; i < to; i++) {
                paragraphs += judgement.keeps(i) && clues.get(i).prose() ? 1 : 0;
            }
            return paragraphs;
        }

        /** Words of its text. */
        int words(Judgement judgement, List<Clue> clues) {
            int words = 0;
            for (int i = from; i < to; i++) {
                words += judgement.keeps(i) ? clues.get(i).words() : 0;
            }
            return words;
        }
    }

    /** Fewer words are no article, whatever stands around them. */
    private static final int FEWEST_WORDS_OF_ANY = 8;
    /** Words that an article after the first must have. */
    private static final int FEWEST_WORDS_OF_ANOTHER = 80;
    /** Words that one has between a headline of its own and its byline. */
    private static final int FEWEST_WORDS_OF_POST = 40;
    /** Words that make an article where nothing else frames it. */
    private static final int FEWEST_WORDS = 20;
    /** How many lines of what is too little for an article may belong to the next one. */
    private static final int MOST_LINES_CARRIED = 200;
    /** Mean confidence, by words. */
    private static final double SURE = 0.85;
    /** Articles that begin with headlines are looked for from so many blocks above the first text. */
    private static final int LINES_ABOVE = 30;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final Teasers teasers;
    private final ArticleFrames frames;

    private Bodies(Judgement judgement, List<Clue> clues, Teasers teasers) {
        this.judgement = judgement;
        this.clues = clues;
        this.teasers = teasers;
        this.frames = new ArticleFrames(judgement, clues, teasers);
    }

    static List<Body> in(Judgement judgement, List<Clue> clues, Teasers teasers) {
        return new Bodies(judgement, clues, teasers).find();
    }

    private List<Body> find() {
        Optional<Body> all = run(0, clues.size()).filter(b -> b.words(judgement, clues) >= FEWEST_WORDS_OF_ANY);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Body> several = closedByBylines();
        if (several.size() < 2) {
            several = openedByHeadlines(all.get());
        }
        List<Body> articles = several.size() < 2 ? several : new JoinedBodies(judgement, clues, frames).of(several);
        return articles.size() >= 2 ? articles : List.of(all.get());
    }

    /** What is kept in {@code [start, end)}. */
    private Optional<Body> run(int start, int end) {
        int from = start;
        while (from < end && !judgement.keeps(from)) {
            from++;
        }
        int to = end;
        while (to > from && !judgement.keeps(to - 1)) {
            to--;
        }
        return from < to ? Optional.of(new Body(start, from, to, end)) : Optional.empty();
    }

    /** Articles that each end with a dated byline, as on the front page of a weblog. */
    private List<Body> closedByBylines() {
        List<Body> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < clues.size(); i++) {
            if (frames.closes(i)) {
                Optional<Body> body = closed(start, i + 1, found.isEmpty());
                body.ifPresent(found::add);
                start = body.isPresent() ? i + 1 : carried(start, i + 1);
            }
        }
        if (!found.isEmpty() && start < clues.size() && !isStandfirst(found)) {
            // What follows the last closing byline is an article only if it is as complete as the others.
            int after = found.get(found.size() - 1).end();
            another(start, clues.size(), false)
                    .filter(b -> b.from() - after <= ArticleFrames.LINES && noBarrier(after, b.from()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /**
     * Where an article begins that may end below {@code end}: at {@code start}, if something is kept from there on that was too
     * little for an article of its own. Not too far above, so that a long capture takes no longer by the line.
     */
    private int carried(int start, int end) {
        return end - start <= MOST_LINES_CARRIED && run(start, end).isPresent() ? start : end;
    }

    /** An article above its closing byline; below a headline of its own it may be as short as posts are. */
    private Optional<Body> closed(int start, int end, boolean first) {
        return run(start, end).filter(b -> {
            // The headline may be kept as text.
            boolean titled = clues.get(b.from()).headlineLike()
                    || (b.from() > start && clues.get(b.from() - 1).headlineLike());
            int fewest = !titled ? FEWEST_WORDS_OF_ANOTHER : first ? FEWEST_WORDS : FEWEST_WORDS_OF_POST;
            return b.words(judgement, clues) >= fewest;
        });
    }

    /** Whether one paragraph alone stands above the only byline that closes: the byline may stand under a standfirst. */
    private boolean isStandfirst(List<Body> closed) {
        Body body = closed.get(0);
        return closed.size() == 1
                && body.words(judgement, clues) < FEWEST_WORDS_OF_ANOTHER
                && body.paragraphs(judgement, clues) <= 1;
    }

    /** Articles that each begin with a headline and, a few lines below, a byline or date. */
    private List<Body> openedByHeadlines(Body all) {
        List<Integer> openings = new ArrayList<>();
        for (int i = Math.max(0, all.from() - LINES_ABOVE); i < all.to(); i++) {
            if (frames.opens(i)) {
                openings.add(i);
            }
        }
        List<Body> found = new ArrayList<>();
        int start = 0;
        for (int k = 0; k < openings.size(); k++) {
            int end = k + 1 < openings.size() ? openings.get(k + 1) : clues.size();
            if (!found.isEmpty() && !noBarrier(start, openings.get(k)) && !isSure(openings.get(k), end)) {
                break;
            }
            boolean goesOn =
                    found.isEmpty() && (k == 0 || run(start, openings.get(k)).isPresent());
            start = goesOn ? start : openings.get(k);
            Optional<Body> body = another(start, end, false).filter(this::isComplete);
            if (body.isPresent()) {
                found.add(body.get());
                start = body.get().to();
            } else if (!found.isEmpty()) {
                extend(found, start, end);
            }
        }
        return found;
    }

    /** What is no article of its own belongs to the one above it. */
    private void extend(List<Body> found, int start, int end) {
        run(start, end).ifPresent(more -> {
            Body last = found.remove(found.size() - 1);
            found.add(new Body(last.start(), last.from(), more.to(), end));
        });
    }

    /** Whether the model is so sure of what it keeps there that a heading of other stories or comments above it says nothing. */
    private boolean isSure(int from, int to) {
        double sure = 0;
        int words = 0;
        for (int i = from; i < to; i++) {
            if (judgement.keeps(i)) {
                sure += judgement.confidence(i) * clues.get(i).words();
                words += clues.get(i).words();
            }
        }
        return words >= FEWEST_WORDS_OF_ANOTHER && sure >= SURE * words;
    }

    private boolean isComplete(Body body) {
        int paragraphs = 0;
        Clue last = null;
        for (int i = body.from(); i < body.to(); i++) {
            if (judgement.keeps(i) && clues.get(i).prose()) {
                paragraphs++;
                last = clues.get(i);
            }
        }
        return paragraphs >= 2 && last != null && !last.cut();
    }

    private boolean noBarrier(int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<Furniture.Mark> mark = clues.get(i).mark();
            if (teasers.contains(i)
                    || (mark.isPresent()
                            && mark.get().closes()
                            && isForeign(mark.get().role()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForeign(Role role) {
        return role == Role.RELATED_STORY || role == Role.COMMENT;
    }

    private Optional<Body> another(int start, int end, boolean first) {
        return run(start, end)
                .filter(b -> b.words(judgement, clues) >= (first ? FEWEST_WORDS : FEWEST_WORDS_OF_ANOTHER));
    }
}
