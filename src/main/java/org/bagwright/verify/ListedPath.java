package org.bagwright.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as a manifest or a fetch list writes it. It is only ever compared with the paths that were found in the bag,
 * never opened.
 *
 * @param path decoded, parts joined by {@code /}, without empty and {@code .} parts
 * @param isPlain whether it was written that way
 * @param isFolder whether it ends in a slash
 * @param hasBarePercent whether it holds a {@code %} that isn't the beginning of {@code %0A}, {@code %0D} or {@code %25}
 * @param danger why it must not be followed, in words that go on from "the path"
 */
record ListedPath(String path, boolean isPlain, boolean isFolder, boolean hasBarePercent, Optional<String> danger) {
    private static final Pattern ESCAPE = Pattern.compile("%(0[AaDd]|25)");
    private static final Pattern LINE_END_ESCAPE = Pattern.compile("%(0[AaDd])");
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?!0[AaDd]|25)");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("(?i)(file:|[a-z][a-z0-9+.-]+://).*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    /**
     * Reads a path.
     *
     * @param strict whether {@code %25} stands for {@code %}, as since BagIt 1.0; line ends were always escaped
     */
    static ListedPath of(String written, boolean strict) {
        boolean percent = written.indexOf('%') >= 0;
        String decoded = percent ? decoded(written, strict ? ESCAPE : LINE_END_ESCAPE) : written;
        Optional<String> danger = danger(decoded);
        String plain = danger.isPresent() ? decoded : plain(decoded);
        return new ListedPath(
                plain,
                plain.equals(decoded),
                decoded.endsWith("/"),
                percent && BARE_PERCENT.matcher(written).find(),
                danger);
    }

    private static String decoded(String written, Pattern escape) {
        return escape.matcher(written).replaceAll(ListedPath::character);
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }

    private static String plain(String path) {
        if (!path.startsWith("./") && !path.contains("//") && !path.contains("/./") && !path.endsWith("/.")) {
            return path;
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private static Optional<String> danger(String path) {
        if (path.isBlank()) {
            return Optional.of("is empty");
        }
        if (path.startsWith("/") || path.startsWith("\\")) {
            return Optional.of("is absolute");
        }
        if (path.startsWith("~")) {
            return Optional.of("begins at a home folder");
        }
        if (path.indexOf(':') >= 0 && DRIVE.matcher(path).matches()) {
            return Optional.of("begins with a drive letter");
        }
        if (path.indexOf(':') >= 0 && ADDRESS.matcher(path).matches()) {
            return Optional.of("is an address");
        }
        if (path.indexOf('\0') >= 0) {
            return Optional.of("holds a null character");
        }
        return hasPartUp(path) ? Optional.of("leads upwards") : Optional.empty();
    }

    private static boolean hasPartUp(String path) {
        if (!path.contains("..")) {
            return false;
        }
        for (String part : SEPARATOR.split(path, -1)) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    boolean hasBackslash() {
        return path.indexOf('\\') >= 0;
    }
}
