package org.bagwright.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonOutput;
import org.bagwright.model.BagPath;
import org.bagwright.model.Dataset;
import org.bagwright.model.Description;
import org.bagwright.model.Fixity;
import org.bagwright.model.Stated;

/**
 * {@code data/ro-crate-metadata.json}: the release as an <a href="https://w3id.org/ro/crate/1.2">RO-Crate 1.2</a>, its
 * root the payload folder.
 *
 * <p>Up to {@value #MOST_LISTED} captures and documents, each is an entity of its own, a document based on its capture.
 * A document whose text is withheld has no file and is a {@code CreativeWork} that the root mentions. Beyond that the
 * folders {@code raw/} and {@code text/} are described as wholes, and the records are where each is.
 *
 * <p>The context is named, not copied, but for one term that it lacks: {@code sha512}, which Workflow Run Crate defines.
 */
public final class RoCrate {
    /** Under the payload folder. */
    public static final String PATH = "ro-crate-metadata.json";

    /**
     * Most captures and documents that are listed one by one. An entity takes about 600 octets and viewers hold the
     * whole graph: a thousand stay below a megabyte, and a person can still scroll through them.
     */
    static final int MOST_LISTED = 1000;

    private static final String RAW = "raw/";
    private static final String TEXT = "text/";
    private static final String ABSENT = "#captures";
    private static final String BUILD = "#build";
    private static final String SOFTWARE = "#software";
    private static final String SHA512 = "https://w3id.org/ro/terms/workflow-run#sha512";

    private final JsonOutput out;
    private final Release release;
    private final Dataset dataset;
    private final ReleaseContent content;
    private final CrateAgents agents;
    private final CrateContext context;
    private final boolean each;
    /** Path to fixity of all files that are listed. */
    private final Map<String, Fixity> files = new LinkedHashMap<>();
    /** Addresses of licences that entities name. */
    private final Set<String> licences = new TreeSet<>();

    private RoCrate(JsonOutput out, Release release, ReleaseContent content) {
        this.out = out;
        this.release = release;
        this.dataset = release.dataset();
        this.content = content;
        this.agents = new CrateAgents(dataset);
        this.context = new CrateContext(dataset.context(), agents);
        this.each = release.counts().captures() + release.counts().documents() <= MOST_LISTED;
        content.files(path -> each || !(path.startsWith(RAW) || path.startsWith(TEXT)))
                .forEach(file -> files.put(file.path().value(), file));
    }

    /** Writes it to {@code out}; all other files of the payload but the landing page must be there already. */
    public static void write(OutputStream out, Release release, ReleaseContent content) throws IOException {
        try (JsonOutput json = JsonOutput.inLines(out)) {
            new RoCrate(json, release, content).write();
        }
    }

    private void write() throws IOException {
        out.object(() -> {
            out.array("@context", () -> {
                out.text("https://w3id.org/ro/crate/1.2/context");
                out.object(() -> out.text("sha512", SHA512));
            });
            out.array("@graph", this::graph);
        });
    }

    private void graph() throws IOException {
        descriptor();
        root();
        identifier();
        agents.write(out);
        context.writeEntities(out);
        software();
        build();
        absentCaptures();
        folder(RAW, "Captures", "The captures as they were retrieved, octet for octet.", "captures.jsonl");
        folder(
                TEXT,
                "Documents",
                "The text of each document: UTF-8, NFC, one blank line between paragraphs.",
                "documents.jsonl");
        companions();
        landingPage();
        if (each) {
            content.captures(this::capture);
            content.documents(this::document);
        }
        licences();
    }

    private void descriptor() throws IOException {
        out.object(() -> {
            out.text("@id", PATH);
            out.text("@type", "CreativeWork");
            out.text(
                    "description",
                    "Describes the folder it lies in. The folder's SWHID stands in bag-info.txt, in the folder above: no file"
                            + " can hold an identifier that is computed from it.");
            JsonLinks.link(out, "conformsTo", "https://w3id.org/ro/crate/1.2");
            JsonLinks.link(out, "about", "./");
        });
    }

