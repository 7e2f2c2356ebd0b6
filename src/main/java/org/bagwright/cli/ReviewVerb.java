package org.bagwright.cli;

import java.awt.Desktop;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bagwright.config.Configuration;
import org.bagwright.pipeline.Curation;
import org.bagwright.pipeline.OwnLayout;
import org.bagwright.pipeline.RawChanges;
import org.bagwright.review.ReviewServer;
import org.bagwright.review.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A page on this machine alone that shows what was removed and why, and takes decisions. */
@Command(
        name = "review",
        header = "Shows what was removed and why, on a local page; keeps your decisions.",
        description = "  bagwright review")
final class ReviewVerb implements Verb {
    private static final int HIGHEST_PORT = 65535;

    @Option(names = "--no-open", description = "print the address; open no browser")
    private boolean noOpen;

    @Option(names = "--port", paramLabel = "N", description = "serve on this port of 127.0.0.1; by default a free one")
    private int port;

    @Option(names = "--by", paramLabel = "NAME", description = "who decides; by default the user's name on this system")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--idle",
            paramLabel = "MIN",
            description = "stop after so many minutes without a request; by default 30")
    private int idle = 30;

    @Override
    public Outcome run(Task task) throws IOException {
        if (port < 0 || port > HIGHEST_PORT || idle < 1) {
            task.output().warn("error: " + (idle < 1 ? "not a number of minutes: " + idle : "not a port: " + port));
            return Outcome.of(ExitCode.WRONG_USAGE);
        }
        ProjectFiles project = new ProjectFiles(task.project());
        Optional<Configuration> configuration = project.configuration(task);
        if (configuration.isEmpty()) {
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        }
        try (ReviewServer server = ReviewServer.start(settings(task, project, configuration.get()))) {
            task.output().result("Review:  " + server.address());
            task.output().result(new ResultLine("review").with("address", server.address()));
            task.output().flush();
            task.output().note("Stops after " + idle + " minutes without a request, or with Ctrl-C.");
            if (!noOpen) {
                open(task, server.address());
            }
            server.await();
            return Outcome.of(ExitCode.DONE);
        } catch (ReviewServer.CannotReview e) {
            task.output().warn("error: " + e.getMessage());
            task.output().warn("  hint: bagwright build");
            return Outcome.of(ExitCode.UNUSABLE_PROJECT);
        } catch (BindException e) {
            task.output().warn("error: the port " + port + " is taken");
            task.output().warn("  hint: leave --port out, and a free one is found");
            return Outcome.of(ExitCode.ENVIRONMENT_FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.of(ExitCode.INTERRUPTED);
        }
    }

    private Settings settings(Task task, ProjectFiles project, Configuration configuration) {
        Path bag = project.dataset().resolve(configuration.dataset().releaseName());
        return new Settings(
                project.folder(),
                bag,
                configuration.dataset().releaseName(),
                by.orElse(System.getProperty("user.name", "reviewer")),
                Curation.UNSURE,
                OwnLayout.references(),
                OwnLayout::siteOf,
                built -> RawChanges.since(built, project.raw()).told(),
                task.surroundings().clock(),
                port,
                Duration.ofMinutes(idle));
    }

    /** By the desktop, else by the command that Linux desktops have; where neither works, the address was printed. */
    private static void open(Task task, String address) {
        try {
            boolean desktop =
                    Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
            if (desktop) {
                Desktop.getDesktop().browse(URI.create(address));
            } else {
                new ProcessBuilder(List.of("xdg-open", address))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            task.output().note("No browser could be opened; open the address by hand.");
        }
    }
}
