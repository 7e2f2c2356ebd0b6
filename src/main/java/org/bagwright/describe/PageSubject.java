package org.bagwright.describe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;
import org.bagwright.model.Role;

/** Of which of a page's articles its markup speaks: the one whose title the page declares as its own. */
public final class PageSubject {
    /** Fewer words may stand in any title. */
    private static final int FEWEST_WORDS = 3;

    private PageSubject() {}

    /**
     * The article's place among {@code articles}; empty where the page declares the title of none of them, or of several: the
     * front page of a site, say.
     *
     * @param articles their blocks, in order
     * @param markup what the page states
     */
    public static OptionalInt of(List<List<LabelledBlock>> articles, List<MarkupStatement> markup) {
        if (articles.size() == 1) {
            return OptionalInt.of(0);
        }
        Set<String> declared = declared(markup);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (articles.get(i).stream().anyMatch(b -> b.role() == Role.TITLE && isDeclared(b, declared))) {
                found.add(i);
            }
        }
        return found.size() == 1 ? OptionalInt.of(found.get(0)) : OptionalInt.empty();
    }

    private static Set<String> declared(List<MarkupStatement> markup) {
        Set<String> declared = new HashSet<>();
        JsonLd.of(markup).articles().forEach(a -> a.text("headline")
                .ifPresent(said -> declared.add(TitleCandidates.words(said.value()))));
        for (MarkupStatement s : markup) {
            boolean title =
                    s.kind() == Kind.TITLE || (s.kind() == Kind.META && s.name().equals("og:title"));
            if (title) {
                declared.add(TitleCandidates.words(s.value()));
            }
        }
        return declared;
    }

    /** Said by the page as it stands, or with the site's name before or after it. */
    private static boolean isDeclared(LabelledBlock title, Set<String> declared) {
        String words = TitleCandidates.words(title.block().text());
        boolean enough = words.split(" ", FEWEST_WORDS).length >= FEWEST_WORDS;
        return declared.stream()
                .anyMatch(d -> d.equals(words) || (enough && (d.startsWith(words + " ") || d.endsWith(" " + words))));
    }
}
