package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bagwright.layout.CuratedBag;

/** The bag that a verb looks into: the one it is given, or the current version's of the project. */
final class OwnBag {
    private OwnBag() {}

    /** The bag; when there is none that can be used, it is said and the answer is empty. */
    static Optional<CuratedBag> of(Task task, Optional<Path> given) throws IOException {
        Optional<Path> folder = folder(task, given);
        Optional<CuratedBag> bag = folder.flatMap(CuratedBag::in);
        if (folder.isPresent() && bag.isEmpty()) {
            sayNone(task, folder.get());
        }
        return bag;
    }

    /** Says that there is none in {@code folder}. */
    static void sayNone(Task task, Path folder) {
        String shown = ProjectFiles.shown(folder, task.surroundings().workingFolder());
        task.output().warn("error: no bag of Bagwright's here, as a folder: " + shown);
        task.output().warn("  hint: bagwright build");
    }

    /** Where it is; empty when the configuration can't be read, which has been said then. */
    static Optional<Path> folder(Task task, Optional<Path> given) throws IOException {
        if (given.isPresent()) {
            return given.map(bag -> task.surroundings().workingFolder().resolve(bag));
        }
        ProjectFiles project = new ProjectFiles(task.project());
        return project.configuration(task)
                .map(c -> project.dataset().resolve(c.dataset().releaseName()));
    }
}
