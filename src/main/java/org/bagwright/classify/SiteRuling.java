package org.bagwright.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.markup.SelectedBlocks;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.LinePattern;
import org.bagwright.model.ReadingText;
import org.bagwright.model.Role;
import org.bagwright.model.SiteRule;

/**
 * The blocks of a capture after the rules that a curator made for its site. Of two rules for one block that which keeps
 * wins: it is the exception, since what nobody speaks of is left to the program.
 *
 * @param used rules that named a block
 */
public record SiteRuling(Classification classification, SortedSet<String> used) {

    /** The rule and what it says of blocks. */
    private record Test(SiteRule rule, Predicate<LabelledBlock> names) {}

    /** Applies {@code rules} to the blocks of a text; those with a selector name nothing in it. */
    public static SiteRuling of(Classification classified, List<SiteRule> rules) {
        return of(classified, rules, Optional.empty());
    }

    /** Applies {@code rules} to the blocks of a marked-up page. */
    public static SiteRuling of(Classification classified, List<SiteRule> rules, MarkupSegmentation page) {
        return of(classified, rules, Optional.of(SelectedBlocks.of(page)));
    }

    private static SiteRuling of(Classification classified, List<SiteRule> rules, Optional<SelectedBlocks> selectable) {
        List<Test> tests = new ArrayList<>();
        rules.stream().filter(SiteRule::keeps).forEach(rule -> tests.add(test(rule, selectable)));
        rules.stream().filter(rule -> !rule.keeps()).forEach(rule -> tests.add(test(rule, selectable)));
        Overruling overruling = new Overruling(classified);
        SortedSet<String> used = new TreeSet<>();
        for (int i = 0; i < classified.blocks().size(); i++) {
            LabelledBlock block = classified.blocks().get(i);
            for (Test test : tests) {
                if (test.names().test(block)) {
                    used.add(test.rule().rule());
                    apply(test.rule(), block, i, overruling);
                    break;
                }
            }
        }
        return new SiteRuling(overruling.classification(), used);
    }

    private static Test test(SiteRule rule, Optional<SelectedBlocks> selectable) {
        if (rule.line().isPresent()) {
            LinePattern.Matcher matcher = rule.line().get().matcher();
            return new Test(
                    rule,
                    block -> matcher.matches(ReadingText.normal(block.block().text())));
        }
        if (selectable.isEmpty()) {
            return new Test(rule, block -> false);
        }
        var selected = selectable.get().by(rule.selector().orElseThrow());
        return new Test(rule, block -> selected.test(block.block()));
    }

    /** A title that is in a kept element stays a title; what is as the rule says stays as it is. */
    private static void apply(SiteRule rule, LabelledBlock block, int at, Overruling overruling) {
        boolean so = rule.keeps() == Overruling.isOfArticle(block)
                && rule.role().filter(role -> role != block.role()).isEmpty();
        if (!so) {
            Role role = rule.role()
                    .orElseGet(() -> rule.keeps() ? Overruling.textRole(block) : Overruling.foreignRole(block));
            overruling.set(at, role, rule.rule());
        }
    }
}
