package org.bagwright.verify;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bagwright.model.DigestAlgorithm;

/**
 * Next steps for findings: commands that can be pasted into a POSIX shell. A path with control characters in it gets
 * none, as it could do harm there; nor does a path in an archive, where no such command reaches.
 */
public final class Hints {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./+:@%=,][A-Za-z0-9_./+:@%=,-]*");

    /** Files that macOS and Windows leave behind. */
    private static final Pattern DROPPED_BY_SYSTEMS =
            Pattern.compile("\\.DS_Store|\\._.+|Thumbs\\.db|desktop\\.ini", Pattern.CASE_INSENSITIVE);

    private final Path bag;
    private final boolean reaches;

    private Hints(Path bag, boolean reaches) {
        this.bag = bag.toString().isEmpty() ? Path.of(".") : bag;
        this.reaches = reaches;
    }

    /** Hints for the bag in a folder, as the caller named it. */
    public Hints(Path folder) {
        this(folder, true);
    }

    static Hints of(BagContainer bag) {
        return new Hints(bag.place(), bag.folder().isPresent());
    }

    /** Only what systems drop into folders is fit for removal: an unlisted capture may be the only copy. */
    String unlisted(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return command(DROPPED_BY_SYSTEMS.matcher(name).matches() ? "rm " : "ls -ld ", path, "");
    }

    /** Shows a file. */
    public String show(String path) {
        return command("ls -ld ", path, "");
    }

    /** Shows a line of a file. */
    public String line(String path, int line) {
        return command("sed -n " + line + "p ", path, "");
    }

    String digest(DigestAlgorithm algorithm, String path) {
        return command("openssl dgst -" + openSslName(algorithm) + " ", path, "");
    }

    private static String openSslName(DigestAlgorithm algorithm) {
        String name = algorithm.platformName().toLowerCase(Locale.ROOT);
        return name.startsWith("sha3-")
                ? name
                : algorithm.bagName().replace("sha512224", "sha512-224").replace("sha512256", "sha512-256");
    }

    /** Looks for a file that was moved. */
    String find(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return isPrintable(name) ? command("find ", "", " -name " + quoted(name)) : "";
    }

    String declare() {
        return command(
                "printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' > ", BagitDeclaration.FILE, "");
    }

    String measure() {
        return command("find ", "data", " -type f -printf '%s\\n' | awk '{o+=$1} END {print o\".\"NR}'");
    }

    /** Runs a command of a file: {@code before} is what stands before its path. */
    public String run(String before, String path) {
        return command(before, path, "");
    }

    private String command(String before, String path, String after) {
        String file = path.isEmpty() ? bag.toString() : bag + "/" + path;
        return reaches && isPrintable(file) ? before + quoted(file) + after : "";
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static String quoted(String word) {
        String safe = word.startsWith("-") ? "./" + word : word;
        return SAFE.matcher(safe).matches() ? safe : "'" + safe.replace("'", "'\\''") + "'";
    }
}
