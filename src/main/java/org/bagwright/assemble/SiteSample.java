package org.bagwright.assemble;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bagwright.model.SiteName;

/**
 * Chooses the captures that a {@link SiteSurvey} will hold, before any of them is cut into lines: of each site the {@link
 * SiteSurvey#MOST_OF_A_SITE} pages of the lowest rank, and none of a site with too few pages to tell anything. Captures are
 * added in their fixed order by one thread.
 *
 * <p>Memory is bounded as the survey's is: when {@link #ROOM} pages are held, fewer of each site are, and when it is reached
 * with {@link SiteSurvey#LEAST_OF_A_SITE}, the sites that came last are left out.
 */
public final class SiteSample {
    /** Pages held in all, some 100 octets each: of 40 lines each, a small page's, they fill the survey's room. */
    static final int ROOM = SiteSurvey.ROOM / 40;

    private final int room;
    private final Map<SiteName, TreeMap<Long, Integer>> chosen = new HashMap<>();
    private final Deque<SiteName> sites = new ArrayDeque<>();
    private int most = SiteSurvey.MOST_OF_A_SITE;
    private boolean closed;
    private int held;

    /** A sample of no captures yet. */
    public SiteSample() {
        this(ROOM);
    }

    SiteSample(int room) {
        this.room = room;
    }

    /**
     * Adds a capture; of several captures of one page the last one is chosen.
     *
     * @param page its address or, if that isn't known, the capture's name
     * @param index by which the caller knows the capture
     */
    public void add(SiteName site, String page, int index) {
        TreeMap<Long, Integer> pages = chosen.get(site);
        if (pages == null) {
            if (closed) {
                return;
            }
            pages = new TreeMap<>();
            chosen.put(site, pages);
            sites.add(site);
        }
        held += pages.put(SiteSurvey.rank(page), index) == null ? 1 : 0;
        cut(pages);
        while (held > room && most > SiteSurvey.LEAST_OF_A_SITE) {
            most = Math.max(SiteSurvey.LEAST_OF_A_SITE, most * 3 / 4);
            chosen.values().forEach(this::cut);
        }
        while (held > room) {
            closed = true;
            held -= chosen.remove(sites.removeLast()).size();
        }
    }

    private void cut(NavigableMap<Long, Integer> pages) {
        while (pages.size() > most) {
            pages.pollLastEntry();
            held--;
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
