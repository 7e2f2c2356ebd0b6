package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One source, many descriptions: each value of {@code bagwright.yaml} is changed in turn, and the change must be found in the
 * descriptions that docs/citation.md says carry it, in no other, and the old value nowhere.
 */
class DescriptionsAgreeTest {
    private static final String YAML = """
            name: ferry-news
            version: "1.0.7"
            title: Tales of the ferry
            description: Captures about boats.
            creators:
              - name: Lorma archive
                ror: https://ror.org/04wxnsj81
              - family-name: Vandrel
                given-name: Ilvara
                orcid: 0000-0002-1825-0097
                affiliation: Harbour college
                affiliation-ror: https://ror.org/05gq02987
            contributors:
              - type: DataCurator
                family-name: Ottweil
                given-name: Bruno
            publisher: Lorma press
            contact:
              name: The enquiry desk
              email: desk@example.org
              phone: "+49 30 100"
            license: CC-BY-4.0
            rights: All rights kept by the ferrymen
            date: 2024-03-17
            keywords: [steamships]
            languages: [fr]
            coverage:
              places: [Hallowmere]
              from: 1987-05
              to: 1999-06
            funding:
              - funder: Tidewater foundation
                ror: https://ror.org/018mejw64
                award: LN-4711
                award-title: Crossing in fog
                award-url: https://example.org/grants/fog
              - funder: Second foundation
                funder-doi: 10.13039/501100001659
                award: LN-4712
            related:
              - relation: IsDerivedFrom
                identifier: https://example.org/archive/one
                type: Collection
            doi: 10.5281/zenodo.1003150
            previous-version: "1.0.6"
            """;

    /** Forms that {@code cite} prints; no file of a bag. */
    private static final List<String> CITED = List.of("text", "bibtex", "csl-json", "zenodo");

