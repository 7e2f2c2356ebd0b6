package org.bagwright.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.config.ConfigurationReading;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param verdict {@link Severity#INFO} for well, {@code WARNING} for what may trouble, {@code ERROR} for what will
 * @param hint what to do; empty when it is well
 */
record Examination(Severity verdict, String subject, String found, String hint) {
    private static final long MEBIBYTE = 1L << 20;
    /** Heap below which a large build may fail, in MiB: what 100,000 captures are built with. */
    private static final long LITTLE_HEAP = 512;
    /** Free disk below which we warn, in MiB. */
    private static final long LITTLE_DISK = 1024;

    /** All of them, in the order in which they are printed. Leaves nothing behind. */
    static List<Examination> all(Path project, Surroundings surroundings) {
        return List.of(
                java(),
                classData(),
                encoding(),
                fileNames(),
                locale(surroundings),
                timeZone(),
                heap(),
                cores(),
                disk(project),
                configuration(project, surroundings),
                raw(project),
                dataset(project),
                namesOnDisk(project));
    }

    private static Examination well(String subject, String found) {
        return new Examination(Severity.INFO, subject, found, "");
    }

    private static Examination java() {
        String found = System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ", "
                + System.getProperty("java.vm.name") + ")";
        return Runtime.version().feature() >= 17
                ? well("java", found)
                : new Examination(Severity.ERROR, "java", found, "install JDK 17 or later");
    }

    private static Examination classData() {
        String shared = System.getProperty("java.vm.info", "").contains("sharing") ? "in use" : "not in use";
        return well("class data", "sharing " + shared + "; bagwright " + Release.version());
    }

    private static Examination encoding() {
        String found = Charset.defaultCharset() + " by default; Bagwright names UTF-8 wherever it matters";
        return well("charset", found);
    }

    private static Examination fileNames() {
        String name = System.getProperty("sun.jnu.encoding", "unknown");
        boolean able =
                Charset.isSupported(name) && Charset.forName(name).newEncoder().canEncode("ü한");
        return able
                ? well("file names", name)
                : new Examination(
                        Severity.WARNING,
                        "file names",
                        name + " can't hold every name",
                        "set LC_ALL=C.UTF-8, as the launcher does when no UTF-8 locale is set");
    }

    private static Examination locale(Surroundings surroundings) {
        String all = surroundings.environment().getOrDefault("LC_ALL", "");
        String language = surroundings.environment().getOrDefault("LANG", "");
        return well(
                "locale",
                Locale.getDefault().toLanguageTag() + " (LC_ALL=" + all + ", LANG=" + language
                        + "); bags don't depend on it");
    }

    private static Examination timeZone() {
        return well("time zone", ZoneId.systemDefault() + "; bags don't depend on it");
    }

    private static Examination heap() {
        long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        String found = String.format(Locale.ROOT, "%,d MiB at most", most);
        return most >= LITTLE_HEAP
                ? well("heap", found)
                : new Examination(Severity.WARNING, "heap", found, "give Java more: JAVA_TOOL_OPTIONS=-Xmx1g");
    }

    private static Examination cores() {
        return well("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    private static Examination disk(Path project) {
        try {
            FileStore store = Files.getFileStore(project);
            long free = store.getUsableSpace() / MEBIBYTE;
            String found = String.format(Locale.ROOT, "%,d MiB free (%s)", free, store.type());
            return free >= LITTLE_DISK
                    ? well("disk", found)
                    : new Examination(
                            Severity.WARNING, "disk", found, "a bag needs about three times the room of raw/");
        } catch (IOException e) {
            return new Examination(Severity.WARNING, "disk", "can't be told: " + e, "");
        }
    }

    private static Examination configuration(Path project, Surroundings surroundings) {
        Path file = project.resolve(ConfigurationFile.NAME);
        if (!Files.exists(file)) {
            return new Examination(Severity.WARNING, ConfigurationFile.NAME, "is missing", "bagwright init");
        }
        try {
            Optional<String> epoch =
                    Optional.ofNullable(surroundings.environment().get("SOURCE_DATE_EPOCH"));
            return judged(ConfigurationFile.read(file, epoch));
        } catch (IOException e) {
            return new Examination(
                    Severity.ERROR, ConfigurationFile.NAME, "can't be read", "ls -l " + ConfigurationFile.NAME);
        }
    }

    private static Examination judged(ConfigurationReading reading) {
        if (reading.configuration().isPresent()) {
            return well(
                    ConfigurationFile.NAME,
                    reading.configuration().get().dataset().releaseName());
        }
        Finding first = reading.findings().get(0);
        String line = first.line().isPresent() ? "line " + first.line().getAsInt() + ": " : "";
        String more =
                reading.findings().size() > 1 ? " (and " + (reading.findings().size() - 1) + " more)" : "";
        return new Examination(
                Severity.ERROR,
                ConfigurationFile.NAME,
                line + first.message() + more,
                first.hint().isEmpty() ? "bagwright explain " + first.code().id() : first.hint());
    }

    private static Examination raw(Path project) {
        Path raw = project.resolve("raw");
        if (!Files.isDirectory(raw)) {
            return new Examination(Severity.WARNING, "raw/", "is missing", "bagwright init");
        }
        return Files.isReadable(raw) && Files.isExecutable(raw)
                ? well("raw/", "can be read")
                : new Examination(Severity.ERROR, "raw/", "can't be read", "ls -ld raw");
    }

    private static Examination dataset(Path project) {
        Path dataset = Files.isDirectory(project.resolve("dataset")) ? project.resolve("dataset") : project;
        try {
            Files.delete(Files.createTempFile(dataset, ".bagwright-doctor", ""));
            return well("dataset/", "can be written");
        } catch (IOException e) {
            return new Examination(
                    Severity.ERROR,
                    "dataset/",
                    "can't be written: " + e.getClass().getSimpleName(),
                    "ls -ld dataset");
        }
    }

    private static Examination namesOnDisk(Path project) {
        try {
            Path folder = Files.createTempDirectory(project, ".bagwright-doctor");
            try {
                return namesIn(folder);
            } finally {
                Files.delete(folder);
            }
        } catch (IOException e) {
            return new Examination(Severity.WARNING, "file system", "can't be tried here: " + e.getMessage(), "");
        }
    }

    private static Examination namesIn(Path folder) throws IOException {
        String cases = isCaseSensitive(folder) ? "upper and lower case differ" : "upper and lower case are the same";
        return canHoldUnicode(folder)
                ? well("file system", cases + ", names can have any letters")
                : new Examination(
                        Severity.WARNING,
                        "file system",
                        cases + ", names can't have all letters",
                        "set LC_ALL=C.UTF-8, else captures with such names can't be read");
    }

    private static boolean isCaseSensitive(Path folder) throws IOException {
        Path lower = Files.createFile(folder.resolve("case"));
        try {
            return !Files.exists(folder.resolve("CASE"));
        } finally {
            Files.delete(lower);
        }
    }

    private static boolean canHoldUnicode(Path folder) {
        try {
            Files.delete(Files.createFile(folder.resolve("Müller-한글.txt")));
            return true;
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }
}
