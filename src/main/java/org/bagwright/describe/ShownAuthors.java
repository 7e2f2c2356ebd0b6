package org.bagwright.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.Credit;
import org.bagwright.lexicon.Dateline;
import org.bagwright.lexicon.MailHead;
import org.bagwright.lexicon.ReportHead;
import org.bagwright.model.Evidence;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;
import org.bagwright.model.Stated;

/**
 * Who wrote an article, as its bylines, datelines and sign-offs show it.
 *
 * @param blocks of the article
 * @param works tells whose author is that of a work the article is about
 */
record ShownAuthors(ArticleBlocks blocks, WorkBoxes works) {
    private static final String UNDER_LABEL = "byline.under-its-label";

    /** Rules by which a line is a byline without a label of its own. */
    private static final Set<String> NAME_ALONE =
            Set.of(UNDER_LABEL, "byline.name-over-date", "byline.name-below-title", "byline.name-below-text");

    /** Bylines above the text before those below it; the first that names a person. */
    Optional<Stated<List<String>>> names() {
        List<LabelledBlock> bylines = blocks.decided(Role.BYLINE).map(List::of).orElseGet(() -> blocks.of(Role.BYLINE));
        for (LabelledBlock block : bylines) {
            Optional<Stated<List<String>>> names = works.hold(block) ? Optional.empty() : names(block, byline(block));
            if (names.isPresent()) {
                return names.map(n -> withNamesBelow(n, block));
            }
        }
        for (LabelledBlock block : blocks.of(Role.DATELINE)) {
            Optional<Stated<List<String>>> names = names(block, besideDate(block));
            if (names.isPresent()) {
                return names;
            }
        }
        return blocks.reportHead(
                h -> Optional.of(h.reporters()).filter(names -> !names.isEmpty()), "byline.report-head");
    }

    private static Optional<Stated<List<String>>> names(LabelledBlock block, Optional<Byline> byline) {
        String rule = NAME_ALONE.contains(block.rule()) ? block.rule() : "byline.names";
        return byline.filter(b -> !b.authors().isEmpty())
                .map(b -> new Stated<>(b.authors(), ArticleBlocks.read(block, b.start(), b.end(), rule)));
    }

    private static Optional<Byline> besideDate(LabelledBlock block) {
        String line = block.block().text();
        return block.rule().equals("date.begins-line") ? Byline.labelledBesideDate(line) : Byline.besideDate(line);
    }

    /** One label may stand over several names, each on its line. */
    private Stated<List<String>> withNamesBelow(Stated<List<String>> names, LabelledBlock block) {
        if (!block.rule().equals(UNDER_LABEL)) {
            return names;
        }
        List<LabelledBlock> all = blocks.all();
        List<String> together = new ArrayList<>(names.value());
        for (int i = all.indexOf(block) + 1; i < all.size() && all.get(i).rule().equals(UNDER_LABEL); i++) {
            byline(all.get(i)).ifPresent(b -> b.authors().stream()
                    .filter(name -> !together.contains(name))
                    .forEach(together::add));
        }
        return new Stated<>(List.copyOf(together), names.evidence());
    }

    /** A body of authors that a byline names. */
    Optional<Stated<List<String>>> group() {
        for (LabelledBlock block : blocks.of(Role.BYLINE)) {
            Optional<String> group = Byline.group(block.block().text(), NAME_ALONE.contains(block.rule()));
            if (group.isPresent()) {
                return group.map(g -> new Stated<>(List.of(g), ArticleBlocks.read(block, "byline.group")));
            }
        }
        return Optional.empty();
    }

    /** Of a review, whose box of facts names the author of the work, the one whom a line of the page says to have reviewed it. */
    Optional<Stated<List<String>>> reviewer() {
        boolean ofWork = blocks.of(Role.BYLINE).stream().anyMatch(works::hold);
        return ofWork
                ? works.page().stream()
                        .flatMap(b -> Byline.reviewer(b.block().text())
                                .map(r -> new Stated<>(
                                        r.authors(), ArticleBlocks.read(b, r.start(), r.end(), "byline.reviewer")))
                                .stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The name under which somebody writes, as forums give it behind a label: {@code Author: oak_tree}. */
    Optional<Stated<List<String>>> username() {
        for (LabelledBlock block : blocks.of(Role.BYLINE)) {
            Optional<String> name = Byline.username(block.block().text());
            if (name.isPresent() && !works.hold(block)) {
                return name.map(n -> new Stated<>(List.of(n), ArticleBlocks.read(block, "byline.username")));
            }
        }
        return Optional.empty();
    }

    /** Whether a label says that these are the authors' names. */
    static boolean isLabelled(Stated<List<String>> names) {
        return !(names.evidence() instanceof Evidence.Read read)
                || read.rule().equals(UNDER_LABEL)
                || !NAME_ALONE.contains(read.rule());
    }

    /** The news agency that the article is from; of its opening if no line names it. */
    Optional<Stated<String>> agency(Optional<Stated<Dateline>> opening) {
        for (LabelledBlock block : blocks.of(Role.CREDIT)) {
            Optional<String> agency = Credit.signOff(block.block().text());
            if (agency.isPresent()) {
                return agency.map(a -> new Stated<>(a, ArticleBlocks.read(block, "agency.sign-off")));
            }
        }
        for (LabelledBlock block : blocks.of(Role.BYLINE)) {
            Optional<Byline> byline = byline(block).filter(b -> b.agency().isPresent());
            if (byline.isPresent()) {
                return byline.flatMap(b -> b.agency()
                        .map(a -> new Stated<>(a, ArticleBlocks.read(block, b.start(), b.end(), "agency.byline"))));
            }
        }
        return signedBehind()
                .or(() -> opening.flatMap(o -> o.value().agency().map(a -> new Stated<>(a, o.evidence()))))
                .or(() -> blocks.reportHead(ReportHead::agency, "agency.report-head"));
    }

    /** Of the agency behind the last sentence of the text. */
    private Optional<Stated<String>> signedBehind() {
        List<LabelledBlock> text =
                blocks.all().stream().filter(LabelledBlock::isText).toList();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        LabelledBlock last = text.get(text.size() - 1);
        return Credit.signedBehind(last.block().text())
                .map(a -> new Stated<>(a, ArticleBlocks.read(last, "agency.behind-last-sentence")));
    }

    private static Optional<Byline> byline(LabelledBlock block) {
        String line = block.block().text();
        if (ArticleBlocks.isDecided(block)) {
            return Byline.read(line).or(() -> nameAlone(line));
        }
        if (block.rule().equals("byline.mail-head")) {
            return MailHead.sender(line);
        }
        if (block.rule().equals(UNDER_LABEL)) {
            return Byline.underLabel(line);
        }
        return NAME_ALONE.contains(block.rule())
                ? nameAlone(line)
                : Byline.read(line)
                        .filter(b -> !b.authors().isEmpty() || b.agency().isPresent())
                        .or(() -> Byline.besideDate(line));
    }

    private static Optional<Byline> nameAlone(String line) {
        return Byline.nameOnly(line).or(() -> Byline.nameAndOffice(line)).or(() -> Byline.nameAndSite(line));
    }
}
