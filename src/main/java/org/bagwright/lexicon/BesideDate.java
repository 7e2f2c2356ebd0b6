package org.bagwright.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Bylines in lines that give a date too: {@code 26 May 2018 | Jane Doe | 3 comments}. */
final class BesideDate {
    /** Words between a date and a name, such as "Uhr". */
    private static final int MOST_SKIPPED = 3;

    /** Words behind a date whose names are those of a source or of a photographer, not of the author. */
    private static final Set<String> OF_SOURCES = Set.of(
            "source",
            "quelle",
            "fuente",
            "fonte",
            "źródło",
            "kaynak",
            "bron",
            "zdroj",
            "photo",
            "photos",
            "photograph",
            "image",
            "credit",
            "foto",
            "fotos",
            "bild");

    private BesideDate() {}

    /** The byline that a label begins, behind the first date if there is one. */
    static Optional<Byline> labelled(String line, List<DatePhrase> dates) {
        int from = dates.isEmpty() ? 0 : dates.get(0).end();
        for (int at = from; at < line.length(); at = Byline.nextWord(line, at)) {
            Optional<BylineLabel> label = BylineLabel.at(line.substring(at));
            if (label.isPresent()) {
                int names = at + label.get().end();
                int end = nextField(line, names);
                Optional<Byline> labelled = Byline.labelled(
                                line.substring(0, end),
                                within(dates, end),
                                names,
                                label.get().strong())
                        .filter(b -> !b.authors().isEmpty());
                if (labelled.isPresent()) {
                    return labelled;
                }
            }
        }
        return Optional.empty();
    }

    private static List<DatePhrase> within(List<DatePhrase> dates, int end) {
        return dates.stream().filter(date -> date.end() <= end).toList();
    }

    /** Where the next of several fields begins whose labels end in wide colons: {@code 作者：林秋月 字号：大 中 小}. */
    private static int nextField(String line, int from) {
        int colon = line.indexOf('：', from);
        int blank = colon < 0 ? -1 : line.lastIndexOf(' ', colon);
        return blank <= from ? line.length() : blank;
    }

    /** Names that are a piece of the line of their own, or stand right behind its last date. */
    static Optional<Byline> named(String line, List<DatePhrase> dates) {
        Optional<Byline> piece = piece(line);
        return piece.isPresent()
                ? piece
                : rightAfter(line, dates.get(dates.size() - 1).end());
    }

    /** A piece between strokes or dots that is names: {@code 109 comments | Jane Doe | 11 March 2019}. */
    private static Optional<Byline> piece(String line) {
        int start = 0;
        for (int end = 0; end <= line.length(); end++) {
            if (end == line.length() || "|•·⋅/".indexOf(line.charAt(end)) >= 0) {
                int from = start;
                int to = end;
                Optional<Byline> names = Byline.allNames(
                                line.substring(start, end).strip(), 2)
                        .map(n -> new Byline(n, Optional.empty(), from, to));
                if (names.isPresent()) {
                    return names;
                }
                start = end + 1;
            }
        }
        return Optional.empty();
    }

    /** {@code 9 September 2025, 15:46 / Jane Doe}, {@code Dec 17, 2025Jane Doe}. */
    private static Optional<Byline> rightAfter(String line, int from) {
        int start = from;
        while (start < line.length() && !Character.isLetter(line.charAt(start))) {
            start++;
        }
        int name = start;
        for (int skipped = 0; skipped < MOST_SKIPPED && name < line.length(); skipped++) {
            int end = Byline.nextWord(line, name);
            String word = line.substring(name, end).strip();
            if (OF_SOURCES.contains(AuthorNames.bare(word).toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            if (!AuthorNames.stops(word)) {
                break;
            }
            name = end;
        }
        AuthorNames names = AuthorNames.credited(line, name, 2);
        return names.names().isEmpty() || names.names().stream().anyMatch(Sections::isKnown)
                ? Optional.empty()
                : Optional.of(new Byline(names.names(), Optional.empty(), name, names.end()));
    }
}
