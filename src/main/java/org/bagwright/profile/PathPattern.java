package org.bagwright.profile;

/**
 * A path or a pattern for paths, as in {@code Tag-Files-Allowed}: {@code *} stands for any number of characters, {@code ?} and
 * {@code [a-z]}, {@code [!a-z]} for one (glob(7)).
 *
 * <p>{@code *} matches {@code /} too: the specification's default {@code ["*"]} allows all tag files, those in folders among
 * them, and its own validator reads it so. A path that equals the pattern letter by letter matches whatever is in it.
 */
record PathPattern(String text) {

    /** Whether it is a path and no pattern. */
    boolean isPlain() {
        return literalPrefix().length() == text.length();
    }

    /** What every path that matches begins with. */
    String literalPrefix() {
        int at = 0;
        while (at < text.length() && "*?[\\".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(0, at);
    }

    /**
     * Whether it matches {@code path}, in time of the product of both lengths at most: only the last {@code *} is ever tried
     * again.
     *
     * @param effort pays for it
     */
    boolean matches(String path, Effort effort) {
        if (path.equals(text)) {
            return true;
        }
        int steps = 1;
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < path.length()) {
            steps++;
            int next = in < text.length() && text.charAt(in) != '*' ? one(in, path.charAt(at)) : -1;
            if (next > 0) {
                in = next;
                at++;
            } else if (in < text.length() && text.charAt(in) == '*') {
                star = ++in;
                retry = at;
            } else if (star >= 0) {
                in = star;
                at = ++retry;
            } else {
                break;
            }
        }
        effort.spend(steps);
        while (in < text.length() && text.charAt(in) == '*') {
            in++;
        }
        return at == path.length() && in == text.length();
    }

    /** Where the pattern goes on when its part at {@code in} stands for {@code c}; -1 when it doesn't. */
    private int one(int in, char c) {
        char part = text.charAt(in);
        if (part == '?') {
            return c == '/' ? -1 : in + 1;
        }
        if (part == '\\' && in + 1 < text.length()) {
            return text.charAt(in + 1) == c ? in + 2 : -1;
        }
        int end = part == '[' ? endOfSet(in) : -1;
        if (end > 0) {
            return c != '/' && isInSet(in + 1, end, c) ? end + 1 : -1;
        }
        return part == c ? in + 1 : -1;
    }

    /** Of the bracket that closes the set opened at {@code in}; a set isn't empty, so one right at its beginning belongs to it. */
    private int endOfSet(int in) {
        int first = in + 1 < text.length() && text.charAt(in + 1) == '!' ? in + 2 : in + 1;
        return text.indexOf(']', first + 1);
    }

    private boolean isInSet(int from, int end, char c) {
        boolean negated = text.charAt(from) == '!';
        boolean found = false;
        for (int at = negated ? from + 1 : from; at < end; at++) {
            if (at + 2 < end && text.charAt(at + 1) == '-') {
                found |= c >= text.charAt(at) && c <= text.charAt(at + 2);
                at += 2;
            } else {
                found |= c == text.charAt(at);
            }
        }
        return found != negated;
    }
}
