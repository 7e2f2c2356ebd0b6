package org.bagwright.train;

import java.util.List;
import java.util.Map;

/** The benchmark's measure: shares of 4-word shingles that are right, missing and too many, averaged over pages. */
record Score(double f1, double precision, double recall, int pages, int failed) {
    /** What one page gave: shares that sum to 1, or all 0. */
    record Page(double right, double tooMany, double missing) {
        double f1() {
            if (right == 0) {
                return tooMany + missing == 0 ? 1 : 0;
            }
            double p = right / (right + tooMany);
            double r = right / (right + missing);
            return 2 * p * r / (p + r);
        }
    }

    static Page page(Map<Long, Integer> gold, Map<Long, Integer> found) {
        double right = 0;
        double all = 0;
        for (Map.Entry<Long, Integer> entry : found.entrySet()) {
            right += Math.min(entry.getValue(), gold.getOrDefault(entry.getKey(), 0));
            all += entry.getValue();
        }
        double wanted = gold.values().stream().mapToInt(Integer::intValue).sum();
        double sum = right + (all - right) + (wanted - right);
        return sum == 0 ? new Page(0, 0, 0) : new Page(right / sum, (all - right) / sum, (wanted - right) / sum);
    }

    static Score of(List<Page> pages) {
        double p = 0;
        double r = 0;
        int ps = 0;
        int rs = 0;
        int failed = 0;
        for (Page page : pages) {
            if (page.right + page.tooMany > 0) {
                p += page.right == 0 ? 0 : page.right / (page.right + page.tooMany);
                ps++;
            }
            if (page.right + page.missing > 0) {
                r += page.right == 0 ? 0 : page.right / (page.right + page.missing);
                rs++;
            }
            failed += page.f1() < 0.5 ? 1 : 0;
        }
        p = ps == 0 ? 0 : p / ps;
        r = rs == 0 ? 0 : r / rs;
        return new Score(p + r == 0 ? 0 : 2 * p * r / (p + r), p, r, pages.size(), failed);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "F1 %.4f P %.4f R %.4f  pages %d, under 0.5: %d",
                f1,
                precision,
                recall,
                pages,
                failed);
    }
}
