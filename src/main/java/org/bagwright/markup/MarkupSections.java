package org.bagwright.markup;

import java.util.Arrays;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** The headings of a page, what they say of the blocks below them, and which of them is the page's title. */
final class MarkupSections {
    private static final int LEVELS = 6;

    private final BlockHolder[] own;
    private final Traits traits;
    private final MarkupColumns columns;
    private final int n;
    /** Of each block 1 to 6, 0 for what is no heading. */
    private final int[] levels;

    private final int[] headings;

    MarkupSections(BlockHolder[] own, Traits traits, MarkupColumns columns) {
        this.own = own;
        this.traits = traits;
        this.columns = columns;
        this.n = own.length;
        this.levels = new int[n];
        this.headings = new int[n];
        for (int i = 0; i < n; i++) {
            int level = level(own[i].element());
            levels[i] = level == 0 && own[i].parent() != null
                    ? level(own[i].parent().element())
                    : level;
        }
    }

    private static int level(MarkupElement element) {
        String name = element.name();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }

    /** Of each block, after they were measured, the last heading above it, of a heading the last of a higher level; else -1. */
    int[] headings() {
        return headings;
    }

    /** The number of the block's section, from 0 on: that of the heading that it is or stands under. */
    int section(int block) {
        return (levels[block] > 0 ? block : headings[block]) + 1;
    }

    boolean isHeading(int block) {
        return levels[block] > 0;
    }

    void measure() {
        measureTitle();
        int[] last = new int[LEVELS + 1];
        Arrays.fill(last, -1);
        for (int i = 0; i < n; i++) {
            measureAbove(i, last);
            if (levels[i] > 0) {
                last[levels[i]] = i;
                Arrays.fill(last, levels[i] + 1, LEVELS + 1, -1);
            }
        }
        measureInside();
    }

    /** The title is the h1 that shares most with what the page states as its title. */
    private int title() {
        int title = -1;
        int most = -2;
        for (int i = 0; i < n; i++) {
            int shared = columns.get(MarkupTrait.SHARED_WITH_TITLE, i);
            if (levels[i] == 1 && shared > most) {
                title = i;
                most = shared;
            }
        }
        return title;
    }

    private void measureTitle() {
        int title = title();
        for (int i = 0; i < n; i++) {
            columns.set(MarkupTrait.UP_TO_TITLE, i, levelsTo(i, title));
            columns.set(
                    MarkupTrait.DOWN_TO_TITLE,
                    i,
                    title < 0 ? MarkupStructure.FAR : Math.min(MarkupStructure.FAR, own[title].levelsTo(own[i])));
            columns.set(
                    MarkupTrait.TO_TITLE,
                    i,
                    title < 0
                            ? -2 * MarkupStructure.FAR
                            : Math.max(-MarkupStructure.FAR, Math.min(MarkupStructure.FAR, i - title)));
        }
    }

    private int levelsTo(int block, int other) {
        return other < 0 ? MarkupStructure.FAR : Math.min(MarkupStructure.FAR, own[block].levelsTo(own[other]));
    }

    /** @param last of each level the last heading above, unless one of a higher level followed */
    private void measureAbove(int i, int[] last) {
        int heading = -1;
        int related = 0;
        int comment = 0;
        int closes = 0;
        int lowest = levels[i] == 0 ? LEVELS : levels[i] - 1;
        for (int k = 1; k <= lowest; k++) {
            if (last[k] >= 0) {
                heading = last[k];
                related = Math.max(related, traits.get(Trait.RELATED, heading));
                comment = Math.max(comment, traits.get(Trait.COMMENT, heading));
                closes |= traits.get(Trait.CLOSES, heading);
            }
        }
        headings[i] = heading;
        boolean none = heading < 0;
        columns.set(MarkupTrait.HEADINGS_RELATED, i, related);
        columns.set(MarkupTrait.HEADINGS_COMMENT, i, comment);
        columns.set(MarkupTrait.HEADINGS_CLOSE, i, closes);
        columns.set(MarkupTrait.HEADING_LEVEL, i, none ? 0 : levels[heading]);
        columns.set(MarkupTrait.TO_HEADING, i, none ? MarkupStructure.FAR : Math.min(MarkupStructure.FAR, i - heading));
        columns.set(MarkupTrait.UP_TO_HEADING, i, levelsTo(i, heading));
        columns.set(MarkupTrait.HEADING_WORDS, i, none ? -1 : traits.get(Trait.WORDS, heading));
        columns.set(MarkupTrait.HEADING_LINKS, i, none ? -1 : columns.get(MarkupTrait.LINKS, heading));
        columns.set(MarkupTrait.HEADING_MARK, i, none ? -1 : traits.get(Trait.MARK, heading));
    }

    private void measureInside() {
        int[] words = new int[n + 1];
        int[] prose = new int[n + 1];
        for (int i = 0; i < n; i++) {
            if (levels[i] == 0) {
                words[section(i)] += traits.get(Trait.WORDS, i);
                prose[section(i)] += traits.get(Trait.PROSE, i) * traits.get(Trait.WORDS, i);
            }
        }
        for (int i = 0; i < n; i++) {
            int section = section(i);
            columns.set(MarkupTrait.SECTION_WORDS, i, words[section]);
            columns.set(MarkupTrait.SECTION_PROSE, i, Share.capped(prose[section], words[section]));
        }
    }
}
