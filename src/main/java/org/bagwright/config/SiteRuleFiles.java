package org.bagwright.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.LinePattern;
import org.bagwright.model.Octets;
import org.bagwright.model.Role;
import org.bagwright.model.SiteName;
import org.bagwright.model.SiteRule;
import org.bagwright.model.SiteRules;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * The files {@code sites/*.yaml}, beside {@code bagwright.yaml}: what a curator says of the pages of a site. A file is
 * called by its site's host, or names the site itself. Each has at most one mebibyte.
 */
public final class SiteRuleFiles {
    public static final String FOLDER = "sites";
    /** Rules of one site: each is asked of every block. */
    static final int MOST_RULES = 200;

    private static final String SUFFIX = ".yaml";
    static final List<String> KEYS = List.of("site", "valid", "keep", "remove", "example", "examples");
    static final List<String> RULE_KEYS = List.of("selector", "line", "role", "from", "until");
    private static final List<String> VALID_KEYS = List.of("from", "until");
    private static final List<String> EXAMPLE_KEYS = List.of("capture", "text");

    private final UnaryOperator<String> selectorFlaw;
    private final List<Finding> findings = new ArrayList<>();
    private final List<SiteRule> rules = new ArrayList<>();
    private final List<SiteRules.Example> examples = new ArrayList<>();
    private final Map<SiteName, String> files = new HashMap<>();

    private SiteRuleFiles(UnaryOperator<String> selectorFlaw) {
        this.selectorFlaw = selectorFlaw;
    }

    /**
     * What came of reading them.
     *
     * @param rules present exactly when nothing is wrong with any file
     */
    public record Reading(Optional<SiteRules> rules, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads the files of {@code folder}, in the order of their names; where there is no such folder, there are no rules.
     *
     * @param selectorFlaw says what is wrong with a CSS selector; empty when nothing is
     */
    public static Reading read(Path folder, UnaryOperator<String> selectorFlaw) throws IOException {
        SiteRuleFiles reading = new SiteRuleFiles(selectorFlaw);
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder)) {
                reading.file(file);
            }
        }
        return new Reading(
                reading.findings.isEmpty()
                        ? Optional.of(new SiteRules(reading.rules, reading.examples))
                        : Optional.empty(),
                reading.findings);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> file.getFileName().toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private void file(Path file) throws IOException {
        String name = FOLDER + "/" + file.getFileName();
        List<Finding> own = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Octets octets = Octets.owning(in.readNBytes(ConfigurationFile.MAX_OCTETS + 1));
            TextFile.text(octets, ConfigurationFile.MAX_OCTETS, own)
                    .flatMap(text -> YamlText.parse(text, own))
                    .ifPresent(root -> new OneFile(name, own).read(root));
        }
        own.removeIf(finding -> finding.code() == FindingCode.CONFIGURATION_EMPTY);
        own.forEach(finding -> findings.add(finding.in(name)));
    }

    /** One site's file. */
    private final class OneFile {
        private final String name;
        private final List<Finding> own;
        private Optional<LocalDate> from = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();

        OneFile(String name, List<Finding> own) {
            this.name = name;
            this.own = own;
        }

        /** A rule and its line: rules are counted in the order in which they stand. */
        private record Placed(YamlSection section, boolean keeps, int line) {}

        void read(MappingNode root) {
            YamlSection file = YamlSection.of(root, KEYS, own);
            Optional<SiteName> site = site(file);
            file.section("valid", VALID_KEYS).ifPresent(valid -> {
                from = valid.value("from", SiteRuleFiles::day);
                until = valid.value("until", SiteRuleFiles::day);
            });
            List<Placed> placed = new ArrayList<>();
            for (String list : List.of("keep", "remove")) {
                if (!file.isBare(list)) {
                    file.sections(list, RULE_KEYS)
                            .forEach(rule ->
                                    placed.add(new Placed(rule, list.equals("keep"), rule.line("selector or line"))));
                }
            }
            placed.sort(Comparator.comparingInt(Placed::line));
            if (placed.size() > MOST_RULES) {
                file.refuse("remove", "more than " + MOST_RULES + " rules for one site", "join some of them");
            }
            site.ifPresent(s -> {
                for (int i = 0; i < placed.size(); i++) {
                    rule(s, i + 1, placed.get(i)).ifPresent(rules::add);
                }
                examples(s, file);
            });
        }

        private Optional<SiteName> site(YamlSection file) {
            String stem = name.substring(FOLDER.length() + 1, name.length() - SUFFIX.length());
            Optional<SiteName> site = file.has("site") ? file.value("site", DecisionReading::site) : named(file, stem);
            String other = site.map(s -> files.put(s, name)).orElse(null);
            if (other != null) {
                file.refuse("site", "has rules for the same site as " + other, "put all rules of a site into one file");
            }
            return site;
        }

        private Optional<SiteName> named(YamlSection file, String stem) {
            try {
                return Optional.of(DecisionReading.site(stem));
            } catch (BadValue e) {
                file.refuse("site", "the file isn't called by a site: '" + stem + "'", "add site: example.org");
                return Optional.empty();
            }
        }

        private Optional<SiteRule> rule(SiteName site, int number, Placed placed) {
            YamlSection section = placed.section();
            int before = own.size();
            Optional<String> selector = section.value("selector", SiteRuleFiles.this::selector);
            Optional<LinePattern> line = section.value("line", DecisionReading::linePattern);
            Optional<Role> role = section.value("role", DecisionReading::role);
            Optional<LocalDate> first = section.has("from") ? section.value("from", SiteRuleFiles::day) : from;
            Optional<LocalDate> last = section.has("until") ? section.value("until", SiteRuleFiles::day) : until;
            if (section.has("selector") == section.has("line")) {
                section.refuse("line", "a rule has either a selector or a line", "write selector: or line:");
            }
            if (role.isPresent() && role.get().isText() != placed.keeps()) {
                section.refuse(
                        "role",
                        placed.keeps() ? "kept text is body, heading, list or quote" : "this role is of kept text",
                        "name another role, or leave it out");
            }
            return own.size() > before
                    ? Optional.empty()
                    : Optional.of(new SiteRule(site, number, placed.keeps(), selector, line, role, first, last));
        }

        private void examples(SiteName site, YamlSection file) {
            List<YamlSection> sections = new ArrayList<>();
            file.section("example", EXAMPLE_KEYS).ifPresent(sections::add);
            sections.addAll(file.sections("examples", EXAMPLE_KEYS));
            for (YamlSection section : sections) {
                section.require("capture", "capture: raw/page.html");
                section.require("text", "text: | and below it, indented, what should be kept");
                Optional<String> capture = section.value("capture", SiteRuleFiles::path);
                Optional<String> text = section.lines("text");
                if (capture.isPresent() && text.isPresent()) {
                    examples.add(new SiteRules.Example(site, name, section.line("text"), capture.get(), text.get()));
                }
            }
        }
    }

    private String selector(String text) {
        String flaw = selectorFlaw.apply(text);
        if (!flaw.isEmpty()) {
            throw new BadValue("the selector " + flaw, "write it as .newsletter, or aside > p");
        }
        return text;
    }

    private static String path(String text) {
        boolean leaves = List.of(text.split("/", -1)).stream().anyMatch(part -> part.isEmpty() || part.equals(".."));
        if (leaves || text.indexOf('\\') >= 0) {
            throw new BadValue("not a path in the project: '" + text + "'", "write it as raw/page.html");
        }
        return text;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadValue("not a day: '" + text + "'", "write it as 2019-08-23");
        }
    }
}
