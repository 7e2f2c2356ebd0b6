package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a project: its configuration, {@code raw/} and {@code dataset/}. Never overwrites a file. */
@Command(
        name = "init",
        header = "Makes a dataset project: bagwright.yaml, raw/ and dataset/.",
        description = "  bagwright init my-news")
final class InitVerb implements Verb {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "its folder, made when missing; by default this one")
    private Path folder = Path.of("");

    @Option(names = "--demo", description = "add invented sample captures to raw/")
    private boolean demo;

    @Override
    public Outcome run(Task task) throws IOException {
        Path project = task.project().resolve(folder).normalize();
        Map<String, byte[]> files = NewProject.files(project, demo, task.surroundings());
        List<String> standing = files.keySet().stream()
                .filter(file -> Files.exists(project.resolve(file), LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!standing.isEmpty()) {
            return refuse(task, standing);
        }
        write(project, files);
        tell(task, files);
        return Outcome.of(ExitCode.DONE);
    }

    private static Outcome refuse(Task task, List<String> standing) {
        standing.forEach(file -> task.output().warn("error: exists already, and is never overwritten: " + file));
        task.output().warn("  hint: nothing was written; choose another folder, as in: bagwright init DIR");
        return Outcome.of(ExitCode.UNUSABLE_PROJECT);
    }

    private static void write(Path project, Map<String, byte[]> files) throws IOException {
        NewProject.writeAll(project, files);
        Files.createDirectories(project.resolve("raw"));
        Files.createDirectories(project.resolve("dataset"));
    }

    private void tell(Task task, Map<String, byte[]> files) {
        Output output = task.output();
        for (String file : files.keySet()) {
            output.result("wrote  " + folder.resolve(file));
            output.result(new ResultLine("file").with("path", file));
        }
        String there = folder.toString().isEmpty() ? "" : " -C " + quoted(folder.toString());
        String copying = demo ? "" : "copy the scraped files into " + folder.resolve("raw") + ", then: ";
        output.note("Next:  " + copying + "bagwright" + there + " build");
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9._/\\\\:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
