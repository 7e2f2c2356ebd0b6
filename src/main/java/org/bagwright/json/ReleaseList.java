package org.bagwright.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bagwright.json.ReleaseRecord.ListedFile;
import org.bagwright.json.ReleaseRecord.PackedFile;
import org.bagwright.json.ReleaseRecord.SignedBy;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.bagwright.model.Version;

/**
 * {@code releases.json}: which versions were released. Written with one release a line, sorted, so that two branches of a
 * repository can be merged line by line.
 */
public record ReleaseList(List<ReleaseRecord> releases) {
    /** Before anything was released. */
    public static final ReleaseList NONE = new ReleaseList(List.of());

    public ReleaseList {
        releases = releases.stream().sorted(ReleaseRecord.ORDER).toList();
    }

    /** A line that is wrong, and why. */
    public record Fault(int line, String message) {}

    /** What reading gave: the list, or what is wrong with the file. */
    public record Reading(Optional<ReleaseList> list, List<Fault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** The release of that version, if there was one. */
    public Optional<ReleaseRecord> find(String name, Version version) {
        return of(name).stream().filter(it -> it.version().equals(version)).findFirst();
    }

    /** The highest version below {@code version}. */
    public Optional<ReleaseRecord> before(String name, Version version) {
        return of(name).stream()
                .filter(it -> it.version().compareTo(version) < 0)
                .max(Comparator.comparing(ReleaseRecord::version));
    }

    /** The highest version. */
    public Optional<ReleaseRecord> latest(String name) {
        return of(name).stream().max(Comparator.comparing(ReleaseRecord::version));
    }

    private List<ReleaseRecord> of(String name) {
        return releases.stream().filter(it -> it.name().equals(name)).toList();
    }

    /** With {@code release}, in place of what stood for its version. */
    public ReleaseList with(ReleaseRecord release) {
        List<ReleaseRecord> all = new ArrayList<>(releases);
        all.removeIf(it -> ReleaseRecord.ORDER.compare(it, release) == 0);
        all.add(release);
        return new ReleaseList(all);
    }

    /** The file's content. */
    public Octets octets() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("[".getBytes(StandardCharsets.UTF_8));
        String separator = "\n";
        for (ReleaseRecord release : releases) {
            byte[] line = CanonicalJson.line(json -> write(json, release));
            out.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
            out.write(line, 0, line.length - 1);
            separator = ",\n";
        }
        out.writeBytes("\n]\n".getBytes(StandardCharsets.UTF_8));
        return Octets.owning(out.toByteArray());
    }

    private static void write(JsonGenerator json, ReleaseRecord release) throws IOException {
        CanonicalJson.text(json, "name", release.name());
        CanonicalJson.text(json, "version", release.version().toString());
        CanonicalJson.text(json, "date", release.date().toString());
        CanonicalJson.text(json, "swhid", release.swhid());
        json.writeArrayFieldStart("payload");
        for (ListedFile file : release.payload()) {
            write(json, file);
        }
        json.writeEndArray();
        json.writeFieldName("tag_manifest");
        write(json, release.tagManifest());
        json.writeNumberField("documents", release.documents());
        json.writeNumberField("captures", release.captures());
        json.writeArrayFieldStart("archives");
        for (PackedFile file : release.archives()) {
            write(json, file);
        }
        json.writeEndArray();
        json.writeFieldName("signature");
        if (release.signature().isPresent()) {
            write(json, release.signature().get());
        } else {
            json.writeNull();
        }
    }

    private static void write(JsonGenerator json, ListedFile file) throws IOException {
        json.writeStartObject();
        CanonicalJson.text(json, "file", file.file());
        CanonicalJson.text(json, "sha512", file.sha512().hex());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PackedFile file) throws IOException {
        json.writeStartObject();
        CanonicalJson.text(json, "file", file.file());
        json.writeNumberField("octets", file.octets());
        CanonicalJson.text(json, "sha256", file.sha256().hex());
        CanonicalJson.text(json, "sha512", file.sha512().hex());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SignedBy signature) throws IOException {
        json.writeStartObject();
        CanonicalJson.text(json, "file", signature.file());
        CanonicalJson.text(json, "key", signature.key());
        CanonicalJson.text(json, "sha512", signature.sha512().hex());
        json.writeEndObject();
    }

    /** Reads the file's content; every fault that can be told is told. */
    public static Reading read(Octets octets) {
        return new Reader(octets).read();
    }

    private static final class Reader {
        private final Octets octets;
        private final List<Fault> faults = new ArrayList<>();

        Reader(Octets octets) {
            this.octets = octets;
        }

