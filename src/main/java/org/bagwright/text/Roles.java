package org.bagwright.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.ElementNames;
import org.bagwright.lexicon.Furniture;
import org.bagwright.lexicon.Identifier;
import org.bagwright.lexicon.Sections;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;

/** Gives each block its role: first inside the articles, then above and below them, then everywhere else. */
final class Roles {
    /** Lines above the title that may describe the article. */
    private static final int DESCRIBING_LINES_ABOVE = 6;
    /** Lines below the text that may. */
    private static final int DESCRIBING_LINES_BELOW = 6;
    /** A deck is a sentence or two; more words are the story's first paragraph. */
    private static final int MOST_DECK_WORDS = 50;
    /** Short lines in a row inside an article from which on they are a list. */
    private static final int FEWEST_LISTED = 2;

    /** Blocks at an article's end that may introduce its author, and the words of such a block. */
    private static final int LINES_ON_AUTHOR = 3;

    private static final int MOST_WORDS_ON_AUTHOR = 80;
    /** A sentence that says when an article was put up is one of its last. */
    private static final int LINES_OF_POSTING_NOTE = 2;

    private static final String BEGUN_BY_DATE = "date.begins-line";

    /** Lines at the text's begin among which a byline may stand, below a summary. */
    private static final int LINES_TO_BYLINE = 8;

    private static final List<String> INTRODUCED =
            List.of(" is a", " is the", " was a", " writes ", " covers ", " works ", ", a ");

    /* As judged by hand, for rules about which the known pages tell too little: RuleConfidence has those of the others. */
    private static final double SURE = 0.95;

    private static final double LIKELY = 0.85;
    private static final double FAIR = 0.7;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final Teasers teasers;
    private final LabelledBlock[] labels;
    private final NameLines names;

    private Roles(Judgement judgement, List<Clue> clues, Teasers teasers) {
        this.judgement = judgement;
        this.clues = clues;
        this.teasers = teasers;
        this.labels = new LabelledBlock[clues.size()];
        this.names = new NameLines(clues);
    }

    static List<LabelledBlock> assign(
            Judgement judgement, List<Clue> clues, Teasers teasers, List<Bodies.Body> bodies) {
        Roles roles = new Roles(judgement, clues, teasers);
        for (int k = 0; k < bodies.size(); k++) {
            roles.article(bodies.get(k), k + 1);
        }
        roles.everythingElse(bodies);
        return List.of(roles.labels);
    }

    private void article(Bodies.Body body, int number) {
        OptionalInt title = Headline.above(clues, teasers, body);
        // The model may keep the title, as it stands in the text of some pages.
        int start = title.isPresent() ? Math.max(body.from(), title.getAsInt() + 1) : body.from();
        int from = title.isPresent() ? deck(body, title.getAsInt(), start, number) : start;
        title.ifPresent(at -> title(body, at, number));
        above(body, title, from, number);
        for (int i = from; i < body.to(); i++) {
            if (labels[i] == null) {
                labels[i] = inside(i, body, from, number);
            }
        }
        namesInside(body, from, number);
        below(body, number);
    }

    private void title(Bodies.Body body, int at, int number) {
        label(at, Role.TITLE, number, "title.above-text", LIKELY);
        for (int i = body.start(); i < body.from(); i++) {
            if (i != at
                    && labels[i] == null
                    && clues.get(i).folded() == clues.get(at).folded()) {
                label(i, Role.TITLE, number, "title.repeated", SURE);
            }
        }
        section(body, at, number);
    }

    /** Section names directly above the title, furniture between them aside. */
    private void section(Bodies.Body body, int title, int number) {
        for (int i = title - 1; i >= Math.max(body.start(), title - 3); i--) {
            if (labels[i] != null || clues.get(i).caption() || clues.get(i).marked(Role.FORM, Role.TECHNICAL)) {
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
                label(
                        i,
                        Role.SECTION,
                        number,
                        frame ? "section.frame-of-site" : known ? "section.known-name" : "section.breadcrumb",
                        LIKELY);
            }
            return;
        }
    }