    private void root() throws IOException {
        out.object(() -> {
            out.text("@id", "./");
            out.text("@type", "Dataset");
            out.text("name", dataset.title());
            out.text("alternateName", dataset.releaseName());
            out.text("description", release.description());
            out.text("version", dataset.version().toString());
            out.text("datePublished", dataset.date().toString());
            rootLicence();
            JsonLinks.links(out, "creator", agents.creators());
            JsonLinks.links(out, "author", agents.creators());
            JsonLinks.links(out, "publisher", agents.publisher().stream().toList());
            JsonLinks.texts(out, "keywords", dataset.keywords());
            context.writeProperties(out);
            if (dataset.doi().isPresent()) {
                JsonLinks.link(out, "identifier", doi());
                out.text("cite-as", doi());
            }
            out.text("creditText", Citation.sentence(dataset));
            JsonLinks.links(out, "hasPart", parts());
            JsonLinks.links(out, "mentions", mentions());
        });
    }

    /** The standard demands one; a dataset that states none says so. */
    private void rootLicence() throws IOException {
        if (dataset.license().isPresent()) {
            licence(new Licence(dataset.license().get()));
        } else {
            out.text("license", "No licence is stated.");
        }
        out.text(
                "usageInfo",
                dataset.rights().map(rights -> "Rights in the texts, unless one says otherwise: " + rights));
    }

    /** A link where the text of a licence is known, else what was written. */
    private void licence(Licence licence) throws IOException {
        if (licence.address().isPresent()) {
            licences.add(licence.address().get());
            JsonLinks.link(out, "license", licence.address().get());
        } else {
            out.text("license", licence.stated());
        }
    }

    private String doi() {
        return "https://doi.org/" + dataset.doi().orElseThrow();
    }

    private void identifier() throws IOException {
        if (dataset.doi().isPresent()) {
            out.object(() -> {
                out.text("@id", doi());
                out.text("@type", "PropertyValue");
                out.text("name", "DOI");
                out.text("propertyID", "https://registry.identifiers.org/registry/doi");
                out.text("value", "doi:" + dataset.doi().orElseThrow());
                out.text("url", doi());
            });
        }
    }

    /** Folders first, then what lies beside them. */
    private List<String> parts() {
        List<String> parts = new ArrayList<>(folders());
        parts.addAll(besideFolders());
        parts.add(PayloadFile.LANDING_PAGE);
        return parts;
    }

    private List<String> folders() {
        return List.of(RAW, TEXT).stream().filter(this::isFolder).toList();
    }

    private boolean isFolder(String folder) {
        return content.hasFolder(new BagPath(folder.substring(0, folder.length() - 1)));
    }

    private List<String> besideFolders() {
        return files.keySet().stream()
                .filter(path -> !path.startsWith(RAW) && !path.startsWith(TEXT))
                .toList();
    }

    /** What no file of the crate holds: the build, and documents that are described though their text isn't there. */
    private List<String> mentions() throws IOException {
        List<String> mentions = new ArrayList<>();
        mentions.add(BUILD);
        if (each) {
            content.documents(document -> {
                if (!hasFile(document)) {
                    mentions.add(id(document));
                }
            });
        }
        return mentions;
    }

    private boolean hasFile(DocumentRecord document) {
        return document.text().map(BagPath::value).filter(files::containsKey).isPresent();
    }

    private String id(DocumentRecord document) {
        return hasFile(document) ? document.text().orElseThrow().value() : "#document-" + document.id();
    }

    private void software() throws IOException {
        out.object(() -> {
            out.text("@id", SOFTWARE);
            out.text("@type", "SoftwareApplication");
            out.text("name", release.software().name());
            out.text("softwareVersion", release.software().version());
            out.text("version", release.software().version());
        });
    }

    /** Its only time is the day of the release: a clock's would make each build another one. */
    private void build() throws IOException {
        List<String> results = new ArrayList<>(folders());
        results.remove(RAW);
        besideFolders().stream().filter(path -> path.startsWith("metadata/")).forEach(results::add);
        results.remove("metadata/catalog.csv");
        out.object(() -> {
            out.text("@id", BUILD);
            out.text("@type", "CreateAction");
            out.text("name", "Build of " + dataset.releaseName());
            out.text(
                    "description",
                    "Cleaned and described the captures. SHA-256 of the configuration, bagwright.yaml: "
                            + release.configuration().hex());
            out.text("endTime", dataset.date().toString());
            JsonLinks.link(out, "instrument", SOFTWARE);
            JsonLinks.link(out, "object", isFolder(RAW) ? RAW : ABSENT);
            JsonLinks.links(out, "result", results);
        });
    }

