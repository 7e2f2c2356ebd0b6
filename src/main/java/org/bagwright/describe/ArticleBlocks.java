package org.bagwright.describe;

import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Dateline;
import org.bagwright.lexicon.Identifier;
import org.bagwright.lexicon.Sections;
import org.bagwright.lexicon.TitleLabel;
import org.bagwright.model.Block;
import org.bagwright.model.Decision;
import org.bagwright.model.Evidence;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;
import org.bagwright.model.Stated;

/**
 * What the blocks of one article show of it, each value with its place.
 *
 * @param all in their order
 */
record ArticleBlocks(List<LabelledBlock> all) {
    /** A dateline opens the first paragraph, or the second where the first is a summary. */
    private static final int PARAGRAPHS_WITH_DATELINE = 2;
    /** Paragraphs that begin with a name and a colon, from which on those are speakers' names. */
    private static final int SPEECHES = 2;

    List<LabelledBlock> of(Role role) {
        return all.stream().filter(b -> b.role() == role).toList();
    }

    /** The block of this role of which a person said so. */
    Optional<LabelledBlock> decided(Role role) {
        return all.stream().filter(b -> b.role() == role && isDecided(b)).findFirst();
    }

    static boolean isDecided(LabelledBlock block) {
        return Decision.idInRule(block.rule()).isPresent();
    }

    /** Whether it stands there once more, as titles do. */
    static boolean isRepeated(LabelledBlock block) {
        return block.rule().endsWith(".repeated");
    }

    /** The last one, since what stands above it may be another page's title. */
    Optional<Stated<String>> title() {
        return line(Role.TITLE, false);
    }

    Optional<Stated<String>> subtitle() {
        return line(Role.SUBTITLE, true);
    }

    private Optional<Stated<String>> line(Role role, boolean first) {
        Optional<Stated<String>> found = decided(role).map(ArticleBlocks::whole);
        if (found.isPresent()) {
            return found;
        }
        for (LabelledBlock block : all) {
            if (block.role() == role && !isRepeated(block) && (found.isEmpty() || !first)) {
                found = Optional.of(whole(block));
            }
        }
        return found;
    }

    private static Stated<String> whole(LabelledBlock block) {
        String line = block.block().text();
        int label = block.role() == Role.TITLE && !isDecided(block) ? TitleLabel.endIn(line) : 0;
        return label > 0
                ? new Stated<>(Paragraph.of(line.substring(label)), read(block, label, line.length(), block.rule()))
                : new Stated<>(Paragraph.of(line), read(block, block.rule()));
    }

    /** The place and agency that open the text. */
    Optional<Stated<Dateline>> dateline() {
        int paragraphs = 0;
        for (LabelledBlock block : all) {
            if (block.role() == Role.BODY && block.article() > 0 && paragraphs++ < PARAGRAPHS_WITH_DATELINE) {
                Optional<Dateline> dateline = Dateline.read(block.block().text());
                if (dateline.isPresent() && !isSpeaker(dateline.get(), block)) {
                    return dateline.map(
                            d -> new Stated<>(d, read(block, d.start(), d.end(), "dateline.opening-paragraph")));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what stands before a colon names who speaks: further paragraphs begin in the same way. */
    private boolean isSpeaker(Dateline dateline, LabelledBlock paragraph) {
        String text = paragraph.block().text();
        boolean colon = dateline.end() < text.length() && text.charAt(dateline.end()) == ':';
        return colon
                && all.stream()
                                .filter(b -> b.role() == Role.BODY && b.article() > 0)
                                .filter(b -> Dateline.read(b.block().text()).isPresent())
                                .limit(SPEECHES)
                                .count()
                        == SPEECHES;
    }

    Optional<Stated<List<String>>> section() {
        for (LabelledBlock block : of(Role.SECTION)) {
            List<String> names = Sections.in(block.block().text());
            if (!names.isEmpty()) {
                return Optional.of(new Stated<>(names, read(block, block.rule())));
            }
        }
        return Optional.empty();
    }

    Optional<Stated<String>> identifier() {
        for (LabelledBlock block : of(Role.IDENTIFIER)) {
            Optional<Identifier> identifier = Identifier.read(block.block().text());
            if (identifier.isPresent()) {
                return identifier.map(i -> new Stated<>(i.value(), read(block, i.start(), i.end(), block.rule())));
            }
        }
        return Optional.empty();
    }

    /** The language of its text, as {@code languages} tells it. */
    Optional<Stated<String>> language(Optional<String> identified) {
        return all.stream()
                .filter(LabelledBlock::isText)
                .findFirst()
                .flatMap(first ->
                        identified.map(tag -> new Stated<>(tag, read(first, "language.identified-from-text"))));
    }

    /** Read in the whole of a block. */
    static Evidence read(LabelledBlock labelled, String rule) {
        return new Evidence.Read(labelled.block().span(), rule);
    }

    /** Read in part of a block, from UTF-16 unit {@code start} to {@code end} of its text; in all of it if that is empty. */
    static Evidence read(LabelledBlock labelled, int start, int end, String rule) {
        Block block = labelled.block();
        return new Evidence.Read(end > start ? block.spanOf(start, end) : block.span(), rule);
    }
}