    /**
     * The deck between title and text: a line that isn't a sentence, or sentences with the byline or date under them.
     *
     * @return where the text begins
     */
    private int deck(Bodies.Body body, int title, int start, int number) {
        for (int i = title + 1; i < start; i++) {
            Clue clue = clues.get(i);
            if (isSameAs(i, title)
                    || clue.byline().isPresent()
                    || clue.bareDates()
                    || clue.caption()
                    || clue.mark().isPresent()) {
                continue;
            }
            boolean adjacent = onlyTitlesBetween(title, i);
            boolean isDeck = adjacent
                    && clue.dates().isEmpty()
                    && clue.words() >= 4
                    && clue.words() <= MOST_DECK_WORDS
                    && !teasers.contains(i)
                    && !runsOn(i)
                    && (i + 1 == start || describedBelow(i, start) || clue.headlineLike());
            if (isDeck) {
                label(i, Role.SUBTITLE, number, "subtitle.below-title", LIKELY);
            }
            break;
        }
        // With markup the model tells a deck from a first paragraph better than this rule does.
        if (start < body.to() && !judgement.features().isMarkup() && isDeckInRun(body, title, start)) {
            label(start, Role.SUBTITLE, number, "subtitle.above-text", LIKELY);
            return start + 1;
        }
        return start;
    }

    /**
     * A deck that the model took for text: a sentence over the byline, or a line that isn't one over the first paragraph.
     * Two sentences over the byline are as often the story's first paragraph: the model has it.
     */
    private boolean isDeckInRun(Bodies.Body body, int title, int start) {
        Clue first = clues.get(start);
        boolean line = first.words() >= 4
                && first.headlineLike()
                && start + 1 < body.to()
                && clues.get(start + 1).prose();
        return onlyTitlesBetween(title, start)
                && first.words() <= MOST_DECK_WORDS
                && !first.dateline()
                && first.byline().isEmpty()
                && (line || (first.sentences() <= 1 && describedBelow(start, body.to())));
    }

    /** Whether the line goes on in the next one, as those of a PDF do: it ends in mid-sentence and that begins in small letters. */
    private boolean runsOn(int i) {
        return i + 1 < clues.size()
                && !clues.get(i).stopped()
                && Character.isLowerCase(clues.get(i + 1).block().text().codePointAt(0));
    }

