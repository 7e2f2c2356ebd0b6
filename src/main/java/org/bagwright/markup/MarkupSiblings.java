package org.bagwright.markup;

/** How many elements beside a block's own are of its kind, and whether it stands in a card, one of a row of like elements. */
final class MarkupSiblings {
    /** Siblings of one kind from which on they are cards. */
    private static final int FEWEST_CARDS = 3;
    /** Levels up to which cards are looked for. */
    private static final int CARD_LEVELS = 6;

    private MarkupSiblings() {}

    static void measure(BlockHolder[] own, MarkupColumns columns) {
        for (int i = 0; i < own.length; i++) {
            BlockHolder parent = own[i].up(1);
            BlockHolder grandparent = own[i].up(2);
            columns.set(MarkupTrait.LIKE_SIBLINGS, i, own[i].like());
            columns.set(MarkupTrait.LIKE_SIBLINGS_OF_PARENT, i, parent.like());
            columns.set(MarkupTrait.LIKE_SIBLINGS_OF_GRANDPARENT, i, grandparent.like());
            columns.set(MarkupTrait.PLACE_IN_PARENT, i, own[i].placeIn(parent));
            columns.set(MarkupTrait.PLACE_OF_PARENT, i, parent.placeIn(grandparent));
            measureCard(i, own[i], columns);
        }
    }

    private static void measureCard(int i, BlockHolder own, MarkupColumns columns) {
        BlockHolder card = own.parent();
        int level = 1;
        while (card != null && level <= CARD_LEVELS && card.like() < FEWEST_CARDS) {
            card = card.parent();
            level++;
        }
        boolean found = card != null && level <= CARD_LEVELS;
        columns.set(MarkupTrait.CARDS, i, found ? card.like() : 0);
        columns.set(MarkupTrait.TO_CARD, i, found ? level : MarkupStructure.FAR);
        columns.set(MarkupTrait.CARD_WORDS, i, found ? card.words() : 0);
        columns.set(MarkupTrait.CARD_LINKS, i, found ? card.element().links() : -1);
    }
}
