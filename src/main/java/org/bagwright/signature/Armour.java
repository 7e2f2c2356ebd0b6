package org.bagwright.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Octets in base64 between a line that begins and one that ends them, as OpenSSH writes keys and signatures. */
final class Armour {
    /** Characters of base64 on a line: what ssh-keygen writes. */
    private static final int WIDTH = 70;

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private Armour() {}

    /** Such as {@code SSH SIGNATURE}, when the text begins with such a line. */
    static Optional<String> kind(String text) {
        String first = text.lines().findFirst().orElse("").stripTrailing();
        boolean is =
                first.startsWith(BEGIN) && first.endsWith(DASHES) && first.length() > BEGIN.length() + DASHES.length();
        return is ? Optional.of(first.substring(BEGIN.length(), first.length() - DASHES.length())) : Optional.empty();
    }

    /** What {@code text} holds between the lines that say {@code kind}. Lines may end in CR LF. */
    static byte[] open(String kind, String text) throws SshFormatException {
        StringBuilder base64 = new StringBuilder(text.length());
        boolean ended = false;
        boolean begun = false;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = raw.stripTrailing();
            if (!begun) {
                begun = true;
                if (!line.equals(BEGIN + kind + DASHES)) {
                    throw new SshFormatException("it doesn't begin with the line '" + BEGIN + kind + DASHES + "'");
                }
            } else if (ended && !line.isEmpty()) {
                throw new SshFormatException("something follows its last line");
            } else if (line.equals(END + kind + DASHES)) {
                ended = true;
            } else {
                base64.append(line);
            }
        }
        if (!ended) {
            throw new SshFormatException("the line '" + END + kind + DASHES + "' is missing");
        }
        return decoded(base64.toString());
    }

    /** The octets of {@code base64}. */
    static byte[] decoded(String base64) throws SshFormatException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new SshFormatException("it isn't base64");
        }
    }

    static String close(String kind, byte[] octets) {
        String base64 = Base64.getEncoder().encodeToString(octets);
        return BEGIN + kind + DASHES + "\n" + wrapped(base64) + END + kind + DASHES + "\n";
    }

    private static String wrapped(String base64) {
        StringBuilder lines = new StringBuilder(base64.length() + base64.length() / WIDTH + 1);
        for (int at = 0; at < base64.length(); at += WIDTH) {
            lines.append(base64, at, Math.min(at + WIDTH, base64.length())).append('\n');
        }
        return lines.toString();
    }

    /** {@code octets} as text, one character an octet: all that armour may hold is ASCII. */
    static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
