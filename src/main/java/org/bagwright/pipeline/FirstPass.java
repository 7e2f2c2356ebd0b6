package org.bagwright.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagwright.assemble.SiteSample;
import org.bagwright.assemble.SiteSurvey;
import org.bagwright.classify.StandingBlocks;
import org.bagwright.ingest.CaptureEntry;
import org.bagwright.ingest.Intake;
import org.bagwright.ingest.RawFolder;
import org.bagwright.markup.MarkupAddress;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.Block;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.DecodedText;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Octets;
import org.bagwright.model.PageLines;
import org.bagwright.model.SiteName;
import org.bagwright.model.StandingLines;
import org.bagwright.text.Decoding;
import org.bagwright.text.Segmentation;

/**
 * The first pass over a collection: which lines stand under many captures of a site. Of each site a bounded sample of
 * captures is cut into lines, and none of a site that has too few; of the others no more is read than may state their
 * address. What is wrong with a capture is told by the second pass.
 */
final class FirstPass {
    /** Octets of a page in which its address is looked for. */
    private static final int HEAD = 1 << 18;

    private static final List<String> MARKUP_NAMES = List.of(".html", ".htm", ".xhtml", ".xht");

    private final RawFolder raw;
    private final SiteSurvey survey = new SiteSurvey();

    private FirstPass(RawFolder raw) {
        this.raw = raw;
    }

    /**
     * Where a capture belongs.
     *
     * @param page its address or, where that isn't known, its name
     */
    private record Place(SiteName site, String page) {
        static Place of(Optional<String> address, String originalName) {
            return new Place(
                    address.flatMap(SiteName::ofAddress).orElseGet(() -> SiteName.ofFolder(originalName)),
                    address.orElse(originalName));
        }
    }

    /** What of a capture the survey gets. */
    private record Surveyed(Place place, PageLines lines) {
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
        if (!mayBeMany(entries)) {
            return StandingLines.NONE;
        }
        progress.begin("read", 2L * entries.size());
        List<CaptureEntry> sample = sample(entries, jobs, progress);
        long share = entries.size() / Math.max(1, sample.size());
        InOrder.process(
                sample,
                jobs,
                this::survey,
                surveyed -> surveyed.map(Surveyed::octets).orElse(0L),
                surveyed -> {
                    surveyed.ifPresent(
                            s -> survey.add(s.place().site(), s.place().page(), s.lines()));
                    progress.advance(share);
                });
        StandingLines standing = survey.standing();
        progress.end(told(standing));
        return standing;
    }

    /** Whether several captures may be of one site. */
    private boolean mayBeMany(List<CaptureEntry> entries) {
        Map<SiteName, Integer> sizes = new HashMap<>();
        int mayMove = 0;
        for (CaptureEntry entry : entries) {
            sizes.merge(listed(entry).site(), 1, Integer::sum);
            mayMove += mayMove(entry) ? 1 : 0;
        }
        int most = sizes.values().stream().max(Integer::compare).orElse(0);
        return Math.max(most, mayMove) >= SiteSurvey.FEWEST_ARTICLES;
    }

    /** The captures whose lines are counted. To choose them, no more of a page is read than may state its address. */
    private List<CaptureEntry> sample(List<CaptureEntry> entries, int jobs, BuildProgress progress) throws IOException {
        SiteSample sample = new SiteSample();
        AtomicInteger index = new AtomicInteger();
        InOrder.process(entries, jobs, this::place, place -> 0, place -> {
            sample.add(place.site(), place.page(), index.getAndIncrement());
            progress.advance(1);
        });
        return sample.indices().stream().map(entries::get).toList();
    }

    private Place place(CaptureEntry entry) {
        return mayMove(entry) ? Place.of(statedAddress(entry), entry.originalName()) : listed(entry);
    }

    /** The address that a page's beginning states. */
    private Optional<String> statedAddress(CaptureEntry entry) {
        try (InputStream in = raw.open(entry)) {
            byte[] head = in.readNBytes(HEAD);
            int end = head.length;
            // A character that was cut in two would look like another charset.
            while (end > 0 && head.length == HEAD && head[end - 1] != '>') {
                end--;
            }
            if (end == 0) {
                return Optional.empty();
            }
            Octets octets = Octets.owning(Arrays.copyOf(head, end));
            return MarkupAddress.in(Decoding.ofMarkup(octets, "text/html", entry.originalName())
                    .text()
                    .text());
        } catch (IOException e) {
            // The second pass tells what is wrong with it.
            return Optional.empty();
        }
    }

    private static String told(StandingLines standing) {
        return standing.lines() == 0
                ? "no line stands under many captures of a site"
                : Build.count(standing.lines(), "line") + " of " + Build.count(standing.sites(), "site")
                        + " stand under many captures";
    }

    private Optional<Surveyed> survey(CaptureEntry entry) {
        return raw.read(entry) instanceof Intake.Taken taken ? survey(taken.capture()) : Optional.empty();
    }

    private Optional<Surveyed> survey(Capture capture) {
        boolean markup = MarkupText.isMarkup(capture.mediaType());
        DecodedText decoded = markup
                ? Decoding.ofMarkup(capture.octets(), capture.mediaType(), capture.originalName())
                        .text()
                : Decoding.of(capture.octets(), capture.originalName()).text();
        Place place = place(capture, decoded);
        if (!survey.wants(place.site(), place.page()) || (!markup && Segmentation.isBeyondLimit(decoded))) {
            return Optional.empty();
        }
        List<Block> blocks = markup ? MarkupSegmentation.of(decoded).blocks() : Segmentation.of(decoded);
        return Optional.of(new Surveyed(place, StandingBlocks.linesOf(blocks)));
    }

    /** The site of a capture: by its address in the catalogue, else by what its markup says, else by its folder. */
    static SiteName site(Capture capture, DecodedText decoded) {
        return place(capture, decoded).site();
    }

    private static Place place(Capture capture, DecodedText decoded) {
        Optional<String> address = address(capture.catalogue());
        if (address.isEmpty() && MarkupText.isMarkup(capture.mediaType())) {
            address = MarkupAddress.in(decoded.text());
        }
        return Place.of(address, capture.originalName());
    }

    /** What is known of a capture before it is read. */
    private Place listed(CaptureEntry entry) {
        return Place.of(address(raw.rowOf(entry)), entry.originalName());
    }

    /** Whether only reading it can tell its site. */
    private boolean mayMove(CaptureEntry entry) {
        String name = entry.originalName().toLowerCase(Locale.ROOT);
        return MARKUP_NAMES.stream().anyMatch(name::endsWith)
                && address(raw.rowOf(entry)).isEmpty();
    }

    private static Optional<String> address(CatalogueRow row) {
        return Optional.ofNullable(row.values().get("url"))
                .filter(url -> SiteName.ofAddress(url).isPresent());
    }
}
