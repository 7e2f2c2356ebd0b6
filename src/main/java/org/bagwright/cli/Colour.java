package org.bagwright.cli;

import java.util.Locale;

/** Whether one stream is coloured, and how. */
final class Colour {
    /** What {@code --color} was given. */
    enum Wish {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String RESET = "\u001b[0m";

    private final boolean on;

    private Colour(boolean on) {
        this.on = on;
    }

    static Colour of(Wish wish, boolean terminal, Surroundings surroundings) {
        boolean fitting = terminal && !surroundings.has("NO_COLOR") && !surroundings.isPlain();
        return new Colour(wish == Wish.ALWAYS || (wish == Wish.AUTO && fitting));
    }

    boolean isOn() {
        return on;
    }

    String red(String text) {
        return painted("31;1", text);
    }

    String yellow(String text) {
        return painted("33;1", text);
    }

    String green(String text) {
        return painted("32", text);
    }

    String bold(String text) {
        return painted("1", text);
    }

    String plain(String text) {
        return text;
    }

    private String painted(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
