package org.bagwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sections of {@code explain*.md}, sorted by code. */
record Explanations(Map<String, Explanation> byCode) {
    private static final List<String> PARTS = List.of(
            "explain.md",
            "explain-bag.md",
            "explain-archive.md",
            "explain-profile.md",
            "explain-decision.md",
            "explain-release.md");
    private static final String HEADING = "## ";

    Explanations {
        byCode = Collections.unmodifiableMap(new TreeMap<>(byCode));
    }

    /**
     * What one code means.
     *
     * @param lines its paragraphs, blank lines between them, none at either end
     */
    record Explanation(String code, String title, List<String> lines) {
        Explanation {
            lines = List.copyOf(lines);
        }

        private static Explanation of(String heading, List<String> lines) {
            int blank = heading.indexOf(' ', HEADING.length());
            return new Explanation(
                    heading.substring(HEADING.length(), blank),
                    heading.substring(blank + 1),
                    String.join("\n", lines).strip().lines().toList());
        }
    }

    static Explanations read() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String part : PARTS) {
            try (InputStream in = Explanations.class.getResourceAsStream(part)) {
                if (in == null) {
                    throw new IllegalStateException("not in the program: " + part);
                }
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return of(all.toString());
    }

    private static Explanations of(String markdown) {
        Map<String, Explanation> byCode = new TreeMap<>();
        Optional<String> heading = Optional.empty();
        List<String> lines = new ArrayList<>();
        for (String line : (markdown + "\n" + HEADING + "end end").lines().toList()) {
            if (!line.startsWith(HEADING)) {
                lines.add(line);
                continue;
            }
            heading.map(it -> Explanation.of(it, lines)).ifPresent(it -> {
                if (byCode.put(it.code(), it) != null) {
                    throw new IllegalStateException("two sections of one code: " + it.code());
                }
            });
            heading = Optional.of(line);
            lines.clear();
        }
        return new Explanations(byCode);
    }
}
