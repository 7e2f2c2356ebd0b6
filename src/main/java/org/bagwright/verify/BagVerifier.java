package org.bagwright.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Checks any bag against RFC 8493: declaration, manifests, completeness both ways, fixity of payload and tag files,
 * {@code Payload-Oxum}, safe paths. Every finding is collected, none hides another. Each file is read once, whatever the
 * number of its digests; links, pipes and devices are never opened.
 *
 * <p>The numbered steps are in {@link BagCheck}. Memory: about 250 octets a file.
 */
public final class BagVerifier {
    private final int jobs;
    private final boolean quick;
    private final boolean allowsHoles;
    private final LongConsumer progress;
    private final LongConsumer expected;
    private final List<FurtherCheck> furtherChecks;

    /**
     * A verifier with {@code jobs} threads.
     *
     * @param progress is told the octets read since it was told before, from any thread
     * @param furtherChecks beyond BagIt, called in this order
     */
    public BagVerifier(int jobs, LongConsumer progress, List<FurtherCheck> furtherChecks) {
        this(jobs, false, false, progress, octets -> {}, furtherChecks);
    }

    private BagVerifier(
            int jobs,
            boolean quick,
            boolean allowsHoles,
            LongConsumer progress,
            LongConsumer expected,
            List<FurtherCheck> furtherChecks) {
        if (jobs < 1) {
            throw new IllegalArgumentException("not a number of threads: " + jobs);
        }
        this.jobs = jobs;
        this.quick = quick;
        this.allowsHoles = allowsHoles;
        this.progress = progress;
        this.expected = expected;
        this.furtherChecks = List.copyOf(furtherChecks);
    }

    /**
     * A verifier that hashes no file: it checks the declaration, the lists, completeness both ways and {@code
     * Payload-Oxum}. By RFC 8493, section 2.2.2, that is no validation.
     */
    public BagVerifier quick() {
        return new BagVerifier(jobs, true, allowsHoles, progress, expected, furtherChecks);
    }

    /**
     * A verifier for bags that are meant to have holes: a file that {@code fetch.txt} lists and that isn't there is told
     * of, and is no error. By RFC 8493, section 3, such a bag isn't complete before all files are fetched, so it may be
     * called holey, not valid: {@link Verification#isHoley}.
     */
    public BagVerifier allowingHoles() {
        return new BagVerifier(jobs, quick, true, progress, expected, furtherChecks);
    }

    /**
     * A verifier that tells {@code told}, before it reads files, how many octets they have by the bag's {@code
     * Payload-Oxum}, if it states one. The bag may be wrong in this as in anything.
     */
    public BagVerifier expecting(LongConsumer told) {
        return new BagVerifier(jobs, quick, allowsHoles, progress, told, furtherChecks);
    }

    /**
     * Checks the bag in the folder {@code bag}. A file in it that can't be read is a finding, and the verification is
     * {@link Verification#incomplete incomplete}.
     *
     * @throws IOException when the folder itself is missing or can't be read
     */
    public Verification verify(Path bag) throws IOException {
        return verify(BagFolder.at(bag));
    }

    /**
     * Checks the bag in {@code bag}.
     *
     * @throws IOException when it can't be read at all
     */
    public Verification verify(BagContainer bag) throws IOException {
        try {
            return new BagCheck(bag, jobs, quick, allowsHoles, progress, expected, furtherChecks).run();
        } catch (ContainerFault e) {
            return Verification.impossible(e);
        }
    }
}
