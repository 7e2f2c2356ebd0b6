package org.bagwright.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.lexicon.CorrectionNote;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.DatePhrase;
import org.bagwright.lexicon.TimeOfChange;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;
import org.bagwright.model.Stated;

/** The dates that an article's blocks show beside its title, in its bylines and below its text. */
final class ShownDates {
    /** A summary may stand above the date and be taken for the text's begin: so many blocks below it are still above the text. */
    private static final int LINES_INTO_TEXT = 4;

    /** The rank of a date that says something else. */
    private static final int UNSUITABLE = 9;

    /** A note on a change is one of so many paragraphs at either end. */
    private static final int NOTES = 2;

    /** Characters of a time to the minute. */
    private static final int MINUTES = "2019-08-23T10:15".length();

    private final List<LabelledBlock> blocks;
    private final OpenDates open;
    private final WorkBoxes works;
    private final DescribingFindings findings;

    /**
     * The dates in {@code blocks}.
     *
     * @param open reads those that leave open which figure is the day
     * @param works tells which dates are those of a work the article is about
     * @param findings gets those about dates that can't be read
     */
    ShownDates(ArticleBlocks blocks, OpenDates open, WorkBoxes works, DescribingFindings findings) {
        this.blocks = blocks.all();
        this.open = open;
        this.works = works;
        this.findings = findings;
    }

    /** A date where it stands: in the block of number {@code at}. */
    private record Candidate(int at, LabelledBlock block, DateLine.Labelled labelled) {
        DatePhrase date() {
            return labelled.date();
        }

        String line() {
            return block.block().text();
        }

        String phrase() {
            return line().substring(date().start(), date().end());
        }
    }

    /** The dates in forms that leave nothing open. */
    Stream<String> clear() {
        return candidates().stream().flatMap(candidate -> candidate.date().value().stream());
    }

    private static boolean isDescribing(LabelledBlock block) {
        return block.role() == Role.DATELINE || block.role() == Role.BYLINE || block.role() == Role.IDENTIFIER;
    }

    /**
     * The date under {@code wanted}. One that is labelled so comes first; an unlabelled date beside the title or byline is
     * the date of publication. Those above the text, best below the title, come before those under it, where comments
     * and other stories have theirs.
     */
    Optional<Stated<String>> date(DateLine.Label wanted) {
        int title = title();
        int text = firstOfText();
        Candidate best = null;
        int least = UNSUITABLE;
        for (Candidate candidate : candidates()) {
            boolean above = candidate.at() < title;
            boolean below = candidate.at() > text + LINES_INTO_TEXT;
            int rank = rank(candidate.labelled().label(), wanted, above, below);
            // Of several dates above the title the nearest is its own.
            if (rank < least || (rank == least && above && rank < UNSUITABLE)) {
                least = rank;
                best = candidate;
            }
        }
        return best == null ? Optional.empty() : value(best);
    }

    /**
     * The last change, of which a line gives the time alone: it was on the day of publication, unless that was later.
     *
     * @param published the date of publication
     */
    Optional<Stated<String>> changedAt(String published) {
        int day = published.indexOf('T') < 0 ? published.length() : published.indexOf('T');
        if (day != "2019-08-23".length()) {
            return Optional.empty();
        }
        for (LabelledBlock block : blocks) {
            Optional<TimeOfChange> time =
                    isDescribing(block) ? TimeOfChange.in(block.block().text()) : Optional.empty();
            if (time.isPresent()) {
                String changed = published.substring(0, day) + time.get().value();
                return changed.substring(0, Math.min(MINUTES, changed.length()))
                                        .compareTo(published.substring(0, Math.min(MINUTES, published.length())))
                                >= 0
                        ? time.map(t -> new Stated<>(
                                changed,
                                ArticleBlocks.read(
                                        block, t.start(), t.end(), "date.modified.time-on-day-of-publication")))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The day on which the article was changed, as a note at one of its ends says. */
    Optional<Stated<String>> changedAsNoted() {
        List<LabelledBlock> text = blocks.stream()
                .filter(b -> b.article() > 0 && b.role() == Role.BODY)
                .toList();
        for (int i = text.size() - 1; i >= 0; i--) {
            LabelledBlock block = text.get(i);
            Optional<DatePhrase> date = i >= text.size() - NOTES || i < NOTES
                    ? CorrectionNote.changeIn(block.block().text())
                    : Optional.empty();
            if (date.isPresent()) {
                return date.flatMap(DatePhrase::value)
                        .map(v -> new Stated<>(
                                v,
                                ArticleBlocks.read(
                                        block, date.get().start(), date.get().end(), "date.modified.noted")));
            }
        }
        return Optional.empty();
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            LabelledBlock block = blocks.get(i);
            if (isDescribing(block) && !works.hold(block)) {
                DateLine.Label above = labelAbove(i);
                for (DateLine.Labelled labelled : DateLine.datesIn(block.block().text())) {
                    boolean bare = labelled.label() == DateLine.Label.NONE;
                    candidates.add(
                            new Candidate(i, block, bare ? new DateLine.Labelled(above, labelled.date()) : labelled));
                }
            }
        }
        return candidates;
    }

    /** What a label on the line before says of the dates of the block of number {@code at}. */
    private DateLine.Label labelAbove(int at) {
        boolean labelled = at > 0 && blocks.get(at - 1).rule().equals("date.label");
        return labelled ? DateLine.labelBefore(blocks.get(at - 1).block().text()) : DateLine.Label.NONE;
    }

    private static int rank(DateLine.Label label, DateLine.Label wanted, boolean aboveTitle, boolean below) {
        if (label == wanted) {
            return below ? 3 : 0;
        }
        if (wanted != DateLine.Label.PUBLISHED || label != DateLine.Label.NONE) {
            return UNSUITABLE;
        }
        return below ? 4 : aboveTitle ? 2 : 1;
    }

    /** The last title; -1 for none. */
    private int title() {
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            boolean title = blocks.get(i).role() == Role.TITLE && !ArticleBlocks.isRepeated(blocks.get(i));
            last = title ? i : last;
        }
        return last;
    }

    /** Where the article's text begins. */
    private int firstOfText() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).role() == Role.BODY) {
                return i;
            }
        }
        return blocks.size();
    }

    private Optional<Stated<String>> value(Candidate candidate) {
        LabelledBlock block = candidate.block();
        DatePhrase date = candidate.date();
        String rule = "date." + candidate.labelled().label().name().toLowerCase(Locale.ROOT);
        return switch (date.state()) {
            case CLEAR ->
                date.value().map(v -> new Stated<>(v, ArticleBlocks.read(block, date.start(), date.end(), rule)));
            case AMBIGUOUS -> {
                Optional<Stated<String>> told = open.read(candidate.line(), date.start())
                        .map(r -> new Stated<>(r.value(), ArticleBlocks.read(block, r.start(), r.end(), r.rule(rule))));
                if (told.isEmpty()) {
                    findings.ambiguous(candidate.phrase());
                }
                yield told;
            }
            case OTHER_CALENDAR -> {
                findings.otherCalendar(candidate.phrase());
                yield Optional.empty();
            }
            case IMPOSSIBLE -> {
                findings.impossible(candidate.phrase());
                yield Optional.empty();
            }
        };
    }
}
