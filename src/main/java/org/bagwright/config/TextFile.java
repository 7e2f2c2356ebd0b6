package org.bagwright.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;

/** The octets of a file that people write, as text in UTF-8. */
final class TextFile {
    private TextFile() {}

    /** The text; what hinders reading it goes to {@code findings}. */
    static Optional<String> text(Octets octets, int limit, List<Finding> findings) {
        if (octets.length() > limit) {
            findings.add(Finding.of(
                    FindingCode.CONFIGURATION_TOO_LARGE, ConfigurationFile.NAME, "longer than " + limit + " octets"));
            return Optional.empty();
        }
        try {
            return Optional.of(DecodedText.decodeStrictly(octets.asByteBuffer(), StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            findings.add(Finding.of(FindingCode.CONFIGURATION_NOT_UTF8, ConfigurationFile.NAME, "the file isn't UTF-8")
                    .at(lineOfBadOctet(octets))
                    .hinting("save it as UTF-8 in your editor"));
            return Optional.empty();
        }
    }

    /** The line where the first octet stands that isn't UTF-8, found by decoding line by line. */
    private static int lineOfBadOctet(Octets octets) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= octets.length(); i++) {
            if (i == octets.length() || octets.at(i) == '\n') {
                if (!isUtf8(octets.asByteBuffer().slice(start, i - start))) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return line;
    }

    private static boolean isUtf8(ByteBuffer octets) {
        try {
            DecodedText.decodeStrictly(octets, StandardCharsets.UTF_8);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
