package org.bagwright.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.lexicon.Furniture;
import org.bagwright.lexicon.LineWords;
import org.bagwright.lexicon.PageSigns;
import org.bagwright.lexicon.WordCount;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Role;

/**
 * That a capture, or what was taken for an article in it, is something else.
 *
 * @param kind what it seems to be
 * @param why by which sign
 * @param certain whether it is nothing but that, and no article at all
 */
public record Suspicion(PageKind kind, String why, boolean certain) {
    /*
     * Words, and shares of words. Chosen on made pages and so that none of the known articles at hand is taken away;
     * see docs/quality-flags.md.
     */
    /** An error page says little; with fewer words it is nothing else, */
    private static final int MOST_WORDS_OF_ERROR = 60;
    /** with fewer a person should look. */
    private static final int FEW_WORDS_WITH_ERROR = 150;
    /** A page that asks to subscribe has its price to say. */
    private static final int MOST_WORDS_OF_WALL = 40;
    /** A page that asks who is there has a greeting and its terms to say. */
    private static final int MOST_WORDS_OF_LOGIN = 30;
    /** Blocks above a text in which its headline stands. */
    private static final int ABOVE = 4;
    /** Blocks below a text in which a paywall stands. */
    private static final int BELOW = 6;
    /** What is shown before a paywall is shorter. */
    private static final int MOST_WORDS_OF_STUB = 250;
    /** Share of an article's words that speak of consent, from which on it is nothing else. */
    private static final double SHARE_OF_CONSENT = 0.5;
    /** Teasers that make a list. */
    private static final int FEWEST_TEASERS = 4;

    private static final int FEWEST_HEADLINES = 8;
    /** Lines without a sentence among them that were taken for text and make a list. */
    private static final int FEWEST_LINES = 5;
    /** An article beside a list is longer. */
    private static final int FEW_WORDS_BESIDE_LIST = 120;
    /** A teaser is shorter. */
    private static final int WORDS_OF_A_TEASER = 40;
    /** A headline has at least so many words, in a list of them. */
    private static final int SHORTEST_HEADLINE = 4;
    /** A block of more words is running text. */
    private static final int LONGEST_HEADLINE = 25;

    /** A capture without the articles that are certainly something else, and what was read to tell them. */
    public static final class Sifted {
        private final Classification classification;
        /** By their number less one; none if some were taken away, as the others were read with them then. */
        private final List<Optional<Article>> articles;

        private Sifted(Classification classification, List<Optional<Article>> articles) {
            this.classification = classification;
            this.articles = articles;
        }

        public Classification classification() {
            return classification;
        }

        /** What article number {@code article} of {@code guided} may be instead; persons may have changed that since. */
        public List<Suspicion> of(Classification guided, int article) {
            return guided.equals(classification) && !articles.isEmpty()
                    ? articles.get(article - 1).map(Suspicion::ofSifted).orElse(List.of())
                    : Suspicion.of(guided, article);
        }
    }

    /** {@code classified} without the articles that are certainly something else. */
    public static Sifted sift(Classification classified) {
        int[] numbers = new int[classified.articles() + 1];
        Suspicion[] found = new Suspicion[numbers.length];
        List<Optional<Article>> articles = new ArrayList<>();
        int count = 0;
        for (int number = 1; number < numbers.length; number++) {
            Optional<Article> article = Article.of(classified.blocks(), number);
            articles.add(article);
            found[number] = article.flatMap(Suspicion::certainly).orElse(null);
            numbers[number] = found[number] == null ? ++count : 0;
        }
        if (count == classified.articles()) {
            return new Sifted(classified, articles);
        }
        List<LabelledBlock> blocks = new ArrayList<>(classified.blocks());
        blocks.replaceAll(b -> found[b.article()] == null
                ? new LabelledBlock(b.block(), b.role(), numbers[b.article()], b.rule(), b.confidence())
                : found[b.article()].judged(b));
        return new Sifted(new Classification(blocks, count), List.of());
    }

    private LabelledBlock judged(LabelledBlock block) {
        Role role = kind.role();
        String rule = role.label() + "." + kind.label() + ": " + why;
        return new LabelledBlock(block.block(), role, 0, rule, Math.min(block.confidence(), CONFIDENCE));
    }

    private static final String STOPS = ".!?。！？…؟।॥።\"”’»」";

    /** A wall that asks for consent is read by nobody if it is longer; a page about cookies may be. */
    private static final int MOST_WORDS_OF_CONSENT = 600;

    /** The greatest of these numbers. */
    private static final int MOST_WORDS = MOST_WORDS_OF_CONSENT;

    /** As judged by hand. */
    private static final double CONFIDENCE = 0.85;

