package org.bagwright.config;

import java.util.List;
import java.util.Optional;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The text of the configuration as a YAML 1.2 mapping with the place of each value. Aliases are refused: the file is
 * short, and they are how a few lines become gigabytes.
 */
final class YamlText {
    private static final int MAX_DEPTH = 16;
    /** No file that is read here is longer; each reader sets its own limit, in octets. */
    static final int MAX_CODE_POINTS = 1 << 24;

    private static final String SYNTAX_HINT =
            "mind indentation by spaces, a blank after each colon, and quotes around text with : # [ { or quotes";
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel(ConfigurationFile.NAME)
            .setSchema(new CoreSchema())
            .setAllowNonScalarKeys(true)
            .setCodePointLimit(MAX_CODE_POINTS)
            .build();

    private YamlText() {}

    /** The mapping that {@code text} holds; what hinders reading it goes to {@code findings}. */
    static Optional<MappingNode> parse(String text, List<Finding> findings) {
        try {
            Optional<Finding> refusal = refusal(text);
            if (refusal.isPresent()) {
                findings.add(refusal.get());
                return Optional.empty();
            }
            return mapping(new Compose(SETTINGS).composeString(text), findings);
        } catch (MarkedYamlEngineException e) {
            findings.add(syntax(e));
        } catch (ReaderException e) {
            findings.add(unprintable(text, e));
        } catch (YamlEngineException e) {
            findings.add(Finding.of(FindingCode.CONFIGURATION_SYNTAX, ConfigurationFile.NAME, e.getMessage())
                    .hinting(SYNTAX_HINT));
        }
        return Optional.empty();
    }

    private static Optional<Finding> refusal(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            depth += depthChange(event);
            if (depth > MAX_DEPTH) {
                return Optional.of(
                        at(event, FindingCode.CONFIGURATION_TOO_LARGE, "nested deeper than " + MAX_DEPTH + " levels"));
            }
            if (event instanceof AliasEvent alias) {
                return Optional.of(
                        at(event, FindingCode.CONFIGURATION_ALIAS, "aliases (*" + alias.getAlias() + ") aren't read")
                                .hinting("write the value out"));
            }
        }
        return Optional.empty();
    }

    private static int depthChange(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
        };
    }

    private static Optional<MappingNode> mapping(Optional<Node> root, List<Finding> findings) {
        if (root.isEmpty()) {
            findings.add(
                    Finding.of(FindingCode.CONFIGURATION_EMPTY, ConfigurationFile.NAME, "the configuration is empty")
                            .hinting("bagwright init"));
            return Optional.empty();
        }
        if (root.get() instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        findings.add(Finding.of(
                        FindingCode.CONFIGURATION_SYNTAX,
                        ConfigurationFile.NAME,
                        "the file holds no 'key: value' lines")
                .at(YamlPlace.line(root.get()))
                .hinting("bagwright init"));
        return Optional.empty();
    }

    private static Finding syntax(MarkedYamlEngineException e) {
        String context = e.getContext() == null ? "" : " " + e.getContext();
        Finding finding = Finding.of(
                FindingCode.CONFIGURATION_SYNTAX,
                ConfigurationFile.NAME,
                "not YAML: " + e.getProblem() + context + place(e.getProblemMark()));
        boolean tab = String.valueOf(e.getProblem()).contains("TAB");
        return e.getProblemMark()
                .map(mark -> finding.at(mark.getLine() + 1))
                .orElse(finding)
                .hinting(tab ? "indent with spaces, not with tabs" : SYNTAX_HINT);
    }

    private static Finding unprintable(String text, ReaderException e) {
        int end = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
        int line =
                1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        return Finding.of(
                        FindingCode.CONFIGURATION_SYNTAX,
                        ConfigurationFile.NAME,
                        String.format("the control character U+%04X can't stand in YAML", e.getCodePoint()))
                .at(line)
                .hinting("delete the character");
    }

    private static Finding at(Event event, FindingCode code, String message) {
        Finding finding = Finding.of(code, ConfigurationFile.NAME, message + place(event.getStartMark()));
        return event.getStartMark().map(mark -> finding.at(mark.getLine() + 1)).orElse(finding);
    }

    private static String place(Optional<Mark> mark) {
        return mark.map(m -> " (column " + (m.getColumn() + 1) + ")").orElse("");
    }
}
