package org.bagwright.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonOutput;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Fixity;
import org.bagwright.model.Stated;

/**
 * {@code data/metadata/prov.json}: what was made from what, by which activity, by whom, as
 * <a href="https://www.w3.org/submissions/prov-json/">PROV-JSON</a>.
 *
 * <p>Each document was derived from its capture by the build, which a program of a stated version did by a
 * configuration of a stated digest. Names of entities are addresses inside the release ({@code arcp:}, after its
 * content), so that two releases never speak of one thing. No time stands in it but those of persons' decisions: a
 * clock's would make each build another one.
 *
 * <p>The records are read once; what the statements name of them waits in memory, some 100 octets a document.
 */
public final class Provenance {
    /** Under the payload folder. */
    public static final String PATH = "metadata/prov.json";

    /** Of the names that this class makes (UUID version 3); drawn once. */
    private static final String NAMESPACE = "297a6d78-628f-4cb9-804e-3ca4cc34044b";

    private static final Pattern DATE_TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final String RELEASE = "here:release";
    private static final String BUILD = "here:build";
    private static final String SOFTWARE = "here:software";
    private static final String PUBLISHER = "here:publisher";
    private static final String FORMAT = "dcterms:format";

    private final JsonOutput out;
    private final Release release;
    private final Dataset dataset;
    private final ReleaseContent content;
    /** Name of a creator to who it is. */
    private final Map<String, Creator> creators = new LinkedHashMap<>();
    /** A reviewer's own name to that in this file. */
    private final Map<String, String> reviewers = new LinkedHashMap<>();

    private final NameList captures = new NameList();
    /** Pairs: a document, the capture it was derived from. */
    private final NameList documents = new NameList();
    /** Pairs: a document, the decision that it was influenced by. */
    private final NameList influences = new NameList();
    /** How the names of the statements of the kind that is being written begin, and the number of the next. */
    private String namesBegin = "";

    private int next;

    private Provenance(JsonOutput out, Release release, ReleaseContent content) {
        this.out = out;
        this.release = release;
        this.dataset = release.dataset();
        this.content = content;
        dataset.creators().forEach(creator -> creators.put(name(creator), creator));
        release.acts()
                .forEach(act ->
                        reviewers.computeIfAbsent(act.person(), person -> "here:reviewer-" + (reviewers.size() + 1)));
    }

    /** Writes it to {@code out}. */
    public static void write(OutputStream out, Release release, ReleaseContent content) throws IOException {
        try (JsonOutput json = JsonOutput.inLines(out)) {
            new Provenance(json, release, content).write();
        }
    }

    private void write() throws IOException {
        out.object(() -> {
            out.object("prefix", this::prefixes);
            out.object("entity", this::entities);
            out.object("activity", this::activities);
            out.object("agent", this::agents);
            statements("used", "_:u", this::used);
            statements("wasGeneratedBy", "_:g", this::generated);
            statements("wasDerivedFrom", "_:d", this::derived);
            statements("wasAssociatedWith", "_:as", this::associated);
            statements("wasAttributedTo", "_:at", this::attributed);
            out.object("hadMember", this::members);
            if (!release.acts().isEmpty()) {
                statements("wasInformedBy", "_:in", this::informed);
                statements("wasInfluencedBy", "_:fl", this::influenced);
            }
        });
    }

    private void prefixes() throws IOException {
        String base = "arcp://uuid," + identity() + "/";
        out.text("file", base);
        out.text("document", base + "metadata/documents.jsonl#");
        out.text("here", base + PATH + "#");
        out.text("configuration", "ni:///sha-256;");
        out.text("orcid", "https://orcid.org/");
        out.text("ror", "https://ror.org/");
        out.text("dcterms", "http://purl.org/dc/terms/");
        out.text("schema", "http://schema.org/");
        out.text("digest", "https://w3id.org/ro/terms/workflow-run#");
    }

    /** The same for the same records, another one for other records: RFC 9562, version 3. */
    private UUID identity() {
        byte[] space = HexFormat.of().parseHex(NAMESPACE.replace("-", ""));
        byte[] name = String.join(
                        " ",
                        dataset.releaseName(),
                        release.configuration().hex(),
                        release.tables().documents().digest().hex(),
                        release.tables().captures().digest().hex())
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(space, space.length + name.length);
        System.arraycopy(name, 0, whole, space.length, name.length);
        return UUID.nameUUIDFromBytes(whole);
    }