    /** What article number {@code article} may be instead; at most one of a kind. */
    public static List<Suspicion> of(Classification classified, int article) {
        return Article.of(classified.blocks(), article).map(Suspicion::of).orElse(List.of());
    }

    private static List<Suspicion> of(Article article) {
        return Stream.of(
                        error(article),
                        login(article),
                        consent(article),
                        wall(article),
                        listing(article),
                        paywall(article))
                .flatMap(Optional::stream)
                .toList();
    }

    /** As {@link #of} of one that {@link #certainly} gave nothing of. */
    private static List<Suspicion> ofSifted(Article article) {
        return Stream.of(error(article), listing(article), paywall(article))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first of {@link #of} that is certain; a list and a stub never are. */
    private static Optional<Suspicion> certainly(Article article) {
        return error(article)
                .filter(Suspicion::certain)
                .or(() -> login(article))
                .or(() -> consent(article))
                .or(() -> wall(article));
    }

    /**
     * One article among the blocks of its capture.
     *
     * @param all the blocks of the capture
     * @param own those that are its title or its text
     * @param from the first block of its text
     * @param to behind the last one
     * @param words of its text, counted until they are more than any rule here asks for
     */
    private record Article(List<LabelledBlock> all, int number, List<LabelledBlock> own, int from, int to, int words) {
        /** The article of that number; empty if no block is its text. */
        static Optional<Article> of(List<LabelledBlock> all, int number) {
            List<LabelledBlock> own = new ArrayList<>();
            int from = -1;
            int to = -1;
            int words = 0;
            for (int i = 0; i < all.size(); i++) {
                LabelledBlock block = all.get(i);
                if (block.article() == number && block.isText()) {
                    from = from < 0 ? i : from;
                    to = i + 1;
                    words += words > MOST_WORDS ? 0 : Suspicion.words(block);
                    own.add(block);
                } else if (block.article() == number && block.role() == Role.TITLE) {
                    own.add(block);
                }
            }
            return from < 0 ? Optional.empty() : Optional.of(new Article(all, number, own, from, to, words));
        }

        List<LabelledBlock> text() {
            return own.stream().filter(LabelledBlock::isText).toList();
        }
    }

    /** What a capture without an article is. */
    public static Optional<Suspicion> ofCapture(List<LabelledBlock> blocks) {
        int words = blocks.stream().mapToInt(Suspicion::words).sum();
        int consent = 0;
        Optional<PageSigns.Sign> sign = Optional.empty();
        Optional<PageSigns.Sign> error = Optional.empty();
        LineWords read = new LineWords();
        for (LabelledBlock block : blocks) {
            String text = block.block().text();
            PageSigns.readWords(read, text);
            Optional<PageSigns.Sign> here = PageSigns.in(text, read, PageSigns.Kind.CONSENT);
            sign = sign.or(() -> here);
            consent += here.isPresent() || isConsent(read) ? words(block) : 0;
            error = error.or(() -> PageSigns.in(text, read, PageSigns.Kind.ERROR));
        }
        if (error.isPresent()) {
            return error.map(s -> new Suspicion(PageKind.ERROR_PAGE, s.phrase(), true));
        }
        if (consent > words * SHARE_OF_CONSENT) {
            return Optional.of(new Suspicion(
                    PageKind.CONSENT_PAGE, sign.map(PageSigns.Sign::phrase).orElse("cookies"), true));
        }
        return list(blocks);
    }

    private static Optional<Suspicion> error(Article article) {
        if (article.words() >= FEW_WORDS_WITH_ERROR) {
            return Optional.empty();
        }
        boolean certain = article.words() < MOST_WORDS_OF_ERROR;
        for (int i = Math.max(0, article.from() - ABOVE); i < article.to(); i++) {
            LabelledBlock block = article.all().get(i);
            boolean own = block.article() == article.number() || i < article.from();
            Optional<PageSigns.Sign> sign = own ? sign(block, PageSigns.Kind.ERROR) : Optional.empty();
            if (sign.isPresent()) {
                return sign.map(s -> new Suspicion(PageKind.ERROR_PAGE, s.phrase(), certain));
            }
        }
        return Optional.empty();
    }

    /** Who forgot the password is asked in its text or right below it; the page of an article asks above. */
    private static Optional<Suspicion> login(Article article) {
        return article.words() > MOST_WORDS_OF_LOGIN
                ? Optional.empty()
                : signInOrBelow(article, PageSigns.Kind.LOGIN)
                        .map(s -> new Suspicion(PageKind.LOGIN_PAGE, s.phrase(), true));
    }

    private static Optional<PageSigns.Sign> signInOrBelow(Article article, PageSigns.Kind kind) {
        List<LabelledBlock> all = article.all();
        for (int i = article.from(); i < Math.min(all.size(), article.to() + BELOW); i++) {
            Optional<PageSigns.Sign> sign = sign(all.get(i), kind);
            if (sign.isPresent()) {
                return sign;
            }
        }
        return Optional.empty();
    }

    /** That a wall is all there is: its words are the title, or right below it. */
    private static Optional<Suspicion> wall(Article article) {
        if (article.words() > MOST_WORDS_OF_WALL) {
            return Optional.empty();
        }
        List<LabelledBlock> all = article.all();
        int from = article.from();
        boolean titled = from > 0 && all.get(from - 1).role() == Role.TITLE;
        return sign(all.get(from), PageSigns.Kind.PAYWALL)
                .or(() -> titled ? sign(all.get(from - 1), PageSigns.Kind.PAYWALL) : Optional.empty())
                .map(s -> new Suspicion(PageKind.SUBSCRIPTION_PAGE, s.phrase(), true));
    }

    private static Optional<Suspicion> consent(Article article) {
        if (article.words() > MOST_WORDS_OF_CONSENT) {
            return Optional.empty();
        }
        LineWords read = new LineWords();
        Optional<PageSigns.Sign> first = Optional.empty();
        int consent = article.words();
        for (LabelledBlock block : article.own()) {
            Optional<PageSigns.Sign> sign = consentSign(block, read);
            first = first.isPresent() ? first : sign;
            consent -= block.isText() && sign.isEmpty() && !isConsent(read) ? words(block) : 0;
            // Hardly any article speaks of consent: the first half of its words tells.
            if (consent < article.words() * SHARE_OF_CONSENT) {
                return Optional.empty();
            }
        }
        return first.map(sign -> new Suspicion(PageKind.CONSENT_PAGE, sign.phrase(), true));
    }

    private static Optional<PageSigns.Sign> consentSign(LabelledBlock block, LineWords read) {
        String text = block.block().text();
        PageSigns.readWords(read, text);
        return PageSigns.in(text, read, PageSigns.Kind.CONSENT);
    }

    private static Optional<Suspicion> listing(Article article) {
        List<LabelledBlock> text = article.text();
        if (article.words() < FEW_WORDS_BESIDE_LIST && isTeaser(text, article.words())) {
            return list(article.all()).map(s -> new Suspicion(s.kind(), s.why(), false));
        }
        boolean sentences = text.stream().anyMatch(b -> endsASentence(b.block().text()));
        return text.size() >= FEWEST_LINES && !sentences
                ? Optional.of(
                        new Suspicion(PageKind.LISTING_PAGE, text.size() + " lines, none of them a sentence", false))
                : Optional.empty();
    }

    private static boolean endsASentence(String text) {
        int words = WordCount.of(text);
        // Thai has no full stop: a long line is running text too.
        return words > LONGEST_HEADLINE
                || (words >= SHORTEST_HEADLINE && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    /** Whether what was taken for an article is a line or two, or is cut off where a teaser would be. */
    private static boolean isTeaser(List<LabelledBlock> article, int words) {
        int cut = 0;
        for (LabelledBlock block : article) {
            String text = block.block().text();
            cut += text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]") ? 1 : 0;
        }
        return words < WORDS_OF_A_TEASER || 2 * cut >= article.size();
    }

    /** Teasers in a repeated frame, or many headlines. */
    private static Optional<Suspicion> list(List<LabelledBlock> blocks) {
        int teasers = 0;
        int headlines = 0;
        for (LabelledBlock block : blocks) {
            int words = words(block);
            boolean foreign = block.article() == 0
                    && words >= SHORTEST_HEADLINE
                    && Furniture.in(block.block().text()).isEmpty();
            teasers += foreign && words > LONGEST_HEADLINE / 2 ? 1 : 0;
            headlines += foreign && words <= LONGEST_HEADLINE ? 1 : 0;
        }
        return teasers >= FEWEST_TEASERS || headlines >= FEWEST_HEADLINES
                ? Optional.of(new Suspicion(
                        PageKind.LISTING_PAGE, Math.max(teasers, headlines) + " headlines and teasers", true))
                : Optional.empty();
    }

    private static Optional<Suspicion> paywall(Article article) {
        return article.words() >= MOST_WORDS_OF_STUB
                ? Optional.empty()
                : signInOrBelow(article, PageSigns.Kind.PAYWALL)
                        .map(s -> new Suspicion(PageKind.PAYWALL_STUB, s.phrase(), false));
    }

    private static boolean isConsent(LineWords words) {
        return Furniture.in(words).filter(mark -> mark.role() == Role.CONSENT).isPresent();
    }

    private static Optional<PageSigns.Sign> sign(LabelledBlock block, PageSigns.Kind kind) {
        return PageSigns.in(block.block().text(), kind);
    }

    private static int words(LabelledBlock block) {
        return WordCount.of(block.block().text());
    }
}
