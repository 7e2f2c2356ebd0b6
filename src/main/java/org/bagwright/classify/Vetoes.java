package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.Role;

/**
 * Blocks that are no text of an article whatever the model makes of them: what they are is written in them or around
 * them. Each rule was held against pages of known sites, where it may not lower the F1.
 */
final class Vetoes {
    /** Words of text that stand above a heading of related stories for what is below to be foreign. */
    private static final int FEWEST_WORDS_BEFORE_STORIES = 40;
    /** The first of those stories begins within so many lines; below more headlines the article itself goes on. */
    private static final int MOST_LINES_TO_STORY = 3;
    /** Words of text above a thread of comments. */
    private static final int FEWEST_WORDS_BEFORE_COMMENTS = 20;
    /** Links to answer a comment that make a thread. */
    private static final int FEWEST_ANSWERS = 2;
    /** Words of running text that stand beside teasers, not being teasers. */
    private static final int FEWEST_WORDS_BESIDE_TEASERS = 60;
    /** A teaser's text, where every frame has one and nothing else stands beside them. */
    private static final int MOST_WORDS_OF_TEASER = 25;
    /** Lines in a row with the same mark at their ends that are links. */
    private static final int FEWEST_MARKED = 3;
    /** Share of the kept words that may stand below an agency's sign-off to be cut off there. */
    private static final double MOST_AFTER_SIGN_OFF = 0.35;
    /** A phrase speaks for a line of so many words, or for any line that isn't running text. */
    private static final int MOST_WORDS_BY_PHRASE = 14;
    /** A disclaimer or a notice of rights is a sentence or two; a longer paragraph with such words is about them. */
    private static final int MOST_LEGAL_WORDS = 60;

    /** What sets off a call to another story from its title: such a mark, with a space or a bracket. */
    private static final String CALLING = ":：】〕］|｜";

    private static final int LONGEST_MARK = 3;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final Teasers teasers;
    private final boolean[] vetoed;

    private Vetoes(Judgement judgement, List<Clue> clues, Teasers teasers) {
        this.judgement = judgement;
        this.clues = clues;
        this.teasers = teasers;
        this.vetoed = new boolean[clues.size()];
    }

    /** Which blocks are none; of blocks that the judgement doesn't keep it may hold either. */
    static boolean[] of(Judgement judgement, List<Clue> clues, Teasers teasers) {
        Vetoes vetoes = new Vetoes(judgement, clues, teasers);
        vetoes.callsToStories();
        MailHeads.add(judgement, clues, vetoes.vetoed);
        ShopBoxes.add(judgement, clues, vetoes.vetoed);
        EndMatter.add(judgement, clues, vetoes.vetoed);
        LeadingLines.add(judgement, clues, vetoes.vetoed);
        TextSigns.add(judgement, clues, vetoes.vetoed);
        if (judgement.features().isMarkup()) {
            // The tree tells more of teasers and labels than these rules do.
            MarkupVetoes.add(judgement, clues, vetoes.vetoed);
            vetoes.legalLinesBelow();
            return vetoes.vetoed;
        }
        RunningHeads.add(judgement, clues, vetoes.vetoed);
        vetoes.teasers();
        vetoes.phrases();
        vetoes.unsure();
        vetoes.storiesBelow();
        vetoes.commentsBelow();
        vetoes.belowSignOff();
        vetoes.markedList();
        vetoes.legalLinesBelow();
        vetoes.trailingLabel();
        return vetoes.vetoed;
    }

    private boolean isKept(int i) {
        return !vetoed[i] && judgement.keeps(i);
    }

    /**
     * Teasers above and below an article. Guides and recipes repeat frames too: what stands between paragraphs of text is
     * left to the model, and so are teasers beside which there is hardly any text.
     */
    private void teasers() {
        int first = vetoed.length;
        int last = -1;
        int words = 0;
        for (int i = 0; i < vetoed.length; i++) {
            if (judgement.keeps(i) && clues.get(i).prose() && !teasers.contains(i)) {
                first = Math.min(first, i);
                last = i;
                words += clues.get(i).words();
            }
        }
        if (words < FEWEST_WORDS_BESIDE_TEASERS) {
            listing(words);
        } else {
            for (int i = 0; i < vetoed.length; i++) {
                vetoed[i] |= teasers.contains(i) && (i < first || i > last);
            }
        }
    }

