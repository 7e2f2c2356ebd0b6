package org.bagwright.report;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bagwright.json.Summary;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;

/**
 * One run of {@code verify}: what was checked, and what is to be reported.
 *
 * @param version of Bagwright, such as {@code 0.1.0}
 * @param started when the run began
 * @param failOn the least severity that makes the run fail
 * @param inspected in the order of the command line; malformed profiles first
 * @param summary how the run ended
 * @param rules what each code means
 */
public record Inspection(
        String version,
        Instant started,
        Severity failOn,
        List<Inspected> inspected,
        Summary summary,
        Function<FindingCode, Rule> rules) {

    public Inspection {
        inspected = List.copyOf(inspected);
    }

    /** Whether {@code finding} makes the run fail. */
    boolean fails(Finding finding) {
        return finding.severity().compareTo(failOn) <= 0;
    }

    /** Whether places need the name of the bag before them. */
    boolean hasSeveral() {
        return inspected.size() > 1;
    }
}
