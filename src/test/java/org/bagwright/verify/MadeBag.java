package org.bagwright.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;

/**
 * A small bag for tests: right in everything, but for what a test makes wrong. Manifests are made when it is written,
 * from what it holds then; what is to differ is put over them.
 */
final class MadeBag {
    private final Map<String, byte[]> payload = new TreeMap<>();
    private final Map<String, byte[]> tags = new TreeMap<>();
    private final Map<String, UnaryOperator<String>> edits = new TreeMap<>();
    private final List<String> without = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private List<String> algorithms = List.of("sha512");
    private List<String> tagAlgorithms = List.of("sha512");
    private Charset encoding = StandardCharsets.UTF_8;
    private String version = "1.0";

    MadeBag() {
        payload.put("data/a.txt", octets("alpha\n"));
        payload.put("data/sub/b.txt", octets("beta\n"));
        declare("1.0", "UTF-8");
        tag("bag-info.txt", "Bagging-Date: 2026-11-23\nPayload-Oxum: 11.2\n");
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Declares another version and encoding. */
    MadeBag declare(String newVersion, String encodingName) {
        version = newVersion;
        return tag(
                "bagit.txt", "BagIt-Version: " + newVersion + "\nTag-File-Character-Encoding: " + encodingName + "\n");
    }

    /** A draft of BagIt; what held the metadata then is named rightly. */
    MadeBag draft(String newVersion) {
        return declare(newVersion, "UTF-8");
    }

    /** Writes all tag files but the declaration in another encoding. */
    MadeBag encoded(String encodingName, Charset charset) {
        encoding = charset;
        tags.put("bag-info.txt", "Bagging-Date: 2026-11-23\n".getBytes(charset));
        return declare(version, encodingName);
    }

    MadeBag payload(String path, String text) {
        payload.put(path, octets(text));
        tags.remove("bag-info.txt");
        return this;
    }

    MadeBag noPayload() {
        payload.clear();
        return tag("bag-info.txt", "Payload-Oxum: 0.0\n");
    }

    MadeBag tag(String path, String text) {
        tags.put(path, octets(text));
        return this;
    }

    MadeBag tag(String path, byte[] content) {
        tags.put(path, content);
        return this;
    }

    MadeBag info(String text) {
        return tag("bag-info.txt", text);
    }

    /** A fetch list. */
    MadeBag fetch(String text) {
        return tag("fetch.txt", text);
    }

    MadeBag folder(String path) {
        folders.add(path);
        return this;
    }

    MadeBag algorithms(String... names) {
        algorithms = List.of(names);
        tagAlgorithms = List.of(names);
        return this;
    }

    MadeBag tagAlgorithms(String... names) {
        tagAlgorithms = List.of(names);
        return this;
    }

    /** Without tag manifests, so that one thing can be wrong at a time. */
    MadeBag noTagManifests() {
        return tagAlgorithms();
    }

    /** Changes a manifest after it was made. */
    MadeBag edit(String file, UnaryOperator<String> change) {
        edits.merge(file, change, (one, other) -> text -> other.apply(one.apply(text)));
        return this;
    }

    /** Adds a line to the manifest of SHA-512. */
    MadeBag line(String line) {
        return edit("manifest-sha512.txt", text -> text + line + "\n");
    }

    /** Leaves out a file after all manifests were made. */
    MadeBag drop(String path) {
        without.add(path);
        return this;
    }

    static String sha512(String text) {
        return Digest.of(DigestAlgorithm.SHA512, ByteBuffer.wrap(octets(text))).hex();
    }

    void write(Path bag) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(payload);
        for (String algorithm : algorithms) {
            String name = "manifest-" + algorithm + ".txt";
            tags.putIfAbsent(name, manifest(name, algorithm, payload));
        }
        Map<String, byte[]> listed = new TreeMap<>(tags);
        for (String algorithm : tagAlgorithms) {
            String name = "tagmanifest-" + algorithm + ".txt";
            tags.putIfAbsent(name, manifest(name, algorithm, listed));
        }
        all.putAll(tags);
        Files.createDirectories(bag);
        for (String folder : folders) {
            Files.createDirectories(bag.resolve(folder));
        }
        for (Map.Entry<String, byte[]> file : all.entrySet()) {
            if (!without.contains(file.getKey())) {
                Files.createDirectories(bag.resolve(file.getKey()).getParent());
                Files.write(bag.resolve(file.getKey()), file.getValue());
            }
        }
    }

    private byte[] manifest(String name, String algorithm, Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, content) -> lines.append(DigestAlgorithm.named(algorithm)
                        .map(known -> Digest.of(known, ByteBuffer.wrap(content)).hex())
                        .orElse("0123456789abcdef"))
                .append("  ")
                .append(escaped(path))
                .append('\n'));
        return edits.getOrDefault(name, text -> text).apply(lines.toString()).getBytes(encoding);
    }

    private String escaped(String path) {
        String ends = path.replace("\n", "%0A").replace("\r", "%0D");
        return version.startsWith("0")
                ? ends
                : path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }
}
