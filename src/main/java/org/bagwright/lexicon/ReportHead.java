package org.bagwright.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens an agency's or a paper's report where it isn't a {@link Dateline} of European form: {@code 【ワシントン共同】},
 * {@code (서울=연합뉴스) 김도현 기자 =}, {@code 新华社北京8月28日电（记者张明、刘洋）}, {@code (ANSA) - ROMA, 07 OTT -}, {@code به گزارش ایسنا،}.
 *
 * @param place as stated
 * @param agency its short name
 * @param reporters the persons who are named there
 * @param start first character of what was read (UTF-16)
 * @param end character after it
 */
public record ReportHead(Optional<String> place, Optional<String> agency, List<String> reporters, int start, int end) {
    /** It stands within this many characters of its paragraph's start. */
    private static final int LONGEST = 110;

    private static final Pattern BRACKETED =
            Pattern.compile("^\\s*[【〔\\[（(［](?<inside>[^【〔\\[（(［】〕\\])）］]{2,40})[】〕\\])）］]");
    private static final Pattern EQUALS = Pattern.compile("\\s*[=＝]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[・／/,、]\\s*");
    private static final Pattern KOREAN_REPORTERS = Pattern.compile(
            "^\\s*(?<names>[가-힣]{2,4}(?:\\s*+[·,]?\\s*+[가-힣]{2,4}){0,4}?)\\s*(?:선임|수습|인턴)?\\s?(?:기자|특파원|통신원)\\s*=");
    private static final Pattern WIRED = Pattern.compile(
            "^\\s*[（(]?(?<agency>新华社|中新社|中新网|中央社|新華社|中通社)(?:记者|記者)?(?<place>\\p{IsHan}{2,10}?)?\\s*(?:\\d{1,2}月)?\\d{1,2}日\\s*[电電]");
    private static final Pattern REPORTERS = Pattern.compile(
            "[（(〔【](?:本报|本報)?(?:见习|見習|实习|實習)?(?:记者|記者)\\s*[:：]?\\s*(?<names>[\\p{IsHan}·]{2,4}(?:[、，, 　]\\s*+[\\p{IsHan}·]{2,4}){0,5}?)"
                    + "(?:\\s*(?:[／/](?<place>\\p{IsHan}{2,8}?)(?:報導|报道|报导|電|电)|通讯员[^）)〕】]{0,20}|摄|报道))?\\s*[）)〕】]");
    private static final Pattern AGENCY_FIRST = Pattern.compile(
            "^\\s*\\((?<agency>[^()]{2,20})\\)\\s*[-–—]\\s*(?<place>\\p{Lu}[\\p{Lu}' ]{2,30}),?\\s*(?:\\d{1,2}\\s+\\p{Lu}{3,9}\\.?)?\\s*[-–—]\\s");
    private static final Pattern PERSIAN =
            Pattern.compile("^\\s*به گزارش (?:خبرنگار |خبرگزاری |سرویس \\S+ )*(?<agency>\\S{2,14}?)[،,]?\\s");

    /** What opens {@code stated}, a paragraph, if it is one of these forms. */
    public static Optional<ReportHead> read(String stated) {
        String head = Words.spaced(stated.substring(0, Math.min(stated.length(), LONGEST)));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        return bracketed(head)
                .or(() -> wired(head))
                .or(() -> agencyFirst(head))
                .or(() -> persian(head))
                .or(() -> reporters(head));
    }

    private static Optional<ReportHead> bracketed(String head) {
        Matcher matcher = BRACKETED.matcher(head);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String inside = matcher.group("inside").strip();
        String[] sides = EQUALS.split(inside, 2);
        for (String part : BETWEEN.split(sides[sides.length - 1], -1)) {
            Optional<String> agency = agencyAtEnd(part);
            if (agency.isPresent()) {
                String before = sides.length == 2 ? sides[0] : part.substring(0, part.length() - nameLength(part));
                // European lines have their place before the bracket or behind it.
                boolean east = before.codePoints().anyMatch(c -> c >= 0x3040);
                Matcher named = KOREAN_REPORTERS.matcher(head).region(matcher.end(), head.length());
                List<String> reporters = named.lookingAt()
                        ? EastAsianByline.names(named.group("names").replace(' ', '、'))
                        : List.of();
                return east || !reporters.isEmpty()
                        ? Optional.of(new ReportHead(
                                Optional.of(before.strip()).filter(p -> !p.isEmpty()),
                                agency,
                                reporters,
                                0,
                                reporters.isEmpty() ? matcher.end() : named.end("names")))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The agency whose name ends {@code text}, as {@code ワシントン共同} does. */
    private static Optional<String> agencyAtEnd(String text) {
        int length = nameLength(text);
        return length == 0 ? Optional.empty() : Agencies.named(text.substring(text.length() - length));
    }

    /** How long the name of an agency is that ends {@code text}; 0 for none. */
    private static int nameLength(String text) {
        for (int start = 0; start < text.length() - 1; start++) {
            boolean whole = start == 0 || text.charAt(start) >= 0x3040 || text.charAt(start - 1) >= 0x3040;
            if (whole && Agencies.named(text.substring(start)).isPresent()) {
                return text.length() - start;
            }
        }
        return 0;
    }

    private static Optional<ReportHead> wired(String head) {
        Matcher matcher = WIRED.matcher(head);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        Optional<ReportHead> named = reporters(head);
        return Optional.of(new ReportHead(
                Optional.ofNullable(matcher.group("place")),
                Agencies.named(matcher.group("agency")),
                named.map(ReportHead::reporters).orElse(List.of()),
                0,
                named.map(ReportHead::end).orElse(matcher.end())));
    }

    private static Optional<ReportHead> reporters(String head) {
        Matcher matcher = REPORTERS.matcher(head);
        return matcher.find()
                ? Optional.of(new ReportHead(
                        Optional.ofNullable(matcher.group("place")),
                        Optional.empty(),
                        EastAsianByline.names(matcher.group("names")),
                        matcher.start(),
                        matcher.end()))
                : Optional.empty();
    }

    private static Optional<ReportHead> agencyFirst(String head) {
        Matcher matcher = AGENCY_FIRST.matcher(head);
        return matcher.lookingAt()
                ? Agencies.named(matcher.group("agency"))
                        .map(agency -> new ReportHead(
                                Optional.of(matcher.group("place").strip()),
                                Optional.of(agency),
                                List.of(),
                                0,
                                matcher.end("place")))
                : Optional.empty();
    }

    private static Optional<ReportHead> persian(String head) {
        Matcher matcher = PERSIAN.matcher(head);
        return matcher.lookingAt()
                ? Agencies.named(matcher.group("agency"))
                        .map(agency -> new ReportHead(
                                Optional.empty(), Optional.of(agency), List.of(), 0, matcher.end("agency")))
                : Optional.empty();
    }
}
