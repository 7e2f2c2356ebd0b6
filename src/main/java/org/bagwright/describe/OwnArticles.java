package org.bagwright.describe;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;

/**
 * Which of the articles that a page's JSON-LD describes is the page's own, where it describes several: the one with the page's
 * address, else the one with its title. Stories that the page only links to, or the entries of a live page, are others.
 *
 * @param addresses that the page declares as its own
 * @param titles that the page's head states, in words
 */
record OwnArticles(Set<String> addresses, Set<String> titles) {
    /** Fewer words may stand in any title. */
    private static final int FEWEST_WORDS = 3;

    static OwnArticles of(List<MarkupStatement> statements) {
        Set<String> addresses = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (MarkupStatement s : statements) {
            if ((s.kind() == Kind.LINK && s.name().equals("canonical")) || isMeta(s, "og:url")) {
                addresses.add(plain(s.value()));
            } else if (s.kind() == Kind.TITLE || isMeta(s, "og:title")) {
                titles.add(TitleCandidates.words(s.value()));
            }
        }
        return new OwnArticles(addresses, titles);
    }

    private static boolean isMeta(MarkupStatement s, String name) {
        return s.kind() == Kind.META && s.name().equals(name);
    }

    /** {@code articles} without those of other pages; all of them where none is known to be the page's own. */
    List<JsonLd.Thing> among(List<JsonLd.Thing> articles) {
        if (articles.size() < 2) {
            return articles;
        }
        List<JsonLd.Thing> own = articles.stream().filter(this::isOfAddress).toList();
        if (own.isEmpty()) {
            own = articles.stream().filter(this::isOfTitle).toList();
        }
        if (own.isEmpty()) {
            return articles;
        }
        Set<JsonLd.Thing> known = Set.copyOf(own);
        Set<String> headlines = new HashSet<>();
        own.forEach(a -> headline(a).ifPresent(headlines::add));
        Stream<JsonLd.Thing> others = articles.stream()
                .filter(a -> !known.contains(a))
                .filter(a -> headline(a).map(headlines::contains).orElse(true));
        return Stream.concat(own.stream(), others).toList();
    }

    private static Optional<String> headline(JsonLd.Thing article) {
        return article.text("headline").or(() -> article.text("name")).map(said -> TitleCandidates.words(said.value()));
    }

    private boolean isOfAddress(JsonLd.Thing article) {
        return article.addresses().stream().anyMatch(a -> addresses.contains(plain(a)));
    }

    private boolean isOfTitle(JsonLd.Thing article) {
        return headline(article).filter(this::isTitle).isPresent();
    }

    /** The page's title has the site's name before or after it. */
    private boolean isTitle(String headline) {
        boolean enough = headline.split(" ", FEWEST_WORDS).length >= FEWEST_WORDS;
        return titles.stream()
                .anyMatch(t ->
                        t.equals(headline) || (enough && (t.startsWith(headline + ' ') || t.endsWith(' ' + headline))));
    }

    /** Without the protocol, what stands behind {@code ?} or {@code #}, and a final stroke. */
    private static String plain(String address) {
        String plain = address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?:", "")
                .replaceFirst("[?#].*$", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
