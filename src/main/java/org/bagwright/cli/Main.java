package org.bagwright.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Entry point: ties the process to {@link CommandRun}. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (asksForVersion(arguments)) {
            System.out.println(Release.line());
            return;
        }
        end(new CommandRun(arguments, ofThisProcess()));
    }

    /** Runs the command and ends the process, also when it is asked to stop. */
    static void end(CommandRun run) {
        Interruption.onStop(exit -> {
            run.stop(exit);
            Runtime.getRuntime().exit(exit.number());
        });
        System.exit(run.run().number());
    }

    /**
     * Runs a command inside this process, both streams taken for pipes, and gives its exit code.
     *
     * @param workingFolder what relative paths are relative to
     */
    public static int run(
            String[] arguments, PrintStream out, PrintStream err, Map<String, String> environment, Path workingFolder) {
        return new CommandRun(arguments, Surroundings.piped(out, err, environment, workingFolder))
                .run()
                .number();
    }

    /** The most frequent question of scripts, answered before the command line library is loaded. */
    private static boolean asksForVersion(String[] arguments) {
        return arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
    }

    static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        boolean outIsTerminal = Terminal.isAt(1, environment);
        boolean errIsTerminal = Terminal.isAt(2, environment);
        return new Surroundings(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                outIsTerminal,
                errIsTerminal,
                outIsTerminal || errIsTerminal ? terminalCharset() : StandardCharsets.UTF_8,
                environment,
                Path.of("").toAbsolutePath(),
                Clock.systemUTC());
    }

    private static OutputStream stream(FileDescriptor descriptor) {
        return new BufferedOutputStream(new FileOutputStream(descriptor));
    }

    /** Pipes and files get UTF-8; a terminal gets what it says it understands. */
    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
