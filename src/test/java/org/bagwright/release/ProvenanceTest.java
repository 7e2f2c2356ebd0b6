package org.bagwright.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.SampleRecords;
import org.bagwright.model.BagPath;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Fixity;
import org.bagwright.model.Octets;
import org.bagwright.model.PlainDataset;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private static final Digest SHA256 = Octets.owning(new byte[0]).digest(DigestAlgorithm.SHA256);

    private static final Digest OTHER = Octets.owning(new byte[0]).digest(DigestAlgorithm.SHA512);

    @Test
    void tellsWhoDecidedWhatAndWhen() throws IOException {
        CaptureRecord first = new SampleRecords(5).capture();
        JsonNode provenance = provenance(List.of(
                new ReviewAct("Ada Quill", "2026-11-25T10:00:00Z", Optional.of(first.sha512()), Optional.empty(), "a1"),
                new ReviewAct("Bo \"=Pen\"", "2026-11-26", Optional.empty(), Optional.empty(), "a2"),
                new ReviewAct(
                        "Ada Quill",
                        "2026-11-27",
                        Optional.of(OTHER),
                        Optional.of("raw/" + first.originalName()),
                        "a3")));
        assertEquals(
                "2026-11-25T10:00:00Z",
                provenance.at("/activity/here:decision-1/prov:endTime").asText());
        assertEquals(
                "2026-11-26",
                provenance.at("/activity/here:decision-2/dcterms:date").asText());
        assertEquals(
                "decision:a3",
                provenance.at("/activity/here:decision-3/prov:label").asText());
        assertEquals(
                "Ada Quill", provenance.at("/agent/here:reviewer-1/prov:label").asText());
        assertEquals(
                "Bo \"=Pen\"",
                provenance.at("/agent/here:reviewer-2/prov:label").asText());
        assertFalse(provenance.get("agent").has("here:reviewer-3"));
        assertEquals(4, provenance.get("wasAssociatedWith").size());
        assertEquals(3, provenance.get("wasInformedBy").size());
        Set<String> influences = new TreeSet<>();
        provenance
                .get("wasInfluencedBy")
                .forEach(s -> influences.add(s.get("prov:influencee").asText() + " "
                        + s.get("prov:influencer").asText()));
        Set<String> expected = new TreeSet<>();
        for (String document : first.documents()) {
            expected.add("document:" + document + " here:decision-1");
            expected.add("document:" + document + " here:decision-3");
        }
        assertFalse(expected.isEmpty());
        assertEquals(expected, influences);
    }

    @Test
    void saysNothingOfDecisionsWhenThereWereNone() throws IOException {
        JsonNode provenance = provenance(List.of());
        assertFalse(provenance.has("wasInformedBy"));
        assertFalse(provenance.has("wasInfluencedBy"));
    }

    @Test
    void twoReleasesNeverSpeakOfOneThing() throws IOException {
        JsonNode one = provenance(List.of());
        JsonNode other = provenance(List.of(), "another configuration");
        assertEquals(one, provenance(List.of()));
        assertTrue(one.at("/prefix/file").asText().startsWith("arcp://uuid,"));
        assertFalse(one.at("/prefix/file").equals(other.at("/prefix/file")));
    }

    private static JsonNode provenance(List<ReviewAct> acts) throws IOException {
        return provenance(acts, "");
    }

    private static JsonNode provenance(List<ReviewAct> acts, String configuration) throws IOException {
        Dataset dataset = PlainDataset.of(
                "news",
                "1.0.0",
                "News",
                List.of(new Creator.Organisation("The archive", Optional.empty())),
                Optional.of("The press"),
                Optional.empty());
        Fixity table = new Fixity(new BagPath("metadata/x.jsonl"), 0, SHA256);
        Release release = new Release(
                dataset,
                new ReleaseCounts(20, 0, 20, 0, 0),
                new ReleaseTables(table, table, table),
                Software.of("Bagwright 0.1.0"),
                Octets.owning(configuration.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .digest(DigestAlgorithm.SHA256),
                acts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Provenance.write(out, release, new Samples());
        return new JsonMapper().readTree(out.toByteArray());
    }

    /** Twenty records of each kind, whatever may stand in them. */
    private static final class Samples implements ReleaseContent {
        @Override
        public void captures(Reader<CaptureRecord> reader) throws IOException {
            SampleRecords samples = new SampleRecords(5);
            for (int i = 0; i < 20; i++) {
                reader.read(samples.capture());
            }
        }

        @Override
        public void documents(Reader<DocumentRecord> reader) throws IOException {
            SampleRecords samples = new SampleRecords(6);
            for (int i = 0; i < 20; i++) {
                reader.read(samples.document());
            }
        }

        @Override
        public List<Fixity> files(Predicate<String> wanted) {
            return List.of();
        }

        @Override
        public boolean hasFolder(BagPath folder) {
            return true;
        }
    }
}
