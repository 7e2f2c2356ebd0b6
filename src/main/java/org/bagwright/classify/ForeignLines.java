package org.bagwright.classify;

import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;

/** Labels what stands outside the articles: other stories, navigation, forms and the like. */
final class ForeignLines {
    private final RoleLabels labels;
    private final List<Clue> clues;
    private final Teasers teasers;

    ForeignLines(RoleLabels labels, List<Clue> clues, Teasers teasers) {
        this.labels = labels;
        this.clues = clues;
        this.teasers = teasers;
    }

    /**
     * Labels the blocks that are free yet.
     *
     * @param below where the last article ends
     */
    void label(int below) {
        Role zone = null;
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.isFree(i)) {
                zone = labels.isText(i) ? null : zone;
                continue;
            }
            Clue clue = clues.get(i);
            if (teasers.contains(i)) {
                labels.label(i, Role.RELATED_STORY, 0, "related-story.repeated-frame", RoleLabels.SURE);
                zone = Role.RELATED_STORY;
            } else if (clue.mark().isPresent()) {
                Furniture.Mark mark = clue.mark().get();
                labels.label(
                        i,
                        mark.role(),
                        0,
                        RoleLabels.rule(mark),
                        mark.stand() == Furniture.Stand.LINE ? RoleLabels.SURE : RoleLabels.LIKELY);
                zone = mark.closes() ? mark.role() : zone;
            } else if (clue.mayBeCredited() && clue.caption()) {
                labels.label(i, Role.CAPTION, 0, "caption.outside-articles", RoleLabels.FAIR);
            } else {
                Role role = foreign(clue, zone, i >= below);
                String rule = foreignRule(clue, zone);
                Optional<LabelledBlock> named = labels.named(i, 0);
                labels.put(i, named.isPresent() ? named.get() : labels.judged(i, role, 0, rule));
            }
        }
    }

    private static Role foreign(Clue clue, Role zone, boolean below) {
        if (zone == Role.RELATED_STORY || zone == Role.COMMENT || zone == Role.ABOUT_AUTHOR) {
            return zone;
        }
        if (clue.prose()) {
            return Role.RELATED_STORY;
        }
        return below && clue.headlineLike() && clue.words() >= 5 ? Role.RELATED_STORY : Role.NAVIGATION;
    }

    private static String foreignRule(Clue clue, Role zone) {
        if (zone == Role.RELATED_STORY || zone == Role.COMMENT || zone == Role.ABOUT_AUTHOR) {
            return zone.label() + ".below-its-heading";
        }
        return clue.prose() ? "related-story.prose-outside-articles" : "navigation.line-outside-articles";
    }
}
