package org.bagwright.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagwright.model.SiteName;

/**
 * Chooses the captures that a {@link SiteSurvey} will hold, before any of them is cut into lines: of each site the {@link
 * SiteSurvey#MOST_OF_A_SITE} pages of the lowest rank, and none of a site with too few pages to tell anything. Captures are
 * added in their fixed order by one thread.
 */
public final class SiteSample {
    private final Map<SiteName, TreeMap<SiteSurvey.Rank, Integer>> chosen = new HashMap<>();

    /**
     * Adds a capture; of several captures of one page the last one is chosen.
     *
     * @param page its address or, if that isn't known, the capture's name
     * @param index by which the caller knows the capture
     */
    public void add(SiteName site, String page, int index) {
        TreeMap<SiteSurvey.Rank, Integer> pages = chosen.computeIfAbsent(site, s -> new TreeMap<>());
        pages.put(SiteSurvey.Rank.of(page), index);
        if (pages.size() > SiteSurvey.MOST_OF_A_SITE) {
            pages.pollLastEntry();
        }
    }

    /** The captures chosen, ascending. */
    public List<Integer> indices() {
        return chosen.values().stream()
                .filter(pages -> pages.size() >= SiteSurvey.FEWEST_ARTICLES)
                .flatMap(pages -> pages.values().stream())
                .sorted()
                .toList();
    }
}
