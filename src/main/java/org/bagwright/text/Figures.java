package org.bagwright.text;

/** Digits and marks that mean something together: years, times of day, addresses. */
final class Figures {
    private static final String OF_ADDRESS = "://";

    private Figures() {}

    /** Rows of four digits that begin with 19 or 20. */
    static int years(String text) {
        int years = 0;
        for (int at = 0; at + 4 <= text.length(); at++) {
            char c = text.charAt(at);
            if ((c == '1' || c == '2') && isYear(text, at)) {
                years++;
            }
        }
        return years;
    }

    private static boolean isYear(String text, int at) {
        boolean century = text.startsWith("19", at) || text.startsWith("20", at);
        return century
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3))
                && (at == 0 || !isDigit(text.charAt(at - 1)))
                && (at + 4 == text.length() || !isDigit(text.charAt(at + 4)));
    }

    /** Hours with their minutes, as in {@code 14:30}. */
    static int clocks(String text) {
        int clocks = 0;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            boolean clock = colon > 0
                    && colon + 2 < text.length()
                    && isDigit(text.charAt(colon - 1))
                    && isDigit(text.charAt(colon + 1))
                    && isDigit(text.charAt(colon + 2));
            clocks += clock ? 1 : 0;
        }
        return clocks;
    }

    /** How often the scheme of an address ends. */
    static int addresses(String text) {
        int addresses = 0;
        for (int at = text.indexOf(OF_ADDRESS); at >= 0; at = text.indexOf(OF_ADDRESS, at + 1)) {
            addresses++;
        }
        return addresses;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
