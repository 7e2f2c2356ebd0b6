package org.bagwright.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HexFormat;

/**
 * What is escaped in strings: what JSON demands, and beyond it U+007F to U+009F, U+2028 and U+2029, which some readers
 * take for the end of a line and some terminals for a command. Unpaired surrogates are escaped by the generator.
 */
final class LineEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final SerializedString[] C1_CONTROLS = new SerializedString[0x20];
    private static final SerializedString LINE_SEPARATOR = escaped(0x2028);
    private static final SerializedString PARAGRAPH_SEPARATOR = escaped(0x2029);

    static {
        for (int i = 0; i < C1_CONTROLS.length; i++) {
            C1_CONTROLS[i] = escaped(0x80 + i);
        }
    }

    private final int[] ascii;

    LineEscapes() {
        ascii = standardAsciiEscapesForJSON();
        ascii[0x7F] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        if (c >= 0x80 && c <= 0x9F) {
            return C1_CONTROLS[c - 0x80];
        }
        if (c == 0x2028) {
            return LINE_SEPARATOR;
        }
        return c == 0x2029 ? PARAGRAPH_SEPARATOR : null;
    }

    private static SerializedString escaped(int c) {
        return new SerializedString("\\u" + HexFormat.of().withUpperCase().toHexDigits((char) c));
    }
}
