package org.bagwright.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Octets to text: by byte order mark, else in the charset that a page declares, else as UTF-8 when they are
 * well-formed, else in the charset that a detector names, else as UTF-8 with replacements. What can't be decoded is a
 * finding.
 *
 * <p>A declaration is believed against everything but the octets: those that are well-formed UTF-8 beyond ASCII are
 * UTF-8, as in a page that was converted when it was saved, and those that are far from UTF-8 aren't.
 *
 * @param findings about {@code path}
 */
public record Decoding(DecodedText text, List<Finding> findings) {

    public Decoding {
        findings = List.copyOf(findings);
    }

    /** Octets with at least this many well-formed sequences for each damaged one are UTF-8 that was damaged. */
    private static final int SOUND_FOR_EACH_DAMAGED = 5;

    /** Share of zero octets on the one side from which on text is UTF-16: spaces and digits alone make a tenth. */
    private static final double ZEROS_IN_UTF_16 = 0.1;
    /** Fewer zero octets may be stray ones in a short text of another charset. */
    private static final int FEWEST_ZEROS = 8;

    private static final int DETECTOR_OCTETS = 1 << 16;

    /** Decodes a plain text's octets; {@code path} is where the findings point. */
    public static Decoding of(Octets octets, String path) {
        DecodedText text = decode(octets);
        List<Finding> findings = findings(text, octets, path);
        strayControls(strays(text.text(), 0, text.text().length()), path).ifPresent(findings::add);
        return new Decoding(text, findings);
    }

    /**
     * Decodes the octets of a marked-up source.
     *
     * @param mediaType that of HTML or of XHTML
     * @param path where the findings point
     */
    public static Decoding ofMarkup(Octets octets, String mediaType, String path) {
        Optional<String> label = CharsetDeclaration.label(octets, mediaType.equals("application/xhtml+xml"));
        DecodedText text =
                byteOrderMark(octets).isPresent() || unmarkedUtf16(octets).isPresent()
                        ? decode(octets)
                        : label.flatMap(CharsetLabels::charset)
                                .flatMap(declared -> asDeclared(octets, declared))
                                .orElseGet(() -> decode(octets));
        List<Finding> findings = findings(text, octets, path);
        label.flatMap(l -> disagreement(l, text, path)).ifPresent(findings::add);
        return new Decoding(text, findings);
    }

    /** The text in the charset that the page declares, unless the octets say otherwise. */
    private static Optional<DecodedText> asDeclared(Octets octets, Charset declared) {
        Optional<String> utf8 = strictly(octets, StandardCharsets.UTF_8);
        if (declared.equals(StandardCharsets.UTF_8)) {
            return utf8.map(text -> DecodedText.of(text, "UTF-8", CharsetSource.DECLARED))
                    .or(() -> isDamagedUtf8(octets)
                            ? Optional.of(replacing(octets, declared, CharsetSource.DECLARED))
                            : Optional.empty());
        }
        boolean beyondAscii = utf8.isPresent() && utf8.get().length() < octets.length();
        return beyondAscii ? Optional.empty() : Optional.of(replacing(octets, declared, CharsetSource.DECLARED));
    }

    private static Optional<Finding> disagreement(String label, DecodedText text, String path) {
        Optional<Charset> declared = CharsetLabels.charset(label);
        if (declared.isPresent() && declared.get().name().equals(text.charset())) {
            return Optional.empty();
        }
        String message = declared.isPresent()
                ? "declares another charset than its octets have"
                : "declares a charset that isn't known";
        return Optional.of(Finding.of(FindingCode.CHARSET_DECLARED_OTHERWISE, path, message)
                .comparing(text.charset(), label)
                .hinting("look at its accented letters with: bagwright log " + path));
    }

    private static DecodedText decode(Octets octets) {
        Optional<Charset> marked = byteOrderMark(octets);
        if (marked.isPresent()) {
            return replacing(octets, marked.get(), CharsetSource.BYTE_ORDER_MARK);
        }
        Optional<String> utf8 = strictly(octets, StandardCharsets.UTF_8);
        // Without an octet that is zero it can't be UTF-16: so most texts needn't be looked at octet by octet.
        boolean zeros = utf8.isEmpty() || utf8.get().indexOf('\0') >= 0;
        Optional<Charset> wide = zeros ? unmarkedUtf16(octets) : Optional.empty();
        if (wide.isPresent()) {
            return replacing(octets, wide.get(), CharsetSource.DETECTED);
        }
        if (utf8.isPresent()) {
            return DecodedText.of(utf8.get(), "UTF-8", CharsetSource.WELL_FORMED);
        }
        if (isDamagedUtf8(octets)) {
            return replacing(octets, StandardCharsets.UTF_8, CharsetSource.ASSUMED);
        }
        return detect(octets)
                .map(charset -> replacing(octets, charset, CharsetSource.DETECTED))
                .orElseGet(() -> replacing(octets, StandardCharsets.UTF_8, CharsetSource.ASSUMED));
    }

