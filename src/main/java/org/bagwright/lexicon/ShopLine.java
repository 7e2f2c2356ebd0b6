package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in a shop's box: a price, and the words of the button beside it. */
public final class ShopLine {
    /** Of a line that is a price or a button, in UTF-16 units. */
    private static final int LONGEST = 80;
    /** Of a line that is the whole box. */
    private static final int LONGEST_BOX = 240;

    static final Pattern PRICE = Pattern.compile(
            "(?U)(?:[$€£¥₹₽₺₩₪]|\\b(?:EUR|USD|GBP|CHF|Rs\\.?))\\s?\\d|\\d\\s?(?:[$€£¥₹₽₺₩₪円元원]|(?:EUR|USD|GBP|CHF|Euro|kr|Kč|zł|Ft|TL|руб|грн)\\b)");

    /** Letters of currencies that stand before or behind the figure, all of them within so many characters. */
    private static final String BEFORE = "$€£¥₹₽₺₩₪RDPF";

    private static final int FARTHEST_BEFORE = "Rs. ".length();
    private static final String BEHIND = "$€£¥₹₽₺₩₪円元원EUGCkKzFTрг";
    private static final int FARTHEST_BEHIND = " $".length();

    private static final Set<String> BUTTONS = WordList.words("shop-words.txt");

    private ShopLine() {}

    /** Whether an amount of money stands in a short line. */
    public static boolean holdsPrice(String line) {
        return line.length() <= LONGEST && holdsAmount(line);
    }

    /** Whether the words of a shop's button stand in a short line. */
    public static boolean isButton(String line) {
        return line.length() <= LONGEST && holdsButton(line);
    }

    /** Whether a line is a whole box: an amount, a button, and no sentence. */
    public static boolean isBox(String line) {
        return line.length() <= LONGEST_BOX && holdsAmount(line) && holdsButton(line);
    }

    private static boolean holdsAmount(String line) {
        boolean digit = false;
        boolean money = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean plain = Character.isDigit(c);
            digit |= plain;
            // Digits beyond the basic plane, of which one alone is no price, may stand beside the currency.
            money |= (plain || Character.isSurrogate(c)) && mayBeMoney(line, i);
        }
        return digit && money && PRICE.matcher(line).find();
    }

    /** Whether what a currency ends with stands right before a digit, or what one begins with right behind it: what few figures have. */
    private static boolean mayBeMoney(String line, int digit) {
        for (int i = Math.max(0, digit - FARTHEST_BEFORE); i < digit; i++) {
            if (BEFORE.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        for (int i = digit + 1; i < Math.min(line.length(), digit + 1 + FARTHEST_BEHIND); i++) {
            if (BEHIND.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsButton(String line) {
        String plain = Words.spaced(line).toLowerCase(Locale.ROOT).replace('’', '\'');
        for (String button : BUTTONS) {
            int at = plain.indexOf(button);
            if (at >= 0 && isApart(plain, at - 1) && isApart(plain, at + button.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether no letter of the same word stands there; scripts without spaces have none. */
    private static boolean isApart(String line, int at) {
        return at < 0 || at >= line.length() || !Character.isLetter(line.charAt(at)) || line.charAt(at) >= 0x2E80;
    }
}
