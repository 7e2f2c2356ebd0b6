package org.bagwright.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bagwright.model.PageLines;
import org.bagwright.model.SiteName;
import org.bagwright.model.StandingLines;

/**
 * Finds the lines that stand under many captures of a site. Captures are added in their fixed order by one thread; the
 * result depends on nothing but the captures and that order.
 *
 * <p>Memory is bounded whatever the number of captures: of each site no more than {@link #MOST_OF_A_SITE} captures are
 * held, those of the lowest rank, and in all no more than {@link #ROOM} lines; when that is reached, fewer captures of
 * each site are held, and when it is reached with {@link #LEAST_OF_A_SITE}, the sites that came last are left out. A rank is a
 * hash of the capture's name: so they are a fair sample, whose shares have a standard error of at most 0.045.
 *
 * <p>Several captures of one article must not make its text furniture: captures that share nearly all their long lines
 * count once.
 */
public final class SiteSurvey {
    /** Captures held of a site: enough to tell a share of a quarter from one of a sixth. */
    static final int MOST_OF_A_SITE = 128;
    /** Fewer are not held even when many sites compete for the room. */
    static final int LEAST_OF_A_SITE = 12;
    /** Lines held in all: 10 octets each. */
    static final int ROOM = 4_000_000;
    /** Articles of a site from which on lines can be said to stand. */
    public static final int FEWEST_ARTICLES = 4;

    /* The shares were chosen on made sites and on the known sites of which several pages are at hand. */
    /** Least share of a site's articles under which a line of a few words stands. */
    private static final double SHARE_OF_SHORT = 0.25;
    /** The same for a line as long as a sentence, which may be a background paragraph of a running story. */
    private static final double SHARE_OF_LONG = 0.4;
    /** Fewest articles under which a line stands. */
    private static final int FEWEST_UNDER = 3;
    /** Words from which on a line is as long as a sentence. */
    private static final int LONG = 9;

    /** Two captures are of one article when each has fewer words in long lines of its own than this, */
    private static final int WORDS_OF_ITS_OWN = 40;
    /** or a smaller share of them. */
    private static final double SHARE_OF_ITS_OWN = 0.1;

    /** Share of a page's short lines that stand under half of a folder's pages, on the average, if it is one site. */
    private static final double FRAME = 0.1;

    private final Map<SiteName, TreeMap<Rank, PageLines>> held = new LinkedHashMap<>();
    private final int room;
    private int most = MOST_OF_A_SITE;
    private boolean closed;
    private long lines;

    /** A survey of no captures yet. */
    public SiteSurvey() {
        this(ROOM);
    }

    SiteSurvey(int room) {
        this.room = room;
    }

    /** Order of the captures of a site; {@code name} parts equal hashes. */
    private record Rank(long hash, String name) implements Comparable<Rank> {
        static Rank of(String name) {
            return new Rank(mix(name), name);
        }

        @Override
        public int compareTo(Rank other) {
            return hash != other.hash ? Long.compare(hash, other.hash) : name.compareTo(other.name);
        }
    }

    /**
     * Whether a page would be held, as things stand; once no, always no. Any thread may ask.
     *
     * @param name its address or, if that isn't known, the capture's name
     */
    public synchronized boolean wants(SiteName site, String name) {
        TreeMap<Rank, PageLines> pages = held.get(site);
        if (pages == null) {
            return !closed;
        }
        return pages.size() < most || Rank.of(name).compareTo(pages.lastKey()) <= 0;
    }

    /** Adds the lines of a page; several captures of one page count once, and the last one's lines are held. */
    public synchronized void add(SiteName site, String name, PageLines page) {
        if (!wants(site, name)) {
            return;
        }
        TreeMap<Rank, PageLines> pages = held.computeIfAbsent(site, s -> new TreeMap<>());
        PageLines earlier = pages.put(Rank.of(name), page);
        lines += page.count() - (earlier == null ? 0 : earlier.count());
        cut(pages);
        while (lines > room && most > LEAST_OF_A_SITE) {
            most = Math.max(LEAST_OF_A_SITE, most * 3 / 4);
            held.values().forEach(this::cut);
        }
        while (lines > room) {
            closed = true;
            leaveOutLast();
        }
    }

    private void leaveOutLast() {
        SiteName last = null;
        for (SiteName site : held.keySet()) {
            last = site;
        }
        held.remove(last).values().forEach(page -> lines -= page.count());
    }

    private void cut(NavigableMap<Rank, PageLines> pages) {
        while (pages.size() > most) {
            lines -= pages.pollLastEntry().getValue().count();
        }
    }

