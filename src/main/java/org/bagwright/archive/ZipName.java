package org.bagwright.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The name of a zip's member. It is UTF-8 when it is marked so; else code page 437, but most programs that leave the mark
 * out write UTF-8 (APPNOTE, appendix D).
 *
 * @param unmarked whether it has letters that aren't ASCII and no mark
 */
record ZipName(String value, boolean unmarked) {
    private static final Charset DOS = Charset.forName("IBM437");

    static ZipName of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField path
                && isOf(path, raw)) {
            return new ZipName(new String(path.getUnicodeName(), StandardCharsets.UTF_8), false);
        }
        if (entry.getGeneralPurposeBit().usesUTF8ForNames() || isAscii(raw)) {
            return new ZipName(new String(raw, StandardCharsets.UTF_8), false);
        }
        return new ZipName(unmarked(raw), true);
    }

    /** The field is of an older name when somebody renamed the member without knowing of it. */
    private static boolean isOf(UnicodePathExtraField path, byte[] raw) {
        CRC32 crc = new CRC32();
        crc.update(raw);
        return path.getUnicodeName() != null && crc.getValue() == path.getNameCRC32();
    }

    private static boolean isAscii(byte[] raw) {
        for (byte octet : raw) {
            if (octet < 0) {
                return false;
            }
        }
        return true;
    }

    private static String unmarked(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, DOS);
        }
    }
}
