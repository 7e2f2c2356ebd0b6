package org.bagwright.classify;

import java.util.List;
import java.util.OptionalInt;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;

/** Gives each block its role: first inside the articles, then above and below them, then everywhere else. */
final class Roles {
    private final List<Clue> clues;
    private final Teasers teasers;
    private final Judgement judgement;
    private final RoleLabels labels;

    private Roles(Judgement judgement, List<Clue> clues, Teasers teasers) {
        this.clues = clues;
        this.teasers = teasers;
        this.judgement = judgement;
        this.labels = new RoleLabels(judgement, clues);
    }

    static List<LabelledBlock> assign(
            Judgement judgement, List<Clue> clues, Teasers teasers, List<Bodies.Body> bodies, boolean[] copies) {
        Roles roles = new Roles(judgement, clues, teasers);
        roles.copies(copies);
        for (int k = 0; k < bodies.size(); k++) {
            roles.article(bodies.get(k), k + 1);
        }
        int below =
                bodies.isEmpty() ? clues.size() : bodies.get(bodies.size() - 1).to();
        new ForeignLines(roles.labels, clues, teasers).label(below);
        return roles.labels.all();
    }

    private void copies(boolean[] copies) {
        for (int i = 0; i < copies.length; i++) {
            if (copies[i]) {
                labels.label(i, Role.TECHNICAL, 0, "technical.text-again", RoleLabels.LIKELY);
            }
        }
    }

    private void article(Bodies.Body body, int number) {
        OptionalInt title = Headline.above(clues, teasers, body);
        if (labels.isHeadingOfPage(body.from()) && body.from() + 1 < body.to()) {
            // What the model keeps with the text may be its title still; in scripts without spaces that looks like a
            // sentence.
            title = OptionalInt.of(body.from());
        }
        int from = title.isPresent()
                ? new TitleLines(labels, clues, teasers, body, number).label(title.getAsInt())
                : body.from();
        DescribingLines describing = new DescribingLines(labels, clues, teasers, body, number);
        describing.above(title, from);
        new TextLines(labels, clues, body, number, from).label();
        describing.namesInside(from);
        describing.below(behind(body));
    }

    /** Where an article's text ends with what is no text of it by a rule alone, such as its references. */
    private int behind(Bodies.Body body) {
        int end = body.to();
        while (end < body.end() && judgement.isOverruled(end)) {
            end++;
        }
        return end;
    }
}