    /** A page of nothing but credited teasers is a list, not an article; so are headlines in frames with a short sentence at most. */
    private void listing(int wordsBeside) {
        int credited = 0;
        int framed = 0;
        int all = 0;
        boolean paragraphs = false;
        boolean teasing = wordsBeside == 0;
        for (int i = 0; i < vetoed.length; i++) {
            if (judgement.keeps(i)) {
                int words = clues.get(i).words();
                all += words;
                credited += teasers.isCredited(i) ? words : 0;
                framed += teasers.contains(i) ? words : 0;
                paragraphs |= clues.get(i).prose();
                teasing &= words <= MOST_WORDS_OF_TEASER;
            }
        }
        if (credited > 2 * wordsBeside || ((!paragraphs || teasing) && 2 * framed > all)) {
            Arrays.fill(vetoed, true);
        }
    }

    /** Lines that are a furniture phrase, or begin with one. */
    private void phrases() {
        for (int i = 0; i < vetoed.length; i++) {
            Clue clue = clues.get(i);
            if (clue.mark().isPresent() && clue.mark().get().stand() != Furniture.Stand.ANY) {
                vetoed[i] |= !clue.prose() && clue.words() <= MOST_WORDS_BY_PHRASE;
            }
        }
    }

    /** What the model is unsure of while it names itself: the sentence under a form for an address. */
    private void unsure() {
        boolean policy = PolicyText.is(judgement);
        for (int i = 0; i < vetoed.length; i++) {
            vetoed[i] |= !policy
                    && judgement.keeps(i)
                    && clues.get(i).marked(Role.FORM, Role.CONSENT, Role.LEGAL, Role.ADVERTISEMENT)
                    && judgement.confidence(i) < LedgerEntry.UNSURE;
        }
    }

    /** "Read also: …" with its colon: the title that follows may be a sentence, as headlines often are. */
    private void callsToStories() {
        for (int i = 0; i < vetoed.length; i++) {
            Clue clue = clues.get(i);
            if (isKept(i) && clue.mark().isPresent()) {
                vetoed[i] = callsToAStory(clue.mark().get(), clue.block().text());
            }
        }
    }

    private static boolean callsToAStory(Furniture.Mark mark, String line) {
        return mark.stand() == Furniture.Stand.START
                && mark.role() == Role.RELATED_STORY
                && isSetOff(line, Math.min(line.length(), mark.phrase().length() + LONGEST_MARK));
    }

