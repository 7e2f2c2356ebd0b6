package org.bagwright.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Reads the lines of a tag file, however hostile: a line ends with LF, CR or CRLF (RFC 8493, section 2), or with the
 * file. What can't be decoded, or is too long to be meant, ends the reading with a finding.
 */
final class TagLines {
    /** Longest line, in characters: 256 times the longest path of Linux, as BagIt sets no limit. */
    static final int LONGEST = 1 << 20;

    /** Takes one line. */
    @FunctionalInterface
    interface Target {
        /** Takes the line with the 1-based {@code number}, without its end. */
        void line(int number, String line);
    }

    private final String name;
    private final Findings findings;
    private final Hints hints;
    private final Target target;
    private final StringBuilder line = new StringBuilder();
    private int number = 1;
    private boolean afterCarriageReturn;

    private TagLines(String name, Findings findings, Hints hints, Target target) {
        this.name = name;
        this.findings = findings;
        this.hints = hints;
        this.target = target;
    }

    /**
     * Gives each line of the file {@code name} of {@code bag} to {@code target}. Nothing is thrown: trouble is a finding.
     *
     * @return whether the file was read to its end
     */
    static boolean read(BagContainer bag, String name, Charset charset, Findings findings, Hints hints, Target target) {
        try (Reader in = open(bag, name, charset)) {
            return new TagLines(name, findings, hints, target).read(in);
        } catch (CharacterCodingException e) {
            findings.accept(Finding.of(
                            FindingCode.TAG_FILE_UNDECODABLE,
                            name,
                            "holds octets that aren't " + charset.name() + " text")
                    .comparing(charset.name(), "other octets")
                    .hinting(hints.show(name)));
        } catch (IOException e) {
            findings.unreadable(name, e, hints.show(name));
        }
        return false;
    }

    private static Reader open(BagContainer bag, String name, Charset charset) throws IOException {
        return new InputStreamReader(
                bag.open(name),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private boolean read(Reader in) throws IOException {
        char[] chunk = new char[1 << 13];
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            for (int at = 0; at < length; at++) {
                take(chunk[at]);
                if (line.length() > LONGEST) {
                    findings.accept(Finding.of(
                                    FindingCode.TAG_FILE_TOO_LARGE,
                                    name,
                                    "has a line of more than " + LONGEST + " characters; read no further")
                            .at(number)
                            .comparing("at most " + LONGEST + " characters", "more")
                            .hinting(hints.show(name)));
                    return false;
                }
            }
        }
        if (!line.isEmpty()) {
            findings.accept(Finding.of(FindingCode.NO_FINAL_LINE_END, name, "has no line end after its last line")
                    .at(number)
                    .comparing("a line end", "none")
                    .hinting(hints.line(name, number)));
            end();
        }
        return true;
    }

    private void take(char c) {
        if (c == '\n' && afterCarriageReturn) {
            afterCarriageReturn = false;
            return;
        }
        afterCarriageReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            end();
        } else {
            line.append(c);
        }
    }

    private void end() {
        if (number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF') {
            findings.accept(Finding.of(FindingCode.BYTE_ORDER_MARK, name, "begins with a byte order mark")
                    .at(1)
                    .comparing("no byte order mark", "U+FEFF")
                    .hinting(hints.line(name, 1)));
            line.deleteCharAt(0);
        }
        target.line(number, line.toString());
        line.setLength(0);
        number++;
    }
}
