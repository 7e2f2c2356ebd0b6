package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words are shaped like a person's name. */
final class PersonName {
    private static final Set<String> PARTICLES = WordList.words("name-particles.txt");
    private static final Set<String> OFFICES = WordList.words("offices.txt");
    private static final Pattern WORD = Pattern.compile("(?U)[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'’‘-]*|[\\p{Lu}]\\.");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CJK_NAME =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}・]{2,10}");
    private static final int MOST_WORDS = 6;

    private PersonName() {}

    /** One word suffices where a label says that it is an author. */
    static boolean isName(String text, int leastWords) {
        String[] words = SPACE.split(text.strip(), -1);
        if (words.length == 1 && CJK_NAME.matcher(words[0]).matches()) {
            return true;
        }
        int names = 0;
        for (String word : words) {
            if (OFFICES.contains(word.toLowerCase(Locale.ROOT))
                    || (Agencies.named(word).isPresent() && words.length == 1)) {
                return false;
            }
            if (WORD.matcher(word).matches()) {
                names++;
            } else if (!PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return names >= leastWords
                && words.length <= MOST_WORDS
                && text.codePoints().filter(Character::isLetter).count() >= 3;
    }
}
