package org.bagwright.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bagwright.model.Paragraph;

/** Lines that credit: an agency's sign-off after a report, a picture's caption with its source. */
public final class Credit {
    private static final int LONGEST_SIGN_OFF = 60;
    private static final int MOST_BLANKS_OF_SIGN_OFF = 9;
    private static final int LONGEST_CAPTION = 700;
    /** A source and what follows it, at the end of a caption. */
    private static final int LONGEST_SOURCE = 160;

    private static final Pattern SIGN_OFF = Pattern.compile(
            "^[\\s(\\[—–―*-]*(?:(?:with\\s+(?:inputs?\\s+from\\s+)?|(?:source|quelle|źródło|kaynak|fuente|fonte|bron|zdroj|kilde|källa|lähde|forrás|sursa|джерело|источник|πηγή|المصدر|منبع|מקור|nguồn|sumber|来源|來源|출처|出典)\\s*[:：]\\s*|credit\\s*[:：]\\s*|via\\s+|from\\s+|by\\s+))?(?<who>[^()\\[\\]]{2,40}?)[\\s)\\].—–-]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile("(?U)\\s*(?:[/,&|]|\\band\\b)\\s*");
    private static final CharacterSet MARKS_BETWEEN = CharacterSet.of("/,&|");
    private static final Pattern STAFF_SIGN_OFF = Pattern.compile(
            "(?U)^\\W{0,2}(?:reporting|additional reporting|writing|editing|edited|compiled|translated|translation|with reporting|with additional reporting|with inputs)"
                    + "\\s+(?:by|from)\\b.{2,300}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURED = Pattern.compile(
            "(?iU)\\b(?:(?:file|handout|undated|combination|pool|aerial|archive|stock|satellite)\\s+(?:photo|picture|image|photograph|illustration)"
                    + "|this\\s+(?:\\w+\\s+){0,3}(?:photo|picture|image|photograph|handout|screengrab|screenshot|frame|illustration|combination)"
                    + "|(?:photo|picture|image|photograph)\\s+(?:taken|provided|released|shows|by|from|courtesy|shared|posted|via)"
                    + "|(?:is|are)\\s+(?:seen|pictured|shown)\\b|seen\\s+(?:here\\s+)?in\\s+this|pictured\\s+(?:here|on|in|at|with|above|left|right)|screengrab|photo\\s*[:：]"
                    + "|\\((?:c|l|r|centre|center|left|right|top|bottom|2nd\\s+[lr]|back|front)\\))");
    private static final String SOURCES =
            "AFP|Reuters|REUTERS|AP|EPA(?:-EFE)?|EFE|Getty(?:\\s+Images)?|Shutterstock|Alamy|Xinhua|Yonhap|Kyodo|Bernama|Bloomberg|iStock|Unsplash|dpa|DPA"
                    + "|ANI|PTI|AA|Anadolu|IMAGO|imago|NurPhoto|PA(?:\\s+Images|\\s+Wire)?|Rex|REX|TASS|IRNA|UPI|NASA|Wikimedia(?:\\s+Commons)?|Flickr|Pixabay|Pexels";
    static final Pattern SOURCED = Pattern.compile(
            "(?U)(?:[/|]\\s*+|\\(|[—–-]\\s*+|\\.\\s++|:\\s*+|\\s|^)(?:(?i:photo|photograph|picture|pic|image|credit|courtesy|foto|bild|crédit|©|source)s?\\s*+(?i:by|of|credit|from|courtesy)?\\s*+[:：/]?\\s*+)?"
                    + "(?:" + SOURCES + ")"
                    // Bounded: what follows "via" may be read in many ways, and all of them would be tried.
                    + "(?:\\s+(?i:photo|pic|picture|file(?:\\s+photo)?|images?|handout|pool|file pic|via\\s+[\\p{L} ]{2,20})|\\s*+/\\s*+[\\p{L}][\\p{L} .'’-]{1,30}){0,3}\\s*[)\\].]*$");
    private static final Pattern LABELLED = Pattern.compile(
            "^(?i:\\W{0,2}(?:photo|photos|photograph|picture|pic|image|images|file photo|file pic|caption|photo credit|image credit|picture credit|image source|photo source"
                    + "|illustration|credit|credits|photo illustration|cover image|featured image|bild|foto|bildquelle|fotocredit|quelle|crédit photo|crédits|photo d'illustration)"
                    + "(?:\\s+(?:by|credit|courtesy(?:\\s+of)?|from|via|source|caption))?\\s*[:：/©|])");
    private static final String[] PICTURE_AGENCIES = {"Getty Images", "Shutterstock", "iStock", "Alamy"};
    /** A name, what {@link #COPYRIGHT} has behind it, of which each may be two units, and a line's end; in UTF-16 units. */
    private static final int LONGEST_END_WITH_AGENCY = 80;

    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?U)©\\s*\\p{Lu}[\\p{L} ./&-]{1,60}$|(?:" + String.join("|", PICTURE_AGENCIES) + ")[^.]{0,30}$");

