package org.bagwright.classify;

import java.util.List;
import java.util.OptionalInt;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.Furniture;
import org.bagwright.lexicon.Identifier;
import org.bagwright.lexicon.MailHead;
import org.bagwright.model.Role;

/** Labels the lines beside an article's text that describe it: bylines, dates, identifiers, credits, captions. */
final class DescribingLines {
    /** Lines above the title that may describe the article. */
    private static final int LINES_ABOVE = 6;

    /** Lines below the text that may. */
    private static final int LINES_BELOW = 6;

    /** A sentence that says when an article was put up is one of its last. */
    private static final int LINES_OF_POSTING_NOTE = 2;
    /** A date with its weekday and time, in UTF-16 units. */
    private static final int LONGEST_DATE = 60;

    private static final String BEGUN_BY_DATE = "date.begins-line";
    private static final String LABEL_OF_DATE = "date.label";

    /** Lines at the text's begin among which a byline may stand, below a summary. */
    private static final int LINES_TO_BYLINE = 8;

    private final RoleLabels labels;
    private final List<Clue> clues;
    private final Teasers teasers;
    private final Bodies.Body body;
    private final int number;
    private final NameLines names;

    DescribingLines(RoleLabels labels, List<Clue> clues, Teasers teasers, Bodies.Body body, int number) {
        this.labels = labels;
        this.clues = clues;
        this.teasers = teasers;
        this.body = body;
        this.number = number;
        this.names = new NameLines(clues);
    }

    /** Those above the text, which begins at {@code from}. */
    void above(OptionalInt title, int from) {
        int top = title.isPresent() ? title.getAsInt() - LINES_ABOVE : from - 2 * LINES_ABOVE;
        for (int i = Math.max(body.start(), top); i < from; i++) {
            if (labels.isFree(i) && !teasers.contains(i)) {
                describing(i, "above-text");
            }
        }
        for (int i = title.isPresent() ? title.getAsInt() + 1 : from; i < from; i++) {
            if (labels.isFree(i) && !teasers.contains(i) && isDated(i)) {
                labels.label(i, Role.DATELINE, number, BEGUN_BY_DATE, RoleLabels.FAIR);
            }
        }
        boolean named = false;
        for (int i = Math.max(body.start(), top); i < from; i++) {
            named |= labels.is(Role.BYLINE, i);
        }
        if (title.isPresent() && !named) {
            nameBelow(title.getAsInt(), from);
        }
    }

    /** A person's name alone between title and text. */
    private void nameBelow(int title, int from) {
        names.first(
                        title + 1,
                        from,
                        body.to(),
                        i -> (labels.isFree(i) || labels.is(Role.SUBTITLE, i))
                                && clues.get(i).folded() != clues.get(title).folded()
                                && !isSpokenOfInTitle(i, title))
                .ifPresent(i -> labels.label(i, Role.BYLINE, number, "byline.name-below-title", RoleLabels.FAIR));
    }

    /** Whether the title has the line's words in it, but for a name and a colon before what that person says. */
    private boolean isSpokenOfInTitle(int i, int title) {
        String line = clues.get(i).block().text();
        int at = clues.get(title).block().text().indexOf(line);
        return at > 0 || (at == 0 && !clues.get(title).block().text().startsWith(":", line.length()));
    }

    /** Those among the first lines of what was taken for the text, and right below it, where none was found elsewhere. */
    void namesInside(int from) {
        int top = Math.min(body.to(), from + LINES_TO_BYLINE);
        for (int i = from; i < top; i++) {
            if (i == from && labels.is(Role.BODY, i) && isDateAlone(i)) {
                labels.label(i, Role.DATELINE, number, "date.above-text", RoleLabels.LIKELY);
            }
            if (labels.is(Role.NAVIGATION, i) && isDated(i)) {
                labels.label(i, Role.DATELINE, number, BEGUN_BY_DATE, RoleLabels.FAIR);
            }
            if (isSmall(i) && isLabelOfDate(i)) {
                labels.label(i, Role.DATELINE, number, LABEL_OF_DATE, RoleLabels.LIKELY);
            }
            if (isSmall(i) && Byline.isEmptyLabel(clues.get(i).block().text())) {
                labels.label(i, Role.BYLINE, number, "byline.label", RoleLabels.LIKELY);
                labelNames(i);
            }
        }
        for (int i = Math.max(from, body.to() - LINES_OF_POSTING_NOTE); i < body.to(); i++) {
            if (labels.is(Role.BODY, i)
                    && DateLine.isPostingNote(clues.get(i).block().text())) {
                labels.label(i, Role.DATELINE, number, "date.below-text", RoleLabels.LIKELY);
            }
        }
        if (!labels.isNamed(number)) {
            names.atTop(from, body.to(), this::mayBeName)
                    .ifPresent(i -> labels.label(i, Role.BYLINE, number, "byline.name-below-title", RoleLabels.FAIR));
        }
        if (!labels.isNamed(number)) {
            names.below(from, body.to(), body.end())
                    .ifPresent(i -> labels.label(i, Role.BYLINE, number, "byline.name-below-text", RoleLabels.FAIR));
        }
    }

    /** A date and little else: scripts that write their words together have no more words in a sentence. */
    private boolean isDateAlone(int i) {
        return clues.get(i).bareDates() && clues.get(i).block().text().length() <= LONGEST_DATE;
    }

