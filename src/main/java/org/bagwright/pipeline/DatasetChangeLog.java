package org.bagwright.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * The dataset's own change log, which travels in its bags. It lies in the dataset folder; where there is none, that at
 * the top of the project counts. The first wins, as a project may also hold a program with a change log of its own.
 *
 * @param file where it is, or would be made
 * @param shown its path in the project, with {@code /}
 * @param text empty when it isn't there
 */
public record DatasetChangeLog(Path file, String shown, Optional<String> text) {
    private static final String NAME = "CHANGELOG.md";
    private static final String FOLDER = "dataset";

    /** Octets that are read. Chosen: a thousand times what ten years of careful entries take. */
    private static final int LONGEST = 1 << 24;

    /** What reading it gave: the change log, which may be one that isn't there yet, or what is wrong with it. */
    public record Reading(Optional<DatasetChangeLog> changeLog, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** One that isn't there yet, in the dataset folder of {@code project}. */
    public static DatasetChangeLog none(Path project) {
        return at(project, FOLDER + "/" + NAME, Optional.empty());
    }

    /** Reads that of {@code project}: UTF-8, with a byte order mark or without. */
    public static Reading of(Path project) throws IOException {
        for (String shown : List.of(FOLDER + "/" + NAME, NAME)) {
            if (Files.isRegularFile(project.resolve(shown))) {
                return read(project, shown);
            }
        }
        return new Reading(Optional.of(none(project)), List.of());
    }

    private static Reading read(Path project, String shown) throws IOException {
        byte[] octets;
        try (InputStream in = Files.newInputStream(project.resolve(shown))) {
            octets = in.readNBytes(LONGEST + 1);
        }
        if (octets.length > LONGEST) {
            return unreadable(shown, 1, "is longer than " + LONGEST + " octets", "keep the newest entries in it");
        }
        ByteBuffer rest = ByteBuffer.wrap(octets);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new Reading(Optional.of(at(project, shown, Optional.of(unmarked))), List.of());
        } catch (CharacterCodingException e) {
            return unreadable(shown, lineAt(octets, rest.position()), "is not UTF-8", "save it as UTF-8");
        }
    }

    private static DatasetChangeLog at(Path project, String shown, Optional<String> text) {
        return new DatasetChangeLog(project.resolve(shown), shown, text);
    }

    private static int lineAt(byte[] octets, int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            if (octets[at] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static Reading unreadable(String shown, int line, String message, String hint) {
        Finding finding = Finding.of(FindingCode.CHANGE_LOG_UNREADABLE, shown, message)
                .at(line)
                .hinting(hint);
        return new Reading(Optional.empty(), List.of(finding));
    }
}
