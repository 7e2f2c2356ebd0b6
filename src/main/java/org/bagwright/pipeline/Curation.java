package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.classify.Classification;
import org.bagwright.classify.StandingBlocks;
import org.bagwright.classify.Suspicion;
import org.bagwright.describe.Describer;
import org.bagwright.describe.LanguageIdentifier;
import org.bagwright.describe.Statistics;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.Block;
import org.bagwright.model.Capture;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Document;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Guidance;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.SiteName;
import org.bagwright.model.StandingLines;
import org.bagwright.text.Decoding;
import org.bagwright.text.Segmentation;

/**
 * One capture to its documents and its ledger: decode, segment, classify, describe, account. Pure and thread-safe; all
 * that a distributed engine would need.
 */
public final class Curation {
    /** Blocks judged with less confidence are unsure, and a person should look. */
    public static final double UNSURE = LedgerEntry.UNSURE;

    private final StandingLines standing;
    private final Describer describer;
    private final Guiding guiding;

    /** Curates single texts, without the evidence of a collection. */
    public Curation(Optional<String> rights) {
        this(rights, StandingLines.NONE);
    }

    /**
     * Curates the texts of a collection.
     *
     * @param rights in the texts, where the catalogue doesn't state them
     * @param standing the evidence of the collection
     */
    public Curation(Optional<String> rights, StandingLines standing) {
        this(rights, standing, Guidance.NONE);
    }

    /** As {@link #Curation(Optional, StandingLines)}, with what persons said of the collection. */
    public Curation(Optional<String> rights, StandingLines standing, Guidance guidance) {
        this.standing = standing;
        this.describer = new Describer(new LanguageIdentifier(), rights);
        this.guiding = new Guiding(guidance, describer);
    }

    /** Curates {@code capture}. */
    public CuratedCapture curate(Capture capture) {
        String mediaType = capture.mediaType();
        return MarkupText.isMarkup(mediaType)
                ? curateMarkup(capture, Decoding.ofMarkup(capture.octets(), mediaType, capture.place()))
                : curateText(capture, Decoding.of(capture.octets(), capture.place()));
    }

    private CuratedCapture curateText(Capture capture, Decoding decoding) {
        if (Segmentation.isBeyondLimit(decoding.text())) {
            return beyondLimit(capture, decoding, Segmentation.MOST_LINES + " lines");
        }
        List<Block> blocks = Segmentation.of(decoding.text());
        SiteName site = FirstPass.site(capture, decoding.text());
        Classification classified = standing.of(site)
                .map(lines -> StandingBlocks.classify(blocks, lines))
                .orElseGet(() -> Classification.of(blocks));
        int nonBlank = Statistics.nonBlank(decoding.text().text());
        return account(new Judged(capture, decoding, site, classified, nonBlank, List.of(), Optional.empty()));
    }

    private CuratedCapture curateMarkup(Capture capture, Decoding decoding) {
        if (MarkupSegmentation.isBeyondLimit(decoding.text())) {
            return beyondLimit(capture, decoding, MarkupSegmentation.MOST_TAGS + " tags");
        }
        MarkupSegmentation segmented = MarkupSegmentation.of(decoding.text());
        List<Block> blocks = segmented.blocks();
        if (blocks.size() > Segmentation.MOST_LINES) {
            return beyondLimit(capture, decoding, Segmentation.MOST_LINES + " lines");
        }
        int nonBlank =
                blocks.stream().mapToInt(b -> Statistics.nonBlank(b.text())).sum();
        Decoding noticed = new Decoding(decoding.text(), noticed(capture, decoding, segmented));
        SiteName site = FirstPass.site(capture, decoding.text());
        Classification classified = standing.of(site)
                .map(lines -> StandingBlocks.classify(segmented, lines))
                .orElseGet(() -> Classification.of(segmented));
        return account(new Judged(
                capture, noticed, site, classified, nonBlank, segmented.statements(), Optional.of(segmented)));
    }

    private static List<Finding> noticed(Capture capture, Decoding decoding, MarkupSegmentation segmented) {
        List<Finding> findings = new ArrayList<>(decoding.findings());
        Decoding.strayControls(segmented.controls(), capture.place()).ifPresent(findings::add);
        if (segmented.isTooDeep()) {
            findings.add(Finding.of(
                            FindingCode.PAGE_TOO_DEEP,
                            capture.place(),
                            "nests its tags deeper than " + MarkupSegmentation.DEEPEST
                                    + ": the deepest were read as standing beside one another")
                    .hinting("look at it; if it is no article, move it out of raw/"));
        }
        return findings;
    }

    /** Lets persons overrule what was judged, describes the articles and accounts for all characters. */
    private CuratedCapture account(Judged judged) {
        Capture capture = judged.capture();
        DecodedText decoded = judged.decoded();
        List<Finding> findings = new ArrayList<>(judged.decoding().findings());
        Guided guided = guiding.guide(judged, findings);
        CaptureDocuments made = CaptureDocuments.of(judged, guided, describer);
        findings.addAll(made.findings());
        List<DecisionUse> uses = new ArrayList<>(guided.uses());
        uses.addAll(made.uses());
        List<LabelledBlock> blocks = guided.classification().blocks();
        List<Document> documents = made.documents();
        Optional<Exclusion> excluded = documents.isEmpty() ? Optional.of(noArticle(blocks)) : Optional.empty();
        findings.addAll(CaptureFindings.of(capture, blocks, documents, excluded));
        return new CuratedCapture(
                CaptureFacts.of(capture),
                Optional.of(decoded.charset()),
                Optional.of(decoded.source()),
                Accounting.of(decoded, guided.inLedger(), documents, judged.skipped()),
                documents,
                excluded,
                findings,
                uses);
    }

    private static Exclusion noArticle(List<LabelledBlock> blocks) {
        if (blocks.isEmpty()) {
            return new Exclusion("segment", "holds no text");
        }
        String what = Suspicion.ofCapture(blocks)
                .map(s -> s.kind().described() + " (" + s.why() + ")")
                .orElseGet(() -> Build.count(blocks.size(), "block") + ", none of them running text");
        return new Exclusion("classify", "holds no article: " + what);
    }

    private static CuratedCapture beyondLimit(Capture capture, Decoding decoding, String limit) {
        Exclusion exclusion = new Exclusion("segment", "holds no article: more than " + limit);
        List<Finding> findings = new ArrayList<>(decoding.findings());
        findings.add(Finding.of(FindingCode.NO_ARTICLE, capture.place(), exclusion.reason())
                .hinting("split the file, if it holds several articles"));
        return new CuratedCapture(
                CaptureFacts.of(capture),
                Optional.of(decoding.text().charset()),
                Optional.of(decoding.text().source()),
                Accounting.unread(decoding.text()),
                List.of(),
                Optional.of(exclusion),
                findings);
    }
}
