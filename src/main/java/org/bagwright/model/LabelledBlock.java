package org.bagwright.model;

/**
 * A block and what it was judged to be.
 *
 * @param article number of the capture's article that it belongs to, from 1; 0 for none
 * @param rule the rule that decided
 * @param confidence 0 to 1
 */
public record LabelledBlock(Block block, Role role, int article, String rule, double confidence) {

    public boolean isText() {
        return article > 0 && role.isText();
    }
}
