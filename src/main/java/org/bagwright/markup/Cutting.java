package org.bagwright.markup;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.model.CodePointIndex;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Mojibake;
import org.bagwright.text.Segmentation;

/**
 * The pieces of a page's text to lines, lines to paragraphs, each of which is a block. Where {@code br} or a preformatted line
 * end parts lines, the rules of {@link Segmentation} say which are one paragraph. For one page and one thread.
 */
final class Cutting {
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

    Cutting(String source, CodePointIndex codePoints) {
        this.tagged = hasTag(source);
        this.source = source;
        this.codePoints = codePoints;
        this.text = new MarkupText(source, new HtmlReferences());
    }

    /** Whether {@code text} holds a tag: else the line ends are all the structure that it has. */
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
