package org.bagwright.lexicon;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bagwright.model.Paragraph;

/** Where a picture is from, as captions end: {@code (AP Photo/Jane Doe)}, {@code Photo by Jane Doe/Getty Images}. */
final class PictureSource {
    /** A source and what follows it, at the end of a caption. */
    private static final int LONGEST = 160;

    private static final List<String> SOURCES = WordList.entries("picture-sources.txt");
    static final Pattern ENDING = Pattern.compile(
            "(?U)(?:[/|]\\s*+|\\(|[—–-]\\s*+|\\.\\s++|:\\s*+|\\s|^)(?:(?i:photo|photograph|picture|pic|image|credit|courtesy|foto|bild|crédit|©|source)s?\\s*+(?i:by|of|credit|from|courtesy)?\\s*+[:：/]?\\s*+)?"
                    + WordList.anyOf(SOURCES)
                    // Bounded: what follows "via" may be read in many ways, and all of them would be tried.
                    + "(?:\\s+(?i:photo|pic|picture|file(?:\\s+photo)?|images?|handout|pool|file pic|via\\s+[\\p{L} ]{2,20})|\\s*+/\\s*+[\\p{L}][\\p{L} .'’-]{1,30}){0,3}\\s*[)\\].]*$");
    /** The letters that each of {@link #SOURCES} begins with. */
    private static final Literals NAMES_OF_SOURCES = new Literals(
            SOURCES.stream().map(PictureSource::firstWord).distinct().toList());

    /** The words of {@link #SOURCES}, and those in which what follows one ends. */
    private static final Endings ENDS_OF_SOURCES = new Endings(Stream.concat(
                    SOURCES.stream().flatMap(source -> Stream.of(source.split("\\P{L}+", -1))),
                    Stream.of("photo", "pic", "picture", "file", "image", "images", "handout", "pool"))
            .distinct()
            .toList());

    /** What the words behind a source's first begin with. */
    private static final List<String> BEHIND_SOURCES =
            List.of("photo", "pic", "file", "image", "handout", "pool", "via", "wire", "commons");

    private static final CharacterSet FIRST_OF_VIA = CharacterSet.of("vV");
    private static final CharacterSet STROKE = CharacterSet.of("/");
    /** The letters that {@link #BEHIND_SOURCES} begin with. */
    private static final String FIRST_BEHIND_SOURCES = "pfihvwc";

    private PictureSource() {}

    private static String firstWord(String source) {
        return source.split("\\P{L}", 2)[0];
    }

    /** Whether {@code text}, which holds the characters {@code held}, ends in one. */
    static boolean ends(String text, CharacterSet held) {
        int tail = Math.max(0, text.length() - LONGEST);
        return mayEnd(text, held)
                && NAMES_OF_SOURCES.isIn(text, tail, end -> mayBe(text, end))
                && ENDING.matcher(text)
                        .region(tail, text.length())
                        .useAnchoringBounds(false)
                        .find();
    }

    /** Whether the end of {@code text} is one that {@link #ENDING} may have. */
    static boolean mayEnd(String text, CharacterSet held) {
        return held.mayShare(STROKE) || endsInSource(text) || (held.mayShare(FIRST_OF_VIA) && holdsVia(text));
    }

    /** Whether it ends, but for marks, in a source or in what {@link #ENDING} has behind one without a stroke. */
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
        int at = text.indexOf(first, Math.max(0, text.length() - LONGEST));
        while (at >= 0 && !text.regionMatches(true, at, "via", 0, 3)) {
            at = text.indexOf(first, at + 1);
        }
        return at >= 0;
    }

    /** Whether what follows a name may be what {@link #ENDING} has behind one: in running text it hardly ever is. */
    private static boolean mayBe(String text, int end) {
        int next = end;
        while (next < text.length() && Paragraph.isBlank(text.charAt(next))) {
            next++;
        }
        if (next == text.length() || "/)].-".indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        if (FIRST_BEHIND_SOURCES.indexOf(Letters.folded(text.charAt(next))) < 0) {
            return false;
        }
        for (String word : BEHIND_SOURCES) {
            if (text.regionMatches(true, next, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