    private static final Pattern SOURCE_THEN_STOP =
            Pattern.compile("(?s).*[/|(—–-]\\s*[\\p{Lu}][\\p{L} ]{1,30}\\)?\\.$");
    private static final String CAPTION_OPENINGS =
            "this|a|an|the|file|in this|undated|handout|aerial|combination|photo|picture|image|screengrab";
    private static final Pattern CAPTION_START = Pattern.compile("(?isU)^(?:" + CAPTION_OPENINGS + ")\\b.*"
            + "\\b(?:photo|picture|image|photograph|handout|screengrab|screenshot|frame|combination)\\b");

    /** The letters that each of {@link #SOURCES} begins with. */
    private static final Literals NAMES_OF_SOURCES = new Literals(Arrays.stream(SOURCES.split("\\|", -1))
            .filter(source -> Character.isLetter(source.charAt(0)))
            .map(source -> source.replaceFirst("\\P{L}.*", ""))
            .toList());

    /** The words of {@link #SOURCES}, and those in which what follows one ends. */
    private static final Endings ENDS_OF_SOURCES = new Endings(Stream.concat(
                    Arrays.stream(SOURCES.split("\\P{L}+", -1)).filter(word -> word.length() > 1),
                    Stream.of("photo", "pic", "picture", "file", "image", "images", "handout", "pool"))
            .distinct()
            .toList());

    /** What the words behind a source's first begin with. */
    private static final List<String> BEHIND_SOURCES =
            List.of("photo", "pic", "file", "image", "handout", "pool", "via", "wire", "commons");

    private static final CharacterSet FIRST_OF_VIA = CharacterSet.of("vV");
    /** Each of {@link #PICTURE_AGENCIES} has one of them. */
    private static final CharacterSet CAPITALS_OF_AGENCIES = CharacterSet.of("GSA");

    private static final CharacterSet STROKE = CharacterSet.of("/");
    private static final CharacterSet COPYRIGHT_MARK = CharacterSet.of("©");

    /** The words of {@link #CAPTION_START}, without the letter that may be a capital. */
    private static final Literals PICTURE_WORDS =
            new Literals(List.of("hoto", "icture", "mage", "andout", "creengrab", "creenshot", "rame", "ombination"));

    private static final String LABELS_OF_CREDIT =
            "Photo|Photos|Photograph|Picture|Image|Credit|Foto|Fotos|Bild|Crédit|Fot\\.|Zdj\\.|Фото|Kuva";
    /** Without the stops that some have. */
    private static final Literals LABELS_AT_END =
            new Literals(List.of(LABELS_OF_CREDIT.replace("\\.", "").split("\\|", -1)));

    /** A caption with its credit at its end: {@code … above the town. Photo: Ole Brandt}, {@code … 14 mars. JEANNE DOE / AFP}. */
    private static final Pattern CREDITED_AT_END =
            Pattern.compile("(?:[.!?)”»]|\\s[|/–—-])\\s+(?:\\(\\s*)?(?:" + LABELS_OF_CREDIT + ")(?:\\s+by)?"
                    + "\\s*[:：/]\\s*\\p{Lu}[\\p{L} .'’&/-]{2,40}\\)?$"
                    + "|[.!?”»]\\s+\\p{Lu}[\\p{Lu} .'’-]{4,40}\\s/\\s\\p{Lu}[\\p{Lu} .'’&-]{2,30}$");
    /** A longer paragraph is no caption; in UTF-16 units. */
    private static final int LONGEST_CREDITED = 400;

    private static final Set<String> CAPTION_LABELS = WordList.words("caption-labels.txt");
    private static final int LONGEST_CAPTION_LABEL = 22;
    private static final String MARKS_BEHIND_CAPTION_LABEL = ":：=＝／/】）)|｜";
    private static final CharacterSet BEHIND_CAPTION_LABEL = CharacterSet.of(MARKS_BEHIND_CAPTION_LABEL);
    private static final Pattern POINTED = Pattern.compile("(?:사진|제공|ⓒ|©|뉴시스|뉴스1|연합뉴스)[^.]{0,30}$");

    /** The first words of {@link #CAPTION_OPENINGS}. */
    private static final HashTable FIRST_OF_CAPTION = new HashTable(16);

    static {
        for (String opening : CAPTION_OPENINGS.split("\\|", -1)) {
            FIRST_OF_CAPTION.put(LineWords.hash(opening.split(" ", -1)[0]), 0);
        }
    }

