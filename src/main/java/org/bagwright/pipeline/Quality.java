package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.classify.PageKind;
import org.bagwright.classify.Suspicion;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.Document;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Mojibake;

/**
 * What a person should look at in one document: its flags, which {@code docs/quality-flags.md} lists with their rules, and
 * the findings that go with them.
 */
final class Quality {
    /** Documents that kept less of their capture than this share are flagged. */
    private static final double MOSTLY_REMOVED = 0.2;

    /** Documents of fewer words are flagged. */
    private static final int VERY_SHORT = 50;

    /** Documents of fewer words have next to no text. */
    private static final int NEAR_EMPTY = 15;

    private static final String DAMAGE = "encoding-damage";
    private static final String NEAR_EMPTY_FLAG = "near-empty";

    private Quality() {}

    /**
     * The flags of one document, sorted.
     *
     * @param charset how that of its capture was found
     * @param blocks those of its article
     */
    static List<String> flags(
            Document document, CharsetSource charset, List<LabelledBlock> blocks, List<Suspicion> suspicions) {
        List<String> flags = new ArrayList<>();
        if (charset == CharsetSource.DETECTED || charset == CharsetSource.ASSUMED) {
            flags.add("charset-" + charset.label());
        }
        suspicions.forEach(s -> flags.add(s.kind().label()));
        if (isDamaged(document.text()) || blocks.stream().anyMatch(b -> isUsed(b) && isRepaired(b))) {
            flags.add(DAMAGE);
        }
        if (document.keptShare() < MOSTLY_REMOVED) {
            flags.add("mostly-removed");
        }
        if (document.words() < NEAR_EMPTY) {
            flags.add(NEAR_EMPTY_FLAG);
        }
        if (SideBySide.in(blocks)) {
            flags.add("side-by-side");
        }
        if (document.description().title().isEmpty()) {
            flags.add("no-title");
        }
        if (blocks.stream().anyMatch(b -> b.confidence() < Curation.UNSURE)) {
            flags.add("unsure-blocks");
        }
        if (document.words() < VERY_SHORT) {
            flags.add("very-short");
        }
        flags.sort(String::compareTo);
        return flags;
    }

    private static boolean isDamaged(String text) {
        return text.indexOf('\uFFFD') >= 0 || Mojibake.placesIn(text) > 0;
    }

    /** Whether the article's text or record is made of it. */
    private static boolean isUsed(LabelledBlock block) {
        return block.article() > 0;
    }

    private static boolean isRepaired(LabelledBlock block) {
        return block.block().repair().isPresent();
    }

    /** Findings about a document, from its flags. */
    static List<Finding> findings(Document document, List<Suspicion> suspicions, String place) {
        List<Finding> findings = new ArrayList<>();
        String id = document.id();
        for (Suspicion suspicion : suspicions) {
            FindingCode code = suspicion.kind() == PageKind.PAYWALL_STUB
                    ? FindingCode.PAYWALL_STUB
                    : FindingCode.UNLIKE_AN_ARTICLE;
            String message = id + " may be " + suspicion.kind().described() + ": " + suspicion.why();
            findings.add(Finding.of(code, place, message).hinting("bagwright log " + id));
        }
        if (document.flags().contains(NEAR_EMPTY_FLAG)) {
            findings.add(
                    Finding.of(FindingCode.UNLIKE_AN_ARTICLE, place, id + " has " + document.words() + " words of text")
                            .hinting("bagwright log --removed " + id));
        }
        if (document.keptShare() < MOSTLY_REMOVED) {
            findings.add(Finding.of(FindingCode.MOSTLY_REMOVED, place, "little of it is in " + id)
                    .hinting("bagwright log --removed " + id));
        }
        if (document.flags().contains(DAMAGE) && isDamaged(document.text())) {
            findings.add(Finding.of(FindingCode.MOJIBAKE_LEFT, place, "letters in the text of " + id + " are damaged")
                    .hinting("fetch the page again"));
        }
        return findings;
    }

    /** The finding that blocks of a capture were repaired. */
    static Optional<Finding> repairs(List<LabelledBlock> blocks, String place) {
        long repaired = blocks.stream().filter(Quality::isRepaired).count();
        return blocks.stream()
                .flatMap(b -> b.block().repair().stream())
                .findFirst()
                .map(damage -> Finding.of(
                                FindingCode.MOJIBAKE_REPAIRED,
                                place,
                                Build.count(repaired, "block") + " of UTF-8 that was read as " + damage.charset()
                                        + (damage.times() == 1 ? "" : ", twice,") + " repaired")
                        .hinting("a fresh capture is better, if the page is still there"));
    }
}
