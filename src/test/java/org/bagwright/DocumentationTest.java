package org.bagwright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the pages for people to what there is. */
class DocumentationTest {
    private static final Path SOURCES = Path.of("src/main/java/org/bagwright");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern VERSION = Pattern.compile("<([a-z0-9.-]+)\\.version>([^<]+)</");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> pages = docs.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")), pages.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsToAFile(Path page) throws IOException {
        List<String> broken = LINK.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.contains(":") && !link.startsWith("#"))
                .map(link -> link.replaceFirst("#.*", ""))
                .filter(link -> !Files.exists(page.resolveSibling(link)))
                .toList();
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/architecture.md"})
    void packageTableNamesEachPackage(String page) throws IOException {
        assertEquals(packages(), tabled(Files.readString(Path.of(page))));
    }

    @Test
    void indexNamesEachDecisionNote() throws IOException {
        String index = Files.readString(Path.of("docs/decisions/README.md"));
        try (Stream<Path> notes = Files.list(Path.of("docs/decisions"))) {
            List<String> missing = notes.map(note -> note.getFileName().toString())
                    .filter(note -> !note.equals("README.md") && !index.contains("](" + note + ")"))
                    .sorted()
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void versionsInTheIndexOfNotesAreThoseOfThePom() throws IOException {
        String index = Files.readString(Path.of("docs/decisions/README.md"));
        List<String> stale = VERSION.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .filter(found -> !index.contains("| " + found.group(1) + " | " + found.group(2) + " |"))
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), stale);
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            List<String> names = folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertTrue(names.contains("model"), "the packages were found");
            return names;
        }
    }

    /** The first cells of the table whose first column is headed {@code package}. */
    private static List<String> tabled(String page) {
        return page.lines()
                .dropWhile(line -> !line.startsWith("| package |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("`", -1)[1])
                .sorted()
                .toList();
    }
}
