package org.bagwright.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** The file {@code bagwright.yaml}: YAML 1.2 in UTF-8, at most one mebibyte. */
public final class ConfigurationFile {
    public static final String NAME = "bagwright.yaml";
    /** Largest file that is read, in octets. */
    static final int MAX_OCTETS = 1 << 20;

    private ConfigurationFile() {}

    /**
     * Reads {@code file}.
     *
     * @param sourceDateEpoch the environment's {@code SOURCE_DATE_EPOCH}, if set: gives the date when the file has none
     */
    public static ConfigurationReading read(Path file, Optional<String> sourceDateEpoch) throws IOException {
        if (!Files.isRegularFile(file)) {
            String message = Files.exists(file) ? "not a regular file" : "there is no configuration here";
            return ConfigurationReading.refused(List.of(
                    Finding.of(FindingCode.CONFIGURATION_MISSING, NAME, message).hinting("bagwright init")));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(Octets.owning(in.readNBytes(MAX_OCTETS + 1)), sourceDateEpoch);
        }
    }

    /** Reads the file's content; as {@link #read}. */
    public static ConfigurationReading of(Octets octets, Optional<String> sourceDateEpoch) {
        List<Finding> findings = new ArrayList<>();
        Optional<Configuration> configuration = TextFile.text(octets, MAX_OCTETS, findings)
                .flatMap(text -> YamlText.parse(text, findings))
                .flatMap(root -> configuration(octets, root, sourceDateEpoch, findings));
        return new ConfigurationReading(findings.isEmpty() ? configuration : Optional.empty(), findings);
    }

    /**
     * A first {@code bagwright.yaml} with comments.
     *
     * @param name the dataset's name, see {@link #nameFrom}
     * @param title in one line
     * @param creator name of an organisation, in one line
     * @param schema where an editor finds the schema, such as {@code ./schema/bagwright.schema.json}
     */
    public static String template(String name, String title, String creator, LocalDate date, String schema) {
        return resource("template.yaml")
                .replace("@SCHEMA@", schema)
                .replace("@NAME@", name)
                .replace("@TITLE@", quotable(title))
                .replace("@CREATOR@", quotable(creator))
                .replace("@DATE@", date.toString());
    }

    /** A DOI as {@code 10.…/…}, also from its address; empty when {@code text} is none. */
    public static Optional<String> doi(String text) {
        try {
            return Optional.of(Identifiers.doi(text));
        } catch (BadValue e) {
            return Optional.empty();
        }
    }

    /** A dataset's name made from the name of a folder; {@code my-dataset} when nothing of it can be used. */
    public static String nameFrom(String folder) {
        String name =
                folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String cut = name.substring(0, Math.min(name.length(), DatasetReading.MAX_NAME))
                .replaceAll("-+$", "");
        return cut.isEmpty() ? "my-dataset" : cut;
    }

    private static Optional<Configuration> configuration(
            Octets octets, MappingNode root, Optional<String> sourceDateEpoch, List<Finding> findings) {
        YamlSection section = YamlSection.of(root, DatasetReading.KEYS, findings);
        DatasetReading reading = new DatasetReading(section, sourceDateEpoch, findings);
        return reading.dataset()
                .map(dataset ->
                        new Configuration(dataset, reading.digests(), reading.texts(), ConfigurationDigest.of(octets)));
    }

    private static String quotable(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not one line of text: '" + text + "'");
        }
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    static String resource(String name) {
        try (InputStream in = ConfigurationFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
