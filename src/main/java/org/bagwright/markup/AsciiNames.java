package org.bagwright.markup;

import java.util.List;

/** Names of tags or attributes, of ASCII in small letters, that are looked for in letters of either case, as HTML has it. */
final class AsciiNames {
    /** By their length. */
    private final String[][] names;

    AsciiNames(List<String> names) {
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        this.names = new String[longest + 1][];
        for (int length = 0; length <= longest; length++) {
            int wanted = length;
            this.names[length] =
                    names.stream().filter(name -> name.length() == wanted).toArray(String[]::new);
        }
    }

    /** The name that stands from {@code from} to {@code to}; null where none of them does. */
    String at(char[] chars, int from, int to) {
        int length = to - from;
        if (length < names.length) {
            for (String name : names[length]) {
                if (stands(name, chars, from)) {
                    return name;
                }
            }
        }
        return null;
    }

    /** Whether {@code name}, in small letters, stands at {@code from}, in letters of either case: those of ASCII alone. */
    static boolean stands(String name, char[] chars, int from) {
        if (from + name.length() > chars.length) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = chars[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
