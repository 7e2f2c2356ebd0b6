package org.bagwright.bench.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Description;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.Octets;
import org.bagwright.model.Stated;
import org.bagwright.pipeline.Curation;

/** Writes what Curation reads of title, authors and date in each page of a folder, as the scorer of metadata takes it. */
public final class Descriptions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Descriptions() {}

    /**
     * Writes one JSON line a page.
     *
     * @param arguments a folder that holds a folder for each page; the page's file in it; the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Path pages = Path.of(arguments[0]);
        Curation curation = new Curation(Optional.empty());
        long spent = 0;
        int count = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]), StandardCharsets.UTF_8);
                Stream<Path> folders = Files.list(pages)) {
            for (Path folder : folders.sorted().toList()) {
                byte[] octets = Files.readAllBytes(folder.resolve(arguments[1]));
                String id = folder.getFileName().toString();
                Capture capture = capture(id, arguments[1], octets);
                long start = System.nanoTime();
                CuratedCapture curated = curation.curate(capture);
                spent += System.nanoTime() - start;
                count++;
                out.write(JSON.writeValueAsString(line(id, curated.documents())));
                out.write('\n');
            }
        }
        System.err.printf("%d pages, %d µs each%n", count, spent / 1000 / Math.max(1, count));
    }

    private static Capture capture(String id, String file, byte[] octets) {
        Octets owned = Octets.owning(octets);
        return new Capture(
                id,
                new BagPath("raw/" + file),
                id + "/" + file,
                owned,
                owned.digest(DigestAlgorithm.SHA512),
                file.endsWith(".html") ? "text/html" : "text/plain",
                CatalogueRow.NONE);
    }

    private static ObjectNode line(String id, List<Document> documents) {
        ObjectNode line = JSON.createObjectNode().put("id", id);
        if (documents.isEmpty()) {
            return line;
        }
        Description d = documents.get(0).description();
        line.put("title", d.title().map(Stated::value).orElse(null));
        ArrayNode authors = line.putArray("authors");
        d.authors().ifPresent(names -> names.value().forEach(authors::add));
        line.put("date", d.published().or(d::modified).map(Stated::value).orElse(null));
        return line;
    }
}
