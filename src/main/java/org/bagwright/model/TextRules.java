package org.bagwright.model;

import java.util.List;

/**
 * All that decides how much of the texts may travel. Whoever builds a bag must have both: a build that forgets the
 * withdrawals would give a withdrawn text away.
 */
public record TextRules(TextPolicy policy, List<Withdrawal> withdrawals) {

    public TextRules {
        withdrawals = List.copyOf(withdrawals);
    }
}
