package org.bagwright.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bagwright.json.Summary;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;

/** Inspections to report on. */
final class Samples {
    /** What somebody could name a file to speak to whoever reads the report. */
    static final String HOSTILE = "data/\u001b[31m]]><script>alert('x')</script> a,b:c%0A|`*_[l](u){0}\n::error::no\r\t"
            + "\u0000\u202e\ufffe\uffff\ud800&amp; \ud83d\ude00\u00e9.txt";

    private Samples() {}

    static Finding error(String path) {
        return Finding.of(FindingCode.PAYLOAD_FILE_CHANGED, path, "content isn't what manifest-md5.txt says")
                .comparing("00", "ff")
                .hinting("openssl dgst -md5 " + path);
    }

    static Finding warning(String path) {
        return Finding.of(FindingCode.PATH_REPEATED, "manifest-md5.txt", "lists '" + path + "' again")
                .at(7);
    }

    static Inspected bag(String name, Inspected.Kind kind, Finding... findings) {
        List<Finding> all = List.of(findings);
        boolean bad = all.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        return new Inspected(name, kind, bad ? Verdict.NOT_VALID : Verdict.VALID, all, 3, 1234, 0.25, false);
    }

    static Inspection of(Inspected... inspected) {
        Summary.Counts counts = Summary.Counts.NONE;
        for (Inspected one : inspected) {
            for (Finding finding : one.findings()) {
                counts = counts.plus(finding.severity());
            }
        }
        boolean bad = counts.errors() > 0;
        Summary summary = new Summary(
                "verify", bad ? Summary.Status.FINDINGS : Summary.Status.OK, bad ? 1 : 0, counts, 3, 1234, 0.25);
        return new Inspection(
                "0.1.0",
                Instant.parse("2026-11-23T10:00:00.123Z"),
                Severity.ERROR,
                List.of(inspected),
                summary,
                code -> new Rule("Title of " + code.id(), "Means: something.\n\nMend: it."));
    }

    static Inspection hostile() {
        return of(
                bag("dataset/bad <bag>", Inspected.Kind.FOLDER, error(HOSTILE), error(HOSTILE), warning(HOSTILE)),
                bag("./good", Inspected.Kind.FOLDER),
                bag("b.zip", Inspected.Kind.ARCHIVE, error("data/a.txt"), warning("data/b.txt")),
                bag("profile.json", Inspected.Kind.FILE, warning("Manifests-Allowed")),
                new Inspected(
                        HOSTILE,
                        Inspected.Kind.FOLDER,
                        Verdict.NOT_KNOWN,
                        List.of(Finding.of(FindingCode.BAG_UNREADABLE, "", "can't be read: permission denied")),
                        0,
                        0,
                        0,
                        true));
    }

    /** One bag with {@code count} errors and as many infos before them. */
    static Inspection many(int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(Finding.of(FindingCode.FETCH_LIST_PRESENT, "fetch.txt", "info " + i));
            findings.add(error("data/" + i + ".txt"));
        }
        return of(bag("bag", Inspected.Kind.FOLDER, findings.toArray(Finding[]::new)));
    }

    static String text(ReportFormat format, Inspection inspection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(inspection, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
