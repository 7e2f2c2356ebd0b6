package org.bagwright.classify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagwright.lexicon.Furniture;
import org.bagwright.markup.MarkupTrait;
import org.bagwright.markup.MarkupTraits;
import org.bagwright.model.Role;

/**
 * What a page's tree says of blocks that the model keeps, as {@link Vetoes} does by their words. Each rule was held against
 * pages of known sites, where it may not lower the F1.
 */
final class MarkupVetoes {
    /**
     * Share of the kept words that may stand in hidden or named elements to be taken out; a page that shows all its text by a
     * script hides more. From 0.3 to 0.8 no known page changes.
     */
    private static final double MOST_NAMED = 0.5;
    /** A line of more words only begins like a phrase of furniture. */
    private static final int MOST_WORDS_BY_PHRASE = 14;
    /** Teasers that make a list. */
    private static final int FEWEST_TEASERS = 3;
    /** A line of so many words is running text, whatever it ends in. */
    private static final int FEWEST_WORDS_OF_TEASER = 15;
    /** Lines that make a list of links, and the share of them that are. */
    private static final int FEWEST_LINES = 5;

    private static final double MOSTLY_LINKS = 0.6;
    /** A teaser's paragraph has no more words; the longest ledes have 60. */
    private static final int MOST_WORDS_OF_TEASER = 70;
    /** Share of the kept running text that stands in teasers, from which on the page is a list of them. */
    private static final double MOSTLY_TEASERS = 0.9;
    /** Share of a heading's text in links, in thousandths, from which on it is a link. */
    private static final int LINKED = 800;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final MarkupTraits markup;
    private final boolean[] vetoed;

    private MarkupVetoes(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        this.judgement = judgement;
        this.clues = clues;
        this.markup = judgement.features().markup();
        this.vetoed = vetoed;
    }

    /** Adds to {@code vetoed} what the tree says. */
    static void add(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        MarkupVetoes vetoes = new MarkupVetoes(judgement, clues, vetoed);
        vetoes.named();
        vetoes.furniture();
        vetoes.listing();
        vetoes.links();
    }

    private boolean isKept(int i) {
        return !vetoed[i] && judgement.keeps(i);
    }

    /** What a reader of the page doesn't see, and what an element's name says to be no text. */
    private void named() {
        long words = 0;
        long named = 0;
        for (int i = 0; i < vetoed.length; i++) {
            if (isKept(i)) {
                words += clues.get(i).words();
                named += markup.part(i).isPresent() ? clues.get(i).words() : 0;
            }
        }
        if (named > 0 && named <= words * MOST_NAMED) {
            for (int i = 0; i < vetoed.length; i++) {
                vetoed[i] |= markup.part(i).isPresent();
            }
        }
    }

    /** Lines that are nothing but a phrase of furniture: a button's, a label's; or short ones that begin with one. */
    private void furniture() {
        for (int i = 0; i < vetoed.length; i++) {
            Clue clue = clues.get(i);
            boolean line = clue.words() <= MOST_WORDS_BY_PHRASE && !clue.prose();
            // "Author" may be the label of a name.
            vetoed[i] |= clue.mark()
                    .filter(mark -> mark.role() != Role.ABOUT_AUTHOR)
                    // What a judge or a member of a parliament says: buttons have no stop.
                    .filter(mark -> mark.role() != Role.CONSENT || !clue.stopped())
                    .filter(mark ->
                            mark.stand() == Furniture.Stand.LINE || (line && mark.stand() == Furniture.Stand.START))
                    .isPresent();
        }
    }

    /**
     * A page of nothing but teasers: linked headings of one rank, each with one short paragraph under it. The article of which
     * such headings are the sections has more to say under some of them.
     */
    private void listing() {
        int[] headings = markup.headings();
        int[] paragraphs = new int[vetoed.length];
        long words = 0;
        for (int i = 0; i < vetoed.length; i++) {
            if (isKept(i) && isRunningText(i)) {
                words += clues.get(i).words();
                if (headings[i] >= 0) {
                    paragraphs[headings[i]]++;
                }
            }
        }
        Set<Long> titles = new HashSet<>();
        int teasers = 0;
        long teased = 0;
        for (int i = 0; i < vetoed.length; i++) {
            boolean teaser = isKept(i)
                    && isRunningText(i)
                    && headings[i] >= 0
                    && paragraphs[headings[i]] == 1
                    && clues.get(i).words() <= MOST_WORDS_OF_TEASER
                    && markup.column(MarkupTrait.LINKS)[headings[i]] >= LINKED;
            if (teaser) {
                teasers++;
                teased += clues.get(i).words();
                titles.add(clues.get(headings[i]).folded());
            }
        }
        // The messages of a forum repeat their subject.
        if (teasers >= FEWEST_TEASERS && titles.size() == teasers && teased >= words * MOSTLY_TEASERS) {
            Arrays.fill(vetoed, true);
        }
    }

    /** A page of which nothing is kept but lines that are links, hardly one of them running text. */
    private void links() {
        int[] links = markup.column(MarkupTrait.LINKS);
        int lines = 0;
        int linked = 0;
        for (int i = 0; i < vetoed.length; i++) {
            if (isKept(i)) {
                if (clues.get(i).prose() && links[i] < LINKED) {
                    return;
                }
                lines++;
                linked += links[i] >= LINKED ? 1 : 0;
            }
        }
        if (lines >= FEWEST_LINES && linked >= lines * MOSTLY_LINKS) {
            Arrays.fill(vetoed, true);
        }
    }

    /** A teaser may end in a link to the rest, so that it is no sentence. */
    private boolean isRunningText(int i) {
        Clue clue = clues.get(i);
        return clue.prose() || clue.trailsOff() || clue.words() >= FEWEST_WORDS_OF_TEASER;
    }
}
