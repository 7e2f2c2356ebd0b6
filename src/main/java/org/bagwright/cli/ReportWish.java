package org.bagwright.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.bagwright.model.NearestWord;
import org.bagwright.report.Inspection;
import org.bagwright.report.ReportFormat;

/**
 * A report that was asked for, {@code FMT} or {@code FMT=FILE}.
 *
 * @param file empty for standard output
 */
record ReportWish(ReportFormat format, Optional<String> file) {

    /** Reads what stands after {@code --report}, or throws {@code IllegalArgumentException} with a message for people. */
    static ReportWish parse(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        ReportFormat format = ReportFormat.named(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
        if (equals >= 0 && text.length() == equals + 1) {
            throw new IllegalArgumentException("no file after the equals sign: --report " + text);
        }
        return new ReportWish(format, equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1)));
    }

    private static String unknown(String name) {
        return "no such report: '" + name + "'; there are "
                + String.join(", ", ReportFormat.labels())
                + NearestWord.to(name, ReportFormat.labels())
                        .map(it -> "; did you mean " + it + "?")
                        .orElse("");
    }

    /** Whether standard output belongs to it alone. */
    boolean takesStandardOutput() {
        return file.isEmpty() && format != ReportFormat.TEXT && format != ReportFormat.GITHUB;
    }

    /** Writes the report to its file in one step: a reader never sees half of one. Missing folders are made. */
    void write(Inspection inspection, Path workingFolder) throws IOException {
        Path target = workingFolder.resolve(file.orElseThrow());
        Files.createDirectories(target.toAbsolutePath().getParent());
        if (Files.exists(target) && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            // A device, a pipe or a link can't be replaced.
            writeTo(target, inspection);
            return;
        }
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            writeTo(draft, inspection);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeTo(Path path, Inspection inspection) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            format.write(inspection, out);
        }
    }
}
