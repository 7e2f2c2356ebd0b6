package org.bagwright.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says who wrote an article.
 *
 * @param authors persons' names as stated, without "By" and without their offices; may be empty
 * @param agency the news agency that is named in their place
 * @param start first character of what the label credits (UTF-16)
 * @param end character after it
 */
public record Byline(List<String> authors, Optional<String> agency, int start, int end) {
    /** Longer lines are prose that happens to begin with "By"; in characters. */
    private static final int LONGEST_LINE = 200;

    private static final int LONGEST_NAMES = 80;
    private static final int LONGEST_LABEL = 40;
    /** Words of a credit that goes on to the line's end, above which it is a sentence. */
    private static final int MOST_CREDITED_WORDS = 14;
    /** What may stand between a name and a date: "Published on Monday,"; in characters. */
    private static final int LONGEST_BEFORE_DATE = 40;

    private static final Pattern NAME_THEN_DATE = Pattern.compile(
            "(?U)^(?<name>[^|•·,/]{4,60}?)\\s*(?:[|•·,–—/]|\\s-\\s)(?:[^|•·]{0,40}[|•·/–—:-])?\\s*(?:\\p{L}+\\s*:|\\p{L}{2,10}\\.?,?)?\\s*$");
    private static final Set<String> NO_NAMES = WordList.words("no-names.txt");
    private static final Pattern NAME_AND_SITE = Pattern.compile(
            "(?U)^\\s*+(?<name>[^|,\\d]{4,50}?)(?:\\s+[-–—]\\s+|\\s*[|•·]\\s*|,\\s+)(?:(?:The|Der|Die|Das|Le|La|Les|El|Il|De)\\s)?\\p{Lu}[\\p{L}\\p{M}.'’&-]*+(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}.'’&-]*+|of|and|the|de|del|la|le|du|des|und|für|von|&)){0,4}\\s*$");

    private static final Set<String> POSTS = WordList.words("posts.txt");
    /** A name with what may be glued to it: the number of a footnote, a comma, a parenthesis, an agency behind a stroke. */
    private static final Pattern FOOTNOTED = Pattern.compile(
            "(?U)^\\s*+(?<name>[^(\\d]{2,}?)(?:[\\s\\d,;*†‡|•·-]*|\\s*\\([^)]*\\)|\\s*/\\s*\\p{Lu}[\\p{L}-]{1,12})\\s*$");

    private static final Pattern AGENCY_BEHIND = Pattern.compile(
            "(?iU)^[\\s,/|(]*+(?:(?:with|avec|mit|con|com|met|med|and|und|et)\\s++)?(?<agency>[\\p{L}][\\p{L}. -]{1,30}?)[\\s,.;|/)–—-]*$");

    private static final Pattern DATE_THEN_BY = Pattern.compile("(?i)^\\W{0,4}(?:posted\\s+|written\\s+)?by\\s*:?\\s+");

    /** The byline that {@code line} is, if it is one. */
    public static Optional<Byline> read(String stated) {
        return read(stated, DatePhrase.in(stated));
    }

    /** As {@link #read(String)}, of a line whose {@code dates} were read already. */
    public static Optional<Byline> read(String stated, List<DatePhrase> dates) {
        return read(stated, dates, CharacterSet.of(stated));
    }

