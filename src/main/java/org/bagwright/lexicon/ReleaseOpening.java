package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens a press release: {@code Pressemitteilung vom 25. Januar 2022 | Berlin – …}, {@code EMBARGOED FOR RELEASE UNTIL 9:00
 * A.M. EDT, TUESDAY, MARCH 3, 2015}, or the place and the day with its year alone: {@code BERLIN, 25. Januar 2022 – …}.
 *
 * @param date of the release
 * @param place as stated, if it stands behind what the release calls itself
 * @param start first character of what was read (UTF-16)
 * @param end character after it
 */
public record ReleaseOpening(DatePhrase date, Optional<String> place, int start, int end) {
    /** It stands within this many characters of its line's start. */
    private static final int LONGEST = 130;
    /** Between what the release calls itself and its date stand a number, and words such as "vom". */
    private static final int LONGEST_BETWEEN = 30;
    /** Between the place and its day. */
    private static final int LONGEST_BEHIND_PLACE = 12;

    private static final int MOST_WORDS = 4;

    private static final Set<String> NAMES = WordList.words("release-words.txt");
    private static final FirstWords OF_NAMES = new FirstWords(NAMES);
    private static final Pattern PLACE = Pattern.compile(
            "\\s*[|,;–—-]\\s*(?<place>\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:\\s\\p{Lu}[\\p{L}\\p{M}.'’-]+){0,3})\\s*(?:[–—]|\\s-\\s|:\\s)");

    /** The opening that {@code stated} begins with. */
    public static Optional<ReleaseOpening> read(String stated) {
        Optional<ReleaseOpening> named = named(stated);
        return named.isPresent() ? named : behindPlace(stated);
    }

    /** One that begins with what a release calls itself. */
    public static Optional<ReleaseOpening> named(String stated) {
        return OF_NAMES.mayBegin(stated) ? afterName(head(stated)) : Optional.empty();
    }

    private static String head(String stated) {
        return Words.spaced(stated.substring(0, Math.min(stated.length(), LONGEST)));
    }

    private static Optional<ReleaseOpening> afterName(String head) {
        int end = endOfName(head);
        if (end == 0) {
            return Optional.empty();
        }
        for (DatePhrase date : DatePhrase.in(head)) {
            if (date.start() >= end
                    && date.start() - end <= LONGEST_BETWEEN
                    && date.value().isPresent()) {
                Matcher place = PLACE.matcher(head).region(date.end(), head.length());
                return Optional.of(
                        place.lookingAt()
                                ? new ReleaseOpening(date, Optional.of(place.group("place")), 0, place.end("place"))
                                : new ReleaseOpening(date, Optional.empty(), 0, date.end()));
            }
        }
        return Optional.empty();
    }

    private static int endOfName(String head) {
        int found = 0;
        int at = 0;
        for (int words = 0; words < MOST_WORDS && at < head.length(); words++) {
            int blank = Byline.nextWord(head, at);
            if (NAMES.contains(AuthorNames.bare(head.substring(0, blank)).toLowerCase(Locale.ROOT))) {
                found = blank;
            }
            at = blank;
        }
        return found;
    }

    private static Optional<ReleaseOpening> behindPlace(String stated) {
        return Dateline.read(stated).flatMap(line -> {
            for (DatePhrase date : DatePhrase.in(head(stated))) {
                int between = date.start() - line.end();
                if (between >= 0
                        && between <= LONGEST_BEHIND_PLACE
                        && date.value().isPresent()) {
                    return Optional.of(new ReleaseOpening(date, Optional.empty(), date.start(), date.end()));
                }
            }
            return Optional.empty();
        });
    }
}
