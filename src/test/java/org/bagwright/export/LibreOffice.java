package org.bagwright.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bagwright.LimitedProcess;
import org.junit.jupiter.api.Assertions;

/** The real program, without a window. */
final class LibreOffice {
    private final Path work;

    LibreOffice(Path work) {
        this.work = work;
    }

    /** Whether it is installed; {@code .ci/run} sees to it. */
    static boolean isHere() {
        try {
            Process process =
                    LimitedProcess.start(new ProcessBuilder("soffice", "--version").redirectErrorStream(true));
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As docs/spreadsheets.md has it: comma, quotation mark, UTF-8, from line 1, all {@code columns} as text. */
    static String documentedSettings(int columns) {
        return "Text - txt - csv (StarCalc):44,34,76,1,"
                + IntStream.rangeClosed(1, columns).mapToObj(i -> i + "/2").collect(Collectors.joining("/"));
    }

    /** Opens {@code file} with the import settings given and saves it as {@code suffix}. */
    Path convert(Path file, String inputFilter, String suffix) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + work.resolve("profile").toUri()));
        if (!inputFilter.isEmpty()) {
            command.add("--infilter=" + inputFilter);
        }
        Path out = Files.createDirectories(work.resolve("converted"));
        // Quotation marks around all text, cells as they are shown, formulas as such.
        String filter = suffix.equals("csv") ? "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true" : suffix;
        command.addAll(List.of("--convert-to", filter, "--outdir", out.toString(), file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            Assertions.fail("soffice took longer than two minutes");
        }
        String name = file.getFileName().toString().replaceFirst("[.][^.]*$", "." + suffix);
        Path converted = out.resolve(name);
        Assertions.assertTrue(Files.exists(converted), () -> read(work.resolve("soffice.log")));
        return converted;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The cells of a CSV file. */
    static List<List<String>> cells(Path csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }
}
