package org.bagwright.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of a report. */
public enum ReportFormat {
    /** What a terminal shows, without colour. */
    TEXT,
    /** JSON Lines: one a finding, a summary last. */
    JSON,
    /** JUnit XML in the dialect of Ant, which GitLab and the actions of GitHub read. */
    JUNIT,
    /** SARIF 2.1.0 (OASIS), for GitHub's code scanning and editors. */
    SARIF,
    /** Workflow commands of GitHub: annotations. */
    GITHUB,
    /** GitLab's Code Quality. */
    GITLAB,
    /** GitHub-flavoured Markdown, as for a job's summary. */
    MARKDOWN;

    /** The form with this name in any case. */
    public static Optional<ReportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The names of all forms. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(ReportFormat::label).toList();
    }

    /** As it is written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes the whole report to {@code out}, which stays open. */
    public void write(Inspection inspection, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        writer().write(inspection, buffered);
        buffered.flush();
    }

    private ReportWriter writer() {
        return switch (this) {
            case TEXT -> new TextReport();
            case JSON -> new JsonReport();
            case JUNIT -> new JunitReport();
            case SARIF -> new SarifReport();
            case GITHUB -> new GithubReport();
            case GITLAB -> new GitlabReport();
            case MARKDOWN -> new MarkdownReport();
        };
    }
}
