package org.bagwright.classify;

import java.util.List;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.Sections;
import org.bagwright.model.Role;

/** Labels an article's title, the section above it and the deck below it. */
final class TitleLines {
    /** A deck is a sentence or two; more words are the story's first paragraph. */
    private static final int MOST_DECK_WORDS = 50;

    /** Of Latin, Arabic, Greek, Armenian, Ethiopic and East Asian scripts; a Greek one looks like a semicolon. */
    private static final String QUESTION_MARKS = "?\u061F\u037E;\u055E\u1367\uFF1F";

    private static final int MOST_WORDS_OF_QUESTION = 20;
    /** In UTF-16 units. */
    private static final int LONGEST_NAME_OF_FIELD = 24;

    private static final int MOST_WORDS_OF_FIELD = 12;

    private final RoleLabels labels;
    private final List<Clue> clues;
    private final Teasers teasers;
    private final Bodies.Body body;
    private final int number;

    TitleLines(RoleLabels labels, List<Clue> clues, Teasers teasers, Bodies.Body body, int number) {
        this.labels = labels;
        this.clues = clues;
        this.teasers = teasers;
        this.body = body;
        this.number = number;
    }

    /**
     * Labels them.
     *
     * @param title the block that the title stands in
     * @return where the text begins
     */
    int label(int title) {
        // The model may keep the title, as it stands in the text of some pages.
        int from = deck(title, Math.max(body.from(), title + 1));
        title(title);
        section(title);
        return from;
    }

    /**
     * The deck between title and text: a line that isn't a sentence, or sentences with the byline or date under them.
     *
     * @return where the text begins
     */
    private int deck(int title, int start) {
        for (int i = title + 1; i < start; i++) {
            Clue clue = clues.get(i);
            if (isSameAs(i, title)
                    || clue.byline().isPresent()
                    || clue.bareDates()
                    || clue.caption()
                    || clue.mark().isPresent()
                    || clue.timeOfChange()
                    || MailHeads.holds(clues, i)
                    || labels.named(i, number).isPresent()) {
                continue;
            }
            boolean adjacent = onlyTitlesBetween(title, i);
            boolean isDeck = adjacent
                    && clue.dates().isEmpty()
                    && clue.words() >= 4
                    && clue.words() <= MOST_DECK_WORDS
                    && !teasers.contains(i)
                    && !runsOn(i)
                    && !isField(i)
                    && (i + 1 == start || describedBelow(i, start) || clue.headlineLike());
            if (isDeck) {
                labels.label(i, Role.SUBTITLE, number, "subtitle.below-title", RoleLabels.LIKELY);
            }
            break;
        }
        // With markup the model tells a deck from a first paragraph better than this rule does.
        if (start < body.to() && !labels.isMarkup() && isDeckInRun(title, start)) {
            labels.label(start, Role.SUBTITLE, number, "subtitle.above-text", RoleLabels.LIKELY);
            return start + 1;
        }
        return start;
    }

    /** Whether the line goes on in the next one, as those of a PDF do: it ends in mid-sentence and that begins in small letters. */
    private boolean runsOn(int i) {
        return i + 1 < clues.size()
                && !clues.get(i).stopped()
                && Character.isLowerCase(clues.get(i + 1).block().text().codePointAt(0));
    }

    /**
     * A deck that the model took for text: a sentence over the byline, or a line that isn't one over the first paragraph.
     * Two sentences over the byline are as often the story's first paragraph: the model has it.
     */
    private boolean isDeckInRun(int title, int start) {
        Clue first = clues.get(start);
        boolean line = first.words() >= 4
                && first.headlineLike()
                && start + 1 < body.to()
                && clues.get(start + 1).prose();
        return onlyTitlesBetween(title, start)
                && first.words() <= MOST_DECK_WORDS
                && !isOneOfQuestions(start)
                && !isField(start)
                && !first.dateline()
                && first.byline().isEmpty()
                && (line || (first.sentences() <= 1 && describedBelow(start, body.to())));
    }

    /** The first question of several, each with its answer below. */
    private boolean isOneOfQuestions(int i) {
        for (int k = i + 2; k < body.to() && isQuestion(i); k++) {
            if (isQuestion(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuestion(int i) {
        String line = clues.get(i).block().text();
        return QUESTION_MARKS.indexOf(line.charAt(line.length() - 1)) >= 0
                && clues.get(i).words() <= MOST_WORDS_OF_QUESTION
                && clues.get(i).sentences() <= 1;
    }

    /** One of several lines that each give a name and a value, as above an advertisement for a post. */
    private boolean isField(int i) {
        return isNameAndValue(i) && i + 1 < clues.size() && isNameAndValue(i + 1);
    }

    private boolean isNameAndValue(int i) {
        String line = clues.get(i).block().text();
        int colon = line.indexOf(':');
        return colon > 0
                && colon <= LONGEST_NAME_OF_FIELD
                && colon + 1 < line.length()
                && clues.get(i).words() <= MOST_WORDS_OF_FIELD
                && !clues.get(i).stopped();
    }

    private boolean onlyTitlesBetween(int title, int i) {
        for (int j = title + 1; j < i; j++) {
            if (!isSameAs(j, title)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a byline or a date stands within the next lines, before any prose. */
    private boolean describedBelow(int i, int end) {
        for (int j = i + 1; j < Math.min(end + 1, Math.min(clues.size(), i + 5)); j++) {
            Clue clue = clues.get(j);
            if (clue.byline().isPresent()
                    || clue.bareDates()
                    || Byline.isEmptyLabel(clue.block().text())) {
                return true;
            }
            if (clue.prose()) {
                return false;
            }
        }
        return false;
    }

    private void title(int at) {
        labels.label(at, Role.TITLE, number, "title.above-text", RoleLabels.LIKELY);
        for (int i = body.start(); i < body.from(); i++) {
            if (i != at
                    && labels.isFree(i)
                    && clues.get(i).folded() == clues.get(at).folded()) {
                labels.label(i, Role.TITLE, number, "title.repeated", RoleLabels.SURE);
            }
        }
    }

    private boolean isSameAs(int i, int title) {
        return clues.get(i).folded() == clues.get(title).folded();
    }

    /** Section names directly above the title, furniture between them aside. */
    private void section(int title) {
        for (int i = title - 1; i >= Math.max(body.start(), title - 3); i--) {
            if (!labels.isFree(i) || clues.get(i).caption() || clues.get(i).marked(Role.FORM, Role.TECHNICAL)) {
                continue;
            }
            String line = clues.get(i).block().text();
            List<String> names = Sections.in(line);
            // One of two suffices: places and topics stand beside each other.
            boolean known =
                    !names.isEmpty() && names.stream().filter(Sections::isKnown).count() * 2 >= names.size();
            boolean frame = !names.isEmpty() && clues.get(i).repeats() >= 3;
            boolean ownLine = i == 0
                    || clues.get(i).block().afterBlankLine()
                    || !clues.get(i - 1).label();
            if (frame || (ownLine && (known || (Sections.isBreadcrumb(line) && !names.isEmpty())))) {
                labels.label(
                        i,
                        Role.SECTION,
                        number,
                        frame ? "section.frame-of-site" : known ? "section.known-name" : "section.breadcrumb",
                        RoleLabels.LIKELY);
            }
            return;
        }
    }
}
