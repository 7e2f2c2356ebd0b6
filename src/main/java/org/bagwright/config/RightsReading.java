package org.bagwright.config;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Source;
import org.bagwright.model.SourcePattern;
import org.bagwright.model.TextAccess;
import org.bagwright.model.TextPolicy;

/** The keys {@code rights} and {@code sources}: what may be done with the texts, and which of them may travel. */
final class RightsReading {
    static final List<String> RIGHTS_KEYS = List.of("statement", "text", "excerpt-characters");
    static final List<String> SOURCE_KEYS =
            List.of("match", "name", "publisher", "rights", "text", "excerpt-characters", "url");
    /** Longest excerpt that can be asked for, in code points: longer ones are articles. */
    static final int MOST_EXCERPT_CHARACTERS = 10_000;

    private static final String RIGHTS = "rights";
    private static final String TEXT = "text";
    private static final String EXCERPT_CHARACTERS = "excerpt-characters";

    private final Optional<String> statement;
    private final TextPolicy policy;

    /** Reads both keys of {@code section}, the whole file; what is wrong with them becomes findings of it. */
    RightsReading(YamlSection section) {
        if (section.hasSection(RIGHTS)) {
            YamlSection rights = section.section(RIGHTS, RIGHTS_KEYS).orElseThrow();
            if (rights.isEmpty()) {
                section.refuse(RIGHTS, "'rights' says nothing", "add statement: or text: below it");
            }
            statement = rights.text("statement");
            TextAccess text = access(rights).orElse(TextAccess.INCLUDED);
            policy = TextPolicy.of(text, excerpt(rights, Optional.of(text)), sources(section));
        } else {
            statement = section.text(RIGHTS);
            policy = TextPolicy.of(TextAccess.INCLUDED, OptionalInt.empty(), sources(section));
        }
    }

    /** The rights in the texts by default. */
    Optional<String> statement() {
        return statement;
    }

    TextPolicy policy() {
        return policy;
    }

    private static List<Source> sources(YamlSection section) {
        List<YamlSection> items = section.sections("sources", SOURCE_KEYS);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            source(i + 1, items.get(i)).ifPresent(sources::add);
        }
        return sources;
    }

    private static Optional<Source> source(int number, YamlSection source) {
        source.require("match", "match: example.org, or match: raw/folder/");
        Optional<TextAccess> text = access(source);
        OptionalInt excerpt = excerpt(source, text);
        Optional<String> name = source.text("name");
        Optional<String> publisher = source.text("publisher");
        Optional<String> rights = source.text(RIGHTS);
        Optional<String> url = source.value("url", RightsReading::address);
        return source.value("match", RightsReading::pattern)
                .map(match -> new Source(number, match, name, publisher, rights, text, excerpt, url));
    }

    private static Optional<TextAccess> access(YamlSection section) {
        return section.value(TEXT, RightsReading::access);
    }

    private static TextAccess access(String text) {
        return TextAccess.labelled(text)
                .orElseThrow(() -> new BadValue(
                        "'text' can't be '" + text + "'",
                        NearestWord.to(text, TextAccess.labels())
                                .map(nearest -> "did you mean " + nearest + "?")
                                .orElse("one of " + String.join(", ", TextAccess.labels()))));
    }

    private static OptionalInt excerpt(YamlSection section, Optional<TextAccess> text) {
        OptionalInt characters = section.count(EXCERPT_CHARACTERS, 1, MOST_EXCERPT_CHARACTERS);
        boolean excerpts = text.filter(TextAccess.EXCERPT::equals).isPresent();
        if (characters.isPresent() && text.isPresent() && !excerpts) {
            section.refuse(
                    EXCERPT_CHARACTERS,
                    "'excerpt-characters' has no effect beside 'text: "
                            + text.get().label() + "'",
                    "write text: excerpt, or remove the line");
        }
        return characters;
    }

    private static SourcePattern pattern(String text) {
        try {
            return new SourcePattern(text.startsWith("raw/") ? text : IDN.toASCII(text, IDN.ALLOW_UNASSIGNED));
        } catch (IllegalArgumentException e) {
            throw new BadValue(
                    "'match' is " + (text.length() > SourcePattern.LONGEST ? e.getMessage() : "no host and no path"),
                    "write a host alone, as in example.org, or a path with * as in raw/paper/2019-*.html");
        }
    }

    private static String address(String text) {
        if (!text.matches("https?://[^\\s/?#]+([/?#]\\S*)?")) {
            throw new BadValue("not an address: '" + text + "'", "write it as https://example.org/");
        }
        return text;
    }
}
