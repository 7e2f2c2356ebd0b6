package org.bagwright.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;

/**
 * One thing that was checked, and what was found.
 *
 * @param name the path as the caller wrote it, relative to the working folder if it lies there; with {@code /}
 * @param kind decides where a finding is: in a folder it is a file of its own
 * @param findings with paths inside the bag, in their order
 * @param files how many were read
 * @param octets of these files
 * @param seconds of wall-clock time
 * @param quick whether checksums were left out
 */
public record Inspected(
        String name,
        Kind kind,
        Verdict verdict,
        List<Finding> findings,
        long files,
        long octets,
        double seconds,
        boolean quick) {

    /** What it is. */
    public enum Kind {
        /** A bag that is a folder. */
        FOLDER,
        /** A bag in one file. */
        ARCHIVE,
        /** A file that isn't a bag: a profile. */
        FILE
    }

    public Inspected {
        // No copy: the findings of a bag of a million wrong files are packed, and unpacked one by one.
        findings = Collections.unmodifiableList(findings);
    }

    /**
     * The file that {@code finding} concerns, as the working folder sees it, without {@code ./}, by which CI systems find no
     * file. An archive is one file.
     */
    public String file(Finding finding) {
        String file = kind == Kind.FOLDER && !finding.path().isEmpty() ? join(name, finding.path()) : name;
        return file.startsWith("./") && file.length() > 2 ? file.substring(2) : file;
    }

    /** Where {@code finding} is, with the bag before it: a path inside an archive follows the archive's name. */
    public String place(Finding finding) {
        return kind == Kind.FILE || finding.path().isEmpty() ? name : join(name, finding.path());
    }

    /** The message of {@code finding}, which names what {@link #file} doesn't: the place inside an archive. */
    public String message(Finding finding) {
        return kind == Kind.ARCHIVE ? TextReport.placed(finding, finding.path()) : finding.message();
    }

    /** The line in {@link #file}; 0 when there is none. */
    public int line(Finding finding) {
        return kind == Kind.ARCHIVE ? 0 : finding.line().orElse(0);
    }

    private static String join(String folder, String path) {
        return folder.endsWith("/") ? folder + path : folder + "/" + path;
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** What came of it in one line, such as {@code VALID: 0 errors, 1 warning in 34 files, 120,345 octets read}. */
    public String verdictLine() {
        return verdict.label() + ": " + number(count(Severity.ERROR), "error") + ", "
                + number(count(Severity.WARNING), "warning") + " in " + number(files, "file")
                + (verdict == Verdict.HOLEY ? ", not complete until all that fetch.txt lists is fetched" : "")
                + (quick ? " (quick: no checksum computed)" : ", " + number(octets, "octet") + " read");
    }

    /** A count with its thing, such as {@code 1,234 octets}. */
    public static String number(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? thing : thing + "s");
    }
}
