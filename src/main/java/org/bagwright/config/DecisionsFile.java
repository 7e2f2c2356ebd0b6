package org.bagwright.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagwright.model.Decision;
import org.bagwright.model.Decisions;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * The file {@code decisions.yaml}, beside {@code bagwright.yaml}: what persons decided, which every build applies. YAML
 * 1.2 in UTF-8, at most 16 mebibytes and {@value #MOST} decisions.
 */
public final class DecisionsFile {
    public static final String NAME = "decisions.yaml";
    /** Largest file that is read, in octets: some 30,000 decisions with their quotes. */
    static final int MAX_OCTETS = 1 << 24;
    /** Decisions that are read. */
    static final int MOST = 100_000;
    /** Patterns with a star: each is held against every line of the collection. Measured: see docs/decisions-file.md. */
    static final int MOST_STARRED = 200;

    static final String LIST = "decisions";

    private DecisionsFile() {}

    /** Reads {@code file}; where there is none, nothing was decided. */
    public static DecisionsReading read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new DecisionsReading(Optional.of(Decisions.NONE), List.of());
        }
        if (!Files.isRegularFile(file)) {
            return new DecisionsReading(
                    Optional.empty(),
                    List.of(Finding.of(FindingCode.CONFIGURATION_MISSING, NAME, "not a regular file")
                            .hinting("put the file of decisions in its place")));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(Octets.owning(in.readNBytes(MAX_OCTETS + 1)));
        }
    }

    /** Reads the file's content; as {@link #read}. */
    public static DecisionsReading of(Octets octets) {
        List<Finding> findings = new ArrayList<>();
        Optional<MappingNode> root =
                TextFile.text(octets, MAX_OCTETS, findings).flatMap(text -> YamlText.parse(text, findings));
        // A file of comments alone says nothing.
        findings.removeIf(finding -> finding.code() == FindingCode.CONFIGURATION_EMPTY);
        List<Decision> decisions =
                root.map(mapping -> decisions(mapping, findings)).orElse(List.of());
        return new DecisionsReading(
                findings.isEmpty() ? Optional.of(new Decisions(decisions)) : Optional.empty(),
                findings.stream().map(f -> f.in(NAME)).toList());
    }

    private static List<Decision> decisions(MappingNode root, List<Finding> findings) {
        YamlSection file = YamlSection.of(root, List.of(LIST), findings);
        if (file.isBare(LIST)) {
            return List.of();
        }
        List<Decision> decisions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int starred = 0;
        for (YamlSection item : file.sections(LIST, DecisionReading.KEYS)) {
            Optional<Decision> read = DecisionReading.of(item, findings);
            if (read.isPresent() && !ids.add(read.get().id())) {
                item.refuse("id", "the id '" + read.get().id() + "' stands here again", "give each decision its own");
            }
            read.ifPresent(decisions::add);
            boolean star =
                    read.flatMap(Decision::pattern).filter(p -> p.hasStar()).isPresent();
            starred += star ? 1 : 0;
            if (star && starred == MOST_STARRED + 1) {
                item.refuse("pattern", "more than " + MOST_STARRED + " patterns have a star", "join some of them");
            }
        }
        if (decisions.size() > MOST) {
            file.refuse(LIST, "more than " + MOST + " decisions", "make patterns of those that repeat");
        }
        return decisions;
    }
}