    /** As {@link #read(String, List)}, of a line that holds the characters {@code held}. */
    public static Optional<Byline> read(String stated, List<DatePhrase> dates, CharacterSet held) {
        if (stated.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String line = held.mayShare(Words.OTHER_SPACES) ? Words.spaced(stated) : stated;
        Optional<Byline> eastAsian = held.isAscii() ? Optional.empty() : EastAsianByline.read(line);
        if (eastAsian.isPresent()) {
            return eastAsian;
        }
        Optional<BylineLabel> label = BylineLabel.at(line);
        return label.isPresent()
                ? labelled(line, dates, label.get().end(), label.get().strong())
                : beforeDate(line, dates);
    }

    /** Whether the line is a label that no name follows, such as an empty "Written by". */
    public static boolean isEmptyLabel(String line) {
        return line.length() < LONGEST_LABEL && BylineLabel.isAlone(line);
    }

    /** As {@link #body}, in an element that may say more: when, or where. */
    public static Optional<String> bodyInElement(String stated) {
        String line = Words.spaced(stated);
        int start = BylineLabel.at(line).map(BylineLabel::end).orElse(0);
        int end = start;
        int limit = dateOrEnd(line, DatePhrase.in(line), start);
        while (end < limit) {
            int next = Math.min(nextWord(line, end), limit);
            String word = line.substring(end, next).strip();
            boolean stops = end > start && !word.isEmpty() && AuthorNames.stops(word) && !AuthorNames.isGroup(word);
            if (stops) {
                break;
            }
            end = next;
            if (word.endsWith(",")) {
                break;
            }
        }
        return AuthorNames.body(line.substring(start, end));
    }

    /** The one who reviewed what a text is about: {@code Reviewed by Jane Doe}. */
    public static Optional<Byline> reviewer(String stated) {
        return stated.length() > LONGEST_LABEL + LONGEST_NAMES ? Optional.empty() : AuthorElement.reviewer(stated);
    }

    /** The username that stands alone behind a label and a colon. */
    public static Optional<String> username(String stated) {
        return stated.length() > LONGEST_NAMES ? Optional.empty() : AuthorElement.username(Words.spaced(stated));
    }

    /** Whether {@code line} begins with words that say that an author follows. */
    public static boolean isLabelled(String line) {
        return BylineLabel.at(Words.spaced(line)).isPresent();
    }

    /** A line that is nothing but a person's name, as it may follow a label on a line of its own. */
    public static Optional<Byline> nameOnly(String stated) {
        String line = Words.spaced(stated);
        String name = line.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAMES || isOfFrame(name)) {
            return Optional.empty();
        }
        int start = line.indexOf(name);
        return allNames(name, 2).map(names -> new Byline(names, Optional.empty(), start, start + name.length()));
    }

    /** {@code Jane Doe, Staff Writer}, {@code Jane Doe Senior Editor}: a person's name, then an office. */
    public static Optional<Byline> nameAndOffice(String stated) {
        return nameAndOffice(stated, 2).filter(b -> b.authors().stream().noneMatch(Byline::isOfFrame));
    }

    /** Whether a word of a page's frame stands in it. */
    private static boolean isOfFrame(String name) {
        return Words.of(name, MOST_CREDITED_WORDS).stream().anyMatch(NO_NAMES::contains);
    }

    private static Optional<Byline> nameAndOffice(String stated, int leastWords) {
        String line = Words.spaced(stated);
        if (line.length() > LONGEST_NAMES) {
            return Optional.empty();
        }
        int end = officeStart(line);
        Optional<Byline> parted = end <= 0 || !AuthorNames.holdsOffice(line.substring(end))
                ? Optional.empty()
                : allNames(line.substring(0, end).strip(), leastWords)
                        .map(names -> new Byline(names, Optional.empty(), 0, end));
        return parted.isPresent() ? parted : nameBeforePost(line);
    }

    /**
     * {@code Jane Doe - Harbour Post}, {@code Jane Doe | Harbour Post}, {@code Jane Doe, Harbour Post}: a first and a last name,
     * then the name of a paper or site: a few words with capitals and no figure.
     */
    public static Optional<Byline> nameAndSite(String stated) {
        String line = Words.spaced(stated);
        Matcher matcher = line.length() > LONGEST_NAMES ? null : NAME_AND_SITE.matcher(line);
        return matcher == null || !matcher.matches() || isOfFrame(matcher.group("name"))
                ? Optional.empty()
                : allNames(matcher.group("name"), 2)
                        .map(names -> new Byline(names, Optional.empty(), matcher.start("name"), matcher.end("name")));
    }

    /** A first and a last name right before a word of {@code posts.txt}. */
    private static Optional<Byline> nameBeforePost(String line) {
        int words = 0;
        for (int at = 0; at < line.length(); at = nextWord(line, at)) {
            if (words >= 2 && POSTS.contains(bareWord(line, at))) {
                int end = at;
                return allNames(line.substring(0, end).strip(), 2)
                        .map(names -> new Byline(names, Optional.empty(), 0, end));
            }
            words++;
        }
        return Optional.empty();
    }

