package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bagwright.config.Configuration;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.config.ConfigurationReading;
import org.bagwright.config.WithdrawalsFile;
import org.bagwright.model.TextRules;
import org.bagwright.pipeline.BuildRequest;
import org.bagwright.pipeline.DatasetChangeLog;
import org.bagwright.pipeline.ProjectGuidance;
import org.bagwright.pipeline.Released;

/** Where things are in a dataset project. */
record ProjectFiles(Path folder) {

    Path raw() {
        return folder.resolve("raw");
    }

    Path dataset() {
        return folder.resolve("dataset");
    }

    /** The configuration; when there is none that can be used, the findings are said and the answer is empty. */
    Optional<Configuration> configuration(Task task) throws IOException {
        Optional<String> epoch = Optional.ofNullable(
                        task.surroundings().environment().get("SOURCE_DATE_EPOCH"))
                .filter(value -> !value.isEmpty());
        ConfigurationReading reading = ConfigurationFile.read(folder.resolve(ConfigurationFile.NAME), epoch);
        reading.findings().forEach(task.output()::diagnostic);
        return reading.configuration();
    }

    /** What was released before; when the list of it can't be used, the findings are said and the answer is empty. */
    Optional<Released> released(Task task) throws IOException {
        Released.Reading reading = Released.in(dataset(), "dataset/" + Released.FILE);
        reading.findings().forEach(task.output()::diagnostic);
        return reading.released();
    }

    /** How a build is wished for; {@code out} gets the bag. */
    record Wish(Path out, int jobs, boolean dryRun, boolean strict) {}

    /** What a build needs of the project; when something can't be used, that is said and the answer is empty. */
    Optional<BuildRequest> request(Task task, Configuration configuration, Wish wish) throws IOException {
        Optional<Released> released = released(task);
        Optional<TextRules> texts = texts(task, configuration);
        ProjectGuidance guidance = ProjectGuidance.read(folder);
        guidance.findings().forEach(task.output()::diagnostic);
        DatasetChangeLog.Reading changeLog = DatasetChangeLog.of(folder);
        changeLog.findings().forEach(task.output()::diagnostic);
        if (released.isEmpty()
                || texts.isEmpty()
                || changeLog.changeLog().isEmpty()
                || guidance.guidance().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BuildRequest(
                configuration.dataset(),
                texts.get(),
                raw(),
                wish.out(),
                configuration.digests(),
                changeLog.changeLog().get(),
                wish.jobs(),
                wish.dryRun(),
                wish.strict(),
                released.get(),
                "Bagwright " + Release.version(),
                configuration.digest(),
                guidance.guidance().get()));
    }

    /** The texts that were withdrawn: beside {@code bagwright.yaml}. */
    Path withdrawals() {
        return folder.resolve(WithdrawalsFile.NAME);
    }

    /** Which texts may travel; when the withdrawals can't be read, that is said and the answer is empty. */
    Optional<TextRules> texts(Task task, Configuration configuration) throws IOException {
        WithdrawalsFile file = WithdrawalsFile.read(withdrawals());
        file.findings().forEach(task.output()::diagnostic);
        return file.findings().isEmpty()
                ? Optional.of(new TextRules(configuration.texts(), file.withdrawals()))
                : Optional.empty();
    }

    /** {@code path} as a user would type it in {@code workingFolder}. */
    static String shown(Path path, Path workingFolder) {
        return path.startsWith(workingFolder) ? workingFolder.relativize(path).toString() : path.toString();
    }
}
