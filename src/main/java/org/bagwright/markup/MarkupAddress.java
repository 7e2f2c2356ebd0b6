package org.bagwright.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.SiteName;

/**
 * The address that a page gives as its own: the canonical one, else that in {@code og:url}. Read from the tags at the
 * page's start, without parsing it.
 */
public final class MarkupAddress {
    /** Characters of the source that are looked at: heads with their scripts are long. */
    private static final int LOOKED_AT = 200_000;

    /** Longest tag that is looked at. */
    private static final int LONGEST_TAG = 2_000;

    private static final Pattern CANONICAL = attribute("rel", "canonical");
    private static final Pattern GRAPH_URL = attribute("property", "og:url");
    private static final Pattern HREF = value("href");
    private static final Pattern CONTENT = value("content");

    private MarkupAddress() {}

    private static Pattern attribute(String name, String value) {
        return Pattern.compile("(?i)\\b" + name + "\\s*=\\s*[\"']?" + value + "(?=[\"'\\s/>])");
    }

    private static Pattern value(String name) {
        return Pattern.compile("(?i)\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"'\\s>]+))");
    }

    /** The address of the page with this {@code source}, on the web; empty when it doesn't say. */
    public static Optional<String> in(String source) {
        int end = Math.min(source.length(), LOOKED_AT);
        Optional<String> second = Optional.empty();
        for (int at = next(source, 0, end); at < end; at = next(source, at + 1, end)) {
            int letter = at + 1 < source.length() ? source.charAt(at + 1) | 0x20 : 0;
            if (letter == 'l' && source.regionMatches(true, at, "<link", 0, 5)) {
                Optional<String> canonical = stated("canonical", source, at, CANONICAL, HREF);
                if (canonical.isPresent()) {
                    return canonical;
                }
            } else if (letter == 'm' && second.isEmpty() && source.regionMatches(true, at, "<meta", 0, 5)) {
                second = stated("og:url", source, at, GRAPH_URL, CONTENT);
            }
        }
        return second;
    }

    private static int next(String source, int from, int end) {
        int at = source.indexOf('<', from);
        return at < 0 ? end : at;
    }

    /** What the tag at {@code at} states, if it is one of those whose attribute has {@code word} for its value: few are. */
    private static Optional<String> stated(String word, String source, int at, Pattern what, Pattern value) {
        int end = endOfTag(source, at);
        return holds(word, source, at, end) ? stated(source.substring(at, end), what, value) : Optional.empty();
    }

    private static int endOfTag(String source, int at) {
        int most = Math.min(source.length(), at + LONGEST_TAG);
        int end = at;
        while (end < most && source.charAt(end) != '>') {
            end++;
        }
        return Math.min(most, end + 1);
    }

    /** Whether {@code word}, in small letters, stands there in letters of either case. */
    private static boolean holds(String word, String source, int from, int end) {
        for (int i = from; i + word.length() <= end; i++) {
            if ((source.charAt(i) | 0x20) == word.charAt(0) && source.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> stated(String tag, Pattern what, Pattern value) {
        Matcher found = value.matcher(tag);
        if (!what.matcher(tag).find() || !found.find()) {
            return Optional.empty();
        }
        String address =
                found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
        return Optional.of(address.strip()).filter(a -> SiteName.ofAddress(a).isPresent());
    }
}