    private static String bareWord(String line, int from) {
        return AuthorNames.bare(line.substring(from, nextWord(line, from))).toLowerCase(Locale.ROOT);
    }

    /**
     * The names in a line that stands under a label of its own, {@code By} or {@code Written by}: one word may be a name there,
     * and a number of a footnote or a parenthesis may follow it.
     */
    public static Optional<Byline> underLabel(String stated) {
        Matcher matcher = FOOTNOTED.matcher(Words.spaced(stated));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String line = matcher.group("name");
        Optional<Byline> names = line.length() > LONGEST_NAMES
                ? Optional.empty()
                : allNames(line, 1).map(n -> new Byline(n, Optional.empty(), 0, line.length()));
        return names.isPresent() ? names : nameAndOffice(line, 1);
    }

    /**
     * The body of authors that a line names behind its label, {@code By Herald Staff}, or that it is altogether where {@code
     * alone}: {@code Redaktion}.
     */
    public static Optional<String> group(String stated, boolean alone) {
        return group(Words.spaced(stated), List.of(), alone);
    }

    /** As {@link #group(String, boolean)}; {@code dates} are those of the line, if they were read and there are any. */
    private static Optional<String> group(String line, List<DatePhrase> dates, boolean alone) {
        Optional<BylineLabel> label = line.length() > LONGEST_LINE ? Optional.empty() : BylineLabel.at(line);
        if (label.isEmpty() && !alone) {
            return Optional.empty();
        }
        int start = label.map(BylineLabel::end).orElse(0);
        List<DatePhrase> known = dates.isEmpty() ? DatePhrase.in(line) : dates;
        String credit = line.substring(start, dateOrEnd(line, known, start));
        int end = credit.indexOf(',') < 0 ? credit.length() : credit.indexOf(',');
        String name = AuthorNames.bare(credit.substring(0, end));
        return AuthorNames.isGroup(name) ? Optional.of(name) : Optional.empty();
    }

    /**
     * The byline in a line that gives a date too: {@code 26 May 2018 | Jane Doe | 3 comments}, {@code Published on 17 December
     * 2019 by Jane Doe}, {@code Updated 5 hours ago | Written by Jane Doe}.
     */
    public static Optional<Byline> besideDate(String stated) {
        if (stated.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String line = Words.spaced(stated);
        List<DatePhrase> dates = DatePhrase.in(line);
        Optional<Byline> whole = read(line, dates).filter(b -> !b.authors().isEmpty());
        if (whole.isPresent()) {
            return whole;
        }
        Optional<Byline> label = BesideDate.labelled(line, dates);
        return label.isPresent() || dates.isEmpty() ? label : BesideDate.named(line, dates);
    }

    /** The byline that a label begins in a line that gives a date and other things too. */
    public static Optional<Byline> labelledBesideDate(String stated) {
        String line = Words.spaced(stated);
        return line.length() > LONGEST_LINE ? Optional.empty() : BesideDate.labelled(line, DatePhrase.in(line));
    }

    static int nextWord(String line, int from) {
        int blank = line.indexOf(' ', from);
        return blank < 0 ? line.length() : blank + 1;
    }

    /**
     * The names in a field that is there to state authors, usernames and organisations too; no addresses, no agencies and no
     * words of office alone.
     */
    public static List<String> field(String stated) {
        return AuthorNames.stated(Words.spaced(stated));
    }

    /** The body that a field names as the author where it names no person: an editorial team, an agency, the site itself. */
    public static Optional<String> body(String stated) {
        return AuthorNames.body(Words.spaced(stated));
    }

    /**
     * The names in an element that its class says is of an author: with a label as anywhere; without one a whole name, or a
     * first and a last name before what else the element says.
     */
    public static List<String> element(String stated) {
        return AuthorElement.names(stated);
    }

    /** The agency that {@code stated} names, if it names nothing else. */
    public static Optional<String> agencyAlone(String stated) {
        return Agencies.named(AuthorNames.bare(Words.spaced(stated)));
    }

    /** Where an office may begin: at a comma or stroke, or where two elements ran together: {@code Jane DoeNews Reporter}. */
    private static int officeStart(String line) {
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean glued = Character.isUpperCase(c)
                    && Character.isLowerCase(line.charAt(i - 1))
                    && line.lastIndexOf(' ', i) > 0
                    && !line.startsWith("Mc", i - 2)
                    && !line.startsWith("Mac", i - 3);
            if (",|–—".indexOf(c) >= 0 || glued) {
                return i;
            }
        }
        return -1;
    }

