package org.bagwright.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Octets;
import org.bagwright.model.Paragraph;

/**
 * Whether octets can be text at all. Not which charset they are in, which is for the decoder to say, except that UTF-16
 * and UTF-32 must be known here, since in every other charset their zeros would be binary.
 *
 * @param isText whether it can be text
 * @param charset UTF-16 or UTF-32 with its byte order, when the octets show it
 */
record TextNature(boolean isText, Optional<Charset> charset) {
    /**
     * Share of control octets from which octets are binary. Compressed and random octets have 0.10; texts with page
     * breaks, terminal colours or a few stray controls stay under 0.005 (chosen by reasoning, not measured).
     */
    private static final double BINARY_SHARE = 0.02;

    /** Wide text without a byte order mark is believed only if fewer than this share of its characters are odd. */
    private static final double ODD_SHARE = 0.001;

    private static final List<Charset> WIDE = List.of(
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    /** Judges the beginning of a file. */
    static TextNature of(Octets prefix) {
        Optional<Charset> marked = byteOrderMark(prefix);
        if (marked.isPresent()) {
            return new TextNature(true, marked);
        }
        int zeros = 0;
        int controls = 0;
        for (int i = 0; i < prefix.length(); i++) {
            int octet = prefix.at(i);
            zeros += octet == 0 ? 1 : 0;
            controls += isControl(octet) ? 1 : 0;
        }
        if (zeros > 0) {
            Optional<Charset> wide =
                    WIDE.stream().filter(c -> readsAsText(prefix, c)).findFirst();
            boolean isText = wide.isPresent() || (isUnder(controls, prefix) && decodes(prefix, StandardCharsets.UTF_8));
            return new TextNature(isText, wide);
        }
        return new TextNature(isUnder(controls, prefix), Optional.empty());
    }

    /** Whether the whole file holds nothing but blank space and controls. */
    static boolean isBlank(Octets octets) {
        if (hasVisibleAscii(octets)) {
            return false;
        }
        Charset charset = of(octets).charset().orElse(StandardCharsets.UTF_8);
        return charset.decode(octets.asByteBuffer()).chars().allMatch(Paragraph::isBlank);
    }

    private static boolean hasVisibleAscii(Octets octets) {
        for (int i = 0; i < octets.length(); i++) {
            if (octets.at(i) > ' ' && octets.at(i) < 0x7F) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> byteOrderMark(Octets prefix) {
        return WIDE.stream().filter(c -> startsWithMark(prefix, c)).findFirst();
    }

    private static boolean startsWithMark(Octets prefix, Charset charset) {
        ByteBuffer mark = charset.encode("\uFEFF");
        ByteBuffer octets = prefix.asByteBuffer();
        return octets.remaining() >= mark.remaining()
                && octets.limit(mark.remaining()).equals(mark);
    }

    private static boolean isUnder(int controls, Octets prefix) {
        return controls <= Math.max(1, BINARY_SHARE * prefix.length());
    }

    /** Controls that no text uses; tab, line ends, form feed, backspace and escape are used by some. */
    private static boolean isControl(int octet) {
        return octet < ' ' && (octet < '\b' || octet > '\r') && octet != 0x1B;
    }

    private static boolean decodes(Octets prefix, Charset charset) {
        return decoded(prefix, charset).isPresent();
    }

    private static boolean readsAsText(Octets prefix, Charset charset) {
        return decoded(prefix, charset)
                .filter(text -> text.length() > 0)
                .filter(text -> text.codePoints().filter(TextNature::isOdd).count() <= ODD_SHARE * text.length())
                .filter(text -> text.codePoints().anyMatch(c -> c == ' ' || c == '\n' || c == '\u3000'))
                .isPresent();
    }

    private static boolean isOdd(int c) {
        int type = Character.getType(c);
        return type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || (type == Character.CONTROL && !Character.isWhitespace(c));
    }

    /** The text, unless it is malformed elsewhere than in a character that the end of the prefix cuts. */
    private static Optional<String> decoded(Octets prefix, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(prefix.length() + 1);
        boolean malformed = decoder.decode(prefix.asByteBuffer(), out, false).isError();
        return malformed ? Optional.empty() : Optional.of(out.flip().toString());
    }
}
