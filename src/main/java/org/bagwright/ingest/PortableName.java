package org.bagwright.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagwright.model.BagPath;

/**
 * The name that a capture has in the bag, made from its own and from nothing else.
 *
 * <ol>
 *   <li>Diacritics go, compatibility forms become plain ones (NFKD), and a few letters that have no decomposition are
 *       written as their languages do: Müller → Muller, Straße → Strasse, Ærø → AEro.
 *   <li>Every other run of characters that isn't portable becomes {@code _}; so do dots at either end of a part.
 *   <li>A name that Windows reserves gets {@code _} after its stem: {@code aux.txt} → {@code aux_.txt}.
 *   <li>A path that is too long becomes one part: its beginning, {@code -}, eight digits of the SHA-256 of the original
 *       name, its suffix.
 * </ol>
 *
 * <p>A suffix is the last dot of a path and the 1 to 10 ASCII letters and digits after it, a letter among them: {@code
 * .txt}, {@code .mp3}; but not the end of {@code 2016.11.23}.
 */
final class PortableName {
    /**
     * Longest portable name, in characters. With {@code data/text/} before it and a document's number and suffix after
     * it, it stays under {@link BagPath#MAX_LENGTH}, also after it was parted from an equal name.
     */
    static final int MAX_LENGTH = 140;

    /** How many digits of the digest of the original name a name gets, unless that leaves two names equal. */
    static final int DIGEST_DIGITS = 8;

    private static final int LONGEST_PARTED = MAX_LENGTH + 1 + DIGEST_DIGITS;

    private static final int MAX_SUFFIX = 10;

    private static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "SS"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'Ħ', "H"),
            Map.entry((int) 'ı', "i"));

    private PortableName() {}

    /** The portable form of a path below {@code raw/}; the same string when it is portable as it stands. */
    static String of(String originalName) {
        List<String> parts = new ArrayList<>();
        boolean changed = originalName.length() > MAX_LENGTH;
        for (String part : originalName.split("/", -1)) {
            boolean portable = BagPath.isPortableName(part) && !part.startsWith(".");
            parts.add(portable ? part : portablePart(part));
            changed |= !portable;
        }
        if (!changed) {
            return originalName;
        }
        String name = String.join("/", parts);
        return name.length() <= MAX_LENGTH ? name : shortened(name, originalName);
    }

    /** The id that a portable name gives: without its suffix, {@code -} for {@code /}. */
    static String idOf(String portableName) {
        return stem(portableName).replace('/', '-');
    }

    /** The name with {@code digits} of the original name's digest, behind its stem. */
    static String parted(String portableName, String originalName, int digits) {
        String end = "-" + CaptureEntry.digestOfName(originalName).substring(0, digits) + suffix(portableName);
        String stem = stem(portableName);
        return stem.substring(0, Math.min(stem.length(), LONGEST_PARTED - end.length())) + end;
    }

    /** The dot and what follows it; empty when the path has no suffix. */
    static String suffix(String path) {
        int dot = path.lastIndexOf('.');
        boolean beginsPart = dot <= 0 || path.charAt(dot - 1) == '/';
        if (beginsPart || path.length() - dot - 1 > MAX_SUFFIX) {
            return "";
        }
        String letters = path.substring(dot + 1);
        boolean plain = letters.chars().allMatch(c -> isLetter(c) || isDigit(c));
        return plain && letters.chars().anyMatch(PortableName::isLetter) ? path.substring(dot) : "";
    }

    private static String stem(String path) {
        return path.substring(0, path.length() - suffix(path).length());
    }

    private static String portablePart(String part) {
        String name = withoutOuterDots(folded(part));
        if (!BagPath.isReservedByWindows(name)) {
            return name;
        }
        int dot = name.indexOf('.');
        return dot < 0 ? name + "_" : name.substring(0, dot) + "_" + name.substring(dot);
    }

    private static String folded(String part) {
        StringBuilder out = new StringBuilder(part.length());
        Normalizer.normalize(part, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            if (SPELLED.containsKey(c)) {
                out.append(SPELLED.get(c));
            } else if (BagPath.isPortable(c)) {
                out.append((char) c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !endsWithFiller(out)) {
                out.append('_');
            }
        });
        return out.isEmpty() ? "_" : out.toString();
    }

    private static boolean endsWithFiller(StringBuilder out) {
        return !out.isEmpty() && out.charAt(out.length() - 1) == '_';
    }

    private static String withoutOuterDots(String name) {
        int start = 0;
        while (start < name.length() && name.charAt(start) == '.') {
            start++;
        }
        int end = name.length();
        while (end > start && name.charAt(end - 1) == '.') {
            end--;
        }
        return (start > 0 ? "_" : "") + name.substring(start, end) + (end < name.length() ? "_" : "");
    }

    private static String shortened(String name, String originalName) {
        String flat = idOf(name);
        int room = MAX_LENGTH - DIGEST_DIGITS - 1 - suffix(name).length();
        return parted(flat.substring(0, room) + suffix(name), originalName, DIGEST_DIGITS);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