    static Optional<Byline> labelled(String line, List<DatePhrase> dates, int start, boolean strong) {
        String credit = line.substring(0, dateOrEnd(line, dates, start));
        // A date in the line says that a name is meant, where a label begins ordinary lines too.
        if (group(line, dates, false).isPresent()) {
            return Optional.of(new Byline(List.of(), Optional.empty(), start, credit.length()));
        }
        boolean dated = credit.length() < line.length()
                || (!dates.isEmpty() && dates.get(0).end() <= start);
        AuthorNames names = AuthorNames.credited(credit, start, strong || dated ? 1 : 2);
        boolean prose = names.end() == line.length()
                && Words.split(line.substring(start)).size() > MOST_CREDITED_WORDS;
        boolean credits = !names.names().isEmpty() || names.agency().isPresent();
        return prose || (!strong && !credits)
                ? Optional.empty()
                : Optional.of(new Byline(
                        names.names(),
                        names.agency().or(() -> agencyBehind(credit, names.end())),
                        start,
                        Math.max(names.end(), start)));
    }

    /** {@code By Jane Doe with AFP}, {@code Par Jeanne Doe avec AFP}, {@code Von Jana Doe, dpa}. */
    private static Optional<String> agencyBehind(String credit, int end) {
        Matcher matcher = AGENCY_BEHIND.matcher(credit.substring(Math.min(end, credit.length())));
        return matcher.matches() ? Agencies.named(matcher.group("agency")) : Optional.empty();
    }

    private static int dateOrEnd(String line, List<DatePhrase> dates, int start) {
        for (DatePhrase date : dates) {
            if (date.start() >= start) {
                return date.start();
            }
        }
        return line.length();
    }

    /** {@code Jane Doe | 23 August 2019}, {@code Jane Doe · The Herald · Posted: 23 August 2019}: a name set off from a date. */
    private static Optional<Byline> beforeDate(String line, List<DatePhrase> dates) {
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Matcher by = DATE_THEN_BY.matcher(line).region(dates.get(0).end(), line.length());
        if (by.find()) {
            return labelled(line, dates, by.end(), true);
        }
        String before = line.substring(0, dates.get(0).start());
        Matcher matcher = NAME_THEN_DATE.matcher(before);
        return matcher.matches()
                ? allNames(matcher.group("name"), 2)
                        .map(names -> new Byline(names, Optional.empty(), matcher.start("name"), matcher.end("name")))
                : rightBefore(before);
    }

    /** {@code Jane Doe 4 August 2010}, {@code Jane Doe am Freitag, 4. August 2010}. */
    private static Optional<Byline> rightBefore(String before) {
        AuthorNames names = AuthorNames.credited(before, 0, 2);
        boolean names1 = !names.names().isEmpty()
                && before.length() - names.end() <= LONGEST_BEFORE_DATE
                && names.names().stream().noneMatch(Sections::isKnown);
        return names1 ? Optional.of(new Byline(names.names(), Optional.empty(), 0, names.end())) : Optional.empty();
    }

    /** The names that make up the whole of {@code text}. */
    static Optional<List<String>> allNames(String text, int leastWords) {
        AuthorNames names = AuthorNames.credited(text, 0, leastWords);
        boolean all = !names.names().isEmpty()
                && names.complete()
                && names.end() >= text.stripTrailing().length()
                && names.names().stream().noneMatch(Sections::isKnown);
        return all ? Optional.of(names.names()) : Optional.empty();
    }
}