    private static DecodedText replacing(Octets octets, Charset charset, CharsetSource source) {
        return DecodedText.of(DecodedText.decode(octets, charset), charset.name(), source);
    }

    private static Optional<String> strictly(Octets octets, Charset charset) {
        String quick = octets.text(charset);
        if (quick.indexOf('\uFFFD') < 0) {
            return Optional.of(quick);
        }
        try {
            return Optional.of(DecodedText.decodeStrictly(octets.asByteBuffer(), charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> byteOrderMark(Octets octets) {
        if (startsWith(octets, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(octets, 0xFF, 0xFE, 0x00, 0x00)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (startsWith(octets, 0x00, 0x00, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (startsWith(octets, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(octets, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /**
     * Text in UTF-16 without a mark has a zero octet in most of its letters, always on the same side; other text has
     * none.
     */
    private static Optional<Charset> unmarkedUtf16(Octets octets) {
        int looked = Math.min(octets.length(), DETECTOR_OCTETS) / 2 * 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < looked; i += 2) {
            high += octets.at(i) == 0 ? 1 : 0;
            low += octets.at(i + 1) == 0 ? 1 : 0;
        }
        double enough = Math.max(FEWEST_ZEROS, looked * ZEROS_IN_UTF_16 / 2);
        double stray = looked / 200.0;
        if (low >= enough && high <= stray) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return high >= enough && low <= stray ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(Octets octets, int... mark) {
        if (octets.length() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (octets.at(i) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> detect(Octets octets) {
        UniversalDetector detector = new UniversalDetector();
        ByteBuffer buffer = octets.asByteBuffer();
        byte[] chunk = new byte[DETECTOR_OCTETS];
        while (buffer.hasRemaining() && !detector.isDone()) {
            int length = Math.min(chunk.length, buffer.remaining());
            buffer.get(chunk, 0, length);
            detector.handleData(chunk, 0, length);
        }
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }

    /** Whether well-formed multi-octet sequences of UTF-8 outnumber the malformed ones by far. */
    private static boolean isDamagedUtf8(Octets octets) {
        String replaced = DecodedText.decode(octets, StandardCharsets.UTF_8);
        long damaged = replaced.chars().filter(c -> c == '\uFFFD').count();
        long sound = replaced.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return sound >= SOUND_FOR_EACH_DAMAGED * damaged;
    }

    private static List<Finding> findings(DecodedText text, Octets octets, String path) {
        List<Finding> findings = new ArrayList<>();
        if (text.source() == CharsetSource.DETECTED) {
            findings.add(Finding.of(FindingCode.CHARSET_DETECTED, path, "not UTF-8; read as " + text.charset())
                    .hinting("look at its accented letters with: bagwright log " + path));
        }
        int undecodable = replacements(text, octets);
        if (undecodable > 0) {
            findings.add(Finding.of(
                            FindingCode.UNDECODABLE_OCTETS,
                            path,
                            undecodable + " octet sequences are not " + text.charset() + "; each became U+FFFD")
                    .at(lineOf(text.text(), '\uFFFD'))
                    .hinting("find out the file's real encoding and convert it, or scrape it again"));
        }
        return findings;
    }

    /** What is to be said of so many control characters and direction overrides in the text of {@code path}. */
    public static Optional<Finding> strayControls(int controls, String path) {
        return controls == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.CONTROL_CHARACTERS,
                        path,
                        controls
                                + " control characters or direction overrides; the latter stay in the text files, the"
                                + " former don't"));
    }

    /** How many U+FFFD the decoder put in, those that the capture itself holds aside. */
    private static int replacements(DecodedText text, Octets octets) {
        int all = count(text.text(), '\uFFFD');
        return all == 0 || strictly(octets, Charset.forName(text.charset())).isPresent() ? 0 : all;
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }

    /** How many control characters and direction overrides are in {@code text} from {@code from} to {@code to}. */
    public static int strays(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c >= 0x7F) && isStray(c)) {
                count++;
            }
        }
        return count;
    }

    private static int lineOf(String text, char wanted) {
        int at = Math.max(0, text.indexOf(wanted));
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static boolean isStray(int c) {
        boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u0085';
        return (Character.isISOControl(c) && !layout)
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