    /* The letters that expressions begin with. */
    private static final String FIRST_BEHIND_SOURCES = "pfihvwc";
    private static final String FIRST_OF_LABEL = "pifcbq";
    private static final CharacterSet MARKS_OF_LABEL = CharacterSet.of(":：/©|");
    private static final CharacterSet MARKS_OF_CREDIT = CharacterSet.of(":：/");
    private static final String FIRST_OF_STAFF_SIGN_OFF = "rawect";

    private Credit() {}

    /** The agency that a line after a report signs off with: {@code — AFP}, {@code (Reuters)}. */
    public static Optional<String> signOff(String stated) {
        String line = Words.spaced(stated);
        if (line.length() > LONGEST_SIGN_OFF) {
            return Optional.empty();
        }
        if (!endsLikeSignOff(line) || !mayNameAgency(line)) {
            return Optional.empty();
        }
        Matcher matcher = SIGN_OFF.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (String who : BETWEEN.split(matcher.group("who"), -1)) {
            Optional<String> agency = Agencies.named(who);
            if (agency.isPresent()) {
                return agency;
            }
        }
        return Optional.empty();
    }

    /** The agency that signs behind the last sentence of a paragraph: {@code … said the union. (Reuters)}, {@code … said. AFP/dpa}. */
    public static Optional<String> signedBehind(String paragraph) {
        String text = paragraph.strip();
        int from = Math.max(0, text.length() - LONGEST_SIGN_OFF);
        boolean bracket = text.endsWith(")") || text.endsWith(").") || text.endsWith("）");
        int open = bracket ? Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) : text.lastIndexOf(' ');
        return open > from && open > 0 && endsSentence(text, open) ? signOff(text.substring(open)) : Optional.empty();
    }

    private static boolean endsSentence(String text, int end) {
        int last = end - 1;
        while (last > 0 && Paragraph.isBlank(text.charAt(last))) {
            last--;
        }
        return ".!?…”\"»“。」".indexOf(text.charAt(last)) >= 0;
    }

    /** An agency's name ends the line, unless several names stand in it. */
    private static boolean mayNameAgency(String line) {
        return line.contains("and") || CharacterSet.of(line).mayShare(MARKS_BETWEEN) || Agencies.mayEnd(line);
    }

    /** A sign-off is a few words: more, or a question, are a line of text. */
    private static boolean endsLikeSignOff(String line) {
        int blanks = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' && ++blanks > MOST_BLANKS_OF_SIGN_OFF) {
                return false;
            }
            if (c == '?' || c == '!') {
                return false;
            }
        }
        return true;
    }

    /** Whether the line names those who reported, edited or translated, as agencies' reports end. */
    public static boolean isStaffSignOff(String line) {
        return line.length() <= LONGEST_CAPTION
                && opensWith(FIRST_OF_STAFF_SIGN_OFF, line)
                && (line.contains("by ") || line.contains("from ") || line.contains("BY ") || line.contains("By "))
                && STAFF_SIGN_OFF.matcher(line.strip()).matches();
    }

    /** Whether the first letter that is shown, behind two other characters at most, is one of {@code letters} in either case. */
    private static boolean opensWith(String letters, String line) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        for (int skipped = 0; at < line.length() && skipped < 2 && !isOfWord(line.charAt(at)); skipped++) {
            at++;
        }
        return at < line.length() && letters.indexOf(folded(line.charAt(at))) >= 0;
    }

    private static boolean isOfWord(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** As expressions compare letters whose case doesn't matter. */
    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Whether the line is the caption or the credit of a picture. */
    public static boolean isCaption(String line) {
        return isCaption(line, CharacterSet.of(line));
    }

    /** As {@link #isCaption(String)}, of a line that holds the characters {@code held}. */
    public static boolean isCaption(String line, CharacterSet held) {
        if (line.length() > LONGEST_CAPTION) {
            return false;
        }
        String plain = line.strip();
        // What each expression needs is looked for first: few lines have it, and the expressions are slow.
        return isLabelled(plain, held)
                || isLabelledElsewhere(plain, held)
                || isPointed(plain)
                || isCreditedAtEnd(plain, held)
                || (isSourced(plain, held) && (PICTURED.matcher(plain).find() || !endsLikeProse(plain)))
                || (plain.length() < 300 && isCopyright(plain, held))
                || (startsLikeCaption(plain) && PICTURED.matcher(plain).find());
    }

    private static boolean isLabelled(String text, CharacterSet held) {
        return held.mayShare(MARKS_OF_LABEL)
                && opensWith(FIRST_OF_LABEL, text)
                && LABELLED.matcher(text).lookingAt();
    }

    /** {@code צילום: …}, {@code 写真＝…}, {@code （写真：…）}: a label of {@code caption-labels.txt} and its mark. */
    private static boolean isLabelledElsewhere(String text, CharacterSet held) {
        return held.mayShare(BEHIND_CAPTION_LABEL) && beginsWithCaptionLabel(text);
    }

    private static boolean beginsWithCaptionLabel(String text) {
        int start = 0;
        while (start < text.length() && start < 2 && "【（([▲△◀▶■●".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        int limit = Math.min(text.length(), start + LONGEST_CAPTION_LABEL);
        while (end < limit && MARKS_BEHIND_CAPTION_LABEL.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end > start
                && end < limit
                && CAPTION_LABELS.contains(text.substring(start, end).strip().toLowerCase(Locale.ROOT));
    }

    /** {@code ▲ … 사진=…}: Korean papers point at the picture, and end with who gave it. */
    private static boolean isPointed(String text) {
        return !text.isEmpty()
                && "▲△◀▶◁▷".indexOf(text.charAt(0)) >= 0
                && POINTED.matcher(text).find();
    }

    private static boolean isCreditedAtEnd(String text, CharacterSet held) {
        return held.mayShare(MARKS_OF_CREDIT)
                && text.length() < LONGEST_CREDITED
                && (LABELS_AT_END.isIn(text, 0) || holdsStrokeBehindBlank(text))
                && CREDITED_AT_END.matcher(text).find();
    }

    private static boolean holdsStrokeBehindBlank(String text) {
        int at = text.indexOf('/', 1);
        while (at > 0 && !Paragraph.isBlank(text.charAt(at - 1))) {
            at = text.indexOf('/', at + 1);
        }
        return at > 0;
    }

    private static boolean isSourced(String text, CharacterSet held) {
        int tail = Math.max(0, text.length() - LONGEST_SOURCE);
        return maySourceEnd(text, held)
                && NAMES_OF_SOURCES.isIn(text, tail, end -> maySource(text, end))
                && SOURCED.matcher(text)
                        .region(tail, text.length())
                        .useAnchoringBounds(false)
                        .find();
    }

    /** Whether the end of {@code text} is one that {@link #SOURCED} may have. */
    static boolean maySourceEnd(String text, CharacterSet held) {
        return held.mayShare(STROKE) || endsInSource(text) || (held.mayShare(FIRST_OF_VIA) && holdsVia(text));
    }

    /** Whether it ends, but for marks, in a source or in what {@link #SOURCED} has behind one without a stroke. */
    private static boolean endsInSource(String text) {
        int end = text.length();
        while (end > 0 && (")].".indexOf(text.charAt(end - 1)) >= 0 || Paragraph.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return ENDS_OF_SOURCES.endAt(text, end);
    }

    private static boolean holdsVia(String text) {
        return holdsVia('v', text) || holdsVia('V', text);
    }

    private static boolean holdsVia(char first, String text) {
        int at = text.indexOf(first, Math.max(0, text.length() - LONGEST_SOURCE));
        while (at >= 0 && !text.regionMatches(true, at, "via", 0, 3)) {
            at = text.indexOf(first, at + 1);
        }
        return at >= 0;
    }

    /** Whether what follows a name may be what {@link #SOURCED} has behind one: in running text it hardly ever is. */
    private static boolean maySource(String text, int end) {
        int next = end;
        while (next < text.length() && Paragraph.isBlank(text.charAt(next))) {
            next++;
        }
        if (next == text.length() || "/)].-".indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        if (FIRST_BEHIND_SOURCES.indexOf(folded(text.charAt(next))) < 0) {
            return false;
        }
        for (String word : BEHIND_SOURCES) {
            if (text.regionMatches(true, next, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCopyright(String text, CharacterSet held) {
        return (held.mayShare(COPYRIGHT_MARK) || (held.mayShare(CAPITALS_OF_AGENCIES) && holdsPictureAgency(text)))
                && COPYRIGHT.matcher(text).find();
    }

    /** At the end of the last sentence, as neither a full stop nor many letters stand behind such a name. */
    private static boolean holdsPictureAgency(String text) {
        int from = Math.max(text.lastIndexOf('.') + 1, text.length() - LONGEST_END_WITH_AGENCY);
        for (String agency : PICTURE_AGENCIES) {
            if (text.indexOf(agency, from) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsLikeProse(String text) {
        return text.endsWith(".") && !SOURCE_THEN_STOP.matcher(text).matches();
    }

    private static boolean isOneSentence(String text) {
        return text.indexOf(". ") < 0 || text.indexOf(". ") > text.length() - 40;
    }

    private static boolean opensCaption(String text) {
        int end = 0;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        // Letters beyond ASCII may be the same as some of it, where case doesn't matter.
        boolean plain = end == text.length() || text.charAt(end) < 0x80;
        return !plain || FIRST_OF_CAPTION.get(LineWords.hashOfAscii(text, 0, end)) >= 0;
    }

    private static boolean startsLikeCaption(String text) {
        return opensCaption(text)
                && isOneSentence(text)
                && PICTURE_WORDS.isIn(text, 0)
                && CAPTION_START.matcher(text).lookingAt();
    }
}
