package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bagwright.classify.Suspicion;
import org.bagwright.describe.Article;
import org.bagwright.describe.DecidedValues;
import org.bagwright.describe.Described;
import org.bagwright.describe.Describer;
import org.bagwright.describe.PageSubject;
import org.bagwright.describe.Statistics;
import org.bagwright.model.Capture;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.Description;
import org.bagwright.model.Document;
import org.bagwright.model.Finding;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.MarkupStatement;

/** Makes the documents of one capture, one of each of its articles. */
final class CaptureDocuments {
    private final Judged judged;
    private final Guided guided;
    private final Describer describer;
    private final List<Document> documents = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<DecisionUse> uses = new ArrayList<>();

    private CaptureDocuments(Judged judged, Guided guided, Describer describer) {
        this.judged = judged;
        this.guided = guided;
        this.describer = describer;
    }

    static CaptureDocuments of(Judged judged, Guided guided, Describer describer) {
        CaptureDocuments made = new CaptureDocuments(judged, guided, describer);
        List<List<LabelledBlock>> articles = guided.classification().byArticle();
        OptionalInt subject = PageSubject.of(articles, judged.markup());
        for (int i = 0; i < articles.size(); i++) {
            boolean isSubject = subject.isPresent() && subject.getAsInt() == i;
            made.add(i + 1, articles.get(i), isSubject);
        }
        return made;
    }

    List<Document> documents() {
        return documents;
    }

    /** About the documents. */
    List<Finding> findings() {
        return findings;
    }

    /** What became of decisions on the documents' values. */
    List<DecisionUse> uses() {
        return uses;
    }

    /**
     * Adds the document of one article.
     *
     * @param number of the article in its capture, from 1
     * @param isSubject whether the page is about it, and what its markup states is
     */
    private void add(int number, List<LabelledBlock> blocks, boolean isSubject) {
        Capture capture = judged.capture();
        boolean only = guided.classification().articles() == 1;
        String id = only ? capture.id() : capture.id() + "-" + number;
        String text = ArticleText.of(blocks, judged.isMarkup());
        Article article = new Article(
                blocks,
                judged.classified().blocks(),
                isSubject ? judged.markup() : ofSite(judged.markup()),
                text,
                capture.catalogue().ofDocument(id, only),
                capture.place());
        List<Suspicion> suspicions = guided.sifted().of(guided.classification(), number);
        Document document = document(id, blocks, text, described(article, number));
        Document flagged =
                document.flagged(Quality.flags(document, judged.decoded().source(), blocks, suspicions));
        documents.add(flagged);
        findings.addAll(Quality.findings(flagged, suspicions, capture.place()));
    }

    private static List<MarkupStatement> ofSite(List<MarkupStatement> markup) {
        return markup.stream().filter(MarkupStatement::concernsSite).toList();
    }

    private Description described(Article article, int number) {
        Described described = describer.describe(article);
        findings.addAll(described.findings());
        DecidedValues decided =
                DecidedValues.of(described.description(), guided.changes().getOrDefault(number, List.of()));
        uses.addAll(decided.uses());
        return decided.description();
    }

    private Document document(String id, List<LabelledBlock> blocks, String text, Description description) {
        int kept = blocks.stream()
                .filter(LabelledBlock::isText)
                .mapToInt(b -> Statistics.nonBlank(b.block().text()))
                .sum();
        double share = (double) kept / Math.max(1, judged.nonBlank());
        int characters = text.codePointCount(0, text.length());
        return new Document(id, description, text, Statistics.words(text), characters, share, List.of());
    }
}
