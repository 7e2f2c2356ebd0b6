package org.bagwright.bag;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.bagwright.model.DigestAlgorithm;

/**
 * Next steps for findings: commands that can be pasted into a POSIX shell. A path with control characters in it gets
 * none, as it could do harm there.
 *
 * @param bag as the caller named it
 */
record Hints(Path bag) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./+:@%=,][A-Za-z0-9_./+:@%=,-]*");

    /** Files that macOS and Windows leave behind. */
    private static final Pattern DROPPED_BY_SYSTEMS =
            Pattern.compile("\\.DS_Store|\\._.+|Thumbs\\.db|desktop\\.ini", Pattern.CASE_INSENSITIVE);

    Hints {
        bag = bag.toString().isEmpty() ? Path.of(".") : bag;
    }

    /** Only what systems drop into folders is fit for removal: an unlisted capture may be the only copy. */
    String unlisted(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return command(DROPPED_BY_SYSTEMS.matcher(name).matches() ? "rm " : "ls -ld ", path, "");
    }

    String show(String path) {
        return command("ls -ld ", path, "");
    }

    String line(String path, int line) {
        return command("sed -n " + line + "p ", path, "");
    }

    String digest(DigestAlgorithm algorithm, String path) {
        return command("openssl dgst -" + algorithm.bagName() + " ", path, "");
    }

    /** Looks for a file that was moved. */
    String find(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return isPrintable(name) ? command("find ", "", " -name " + quoted(name)) : "";
    }

    String declare() {
        return command(
                "printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' > ", TagFiles.DECLARATION, "");
    }

    String measure() {
        return command("find ", "data", " -type f -printf '%s\\n' | awk '{o+=$1} END {print o\".\"NR}'");
    }

    String run(String before, String path) {
        return command(before, path, "");
    }

    private String command(String before, String path, String after) {
        String file = path.isEmpty() ? bag.toString() : bag + "/" + path;
        return isPrintable(file) ? before + quoted(file) + after : "";
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static String quoted(String word) {
        String safe = word.startsWith("-") ? "./" + word : word;
        return SAFE.matcher(safe).matches() ? safe : "'" + safe.replace("'", "'\\''") + "'";
    }
}
