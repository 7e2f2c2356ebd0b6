package org.bagwright.pipeline;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.assemble.SiteSurvey;
import org.bagwright.ingest.CaptureEntry;
import org.bagwright.ingest.Intake;
import org.bagwright.ingest.RawFolder;
import org.bagwright.model.Block;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.DecodedText;
import org.bagwright.model.MarkupText;
import org.bagwright.model.PageLines;
import org.bagwright.model.SiteName;
import org.bagwright.model.StandingLines;
import org.bagwright.text.Decoding;
import org.bagwright.text.MarkupAddress;
import org.bagwright.text.MarkupSegmentation;
import org.bagwright.text.Segmentation;
import org.bagwright.text.StandingBlocks;

/**
 * The first pass over a collection: which lines stand under many captures of a site. Of each site a bounded sample of
 * captures is read, and none of a site that has too few; what is wrong with a capture is told by the second pass.
 */
final class FirstPass {
    private final RawFolder raw;
    private final SiteSurvey survey = new SiteSurvey();
    private final Map<SiteName, Integer> sizes = new HashMap<>();

    private FirstPass(RawFolder raw) {
        this.raw = raw;
    }

    /** What of a capture the survey gets. */
    private record Surveyed(SiteName site, String name, PageLines lines) {
        /** Hash and number of each line. */
        private static final int OCTETS_A_LINE = 10;

        long octets() {
            return (long) OCTETS_A_LINE * lines.count();
        }
    }

    /** Reads captures on {@code jobs} threads; the result doesn't depend on their number. */
    static StandingLines over(RawFolder raw, int jobs, BuildProgress progress) throws IOException {
        return new FirstPass(raw).run(jobs, progress);
    }

    private StandingLines run(int jobs, BuildProgress progress) throws IOException {
        List<CaptureEntry> entries = raw.entries();
        entries.forEach(entry -> sizes.merge(listedSite(entry), 1, Integer::sum));
        if (sizes.values().stream().noneMatch(size -> size >= SiteSurvey.FEWEST_ARTICLES)) {
            return StandingLines.NONE;
        }
        progress.begin("read", entries.size());
        InOrder.process(
                entries,
                jobs,
                this::survey,
                surveyed -> surveyed.map(Surveyed::octets).orElse(0L),
                surveyed -> {
                    surveyed.ifPresent(s -> survey.add(s.site(), s.name(), s.lines()));
                    progress.advance(1);
                });
        StandingLines standing = survey.standing();
        progress.end(told(standing));
        return standing;
    }

    private static String told(StandingLines standing) {
        return standing.lines() == 0
                ? "no line stands under many captures of a site"
                : Build.count(standing.lines(), "line") + " of " + Build.count(standing.sites(), "site")
                        + " stand under many captures";
    }

    private Optional<Surveyed> survey(CaptureEntry entry) {
        SiteName listed = listedSite(entry);
        boolean mayMove = raw.rowOf(entry).values().get("url") == null && isNamedLikeMarkup(entry.originalName());
        boolean few = sizes.get(listed) < SiteSurvey.FEWEST_ARTICLES;
        if (!mayMove && (few || !survey.wants(listed, entry.originalName()))) {
            return Optional.empty();
        }
        return raw.read(entry) instanceof Intake.Taken taken ? survey(taken.capture()) : Optional.empty();
    }

    private Optional<Surveyed> survey(Capture capture) {
        boolean markup = MarkupText.isMarkup(capture.mediaType());
        DecodedText decoded = markup
                ? Decoding.ofMarkup(capture.octets(), capture.mediaType(), capture.originalName())
                        .text()
                : Decoding.of(capture.octets(), capture.originalName()).text();
        SiteName site = site(capture, decoded);
        if (!survey.wants(site, capture.originalName()) || (!markup && Segmentation.isBeyondLimit(decoded))) {
            return Optional.empty();
        }
        List<Block> blocks = markup ? MarkupSegmentation.of(decoded).blocks() : Segmentation.of(decoded);
        return Optional.of(new Surveyed(site, capture.originalName(), StandingBlocks.linesOf(blocks)));
    }

    /** The site of a capture: by its address in the catalogue, else by what its markup says, else by its folder. */
    static SiteName site(Capture capture, DecodedText decoded) {
        return catalogued(capture.catalogue())
                .or(() ->
                        MarkupText.isMarkup(capture.mediaType()) ? MarkupAddress.in(decoded.text()) : Optional.empty())
                .orElseGet(() -> SiteName.ofFolder(capture.originalName()));
    }

    /** The site of a capture that wasn't read. */
    private SiteName listedSite(CaptureEntry entry) {
        return catalogued(raw.rowOf(entry)).orElseGet(() -> SiteName.ofFolder(entry.originalName()));
    }

    private static Optional<SiteName> catalogued(CatalogueRow row) {
        return Optional.ofNullable(row.values().get("url")).flatMap(SiteName::ofAddress);
    }

    private static boolean isNamedLikeMarkup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml") || lower.endsWith(".xht");
    }
}
