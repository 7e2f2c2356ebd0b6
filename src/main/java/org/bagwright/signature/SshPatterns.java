package org.bagwright.signature;

/** OpenSSH's lists of patterns: comma-separated, {@code *} and {@code ?} for any characters, {@code !} before what must not match. */
final class SshPatterns {
    private SshPatterns() {}

    /** Whether one of the patterns matches, and none of those with {@code !}. */
    static boolean matches(String patterns, String text) {
        boolean matches = false;
        for (String pattern : patterns.split(",", -1)) {
            if (pattern.startsWith("!")) {
                if (matchesOne(pattern.substring(1), text)) {
                    return false;
                }
            } else {
                matches |= matchesOne(pattern, text);
            }
        }
        return matches;
    }

    /** Greedy with one point of return: linear times the length of the text at most. */
    private static boolean matchesOne(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int from = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
