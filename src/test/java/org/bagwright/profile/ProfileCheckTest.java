package org.bagwright.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Finding;
import org.bagwright.model.Oxum;
import org.bagwright.verify.BagFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileCheckTest {
    private static final BagFacts BAG = new BagFacts(
            Optional.empty(),
            Optional.empty(),
            "1.0",
            StandardCharsets.UTF_8,
            new BagInfo(new TreeMap<>(Map.of(
                    "BagIt-Profile-Identifier", List.of("http://example.org/profile.json"),
                    "Source-Organization", List.of("York University"),
                    "contact-name", List.of("A", "B")))),
            List.of("manifest-md5.txt", "manifest-sha512.txt"),
            List.of("tagmanifest-md5.txt"),
            false,
            Set.of(),
            new Oxum(12, 3),
            new TreeSet<>(Set.of(
                    "bagit.txt",
                    "bag-info.txt",
                    "manifest-md5.txt",
                    "manifest-sha512.txt",
                    "tagmanifest-md5.txt",
                    "DPN/dpnRegistry",
                    "meta/deep/a.xml")),
            List.of("data/README.md", "data/src/a.c", "data/src/b/c.c"));

    private static List<Finding> check(BagItProfile profile, BagFacts bag) {
        List<Finding> findings = new ArrayList<>();
        new ProfileCheck(profile).check(bag, 1, findings::add);
        return findings;
    }

    private static List<String> found(BagFacts bag, String... keys) {
        return check(ProfileReaderTest.profile(keys), bag).stream()
                .map(finding -> finding.code().id() + " " + finding.path())
                .sorted()
                .toList();
    }

    private static BagFacts with(Optional<String> mediaType, boolean fetchList, Set<String> fetched, Oxum payload) {
        return new BagFacts(
                BAG.folder(),
                mediaType,
                BAG.version(),
                BAG.encoding(),
                BAG.info(),
                BAG.payloadManifests(),
                BAG.tagManifests(),
                fetchList,
                fetched,
                payload,
                BAG.tagFiles(),
                payload.streams() == 0 ? List.of() : BAG.payloadFiles());
    }

    /** Each key of the specification, with a value that the bag follows and one that it doesn't. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Source-Organization\": {\"required\": true}} | Bag-Info | ''",
                "{\"source-organization\": {\"required\": true}} | Bag-Info | ''",
                "{\"Bag-Size\": {}} | Bag-Info | ''",
                "{\"Bag-Size\": {\"required\": true}} | Bag-Info | PRF-203 bag-info.txt",
                "{\"Bag-Size\": {\"recommended\": true}} | Bag-Info | PRF-204 bag-info.txt",
                "{\"Source-Organization\": {\"values\": [\"York University\"]}} | Bag-Info | ''",
                "{\"Source-Organization\": {\"values\": [\"york university\"]}} | Bag-Info | PRF-205 bag-info.txt",
                "{\"Source-Organization\": {\"values\": []}} | Bag-Info | ''",
                "{\"Contact-Name\": {\"values\": [\"A\"]}} | Bag-Info | PRF-205 bag-info.txt",
                "{\"Contact-Name\": {\"values\": [\"A\", \"B\", \"C\"]}} | Bag-Info | ''",
                "{\"Contact-Name\": {\"repeatable\": true}} | Bag-Info | ''",
                "{\"Contact-Name\": {\"repeatable\": false}} | Bag-Info | PRF-206 bag-info.txt",
                "{\"Source-Organization\": {\"repeatable\": false}} | Bag-Info | ''",
                "[\"md5\", \"SHA-512\"] | Manifests-Required | ''",
                "[\"sha256\"] | Manifests-Required | PRF-207 manifest-sha256.txt",
                "[\"md5\", \"sha512\", \"sha1\"] | Manifests-Allowed | ''",
                "[\"sha512\"] | Manifests-Allowed | PRF-208 manifest-md5.txt",
                "[\"md5\"] | Tag-Manifests-Required | ''",
                "[\"sha512\"] | Tag-Manifests-Required | PRF-207 tagmanifest-sha512.txt",
                "[\"md5\"] | Tag-Manifests-Allowed | ''",
                "[\"sha512\"] | Tag-Manifests-Allowed | PRF-208 tagmanifest-md5.txt",
                "false | Allow-Fetch.txt | ''",
                "true | Fetch.txt-Required | PRF-210 fetch.txt",
                "false | Data-Empty | ''",
                "true | Data-Empty | PRF-211 data",
                "[\"DPN/dpnRegistry\"] | Tag-Files-Required | ''",
                "[\"DPN/other\"] | Tag-Files-Required | PRF-215 DPN/other",
                "[\"DPN/*\", \"meta/*\"] | Tag-Files-Allowed | ''",
                "[\"*\"] | Tag-Files-Allowed | ''",
                "[\"DPN/*\"] | Tag-Files-Allowed | PRF-216 meta/deep/a.xml",
                "[\"data/README.md\", \"data/src/\"] | Payload-Files-Required | ''",
                "[\"data/LICENSE\"] | Payload-Files-Required | PRF-217 data/LICENSE",
                "[\"data/doc/\"] | Payload-Files-Required | PRF-217 data/doc/",
                "[\"data/*.md\", \"data/src/*\"] | Payload-Files-Allowed | ''",
                "[\"data/*.c\"] | Payload-Files-Allowed | PRF-218 data/README.md"
            })
    void followsTheProfileOrSaysWhereNot(String value, String key, String expected) {
        List<String> found = found(BAG, "\"" + key + "\": " + value);
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected), found);
    }

    @Test
    void refusesAFetchListThatIsNotAllowed() {
        BagFacts holey = with(Optional.empty(), true, Set.of("data/LICENSE"), new Oxum(12, 3));
        assertEquals(List.of("PRF-209 fetch.txt"), found(holey, "\"Allow-Fetch.txt\": false"));
        assertEquals(List.of(), found(holey, "\"Fetch.txt-Required\": true"));
    }

    @Test
    void countsFilesThatAreStillToBeFetched() {
        BagFacts holey = with(Optional.empty(), true, Set.of("data/LICENSE"), new Oxum(12, 3));
        assertEquals(List.of(), found(holey, "\"Payload-Files-Required\": [\"data/LICENSE\"]"));
        assertEquals(
                List.of("PRF-218 data/LICENSE"),
                found(holey, "\"Payload-Files-Allowed\": [\"data/*.md\", \"data/src/*\"]"));
    }

    @Test
    void takesDataForEmptyWithOneFileWithoutOctets() {
        assertEquals(List.of(), found(with(Optional.empty(), false, Set.of(), new Oxum(0, 1)), "\"Data-Empty\": true"));
        assertEquals(List.of(), found(with(Optional.empty(), false, Set.of(), new Oxum(0, 0)), "\"Data-Empty\": true"));
        assertEquals(
                List.of("PRF-211 data"),
                found(with(Optional.empty(), false, Set.of(), new Oxum(0, 2)), "\"Data-Empty\": true"));
        assertEquals(
                List.of("PRF-211 data"),
                found(with(Optional.empty(), false, Set.of(), new Oxum(1, 1)), "\"Data-Empty\": true"));
    }

    @ParameterizedTest
    @CsvSource({
        "forbidden, '', ''",
        "forbidden, application/zip, PRF-212",
        "required, '', PRF-212",
        "required, application/zip, ''",
        "required, application/x-tar, ''",
        "required, application/gzip, PRF-213",
        "optional, '', ''",
        "optional, application/zip, ''",
        "optional, application/zstd, PRF-213"
    })
    void judgesTheSerialisation(String serialization, String mediaType, String code) {
        String json = ProfileReaderTest.GOOD
                .formatted(",\n\"Accept-Serialization\": [\"application/zip\", \"application/tar\"]")
                .replace("forbidden", serialization);
        BagFacts bag = with(Optional.of(mediaType).filter(it -> !it.isEmpty()), false, Set.of(), new Oxum(12, 3));
        List<Finding> findings = check(ProfileReaderTest.read(json).profile().orElseThrow(), bag);
        assertEquals(
                code.isEmpty() ? List.of() : List.of(code),
                findings.stream().map(finding -> finding.code().id()).toList());
    }

    @Test
    void wantsTheBagToNameTheProfileAndItsVersionToBeAccepted() {
        String json = ProfileReaderTest.GOOD
                .formatted("")
                .replace("http://example.org/profile.json", "http://example.org/other.json")
                .replace("\"0.97\", \"1.0\"", "\"0.97\"");
        List<Finding> findings = check(ProfileReaderTest.read(json).profile().orElseThrow(), BAG);
        assertEquals(
                List.of("PRF-214", "PRF-201"),
                findings.stream().map(finding -> finding.code().id()).toList());
        assertEquals(Optional.of("0.97"), findings.get(0).expected());
        assertEquals(Optional.of("1.0"), findings.get(0).found());
        assertTrue(findings.get(0).message().endsWith("(profile: profile.json)"));
    }

    /** The profile lies in the bag, and both are made to take time. */
    @Test
    void comesToAnEndWithAHostileProfile() {
        StringBuilder patterns = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            patterns.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append("*a".repeat(900))
                    .append(i)
                    .append('"');
        }
        StringBuilder labels = new StringBuilder();
        TreeMap<String, List<String>> metadata = new TreeMap<>(BAG.info().elements());
        for (int i = 0; i < 10_000; i++) {
            labels.append(i == 0 ? "" : ", ").append("\"L").append(i).append("\": {}");
            metadata.put("l" + i, List.of("x"));
        }
        BagItProfile profile = ProfileReaderTest.profile(
                "\"Payload-Files-Allowed\": [" + patterns + "]", "\"Bag-Info\": {" + labels + "}");
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            paths.add("data/" + "a".repeat(2_000) + i);
        }
        BagFacts bag = new BagFacts(
                BAG.folder(),
                BAG.mediaType(),
                BAG.version(),
                BAG.encoding(),
                new BagInfo(metadata),
                BAG.payloadManifests(),
                BAG.tagManifests(),
                false,
                Set.of(),
                new Oxum(1, paths.size()),
                BAG.tagFiles(),
                paths);
        List<Finding> findings = new ArrayList<>();
        assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> new ProfileCheck(profile, 1_000_000).check(bag, 1, findings::add));
        assertEquals("PRF-109", findings.get(findings.size() - 1).code().id());
    }
}
