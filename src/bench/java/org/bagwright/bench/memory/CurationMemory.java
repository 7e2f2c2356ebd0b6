package org.bagwright.bench.memory;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.bagwright.pipeline.Curation;

/** Curates made pages, of text and of HTML by turns, and prints ten times what memory is held after a full collection. */
public final class CurationMemory {
    private static final int TIMES = 10;

    private CurationMemory() {}

    /** {@code PAGES SITES SEED}. */
    public static void main(String[] arguments) {
        int pages = Integer.parseInt(arguments[0]);
        MadePages made = new MadePages(Long.parseLong(arguments[2]), Integer.parseInt(arguments[1]));
        Curation curation = new Curation(Optional.empty());
        System.out.printf(
                Locale.ROOT,
                "curation of %d pages, heap of at most %d MB%n%10s %10s %10s%n",
                pages,
                Runtime.getRuntime().maxMemory() >> 20,
                "pages",
                "live MB",
                "cpu s");
        long documents = 0;
        for (int i = 1; i <= pages; i++) {
            documents += curation.curate(i % 2 == 0 ? capture(made.html(i), "html") : capture(made.text(i), "plain"))
                    .documents()
                    .size();
            if (i % Math.max(1, pages / TIMES) == 0) {
                System.out.printf(Locale.ROOT, "%10d %10.1f %10.1f%n", i, Memory.live(), Memory.cpu());
            }
        }
        System.out.printf("%d documents, peak %d MB resident%n", documents, Memory.peak());
    }

    private static Capture capture(String source, String subtype) {
        Octets octets = Octets.owning(source.getBytes(StandardCharsets.UTF_8));
        return new Capture(
                "page",
                new BagPath("raw/page"),
                "page",
                octets,
                octets.digest(DigestAlgorithm.SHA512),
                "text/" + subtype,
                CatalogueRow.NONE);
    }
}
