package org.bagwright.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The site rules of a project and the examples that hold them; immutable. */
public final class SiteRules {
    /** Of a project without any. */
    public static final SiteRules NONE = new SiteRules(List.of(), List.of());

    private final List<SiteRule> all;
    private final List<Example> examples;
    private final Map<SiteName, List<SiteRule>> bySite = new LinkedHashMap<>();

    /**
     * A document that shows that a site's rules do what they should.
     *
     * @param file where the rules stand, such as {@code sites/example.org.yaml}
     * @param line where the example stands in it
     * @param capture a file below the project
     * @param text what should be kept of it
     */
    public record Example(SiteName site, String file, int line, String capture, String text) {}

    /** Rules, in the order of their files. */
    public SiteRules(List<SiteRule> rules, List<Example> examples) {
        this.all = List.copyOf(rules);
        this.examples = List.copyOf(examples);
        for (SiteRule rule : all) {
            bySite.computeIfAbsent(rule.site(), s -> new ArrayList<>()).add(rule);
        }
    }

    public List<SiteRule> all() {
        return all;
    }

    public List<Example> examples() {
        return examples;
    }

    /** The rules for the pages of {@code site}. */
    public List<SiteRule> of(SiteName site) {
        return bySite.getOrDefault(site, List.of());
    }
}
