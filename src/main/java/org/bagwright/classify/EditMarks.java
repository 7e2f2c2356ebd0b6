package org.bagwright.classify;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.lexicon.EditMark;
import org.bagwright.model.Block;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;

/** The marks behind a wiki's headings, {@code History[edit]}, cut off what is text. */
final class EditMarks {
    private static final String RULE = "technical.edit-mark";
    /** As judged by hand: a bracket that holds nothing but such words. */
    private static final double CONFIDENCE = 0.97;

    private EditMarks() {}

    static List<LabelledBlock> cutOff(List<LabelledBlock> blocks) {
        List<LabelledBlock> out = new ArrayList<>(blocks.size());
        for (LabelledBlock block : blocks) {
            int begin = block.isText() || block.role() == Role.TITLE ? begin(block.block()) : 0;
            if (begin <= 0) {
                out.add(block);
            } else {
                split(block, begin, out);
            }
        }
        return out;
    }

    /** Where the mark begins; 0 for none. */
    private static int begin(Block block) {
        int begin = EditMark.begin(block.text());
        return begin < block.text().length() ? begin : 0;
    }

    private static void split(LabelledBlock labelled, int begin, List<LabelledBlock> out) {
        Block block = labelled.block();
        int bracket = block.text().indexOf('[', begin);
        out.add(new LabelledBlock(
                block.part(0, begin), labelled.role(), labelled.article(), labelled.rule(), labelled.confidence()));
        Block mark = block.part(bracket, block.text().length());
        out.add(new LabelledBlock(mark, Role.TECHNICAL, 0, RULE, CONFIDENCE));
    }
}
