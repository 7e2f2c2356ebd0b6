package org.bagwright.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bagwright.model.Paragraph;

/** A line under a picture: what it shows, and whose it is. */
public final class Caption {
    private static final int LONGEST = 700;
    private static final Pattern PICTURED = Pattern.compile(
            "(?iU)\\b(?:(?:file|handout|undated|combination|pool|aerial|archive|stock|satellite)\\s+(?:photo|picture|image|photograph|illustration)"
                    + "|this\\s+(?:\\w+\\s+){0,3}(?:photo|picture|image|photograph|handout|screengrab|screenshot|frame|illustration|combination)"
                    + "|(?:photo|picture|image|photograph)\\s+(?:taken|provided|released|shows|by|from|courtesy|shared|posted|via)"
                    + "|(?:is|are)\\s+(?:seen|pictured|shown)\\b|seen\\s+(?:here\\s+)?in\\s+this|pictured\\s+(?:here|on|in|at|with|above|left|right)|screengrab|photo\\s*[:：]"
                    + "|\\((?:c|l|r|centre|center|left|right|top|bottom|2nd\\s+[lr]|back|front)\\))");
    private static final List<String> CAPTION_LABELS = words("label");
    private static final Pattern LABELLED = Pattern.compile("^(?i:\\W{0,2}" + WordList.anyOf(CAPTION_LABELS)
            + "(?:\\s+(?:by|credit|courtesy(?:\\s+of)?|from|via|source|caption))?\\s*[:：/©|])");
    private static final String[] PICTURE_AGENCIES = words("agency").toArray(String[]::new);
    /** A name, what {@link #COPYRIGHT} has behind it, of which each may be two units, and a line's end; in UTF-16 units. */
    private static final int LONGEST_END_WITH_AGENCY = 80;

    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?U)©\\s*\\p{Lu}[\\p{L} ./&-]{1,60}$|(?:" + String.join("|", PICTURE_AGENCIES) + ")[^.]{0,30}$");

    private static final Pattern SOURCE_THEN_STOP =
            Pattern.compile("(?s).*[/|(—–-]\\s*[\\p{Lu}][\\p{L} ]{1,30}\\)?\\.$");
    private static final List<String> CAPTION_OPENINGS = words("opening");
    private static final List<String> PICTURES = words("picture");
    private static final Pattern CAPTION_START = Pattern.compile(
            "(?isU)^" + WordList.anyOf(CAPTION_OPENINGS) + "\\b.*" + "\\b" + WordList.anyOf(PICTURES) + "\\b");

    private static final CharacterSet[] CHARACTERS_OF_AGENCIES =
            Arrays.stream(PICTURE_AGENCIES).map(CharacterSet::of).toArray(CharacterSet[]::new);

    private static final CharacterSet COPYRIGHT_MARK = CharacterSet.of("©");

    /** The words of {@link #CAPTION_START}, without the letter that may be a capital. */
    private static final Literals PICTURE_WORDS =
            new Literals(PICTURES.stream().map(word -> word.substring(1)).toList());

    private static final List<String> LABELS_OF_CREDIT = words("credit");
    /** Without the stops that some have. */
    private static final Literals LABELS_AT_END = new Literals(
            LABELS_OF_CREDIT.stream().map(label -> label.replace(".", "")).toList());

    /** A caption with its credit at its end: {@code … above the town. Photo: Ole Brandt}, {@code … 14 mars. JEANNE DOE / AFP}. */
    static final Pattern CREDITED_AT_END =
            Pattern.compile("(?:[.!?)”»]|\\s[|/–—-])\\s+(?:\\(\\s*)?" + WordList.anyOf(LABELS_OF_CREDIT) + "(?:\\s+by)?"
                    + "\\s*[:：/]\\s*\\p{Lu}[\\p{L} .'’&/-]{2,40}\\)?$"
                    + "|[.!?”»]\\s+\\p{Lu}[\\p{Lu} .'’-]{4,40}\\s/\\s\\p{Lu}[\\p{Lu} .'’&-]{2,30}$");
    /** What it has behind its last mark, of which each letter may be two units, and a line's end; in UTF-16 units. */
    private static final int LONGEST_CREDIT = 84;
    /** A longer paragraph is no caption; in UTF-16 units. */
    private static final int LONGEST_CREDITED = 400;

    private static final Set<String> LABELS = WordList.words("caption-labels.txt");
    private static final int LONGEST_CAPTION_LABEL = 22;
    private static final String MARKS_BEHIND_LABEL = ":：=＝／/】）)|｜";
    private static final CharacterSet BEHIND_LABEL = CharacterSet.of(MARKS_BEHIND_LABEL);
    /** What a label may stand in or behind. */
    private static final String BEFORE_LABEL = "【（([▲△◀▶■●";

    private static final String POINTING = "▲△◀▶◁▷";
    private static final CharacterSet POINTERS = CharacterSet.of(POINTING);
    private static final Pattern POINTED = Pattern.compile("(?:사진|제공|ⓒ|©|뉴시스|뉴스1|연합뉴스)[^.]{0,30}$");

    /** Letters of the longest of {@link #CAPTION_OPENINGS}, or more. */
    private static final int LONGEST_OPENING =
            CAPTION_OPENINGS.stream().mapToInt(String::length).max().orElse(0);

    /** The first words of {@link #CAPTION_OPENINGS}. */
    private static final HashTable FIRST_WORDS = new HashTable(16);

    static {
        for (String opening : CAPTION_OPENINGS) {
            FIRST_WORDS.put(LineWords.hash(opening.split(" ", -1)[0]), 0);
        }
    }

    /** The letters that {@link #CAPTION_LABELS} begin with. */
    private static final String FIRST_OF_LABEL = WordList.firstLetters(CAPTION_LABELS);

    private static final CharacterSet MARKS_OF_LABEL = CharacterSet.of(":：/©|");
    private static final CharacterSet MARKS_OF_CREDIT = CharacterSet.of(":：/");

    private Caption() {}

    private static List<String> words(String kind) {
        return WordList.ofKind("caption-words.tsv", kind);
    }

    /** Whether {@code line} is one, or the credit of a picture. */
    public static boolean is(String line) {
        return is(line, CharacterSet.of(line));
    }

    /** As {@link #is(String)}, of a line that holds the characters {@code held}. */
    public static boolean is(String line, CharacterSet held) {
        if (line.length() > LONGEST) {
            return false;
        }
        String plain = line.strip();
        // What each expression needs is looked for first: few lines have it, and the expressions are slow.
        return isLabelled(plain, held)
                || isLabelledElsewhere(plain, held)
                || isPointed(plain)
                || isCreditedAtEnd(plain, held)
                || (PictureSource.ends(plain, held) && (PICTURED.matcher(plain).find() || !endsLikeProse(plain)))
                || (plain.length() < 300 && isCopyright(plain, held))
                || (startsLikeCaption(plain) && PICTURED.matcher(plain).find());
    }

    private static boolean isLabelled(String text, CharacterSet held) {
        return held.mayShare(MARKS_OF_LABEL)
                && Letters.open(text, FIRST_OF_LABEL)
                && LABELLED.matcher(text).lookingAt();
    }

    /** {@code צילום: …}, {@code 写真＝…}, {@code （写真：…）}: a label of {@code caption-labels.txt} and its mark. */
    private static boolean isLabelledElsewhere(String text, CharacterSet held) {
        return held.mayShare(BEHIND_LABEL) && beginsWithCaptionLabel(text);
    }

    private static boolean beginsWithCaptionLabel(String text) {
        int start = 0;
        while (start < text.length() && start < 2 && BEFORE_LABEL.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        int limit = Math.min(text.length(), start + LONGEST_CAPTION_LABEL);
        while (end < limit && !isBehindLabel(text.charAt(end))) {
            end++;
        }
        return end > start
                && end < limit
                && LABELS.contains(text.substring(start, end).strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isBehindLabel(char c) {
        return BEHIND_LABEL.mayHold(c) && MARKS_BEHIND_LABEL.indexOf(c) >= 0;
    }

    /** {@code ▲ … 사진=…}: Korean papers point at the picture, and end with who gave it. */
    private static boolean isPointed(String text) {
        return !text.isEmpty()
                && POINTERS.mayHold(text.charAt(0))
                && POINTING.indexOf(text.charAt(0)) >= 0
                && POINTED.matcher(text).find();
    }

    private static boolean isCreditedAtEnd(String text, CharacterSet held) {
        return held.mayShare(MARKS_OF_CREDIT)
                && text.length() < LONGEST_CREDITED
                && mayBeCreditedAtEnd(text)
                && CREDITED_AT_END.matcher(text).find();
    }

    /** Whether {@link #CREDITED_AT_END} may be found in {@code text}. */
    static boolean mayBeCreditedAtEnd(String text) {
        return endsBehindMark(text) && (LABELS_AT_END.isIn(text, 0) || holdsStrokeBehindBlank(text));
    }

    /** Whether one of the marks before a credit stands near the end of {@code text}, but for blanks behind it. */
    private static boolean endsBehindMark(String text) {
        int at = text.length() - 1;
        int near = Math.max(0, text.length() - LONGEST_CREDIT);
        while (at >= near && !isBeforeCredit(text.charAt(at))) {
            at--;
        }
        while (at >= 0 && Paragraph.isBlank(text.charAt(at))) {
            at--;
        }
        return at >= 0 && isBeforeCredit(text.charAt(at));
    }

    private static boolean isBeforeCredit(char c) {
        return MARKS_OF_CREDIT.mayHold(c);
    }

    private static boolean holdsStrokeBehindBlank(String text) {
        int at = text.indexOf('/', 1);
        while (at > 0 && !Paragraph.isBlank(text.charAt(at - 1))) {
            at = text.indexOf('/', at + 1);
        }
        return at > 0;
    }

    private static boolean isCopyright(String text, CharacterSet held) {
        return (held.mayShare(COPYRIGHT_MARK) || holdsPictureAgency(text, held))
                && COPYRIGHT.matcher(text).find();
    }

    /** At the end of the last sentence, as neither a full stop nor many letters stand behind such a name. */
    private static boolean holdsPictureAgency(String text, CharacterSet held) {
        for (int i = 0; i < PICTURE_AGENCIES.length; i++) {
            if (held.mayHoldAll(CHARACTERS_OF_AGENCIES[i]) && isBehindLastStop(PICTURE_AGENCIES[i], text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBehindLastStop(String agency, String text) {
        int from = Math.max(text.lastIndexOf('.') + 1, text.length() - LONGEST_END_WITH_AGENCY);
        return text.indexOf(agency, from) >= 0;
    }

    private static boolean endsLikeProse(String text) {
        return text.endsWith(".") && !SOURCE_THEN_STOP.matcher(text).matches();
    }

    private static boolean isOneSentence(String text) {
        return text.indexOf(". ") < 0 || text.indexOf(". ") > text.length() - 40;
    }

    private static boolean opensCaption(String text) {
        int end = 0;
        while (end < text.length() && end <= LONGEST_OPENING && Letters.isBasic(text.charAt(end))) {
            end++;
        }
        // Letters beyond ASCII may be the same as some of it, where case doesn't matter.
        boolean plain = end == text.length() || text.charAt(end) < 0x80;
        return !plain || FIRST_WORDS.get(LineWords.hashOfAscii(text, 0, end)) >= 0;
    }

    private static boolean startsLikeCaption(String text) {
        return opensCaption(text)
                && isOneSentence(text)
                && PICTURE_WORDS.isIn(text, 0)
                && CAPTION_START.matcher(text).lookingAt();
    }
}
