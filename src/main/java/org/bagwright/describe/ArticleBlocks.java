package org.bagwright.describe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bagwright.lexicon.DatePhrase;
import org.bagwright.lexicon.Dateline;
import org.bagwright.lexicon.GluedTitle;
import org.bagwright.lexicon.Identifier;
import org.bagwright.lexicon.ReleaseOpening;
import org.bagwright.lexicon.ReportHead;
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
    /** Place, day and agency stand in so many characters (UTF-16). */
    private static final int LONGEST_OPENING = 60;

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

    /** The last of several: it stands nearest to the text. */
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
        boolean title = block.role() == Role.TITLE && !isDecided(block);
        Optional<GluedTitle> glued = title ? GluedTitle.read(line) : Optional.empty();
        if (glued.isPresent()) {
            int start = glued.get().start();
            int end = glued.get().end();
            return new Stated<>(value(line.substring(start, end)), read(block, start, end, block.rule() + "+glued"));
        }
        int label = title ? TitleLabel.endIn(line) : 0;
        return label > 0
                ? new Stated<>(value(line.substring(label)), read(block, label, line.length(), block.rule()))
                : new Stated<>(value(line), read(block, block.rule()));
    }

    /** The date of publication that ran together with the title. */
    Optional<Stated<String>> publishedBehindTitle() {
        for (LabelledBlock block : of(Role.TITLE)) {
            Optional<DatePhrase> date = GluedTitle.read(block.block().text()).flatMap(GluedTitle::published);
            if (date.isPresent() && date.get().value().isPresent()) {
                return date.map(d -> new Stated<>(
                        d.value().get(), read(block, d.start(), d.end(), "date.published.glued-to-title")));
            }
        }
        return Optional.empty();
    }

    private static String value(String line) {
        return Paragraph.of(InvisibleMarks.without(line));
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

    /** The date in what a press release calls itself, or beside the place that opens its text. */
    Optional<Stated<String>> released() {
        return release(ReleaseOpening::read, o -> o.date().value(), "date.published.release-opening");
    }

    /** The place behind that date. */
    Optional<Stated<String>> releasePlace() {
        return release(ReleaseOpening::named, ReleaseOpening::place, "dateline.release-opening");
    }

    /** Of the first paragraphs, and of the lines above them. */
    private Optional<Stated<String>> release(
            Function<String, Optional<ReleaseOpening>> reader,
            Function<ReleaseOpening, Optional<String>> part,
            String rule) {
        int paragraphs = 0;
        for (LabelledBlock block : all) {
            paragraphs += block.role() == Role.BODY && block.article() > 0 ? 1 : 0;
            if (paragraphs > PARAGRAPHS_WITH_DATELINE) {
                break;
            }
            Optional<ReleaseOpening> opening = reader.apply(block.block().text());
            Optional<String> value = opening.flatMap(part);
            if (value.isPresent()) {
                return Optional.of(new Stated<>(
                        value.get(),
                        read(block, opening.get().start(), opening.get().end(), rule)));
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

    /** The day and month without a year that stand in the opening of the text, beside a place or an agency. */
    Optional<String> openingDay() {
        return all.stream()
                .filter(b -> b.role() == Role.BODY && b.article() > 0)
                .limit(PARAGRAPHS_WITH_DATELINE)
                .map(b -> b.block().text())
                .filter(text ->
                        Dateline.read(text).isPresent() || ReportHead.read(text).isPresent())
                .flatMap(text ->
                        DatePhrase.dayAndMonth(text.substring(0, Math.min(text.length(), LONGEST_OPENING))).stream())
                .findFirst();
    }

    /** What a byline or the opening of one of the first paragraphs says, where it isn't a dateline of European form. */
    <T> Optional<Stated<T>> reportHead(Function<ReportHead, Optional<T>> part, String rule) {
        Stream<LabelledBlock> paragraphs = all.stream()
                .filter(b -> b.role() == Role.BODY && b.article() > 0)
                .limit(PARAGRAPHS_WITH_DATELINE);
        return Stream.concat(of(Role.BYLINE).stream(), paragraphs)
                .flatMap(b -> ReportHead.read(b.block().text())
                        .flatMap(h -> part.apply(h).map(v -> new Stated<>(v, read(b, h.start(), h.end(), rule))))
                        .stream())
                .findFirst();
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

    /** The language that was identified in its text, if it has text. */
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