    private void entities() throws IOException {
        out.object(RELEASE, () -> {
            out.array("prov:type", () -> {
                qualified("prov:Collection");
                qualified("schema:Dataset");
            });
            out.text("prov:label", dataset.title());
            out.text("dcterms:identifier", dataset.releaseName());
            out.text("schema:version", dataset.version().toString());
            typed("schema:datePublished", dataset.date().toString(), "xsd:date");
            if (dataset.doi().isPresent()) {
                typed("schema:sameAs", "https://doi.org/" + dataset.doi().get(), "xsd:anyURI");
            }
        });
        out.object(configuration(), () -> {
            out.object("prov:type", () -> value("prov:Plan", "prov:QUALIFIED_NAME"));
            out.text("prov:label", "bagwright.yaml");
            out.text("digest:sha256", release.configuration().hex());
        });
        for (Fixity table : tables()) {
            out.object(file(table), () -> {
                out.text(FORMAT, PayloadFile.at(table.path().value()).mediaType());
                out.text("digest:sha256", table.digest().hex());
            });
        }
        content.captures(this::capture);
        content.documents(this::document);
    }

    private void capture(CaptureRecord capture) throws IOException {
        remember(capture);
        out.object(name(capture), () -> {
            out.text(FORMAT, capture.mediaType());
            out.text("digest:sha512", capture.sha512().hex());
            if (capture.url().isPresent()) {
                typed("dcterms:source", capture.url().get(), "xsd:anyURI");
            }
            out.text("dcterms:created", capture.retrieved());
            if (capture.excluded().isPresent()) {
                Exclusion excluded = capture.excluded().get();
                out.text("dcterms:description", "no document: " + excluded.stage() + ", " + excluded.reason());
            }
        });
    }

    private void remember(CaptureRecord capture) throws IOException {
        captures.add(name(capture));
        int number = 1;
        for (ReviewAct act : release.acts()) {
            if (act.isOn(capture)) {
                for (String document : capture.documents()) {
                    influences.add("document:" + document);
                    influences.add("here:decision-" + number);
                }
            }
            number++;
        }
    }

    private void document(DocumentRecord document) throws IOException {
        documents.add(name(document));
        documents.add("file:" + document.capture());
        out.object(name(document), () -> {
            out.text("prov:label", document.description().title().map(Stated::value));
            out.text("prov:location", document.text().map(path -> path.value()));
            out.text("digest:sha512", document.textSha512().hex());
        });
    }

    private void activities() throws IOException {
        out.object(BUILD, () -> {
            out.text("prov:label", "Build of " + dataset.releaseName());
            out.text("schema:softwareVersion", release.software().agent());
        });
        int number = 1;
        for (ReviewAct act : release.acts()) {
            out.object("here:decision-" + number, () -> {
                if (DATE_TIME.matcher(act.time()).matches()) {
                    out.text("prov:endTime", act.time());
                } else {
                    out.text("dcterms:date", act.time());
                }
                out.text("prov:label", "decision:" + act.decision());
            });
            number++;
        }
    }

    private void agents() throws IOException {
        out.object(SOFTWARE, () -> {
            out.object("prov:type", () -> value("prov:SoftwareAgent", "prov:QUALIFIED_NAME"));
            out.text("prov:label", release.software().name());
            out.text("schema:softwareVersion", release.software().version());
        });
        for (Map.Entry<String, Creator> creator : creators.entrySet()) {
            boolean person = creator.getValue() instanceof Creator.Person;
            agent(
                    creator.getKey(),
                    person ? "prov:Person" : "prov:Organization",
                    creator.getValue().displayName());
        }
        if (hasPublisherOfItsOwn()) {
            agent(PUBLISHER, "prov:Organization", dataset.publisher().orElseThrow());
        }
        for (Map.Entry<String, String> reviewer : reviewers.entrySet()) {
            agent(reviewer.getValue(), "prov:Person", reviewer.getKey());
        }
    }

