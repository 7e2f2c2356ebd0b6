package org.bagwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.config.Placeholders;

/** The files of a new project: templates and sample captures, which are resources beside this class. */
final class NewProject {
    static final List<String> SAMPLES = List.of(
            "001-ferry.txt",
            "002-workshop-blog.txt",
            "003-front-page.txt",
            "004-notiz.txt",
            "005-agency.txt",
            "catalog.csv");
    private static final String SCHEMA = "schema/bagwright.schema.json";

    private NewProject() {}

    /** Contents by path relative to {@code project}, in the order in which they are written. */
    static Map<String, byte[]> files(Path project, boolean demo, Surroundings surroundings) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ConfigurationFile.NAME, configuration(project, demo, surroundings));
        files.put(SCHEMA, required("/org/bagwright/" + SCHEMA));
        files.put(".gitignore", required("gitignore"));
        if (demo) {
            for (String sample : SAMPLES) {
                files.put("raw/" + sample, required("demo/" + sample));
            }
        }
        return files;
    }

    /** Writes all of them or, if one can't be written, none. */
    static void writeAll(Path project, Map<String, byte[]> files) throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = project.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
                written.add(path);
            }
        } catch (IOException e) {
            for (Path path : written) {
                Files.deleteIfExists(path);
            }
            throw e;
        }
    }

    private static byte[] configuration(Path project, boolean demo, Surroundings surroundings) {
        String folder =
                Optional.ofNullable(project.getFileName()).map(Path::toString).orElse("");
        return ConfigurationFile.template(
                        demo ? "demo-news" : ConfigurationFile.nameFrom(folder),
                        demo ? "Invented news of Port Ellery and Hallowmere" : Placeholders.TITLE,
                        demo ? "Port Ellery Courier archive" : Placeholders.CREATOR,
                        date(surroundings),
                        "./" + SCHEMA)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static LocalDate date(Surroundings surroundings) {
        String epoch = surroundings.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
        Instant now = epoch.matches("[0-9]{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(epoch))
                : surroundings.clock().instant();
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static byte[] required(String name) throws IOException {
        try (InputStream in = NewProject.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return in.readAllBytes();
        }
    }
}
