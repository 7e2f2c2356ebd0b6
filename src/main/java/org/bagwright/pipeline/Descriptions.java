package org.bagwright.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.bagwright.bag.BagDraft;
import org.bagwright.bag.PayloadStream;
import org.bagwright.model.BagPath;
import org.bagwright.model.Decision;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Fixity;
import org.bagwright.release.Croissant;
import org.bagwright.release.DataPackage;
import org.bagwright.release.Provenance;
import org.bagwright.release.Release;
import org.bagwright.release.ReleaseContent;
import org.bagwright.release.ReleaseCounts;
import org.bagwright.release.ReleaseTables;
import org.bagwright.release.ReviewAct;
import org.bagwright.release.RoCrate;
import org.bagwright.release.Software;

/** The descriptions of a release that programs read; the last of the payload but for the landing page, as the crate lists all files. */
final class Descriptions {
    private static final int BUFFER = 1 << 16;

    private final BagDraft draft;
    private final ReleaseContent content;

    private Descriptions(BagDraft draft) {
        this.draft = draft;
        this.content = new DraftContent(draft);
    }

    /**
     * Writes them into {@code draft}, which holds all else already but for the landing page.
     *
     * @param decisions those that decided something
     */
    static void write(BagDraft draft, BuildRequest request, ReleaseCounts counts, List<Decision> decisions)
            throws IOException {
        List<ReviewAct> acts = decisions.stream().map(Descriptions::act).toList();
        new Descriptions(draft).write(request, counts, acts);
    }

    private static ReviewAct act(Decision decision) {
        Optional<Decision.Anchor> anchor =
                decision.scope() == Decision.Scope.BLOCK ? decision.anchor() : Optional.empty();
        return new ReviewAct(
                decision.by(),
                decision.date(),
                anchor.map(Decision.Anchor::capture),
                anchor.flatMap(Decision.Anchor::path),
                decision.id());
    }

    private void write(BuildRequest request, ReleaseCounts counts, List<ReviewAct> acts) throws IOException {
        Release release = new Release(
                request.dataset(),
                counts,
                new ReleaseTables(sha256(ThirdPass.SHEET), sha256(ThirdPass.DOCUMENTS), sha256(SecondPass.CAPTURES)),
                Software.of(request.software()),
                request.configuration(),
                acts);
        write(DataPackage.PATH, out -> DataPackage.write(out, release));
        write(Croissant.PATH, out -> Croissant.write(out, release, content));
        write(Provenance.PATH, out -> Provenance.write(out, release, content));
        write(RoCrate.PATH, out -> RoCrate.write(out, release, content));
    }

    private interface Description {
        void write(OutputStream out) throws IOException;
    }

    private void write(String path, Description description) throws IOException {
        try (PayloadStream file = draft.open(new BagPath(path));
                OutputStream out = new BufferedOutputStream(file, BUFFER)) {
            description.write(out);
        }
    }

    private Fixity sha256(BagPath path) throws IOException {
        MessageDigest digest = Digest.newMessageDigest(DigestAlgorithm.SHA256);
        try (InputStream in = new DigestInputStream(draft.read(path), digest)) {
            long octets = in.transferTo(OutputStream.nullOutputStream());
            return new Fixity(path, octets, Digest.finish(DigestAlgorithm.SHA256, digest));
        }
    }
}