    /** What the build was made of when no capture may travel. */
    private void absentCaptures() throws IOException {
        if (!isFolder(RAW)) {
            out.object(() -> {
                out.text("@id", ABSENT);
                out.text("@type", "Dataset");
                out.text("name", "Captures");
                out.text("description", "The captures as they were retrieved; none of them is in this folder.");
                JsonLinks.link(out, "subjectOf", "metadata/captures.jsonl");
            });
        }
    }

    private void folder(String folder, String name, String what, String records) throws IOException {
        if (!isFolder(folder)) {
            return;
        }
        List<String> inside =
                files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
        String rest = inside.isEmpty() ? " Too many to list here: metadata/" + records + " describes each." : "";
        out.object(() -> {
            out.text("@id", folder);
            out.text("@type", "Dataset");
            out.text("name", name);
            out.text("description", what + rest);
            JsonLinks.link(out, "subjectOf", "metadata/" + records);
            JsonLinks.links(out, "hasPart", inside);
        });
    }

    private void companions() throws IOException {
        for (String path : besideFolders()) {
            PayloadFile known = PayloadFile.at(path);
            out.object(() -> file(path, known.name(), known.mediaType()));
        }
    }

    /** Each of the two lists the other: the page has the crate's size, so the crate can't have the page's. */
    private void landingPage() throws IOException {
        PayloadFile page = PayloadFile.at(PayloadFile.LANDING_PAGE);
        out.object(() -> {
            out.text("@id", PayloadFile.LANDING_PAGE);
            out.text("@type", "File");
            out.text("name", page.name());
            out.text(
                    "description",
                    "For people. Its digest stands in the manifests alone, as it was written after this file.");
            out.text("encodingFormat", page.mediaType());
        });
    }

    private void file(String path, String name, String mediaType) throws IOException {
        Fixity fixity = files.get(path);
        out.text("@id", path);
        out.text("@type", "File");
        out.text("name", name);
        out.text("encodingFormat", mediaType);
        out.text("contentSize", Long.toString(fixity.octets()));
        out.text("sha512", fixity.digest().hex());
    }

    private void capture(CaptureRecord capture) throws IOException {
        String path = capture.path().value();
        if (files.containsKey(path)) {
            out.object(() -> {
                file(path, "Capture " + capture.originalName(), capture.mediaType());
                out.text("url", capture.url());
                out.text("dateCreated", capture.retrieved());
            });
        }
    }

    private void document(DocumentRecord document) throws IOException {
        Description said = document.description();
        String name = said.title().map(Stated::value).orElse("Document " + document.id());
        out.object(() -> {
            if (hasFile(document)) {
                file(id(document), name, "text/plain");
            } else {
                out.text("@id", id(document));
                out.text("@type", "CreativeWork");
                out.text("name", name);
                out.text("sha512", document.textSha512().hex());
            }
            out.text("inLanguage", said.language().map(Stated::value));
            out.text("datePublished", said.published().map(Stated::value));
            out.text("dateModified", said.modified().map(Stated::value));
            out.text("creditText", said.authors().map(authors -> String.join("; ", authors.value())));
            out.text("url", said.url().map(Stated::value));
            if (said.rights().isPresent()) {
                rights(said.rights().get().value());
            }
            if (files.containsKey(document.capture().value())) {
                JsonLinks.link(out, "isBasedOn", document.capture().value());
            }
        });
    }

    /** One word may be any word: only an address is a link here. */
    private void rights(String rights) throws IOException {
        Licence licence = new Licence(rights);
        if (licence.isAddress()) {
            licence(licence);
        } else {
            out.text("license", rights);
        }
    }

    private void licences() throws IOException {
        String own =
                dataset.license().map(Licence::new).flatMap(Licence::address).orElse("");
        for (String address : licences) {
            out.object(() -> {
                out.text("@id", address);
                out.text("@type", "CreativeWork");
                out.text("name", address.equals(own) ? dataset.license().orElseThrow() : address);
                out.text(
                        "description",
                        address.equals(own)
                                ? "Licence of the metadata and the compilation."
                                : "Rights in the documents that name it.");
            });
        }
    }
}
