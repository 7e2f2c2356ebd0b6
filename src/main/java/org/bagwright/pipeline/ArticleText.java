package org.bagwright.pipeline;

import java.util.List;
import java.util.StringJoiner;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Span;

/** The cleaned text of an article. */
final class ArticleText {
    private ArticleText() {}

    /**
     * The paragraphs of all text blocks, parted by one blank line, without the final line feed. In a marked-up page two
     * blocks without anything between them are one paragraph: a caption that was glued to it, and that a person restored.
     */
    static String of(List<LabelledBlock> blocks, boolean markup) {
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
}
