package org.bagwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.json.ReleaseReport;
import org.bagwright.json.ReportFile;
import org.bagwright.model.Fate;
import org.bagwright.model.Role;
import org.bagwright.page.LandingPage;
import org.bagwright.pipeline.BagReport;
import org.bagwright.report.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the main figures of a bag, counted from its records, and draws its landing page. */
@Command(
        name = "report",
        header = "Tells the figures of a bag, and draws its landing page.",
        description = {"  bagwright report", "  bagwright report --out page.html dataset/news-1.0.0"})
final class ReportVerb implements Verb {
    @Parameters(paramLabel = "BAG", arity = "0..1", description = "a bag's folder; by default the project's own")
    private Optional<Path> bag = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "write the landing page to FILE, outside the bag")
    private Optional<Path> out = Optional.empty();

    @Override
    public Outcome run(Task task) throws IOException {
        Optional<Path> folder = OwnBag.folder(task, bag);
        if (folder.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        Path place = folder.get().toAbsolutePath().normalize();
        Optional<Path> file = out.map(o ->
                task.surroundings().workingFolder().resolve(o).toAbsolutePath().normalize());
        if (file.isPresent() && (file.get().startsWith(place) || file.get().getParent() == null)) {
            task.output().warn("error: inside the bag, which would not be valid then: " + out.get());
            task.output().warn("  hint: --out names a file outside " + shown(task, place));
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        Optional<BagReport> report = BagReport.of(place);
        if (report.isEmpty()) {
            OwnBag.sayNone(task, place);
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        report.get().findings().forEach(task.output()::diagnostic);
        tell(task, report.get().report());
        pageLine(task, report.get(), place, file);
        return Outcome.of(report.get().findings().isEmpty() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO);
    }

    private static void pageLine(Task task, BagReport report, Path bag, Optional<Path> file) throws IOException {
        Path inside = bag.resolve("data").resolve(LandingPage.PATH);
        if (file.isPresent()) {
            write(file.get(), report.page(base(file.get(), bag)));
            task.output().result("Page:    " + shown(task, file.get()));
        } else if (Files.isRegularFile(inside)) {
            task.output().result("Page:    " + shown(task, inside));
        } else {
            task.output().result("Page:    none in this bag; --out FILE draws it");
        }
    }

    /** The address of the bag's {@code data/} from the page's folder: relative, or absolute where there is no way across. */
    private static String base(Path file, Path bag) {
        Path data = bag.resolve("data");
        try {
            Path relative = file.getParent().relativize(data);
            StringBuilder address = new StringBuilder();
            for (Path part : relative) {
                address.append(encoded(part.toString())).append('/');
            }
            return address.toString();
        } catch (IllegalArgumentException e) {
            return data.toUri().toASCIIString();
        }
    }

    private static String encoded(String part) {
        try {
            return new URI(null, null, "/" + part, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a part of a path: '" + part + "'", e);
        }
    }

    /** Beside it first, then in its place: what was there stays until the page is whole. */
    private static void write(Path file, byte[] octets) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".report", ".html");
        try {
            Files.write(draft, octets);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void tell(Task task, ReleaseReport report) {
        Output output = task.output();
        if (output.isJson()) {
            output.result((OutputStream out) -> out.write(asRecord(report)));
            return;
        }
        output.heading(report.statement().title());
        rows(report).forEach((name, value) -> output.result(String.format(Locale.ROOT, "  %-10s %s", name, value)));
    }

    private static Map<String, String> rows(ReleaseReport report) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(
                "release",
                report.statement().name() + " " + report.statement().version() + ", "
                        + report.statement().date());
        rows.put(
                "captures",
                figure(report.captures().count()) + ", "
                        + figure(report.captures().excluded()) + " without a document");
        rows.put("documents", documents(report.documents()));
        rows.put("published", published(report.published()));
        rows.put("publishers", values(report.publishers()));
        rows.put("languages", values(report.languages()));
        rows.put("text", kept(report));
        rows.put(
                "lengths",
                figure(report.words().least()) + " to " + figure(report.words().most()) + " words, half of them "
                        + figure(report.words().median()) + " or fewer");
        rows.put(
                "alike",
                figure(report.duplicates().clusters()) + " clusters of "
                        + figure(report.duplicates().documents()) + " documents");
        rows.put(
                "flags", figure(report.documents().count() - report.flags().documentsWithout()) + " documents flagged");
        rows.put(
                "review",
                figure(report.review().unsure()) + " blocks unsure, "
                        + figure(report.review().decided()) + " decided by a person");
        return rows;
    }

    private static String documents(ReleaseReport.Documents documents) {
        return figure(documents.count()) + ", " + figure(documents.words()) + " words, " + figure(documents.withheld())
                + " withheld, " + figure(documents.excerpts()) + " excerpts";
    }

    private static String published(ReleaseReport.Published published) {
        String span = published
                .first()
                .map(first -> first + " to " + published.last().orElse(first) + ", ")
                .orElse("");
        return span + figure(published.notStated()) + " not dated";
    }

    private static byte[] asRecord(ReleaseReport report) {
        String line = new String(ReportFile.octets(report), StandardCharsets.UTF_8).strip();
        return ("{\"type\":\"report\",\"report\":" + VisibleText.inJson(line) + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String values(ReleaseReport.Counts counts) {
        String first = counts.values().top().stream()
                .findFirst()
                .map(top -> ", most frequent " + top.value() + " (" + figure(top.count()) + ")")
                .orElse("");
        return figure(counts.values().different()) + first + "; " + figure(counts.notStated())
                + " documents state none";
    }

    private static String kept(ReleaseReport report) {
        long all = 0;
        long kept = 0;
        for (ReleaseReport.RoleCount role : report.roles()) {
            boolean text = role.role() != Role.SEPARATOR && role.role() != Role.MARKUP;
            all += text ? role.characters() : 0;
            kept += text && role.fate() == Fate.TEXT ? role.characters() : 0;
        }
        return String.format(Locale.ROOT, "%,d characters, %.0f %% kept", all, all == 0 ? 0.0 : 100.0 * kept / all);
    }

    private static String figure(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shown(Task task, Path folder) {
        return ProjectFiles.shown(folder, task.surroundings().workingFolder());
    }
}
