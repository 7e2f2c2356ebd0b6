package org.bagwright.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The evidence of the collection: for each site that has enough captures the lines that stand under many of them, and so
 * belong to the site, not to an article. Immutable; made by a first pass over the captures, read by the second.
 */
public final class StandingLines {
    /** Of a collection that says nothing. */
    public static final StandingLines NONE = new StandingLines(Map.of());

    private final Map<SiteName, Site> sites;

    /** The standing lines of each site. */
    public StandingLines(Map<SiteName, Site> sites) {
        this.sites = Map.copyOf(sites);
    }

    /** What stands under many captures of {@code site}; empty when there are too few, or nothing does. */
    public Optional<Site> of(SiteName site) {
        return Optional.ofNullable(sites.get(site));
    }

    /** Number of sites that have standing lines. */
    public int sites() {
        return sites.size();
    }

    /** Number of standing lines, of all sites. */
    public long lines() {
        return sites.values().stream().mapToLong(s -> s.keys.length).sum();
    }

    /** The standing lines of one site. */
    public static final class Site {
        private final int pages;
        private final long[] keys;
        private final int[] under;

        /**
         * Standing lines.
         *
         * @param pages captures that were looked at, those of one article counted once
         * @param keys the lines' hashes, ascending
         * @param under for each line the captures that it stands under, those of one article counted once
         */
        public Site(int pages, long[] keys, int[] under) {
            this.pages = pages;
            this.keys = keys.clone();
            this.under = under.clone();
        }

        /** Captures that were looked at. */
        public int pages() {
            return pages;
        }

        /** The captures that the line with the hash {@code key} stands under; 0 when it is no standing line. */
        public int under(long key) {
            int at = Arrays.binarySearch(keys, key);
            return at < 0 ? 0 : under[at];
        }
    }
}
