package org.bagwright.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a program wrote a table: in which charset, with which separator. Told from the file alone:
 *
 * <ol>
 *   <li>Charset: the byte order mark; UTF-16 by its zero octets; UTF-8 if all of it is; else windows-1252, which any
 *       octets are and which western Excel writes.
 *   <li>Separator: a first line {@code sep=;}, as Excel understands it; else the comma, semicolon or tab that stands most
 *       often in the header.
 * </ol>
 *
 * @param text the table without byte order mark and {@code sep=} line
 * @param firstLine 1-based line of the file on which {@code text} begins
 * @param isGuessed whether the charset is what was left, and nothing speaks for it
 */
record SheetDialect(String text, int firstLine, Charset charset, boolean isGuessed, boolean hasMark, char separator) {
    private static final char MARK = '\uFEFF';
    private static final String SEPARATOR_LINE = "sep=";
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Half of the octets in this many first ones are zero where Latin letters are written in UTF-16. */
    private static final int SAMPLE = 64;

    /**
     * Tells the dialect of {@code octets}.
     *
     * @param stated the charset that the curator names
     * @throws CharacterCodingException when it isn't in the charset stated, or in none that can be told
     */
    static SheetDialect of(byte[] octets, Optional<Charset> stated) throws CharacterCodingException {
        Charset charset = stated.or(() -> marked(octets)).or(() -> wide(octets)).orElse(StandardCharsets.UTF_8);
        try {
            return parted(decoded(octets, charset), charset, false);
        } catch (CharacterCodingException e) {
            if (stated.isPresent() || !charset.equals(StandardCharsets.UTF_8)) {
                throw e;
            }
            return parted(new String(octets, WESTERN), WESTERN, true);
        }
    }

    private static Optional<Charset> marked(byte[] octets) {
        int first = octet(octets, 0) << 8 | octet(octets, 1);
        return first == 0xFFFE
                ? Optional.of(StandardCharsets.UTF_16LE)
                : first == 0xFEFF ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<Charset> wide(byte[] octets) {
        int even = 0;
        int odd = 0;
        int length = Math.min(SAMPLE, octets.length);
        for (int i = 0; i < length; i++) {
            even += octets[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += octets[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        return odd > length / 3
                ? Optional.of(StandardCharsets.UTF_16LE)
                : even > length / 3 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static int octet(byte[] octets, int index) {
        return index < octets.length ? octets[index] & 0xFF : 0;
    }

    private static String decoded(byte[] octets, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(octets))
                .toString();
    }

    private static SheetDialect parted(String whole, Charset charset, boolean guessed) {
        boolean mark = !whole.isEmpty() && whole.charAt(0) == MARK;
        String text = mark ? whole.substring(1) : whole;
        String first = text.lines().findFirst().orElse("");
        if (first.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
                && first.length() == SEPARATOR_LINE.length() + 1) {
            char separator = first.charAt(SEPARATOR_LINE.length());
            return new SheetDialect(withoutFirstLine(text), 2, charset, guessed, mark, separator);
        }
        return new SheetDialect(text, 1, charset, guessed, mark, separatorOf(first));
    }

    private static String withoutFirstLine(String text) {
        int end = SEPARATOR_LINE.length() + 1;
        end += text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0;
        return text.substring(end);
    }

    /** The separator that stands most often in {@code header}; headings of ours hold none. */
    static char separatorOf(String header) {
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        long tabs = header.chars().filter(c -> c == '\t').count();
        return tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    /** What is other than in a file that Bagwright writes; a byte order mark alone isn't worth a word. */
    List<String> peculiarities() {
        List<String> peculiarities = new ArrayList<>();
        if (!charset.equals(StandardCharsets.UTF_8)) {
            peculiarities.add("its charset is " + charset.name() + (isGuessed ? ", for want of a better guess" : ""));
        }
        if (separator != ',') {
            peculiarities.add("its cells are parted by "
                    + (separator == ';' ? "semicolons" : separator == '\t' ? "tabs" : "'" + separator + "'"));
        }
        return peculiarities;
    }
}