    /** File name or form of {@code cite}, by the heading of its column in docs/citation.md. */
    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README", "data/README.md");
        files.put("CFF", "data/CITATION.cff");
        files.put("DataCite", "metadata/datacite.xml");
        files.put("bag-info", "bag-info.txt");
        files.put("RO-Crate", "data/ro-crate-metadata.json");
        files.put("Data Package", "data/datapackage.json");
        files.put("Croissant", "data/croissant.json");
        files.put("page", "data/index.html");
        CITED.forEach(form -> files.put(form, form));
        return files;
    }

    @TempDir
    private Path folder;

    /** Key, its place in the file, what it becomes; patterns of the old value and of the new one. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change("version", "\"1.0.7\"", "\"1.0.8\"", "1[.]0[.]7", "1[.]0[.]8"),
                change("title", "Tales of the ferry", "Songs of the lock"),
                change("description", "Captures about boats", "Pages on barges"),
                change("creators: name", "Lorma archive", "Zelm museum"),
                change("creators: ror", "04wxnsj81", "03yrm5c26"),
                change("creators: family-name", "Vandrel", "Quistorp"),
                change("creators: given-name", "Ilvara", "Wanda", "Ilvara|Vandrel, I[.]", "Wanda|Vandrel, W[.]"),
                change("creators: orcid", "0000-0002-1825-0097", "0000-0002-1694-233X"),
                change("creators: affiliation", "Harbour college", "Canal academy"),
                change("creators: affiliation-ror", "05gq02987", "02twcfp32"),
                change("contributors: type", "DataCurator", "DataCollector"),
                change("contributors: family-name", "Ottweil", "Pelling"),
                change("contributors: given-name", "Bruno", "Xaver"),
                change("publisher", "Lorma press", "Zelm books"),
                change("contact: name", "The enquiry desk", "The front office"),
                change("contact: email", "desk@example.org", "front@example.org"),
                change("contact: phone", "+49 30 100", "+49 30 200"),
                change("license", "CC-BY-4.0", "ODbL-1.0"),
                change("rights", "All rights kept by the ferrymen", "Free for the lock keepers"),
                change(
                        "date",
                        "2024-03-17",
                        "2025-04-18",
                        "2024-03-17|[({]2024[)}]|^ *2024,$",
                        "2025-04-18|[({]2025[)}]|^ *2025,$"),
                change("keywords", "steamships", "lightships"),
                change(
                        "languages",
                        "[fr]",
                        "[de]",
                        "Languages: fr|>fr<|\"fr\"|\"fra\"|\\{fr\\}|French",
                        "Languages: de|>de<|\"de\"|\"deu\"|\\{de\\}|German"),
                change("coverage: places", "Hallowmere", "Quillport"),
                change("coverage: from", "1987-05", "1988-04"),
                change("coverage: to", "1999-06", "1998-07"),
                change("funding: funder", "Tidewater foundation", "Ebb trust"),
                change("funding: ror", "018mejw64", "021nxhr62"),
                change("funding: funder-doi", "10.13039/501100001659", "10.13039/501100000780"),
                change("funding: award", "LN-4712", "QX-9"),
                change("funding: award-title", "Crossing in fog", "Waiting for wind"),
                change("funding: award-url", "grants/fog", "grants/wind"),
                change("related: relation", "IsDerivedFrom", "IsContinuedBy"),
                change("related: identifier", "example.org/archive/one", "example.org/archive/two"),
                change("related: type", "Collection", "Audiovisual"),
                change("doi", "doi: 10.5281/zenodo.1003150", "doi: 10.5281/zenodo.77", "zenodo.1003150", "zenodo.77"),
                change(
                        "later-doi",
                        "\ndoi: 10.5281/zenodo.1003150",
                        "\nlater-doi: 10.5281/zenodo.88",
                        "zenodo.1003150",
                        "zenodo.88"),
                change("previous-version", "\"1.0.6\"", "\"1.0.5\"", "1[.]0[.]6", "1[.]0[.]5"));
    }

    private static Arguments change(String key, String from, String to) {
        return change(key, from, to, Pattern.quote(from), Pattern.quote(to));
    }

    private static Arguments change(String key, String from, String to, String before, String after) {
        return Arguments.of(key, from, to, before, after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeIsFoundWhereThePageSaysAndTheOldValueNowhere(
            String key, String from, String to, String before, String after) throws IOException {
        assertTrue(YAML.contains(from), from);
        Map<String, String> descriptions = descriptions(YAML.replace(from, to));
        Set<String> found = new TreeSet<>();
        Set<String> contradicting = new TreeSet<>();
        for (Map.Entry<String, String> description : descriptions.entrySet()) {
            if (holds(description.getValue(), after)) {
                found.add(description.getKey());
            }
            if (holds(description.getValue(), before)) {
                contradicting.add(description.getKey());
            }
        }
        assertEquals(Set.of(), contradicting, "the old value of " + key);
        assertEquals(new TreeSet<>(carriers().get(key)), found, key);
    }

    /** Some formats write in lower case what others don't. */
    private static boolean holds(String text, String value) {
        return Pattern.compile(value, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)
                .matcher(text)
                .find();
    }

    @Test
    void thePageHasARowForEachKey() throws IOException {
        List<String> keys = changes().map(change -> (String) change.get()[0]).toList();
        assertEquals(keys, List.copyOf(carriers().keySet()));
    }

    /** Column heading to text. */
    private Map<String, String> descriptions(String yaml) throws IOException {
        Files.writeString(folder.resolve("bagwright.yaml"), yaml);
        Files.createDirectories(folder.resolve("raw"));
        String sentence = "The old bridge was opened again yesterday, and many people came to look at it all day. ";
        Files.writeString(folder.resolve("raw/bridge.txt"), sentence.repeat(20) + "\n");
        Heard built = Heard.of(folder, "build", "--jobs", "1");
        assertEquals(0, built.exit(), built.err());
        String bag = "dataset/" + (yaml.contains("\"1.0.8\"") ? "ferry-news-1.0.8" : "ferry-news-1.0.7");
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            String text = CITED.contains(file.getKey())
                    ? Heard.of(folder, "cite", "--format", file.getValue()).out()
                    : Files.readString(folder.resolve(bag).resolve(file.getValue()));
            descriptions.put(file.getKey(), text.replaceAll("swh:1:dir:[0-9a-f]{40}", ""));
        }
        return descriptions;
    }

    /** The table of docs/citation.md: key to the headings of the columns that are marked. */
    private static Map<String, List<String>> carriers() throws IOException {
        List<List<String>> rows = Files.readString(Path.of("docs/citation.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| key |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<String> headings = rows.get(0);
        Map<String, List<String>> carriers = new LinkedHashMap<>();
        for (List<String> row : rows.subList(2, rows.size())) {
            List<String> marked = new ArrayList<>();
            for (int i = 2; i < headings.size() - 1; i++) {
                if (!row.get(i).isEmpty()) {
                    marked.add(headings.get(i));
                }
            }
            carriers.put(row.get(1).replace("`", ""), marked);
        }
        return carriers;
    }
}