    private static boolean isSetOff(String line, int end) {
        for (int i = 0; i < end; i++) {
            if (CALLING.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whole stories below a heading such as "Related", each under a headline of its own. */
    private void storiesBelow() {
        int words = 0;
        for (int i = 0; i < vetoed.length; i++) {
            Clue clue = clues.get(i);
            boolean heading = closes(clue) && clue.mark().get().role() == Role.RELATED_STORY;
            if (heading && words >= FEWEST_WORDS_BEFORE_STORIES) {
                int end = endOfStories(i);
                for (int k = i + 1; k < end; k++) {
                    vetoed[k] = true;
                }
            }
            words += isKept(i) ? clue.words() : 0;
        }
    }

    /** Where the stories below a heading end: at a heading of another kind. The heading's own place if it has none. */
    private int endOfStories(int heading) {
        int stories = 0;
        int i = heading + 1;
        for (; i < clues.size(); i++) {
            Clue clue = clues.get(i);
            if (closes(clue) && clue.mark().get().role() != Role.RELATED_STORY) {
                break;
            }
            if (clue.prose() && clue.mark().isEmpty()) {
                boolean late = stories == 0 && i - heading > MOST_LINES_TO_STORY;
                if (late || !clues.get(i - 1).headlineLike()) {
                    return heading;
                }
                stories++;
            }
        }
        return stories >= 2 ? i : heading;
    }

    private static boolean closes(Clue clue) {
        return clue.mark().isPresent() && clue.mark().get().closes();
    }

    /** A thread of comments below its heading, up to the last link to answer one; its first comment may read as the text does. */
    private void commentsBelow() {
        int words = 0;
        for (int i = 0; i < vetoed.length; i++) {
            boolean heading = closes(clues.get(i))
                    && clues.get(i).marked(Role.COMMENT)
                    && !clues.get(i).mark().get().isOfOneComment();
            if (heading && words >= FEWEST_WORDS_BEFORE_COMMENTS) {
                int end = endOfThread(i);
                if (end > i) {
                    Arrays.fill(vetoed, i, end, true);
                    return;
                }
            }
            words += isKept(i) && clues.get(i).prose() ? clues.get(i).words() : 0;
        }
    }

    /** The place of the last link to answer a comment below {@code heading}, if there are enough; else that of the heading. */
    private int endOfThread(int heading) {
        int answers = 0;
        int last = heading;
        for (int i = heading + 1; i < clues.size(); i++) {
            if (clues.get(i).mark().filter(Furniture.Mark::isOfOneComment).isPresent()) {
                answers++;
                last = i;
            }
        }
        return answers >= FEWEST_ANSWERS ? last : heading;
    }

    /** Headlines and the like below the agency's sign-off. */
    private void belowSignOff() {
        int all = 0;
        for (int i = 0; i < vetoed.length; i++) {
            all += isKept(i) ? clues.get(i).words() : 0;
        }
        int above = 0;
        for (int i = 0; i < vetoed.length; i++) {
            boolean afterText = above > 0 && above >= all * (1 - MOST_AFTER_SIGN_OFF);
            if (afterText && clues.get(i).words() <= 6 && clues.get(i).signOff().isPresent()) {
                for (int k = i + 1; k < vetoed.length; k++) {
                    vetoed[k] |= !clues.get(k).prose();
                }
                return;
            }
            above += isKept(i) ? clues.get(i).words() : 0;
        }
    }

    /** Headlines in a row that each end in the same dash or arrow, as only links do. */
    private void markedList() {
        int from = 0;
        while (from < vetoed.length) {
            char mark = endMark(from);
            int to = from + 1;
            while (to < vetoed.length && mark != 0 && endMark(to) == mark) {
                to++;
            }
            if (mark != 0 && to - from >= FEWEST_MARKED) {
                Arrays.fill(vetoed, from, to, true);
            }
            from = to;
        }
    }

    /** The dash, bar or arrow that ends a line; 0 for none. */
    private char endMark(int i) {
        String text = clues.get(i).block().text();
        char last = text.charAt(text.length() - 1);
        return "-–—|»›>→".indexOf(last) >= 0 && text.length() > 1 ? last : 0;
    }

    /** Whose views an article gives and what may be done with it, however long such a sentence is, as the last of the text. */
    private void legalLinesBelow() {
        int last = keptBefore(vetoed.length);
        while (last > 0 && isLegal(clues.get(last))) {
            vetoed[last] = true;
            last = keptBefore(last);
        }
    }

    private static boolean isLegal(Clue clue) {
        return (clue.marked(Role.LEGAL) && clue.words() <= MOST_LEGAL_WORDS)
                || (clue.words() <= MOST_WORDS_BY_PHRASE && clue.block().text().indexOf('©') >= 0);
    }

    /** The last kept block before {@code i}; the first block or -1 where there is none. */
    private int keptBefore(int i) {
        int before = i - 1;
        while (before > 0 && !isKept(before)) {
            before--;
        }
        return before;
    }

    /** A lone label of a few words below the last paragraph. */
    private void trailingLabel() {
        int last = keptBefore(vetoed.length);
        int before = keptBefore(last);
        if (last > 0
                && before >= 0
                && isKept(last)
                && clues.get(last).label()
                && clues.get(before).prose()) {
            vetoed[last] = true;
        }
    }
}
