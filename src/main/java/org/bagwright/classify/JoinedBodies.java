package org.bagwright.classify;

import java.util.ArrayList;
import java.util.List;

/** Joins what was cut into several articles and is one. */
final class JoinedBodies {
    private final Judgement judgement;
    private final List<Clue> clues;
    private final ArticleFrames frames;

    JoinedBodies(Judgement judgement, List<Clue> clues, ArticleFrames frames) {
        this.judgement = judgement;
        this.clues = clues;
        this.frames = frames;
    }

    /** What goes on with the same subject, and isn't framed as an article of its own, belongs to the article above it. */
    List<Bodies.Body> of(List<Bodies.Body> several) {
        Subject subject = new Subject(judgement.features().traits());
        List<Bodies.Body> articles = new ArrayList<>();
        Bodies.Body last = several.get(0);
        int paragraphs = last.paragraphs(judgement, clues);
        subject.begin(last.from(), last.to());
        for (Bodies.Body next : several.subList(1, several.size())) {
            int paragraphsOfNext = next.paragraphs(judgement, clues);
            boolean another = Math.min(paragraphs, paragraphsOfNext) >= 2 && !subject.isOf(next.from(), next.to());
            if (another || (isFramed(last, paragraphs) && isFramed(next, paragraphsOfNext))) {
                articles.add(last);
                last = next;
                paragraphs = paragraphsOfNext;
                subject.begin(last.from(), last.to());
            } else {
                last = new Bodies.Body(last.start(), last.from(), next.to(), next.end());
                paragraphs += paragraphsOfNext;
                subject.extend(last.to());
            }
        }
        articles.add(last);
        return articles;
    }

    private boolean isFramed(Bodies.Body body, int paragraphs) {
        return paragraphs >= 1 && frames.isFramed(body);
    }
}