    private void agent(String name, String type, String label) throws IOException {
        out.object(name, () -> {
            out.object("prov:type", () -> value(type, "prov:QUALIFIED_NAME"));
            out.text("prov:label", label);
        });
    }

    private boolean hasPublisherOfItsOwn() {
        return dataset.publisher().isPresent()
                && creators.values().stream().noneMatch(creator -> creator.displayName()
                        .equals(dataset.publisher().get()));
    }

    private void used() throws IOException {
        captures.forEach(capture -> statement("prov:activity", BUILD, "prov:entity", capture));
    }

    private void generated() throws IOException {
        for (Fixity table : tables()) {
            statement("prov:entity", file(table), "prov:activity", BUILD);
        }
        documents.forEachPair((document, capture) -> statement("prov:entity", document, "prov:activity", BUILD));
    }

    private void derived() throws IOException {
        documents.forEachPair((document, capture) ->
                statement("prov:generatedEntity", document, "prov:usedEntity", capture, "prov:activity", BUILD));
    }

    private void associated() throws IOException {
        statement("prov:activity", BUILD, "prov:agent", SOFTWARE, "prov:plan", configuration());
        int number = 1;
        for (ReviewAct act : release.acts()) {
            statement("prov:activity", "here:decision-" + number, "prov:agent", reviewers.get(act.person()));
            number++;
        }
    }

    private void attributed() throws IOException {
        for (String creator : creators.keySet()) {
            statement("prov:entity", RELEASE, "prov:agent", creator);
        }
        if (hasPublisherOfItsOwn()) {
            statement("prov:entity", RELEASE, "prov:agent", PUBLISHER);
        }
    }

    /** The submission lets one statement name all members. */
    private void members() throws IOException {
        out.object("_:m1", () -> {
            out.text("prov:collection", RELEASE);
            out.array("prov:entity", () -> {
                for (Fixity table : tables()) {
                    out.text(file(table));
                }
                captures.forEach(out::text);
                documents.forEachPair((document, capture) -> out.text(document));
            });
        });
    }

    private void informed() throws IOException {
        for (int number = 1; number <= release.acts().size(); number++) {
            statement("prov:informed", BUILD, "prov:informant", "here:decision-" + number);
        }
    }

    private void influenced() throws IOException {
        influences.forEachPair(
                (document, decision) -> statement("prov:influencee", document, "prov:influencer", decision));
    }

    private void statements(String kind, String prefix, JsonOutput.Body body) throws IOException {
        namesBegin = prefix;
        next = 1;
        out.object(kind, body);
    }

    /** A statement of names and values by turns. */
    private void statement(String... attributes) throws IOException {
        out.object(namesBegin + next, () -> {
            for (int i = 0; i < attributes.length; i += 2) {
                out.text(attributes[i], attributes[i + 1]);
            }
        });
        next++;
    }

    private void typed(String name, String value, String type) throws IOException {
        out.object(name, () -> value(value, type));
    }

    private void qualified(String name) throws IOException {
        out.object(() -> value(name, "prov:QUALIFIED_NAME"));
    }

    private void value(String value, String type) throws IOException {
        out.text("$", value);
        out.text("type", type);
    }

    private List<Fixity> tables() {
        ReleaseTables tables = release.tables();
        return List.of(tables.documents(), tables.sheet(), tables.captures());
    }

    private static String file(Fixity fixity) {
        return "file:" + fixity.path();
    }

    private static String name(CaptureRecord capture) {
        return "file:" + capture.path();
    }

    private static String name(DocumentRecord document) {
        return "document:" + document.id();
    }

    private String name(Creator creator) {
        if (creator instanceof Creator.Person person && person.orcid().isPresent()) {
            return person.orcid().get().replace("https://orcid.org/", "orcid:");
        }
        if (creator instanceof Creator.Organisation organisation
                && organisation.ror().isPresent()) {
            return organisation.ror().get().replace("https://ror.org/", "ror:");
        }
        return "here:creator-" + (creators.size() + 1);
    }

    /** Named by its digest, as RFC 6920 has it. */
    private String configuration() {
        byte[] digest = HexFormat.of().parseHex(release.configuration().hex());
        return "configuration:" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
