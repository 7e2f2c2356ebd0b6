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

    private static final Pattern PRICE = Pattern.compile(
            "(?U)(?:[$€£¥₹₽₺₩₪]|\\b(?:EUR|USD|GBP|CHF|Rs\\.?))\\s?\\d|\\d\\s?(?:[$€£¥₹₽₺₩₪円元원]|(?:EUR|USD|GBP|CHF|Euro|kr|Kč|zł|Ft|TL|руб|грн)\\b)");

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
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                return PRICE.matcher(line).find();
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
