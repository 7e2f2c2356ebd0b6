package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.bag.BagDraft;
import org.bagwright.json.ReleaseReport;
import org.bagwright.json.ReleaseStatement;
import org.bagwright.json.ReleaseStatement.Maker;
import org.bagwright.json.ReportFile;
import org.bagwright.model.BagPath;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.page.DocumentRows;
import org.bagwright.page.FileRows;
import org.bagwright.page.LandingPage;
import org.bagwright.page.ReportCount;
import org.bagwright.release.Citation;

/** What people look at: the figures, the lists of documents and the landing page. */
final class ReleasePages {
    static final BagPath REPORT = new BagPath("report.json");

    private final BagDraft draft;
    private final LandingPage page;
    private final FileRows files = new FileRows();

    private ReleasePages(BagDraft draft, ReleaseReport report, DocumentRows documents, String changeLog) {
        this.draft = draft;
        this.page = new LandingPage(report, documents, files, changeLog);
    }

    /** Writes the figures and the lists of documents into {@code draft}. */
    static ReleasePages begin(BagDraft draft, BuildRequest request, ReportCount figures, DocumentRows documents)
            throws IOException {
        ReleaseReport report = figures.report(statement(request));
        draft.write(REPORT, ByteBuffer.wrap(ReportFile.octets(report)));
        ReleasePages pages = new ReleasePages(draft, report, documents, Companions.changeLog(request));
        pages.page.lists((path, octets) -> draft.write(new BagPath(path), ByteBuffer.wrap(octets)));
        return pages;
    }

    /** Writes the landing page; the last file of the payload, as it lists all others. */
    void end() throws IOException {
        draft.forEachFile(files::add);
        draft.write(new BagPath(LandingPage.PATH), ByteBuffer.wrap(page.octets()));
    }

    private static ReleaseStatement statement(BuildRequest request) {
        Dataset dataset = request.dataset();
        return new ReleaseStatement(
                dataset.name(),
                dataset.version().toString(),
                dataset.title(),
                dataset.date().toString(),
                dataset.description(),
                dataset.creators().stream().map(ReleasePages::maker).toList(),
                dataset.publisher(),
                dataset.license(),
                dataset.rights(),
                dataset.keywords(),
                dataset.doi(),
                dataset.previousVersion().map(Object::toString),
                dataset.contact().flatMap(ReleasePages::line),
                Citation.sentence(dataset),
                request.software());
    }

    private static Maker maker(Creator creator) {
        if (creator instanceof Creator.Person person) {
            return new Maker(person.displayName(), true, person.orcid());
        }
        Optional<String> ror =
                creator instanceof Creator.Organisation organisation ? organisation.ror() : Optional.empty();
        return new Maker(creator.displayName(), false, ror);
    }

    private static Optional<String> line(Dataset.Contact contact) {
        List<String> parts = Stream.of(contact.name(), contact.email(), contact.phone())
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }
}
