package org.bagwright.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.bagwright.model.Block;
import org.bagwright.model.CodePointIndex;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.Role;
import org.bagwright.model.Span;
import org.bagwright.text.Decoding;
import org.bagwright.text.Segmentation;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A decoded HTML source to blocks: the text between two boundaries of block-level elements is a block; where {@code br}
 * or a preformatted line end parts it, the rules of {@link Segmentation} say which lines are one paragraph. Hidden
 * elements have blocks too. Linear in the source. What is asked of it again is kept: for one thread at a time.
 */
public final class MarkupSegmentation {
    /**
     * Start tags of a page that is read; one of more is no article, and its tree would fill the memory: a tag takes up to
     * 600 octets. The most in 504 pages of known sites were 9,700.
     */
    public static final int MOST_TAGS = 200_000;

    /** In UTF-16 units: a sign and a letter. */
    private static final int SHORTEST_TAG = 2;

    /** Elements are nested at most so deep; what a page nests deeper stands beside one another. */
    public static final int DEEPEST = 512;

    /** In the order of the tree, the page itself first. */
    private final List<MarkupElement> elements;

    private final PageNames names;
    /** Positions in what the parser got, to code points of the source. */
    private final IntUnaryOperator positions;

    private final List<MarkedBlock> blocks;
    /** The same without their places. */
    private final List<Block> texts;

    private final List<LedgerEntry> skipped;
    private final boolean tooDeep;
    private final int controls;
    private final Supplier<HidingRules> hiding;

    private MarkupSegmentation(
            List<MarkupElement> elements,
            PageNames names,
            IntUnaryOperator positions,
            List<MarkedBlock> blocks,
            List<LedgerEntry> skipped,
            boolean tooDeep,
            int controls,
            Supplier<HidingRules> hiding) {
        this.hiding = hiding;
        this.controls = controls;
        this.elements = elements;
        this.names = names;
        this.positions = positions;
        this.blocks = List.copyOf(blocks);
        this.texts = blocks.stream().map(MarkedBlock::block).toList();
        this.skipped = List.copyOf(skipped);
        this.tooDeep = tooDeep;
    }

    /** Whether {@code source} has more than {@link #MOST_TAGS}, and isn't to be parsed. */
    public static boolean isBeyondLimit(DecodedText source) {
        String text = source.text();
        if (text.length() <= SHORTEST_TAG * MOST_TAGS) {
            return false;
        }
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = text.indexOf('<', at + 1)) {
            if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                tags++;
            }
        }
        return tags > MOST_TAGS;
    }

    /** Parses and cuts {@code source}. */
    public static MarkupSegmentation of(DecodedText source) {
        return of(source, TrimmedSource.of(source.text()));
    }

    /** As {@link #of(DecodedText)}, with what the parser gets of it. */
    static MarkupSegmentation of(DecodedText source, TrimmedSource trimmed) {
        Document document =
                Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(trimmed.reader(), "");
        MarkupWalk walk = MarkupWalk.of(document, source.text(), trimmed);
        CodePointIndex codePoints = CodePointIndex.of(source);
        List<MarkupWalk.Piece> pieces = walk.pieces();
        List<MarkedBlock> blocks = new Cutting(source.text(), codePoints).cut(pieces);
        List<LedgerEntry> skipped = new ArrayList<>();
        for (MarkupWalk.Skipped element : walk.skipped()) {
            Span span = new Span(codePoints.applyAsInt(element.start()), codePoints.applyAsInt(element.end()));
            skipped.add(
                    new LedgerEntry(span, Role.MARKUP, Fate.REMOVED, Optional.empty(), "markup." + element.name(), 1));
        }
        return new MarkupSegmentation(
                walk.elements(),
                walk.names(),
                position -> codePoints.applyAsInt(trimmed.inSource(position)),
                blocks,
                skipped,
                walk.deepest() > DEEPEST,
                controls(source.text(), pieces, blocks),
                () -> HidingRules.in(source.text(), trimmed, walk.elements()));
    }

    /** Those that stand in the source, or those that references make of it, whichever are more. */
    private static int controls(String source, List<MarkupWalk.Piece> pieces, List<MarkedBlock> blocks) {
        int written = pieces.stream()
                .mapToInt(p -> Decoding.strays(source, p.start(), p.end()))
                .sum();
        int shown = blocks.stream()
                .map(b -> b.block().text())
                .mapToInt(t -> Decoding.strays(t, 0, t.length()))
                .sum();
        return Math.max(written, shown);
    }

    /** How many control characters and direction overrides are in the page's text. */
    public int controls() {
        return controls;
    }

    /** The blocks, in the order of the source. */
    public List<Block> blocks() {
        return texts;
    }

    /** What the page's markup states of the page, in the order of the source. */
    public List<MarkupStatement> statements() {
        return MarkupStatements.of(elements, positions);
    }

    /** Whether the page nests elements deeper than {@link #DEEPEST}. */
    public boolean isTooDeep() {
        return tooDeep;
    }

    /** Scripts, styles and other elements without text, ascending by their start; some may overlap. */
    public List<LedgerEntry> skipped() {
        return skipped;
    }

    /** The names in its markup. */
    PageNames names() {
        return names;
    }

    List<MarkedBlock> marked() {
        return blocks;
    }

    /** What its own style sheets hide, read anew each time. */
    HidingRules hiding() {
        return hiding.get();
    }

    /** The parsed page, with the positions of its nodes. */
    Element document() {
        return elements.get(0).element();
    }

    /** Its elements in the order of the tree, the page itself first. */
    List<MarkupElement> elements() {
        return elements;
    }
}