    private boolean isSameAs(int i, int title) {
        return clues.get(i).folded() == clues.get(title).folded();
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

    private void above(Bodies.Body body, OptionalInt title, int from, int number) {
        int top = title.isPresent() ? title.getAsInt() - DESCRIBING_LINES_ABOVE : from - 2 * DESCRIBING_LINES_ABOVE;
        for (int i = Math.max(body.start(), top); i < from; i++) {
            if (labels[i] == null && !teasers.contains(i)) {
                describing(i, number, "above-text");
            }
        }
        for (int i = title.isPresent() ? title.getAsInt() + 1 : from; i < from; i++) {
            if (labels[i] == null && !teasers.contains(i) && isDated(i)) {
                label(i, Role.DATELINE, number, BEGUN_BY_DATE, FAIR);
            }
        }
        boolean named = false;
        for (int i = Math.max(body.start(), top); i < from; i++) {
            named |= labels[i] != null && labels[i].role() == Role.BYLINE;
        }
        if (title.isPresent() && !named) {
            nameBelow(title.getAsInt(), from, body, number);
        }
    }

    /** A person's name alone between title and text. */
    private void nameBelow(int title, int from, Bodies.Body body, int number) {
        names.first(
                        title + 1,
                        from,
                        body.to(),
                        i -> (labels[i] == null || labels[i].role() == Role.SUBTITLE) && !isSameAs(i, title))
                .ifPresent(i -> label(i, Role.BYLINE, number, "byline.name-below-title", FAIR));
    }

    private boolean isNamed(int number) {
        for (LabelledBlock label : labels) {
            if (label != null
                    && label.article() == number
                    && label.role() == Role.BYLINE
                    && !label.rule().equals("byline.label")) {
                return true;
            }
        }
        return false;
    }

    /** Names among the first lines of what was taken for the text, and right below it, where none was found elsewhere. */
    private void namesInside(Bodies.Body body, int from, int number) {
        int top = Math.min(body.to(), from + LINES_TO_BYLINE);
        for (int i = from; i < top; i++) {
            if (labels[i].role() == Role.NAVIGATION && isDated(i)) {
                label(i, Role.DATELINE, number, BEGUN_BY_DATE, FAIR);
            }
            if (isSmall(i) && Byline.isEmptyLabel(clues.get(i).block().text())) {
                label(i, Role.BYLINE, number, "byline.label", LIKELY);
                labelNames(i, number);
            }
        }
        for (int i = Math.max(from, body.to() - LINES_OF_POSTING_NOTE); i < body.to(); i++) {
            if (labels[i].role() == Role.BODY
                    && DateLine.isPostingNote(clues.get(i).block().text())) {
                label(i, Role.DATELINE, number, "date.below-text", LIKELY);
            }
        }
        if (!isNamed(number)) {
            names.atTop(from, body.to(), this::mayBeName)
                    .ifPresent(i -> label(i, Role.BYLINE, number, "byline.name-below-title", FAIR));
        }
        if (!isNamed(number)) {
            names.below(from, body.to(), body.end())
                    .ifPresent(i -> label(i, Role.BYLINE, number, "byline.name-below-text", FAIR));
        }
    }

    /** A line that the article's text holds no sentence in: removed from it, or kept as a heading or an item of a list. */
    private boolean isSmall(int i) {
        Role role = labels[i] == null ? Role.BODY : labels[i].role();
        return role == Role.NAVIGATION || role == Role.HEADING || role == Role.LIST;
    }

    /** A line that the model removed, or one that it kept beside a date, a byline's label or a caption. */
    private boolean mayBeName(int i) {
        return isSmall(i) && (labels[i].role() == Role.NAVIGATION || describes(i - 1) || describes(i + 1));
    }

    private boolean describes(int i) {
        Role role = i < 0 || i >= labels.length || labels[i] == null ? Role.BODY : labels[i].role();
        return role == Role.DATELINE || role == Role.BYLINE || role == Role.CAPTION;
    }

    /** A line that begins with a date and says more, or has it between strokes. */
    private boolean isDated(int i) {
        return clues.get(i).dates().isPresent()
                && !clues.get(i).prose()
                && DateLine.beginsPart(clues.get(i).block().text());
    }

    private void labelNames(int label, int number) {
        for (int i : names.underLabel(label)) {
            if (labels[i] == null || isSmall(i)) {
                label(i, Role.BYLINE, number, "byline.under-its-label", LIKELY);
            }
        }
    }

    private void below(Bodies.Body body, int number) {
        for (int i = body.to(); i < Math.min(body.end(), body.to() + DESCRIBING_LINES_BELOW); i++) {
            Clue clue = clues.get(i);
            if (clue.prose() && DateLine.isPostingNote(clue.block().text())) {
                label(i, Role.DATELINE, number, "date.below-text", LIKELY);
                return;
            }
            if (teasers.contains(i) || (clue.prose() && !clue.staffSignOff() && !clue.closingByline())) {
                return;
            }
            if (clue.mark().isPresent() && clue.mark().get().closes() && !clue.closingByline()) {
                return;
            }
            if (clue.signOff().isPresent()) {
                label(i, Role.CREDIT, number, "credit.sign-off", SURE);
            } else if (clue.staffSignOff()) {
                label(i, Role.CREDIT, number, "credit.staff", LIKELY);
            } else if (clue.caption()) {
                label(i, Role.CAPTION, number, "caption.credited", LIKELY);
            } else {
                describing(i, number, "below-text");
            }
        }
    }

    /** Bylines, dates, identifiers and captions next to the text. */
    private void describing(int i, int number, String where) {
        Clue clue = clues.get(i);
        String text = clue.block().text();
        if (Identifier.read(text).isPresent()) {
            label(i, Role.IDENTIFIER, number, "identifier." + where, SURE);
        } else if (Byline.isEmptyLabel(text)) {
            label(i, Role.BYLINE, number, "byline.label", LIKELY);
            labelNames(i, number);
        } else if (clue.byline().isPresent()) {
            label(i, Role.BYLINE, number, "byline." + where, SURE);
        } else if (clue.bareDates()) {
            label(i, Role.DATELINE, number, "date." + where, SURE);
        } else if (where.equals("above-text") && isNameOverDate(i)) {
            label(i, Role.BYLINE, number, "byline.name-over-date", FAIR);
        } else if (clue.caption()) {
            label(i, Role.CAPTION, number, "caption." + where, LIKELY);
        } else if (clue.signOff().isPresent()) {
            label(i, Role.CREDIT, number, "credit." + where, LIKELY);
        }
    }

    /** A person's name alone between title and date, which the story itself doesn't speak of, as it would of a place. */
    private boolean isNameOverDate(int i) {
        boolean belowTitle = i > 0
                && labels[i - 1] != null
                && (labels[i - 1].role() == Role.TITLE || labels[i - 1].role() == Role.SUBTITLE);
        boolean overTitle = i + 2 < clues.size() && labels[i + 2] != null && labels[i + 2].role() == Role.TITLE;
        return (belowTitle || overTitle) && names.isOverDate(i) && !names.isSpokenOf(i);
    }

    private LabelledBlock inside(int i, Bodies.Body body, int from, int number) {
        Clue clue = clues.get(i);
        if (clue.caption()) {
            return labelled(i, Role.CAPTION, number, "caption.inside-text", LIKELY);
        }
        if (clue.staffSignOff() || (clue.signOff().isPresent() && i > from)) {
            return labelled(i, Role.CREDIT, number, "credit.inside-text", LIKELY);
        }
        if (!judgement.keeps(i)) {
            return removed(i, clue, number);
        }
        if (clue.prose() && introducesAuthor(i, body, from)) {
            return labelled(i, Role.ABOUT_AUTHOR, number, "about-author.named-in-byline", LIKELY);
        }
        if (clue.prose()) {
            String rule = i == from && clue.dateline() ? "body.opened-by-dateline" : "body.prose";
            return judged(i, Role.BODY, number, rule);
        }
        if (clue.byline().isPresent()) {
            return labelled(i, Role.BYLINE, number, "byline.inside-text", FAIR);
        }
        if (clue.bareDates() && !clue.stopped()) {
            return labelled(i, Role.DATELINE, number, "date.inside-text", FAIR);
        }
        return shortLine(i, body, number);
    }

    /** What the model removes between the paragraphs of an article. */
    private LabelledBlock removed(int i, Clue clue, int number) {
        if (clue.mark().isPresent()) {
            return judged(i, clue.mark().get().role(), 0, rule(clue.mark().get()));
        }
        if (clue.byline().isPresent()) {
            return judged(i, Role.BYLINE, number, "byline.inside-text");
        }
        if (clue.bareDates() && !clue.stopped()) {
            return judged(i, Role.DATELINE, number, "date.inside-text");
        }
        Optional<ElementNames.Part> part = judgement.part(i);
        if (part.isPresent()) {
            return named(i, part.get(), number);
        }
        return clue.prose()
                ? judged(i, Role.RELATED_STORY, 0, "related-story.between-paragraphs")
                : judged(i, Role.NAVIGATION, 0, "navigation.between-paragraphs");
    }

    /** What the name of an element around it says. */
    private LabelledBlock named(int i, ElementNames.Part part, int number) {
        int own = part.role() == Role.BYLINE ? number : 0;
        return labelled(i, part.role(), own, part.role().label() + ".element: " + part.name(), LIKELY);
    }

    /** {@code Jane Doe is a writer …}, at the end of an article by Jane Doe. */
    private boolean introducesAuthor(int i, Bodies.Body body, int from) {
        if (i < body.to() - LINES_ON_AUTHOR || clues.get(i).words() > MOST_WORDS_ON_AUTHOR) {
            return false;
        }
        String text = clues.get(i).block().text();
        for (int j = body.start(); j < from; j++) {
            Optional<Byline> byline = labels[j] == null || labels[j].role() != Role.BYLINE
                    ? Optional.empty()
                    : clues.get(j).byline();
            boolean introduced = byline.stream()
                    .flatMap(b -> b.authors().stream())
                    .anyMatch(name -> INTRODUCED.stream().anyMatch(verb -> text.startsWith(name + verb)));
            if (introduced) {
                return true;
            }
        }
        return false;
    }

    private LabelledBlock shortLine(int i, Bodies.Body body, int number) {
        Clue clue = clues.get(i);
        if (clue.stopped()) {
            return judged(i, Role.BODY, number, "body.short-sentence");
        }
        if (!clue.hasLetterOrDigit()) {
            return labelled(i, Role.NAVIGATION, 0, "navigation.no-letters", LIKELY);
        }
        boolean listed = shortLinesAround(i, body) >= FEWEST_LISTED;
        return listed
                ? judged(i, Role.LIST, number, "list.lines-in-a-row")
                : judged(i, Role.HEADING, number, "heading.line-before-text");
    }

    /** Counted up to {@link #FEWEST_LISTED} each way. */
    private int shortLinesAround(int i, Bodies.Body body) {
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

    private void everythingElse(List<Bodies.Body> bodies) {
        Role zone = null;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != null) {
                zone = labels[i].isText() ? null : zone;
                continue;
            }
            Clue clue = clues.get(i);
            if (teasers.contains(i)) {
                label(i, Role.RELATED_STORY, 0, "related-story.repeated-frame", SURE);
                zone = Role.RELATED_STORY;
            } else if (clue.mark().isPresent()) {
                Furniture.Mark mark = clue.mark().get();
                label(i, mark.role(), 0, rule(mark), mark.stand() == Furniture.Stand.LINE ? SURE : LIKELY);
                zone = mark.closes() ? mark.role() : zone;
            } else if (judgement.part(i).isPresent()) {
                labels[i] = named(i, judgement.part(i).get(), 0);
            } else if (clue.mayBeCredited() && clue.caption()) {
                label(i, Role.CAPTION, 0, "caption.outside-articles", FAIR);
            } else {
                labels[i] = judged(i, foreign(clue, zone, isBelow(i, bodies)), 0, foreignRule(clue, zone));
            }
        }
    }

