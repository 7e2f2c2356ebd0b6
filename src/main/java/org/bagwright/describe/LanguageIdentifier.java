package org.bagwright.describe;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bagwright.lexicon.CloseLanguages;

/**
 * Tells the language that a text is written in, or that it can't tell.
 *
 * <ol>
 *   <li>The scripts of the letters give the {@link WritingSystem}; for most scripts that is the answer.
 *   <li>Kana parts Japanese from Chinese, and the shapes of common characters tell traditional Chinese.
 *   <li>In Latin letters the share of six English words tells English.
 *   <li>All else is compared with {@link NgramProfiles}, loaded for that writing system when first asked for. Between
 *       Indonesian and Malay, whose profiles hardly differ, single words decide.
 * </ol>
 *
 * <p>The same text gives the same answer everywhere; nothing is drawn at random. Safe for use by many threads. Bosnian
 * and Serbian in Latin letters come out as {@code hr}, both Norwegian standards as {@code no}.
 *
 * <p>The limits below were set on the development half of the extraction benchmark (471 pages of 19 languages, cut to
 * 60, 150 and 4,000 characters): of the 4,000 characters 468 answers are as its hints say, 2 are left empty, 1 is
 * {@code zh-Hant} for {@code zh}. That is no forecast for other pages; docs/decisions/10-language.md has the figures.
 */
public final class LanguageIdentifier {
    /** Letters below which nothing is told; a Chinese character counts as three letters, a Korean one as two. */
    private static final int FEWEST_LETTERS = 40;

    /** Characters of the text that are looked at. */
    private static final int MOST_CHARACTERS = 4_000;

    /** Share of the letters that the writing system must have: two languages half and half have no one answer. */
    private static final double LEAST_SHARE_OF_SCRIPT = 0.6;

    /** Share of the words: English has mostly 13 %, others 2.6 % and less, an Italian list of English songs 7 %. */
    private static final double LEAST_SHARE_OF_ENGLISH_WORDS = 0.08;

    /** Known runs of three: 0.85 mostly, 98 of 100 texts reach 0.70; Esperanto read as Spanish has 0.69, Zulu 0.58. */
    private static final double LEAST_COVERAGE = 0.7;

    /** Logarithm of the ratio to the next language, for the whole text: wrong answers for 60 characters reach 14. */
    private static final double LEAST_LEAD = 20;

    /** The same for one run: right answers have 0.039 and mostly 0.38; Latin has 0.01, Luxembourgish 0.005. */
    private static final double LEAST_LEAD_OF_RUN = 0.03;

    /** Share of kana: Japanese prose has half; a Chinese text may quote a Japanese name. */
    private static final double LEAST_SHARE_OF_KANA = 0.1;

    private static final double MOST_SHARE_OF_KANA_IN_CHINESE = 0.02;
    private static final int FEWEST_TRADITIONAL = 5;
    private static final double LEAST_SHARE_OF_TRADITIONAL = 0.9;

    /** In characters; a clear case has this many times the lead that any answer must have. */
    private static final int CHARACTERS_OF_CLEAR_CASE = 700;

    private static final double CLEAR = 3;
    /** German has 0.74 to 0.79, its long words being seldom. Of 79 pages not in English 73 are clear so, none of them wrong. */
    private static final double COVERAGE_OF_CLEAR_CASE = 0.74;

    private static final int ASCII = 0x80;
    /** Of each character of ASCII: 1 for a letter. */
    private static final int[] BASIC_LETTERS = new int[ASCII];

    static {
        Arrays.fill(BASIC_LETTERS, 'A', 'Z' + 1, 1);
        Arrays.fill(BASIC_LETTERS, 'a', 'z' + 1, 1);
    }

    private static final int LONGEST_ENGLISH_WORD = 4;
    private static final WritingSystem[] SYSTEMS = WritingSystem.values();

    private static final Set<String> ENGLISH_WORDS = Set.of("and", "of", "that", "the", "to", "with");

    /** Frequent characters that have two shapes: the traditional ones, then the simplified ones in the same order. */
    private static final String TRADITIONAL = "國這個們來說時會對學開關問間後過還發現經員業電話車東長馬進實點種當體總應機與為從無義見讓給該將爾類別屬戰證計記認議變";

    private static final String SIMPLIFIED = "国这个们来说时会对学开关问间后过还发现经员业电话车东长马进实点种当体总应机与为从无义见让给该将尔类别属战证计记认议变";

    private final Map<WritingSystem, NgramProfiles> profiles = new ConcurrentHashMap<>();

    /** The BCP 47 tag of the language of {@code text}; empty when it is too short, mixed, or of a language not known. */
    public Optional<String> identify(String text) {
        String start = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
        WritingSystem system = writingSystem(start);
        return switch (system) {
            case OTHER -> Optional.empty();
            case JAPANESE_AND_CHINESE -> japaneseOrChinese(start);
            case LATIN, CYRILLIC, ARABIC, HEBREW, DEVANAGARI -> byWords(start, system);
            default -> Optional.of(system.languages().get(0));
        };
    }

