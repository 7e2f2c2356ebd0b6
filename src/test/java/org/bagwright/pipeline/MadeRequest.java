package org.bagwright.pipeline;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bagwright.config.Configuration;
import org.bagwright.json.ReleaseList;
import org.bagwright.model.Dataset;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Guidance;
import org.bagwright.model.PlainDataset;
import org.bagwright.model.TextPolicy;
import org.bagwright.model.TextRules;

/** A request to build the project in a folder, as tests vary it: into {@code dataset/}, by two workers, unless they say else. */
final class MadeRequest {
    private final Path folder;
    private Dataset dataset = PlainDataset.of("test", "1.0.0", "A test", "Port Ellery Archive");
    private TextRules texts = new TextRules(TextPolicy.OPEN, List.of());
    private Digest configuration = Digest.of(DigestAlgorithm.SHA256, ByteBuffer.wrap(new byte[] {1}));
    private List<DigestAlgorithm> digests = List.of(DigestAlgorithm.SHA512);
    private Optional<Path> raw = Optional.empty();
    private Optional<Path> out = Optional.empty();
    private Optional<Path> released = Optional.empty();
    private int jobs = 2;
    private boolean dryRun;
    private boolean strict;
    private Guidance guidance = Guidance.NONE;

    private MadeRequest(Path folder) {
        this.folder = folder;
    }

    static MadeRequest in(Path folder) {
        return new MadeRequest(folder);
    }

    MadeRequest configured(Configuration read) {
        dataset = read.dataset();
        texts = new TextRules(read.texts(), List.of());
        digests = read.digests();
        configuration = read.digest();
        return this;
    }

    MadeRequest texts(TextRules rules) {
        texts = rules;
        return this;
    }

    MadeRequest raw(Path captures) {
        raw = Optional.of(captures);
        return this;
    }

    /** Where the bag goes, and where the releases are. */
    MadeRequest out(Path bags) {
        released = Optional.of(bags);
        return copyTo(bags);
    }

    /** Where the bag goes; the releases are elsewhere. */
    MadeRequest copyTo(Path bags) {
        out = Optional.of(bags);
        return this;
    }

    MadeRequest jobs(int threads) {
        jobs = threads;
        return this;
    }

    MadeRequest dry(boolean dry) {
        dryRun = dry;
        return this;
    }

    MadeRequest strict(boolean forbidding) {
        strict = forbidding;
        return this;
    }

    MadeRequest guidance(Guidance given) {
        guidance = given;
        return this;
    }

    BuildRequest request() {
        Path bags = folder.resolve("dataset");
        return new BuildRequest(
                dataset,
                texts,
                raw.orElse(folder.resolve("raw")),
                out.orElse(bags),
                digests,
                DatasetChangeLog.none(folder),
                jobs,
                dryRun,
                strict,
                new Released(released.orElse(bags), ReleaseList.NONE),
                "Bagwright test",
                configuration,
                guidance);
    }
}
