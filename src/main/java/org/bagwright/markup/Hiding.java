package org.bagwright.markup;

import java.util.Locale;
import java.util.Set;

/**
 * Whether declarations of CSS take an element out of sight: not shown, beyond the window's edge, cut to nothing. What only
 * fades in or unfolds (opacity, a height of nothing) isn't hidden: a program shows it.
 */
final class Hiding {
    /** Pixels, or a hundredth of any other unit, from which on what is moved to the left or the top is beyond the edge. */
    private static final int BEYOND_EDGE = 900;

    private static final Set<String> MOVING = Set.of("left", "top", "margin-left", "margin-top", "text-indent");
    /** Digits with which a number begins, behind its minus, that may be beyond the edge. */
    private static final String FAR = "91235";

    /** Longer styles aren't read, in UTF-16 units. */
    private static final int LONGEST = 2000;

    private boolean gone;
    private boolean positioned;
    private boolean moved;
    private boolean indented;
    private boolean clipped;
    private boolean tiny;
    private boolean overflowHidden;

    private Hiding() {}

    /** Whether {@code declarations}, those of a {@code style} attribute, hide an element. */
    static boolean isIn(String declarations) {
        return !declarations.isEmpty() && isIn(declarations.toCharArray(), 0, declarations.length());
    }

    /** Whether the declarations of one rule, from {@code from} to {@code end} in a sheet, hide an element. */
    static boolean isIn(char[] sheet, int from, int end) {
        if (end - from > LONGEST || !holdsSign(sheet, from, end)) {
            return false;
        }
        Hiding hiding = new Hiding();
        for (String declaration :
                new String(sheet, from, end - from).toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration.substring(colon + 1).replace("!important", "");
                hiding.read(declaration.substring(0, colon).strip(), value.strip());
            }
        }
        return hiding.hides();
    }

    /**
     * Whether one of the words stands there without which nothing is hidden, in letters of any case, as CSS has its words, or a
     * number that may be; most hold none.
     */
    static boolean holdsSign(char[] sheet, int from, int end) {
        for (int i = from; i < end; i++) {
            boolean sign =
                    switch (sheet[i]) {
                        case '-' -> i + 1 < end && FAR.indexOf(sheet[i + 1]) >= 0;
                        case 'n', 'N' -> stands("none", sheet, i, end);
                        case 'h', 'H' -> stands("hidden", sheet, i, end);
                        case 'c', 'C' -> stands("clip", sheet, i, end);
                        default -> false;
                    };
            if (sign) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String sign, char[] sheet, int at, int end) {
        return at + sign.length() <= end && HidingRules.isWord(sign, sheet, at);
    }

    private void read(String property, String value) {
        switch (property) {
            case "display" -> gone |= value.equals("none");
            case "visibility" -> gone |= value.equals("hidden") || value.equals("collapse");
            case "position" -> positioned |= value.equals("absolute") || value.equals("fixed");
            case "clip" -> clipped |= value.startsWith("rect(0") || value.startsWith("rect(1px");
            case "clip-path" -> clipped |= value.equals("inset(50%)") || value.equals("inset(100%)");
            case "width", "height" -> tiny |= value.equals("1px") || isNothing(value);
            case "overflow" -> overflowHidden |= value.equals("hidden");
            default -> {
                if (MOVING.contains(property) && isBeyondEdge(value)) {
                    moved = true;
                    indented |= property.equals("text-indent");
                }
            }
        }
    }

    private static boolean isNothing(String value) {
        return value.equals("0") || value.equals("0px");
    }

    /** {@code -9999px}, {@code -999em}, {@code -200vw}, {@code -10000%}. */
    private static boolean isBeyondEdge(String value) {
        if (value.length() < 4 || value.charAt(0) != '-') {
            return false;
        }
        int at = 1;
        int number = 0;
        while (at < value.length() && Character.isDigit(value.charAt(at)) && number < BEYOND_EDGE) {
            number = number * 10 + Character.digit(value.charAt(at), 10);
            at++;
        }
        boolean pixels = at == value.length() || value.startsWith("px", at);
        return number >= BEYOND_EDGE || (!pixels && number >= BEYOND_EDGE / 10);
    }

    private boolean hides() {
        boolean away = indented || (moved && positioned);
        boolean cut = positioned && (clipped || (tiny && overflowHidden));
        return gone || away || cut;
    }
}
