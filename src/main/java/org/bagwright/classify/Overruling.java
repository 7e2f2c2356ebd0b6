package org.bagwright.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;

/** Labels of blocks that persons change: to which article a block belongs, what it becomes. */
final class Overruling {
    private final List<LabelledBlock> blocks;
    private final List<LabelledBlock> changed;
    private int articles;

    Overruling(Classification classified) {
        this.blocks = classified.blocks();
        this.changed = new ArrayList<>(blocks);
        this.articles = classified.articles();
    }

    /** Whether {@code block} belongs to an article: its text, or what says something of it. */
    static boolean isOfArticle(LabelledBlock block) {
        return block.isText() || (block.article() > 0 && isDescribing(block.role()));
    }

    private static boolean isDescribing(Role role) {
        return switch (role) {
            case TITLE, SUBTITLE, BYLINE, DATELINE, SECTION, IDENTIFIER, CREDIT -> true;
            default -> false;
        };
    }

    /** What {@code block} is when a person says that it is text, without saying what. */
    static Role textRole(LabelledBlock block) {
        return block.role().isText() ? block.role() : Role.BODY;
    }

    /** What {@code block} is when a person says that it is none of the article's, without saying what. */
    static Role foreignRole(LabelledBlock block) {
        if (!block.role().isText() && !isDescribing(block.role())) {
            return block.role();
        }
        return Furniture.in(block.block().text())
                .map(Furniture.Mark::role)
                .filter(role -> !role.isText() && !isDescribing(role))
                .orElse(Role.NAVIGATION);
    }

    /** Makes block number {@code at} a {@code role}, by {@code rule}, which is sure. */
    void set(int at, Role role, String rule) {
        boolean own = role.isText() || isDescribing(role) || role == Role.CAPTION;
        changed.set(at, new LabelledBlock(blocks.get(at).block(), role, own ? article(at) : 0, rule, 1));
    }

    /** Makes the rules' judgement of block number {@code at} sure. */
    void confirm(int at) {
        LabelledBlock block = changed.get(at);
        changed.set(at, new LabelledBlock(block.block(), block.role(), block.article(), block.rule(), 1));
    }

    /** The classification with the changes. */
    Classification classification() {
        return Classification.withoutEmptyArticles(changed, articles);
    }

    /** Its own, else the one whose text is nearest, that before it first; else a new one, the capture's first. */
    private int article(int at) {
        if (blocks.get(at).article() > 0) {
            return blocks.get(at).article();
        }
        Optional<Integer> nearest = nearest(at);
        if (nearest.isEmpty()) {
            articles = 1;
        }
        return nearest.orElse(1);
    }

    private Optional<Integer> nearest(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (blocks.get(i).isText()) {
                return Optional.of(blocks.get(i).article());
            }
        }
        for (int i = at + 1; i < blocks.size(); i++) {
            if (blocks.get(i).isText()) {
                return Optional.of(blocks.get(i).article());
            }
        }
        return Optional.empty();
    }
}
