package org.bagwright.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Which captures come from a source: those of a host, such as {@code example.org}, its subdomains among them; or those
 * whose path matches a pattern that begins with {@code raw/}. In a path {@code *} stands for any characters but
 * {@code /}, {@code **} for any, {@code ?} for one but {@code /}; a pattern that ends in {@code /} is about all that is
 * below. Case doesn't count, nor does the Unicode normal form.
 *
 * @param value a host in ASCII (RFC 3490), or a path pattern
 */
public record SourcePattern(String value) {
    /** Longer ones are refused, in characters; paths in bags are shorter. Matching takes pattern times path steps. */
    public static final int LONGEST = 300;

    private static final String RAW = "raw/";

    public SourcePattern {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        if (!value.startsWith(RAW) && !isHost(value)) {
            throw new IllegalArgumentException("neither a host nor a path below raw/: '" + value + "'");
        }
    }

    private static boolean isHost(String value) {
        String host = host(value);
        return host.matches("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?([.][a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)+");
    }

    /** Whether it is about paths, not about a host. */
    public boolean isPath() {
        return value.startsWith(RAW);
    }

    /** Whether the capture with this original name, relative to {@code raw/}, matches. */
    public boolean matchesPath(String originalName) {
        if (!isPath()) {
            return false;
        }
        String pattern = folded(value.endsWith("/") ? value + "**" : value);
        return matches(pattern, folded(RAW + originalName));
    }

    /** Whether {@code host}, in ASCII (RFC 3490), is this host or below it. */
    public boolean matchesHost(String host) {
        String own = host(value);
        String other = host(host);
        return !isPath() && (other.equals(own) || other.endsWith("." + own));
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** In lower case, without {@code www.} and the root's dot. */
    private static String host(String name) {
        String bare = (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
        return bare.startsWith("www.") ? bare.substring("www.".length()) : bare;
    }

    /** Row by row: which beginnings of the path each beginning of the pattern matches. */
    private static boolean matches(String pattern, String path) {
        boolean[] row = new boolean[path.length() + 1];
        row[0] = true;
        for (int p = 0; p < pattern.length(); p++) {
            char c = pattern.charAt(p);
            boolean any = c == '*' && p + 1 < pattern.length() && pattern.charAt(p + 1) == '*';
            p += any ? 1 : 0;
            row = c == '*' ? afterMany(row, path, any) : afterOne(row, path, c);
        }
        return row[path.length()];
    }

    private static boolean[] afterMany(boolean[] before, String path, boolean any) {
        boolean[] row = new boolean[before.length];
        row[0] = before[0];
        for (int i = 1; i < row.length; i++) {
            row[i] = before[i] || (row[i - 1] && (any || path.charAt(i - 1) != '/'));
        }
        return row;
    }

    private static boolean[] afterOne(boolean[] before, String path, char c) {
        boolean[] row = new boolean[before.length];
        for (int i = 1; i < row.length; i++) {
            char there = path.charAt(i - 1);
            row[i] = before[i - 1] && (c == '?' ? there != '/' : c == there);
        }
        return row;
    }

    @Override
    public String toString() {
        return value;
    }
}
