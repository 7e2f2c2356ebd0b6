package org.bagwright.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Damage that was done before a capture came to {@code raw/}: UTF-8 that was read in a charset of one octet a character
 * and saved again, once or several times, so that {@code é} became {@code Ã©}.
 *
 * <p>To repair a text, each of its longest runs of characters that aren't ASCII is written in that charset, and the octets
 * are read as UTF-8; so many times as it was damaged. A control character from U+0080 to U+009F is the octet of its number,
 * which ISO 8859-1 and, for what windows-1252 leaves free, the WHATWG Encoding Standard have. In the ledger the rule of a
 * repaired block ends in {@code +mojibake-windows-1252} or, for two times, {@code +mojibake-windows-1252-twice}; so that
 * its text can be made again from the capture.
 *
 * @param charset in which the UTF-8 was read
 * @param times how often, 1 or 2
 */
public record Mojibake(String charset, int times) {
    private static final String MARK = "+mojibake-";
    private static final String TWICE = "-twice";
    private static final int MOST_TIMES = 2;

    /** Charsets that UTF-8 is mistaken for, the commonest first. */
    private static final List<Table> TABLES =
            List.of(new Table("windows-1252"), new Table("windows-1251"), new Table("KOI8-R"));

    /** Sequences from which on no chance is thinkable. */
    private static final int CERTAIN = 2;

    /** What ails {@code text} and can be repaired for certain; empty when nothing does, or when there is a doubt. */
    public static Optional<Mojibake> of(String text) {
        int first = firstBeyondAscii(text);
        if (first < 0) {
            return Optional.empty();
        }
        for (Table table : TABLES) {
            Optional<Repaired> once = table.mayBeDamaged(text, first)
                    ? table.repair(text, 0, text.length(), true).filter(r -> r.isCertain(text))
                    : Optional.empty();
            if (once.isPresent()) {
                boolean again = table.repair(
                                once.get().text(), 0, once.get().text().length(), true)
                        .filter(r -> r.isCertain(once.get().text()))
                        .isPresent();
                return Optional.of(new Mojibake(table.name, again ? MOST_TIMES : 1));
            }
        }
        return Optional.empty();
    }

    /** The damage that a rule of the ledger names. */
    public static Optional<Mojibake> inRule(String rule) {
        int at = rule.lastIndexOf(MARK);
        if (at < 0) {
            return Optional.empty();
        }
        String name = rule.substring(at + MARK.length());
        boolean twice = name.endsWith(TWICE);
        String charset = twice ? name.substring(0, name.length() - TWICE.length()) : name;
        return TABLES.stream()
                .filter(table -> table.name.toLowerCase(Locale.ROOT).equals(charset))
                .findFirst()
                .map(table -> new Mojibake(table.name, twice ? MOST_TIMES : 1));
    }

    /** The rule of a block that was repaired, {@code rule} being the one that judged it. */
    public String marked(String rule) {
        return rule + MARK + charset.toLowerCase(Locale.ROOT) + (times == 1 ? "" : TWICE);
    }

    /** {@code text} repaired; a run that can't be is left as it is. */
    public String repaired(String text) {
        String out = text;
        for (int i = 0; i < times; i++) {
            out = table().repair(out, 0, out.length(), false).orElseThrow().text();
        }
        return out;
    }

    /** {@code block}, repaired if it is damaged for certain; its text then has places in the source all the same. */
    public static Block repaired(Block block) {
        return of(block.text()).map(damage -> damage.repair(block)).orElse(block);
    }