    @SuppressWarnings("EnumOrdinal") // The order is only that of the array, and the first that fits is taken.
    private static WritingSystem writingSystem(String text) {
        int[] weights = new int[SYSTEMS.length];
        int total = 0;
        int basic = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ASCII) {
                // Without a branch: where words end can't be foreseen.
                basic += BASIC_LETTERS[c];
                continue;
            }
            int letter = text.codePointAt(at);
            at += Character.charCount(letter) - 1;
            if (Character.isLetter(letter)) {
                WritingSystem system = WritingSystem.of(letter);
                weights[system.ordinal()] += system.weight();
                total += system.weight();
            }
        }
        int latin = basic * WritingSystem.LATIN.weight();
        weights[WritingSystem.LATIN.ordinal()] += latin;
        double least = Math.max(FEWEST_LETTERS, (total + latin) * LEAST_SHARE_OF_SCRIPT);
        for (WritingSystem system : SYSTEMS) {
            if (weights[system.ordinal()] >= least) {
                return system;
            }
        }
        return WritingSystem.OTHER;
    }

    private static Optional<String> japaneseOrChinese(String text) {
        long kana = text.codePoints().filter(LanguageIdentifier::isKana).count();
        long han = text.codePoints().filter(Character::isIdeographic).count();
        double share = (double) kana / (kana + han);
        if (share >= LEAST_SHARE_OF_KANA) {
            return Optional.of("ja");
        }
        return share > MOST_SHARE_OF_KANA_IN_CHINESE
                ? Optional.empty()
                : Optional.of(isTraditional(text) ? "zh-Hant" : "zh");
    }

    private static boolean isKana(int c) {
        if (c < 0x3041 || (c >= 0x4E00 && c <= 0x9FFF)) {
            return false; // what stands beside kana, and the look-up below searches a table
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private static boolean isTraditional(String text) {
        long traditional = text.chars().filter(c -> TRADITIONAL.indexOf(c) >= 0).count();
        long simplified = text.chars().filter(c -> SIMPLIFIED.indexOf(c) >= 0).count();
        return traditional >= FEWEST_TRADITIONAL
                && traditional >= LEAST_SHARE_OF_TRADITIONAL * (traditional + simplified);
    }

    private static boolean isEnglish(String words) {
        int all = 0;
        int english = 0;
        int start = 1;
        for (int end = 1; end < words.length(); end++) {
            if (words.charAt(end) == ' ') {
                all++;
                english += end - start <= LONGEST_ENGLISH_WORD && isEnglishWord(words, start, end) ? 1 : 0;
                start = end + 1;
            }
        }
        return english >= LEAST_SHARE_OF_ENGLISH_WORDS * Math.max(1, all);
    }

    private static boolean isEnglishWord(String words, int start, int end) {
        return end - start >= 2
                && ENGLISH_WORDS.contains(words.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private Optional<String> byWords(String text, WritingSystem system) {
        // A clear case is clear from a part of the text, in a third of the time.
        String part = text.substring(0, Math.min(text.length(), CHARACTERS_OF_CLEAR_CASE));
        Optional<String> clear = part.length() < text.length() ? byWords(part, system, CLEAR) : Optional.empty();
        return clear.isPresent() ? clear : byWords(text, system, 1);
    }

    private Optional<String> byWords(String text, WritingSystem system, double factor) {
        String words = words(text);
        if (system == WritingSystem.LATIN && isEnglish(words)) {
            return Optional.of("en");
        }
        NgramProfiles known = profiles.computeIfAbsent(system, first -> NgramProfiles.of(first.languages()));
        NgramProfiles.Verdict verdict = known.judge(words);
        if (verdict.coverage() < (factor > 1 ? COVERAGE_OF_CLEAR_CASE : LEAST_COVERAGE)) {
            return Optional.empty();
        }
        if (CloseLanguages.areClose(verdict.language(), verdict.next())) {
            Optional<String> told = CloseLanguages.told(verdict.language(), verdict.next(), words);
            if (told.isPresent()) {
                return told;
            }
        }
        return verdict.lead() >= factor * LEAST_LEAD && verdict.leadOfRun() >= factor * LEAST_LEAD_OF_RUN
                ? Optional.of(verdict.language())
                : Optional.empty();
    }

    /** The words of {@code text}, parted and enclosed by single blanks. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || !isOfWord(text.charAt(end))) {
                if (end > start) {
                    append(words, text, start, end);
                    words.append(' ');
                }
                start = end + 1;
            }
        }
        return words.toString();
    }

    private static boolean isOfWord(char c) {
        if (c < ASCII) {
            return BASIC_LETTERS[c] > 0;
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** As the makers of the profiles changed words first: none in capitals, some letters put for others. */
    private static void append(StringBuilder words, String text, int start, int end) {
        boolean capitals = end - start > 1 && Character.isUpperCase(text.charAt(start + 1));
        if (capitals) {
            append(words, text.substring(start, end).toLowerCase(Locale.ROOT));
            return;
        }
        for (int i = start; i < end; i++) {
            words.append(asInProfiles(text.charAt(i)));
        }
    }

    private static void append(StringBuilder words, String lower) {
        for (int i = 0; i < lower.length(); i++) {
            words.append(asInProfiles(lower.charAt(i)));
        }
    }

    private static char asInProfiles(char c) {
        if (c < ASCII) {
            return c;
        }
        if (c >= '\u1ea0' && c <= '\u1eff') {
            return '\u1ec3'; // all Vietnamese letters with two marks
        }
        return switch (c) {
            case '\u06cc' -> '\u064a'; // Persian yeh, Arabic yeh
            case '\u0219' -> '\u015f'; // Romanian s with comma, with cedilla
            case '\u021b' -> '\u0163'; // the same for t
            default -> c;
        };
    }
}
