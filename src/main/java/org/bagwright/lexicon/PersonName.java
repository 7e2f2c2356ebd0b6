package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words are shaped like a person's name. */
final class PersonName {
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "di", "du", "der", "den", "van", "von", "vom", "zu", "zur",
            "ter", "ten", "la", "le", "el", "al", "bin", "binti", "bint", "ibn", "ben", "abu", "y", "e", "st", "st.",
            "af", "av", "dela", "mc", "op", "’t", "'t", "d'", "anak");
    /** Words of papers, desks and offices. */
    private static final Set<String> OFFICES = Set.of(
            "news",
            "newsroom",
            "newsdesk",
            "daily",
            "times",
            "staff",
            "desk",
            "editor",
            "editors",
            "editorial",
            "team",
            "correspondent",
            "correspondents",
            "reporter",
            "reporters",
            "agency",
            "agencies",
            "press",
            "bureau",
            "admin",
            "administrator",
            "post",
            "tribune",
            "herald",
            "network",
            "members",
            "member",
            "online",
            "media",
            "web",
            "guest",
            "contributor",
            "contributors",
            "contributed",
            "magazine",
            "journal",
            "service",
            "services",
            "report",
            "reports",
            "our",
            "special",
            "writer",
            "writers",
            "board",
            "department",
            "ministry",
            "office",
            "university",
            "institute",
            "association",
            "foundation",
            "group",
            "inc",
            "ltd",
            "gmbh",
            "redaktion",
            "redacción",
            "rédaction",
            "redazione",
            "redaktionen",
            "webmaster",
            "anonymous",
            "unknown",
            "author",
            "monitoring",
            "wire",
            "wires",
            "columnist",
            "television",
            "radio",
            "tv",
            "channel",
            "digital",
            "company",
            "council",
            "committee",
            "center",
            "centre",
            "the",
            "this",
            "that",
            "an",
            "a",
            "all",
            "clicking",
            "using",
            "signing",
            "subscribing",
            "email",
            "comment",
            "comments",
            "published",
            "updated",
            "posted",
            "share",
            "read",
            "more",
            "date",
            "permalink",
            "gazette",
            "chronicle",
            "observer",
            "review",
            "society",
            "today",
            "weekly",
            "express",
            "bulletin",
            "dispatch",
            "mirror",
            "telegraph",
            "globe",
            "standard",
            "sources",
            "source",
            "photo",
            "photos",
            "photographer",
            "images");

    private static final Pattern WORD = Pattern.compile("(?U)[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'’‘-]*|[\\p{Lu}]\\.");
    private static final Pattern CJK_NAME =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}・]{2,10}");
    private static final int MOST_WORDS = 6;

    private PersonName() {}

    /** One word suffices where a label says that it is an author. */
    static boolean isName(String text, int leastWords) {
        String[] words = text.strip().split("\\s+", -1);
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
