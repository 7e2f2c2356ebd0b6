package org.bagwright.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private static final Pattern GLUED = Pattern.compile(
            "^((?:\\p{Lu}[\\p{L}\\p{M}'’.-]* ){0,5}\\p{Lu}[\\p{L}\\p{M}'’-]*?\\p{Ll})(\\p{Lu}\\p{L}*)(?=[ ,’'])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private GluedCaption() {}

    static List<LabelledBlock> cutOff(List<LabelledBlock> blocks) {
        List<LabelledBlock> out = new ArrayList<>(blocks.size() + 1);
        int lastArticle = 0;
        for (LabelledBlock block : blocks) {
            boolean firstParagraph = block.role() == Role.BODY && block.article() != lastArticle && block.article() > 0;
            if (firstParagraph) {
                lastArticle = block.article();
                split(block, blocks, out);
            } else {
                out.add(block);
            }
        }
        return out;
    }

    private static void split(LabelledBlock paragraph, List<LabelledBlock> all, List<LabelledBlock> out) {
        Block block = paragraph.block();
        Matcher glued = GLUED.matcher(block.text());
        if (!glued.find() || glued.end(1) > LONGEST || !isEvident(glued, all)) {
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

    private static boolean isEvident(Matcher glued, List<LabelledBlock> all) {
        String caption = glued.group(1);
        String left = caption.substring(caption.lastIndexOf(' ') + 1);
        String right = glued.group(2);
        int uses = 0;
        Set<String> words = new HashSet<>();
        for (LabelledBlock other : all) {
            Matcher word = WORD.matcher(other.block().text());
            while (word.find()) {
                words.add(word.group());
                uses += word.group().equals(left + right) ? 1 : 0;
            }
        }
        return uses == 1
                && words.contains(left)
                && (words.contains(right) || words.contains(right.toLowerCase(java.util.Locale.ROOT)));
    }
}
