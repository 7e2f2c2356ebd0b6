package org.bagwright.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A capture's octets as Unicode text, otherwise unchanged: a byte order mark is its first character, line ends and
 * normal form are as they were. Spans count its code points.
 *
 * @param characters code points
 */
public record DecodedText(String text, int characters, String charset, CharsetSource source) {

    private static final String MARK = "\uFEFF";

    public static DecodedText of(String text, String charset, CharsetSource source) {
        return new DecodedText(text, text.codePointCount(0, text.length()), charset, source);
    }

    /**
     * SHA-512 of the text in UTF-8: the same for the same text in whatever encoding, so without the byte order mark that
     * some encodings begin with.
     */
    public Digest sha512() {
        String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
        return Digest.of(DigestAlgorithm.SHA512, ByteBuffer.wrap(unmarked.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Decodes {@code octets}; each undecodable sequence becomes one U+FFFD. This is the one decoding that the ledger's
     * spans refer to: whoever checks a ledger uses it too.
     */
    public static String decode(Octets octets, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return octets.text(charset);
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(octets.asByteBuffer())
                    .toString();
            return losesItsMark(charset, octets) && !text.startsWith(MARK) ? MARK + text : text;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a replacing decoder doesn't fail", e);
        }
    }

    /** As {@link #decode(Octets, Charset)} of a whole buffer, refusing what can't be decoded. */
    public static String decodeStrictly(ByteBuffer octets, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(octets)
                .toString();
    }

    /** The platform's decoders of UTF-32 with a byte order in their name drop the mark; those of UTF-16 keep it. */
    private static boolean losesItsMark(Charset charset, Octets octets) {
        if (octets.length() < 4) {
            return false;
        }
        int first = octets.at(0) << 24 | octets.at(1) << 16 | octets.at(2) << 8 | octets.at(3);
        return (charset.name().equals("UTF-32LE") && first == 0xFFFE0000)
                || (charset.name().equals("UTF-32BE") && first == 0x0000FEFF);
    }
}
