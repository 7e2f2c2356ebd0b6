package org.bagwright.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.Role;

/**
 * Where the articles of a capture stand: from the first to the last block that the model keeps; but where one article
 * ends and the next begins, the capture is cut first.
 */
final class Bodies {
    /** Blocks {@code [from, to)} of one article's text, and the blocks {@code [start, end)} that may describe it. */
    record Body(int start, int from, int to, int end) {}

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
    /** How many lines a byline or a date may stand below its headline. */
    private static final int FRAME_LINES = 4;
    /** Articles that begin with headlines are looked for from so many blocks above the first text. */
    private static final int LINES_ABOVE = 30;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final Teasers teasers;

    private Bodies(Judgement judgement, List<Clue> clues, Teasers teasers) {
        this.judgement = judgement;
        this.clues = clues;
        this.teasers = teasers;
    }

    static List<Body> in(Judgement judgement, List<Clue> clues, Teasers teasers) {
        return new Bodies(judgement, clues, teasers).find();
    }

    private List<Body> find() {
        Optional<Body> all = run(0, clues.size()).filter(b -> words(b) >= FEWEST_WORDS_OF_ANY);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Body> several = closedByBylines();
        if (several.size() < 2) {
            several = openedByHeadlines(all.get());
        }
        List<Body> articles = several.size() < 2 ? several : joined(several);
        return articles.size() >= 2 ? articles : List.of(all.get());
    }

    /** What goes on with the same subject, and isn't framed as an article of its own, belongs to the article above it. */
    private List<Body> joined(List<Body> several) {
        Subject subject = new Subject(judgement.features().traits());
        List<Body> articles = new ArrayList<>();
        Body last = several.get(0);
        int paragraphs = paragraphs(last);
        subject.begin(last.from(), last.to());
        for (Body next : several.subList(1, several.size())) {
            int paragraphsOfNext = paragraphs(next);
            boolean another = Math.min(paragraphs, paragraphsOfNext) >= 2 && !subject.isOf(next.from(), next.to());
            if (another || (isFramed(last, paragraphs) && isFramed(next, paragraphsOfNext))) {
                articles.add(last);
                last = next;
                paragraphs = paragraphsOfNext;
                subject.begin(last.from(), last.to());
            } else {
                last = new Body(last.start(), last.from(), next.to(), next.end());
                paragraphs += paragraphsOfNext;
                subject.extend(last.to());
            }
        }
        articles.add(last);
        return articles;
    }

    /** Whether a headline stands over running text, and a dated byline over or under it. */
    private boolean isFramed(Body body, int paragraphs) {
        return paragraphs >= 1 && isTitled(body) && isSigned(body);
    }

    /** Whether its first line is a headline or stands under one, with nothing but bylines and dates between. */
    private boolean isTitled(Body body) {
        int above = body.from() - 1;
        while (above > body.start() && frames(above)) {
            above--;
        }
        return clues.get(body.from()).headlineLike()
                || (above >= body.start() && clues.get(above).headlineLike());
    }

    private boolean isSigned(Body body) {
        return clues.get(body.end() - 1).datedByline()
                || IntStream.range(
                                Math.max(body.start(), body.from() - FRAME_LINES),
                                Math.min(body.to(), body.from() + FRAME_LINES))
                        .anyMatch(i -> clues.get(i).datedByline());
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
            if (closes(i)) {
                Optional<Body> body = closed(start, i + 1, found.isEmpty());
                body.ifPresent(found::add);
                start = body.isPresent() ? i + 1 : carried(start, i + 1);
            }
        }
        if (!found.isEmpty() && start < clues.size() && !isStandfirst(found)) {
            // What follows the last closing byline is an article only if it is as complete as the others.
            int after = found.get(found.size() - 1).end();
            another(start, clues.size(), false)
                    .filter(b -> b.from() - after <= FRAME_LINES && noBarrier(after, b.from()))
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
            return words(b) >= fewest;
        });
    }

    /** Whether one paragraph alone stands above the only byline that closes: the byline may stand under a standfirst. */
    private boolean isStandfirst(List<Body> closed) {
        Body body = closed.get(0);
        return closed.size() == 1 && words(body) < FEWEST_WORDS_OF_ANOTHER && paragraphs(body) <= 1;
    }

    /** A dated byline right under text, with a headline or nothing of an article under it. */
    private boolean closes(int i) {
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

    /** Articles that each begin with a headline and, a few lines below, a byline or date. */
    private List<Body> openedByHeadlines(Body all) {
        List<Integer> openings = new ArrayList<>();
        for (int i = Math.max(0, all.from() - LINES_ABOVE); i < all.to(); i++) {
            if (opens(i)) {
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

    private boolean opens(int i) {
        boolean headline = clues.get(i).headlineLike() || (clues.get(i).twoWordHeadline() && frames(i + 1));
        if (!headline || teasers.contains(i)) {
            return false;
        }
        boolean framed = false;
        for (int j = i + 1; j < Math.min(clues.size(), i + 1 + FRAME_LINES); j++) {
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

    /** Whether block {@code i} is the byline or the date that stands under a headline. */
    private boolean frames(int i) {
        return i < clues.size()
                && ((clues.get(i).byline().isPresent() && !clues.get(i).prose())
                        || clues.get(i).bareDates());
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
        return run(start, end).filter(b -> words(b) >= (first ? FEWEST_WORDS : FEWEST_WORDS_OF_ANOTHER));
    }

    private int paragraphs(Body body) {
        int paragraphs = 0;
        for (int i = body.from(); i < body.to(); i++) {
            paragraphs += judgement.keeps(i) && clues.get(i).prose() ? 1 : 0;
        }
        return paragraphs;
    }

    private int words(Body body) {
        int words = 0;
        for (int i = body.from(); i < body.to(); i++) {
            words += judgement.keeps(i) ? clues.get(i).words() : 0;
        }
        return words;
    }
}