        Reading read() {
            conflict().ifPresent(line -> faults.add(new Fault(line, "is the mark of a conflict between two branches")));
            if (!faults.isEmpty()) {
                return new Reading(Optional.empty(), faults);
            }
            try {
                JsonValue value = JsonValue.parse(octets);
                List<JsonValue> items = value instanceof JsonValue.Items list ? list.values() : List.of();
                List<ReleaseRecord> releases = releases(items);
                return new Reading(
                        faults.isEmpty() ? Optional.of(new ReleaseList(releases)) : Optional.empty(), faults);
            } catch (JsonValue.SyntaxException e) {
                return new Reading(Optional.empty(), List.of(new Fault(e.line(), "isn't JSON: " + e.getMessage())));
            }
        }

        private OptionalInt conflict() {
            int number = 0;
            for (String line :
                    (Iterable<String>) octets.text(StandardCharsets.UTF_8).lines()::iterator) {
                number++;
                if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
                    return OptionalInt.of(number);
                }
            }
            return OptionalInt.empty();
        }

        private List<ReleaseRecord> releases(List<JsonValue> items) {
            JsonNode tree = tree();
            for (Violation violation : Schema.RELEASES.violations(tree)) {
                faults.add(fault(violation, items));
            }
            List<ReleaseRecord> releases = new ArrayList<>();
            if (!faults.isEmpty()) {
                return releases;
            }
            Map<String, Integer> lines = new HashMap<>();
            for (int at = 0; at < items.size(); at++) {
                int line = items.get(at).line();
                try {
                    ReleaseRecord release = release(tree.get(at));
                    releases.add(release);
                    Integer other = lines.putIfAbsent(release.releaseName(), line);
                    if (other != null) {
                        faults.add(new Fault(line, "lists " + release.releaseName() + " again, after line " + other));
                    }
                } catch (IllegalArgumentException | DateTimeException e) {
                    faults.add(new Fault(line, "holds a bad value: " + e.getMessage()));
                }
            }
            return releases;
        }

        private JsonNode tree() {
            try {
                String text = DecodedText.decodeStrictly(octets.asByteBuffer(), StandardCharsets.UTF_8);
                return JsonTree.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException | JsonProcessingException e) {
                throw new IllegalStateException("was read before", e);
            }
        }

        /** The line of the release that the violation is in. */
        private static Fault fault(Violation violation, List<JsonValue> items) {
            String[] parts = violation.pointer().split("/", 3);
            boolean within = parts.length > 1 && parts[1].matches("[0-9]{1,9}");
            int index = within ? Integer.parseInt(parts[1]) : -1;
            int line = index >= 0 && index < items.size() ? items.get(index).line() : 1;
            String place = parts.length > 2 ? " at " + parts[2] : "";
            return new Fault(line, "is not as it should be" + place + ": " + violation.message());
        }

        private static ReleaseRecord release(JsonNode node) {
            List<ListedFile> payload = new ArrayList<>();
            JsonTree.at(node, "payload").forEach(file -> payload.add(listed(file)));
            List<PackedFile> archives = new ArrayList<>();
            JsonTree.at(node, "archives")
                    .forEach(file -> archives.add(new PackedFile(
                            JsonTree.text(file, "file"),
                            JsonTree.longCount(file, "octets"),
                            digest(file, DigestAlgorithm.SHA256),
                            digest(file, DigestAlgorithm.SHA512))));
            return new ReleaseRecord(
                    JsonTree.text(node, "name"),
                    Version.parse(JsonTree.text(node, "version")),
                    LocalDate.parse(JsonTree.text(node, "date")),
                    JsonTree.text(node, "swhid"),
                    payload,
                    listed(JsonTree.at(node, "tag_manifest")),
                    JsonTree.longCount(node, "documents"),
                    JsonTree.longCount(node, "captures"),
                    archives,
                    signature(JsonTree.at(node, "signature")));
        }

        private static Optional<SignedBy> signature(JsonNode node) {
            return node.isNull()
                    ? Optional.empty()
                    : Optional.of(new SignedBy(
                            JsonTree.text(node, "file"),
                            JsonTree.text(node, "key"),
                            digest(node, DigestAlgorithm.SHA512)));
        }

        private static ListedFile listed(JsonNode node) {
            return new ListedFile(JsonTree.text(node, "file"), digest(node, DigestAlgorithm.SHA512));
        }

        private static Digest digest(JsonNode node, DigestAlgorithm algorithm) {
            return new Digest(algorithm, JsonTree.text(node, algorithm.bagName()));
        }
    }
}
