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
import org.bagwright.model.MarkupText;
import org.bagwright.model.Mojibake;
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
        List<MarkedBlock> blocks = new Cutting(source.text(), codePoints, hasTag(source.text())).cut(pieces);
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

    /** Whether there is one: else the line ends are all the structure that the source has. */
    private static boolean hasTag(String text) {
        int at = text.indexOf('<');
        while (at >= 0 && at + 1 < text.length()) {
            char next = text.charAt(at + 1);
            if (Character.isLetter(next) || next == '/' || next == '!' || next == '?') {
                return true;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
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
        return blocks.stream().map(MarkedBlock::block).toList();
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

    /** Pieces to lines, lines to paragraphs. */
    private static final class Cutting {
        private final String source;
        private final CodePointIndex codePoints;
        private final MarkupText text;
        private final boolean tagged;
        private final List<MarkedBlock> blocks = new ArrayList<>();

        private final List<Stretch> lines = new ArrayList<>();
        private Stretch line = new Stretch();
        private MarkupWalk.Region region;
        private boolean afterBlank;
        private boolean preformatted;

        Cutting(String source, CodePointIndex codePoints, boolean tagged) {
            this.tagged = tagged;
            this.source = source;
            this.codePoints = codePoints;
            this.text = new MarkupText(source, new HtmlReferences());
        }

        List<MarkedBlock> cut(List<MarkupWalk.Piece> pieces) {
            for (MarkupWalk.Piece piece : pieces) {
                if (piece.region() != region) {
                    endGroup();
                    region = piece.region();
                    afterBlank = region.spaced();
                } else if (piece.breaks() > 0) {
                    endLine(piece.breaks() > 1);
                }
                preformatted = piece.preformatted();
                if (preformatted || !tagged) {
                    addLines(piece.start(), piece.end());
                } else {
                    line.add(piece.start(), piece.end());
                }
            }
            endGroup();
            return blocks;
        }

        private void addLines(int start, int end) {
            int from = start;
            for (int i = start; i < end; i++) {
                if (source.charAt(i) == '\n' || (source.charAt(i) == '\r' && !source.startsWith("\n", i + 1))) {
                    line.add(from, i + 1);
                    endLine(false);
                    from = i + 1;
                }
            }
            line.add(from, end);
        }

        private void endLine(boolean twice) {
            if (twice || line.isEmpty() || isBlank(line)) {
                endGroup();
                afterBlank = true;
            } else {
                lines.add(line);
                line = new Stretch();
            }
        }

        private boolean isBlank(Stretch stretch) {
            stretch.collect(text);
            return text.isBlank();
        }

        private void endGroup() {
            if (!line.isEmpty()) {
                lines.add(line);
                line = new Stretch();
            }
            if (lines.size() == 1) {
                addBlock(lines);
            } else if (lines.size() > 1) {
                addParagraphs();
            }
            lines.clear();
        }

        private void addParagraphs() {
            List<Segmentation.Line> shown = new ArrayList<>();
            List<Stretch> stretches = new ArrayList<>();
            for (Stretch stretch : lines) {
                stretch.collect(text);
                if (!text.isBlank()) {
                    String own = text.text();
                    shown.add(new Segmentation.Line(
                            own, 0, own.length(), 0, own.codePointCount(0, own.length()), shown.isEmpty()));
                    stretches.add(stretch);
                }
            }
            if (shown.isEmpty()) {
                return;
            }
            int from = 0;
            List<List<Segmentation.Line>> paragraphs =
                    preformatted ? Segmentation.preformatted(shown) : Segmentation.paragraphs(shown);
            for (List<Segmentation.Line> paragraph : paragraphs) {
                addBlock(stretches.subList(from, from + paragraph.size()));
                from += paragraph.size();
            }
        }

        private void addBlock(List<Stretch> paragraph) {
            text.clear();
            int end = -1;
            for (Stretch stretch : paragraph) {
                // A preformatted line end is itself part of the run.
                if (stretch.start() != end) {
                    text.breakLine();
                }
                stretch.addTo(text);
                end = stretch.end();
            }
            if (!text.isBlank()) {
                blocks.add(new MarkedBlock(Mojibake.repaired(text.block(afterBlank, codePoints)), region.element()));
                afterBlank = false;
            }
        }
    }

    /** The runs of one line, in UTF-16 positions of the source. */
    private static final class Stretch {
        private int[] runs = new int[4];
        private int count;

        boolean isEmpty() {
            return count == 0;
        }

        int start() {
            return runs[0];
        }

        int end() {
            return runs[count - 1];
        }

        void add(int start, int end) {
            if (start == end) {
                return;
            }
            if (count > 0 && runs[count - 1] == start) {
                runs[count - 1] = end;
                return;
            }
            if (count == runs.length) {
                runs = java.util.Arrays.copyOf(runs, 2 * count);
            }
            runs[count++] = start;
            runs[count++] = end;
        }

        void collect(MarkupText text) {
            text.clear();
            addTo(text);
        }

        void addTo(MarkupText text) {
            for (int i = 0; i < count; i += 2) {
                text.add(runs[i], runs[i + 1]);
            }
        }
    }
}
