package org.bagwright.classify;

import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;

/** The roles given to the blocks of a capture so far, and which blocks are still free. */
final class RoleLabels {
    /* As judged by hand, for rules about which the known pages tell too little: RuleConfidence has those of the others. */
    static final double SURE = 0.95;

    static final double LIKELY = 0.85;
    static final double FAIR = 0.7;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final LabelledBlock[] labels;

    RoleLabels(Judgement judgement, List<Clue> clues) {
        this.judgement = judgement;
        this.clues = clues;
        this.labels = new LabelledBlock[clues.size()];
    }

    int size() {
        return labels.length;
    }

    /** Whether no role was given to the block yet. */
    boolean isFree(int i) {
        return labels[i] == null;
    }

    /** Whether a block that isn't free is part of a text. */
    boolean isText(int i) {
        return labels[i].isText();
    }

    /** Whether a block was given that role. */
    boolean is(Role role, int i) {
        return i >= 0 && i < labels.length && labels[i] != null && labels[i].role() == role;
    }

    /** Whether a byline names who wrote the article of that number, beyond its label. */
    boolean isNamed(int number) {
        for (LabelledBlock label : labels) {
            if (label != null
                    && label.article() == number
                    && label.role() == Role.BYLINE
                    && !label.rule().equals("byline.label")) {
                return true;
            }
        }
        return false;
    }

    /** Gives the block a role by a rule. */
    void label(int i, Role role, int number, String rule, double confidence) {
        labels[i] = labelled(i, role, number, rule, confidence);
    }

    /** Gives the block the role that it was judged to have. */
    void put(int i, LabelledBlock label) {
        labels[i] = label;
    }

    /** The rule by which a piece of furniture has its role. */
    static String rule(Furniture.Mark mark) {
        return mark.role().label() + ".phrase: " + mark.phrase();
    }

    /**
     * What the name of an element around the block says it is; empty where none says so.
     *
     * @param number of the article around it
     */
    Optional<LabelledBlock> named(int i, int number) {
        return judgement.part(i).map(part -> {
            String rule = part.role().label() + ".element: " + part.name();
            return labelled(i, part.role(), part.role() == Role.BYLINE ? number : 0, rule, LIKELY);
        });
    }

    /** Whether the block is a heading of the first rank. */
    boolean isHeadingOfPage(int i) {
        return isMarkup() && judgement.features().markup().isTag("h1", i);
    }

    /** Whether the blocks are those of a marked-up page. */
    boolean isMarkup() {
        return judgement.features().isMarkup();
    }

    /** Whether the model keeps the block as part of a text. */
    boolean keeps(int i) {
        return judgement.keeps(i);
    }

    /** As the model decided; with its reasons where it wasn't certain. */
    LabelledBlock judged(int i, Role role, int number, String rule) {
        double confidence = judgement.confidence(i);
        String because =
                judgement.reasons(i).map(why -> rule + " (" + why + ")").orElse(rule);
        return labelled(i, role, number, because, confidence);
    }

    /** As a rule decided; {@code byHand} is its confidence where the known pages don't tell it. */
    LabelledBlock labelled(int i, Role role, int number, String rule, double byHand) {
        double confidence = RuleConfidence.of(rule, isMarkup(), byHand);
        return new LabelledBlock(clues.get(i).block(), role, number, rule, confidence);
    }

    /** All of them, when no block is free. */
    List<LabelledBlock> all() {
        return List.of(labels);
    }
}