    /** A label that has its date on the next line. */
    private boolean isLabelOfDate(int i) {
        return i + 1 < clues.size()
                && clues.get(i + 1).bareDates()
                && DateLine.isEmptyLabel(clues.get(i).block().text());
    }

    /** Those right below the text and the paragraphs behind it, until {@code end}, that are none of it. */
    void below(int end) {
        for (int i = body.to(); i < Math.min(body.end(), end + LINES_BELOW); i++) {
            Clue clue = clues.get(i);
            if (clue.prose() && DateLine.isPostingNote(clue.block().text())) {
                labels.label(i, Role.DATELINE, number, "date.below-text", RoleLabels.LIKELY);
                return;
            }
            boolean paragraph = clue.prose() && !clue.staffSignOff() && !clue.closingByline();
            if (paragraph && i < end) {
                continue;
            }
            if (teasers.contains(i) || paragraph) {
                return;
            }
            if (clue.mark().isPresent() && clue.mark().get().closes() && !clue.closingByline()) {
                return;
            }
            if (clue.signOff().isPresent()) {
                labels.label(i, Role.CREDIT, number, "credit.sign-off", RoleLabels.SURE);
            } else if (clue.staffSignOff()) {
                labels.label(i, Role.CREDIT, number, "credit.staff", RoleLabels.LIKELY);
            } else if (clue.caption()) {
                labels.label(i, Role.CAPTION, number, "caption.credited", RoleLabels.LIKELY);
            } else {
                describing(i, "below-text");
            }
        }
    }

    /** Bylines, dates, identifiers and captions next to the text. */
    private void describing(int i, String where) {
        Clue clue = clues.get(i);
        String text = clue.block().text();
        if (clue.mark().filter(Furniture.READER_SAYS::equals).isPresent()) {
            // Whose words are quoted: neither who wrote the article nor when.
            return;
        }
        if (Identifier.read(text).isPresent()) {
            labels.label(i, Role.IDENTIFIER, number, "identifier." + where, RoleLabels.SURE);
        } else if (Byline.isEmptyLabel(text)) {
            labels.label(i, Role.BYLINE, number, "byline.label", RoleLabels.LIKELY);
            labelNames(i);
        } else if (isLabelOfDate(i)) {
            labels.label(i, Role.DATELINE, number, LABEL_OF_DATE, RoleLabels.LIKELY);
        } else if (MailHeads.holds(clues, i)) {
            mail(i);
        } else if (clue.byline().isPresent()) {
            labels.label(i, Role.BYLINE, number, "byline." + where, RoleLabels.SURE);
        } else if (clue.bareDates()) {
            labels.label(i, Role.DATELINE, number, "date." + where, RoleLabels.SURE);
        } else if (clue.timeOfChange()) {
            labels.label(i, Role.DATELINE, number, "date.time-of-change", RoleLabels.LIKELY);
        } else if (where.equals("above-text") && isNameOverDate(i)) {
            labels.label(i, Role.BYLINE, number, "byline.name-over-date", RoleLabels.FAIR);
        } else if (clue.caption()) {
            labels.label(i, Role.CAPTION, number, "caption." + where, RoleLabels.LIKELY);
        } else if (clue.signOff().isPresent()) {
            labels.label(i, Role.CREDIT, number, "credit." + where, RoleLabels.LIKELY);
        }
    }

    /** A field of a message's head. */
    private void mail(int i) {
        String line = clues.get(i).block().text();
        if (MailHead.sender(line).isPresent()) {
            labels.label(i, Role.BYLINE, number, "byline.mail-head", RoleLabels.LIKELY);
        } else if (clues.get(i).dates().isPresent()) {
            labels.label(i, Role.DATELINE, number, "date.mail-head", RoleLabels.LIKELY);
        } else {
            labels.label(i, Role.TECHNICAL, 0, "technical.mail-head", RoleLabels.LIKELY);
        }
    }

    /** A person's name alone between title and date, which the story itself doesn't speak of, as it would of a place. */
    private boolean isNameOverDate(int i) {
        boolean belowTitle = labels.is(Role.TITLE, i - 1) || labels.is(Role.SUBTITLE, i - 1);
        boolean overTitle = labels.is(Role.TITLE, i + 2);
        return (belowTitle || overTitle) && names.isOverDate(i) && !names.isSpokenOf(i);
    }

    private void labelNames(int label) {
        for (int i : names.underLabel(label)) {
            if (labels.isFree(i) || isSmall(i)) {
                labels.label(i, Role.BYLINE, number, "byline.under-its-label", RoleLabels.LIKELY);
            }
        }
    }

    /** A line that begins with a date and says more, or has it between strokes. */
    private boolean isDated(int i) {
        return clues.get(i).dates().isPresent()
                && !clues.get(i).prose()
                && DateLine.beginsPart(clues.get(i).block().text());
    }

    /** A line that the article's text holds no sentence in: removed from it, or kept as a heading or an item of a list. */
    private boolean isSmall(int i) {
        return labels.is(Role.NAVIGATION, i) || labels.is(Role.HEADING, i) || labels.is(Role.LIST, i);
    }

    /** A line that the model removed, or one that it kept beside a date, a byline's label or a caption. */
    private boolean mayBeName(int i) {
        return isSmall(i) && (labels.is(Role.NAVIGATION, i) || describes(i - 1) || describes(i + 1));
    }

    private boolean describes(int i) {
        return labels.is(Role.DATELINE, i) || labels.is(Role.BYLINE, i) || labels.is(Role.CAPTION, i);
    }
}