    /** Number of damaged places in {@code text} as it stands, certain ones only. */
    public static int placesIn(String text) {
        int places = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && TABLES.get(0).isTellTale(text, i)) {
                places++;
            }
        }
        return places;
    }

    private Table table() {
        return TABLES.stream().filter(t -> t.name.equals(charset)).findFirst().orElseThrow();
    }

    private Block repair(Block block) {
        String text = block.text();
        int[] origins = new int[text.length() + 1];
        Arrays.setAll(origins, i -> i);
        for (int i = 0; i < times; i++) {
            Repaired repaired = table().repair(text, 0, text.length(), false).orElseThrow();
            int[] earlier = origins;
            origins = Arrays.stream(repaired.origins()).map(at -> earlier[at]).toArray();
            text = repaired.text();
        }
        return block.withText(text, origins, this);
    }

    /** Where the first character stands that isn't ASCII; -1 where there is none. */
    private static int firstBeyondAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return i;
            }
        }
        return -1;
    }

    /** A repaired text. */
    private static final class Repaired {
        private final String text;
        /** For each of its UTF-16 positions, the end among them, the position in the damaged text. */
        private final int[] origins;
        /** Damaged places. */
        private final int sequences;
        /** Those of them that nobody would write on purpose. */
        private final int tellTale;

        Repaired(String text, int[] origins, int sequences, int tellTale) {
            this.text = text;
            this.origins = origins;
            this.sequences = sequences;
            this.tellTale = tellTale;
        }

        String text() {
            return text;
        }

        int[] origins() {
            return origins;
        }

        boolean isCertain(String damaged) {
            return !text.equals(damaged) && (tellTale > 0 || sequences >= CERTAIN);
        }
    }

    /** A charset of one octet a character. */
    private static final class Table {
        final String name;
        /** The least octet that a character of several begins with. */
        private static final int FIRST_LEADING = 0xC0;

        /** Characters from here on are in none of the charsets. */
        private static final int END = 0x2600;

        /** Character to octet; 0 for none. */
        private final byte[] octets = new byte[END];

        Table(String name) {
            this.name = name;
            Charset charset = Charset.forName(name);
            for (int octet = 0xFF; octet >= 0x80; octet--) {
                char c = charset.decode(ByteBuffer.wrap(new byte[] {(byte) octet}))
                        .charAt(0);
                octets[c == '\uFFFD' ? octet : c] = (byte) octet;
            }
            for (int control = 0x80; control < 0xA0; control++) {
                octets[control] = (byte) control;
            }
        }

        /** The octet of {@code c}, or -1. */
        private int octet(char c) {
            return c < END && octets[c] != 0 ? octets[c] & 0xFF : -1;
        }

        /** Whether the first run of characters that aren't ASCII, at {@code at}, may be damaged: it begins as UTF-8 does. */
        private boolean mayBeDamaged(String text, int at) {
            return at + 1 < text.length()
                    && octet(text.charAt(at)) >= FIRST_LEADING
                    && octet(text.charAt(at + 1)) >= 0x80
                    && octet(text.charAt(at + 1)) < FIRST_LEADING;
        }

        /**
         * Repairs all runs.
         *
         * @param strict whether a run that isn't damaged makes the whole empty
         */
        Optional<Repaired> repair(String text, int start, int end, boolean strict) {
            Repairing repairing = new Repairing(start, end);
            int at = start;
            while (at < end) {
                if (text.charAt(at) < 0x80) {
                    repairing.keep(text, at, at + 1);
                    at++;
                    continue;
                }
                int to = at;
                while (to < end && text.charAt(to) >= 0x80) {
                    to++;
                }
                Optional<String> read = octets(text, at, to).flatMap(Table::read);
                if (strict && (read.isEmpty() || !isPlausible(read.get()))) {
                    return Optional.empty();
                }
                if (read.isPresent()) {
                    repairing.replace(read.get(), at);
                } else {
                    repairing.keep(text, at, to);
                }
                at = to;
            }
            return Optional.of(repairing.repaired());
        }

        /** The octets of a run; none if a character of it is in none of the charsets. */
        private Optional<byte[]> octets(String text, int from, int to) {
            byte[] octets = new byte[to - from];
            for (int i = from; i < to; i++) {
                int octet = octet(text.charAt(i));
                if (octet < 0) {
                    return Optional.empty();
                }
                octets[i - from] = (byte) octet;
            }
            return Optional.of(octets);
        }

        private static Optional<String> read(byte[] octets) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            try {
                return Optional.of(decoder.decode(ByteBuffer.wrap(octets)).toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }

        /** Octets of UTF-8 that end in {@code c}: those of the whole character, for a low surrogate. */
        private static int octets(char c) {
            return Character.isLowSurrogate(c) ? 4 : c < 0x800 ? 2 : 3;
        }

        /** Letters and signs that texts have; no control characters, no phonetic letters, nothing unassigned. */
        private boolean isPlausible(String read) {
            return read.codePoints()
                    .allMatch(c -> (c >= 0xA0 || name.equals("windows-1252"))
                            && !(c >= 0x250 && c < 0x300)
                            && Character.isDefined(c)
                            && Character.getType(c) != Character.PRIVATE_USE
                            && Character.getType(c) != Character.SURROGATE);
        }

        /** The characters that damaged texts of European languages have most: their second reading is beyond doubt. */
        private boolean isUsual(char c) {
            return name.equals("windows-1252")
                    && ((c >= 0xA0 && c <= 0xFF) || (c >= 0x2010 && c <= 0x2026) || c == '€' || c == '™');
        }

        /** Whether a usual character that was damaged begins at {@code at}. */
        boolean isTellTale(String text, int at) {
            int first = octet(text.charAt(at));
            int length = first == 0xC2 || first == 0xC3 ? 2 : first == 0xE2 ? 3 : 0;
            if (length == 0 || at + length > text.length() || (at > 0 && octet(text.charAt(at - 1)) >= 0xC0)) {
                return false;
            }
            return octets(text, at, at + length)
                    .flatMap(Table::read)
                    .filter(s -> isUsual(s.charAt(0)))
                    .isPresent();
        }

        /** A text as it is put together from what was kept and what was repaired. */
        private final class Repairing {
            private final StringBuilder out;
            private final int[] origins;
            private final int end;
            private int sequences;
            private int tellTale;

            Repairing(int start, int end) {
                this.out = new StringBuilder(end - start);
                this.origins = new int[end - start + 1];
                this.end = end;
            }

            void keep(String text, int from, int to) {
                for (int i = from; i < to; i++) {
                    origins[out.length()] = i;
                    out.append(text.charAt(i));
                }
            }

            /** Adds what was read of a run that began at {@code at}. */
            void replace(String read, int at) {
                int from = at;
                for (int i = 0; i < read.length(); i++) {
                    char c = read.charAt(i);
                    origins[out.length()] = from;
                    out.append(c);
                    if (!Character.isHighSurrogate(c)) {
                        sequences++;
                        tellTale += isUsual(c) ? 1 : 0;
                        from += octets(c);
                    }
                }
            }

            Repaired repaired() {
                origins[out.length()] = end;
                return new Repaired(out.toString(), Arrays.copyOf(origins, out.length() + 1), sequences, tellTale);
            }
        }
    }
}
