package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bylines of Chinese, Japanese and Korean papers, whose labels stand beside names without a space: {@code 〔記者林雅惠／台北報導〕},
 * {@code 박서윤 기자}, {@code 取材・文／小野寺恵}.
 */
final class EastAsianByline {
    /** Longer lines are running text; in UTF-16 units. */
    private static final int LONGEST_LINE = 70;

    private static final String HAN_NAME = "[\\p{IsHan}·]{2,4}";
    private static final String HAN_NAMES = HAN_NAME + "(?:[、，, 　]\\s*+" + HAN_NAME + "){0,5}";
    private static final String KOREAN_NAME = "[가-힣]{2,4}";
    private static final String KOREAN_NAMES = KOREAN_NAME + "(?:\\s*+[·,]\\s*+" + KOREAN_NAME + "){0,4}";
    private static final String JAPANESE_NAME =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]{1,6}(?: [\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々]{1,5})?";

    private static final Pattern CHINESE =
            Pattern.compile("^[\\s〔（(【\\[]{0,2}(?:文[／/]\\s*)?(?:本报|本報)?(?:见习|見習|实习|實習)?(?:记者|記者|作者|采写|撰稿|撰文)"
                    + "\\s*[:：]?\\s*(?<names>" + HAN_NAMES + ")"
                    + "\\s*(?:[／/]\\s*(?:綜合|综合|[\\p{IsHan}]{2,8}?)(?:報導|报道|报导|電|电))?[〕）)】\\]\\s]{0,2}$");
    private static final Pattern KOREAN = Pattern.compile("^\\s*[\\[(]?(?:[가-힣]{2,8}\\s*=\\s*)?(?<names>" + KOREAN_NAMES
            + ")\\s*(?:선임|수습|인턴|전문|객원)?\\s?(?:기자|특파원|통신원|논설위원)[\\])]?(?<rest>[\\s=|(].{0,40})?$");
    private static final Pattern JAPANESE = Pattern.compile(
            "^\\s*[（(]?(?:取材・文|取材・執筆|文・写真|文・構成|聞き手|構成・文|取材|執筆|ライター|文(?=[・：:／/＝=]))\\s*[・：:／/＝=]\\s*(?<names>"
                    + JAPANESE_NAME + "(?:[、，]" + JAPANESE_NAME + "){0,3})(?:[\\s　）)].*)?$");

    private EastAsianByline() {}

    /** The byline that {@code line} is, if it is one of these. */
    static Optional<Byline> read(String line) {
        if (line.length() > LONGEST_LINE || !holdsEastAsian(line)) {
            return Optional.empty();
        }
        Optional<Byline> byline = in(CHINESE, line).or(() -> in(JAPANESE, line));
        return byline.isPresent() ? byline : korean(line);
    }

    private static Optional<Byline> korean(String line) {
        Matcher matcher = KOREAN.matcher(line);
        boolean sentence = line.stripTrailing().endsWith(".") && line.indexOf('@') < 0;
        return !sentence && matcher.matches() ? Optional.of(byline(matcher)) : Optional.empty();
    }

    private static Optional<Byline> in(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(byline(matcher)) : Optional.empty();
    }

    private static Byline byline(Matcher matcher) {
        return new Byline(
                names(matcher.group("names")), Optional.empty(), matcher.start("names"), matcher.end("names"));
    }

    /** The names in a run of them, which commas, dots or spaces part. */
    static List<String> names(String run) {
        List<String> names = new ArrayList<>();
        for (String part : run.split("[、，,　]|(?<=[가-힣])·|\\s(?=\\p{IsHan}{2,4}(?:\\s|$))", -1)) {
            if (!part.isBlank() && !names.contains(part.strip())) {
                names.add(part.strip());
            }
        }
        return List.copyOf(names);
    }

    private static boolean holdsEastAsian(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= 0x3040 && c <= 0xD7A3) {
                return true;
            }
        }
        return false;
    }
}
