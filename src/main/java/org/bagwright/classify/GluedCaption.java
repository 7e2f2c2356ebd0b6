package org.bagwright.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.Block;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;

/**
 * A picture's caption that the scraper glued to the paragraph after it: {@code Japan South KoreaSouth Korea has …}. Cut
 * off when both halves of the glued word stand as words elsewhere in the capture and the whole does not.
 */
final class GluedCaption {
    private static final String RULE = "caption.glued-to-paragraph";
    private static final double CONFIDENCE = 0.85;
    private static final int LONGEST = 60;
    /** Characters in which the caption and the word that it is glued to stand. */
    private static final int LOOKED_AT = 400;

    private static final Pattern GLUED = Pattern.compile(
            "^((?:\\p{Lu}[\\p{L}\\p{M}'’.-]* ){0,5}\\p{Lu}[\\p{L}\\p{M}'’-]*?\\p{Ll})(\\p{Lu}\\p{L}*)(?=[ ,’'])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final List<LabelledBlock> blocks;
    /** How often each word stands in the capture; counted when first asked for. */
    private final Map<String, Integer> words = new HashMap<>();

    private GluedCaption(List<LabelledBlock> blocks) {
        this.blocks = blocks;
    }

    static List<LabelledBlock> cutOff(List<LabelledBlock> blocks) {
        return new GluedCaption(blocks).cutOff();
    }

    private List<LabelledBlock> cutOff() {
        List<LabelledBlock> out = new ArrayList<>(blocks.size() + 1);
        int lastArticle = 0;
        for (LabelledBlock block : blocks) {
            boolean firstParagraph = block.role() == Role.BODY && block.article() != lastArticle && block.article() > 0;
            if (firstParagraph) {
                lastArticle = block.article();
                split(block, out);
            } else {
                out.add(block);
            }
        }
        return out;
    }

    private void split(LabelledBlock paragraph, List<LabelledBlock> out) {
        Block block = paragraph.block();
        // Within bounds: in a paragraph that is one long word, each letter may begin the second half.
        Matcher glued = GLUED.matcher(block.text())
                .region(0, Math.min(LOOKED_AT, block.text().length()));
        if (!glued.lookingAt() || glued.end(1) > LONGEST || !isEvident(glued)) {
            out.add(paragraph);
            return;
        }
        int cut = glued.end(1);
        int next = cut;
        while (next < block.text().length() && Paragraph.isBlank(block.text().charAt(next))) {
            next++;
        }
        out.add(new LabelledBlock(block.part(0, cut), Role.CAPTION, paragraph.article(), RULE, CONFIDENCE));
        out.add(new LabelledBlock(
                block.part(next, block.text().length()),
                paragraph.role(),
                paragraph.article(),
                paragraph.rule(),
                paragraph.confidence()));
    }

    private boolean isEvident(Matcher glued) {
        String caption = glued.group(1);
        String left = caption.substring(caption.lastIndexOf(' ') + 1);
        String right = glued.group(2);
        countWords();
        return words.getOrDefault(left + right, 0) == 1
                && words.containsKey(left)
                && (words.containsKey(right) || words.containsKey(right.toLowerCase(java.util.Locale.ROOT)));
    }

    private void countWords() {
        if (words.isEmpty()) {
            for (LabelledBlock block : blocks) {
                Matcher word = WORD.matcher(block.block().text());
                while (word.find()) {
                    words.merge(word.group(), 1, Integer::sum);
                }
            }
        }
    }
}
