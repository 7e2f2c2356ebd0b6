package org.bagwright.describe;

import java.util.Map;

/** Decodes the character references that pages leave in values that are no HTML, such as those of JSON-LD. */
final class LeftoverReferences {
    private static final int LONGEST = 10;
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("bdquo", "„"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("hellip", "…"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"));

    private LeftoverReferences() {}

    /** {@code text} with the references that it holds as characters; what is none stays. */
    static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '&' ? end(text, at) : -1;
            String character = end < 0 ? "" : character(text.substring(at + 1, end));
            if (character.isEmpty()) {
                out.append(text.charAt(at++));
            } else {
                out.append(character);
                at = end + 1;
            }
        }
        return out.toString();
    }

    private static int end(String text, int at) {
        int limit = Math.min(text.length(), at + LONGEST);
        for (int i = at + 1; i < limit; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static String character(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "");
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        try {
            int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return code > 31 && Character.isValidCodePoint(code) && !isSurrogate(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static boolean isSurrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }
}
