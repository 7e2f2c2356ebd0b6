package org.bagwright.pipeline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.bagwright.describe.DecidedValues;
import org.bagwright.describe.Describer;
import org.bagwright.describe.LanguageIdentifier;
import org.bagwright.describe.PageSubject;
import org.bagwright.describe.Statistics;
import org.bagwright.model.Block;
import org.bagwright.model.Capture;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Decision;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.Decisions;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Description;
import org.bagwright.model.Document;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Guidance;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Ledger;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Paragraph;
import org.bagwright.model.SiteName;
import org.bagwright.model.SiteRule;
import org.bagwright.model.Span;
import org.bagwright.model.StandingLines;
import org.bagwright.model.Stated;
import org.bagwright.text.Classification;
import org.bagwright.text.Deciding;
import org.bagwright.text.Decoding;
import org.bagwright.text.MarkupSegmentation;
import org.bagwright.text.Segmentation;
import org.bagwright.text.SiteRuling;
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
    private final Guidance guidance;
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
        this(rights, standing, Guidance.NONE);
    }

    /** As {@link #Curation(Optional, StandingLines)}, with what persons said of the collection. */
    public Curation(Optional<String> rights, StandingLines standing, Guidance guidance) {
        this.rights = rights;
        this.standing = standing;
        this.guidance = guidance;
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
        SiteName site = FirstPass.site(capture, decoding.text());
        Classification classified = standing.of(site)
                .map(lines -> StandingBlocks.classify(blocks, lines))
                .orElseGet(() -> Classification.of(blocks));
        int nonBlank = Statistics.nonBlank(decoding.text().text());
        return account(new Judged(capture, decoding, site, classified, nonBlank, Optional.empty()));
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
        return account(new Judged(capture, noticed, site, classified, nonBlank, Optional.of(segmented)));
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
     * A capture after the rules judged it.
     *
     * @param nonBlank characters shown in the capture that aren't blank
     * @param page the marked-up page, if it is one
     */
    private record Judged(
            Capture capture,
            Decoding decoding,
            SiteName site,
            Classification classified,
            int nonBlank,
            Optional<MarkupSegmentation> page) {}

    /** Lets persons overrule what was judged, describes the articles and accounts for all characters. */
    private CuratedCapture account(Judged judged) {
        Capture capture = judged.capture();
        DecodedText decoded = judged.decoding().text();
        List<Finding> findings = new ArrayList<>(judged.decoding().findings());
        List<MarkupStatement> markup =
                judged.page().map(MarkupSegmentation::statements).orElse(List.of());
        Guided guided = guide(judged, markup, findings);
        Classification classified = guided.classification();
        List<DecisionUse> uses = new ArrayList<>(guided.uses());
        List<Document> documents = new ArrayList<>();
        OptionalInt subject = PageSubject.of(classified.byArticle(), markup);
        for (List<LabelledBlock> article : classified.byArticle()) {
            int number = classified.articles() == 1 ? 0 : documents.size() + 1;
            List<MarkupStatement> own = subject.isPresent() && subject.getAsInt() == documents.size()
                    ? markup
                    : markup.stream().filter(MarkupStatement::concernsSite).toList();
            List<Suspicion> suspicions = Suspicion.of(classified, documents.size() + 1);
            List<Decision> changes = guided.changes().getOrDefault(documents.size() + 1, List.of());
            Document document = document(judged, own, article, suspicions, number, changes, findings, uses);
            documents.add(document);
            findings.addAll(Quality.findings(document, suspicions, place(capture)));
        }
        List<LedgerEntry> skipped =
                judged.page().map(MarkupSegmentation::skipped).orElse(List.of());
        Ledger ledger = Accounting.of(decoded, guided.inLedger(), documents, skipped);
        notice(capture, classified, documents, findings);
        noticeUnusedRows(capture, documents, findings);
        return new CuratedCapture(
                CaptureFacts.of(capture),
                Optional.of(decoded.charset()),
                Optional.of(decoded.source()),
                ledger,
                documents,
                documents.isEmpty() ? Optional.of(noArticle(classified)) : Optional.empty(),
                findings,
                uses);
    }

    /** Site rules, then decisions: they outrank all. */
    private Guided guide(Judged judged, List<MarkupStatement> markup, List<Finding> findings) {
        Classification classified = Suspicion.withoutOthers(judged.classified());
        List<DecisionUse> uses = new ArrayList<>();
        List<SiteRule> rules = guidance.siteRules().of(judged.site());
        if (!rules.isEmpty()) {
            List<SiteRule> valid = valid(rules, judged, classified, markup, findings);
            SiteRuling ruled = judged.page()
                    .map(page -> SiteRuling.of(classified, valid, page))
                    .orElseGet(() -> SiteRuling.of(classified, valid));
            ruled.used().forEach(rule -> uses.add(new DecisionUse(rule, DecisionUse.Outcome.APPLIED, "")));
            return Guided.of(decide(judged, ruled.classification()), uses);
        }
        return Guided.of(decide(judged, classified), uses);
    }

    private Deciding decide(Judged judged, Classification classified) {
        Decisions decisions = guidance.decisions();
        if (decisions.isEmpty()) {
            return Deciding.nothing(classified);
        }
        Capture capture = judged.capture();
        List<Decision> own = decisions.of(
                capture.sha512(), place(capture), () -> judged.decoding().text().sha512());
        return Deciding.of(classified, judged.site(), own, decisions);
    }

    /** The rules that hold for pages of the capture's day: when it was retrieved, else when it was published. */
    private List<SiteRule> valid(
            List<SiteRule> rules,
            Judged judged,
            Classification classified,
            List<MarkupStatement> markup,
            List<Finding> findings) {
        if (rules.stream().noneMatch(SiteRule::isLimited)) {
            return rules;
        }
        Optional<LocalDate> day = day(judged, classified, markup);
        if (day.isEmpty()) {
            findings.add(Finding.of(
                            FindingCode.SITE_RULE_WITHOUT_DATE,
                            place(judged.capture()),
                            "no day is known of it: the rules of " + judged.site()
                                    + " that hold for some time only weren't applied")
                    .hinting("state it in raw/catalog.csv, column retrieved"));
        }
        return rules.stream()
                .filter(rule -> !rule.isLimited() || day.filter(rule::holdsOn).isPresent())
                .toList();
    }

    private Optional<LocalDate> day(Judged judged, Classification classified, List<MarkupStatement> markup) {
        CatalogueRow catalogue = judged.capture().catalogue();
        Optional<String> stated = catalogue
                .stated("retrieved")
                .or(() -> catalogue.stated("published"))
                .map(Stated::value);
        return stated.or(() -> classified.byArticle().stream().findFirst().flatMap(article -> Describer.describe(
                                article, markup, "", languages, catalogue, rights, place(judged.capture()))
                        .description()
                        .published()
                        .map(Stated::value)))
                .flatMap(Curation::wholeDay);
    }

    /** A year or a month is no day. */
    private static Optional<LocalDate> wholeDay(String date) {
        try {
            return Optional.of(LocalDate.parse(date.substring(0, Math.min(date.length(), "2019-08-23".length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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
            Judged judged,
            List<MarkupStatement> markup,
            List<LabelledBlock> blocks,
            List<Suspicion> suspicions,
            int number,
            List<Decision> changes,
            List<Finding> findings,
            List<DecisionUse> uses) {
        Capture capture = judged.capture();
        DecodedText decoded = judged.decoding().text();
        String text = text(blocks, judged.page().isPresent());
        boolean only = number == 0;
        String id = only ? capture.id() : capture.id() + "-" + number;
        CatalogueRow catalogue = catalogueOf(id, only, capture.catalogue());
        Describer described = Describer.describe(
                blocks, judged.classified().blocks(), markup, text, languages, catalogue, rights, place(capture));
        findings.addAll(described.findings());
        DecidedValues decided = DecidedValues.of(described.description(), changes);
        uses.addAll(decided.uses());
        Description description = decided.description();
        int kept = blocks.stream()
                .filter(LabelledBlock::isText)
                .mapToInt(b -> Statistics.nonBlank(b.block().text()))
                .sum();
        double share = (double) kept / Math.max(1, judged.nonBlank());
        int words = Statistics.words(text);
        return new Document(
                id,
                description,
                text,
                words,
                text.codePointCount(0, text.length()),
                share,
                Quality.of(decoded, blocks, suspicions, description, text, words, share)
                        .flags());
    }

    /** What the catalogue states of one document, before what it states of the whole capture. */
    private static CatalogueRow catalogueOf(String id, boolean only, CatalogueRow row) {
        CatalogueRow whole = only ? row : ofWholeCapture(row);
        return Optional.ofNullable(row.documents().get(id))
                .map(own -> own.over(whole))
                .orElse(whole);
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

    /**
     * The paragraphs of all text blocks, parted by one blank line, without the final line feed. In a marked-up page two
     * blocks without anything between them are one paragraph: a caption that was glued to it, and that a person restored.
     */
    private static String text(List<LabelledBlock> blocks, boolean markup) {
        StringJoiner paragraphs = new StringJoiner("\n\n");
        StringBuilder paragraph = new StringBuilder();
        int end = -1;
        for (LabelledBlock block : blocks) {
            if (block.isText()) {
                Span span = block.block().span();
                if (end >= 0 && !(markup && end == span.start())) {
                    paragraphs.add(Paragraph.of(paragraph));
                    paragraph.setLength(0);
                }
                paragraph.append(block.block().text());
                end = span.end();
            }
        }
        if (end >= 0) {
            paragraphs.add(Paragraph.of(paragraph));
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

    /** Rows of the catalogue about documents that the capture doesn't yield. */
    private static void noticeUnusedRows(Capture capture, List<Document> documents, List<Finding> findings) {
        List<String> ids = documents.stream().map(Document::id).toList();
        capture.catalogue().documents().entrySet().stream()
                .filter(row -> !ids.contains(row.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(row -> Finding.of(
                                FindingCode.CATALOGUE_ROW_WITHOUT_DOCUMENT,
                                "raw/catalog.csv",
                                "row " + row.getValue().row() + " is about '" + row.getKey() + "', but "
                                        + place(capture) + " yields no such document")
                        .hinting(
                                ids.isEmpty()
                                        ? "it yields none; remove the row"
                                        : "it yields " + String.join(", ", ids)))
                .forEach(findings::add);
    }

    /** Where findings about a capture point: its path in the project. */
    private static String place(Capture capture) {
        return "raw/" + capture.originalName();
    }
}
