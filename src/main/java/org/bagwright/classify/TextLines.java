package org.bagwright.classify;

import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.Credit;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;

/** Labels what stands where an article's text runs: its paragraphs, and what is between them. */
final class TextLines {
    /** Short lines in a row inside an article from which on they are a list. */
    private static final int FEWEST_LISTED = 2;

    /** Blocks at an article's end that may introduce its author, and the words of such a block. */
    private static final int LINES_ON_AUTHOR = 3;

    private static final int MOST_WORDS_ON_AUTHOR = 80;

    /** A paragraph that an agency signs; fewer are a caption. */
    private static final int FEWEST_WORDS_SIGNED = 8;

    private static final List<String> INTRODUCED = List.of(
            " is ",
            " was a",
            " writes ",
            " covers ",
            " works ",
            ", a ",
            " ist ",
            " arbeitet ",
            " schreibt ",
            " est ",
            " es ",
            " é ",
            " è ",
            " är ",
            " er ",
            " jest ");

    private final RoleLabels labels;
    private final List<Clue> clues;
    private final Bodies.Body body;
    private final int number;
    private final int from;

    TextLines(RoleLabels labels, List<Clue> clues, Bodies.Body body, int number, int from) {
        this.labels = labels;
        this.clues = clues;
        this.body = body;
        this.number = number;
        this.from = from;
    }

    /** Labels the blocks that are free yet. */
    void label() {
        for (int i = from; i < body.to(); i++) {
            if (labels.isFree(i)) {
                labels.put(i, inside(i));
            }
        }
    }

    private LabelledBlock inside(int i) {
        Clue clue = clues.get(i);
        if (clue.caption() && !endsWithSignOff(i)) {
            return labels.labelled(i, Role.CAPTION, number, "caption.inside-text", RoleLabels.LIKELY);
        }
        if (clue.staffSignOff() || (clue.signOff().isPresent() && i > from)) {
            return labels.labelled(i, Role.CREDIT, number, "credit.inside-text", RoleLabels.LIKELY);
        }
        if (!labels.keeps(i)) {
            return removed(i, clue);
        }
        if (clue.prose() && introducesAuthor(i)) {
            return labels.labelled(i, Role.ABOUT_AUTHOR, number, "about-author.named-in-byline", RoleLabels.LIKELY);
        }
        if (clue.prose()) {
            String rule = i == from && clue.dateline() ? "body.opened-by-dateline" : "body.prose";
            return labels.judged(i, Role.BODY, number, rule);
        }
        if (clue.byline().isPresent()) {
            return labels.labelled(i, Role.BYLINE, number, "byline.inside-text", RoleLabels.FAIR);
        }
        if (clue.bareDates() && !clue.stopped()) {
            return labels.labelled(i, Role.DATELINE, number, "date.inside-text", RoleLabels.FAIR);
        }
        return shortLine(i);
    }

    /** What the model removes between the paragraphs of an article. */
    private LabelledBlock removed(int i, Clue clue) {
        if (clue.mark().isPresent()) {
            return labels.judged(
                    i, clue.mark().get().role(), 0, RoleLabels.rule(clue.mark().get()));
        }
        if (clue.byline().isPresent()) {
            return labels.judged(i, Role.BYLINE, number, "byline.inside-text");
        }
        if (clue.bareDates() && !clue.stopped()) {
            return labels.judged(i, Role.DATELINE, number, "date.inside-text");
        }
        return labels.named(i, number)
                .orElseGet(() -> clue.prose()
                        ? labels.judged(i, Role.RELATED_STORY, 0, "related-story.between-paragraphs")
                        : labels.judged(i, Role.NAVIGATION, 0, "navigation.between-paragraphs"));
    }

    /** The last paragraph, behind whose full stop the agency signs: {@code … said the union. EFE}. */
    private boolean endsWithSignOff(int i) {
        String text = clues.get(i).block().text();
        int blank = text.lastIndexOf(' ');
        return clues.get(i).words() >= FEWEST_WORDS_SIGNED
                && i + 1 >= body.to()
                && blank > 0
                && ".”\"»".indexOf(text.charAt(blank - 1)) >= 0
                && Credit.signOff(text.substring(blank + 1)).isPresent();
    }

    /** {@code Jane Doe is a writer …}, at the end of an article by Jane Doe. */
    private boolean introducesAuthor(int i) {
        if (i < body.to() - LINES_ON_AUTHOR || clues.get(i).words() > MOST_WORDS_ON_AUTHOR) {
            return false;
        }
        String text = clues.get(i).block().text();
        for (int j = body.start(); j < from; j++) {
            Optional<Byline> byline = labels.is(Role.BYLINE, j) ? clues.get(j).byline() : Optional.empty();
            if (byline.isPresent() && byline.get().authors().stream().anyMatch(name -> introduces(text, name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean introduces(String text, String name) {
        return text.startsWith(name) && INTRODUCED.stream().anyMatch(verb -> text.startsWith(verb, name.length()));
    }

    private LabelledBlock shortLine(int i) {
        Clue clue = clues.get(i);
        if (clue.stopped() || isSigned(clue)) {
            return labels.judged(i, Role.BODY, number, "body.short-sentence");
        }
        if (!clue.hasLetterOrDigit()) {
            return labels.labelled(i, Role.NAVIGATION, 0, "navigation.no-letters", RoleLabels.LIKELY);
        }
        boolean listed = shortLinesAround(i) >= FEWEST_LISTED;
        return listed
                ? labels.judged(i, Role.LIST, number, "list.lines-in-a-row")
                : labels.judged(i, Role.HEADING, number, "heading.line-before-text");
    }

    /** Sentences, behind the last of which an agency signs: {@code … until the evening. (AFP/dpa)}. */
    private static boolean isSigned(Clue clue) {
        return clue.words() >= FEWEST_WORDS_SIGNED
                && Credit.signedBehind(clue.block().text()).isPresent();
    }

    /** Counted up to {@link #FEWEST_LISTED} each way. */
    private int shortLinesAround(int i) {
        int first = i;
        while (i - first < FEWEST_LISTED && first > body.from() && isShort(first - 1)) {
            first--;
        }
        int last = i;
        while (last - i < FEWEST_LISTED && last + 1 < body.to() && isShort(last + 1)) {
            last++;
        }
        return last - first + 1;
    }

    private boolean isShort(int i) {
        Clue clue = clues.get(i);
        return !clue.prose() && !clue.stopped();
    }
}
