package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bagwright.diff.ChangeLogDraft;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.model.Dataset;
import org.bagwright.pipeline.BuildReport.Tally;
import org.bagwright.release.ChangeLog;

/** The draft of a version's entry in the change log, for a person to edit. */
public final class ReleaseDraft {
    private ReleaseDraft() {}

    /** Builds what the draft is to be read from: a bag, if there is an earlier release to compare it with, else counts. */
    public static BuildReport build(BuildRequest request, BuildProgress progress) throws IOException {
        Dataset dataset = request.dataset();
        boolean isFirst = request.released()
                .list()
                .before(dataset.name(), dataset.version())
                .isEmpty();
        return Build.run(isFirst ? request.dry() : request, progress);
    }

    /** Whether the change log has an entry that says something already. */
    public static boolean isThere(BuildRequest request) {
        return request.changeLog()
                .text()
                .flatMap(log -> ChangeLog.entry(log, request.dataset().version()))
                .filter(ChangeLog::saysSomething)
                .isPresent();
    }

    /**
     * What is to be said of the version that was built, as lines of Markdown: what the difference to the release before
     * it shows, or what it holds when it is the first one or the bag of that one isn't here.
     */
    public static String body(BuildRequest request, BuildReport built) throws IOException {
        Dataset dataset = request.placed().dataset();
        Optional<ReleaseRecord> before = request.released().list().before(dataset.name(), dataset.version());
        if (before.isPresent() && built.outcome().isPresent()) {
            Optional<String> entry = new ReleasedBag(
                            before.get(), request.released().folder())
                    .compare(
                            built.target(),
                            difference -> ChangeLogDraft.of(difference, dataset.version(), dataset.date()));
            if (entry.isPresent()) {
                return entry.get()
                                .lines()
                                .skip(1)
                                .collect(Collectors.joining("\n"))
                                .strip() + "\n";
            }
        }
        return counted(before, built.tally());
    }

    private static String counted(Optional<ReleaseRecord> before, Tally tally) {
        String counts = count(tally.documents(), "document") + " from " + count(tally.captures(), "capture") + ", "
                + count(tally.words(), "word");
        List<String> lines = before.isEmpty()
                ? List.of("First release: " + counts + ".")
                : List.of(
                        "Supersedes version " + before.get().version() + ", which had "
                                + count(before.get().documents(), "document") + " from "
                                + count(before.get().captures(), "capture") + ".",
                        "Now " + counts + ".");
        return "- " + String.join("\n- ", lines) + "\n";
    }

    /** Writes {@code body} into the change log, which is made if it isn't there, in one step. */
    public static void write(BuildRequest request, String body) throws IOException {
        Dataset dataset = request.dataset();
        String log = ChangeLog.with(request.changeLog().text().orElse(""), dataset.version(), dataset.date(), body);
        Path file = request.changeLog().file();
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        // Not made as a temporary file, which its owner alone could read.
        Path written = folder.resolve("." + file.getFileName() + ".new");
        try {
            Files.writeString(written, log);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
