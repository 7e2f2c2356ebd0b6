package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final Pattern LABEL = Pattern.compile(
            "^\\W{0,3}(?:(?:(?:story|words|text|report|article|analysis|commentary|opinion|reporting|review|interview)\\s+)?by"
                    + "|(?:written|posted|reported|authored|published|submitted|contributed|compiled|penned|produced|uploaded)\\s+by"
                    + "|(?:author|authors|writer|reporter|byline|text|words|autor|autorin|autoren|auteur|auteurs|autore|autori|författare|kirjoittaja"
                    + "|reportage|penulis|yazar|автор|tác giả|auteur)\\s*[:：|]"
                    + "|von|par|por|di|door|af|av|oleh|od|przez|написал|文|記者|记者|作者|기자)"
                    + "(?=[\\s:：/／|])\\s*[:：/／|]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LABEL_ONLY = Pattern.compile(
            "^\\W{0,3}(?:(?:written|posted|reported|story|words|text)\\s+)?by\\s*:?$|^(?:authors?|autor|auteur|autore|von|par|por)\\s*:?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STRONG_LABEL =
            Pattern.compile("(?iU)^\\W{0,3}\\p{L}*\\s?(?:by|author|authors|writer|reporter)\\b");
    private static final Pattern END = Pattern.compile(
            "(?U)\\s*(?:[|•·(\\[<@\\u2022]|\\s[–—-]{1,2}\\s|\\s[/]\\s|;|\\t|\\s{3,}|\\s\\d|(?i:\\b(?:on|in|at|for|updated|published|posted|last|date|modified"
                    + "|permalink|under|from|with|special|senior|staff|chief|contributing|freelance|via|is|has|photograph\\w*|photos?|illustration"
                    + "|filed|leave|category|comments?|email|follow|share|am|le|publié|veröffentlicht|aktualisiert|stand)\\b))");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:,\\s*and\\s+|,\\s*|\\s+and\\s+|\\s+&\\s+|\\s+und\\s+|\\s+et\\s+|\\s+y\\s+|\\s+och\\s+|\\s+og\\s+|、)\\s*");
    private static final Pattern NAME_THEN_DATE = Pattern.compile(
            "(?U)^(?<name>[^|•·,/]{4,60}?)\\s*(?:[|•·,–—/]|\\s-\\s)(?:[^|•·]{0,40}[|•·/–—:-])?\\s*(?:\\p{L}+\\s*:|\\p{L}{2,10}\\.?,?)?\\s*$");
    private static final Pattern DATE_THEN_BY = Pattern.compile("(?i)^\\W{0,4}(?:posted\\s+|written\\s+)?by\\s*:?\\s+");
    private static final Pattern BEFORE_NAME = Pattern.compile("(?i)^(?:by|mr|mrs|ms|dr|prof)\\.?\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ABBREVIATED = Pattern.compile("(?U).*\\b\\p{Lu}\\.$|.*(?:Jr|Sr)\\.$");

    /** The byline that {@code line} is, if it is one. */
    public static Optional<Byline> read(String stated) {
        String line = Words.spaced(stated);
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher label = LABEL.matcher(line);
        return label.lookingAt() ? labelled(line, label) : beforeDate(line);
    }

    /** Whether the line is a label that no name follows, such as an empty "Written by". */
    public static boolean isEmptyLabel(String line) {
        return line.length() < 40 && LABEL_ONLY.matcher(line.strip()).matches();
    }

    /** A line that is nothing but a person's name, as it may follow a label on a line of its own. */
    public static Optional<Byline> nameOnly(String stated) {
        String line = Words.spaced(stated);
        String name = line.strip();
        return name.length() <= 80 && allNames(name, 2)
                ? Optional.of(new Byline(
                        List.of(BETWEEN.split(name, -1)),
                        Optional.empty(),
                        line.indexOf(name),
                        line.indexOf(name) + name.length()))
                : Optional.empty();
    }

    private static Optional<Byline> labelled(String line, Matcher label) {
        int start = label.end();
        int end = creditEnd(line, start);
        String credited = line.substring(start, end).strip();
        boolean strong = STRONG_LABEL.matcher(line).lookingAt() || label.pattern() == DATE_THEN_BY;
        List<String> authors = new ArrayList<>();
        Optional<String> agency = Optional.empty();
        for (String part : BETWEEN.split(credited, -1)) {
            String name = BEFORE_NAME.matcher(part.strip()).replaceFirst("");
            if (Agencies.named(name).isPresent()) {
                agency = agency.or(() -> Agencies.named(name));
            } else if (PersonName.isName(name, strong ? 1 : 2)) {
                authors.add(stripFinalStop(name));
            } else {
                break;
            }
        }
        boolean prose = end == line.length() && SPACE.split(credited).length > 14;
        return prose || (!strong && authors.isEmpty() && agency.isEmpty())
                ? Optional.empty()
                : Optional.of(new Byline(List.copyOf(authors), agency, start, Math.max(end, start)));
    }

    private static int creditEnd(String line, int start) {
        int end = line.length();
        Matcher stop = END.matcher(line);
        if (stop.find(Math.min(start, line.length()))) {
            end = Math.min(end, stop.start());
        }
        for (DatePhrase date : DatePhrase.in(line)) {
            if (date.start() >= start) {
                end = Math.min(end, date.start());
            }
        }
        return Math.max(end, start);
    }

    /** {@code Jane Doe | 23 August 2019}, {@code Jane Doe · The Herald · Posted: 23 August 2019}: a name set off from a date. */
    private static Optional<Byline> beforeDate(String line) {
        List<DatePhrase> dates = DatePhrase.in(line);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Matcher by = DATE_THEN_BY.matcher(line).region(dates.get(0).end(), line.length());
        if (by.find()) {
            return labelled(line, by);
        }
        Matcher matcher = NAME_THEN_DATE.matcher(line.substring(0, dates.get(0).start()));
        if (!matcher.matches() || !allNames(matcher.group("name"), 2)) {
            return Optional.empty();
        }
        return Optional.of(new Byline(
                List.of(BETWEEN.split(matcher.group("name"), -1)),
                Optional.empty(),
                matcher.start("name"),
                matcher.end("name")));
    }

    private static boolean allNames(String names, int leastWords) {
        for (String name : BETWEEN.split(names, -1)) {
            if (!PersonName.isName(name, leastWords) || Sections.isKnown(name)) {
                return false;
            }
        }
        return true;
    }

    private static String stripFinalStop(String name) {
        return name.endsWith(".") && !ABBREVIATED.matcher(name).matches() ? name.substring(0, name.length() - 1) : name;
    }
}
