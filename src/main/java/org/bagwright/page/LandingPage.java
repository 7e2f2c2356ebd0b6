package org.bagwright.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bagwright.json.ReleaseReport;
import org.bagwright.json.ReleaseStatement;
import org.bagwright.page.Landing.Fact;
import org.bagwright.page.Landing.Link;
import org.bagwright.page.Landing.Listing;
import org.bagwright.page.Landing.Right;

/**
 * The landing page of a release and the pages that list its documents: HTML without scripts that asks for nothing from
 * anywhere. The same figures give the same octets.
 */
public final class LandingPage {
    /** Under {@code data/}. */
    public static final String PATH = "index.html";

    /** Folder of the lists, under {@code data/}. */
    public static final String LISTS = "documents/";

    /** Statements of rights that are listed, the most frequent first. */
    private static final int SHOWN_RIGHTS = 10;

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, LandingPage.class.getClassLoader(), "org.bagwright.page");

    private final ReleaseReport report;
    private final DocumentRows documents;
    private final FileRows files;
    private final String changeLog;

    /**
     * A page.
     *
     * @param changeLog of the dataset, Markdown
     */
    public LandingPage(ReleaseReport report, DocumentRows documents, FileRows files, String changeLog) {
        this.report = report;
        this.documents = documents;
        this.files = files;
        this.changeLog = changeLog;
    }

    /** Takes a page: its path under {@code data/} and its octets. */
    public interface Sink {
        void accept(String path, byte[] octets) throws IOException;
    }

    /** The landing page, to stand at {@link #PATH}. */
    public byte[] octets() {
        return octets("", documents.areOnPages());
    }

    /**
     * The landing page, to stand elsewhere.
     *
     * @param base relative address of {@code data/} from there, ending in a slash
     * @param hasLists whether the bag holds the pages that list the documents
     */
    public byte[] octets(String base, boolean hasLists) {
        return render("landing.jte", landing(base, hasLists));
    }

    /** The pages that list the documents, if they are too many for the landing page; one at a time. */
    public void lists(Sink sink) throws IOException {
        if (!documents.areOnPages()) {
            return;
        }
        ReleaseStatement release = report.statement();
        String name = Shown.line(release.title()) + ", version " + Shown.line(release.version());
        for (ListOrder order : ListOrder.values()) {
            List<DocumentRow> rows = documents.in(order);
            int pages = (rows.size() + DocumentList.ON_A_PAGE - 1) / DocumentList.ON_A_PAGE;
            for (int page = 1; page <= pages; page++) {
                int from = (page - 1) * DocumentList.ON_A_PAGE;
                List<DocumentRow> on = rows.subList(from, Math.min(rows.size(), from + DocumentList.ON_A_PAGE));
                DocumentList list = new DocumentList(name, order, page, pages, from + 1, rows.size(), on);
                sink.accept(LISTS + order.file(page), render("list.jte", list));
            }
        }
    }

    private static byte[] render(String template, Object page) {
        StringOutput html = new StringOutput(1 << 16);
        TEMPLATES.render(template, page, html);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Landing landing(String base, boolean hasLists) {
        ReleaseStatement release = report.statement();
        return new Landing(
                base,
                Shown.line(release.title()),
                Shown.line(release.name()),
                Shown.line(release.version()),
                Shown.line(release.date()),
                release.creators().stream()
                        .map(maker -> Shown.line(maker.name()))
                        .collect(Collectors.joining(", ")),
                release.publisher()
                        .map(Shown::line)
                        .filter(publisher -> release.creators().size() != 1
                                || !publisher.equals(
                                        Shown.line(release.creators().get(0).name()))),
                release.description().map(LandingPage::paragraphs).orElse(List.of()),
                facts(),
                Shown.line(release.citation()),
                release.doi().map(doi -> link(Shown.line(doi), "https://doi.org/" + doi)),
                release.license().map(LandingPage::licence),
                rights(),
                withheld(),
                release.contact().map(Shown::line),
                release.keywords().stream().map(Shown::line).toList(),
                Charts.of(report),
                new Listing(
                        documents.areInside() ? documents.in(ListOrder.DATE) : List.of(),
                        hasLists && !documents.areInside(),
                        List.of(ListOrder.values())),
                Note.entry(changeLog, release.version()),
                release.previousVersion().map(Shown::line),
                files,
                Shown.line(release.software()),
                new SchemaOrg(report).json());
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(Shown::line).filter(line -> !line.isEmpty()).toList();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        ReleaseReport.Documents all = report.documents();
        facts.add(new Fact(Shown.number(all.count()), all.count() == 1 ? "document" : "documents"));
        long captures = report.captures().count();
        facts.add(new Fact(Shown.number(captures), captures == 1 ? "capture" : "captures"));
        facts.add(new Fact(Shown.number(all.words()), all.words() == 1 ? "word" : "words"));
        years().ifPresent(years -> facts.add(new Fact(years, "published")));
        long languages = report.languages().values().different();
        if (languages > 0) {
            facts.add(new Fact(Shown.number(languages), languages == 1 ? "language" : "languages"));
        }
        return facts;
    }

    private Optional<String> years() {
        return report.published().first().map(first -> {
            String from = first.substring(0, 4);
            String to = report.published().last().orElse(first).substring(0, 4);
            return from.equals(to) ? from : from + "–" + to;
        });
    }

    private List<Right> rights() {
        List<Right> rights = new ArrayList<>();
        long shown = 0;
        for (ReleaseReport.Counted value : report.rights().values().top()) {
            if (rights.size() < SHOWN_RIGHTS) {
                rights.add(right(link(Shown.line(value.value()), value.value()), value.count()));
                shown += value.count();
            }
        }
        if (report.rights().stated() > shown) {
            rights.add(right(
                    new Link("other statements", Optional.empty()),
                    report.rights().stated() - shown));
        }
        if (report.rights().notStated() > 0) {
            rights.add(right(
                    new Link("nothing stated", Optional.empty()),
                    report.rights().notStated()));
        }
        return rights;
    }

    private static Right right(Link statement, long documents) {
        return new Right(statement, Shown.count(documents, "document"));
    }

    private List<String> withheld() {
        ReleaseReport.Documents all = report.documents();
        ReleaseReport.Captures captures = report.captures();
        List<String> words = new ArrayList<>();
        if (all.withheld() + all.excerpts() + captures.withheld() == 0) {
            words.add(
                    all.count() == 0
                            ? "There is no document."
                            : "Nothing is withheld: the text of every document is here, and every capture that was read.");
            return words;
        }
        words.add("Not all texts may travel: of " + Shown.count(all.count(), "document") + " the text of "
                + Shown.number(all.withheld()) + " is withheld, and of " + Shown.number(all.excerpts())
                + " only the beginning is here. " + Shown.count(captures.withheld(), "capture")
                + " that would hold a whole text " + (captures.withheld() == 1 ? "isn't" : "aren't")
                + " here either. Records, lengths and checksums of all are.");
        String reasons = all.reasons().top().stream()
                .limit(SHOWN_RIGHTS)
                .map(reason -> Shown.line(reason.value()) + " (" + Shown.number(reason.count()) + ")")
                .collect(Collectors.joining("; "));
        if (!reasons.isEmpty()) {
            words.add("What says so, with the number of documents: " + reasons
                    + (all.reasons().different() > SHOWN_RIGHTS ? "; and others." : "."));
        }
        if (captures.toFetch() > 0) {
            words.add("Where " + Shown.number(captures.toFetch())
                    + " of these captures can be had by whoever may, fetch.txt says, beside this folder.");
        }
        return words;
    }

    private static Link licence(String licence) {
        return licence.matches("[A-Za-z0-9.+-]+")
                ? link(licence, "https://spdx.org/licenses/" + licence + ".html")
                : link(Shown.line(licence), licence);
    }

    /** Linked when {@code address} is one of the web and well-formed; then it stands in ASCII. */
    private static Link link(String label, String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return new Link(label, web ? Optional.of(uri.toASCIIString()) : Optional.empty());
        } catch (URISyntaxException e) {
            return new Link(label, Optional.empty());
        }
    }
}
