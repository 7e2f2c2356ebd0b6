package org.bagwright.verify;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;

/**
 * What a check of a bag found.
 *
 * @param findings sorted by path, line, code; the same on every run
 * @param files that were read to their end and hashed, payload and tag files
 * @param octets of these files
 * @param quick whether no file was hashed, so that the bag may be called complete, but not valid
 * @param isValid whether nothing was found that is an error; holes are none where they were allowed
 * @param bag present when a bag in a folder is valid, and was not looked at quickly
 */
public record Verification(
        List<Finding> findings, long files, long octets, boolean quick, boolean isValid, Optional<VerifiedBag> bag) {

    public Verification {
        findings = Collections.unmodifiableList(findings);
    }

    /** Of a bag whose container can't be read at all. */
    public static Verification impossible(ContainerFault fault) {
        return new Verification(List.of(fault.at("")), 0, 0, false, false, Optional.empty());
    }

    /** Whether something couldn't be read, so that it isn't known whether the bag is valid. */
    public boolean incomplete() {
        return findings.stream()
                .map(Finding::code)
                .anyMatch(code -> code == FindingCode.BAG_UNREADABLE || code == FindingCode.ARCHIVE_UNSUPPORTED);
    }

    /** Whether nothing is wrong but that files are still to be fetched, be that an error or not. */
    public boolean isHoley() {
        boolean holes = false;
        for (Finding finding : findings) {
            boolean hole = finding.code() == FindingCode.FILE_NOT_FETCHED || finding.code() == FindingCode.HOLE_ALLOWED;
            holes |= hole;
            if (!hole && finding.severity() == Severity.ERROR) {
                return false;
            }
        }
        return holes;
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
