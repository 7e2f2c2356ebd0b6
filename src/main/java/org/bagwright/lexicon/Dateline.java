package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place at the head of a report: {@code SEOUL, SOUTH KOREA — …}, {@code TOKYO (AP) - …}, {@code SEOUL: …}.
 *
 * @param place as stated
 * @param agency the news agency in brackets
 * @param start first character of the place (UTF-16)
 * @param end character after the place
 */
public record Dateline(String place, Optional<String> agency, int start, int end) {
    /** A dateline stands within this many characters of its paragraph's start. */
    private static final int LONGEST = 110;

    private static final String UPPER = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ ]\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,3}";
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ ](?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|del|la|el|al|of|do|da|am|an|der)){0,3}";
    private static final String DATE =
            "(?:,?\\s*(?:\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,9}\\.?)(?:,?\\s+(?:de\\s+)?\\d{4})?)?";
    /** A month in capitals would be parted between the place and the date else. */
    private static final String WHOLE_WORD = "(?![\\p{L}\\p{M}])";

    private static final String DASH = "\\s*(?:—|–|―|--+|\\s-(?=\\s)|-\\s)\\s*";
    private static final String BRACKET = "\\s*\\((?<agency>[^()]{2,40})\\)\\.?";

    private static final Pattern UPPER_PLACE =
            Pattern.compile("^(?<place>" + UPPER + "(?:,\\s*(?:" + UPPER + "|" + NAME + "))?)" + WHOLE_WORD + DATE
                    + "(?:" + BRACKET + ")?(?:" + DASH + "|\\s*[:：]\\s+)(?=[\\p{Lu}\\p{Lo}\"“‘'\\d(])");
    private static final Pattern NAMED_PLACE = Pattern.compile("^(?<place>" + NAME + "(?:,\\s*" + NAME + ")?)" + DATE
            + BRACKET + "(?:" + DASH + "|\\s*[:：]\\s+|\\s+)(?=[\\p{Lu}\\p{Lo}\"“‘'\\d])");
    private static final Pattern NAMED_PLACE_AND_DASH = Pattern.compile("^(?<place>" + NAME + "(?:,\\s*" + NAME + ")?)"
            + DATE + "(?:\\s*(?:—|–|―|--+)\\s*|\\s+-\\s+)(?<agency>(?!))?(?=[\\p{Lu}\"“])");
    private static final Pattern BRACKETED = Pattern.compile("\\s*[/,&]\\s*");
    /** Kickers that stand where a place would. */
    private static final Set<String> NOT_PLACES = Set.of(
            "exclusive",
            "analysis",
            "update",
            "breaking",
            "opinion",
            "editorial",
            "watch",
            "live",
            "video",
            "photos",
            "explainer",
            "factbox",
            "interview",
            "read",
            "review",
            "feature",
            "commentary",
            "note",
            "editor's note",
            "editor’s note",
            "correction",
            "clarification",
            "summary",
            "related",
            "more",
            "source",
            "sources",
            "photo",
            "credit",
            "question",
            "answer",
            "q",
            "a",
            "q&a",
            "tip",
            "step",
            "pros",
            "cons",
            "faq",
            "disclaimer",
            "warning",
            "spoiler",
            "breaking news",
            "just in",
            "developing",
            "advertisement",
            "share",
            "also read",
            "caption",
            "abstract",
            "introduction",
            "conclusion",
            "background",
            "pros and cons",
            "verdict",
            "nb",
            "ps",
            "p.s",
            "tl;dr",
            "important",
            "update 1");

    /** What transcripts call those who speak, behind their names. */
    private static final Set<String> SPEAKERS =
            Set.of("byline", "host", "anchor", "reporter", "correspondent", "moderator", "guest");

    /** The dateline that opens {@code paragraph}, if one does. */
    public static Optional<Dateline> read(String stated) {
        String paragraph = Words.spaced(stated);
        if (paragraph.isEmpty() || Character.getType(paragraph.codePointAt(0)) != Character.UPPERCASE_LETTER) {
            return Optional.empty();
        }
        String head = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
        // Each expression is tried only where the mark that it needs stands: few paragraphs have one.
        boolean dash = hasDash(head);
        boolean bracket = head.indexOf('(') > 0;
        boolean colon = head.indexOf(':') > 0 || head.indexOf('：') > 0;
        Optional<Dateline> found = dash || colon ? first(UPPER_PLACE, head, false) : Optional.empty();
        if (found.isEmpty() && bracket) {
            found = first(NAMED_PLACE, head, true);
        }
        if (found.isEmpty() && dash && longEnough(paragraph)) {
            found = first(NAMED_PLACE_AND_DASH, head, false);
        }
        return found;
    }

    private static boolean hasDash(String head) {
        for (int i = 1; i < head.length(); i++) {
            char c = head.charAt(i);
            boolean hyphen =
                    c == '-' && (head.charAt(i - 1) == ' ' || head.startsWith("- ", i) || head.startsWith("--", i));
            if (hyphen || c == '—' || c == '–' || c == '―') {
                return true;
            }
        }
        return false;
    }

    private static Optional<Dateline> first(Pattern pattern, String head, boolean agencyNeeded) {
        Matcher matcher = pattern.matcher(head);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String place = matcher.group("place");
        Optional<String> agency = Optional.ofNullable(matcher.group("agency")).flatMap(Dateline::agencyIn);
        boolean isPlace = letters(place) >= 3
                && !NOT_PLACES.contains(place.toLowerCase(Locale.ROOT))
                && !SPEAKERS.contains(lastPart(place))
                && Agencies.named(place).isEmpty()
                && (!agencyNeeded || agency.isPresent());
        return isPlace
                ? Optional.of(new Dateline(place, agency, matcher.start("place"), matcher.end("place")))
                : Optional.empty();
    }

    private static String lastPart(String place) {
        return place.substring(place.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> agencyIn(String bracket) {
        for (String part : BRACKETED.split(bracket, -1)) {
            Optional<String> agency = Agencies.named(part);
            if (agency.isPresent()) {
                return agency;
            }
        }
        return Optional.empty();
    }

    private static boolean longEnough(String paragraph) {
        return paragraph.length() >= 80;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