    private static boolean isBelow(int i, List<Bodies.Body> bodies) {
        return !bodies.isEmpty() && i >= bodies.get(bodies.size() - 1).to();
    }

    private static Role foreign(Clue clue, Role zone, boolean below) {
        if (zone == Role.RELATED_STORY || zone == Role.COMMENT || zone == Role.ABOUT_AUTHOR) {
            return zone;
        }
        if (clue.prose()) {
            return Role.RELATED_STORY;
        }
        return below && clue.headlineLike() && clue.words() >= 5 ? Role.RELATED_STORY : Role.NAVIGATION;
    }

    private static String foreignRule(Clue clue, Role zone) {
        if (zone == Role.RELATED_STORY || zone == Role.COMMENT || zone == Role.ABOUT_AUTHOR) {
            return zone.label() + ".below-its-heading";
        }
        return clue.prose() ? "related-story.prose-outside-articles" : "navigation.line-outside-articles";
    }

    private static String rule(Furniture.Mark mark) {
        return mark.role().label() + ".phrase: " + mark.phrase();
    }

    /** As the model decided; with its reasons where it wasn't certain. */
    private LabelledBlock judged(int i, Role role, int number, String rule) {
        double confidence = judgement.confidence(i);
        String because =
                judgement.reasons(i).map(why -> rule + " (" + why + ")").orElse(rule);
        return labelled(i, role, number, because, confidence);
    }

    private void label(int i, Role role, int number, String rule, double confidence) {
        labels[i] = labelled(i, role, number, rule, confidence);
    }

    private LabelledBlock labelled(int i, Role role, int number, String rule, double byHand) {
        double confidence = RuleConfidence.of(rule, judgement.features().isMarkup(), byHand);
        return new LabelledBlock(clues.get(i).block(), role, number, rule, confidence);
    }
}
