package org.bagwright.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Evidence;
import org.bagwright.model.TextAccess;
import org.bagwright.model.WithheldCapture;
import org.bagwright.model.WithheldText;

/**
 * A capture of which it is known what may travel.
 *
 * @param capture with the rights of its source, and without values that quote a text that may not travel
 * @param withheld why its octets may not travel
 * @param texts one for each document
 * @param origin who is to be named for it: a source, the catalogue, the default
 * @param source number of the source that it comes from; 0 for none
 * @param withdrawals numbers of those that concern it, from 0
 * @param quotingRows the catalogue's rows about it in which a text stands that may not travel
 */
record Cleared(
        CuratedCapture capture,
        Optional<WithheldCapture> withheld,
        List<Text> texts,
        String origin,
        int source,
        Set<Integer> withdrawals,
        Set<Integer> quotingRows) {

    Cleared {
        texts = List.copyOf(texts);
        withdrawals = Set.copyOf(withdrawals);
        quotingRows = Set.copyOf(quotingRows);
    }

    /**
     * What may travel of one text.
     *
     * @param document its id
     * @param excerptCharacters the longest excerpt, in code points
     * @param by what says so
     * @param withdrawal present when it was withdrawn
     */
    record Text(
            String document,
            TextAccess access,
            int excerptCharacters,
            Evidence by,
            Optional<WithheldText.Withdrawn> withdrawal) {
        boolean isWhole() {
            return access == TextAccess.INCLUDED;
        }

        /** Of a text that may not travel at all. */
        WithheldText why() {
            return new WithheldText(TextAccess.WITHHELD, by, withdrawal, Optional.empty());
        }
    }

    private static List<Integer> rows(CatalogueRow catalogue) {
        return Stream.concat(Stream.of(catalogue), catalogue.documents().values().stream())
                .map(CatalogueRow::row)
                .sorted()
                .toList();
    }

    /** What is to be kept of it until the set is known: without the capture's texts and ledger. */
    Verdict verdict() {
        return new Verdict(
                rows(capture.facts().catalogue()),
                withheld.map(WithheldCapture::text).orElse(TextAccess.INCLUDED),
                withheld.flatMap(WithheldCapture::location).isPresent(),
                texts,
                origin,
                source,
                withdrawals,
                quotingRows);
    }

    /**
     * As {@link Cleared}, without what takes room.
     *
     * @param catalogueRows that are about the capture or a document of it; 0 for none
     * @param access of the capture's octets
     */
    record Verdict(
            List<Integer> catalogueRows,
            TextAccess access,
            boolean isToBeFetched,
            List<Text> texts,
            String origin,
            int source,
            Set<Integer> withdrawals,
            Set<Integer> quotingRows) {
        boolean isWithheld() {
            return access != TextAccess.INCLUDED;
        }
    }
}
