package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.bagwright.describe.Describer;
import org.bagwright.describe.LanguageIdentifier;
import org.bagwright.describe.Statistics;
import org.bagwright.model.Block;
import org.bagwright.model.Capture;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Document;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Ledger;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Paragraph;
import org.bagwright.model.StandingLines;
import org.bagwright.text.Classification;
import org.bagwright.text.Decoding;
import org.bagwright.text.MarkupSegmentation;
import org.bagwright.text.Segmentation;
import org.bagwright.text.StandingBlocks;
import org.bagwright.text.Suspicion;

/**
 * One capture to its documents and its ledger: decode, segment, classify, describe, account. Pure and thread-safe; all
 * that a distributed engine would need.
 */
public final class Curation {
    /** Blocks judged with less confidence are unsure, and a person should look. */
    public static final double UNSURE = LedgerEntry.UNSURE;

    /** Longer lines are hardly paragraphs, in code points. */
    private static final int VERY_LONG_LINE = 100_000;

    private final Optional<String> rights;
    private final StandingLines standing;
    private final LanguageIdentifier languages = new LanguageIdentifier();

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
        this.rights = rights;
        this.standing = standing;
    }

    /** Curates {@code capture}. */
    public CuratedCapture curate(Capture capture) {
        String mediaType = capture.mediaType();
        return MarkupText.isMarkup(mediaType)
                ? curateMarkup(capture, Decoding.ofMarkup(capture.octets(), mediaType, place(capture)))
                : curateText(capture, Decoding.of(capture.octets(), place(capture)));
    }

    private CuratedCapture curateText(Capture capture, Decoding decoding) {
        if (Segmentation.isBeyondLimit(decoding.text())) {
            return beyondLimit(capture, decoding, Segmentation.MOST_LINES + " lines");
        }
        List<Block> blocks = Segmentation.of(decoding.text());
        Classification classified = standing.of(FirstPass.site(capture, decoding.text()))
                .map(site -> StandingBlocks.classify(blocks, site))
                .orElseGet(() -> Classification.of(blocks));
        int nonBlank = Statistics.nonBlank(decoding.text().text());
        return account(capture, decoding, classified, nonBlank, List.of(), List.of());
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
        Classification classified = standing.of(FirstPass.site(capture, decoding.text()))
                .map(site -> StandingBlocks.classify(segmented, site))
                .orElseGet(() -> Classification.of(segmented));
        return account(capture, noticed, classified, nonBlank, segmented.skipped(), segmented.statements());
    }

    private static List<Finding> noticed(Capture capture, Decoding decoding, MarkupSegmentation segmented) {
        List<Finding> findings = new ArrayList<>(decoding.findings());
        Decoding.strayControls(segmented.controls(), place(capture)).ifPresent(findings::add);
        if (segmented.isTooDeep()) {
            findings.add(Finding.of(
                            FindingCode.PAGE_TOO_DEEP,
                            place(capture),
                            "nests its tags deeper than " + MarkupSegmentation.DEEPEST
                                    + ": the deepest were read as standing beside one another")
                    .hinting("look at it; if it is no article, move it out of raw/"));
        }
        return findings;
    }

    /**
     * Describes the articles and accounts for all characters.
     *
     * @param nonBlank characters shown in the capture that aren't blank
     * @param skipped elements of a marked-up source that have no text
     * @param markup what the source's markup states of the page
     */
    private CuratedCapture account(
            Capture capture,
            Decoding decoding,
            Classification judged,
            int nonBlank,
            List<LedgerEntry> skipped,
            List<MarkupStatement> markup) {
        Classification classified = Suspicion.withoutOthers(judged);
        List<Finding> findings = new ArrayList<>(decoding.findings());
        List<Document> documents = new ArrayList<>();
        for (List<LabelledBlock> article : classified.byArticle()) {
            int number = classified.articles() == 1 ? 0 : documents.size() + 1;
            List<Suspicion> suspicions = Suspicion.of(classified, documents.size() + 1);
            Document document =
                    document(capture, decoding.text(), markup, nonBlank, article, suspicions, number, findings);
            documents.add(document);
            findings.addAll(Quality.findings(document, suspicions, place(capture)));
        }
        Ledger ledger = Accounting.of(decoding.text(), classified.blocks(), documents, skipped);
        notice(capture, classified, documents, findings);
        return new CuratedCapture(
                CaptureFacts.of(capture),
                Optional.of(decoding.text().charset()),
                Optional.of(decoding.text().source()),
                ledger,
                documents,
                documents.isEmpty() ? Optional.of(noArticle(classified)) : Optional.empty(),
                findings);
    }

    private static CuratedCapture beyondLimit(Capture capture, Decoding decoding, String limit) {
        Exclusion exclusion = new Exclusion("segment", "holds no article: more than " + limit);
        List<Finding> findings = new ArrayList<>(decoding.findings());
        findings.add(Finding.of(FindingCode.NO_ARTICLE, place(capture), exclusion.reason())
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

    /** Describes one article; {@code number} is 0 for the only one of its capture. */
    private Document document(
            Capture capture,
            DecodedText decoded,
            List<MarkupStatement> markup,
            int nonBlank,
            List<LabelledBlock> blocks,
            List<Suspicion> suspicions,
            int number,
            List<Finding> findings) {
        String text = text(blocks);
        boolean only = number == 0;
        CatalogueRow catalogue = only ? capture.catalogue() : ofWholeCapture(capture.catalogue());
        List<MarkupStatement> own = only
                ? markup
                : markup.stream().filter(MarkupStatement::concernsSite).toList();
        Describer described = Describer.describe(blocks, own, text, languages, catalogue, rights, place(capture));
        findings.addAll(described.findings());
        int kept = blocks.stream()
                .filter(LabelledBlock::isText)
                .mapToInt(b -> Statistics.nonBlank(b.block().text()))
                .sum();
        double share = (double) kept / Math.max(1, nonBlank);
        int words = Statistics.words(text);
        return new Document(
                only ? capture.id() : capture.id() + "-" + number,
                described.description(),
                text,
                words,
                text.codePointCount(0, text.length()),
                share,
                Quality.of(decoded, blocks, suspicions, described.description(), text, words, share)
                        .flags());
    }

    /** What a catalogue states of a capture of several articles holds for each, but for what is one article's own. */
    private static CatalogueRow ofWholeCapture(CatalogueRow row) {
        return new CatalogueRow(
                row.row(),
                row.values().entrySet().stream()
                        .filter(e -> List.of("url", "retrieved", "publisher", "rights", "language", "agency")
                                .contains(e.getKey()))
                        .collect(java.util.stream.Collectors.toMap(
                                java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)));
    }

    /** The paragraphs of all text blocks, parted by one blank line, without the final line feed. */
    private static String text(List<LabelledBlock> blocks) {
        StringJoiner paragraphs = new StringJoiner("\n\n");
        for (LabelledBlock block : blocks) {
            if (block.isText()) {
                paragraphs.add(Paragraph.of(block.block().text()));
            }
        }
        return paragraphs.toString();
    }

    private static Exclusion noArticle(Classification classified) {
        if (classified.blocks().isEmpty()) {
            return new Exclusion("segment", "holds no text");
        }
        String what = Suspicion.ofCapture(classified.blocks())
                .map(s -> s.kind().described() + " (" + s.why() + ")")
                .orElseGet(() -> Build.count(classified.blocks().size(), "block") + ", none of them running text");
        return new Exclusion("classify", "holds no article: " + what);
    }

    private static void notice(
            Capture capture, Classification classified, List<Document> documents, List<Finding> findings) {
        if (documents.isEmpty()) {
            findings.add(Finding.of(
                            FindingCode.NO_ARTICLE,
                            place(capture),
                            noArticle(classified).reason())
                    .hinting("look at it; if it is an article, tell what a rule should have seen"));
        }
        int longest = classified.blocks().stream()
                .mapToInt(b -> b.block().span().length())
                .max()
                .orElse(0);
        if (longest > VERY_LONG_LINE) {
            findings.add(Finding.of(
                            FindingCode.VERY_LONG_LINE,
                            place(capture),
                            "has a line of " + longest + " characters, which is one paragraph")
                    .hinting("if line ends were lost, scrape it again"));
        }
        Quality.repairs(classified.blocks(), place(capture)).ifPresent(findings::add);
        long unsure = classified.blocks().stream()
                .filter(b -> b.confidence() < UNSURE)
                .count();
        if (unsure > 0 && !documents.isEmpty()) {
            findings.add(Finding.of(
                            FindingCode.UNSURE_BLOCKS,
                            place(capture),
                            unsure + (unsure == 1 ? " block was" : " blocks were") + " judged with little confidence")
                    .hinting("bagwright log " + documents.get(0).id()));
        }
    }

    /** Where findings about a capture point: its path in the project. */
    private static String place(Capture capture) {
        return "raw/" + capture.originalName();
    }
}
