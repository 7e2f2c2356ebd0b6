package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.NearestWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the life of one document: its capture, what was read from it, what went and why. */
@Command(
        name = "log",
        header = "Tells the life of one document: capture, charset, evidence, what went and why.",
        description = "  bagwright log --removed 001_95261b2126a977bb-1")
final class LogVerb implements Verb {
    @Parameters(paramLabel = "DOCUMENT", description = "id of a document, or a capture: its id, name or path")
    private String name = "";

    @Option(names = "--removed", description = "show each block that was removed, with role, rule and text")
    private boolean removed;

    @Option(names = "--bag", paramLabel = "BAG", description = "look in this bag; by default in the project's own")
    private Optional<Path> bag = Optional.empty();

    @Override
    public Outcome run(Task task) throws IOException {
        Optional<CuratedBag> curated = OwnBag.of(task, bag);
        if (curated.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        Optional<CaptureRecord> capture = curated.get().capture(name);
        return capture.isPresent() ? tell(task, curated.get(), capture.get()) : notThere(task, curated.get());
    }

    private Outcome tell(Task task, CuratedBag curated, CaptureRecord capture) throws IOException {
        Story story = new Story(task.output(), capture, curated.text(capture).orElse(""));
        story.capture();
        for (DocumentRecord document : curated.documents(capture)) {
            if (!capture.documents().contains(name) || document.id().equals(name)) {
                story.document(document);
            }
        }
        if (removed) {
            story.removed();
        } else {
            story.removedByRole();
        }
        return Outcome.of(ExitCode.DONE);
    }

    private Outcome notThere(Task task, CuratedBag curated) throws IOException {
        task.output().warn("error: no such document or capture: " + name);
        Optional<String> nearest = NearestWord.to(name, curated.documentIds());
        task.output()
                .warn(nearest.map(n -> "  hint: did you mean " + n + "?")
                        .orElse("  hint: documents.csv in the bag lists them"));
        return Outcome.of(ExitCode.WRONG_USAGE);
    }
}
