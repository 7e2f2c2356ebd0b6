package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bagwright.json.JsonOutput;
import org.bagwright.json.Summary.Status;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;

/**
 * SARIF 2.1.0 (<a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">OASIS</a>): one run, its rules the
 * codes that were found, a result a finding.
 */
final class SarifReport implements ReportWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(Inspection inspection, OutputStream out) throws IOException {
        List<FindingCode> codes = codes(inspection);
        try (JsonOutput json = new JsonOutput(out)) {
            json.object(() -> json.text("$schema", SCHEMA)
                    .text("version", "2.1.0")
                    .array("runs", () -> json.object(() -> run(json, inspection, codes))));
        }
    }

    private static List<FindingCode> codes(Inspection inspection) {
        SortedSet<FindingCode> codes = new TreeSet<>();
        inspection.inspected().forEach(one -> one.findings().forEach(finding -> codes.add(finding.code())));
        return new ArrayList<>(codes);
    }

    private static void run(JsonOutput json, Inspection inspection, List<FindingCode> codes) throws IOException {
        json.object("tool", () -> json.object("driver", () -> driver(json, inspection, codes)))
                .array("invocations", () -> json.object(() -> invocation(json, inspection)))
                .text("columnKind", "unicodeCodePoints")
                .array("results", () -> results(json, inspection, codes));
    }

    private static void driver(JsonOutput json, Inspection inspection, List<FindingCode> codes) throws IOException {
        json.text("name", "Bagwright").text("version", inspection.version()).array("rules", () -> {
            for (FindingCode code : codes) {
                json.object(() -> rule(json, code, inspection.rules().apply(code)));
            }
        });
    }

    private static void rule(JsonOutput json, FindingCode code, Rule rule) throws IOException {
        json.text("id", code.id())
                .object("shortDescription", () -> json.text("text", rule.title()))
                .object("fullDescription", () -> json.text("text", rule.text()))
                .object("help", () -> json.text("text", rule.text()))
                .object("defaultConfiguration", () -> json.text("level", level(code.severity())));
    }

    private static void invocation(JsonOutput json, Inspection inspection) throws IOException {
        Status status = inspection.summary().status();
        json.truth("executionSuccessful", status == Status.OK || status == Status.FINDINGS)
                .number("exitCode", inspection.summary().exit())
                .text(
                        "startTimeUtc",
                        inspection.started().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static void results(JsonOutput json, Inspection inspection, List<FindingCode> codes) throws IOException {
        Fingerprints fingerprints = new Fingerprints();
        for (Inspected one : inspection.inspected()) {
            for (Finding finding : one.findings()) {
                json.object(() -> result(json, one, finding, codes.indexOf(finding.code()), fingerprints));
            }
        }
    }

    private static void result(JsonOutput json, Inspected one, Finding finding, int rule, Fingerprints fingerprints)
            throws IOException {
        json.text("ruleId", finding.code().id())
                .number("ruleIndex", rule)
                .text("level", level(finding.severity()))
                .object("message", () -> json.text("text", message(one, finding)))
                .array(
                        "locations",
                        () -> json.object(() -> json.object("physicalLocation", () -> location(json, one, finding))))
                .object("partialFingerprints", () -> json.text("bagwright/v1", fingerprints.of(one, finding)))
                .object("properties", () -> {
                    json.text("bag", VisibleText.of(one.name())).text("path", VisibleText.of(finding.path()));
                    property(json, "expected", finding.expected());
                    property(json, "found", finding.found());
                    property(json, "hint", Optional.of(finding.hint()).filter(hint -> !hint.isEmpty()));
                });
    }

    /** SARIF reads {@code [text](target)} and {@code {0}} in messages as links and placeholders: brackets are escaped. */
    private static String message(Inspected one, Finding finding) {
        String hint = finding.hint().isEmpty() ? "" : "\nhint: " + VisibleText.of(finding.hint());
        return (VisibleText.of(one.message(finding)) + hint)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("{", "{{")
                .replace("}", "}}");
    }

    private static void property(JsonOutput json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.text(name, VisibleText.of(value.get()));
        }
    }

    private static void location(JsonOutput json, Inspected one, Finding finding) throws IOException {
        json.object("artifactLocation", () -> json.text("uri", uri(one.file(finding))));
        int line = one.line(finding);
        if (line > 0) {
            json.object("region", () -> json.number("startLine", line));
        }
    }

    /** A URI reference: {@code path} relative to the working folder, or an absolute one. */
    static String uri(String path) {
        String absolute = path.startsWith("/") ? "file://" : "";
        StringBuilder uri = new StringBuilder(absolute);
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0)) {
                uri.append((char) c);
            } else {
                uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return uri.toString();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.label();
    }
}
