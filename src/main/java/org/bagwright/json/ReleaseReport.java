package org.bagwright.json;

import java.util.List;
import java.util.Optional;
import org.bagwright.model.Fate;
import org.bagwright.model.Role;

/**
 * The figures of a release: what {@code data/report.json} holds and the landing page draws. All of it is counted from the
 * records of the captures and documents, but for {@code statement}, which says what the release is.
 */
public record ReleaseReport(
        ReleaseStatement statement,
        Captures captures,
        Documents documents,
        Published published,
        Counts publishers,
        Counts sites,
        Counts languages,
        Counts rights,
        List<RoleCount> roles,
        Words words,
        Duplicates duplicates,
        Flags flags,
        Review review) {

    public ReleaseReport {
        roles = List.copyOf(roles);
    }

    /** A value and how many documents, captures or clusters have it. */
    public record Counted(String value, long count) {}

    /**
     * The captures.
     *
     * @param characters code points of the decoded captures
     * @param excluded captures without a document
     * @param withheld captures whose octets aren't in the bag
     * @param toFetch those of them whose record states where the same octets are
     * @param reasons why captures yielded no document, the most frequent first; numbers in a reason are written {@code n}, so that reasons of one kind count
     *     together
     */
    public record Captures(
            long count, long octets, long characters, long excluded, Others reasons, long withheld, long toFetch) {}

    /**
     * The documents.
     *
     * @param withheld those of whose text nothing travels
     * @param excerpts those of whose text the beginning travels
     * @param reasons what says so, or why a text was withdrawn; of withheld texts and excerpts
     */
    public record Documents(long count, long words, long characters, long withheld, long excerpts, Others reasons) {}

    /**
     * Dates of publication, by year and by month; years and months without a document aren't listed.
     *
     * @param first the earliest date, as precise as stated
     * @param years ascending, {@code 2019}
     * @param months ascending, {@code 2019-08}; a date that is but a year has none
     * @param gaps runs of years without a document between the first and the last
     */
    public record Published(
            long stated,
            long notStated,
            Optional<String> first,
            Optional<String> last,
            List<Counted> years,
            List<Counted> months,
            List<Gap> gaps) {
        public Published {
            years = List.copyOf(years);
            months = List.copyOf(months);
            gaps = List.copyOf(gaps);
        }
    }

    /** Years without a document, both ends included. */
    public record Gap(int from, int to) {}

    /**
     * Values by their frequency.
     *
     * @param different values that were told apart
     * @param top the most frequent first, equal ones by their octets
     * @param others what all other values count together
     */
    public record Others(long different, List<Counted> top, long others) {
        public Others {
            top = List.copyOf(top);
        }
    }

    /** How many documents state a value, and which. */
    public record Counts(long stated, long notStated, Others values) {}

    /**
     * What became of the blocks of one role.
     *
     * @param characters code points of their spans
     */
    public record RoleCount(Role role, Fate fate, long characters, long blocks) {}

    /**
     * Words of the documents' texts.
     *
     * @param least 0 when there is no document
     * @param median the lower one of two; exact up to {@code exactUpTo} words, above it a lower bound
     * @param bins ascending
     */
    public record Words(long least, long median, long most, List<Bin> bins) {
        public Words {
            bins = List.copyOf(bins);
        }
    }

    /** Documents of {@code from} words to less than {@code to}; the last bin has no end. */
    public record Bin(long from, Optional<Long> to, long documents) {}

    /**
     * Documents that look alike.
     *
     * @param documents that are in a cluster
     * @param sizes how many clusters have how many documents, ascending by size
     * @param largest ids of the largest clusters with their sizes
     */
    public record Duplicates(long clusters, long documents, List<Size> sizes, List<Counted> largest) {
        public Duplicates {
            sizes = List.copyOf(sizes);
            largest = List.copyOf(largest);
        }
    }

    /** How many clusters have this many documents. */
    public record Size(long documents, long clusters) {}

    /** Quality flags, the most frequent first. */
    public record Flags(long documentsWithout, List<Counted> flags) {
        public Flags {
            flags = List.copyOf(flags);
        }
    }

    /**
     * What people looked at.
     *
     * @param blocks in all, without blank space and markup
     * @param unsure that were judged with little confidence
     * @param decided whose role a person decided
     */
    public record Review(long blocks, long unsure, long decided) {}
}
