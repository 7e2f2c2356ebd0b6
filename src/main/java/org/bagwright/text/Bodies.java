package org.bagwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.Role;

/**
 * Where the articles of a capture stand: for each a run of blocks whose prose outweighs what interrupts it.
 *
 * <p>Each block has a weight: prose counts for it, everything else against it; the article is the run with the greatest
 * sum. A capture is first cut where one article ends and the next begins, so that two articles are never one run.
 */
final class Bodies {
    /** Blocks {@code [from, to)} of one article's text, and the blocks {@code [start, end)} that may describe it. */
    record Body(int start, int from, int to, int end) {}

    /*
     * Weights in words of prose. Chosen by hand on pages of known sites (news and guides, several languages): the F1 of
     * 4-word shingles moves by less than 0.01 when any of them is halved or doubled.
     */
    private static final int MOST_WORDS_COUNTED = 70;
    private static final int FURNITURE = -9;
    private static final int CLOSING_FURNITURE = -22;
    private static final int TEASER = -40;
    private static final int CAPTION = -2;
    private static final int HEADING = -2;
    private static final int SHORT_LINE = -6;
    private static final int LISTED_LINE = -3;
    private static final int CONSENT_PROSE = -25;
    private static final int FOREIGN_LEAD = -20;
    /** A newsletter's box counts once, however many lines it has. */
    private static final double WHOLE_BOX = -45;
    /** So many closing lines without prose between them (about the author, newsletter, terms) end an article too. */
    private static final int CLOSINGS_THAT_END = 3;
    /** What readers write below an article is prose, but not the article's. */
    private static final double SHARE_BELOW_COMMENTS = 0.1;
    /** Words of prose above it from which on a heading such as "Related" or "Comments" is taken for an article's end. */
    private static final int FEWEST_WORDS_BEFORE_FOREIGN_MATTER = 130;
    /** The same where whole stories follow, each under a headline of its own. */
    private static final int FEWEST_WORDS_BEFORE_STORIES = 40;
    /** Weight below which a run is no article: a reader's remark or two. */
    private static final double LEAST_SUM = 8;

    /* Shares of a run's words that may stand before a dateline, before a byline, after a sign-off, to be cut off there. */
    private static final double MOST_BEFORE_DATELINE = 0.35;
    private static final double MOST_BEFORE_BYLINE = 0.08;
    private static final double MOST_AFTER_SIGN_OFF = 0.35;

    /** Words of prose that an article after the first must have. */
    private static final int FEWEST_WORDS_OF_ANOTHER = 80;
    /** Words of prose that make an article where nothing else frames it. */
    private static final int FEWEST_WORDS = 20;
    /** How many lines a byline or a date may stand below its headline. */
    private static final int FRAME_LINES = 4;

    private final List<Clue> clues;
    private final Teasers teasers;
    private final double[] weights;

    private Bodies(List<Clue> clues, Teasers teasers) {
        this.clues = clues;
        this.teasers = teasers;
        this.weights = new double[clues.size()];
        weigh();
    }

    static List<Body> in(List<Clue> clues, Teasers teasers) {
        return new Bodies(clues, teasers).find();
    }

    private List<Body> find() {
        List<Body> several = closedByBylines();
        if (several.size() < 2) {
            several = openedByHeadlines();
        }
        return several.size() >= 2
                ? several
                : best(0, clues.size()).map(List::of).orElse(List.of());
    }