    /** The lines that stand. */
    public synchronized StandingLines standing() {
        Map<SiteName, StandingLines.Site> sites = new HashMap<>();
        held.forEach((name, pages) -> {
            if (pages.size() >= FEWEST_ARTICLES) {
                StandingLines.Site site = new Counting(List.copyOf(pages.values()), name.isFolder()).site();
                if (site.pages() > 0) {
                    sites.put(name, site);
                }
            }
        });
        return new StandingLines(sites);
    }

    /** The rank of a page of this name: the lowest are held. */
    static long rank(String name) {
        return mix(name);
    }

    private static long mix(String name) {
        long z = 0;
        for (int i = 0; i < name.length(); i++) {
            z = (z + name.charAt(i) + 1) * 0x9E3779B97F4A7C15L;
            z ^= z >>> 29;
        }
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        return z ^ (z >>> 27);
    }

    /** Counts the lines of one site. */
    private static final class Counting {
        private static final StandingLines.Site NOTHING = new StandingLines.Site(0, new long[0], new int[0]);

        private final List<PageLines> pages;
        private final boolean mayBeMany;
        /** For each line the pages that it stands under; ascending by the line's hash. */
        private final TreeMap<Long, BitSet> under = new TreeMap<>();
        /** For each line its words. */
        private final Map<Long, Integer> words = new HashMap<>();

        /**
         * Counts.
         *
         * @param mayBeMany whether the pages may be of many sites
         */
        Counting(List<PageLines> pages, boolean mayBeMany) {
            this.pages = pages;
            this.mayBeMany = mayBeMany;
            for (int page = 0; page < pages.size(); page++) {
                PageLines lines = pages.get(page);
                for (int i = 0; i < lines.count(); i++) {
                    under.computeIfAbsent(lines.key(i), k -> new BitSet()).set(page);
                    words.merge(lines.key(i), lines.words(i), Math::max);
                }
            }
            under.values().removeIf(set -> set.cardinality() < 2);
        }

        StandingLines.Site site() {
            int[] articles = articles();
            int count = (int) Arrays.stream(articles).distinct().count();
            return count >= FEWEST_ARTICLES && (!mayBeMany || haveAFrame()) ? standing(articles, count) : NOTHING;
        }

        private StandingLines.Site standing(int[] articles, int count) {
            List<Long> keys = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            under.forEach((key, set) -> {
                int distinct = (int)
                        set.stream().map(page -> articles[page]).distinct().count();
                double share = words.get(key) >= LONG ? SHARE_OF_LONG : SHARE_OF_SHORT;
                if (distinct >= Math.max(FEWEST_UNDER, share * count)) {
                    keys.add(key);
                    counts.add(distinct);
                }
            });
            return new StandingLines.Site(
                    count,
                    keys.stream().mapToLong(Long::longValue).toArray(),
                    counts.stream().mapToInt(Integer::intValue).toArray());
        }

        /** For each page the first one that is of the same article. */
        private int[] articles() {
            int n = pages.size();
            int[][] shared = new int[n][n];
            under.forEach((key, set) -> {
                int weight = words.get(key);
                if (weight >= LONG) {
                    int[] all = set.stream().toArray();
                    for (int a : all) {
                        for (int b : all) {
                            shared[a][b] += weight;
                        }
                    }
                }
            });
            int[] own = pages.stream().mapToInt(Counting::longWords).toArray();
            int[] first = new int[n];
            Arrays.setAll(first, i -> i);
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < a; b++) {
                    if (isNothingElse(own[a], shared[a][b]) && isNothingElse(own[b], shared[a][b])) {
                        join(first, a, b);
                    }
                }
            }
            Arrays.setAll(first, i -> root(first, i));
            return first;
        }

        /** Whether a page with {@code all} words in long lines has few beyond those {@code shared} with another. */
        private static boolean isNothingElse(int all, int shared) {
            return all - shared < Math.max(WORDS_OF_ITS_OWN, all * SHARE_OF_ITS_OWN);
        }

        private static int longWords(PageLines page) {
            int sum = 0;
            for (int i = 0; i < page.count(); i++) {
                sum += page.words(i) >= LONG ? page.words(i) : 0;
            }
            return sum;
        }

        private static void join(int[] first, int a, int b) {
            int rootA = root(first, a);
            int rootB = root(first, b);
            first[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        }

        private static int root(int[] first, int index) {
            int at = index;
            while (first[at] != at) {
                at = first[at];
            }
            return at;
        }

        /** Whether the pages have a frame of short lines in common, as those of one site have. */
        private boolean haveAFrame() {
            double sum = 0;
            for (PageLines page : pages) {
                int common = 0;
                int all = 1;
                for (int i = 0; i < page.count(); i++) {
                    if (page.words(i) < LONG) {
                        BitSet set = under.get(page.key(i));
                        common += set != null && 2 * set.cardinality() >= pages.size() ? 1 : 0;
                        all++;
                    }
                }
                sum += (double) common / all;
            }
            return sum / pages.size() >= FRAME;
        }
    }
}