    /** Articles that each end with a dated byline, as on the front page of a weblog. */
    private List<Body> closedByBylines() {
        List<Body> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < clues.size(); i++) {
            if (closes(i)) {
                another(start, i + 1, found.isEmpty()).ifPresent(found::add);
                start = i + 1;
            }
        }
        if (!found.isEmpty() && start < clues.size()) {
            // What follows the last closing byline is an article only if it is as complete as the others.
            another(start, clues.size(), false)
                    .filter(b -> followsDirectly(start(found), b))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static int start(List<Body> found) {
        return found.get(found.size() - 1).end();
    }

    private boolean followsDirectly(int start, Body body) {
        return body.from() - start <= FRAME_LINES && noBarrier(start, body.from());
    }

    /** A dated byline right under prose, with a headline or nothing of an article under it. */
    private boolean closes(int i) {
        if (!clues.get(i).closingByline()
                || teasers.contains(i)
                || !(clues.get(i - 1).prose() || clues.get(i - 1).signOff().isPresent())) {
            return false;
        }
        return i + 1 == clues.size() || !clues.get(i + 1).prose();
    }

    /** Articles that each begin with a headline and, a few lines below, a byline or date. */
    private List<Body> openedByHeadlines() {
        List<Integer> openings = new ArrayList<>();
        for (int i = 0; i < clues.size(); i++) {
            if (opens(i)) {
                openings.add(i);
            }
        }
        List<Body> found = new ArrayList<>();
        // No barrier stands between the last article found and this block.
        int clear = 0;
        for (int k = 0; k < openings.size(); k++) {
            int start = k == 0 ? 0 : openings.get(k);
            int end = k + 1 < openings.size() ? openings.get(k + 1) : clues.size();
            if (!found.isEmpty() && !noBarrier(clear, openings.get(k))) {
                break;
            }
            clear = openings.get(k);
            Optional<Body> body = another(start, end, false).filter(this::isComplete);
            if (body.isPresent()) {
                found.add(body.get());
                clear = body.get().to();
            }
        }
        return found;
    }

    private boolean opens(int i) {
        boolean headline = clues.get(i).headlineLike() || (clues.get(i).twoWordHeadline() && frames(i + 1));
        if (!headline || teasers.contains(i)) {
            return false;
        }
        boolean framed = false;
        for (int j = i + 1; j < Math.min(clues.size(), i + 1 + FRAME_LINES); j++) {
            Clue clue = clues.get(j);
            if (clue.byline().isPresent() || clue.bareDates()) {
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
                && (clues.get(i).byline().isPresent() || clues.get(i).bareDates());
    }

    private boolean isComplete(Body body) {
        int paragraphs = 0;
        Clue last = null;
        for (int i = body.from(); i < body.to(); i++) {
            if (clues.get(i).prose()) {
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
        return best(start, end).filter(b -> words(b) >= (first ? FEWEST_WORDS : FEWEST_WORDS_OF_ANOTHER));
    }

    private int words(Body body) {
        int words = 0;
        for (int i = body.from(); i < body.to(); i++) {
            words += clues.get(i).prose() ? clues.get(i).words() : 0;
        }
        return words;
    }

    /** The run of greatest weight in {@code [start, end)}, from prose to prose. */
    private Optional<Body> best(int start, int end) {
        double bestSum = LEAST_SUM;
        int bestFrom = -1;
        int bestTo = -1;
        double sum = 0;
        int from = start;
        for (int i = start; i < end; i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += weights[i];
            if (sum > bestSum) {
                bestSum = sum;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        return bestFrom < 0 ? Optional.empty() : Optional.of(trimmed(new Body(start, bestFrom, bestTo, end)));
    }

    /**
     * A run often begins with a teaser or an advertisement and ends with the next story. A dateline, a byline or a date
     * says where the text begins, an agency's sign-off where it ends, provided that little stands beyond them.
     */
    private Body trimmed(Body body) {
        int all = words(body);
        int from = body.from();
        int to = body.to();
        int before = 0;
        // Several of them are a transcript's speakers, or a page of briefs.
        boolean lone =
                clues.subList(from, to).stream().filter(Clue::dateline).limit(2).count() == 1;
        for (int i = body.from(); i < body.to(); i++) {
            Clue clue = clues.get(i);
            boolean prose = clue.prose() && weights[i] > 0;
            if (prose && clue.dateline() && lone && before <= all * MOST_BEFORE_DATELINE) {
                from = i;
            } else if (!prose
                    && (clue.byline().isPresent() || clue.bareDates())
                    && before <= all * MOST_BEFORE_BYLINE) {
                from = nextProse(i, body);
            } else if (clue.signOff().isPresent() && all - before <= all * MOST_AFTER_SIGN_OFF) {
                to = i;
                break;
            }
            before += prose ? clue.words() : 0;
        }
        return from < to ? new Body(body.start(), from, lastProse(from, to) + 1, body.end()) : body;
    }

    private int nextProse(int i, Body body) {
        int next = i + 1;
        while (next < body.to() - 1 && weights[next] <= 0) {
            next++;
        }
        return next;
    }

    private int lastProse(int from, int to) {
        int last = to - 1;
        while (last > from && weights[last] <= 0) {
            last--;
        }
        return last;
    }

    private static boolean weightless(Clue clue) {
        return !clue.prose() || clue.mark().isPresent();
    }

    private void weigh() {
        int proseWords = 0;
        boolean afterRelated = false;
        boolean afterComments = false;
        double box = 0;
        int closings = 0;
        for (int i = 0; i < weights.length; i++) {
            Clue clue = clues.get(i);
            closings = closes(clue) ? closings + 1 : weightless(clue) ? closings : 0;
            if (closes(clue)) {
                boolean longEnough = proseWords >= FEWEST_WORDS_BEFORE_FOREIGN_MATTER;
                afterRelated |= longEnough && closings >= CLOSINGS_THAT_END;
                boolean related = clue.mark().get().role() == Role.RELATED_STORY;
                afterRelated |=
                        related && (longEnough || (proseWords >= FEWEST_WORDS_BEFORE_STORIES && storiesFollow(i)));
                afterComments |= clue.mark().get().role() == Role.COMMENT && (longEnough || datedReader(i));
            }
            weights[i] = weight(i, clue, afterRelated);
            box = clue.marked(Role.FORM, Role.CONSENT) ? box + weights[i] : 0;
            if (box < WHOLE_BOX) {
                weights[i] = Math.min(0, weights[i] + WHOLE_BOX - box);
                box = WHOLE_BOX;
            }
            if (afterComments && weights[i] > 0) {
                weights[i] *= SHARE_BELOW_COMMENTS;
            }
            proseWords += weights[i] > 0 ? clue.words() : 0;
        }
    }

    /** Whether all prose below, up to the next heading of another kind, stands under headlines of its own. */
    private boolean storiesFollow(int heading) {
        int stories = 0;
        for (int i = heading + 1; i < clues.size(); i++) {
            Clue clue = clues.get(i);
            if (closes(clue) && clue.mark().get().role() != Role.RELATED_STORY) {
                break;
            }
            if (clue.prose() && clue.mark().isEmpty()) {
                if (!clues.get(i - 1).headlineLike()) {
                    return false;
                }
                stories++;
            }
        }
        return stories >= 2;
    }

    /** {@code Jane says:} with the date on its line or the next: a reader, not somebody in the story. */
    private boolean datedReader(int i) {
        return clues.get(i).mark().get().equals(Furniture.READER_SAYS)
                && (clues.get(i).dates().isPresent()
                        || (i + 1 < clues.size() && clues.get(i + 1).bareDates()));
    }

    private static boolean closes(Clue clue) {
        return clue.mark().isPresent() && clue.mark().get().closes();
    }

    private double weight(int i, Clue clue, boolean afterForeignHeading) {
        if (teasers.contains(i)) {
            return TEASER;
        }
        if (clue.mark().isPresent()) {
            return furniture(clue, clue.mark().get());
        }
        if (clue.caption() || clue.staffSignOff()) {
            return CAPTION;
        }
        if (clue.prose()) {
            boolean led = afterForeignHeading && i > 0 && clues.get(i - 1).headlineLike();
            return led ? FOREIGN_LEAD : Math.min(clue.words(), MOST_WORDS_COUNTED);
        }
        if (clue.byline().isPresent() || clue.bareDates()) {
            return FURNITURE;
        }
        boolean beforeProse = i + 1 < weights.length && clues.get(i + 1).prose();
        if (beforeProse && clue.headlineLike()) {
            return HEADING;
        }
        return clue.stopped() || clue.words() >= 6 ? LISTED_LINE : SHORT_LINE;
    }

    private static double furniture(Clue clue, Furniture.Mark mark) {
        boolean inProse = clue.prose() && mark.stand() == Furniture.Stand.ANY;
        if (inProse && clue.words() > 45 && mark.role() != Role.CONSENT && mark.role() != Role.LEGAL) {
            // A phrase in passing doesn't make a long paragraph furniture.
            return Math.min(clue.words(), MOST_WORDS_COUNTED) / 2.0;
        }
        if (mark.role() == Role.CONSENT && clue.prose()) {
            return CONSENT_PROSE;
        }
        return mark.closes() ? CLOSING_FURNITURE : FURNITURE;
    }
}
