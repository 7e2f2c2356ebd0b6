package org.bagwright.describe;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bagwright.lexicon.FeatureValues;
import org.bagwright.lexicon.Weights;
import org.bagwright.model.Evidence;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;

/**
 * The titles that a page's markup states: whole statements, statements with the site's name cut off, and the pieces between
 * separators. The one that most speaks for is chosen; where the weights come from, docs/description.md tells.
 */
final class TitleCandidates {
    private static final Weights<TitleFeature> WEIGHTS = Weights.read("title-weights.tsv", TitleFeature.class);

    /** What programs write where nobody stated a title: the name of a file, or that there is none. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?iU)(?:microsoft (?:word|powerpoint) - )?\\S+\\.(?:pdf|docx?|odt|rtf|indd|qxd|pptx?|xlsx?|html?|txt|tex)"
                    + "|microsoft (?:word|powerpoint) - .*|untitled(?: document| page)?(?: \\d+)?|new page \\d+|no title|title"
                    + "|unbenanntes dokument|document(?: sans (?:titre|nom))?|documento sin t[ií]tulo|documento senza titolo");

    private static final int LONGEST = 300;
    private static final int MOST_CANDIDATES = 300;
    private static final int MANY = 20;

    private static final Set<String> OTHER_META =
            Set.of("dc.title", "dcterms.title", "title", "parsely-title", "sailthru.title", "hdl", "citation_title");
    private static final Pattern TITLE_CLASS =
            Pattern.compile("entry-title|post-title|article.?title|story-title|headline");
    private static final Set<TitleFeature> WHOLE = EnumSet.range(TitleFeature.FIRST_HEADING, TitleFeature.ABOVE_TEXT);
    private static final Set<TitleFeature> HEADINGS =
            EnumSet.of(TitleFeature.FIRST_HEADING, TitleFeature.SECOND_HEADING, TitleFeature.LATER_HEADING);
    private static final Set<TitleFeature> RANK_TWO =
            EnumSet.of(TitleFeature.FIRST_OF_RANK_TWO, TitleFeature.LATER_OF_RANK_TWO);
    private static final Set<TitleFeature> BELOW_FIRST_RANK = EnumSet.of(
            TitleFeature.FIRST_OF_RANK_TWO,
            TitleFeature.LATER_OF_RANK_TWO,
            TitleFeature.CLASS_OF_TITLES,
            TitleFeature.CLASS_OF_HEADINGS);
    /** Words of a title that stands before the site's name, and of that name. */
    private static final int FEWEST_WORDS_OF_TITLE = 3;

    private static final int MOST_WORDS_OF_SITE = 4;
    private static final Set<TitleFeature> HEAD = EnumSet.of(
            TitleFeature.PROPERTY,
            TitleFeature.LINKED_DATA,
            TitleFeature.OPEN_GRAPH,
            TitleFeature.TWITTER_CARD,
            TitleFeature.PAGE_TITLE,
            TitleFeature.OTHER_META);
    private static final Set<TitleFeature> CUT =
            EnumSet.of(TitleFeature.PIECE_OF_PAGE_TITLE, TitleFeature.PIECE_OF_OPEN_GRAPH, TitleFeature.PAGE_TITLE_CUT);

    private final Site site;
    private final Map<String, Candidate> byWords = new LinkedHashMap<>();
    private String pageTitle = "";
    private String openGraph = "";
    private String linkedData = "";
    private int headings;
    private int rankTwo;

    private TitleCandidates(Site site) {
        this.site = site;
    }

    static TitleCandidates of(
            List<MarkupStatement> statements, JsonLd linked, Site site, Optional<Stated<String>> aboveText) {
        TitleCandidates candidates = new TitleCandidates(site);
        linked.articles().stream()
                .flatMap(a -> a.text("headline").stream())
                .findFirst()
                .ifPresent(candidates::linkedData);
        Set<String> seen = new HashSet<>();
        for (MarkupStatement s : statements) {
            switch (s.kind()) {
                case META -> {
                    if (seen.add(s.name())) {
                        candidates.meta(s);
                    }
                }
                case TITLE -> {
                    if (seen.add("<title>")) {
                        candidates.pageTitle(s);
                    }
                }
                case HEADING -> candidates.heading(s);
                case PROPERTY -> {
                    if (s.name().equals("headline") && !s.beside()) {
                        candidates.put(s, TitleFeature.PROPERTY);
                    }
                }
                default -> {
                    // States no title.
                }
            }
        }
        aboveText.ifPresent(candidates::aboveText);
        candidates.byWords.values().forEach(candidates::judge);
        candidates.nameOfSite();
        return candidates;
    }

    /** The best candidate. */
    Optional<Stated<String>> best() {
        Candidate best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : byWords.values()) {
            double sum = WEIGHTS.sum(candidate.values());
            if (sum > most) {
                most = sum;
                best = candidate;
            }
        }
        return Optional.ofNullable(best).map(b -> new Stated<>(b.text, b.evidence));
    }

    /** The whole titles stated where a title is meant, with the site's name cut off, that say other words than {@code title}. */
    Optional<String> otherThan(String title) {
        String words = words(title);
        return byWords.entrySet().stream()
                .filter(e -> e.getValue()
                        .has(EnumSet.of(TitleFeature.LINKED_DATA, TitleFeature.OPEN_GRAPH, TitleFeature.FIRST_HEADING)))
                .filter(e -> !e.getValue().features.contains(TitleFeature.NAMES_SITE))
                .filter(e -> !isWithin(e.getKey(), words) && !isWithin(words, e.getKey()))
                .map(e -> e.getValue().text)
                .findFirst();
    }

    Collection<Candidate> all() {
        return byWords.values();
    }

    private void linkedData(JsonLd.Said headline) {
        linkedData = words(headline.value());
        put(cut(collapsed(headline.value())), headline.span(), TitleFeature.LINKED_DATA, "title.json-ld-headline");
    }

    private void meta(MarkupStatement s) {
        TitleFeature feature = s.name().equals("og:title")
                ? TitleFeature.OPEN_GRAPH
                : s.name().equals("twitter:title")
                        ? TitleFeature.TWITTER_CARD
                        : OTHER_META.contains(s.name()) ? TitleFeature.OTHER_META : null;
        if (feature == null) {
            return;
        }
        String value = collapsed(s.value());
        put(s, feature);
        String cut = cut(value);
        if (!cut.equals(value)) {
            put(cut, s.span(), feature, rule(feature));
        }
        if (feature == TitleFeature.OPEN_GRAPH) {
            openGraph = words(value);
            pieces(value, s.span(), TitleFeature.PIECE_OF_OPEN_GRAPH);
        }
    }

    private void pageTitle(MarkupStatement s) {
        String value = collapsed(s.value());
        if (NO_TITLE.matcher(value).matches()) {
            return;
        }
        pageTitle = words(value);
        put(s, TitleFeature.PAGE_TITLE);
        put(cut(value), s.span(), TitleFeature.PAGE_TITLE_CUT, rule(TitleFeature.PAGE_TITLE_CUT));
        pieces(value, s.span(), TitleFeature.PIECE_OF_PAGE_TITLE);
    }

    private void heading(MarkupStatement s) {
        int blank = s.name().indexOf(' ');
        String tag = blank < 0 ? s.name() : s.name().substring(0, blank);
        boolean named = blank > 0
                && TITLE_CLASS
                        .matcher(s.name())
                        .region(blank, s.name().length())
                        .find();
        if (tag.equals("h1")) {
            firstRank(s);
        } else if (!s.beside()) {
            if (tag.equals("h2")) {
                put(s, rankTwo++ == 0 ? TitleFeature.FIRST_OF_RANK_TWO : TitleFeature.LATER_OF_RANK_TWO);
            }
            put(s, named ? TitleFeature.CLASS_OF_TITLES : TitleFeature.CLASS_OF_HEADINGS);
        }
        if (named && !s.beside()) {
            put(s, TitleFeature.CLASS_OF_TITLES);
        }
    }

    private void firstRank(MarkupStatement s) {
        if (s.beside()) {
            put(s, TitleFeature.HEADING_BESIDE);
            return;
        }
        headings++;
        put(
                s,
                headings == 1
                        ? TitleFeature.FIRST_HEADING
                        : headings == 2 ? TitleFeature.SECOND_HEADING : TitleFeature.LATER_HEADING);
        if (headings == 1) {
            pieces(collapsed(s.value()), s.span(), TitleFeature.PIECE_OF_HEADING);
        }
    }

    private void aboveText(Stated<String> title) {
        if (title.evidence() instanceof Evidence.Read read) {
            put(collapsed(title.value()), read.span(), TitleFeature.ABOVE_TEXT, read.rule());
        }
    }

    private void put(MarkupStatement s, TitleFeature feature) {
        put(collapsed(s.value()), s.span(), feature, rule(feature));
    }

    private static String rule(TitleFeature feature) {
        return "title." + Weights.label(feature);
    }

    private Optional<Candidate> put(String text, Span span, TitleFeature feature, String rule) {
        String words = words(text);
        if (words.isEmpty()
                || text.length() > LONGEST
                || (byWords.size() >= MOST_CANDIDATES && !byWords.containsKey(words))) {
            return Optional.empty();
        }
        Candidate candidate =
                byWords.computeIfAbsent(words, w -> new Candidate(words, text, new Evidence.Read(span, rule)));
        candidate.features.add(feature);
        return Optional.of(candidate);
    }

    /** All runs of pieces between separators, but the whole. */
    private void pieces(String text, Span span, TitleFeature feature) {
        for (TitlePieces.Run run : TitlePieces.of(text, site).runs()) {
            put(run.text(), span, feature, rule(feature)).ifPresent(candidate -> candidate.add(run));
        }
    }

    private String cut(String text) {
        return TitlePieces.withoutSite(text, site);
    }

    private void judge(Candidate candidate) {
        String words = candidate.words;
        int count = count(words);
        candidate.set(TitleFeature.NAMES_SITE, site.isNamed(candidate.text));
        candidate.set(TitleFeature.ONE_WORD, count == 1);
        candidate.set(TitleFeature.TWO_WORDS, count == 2);
        candidate.set(TitleFeature.THREE_OR_FOUR_WORDS, count == 3 || count == 4);
        candidate.set(TitleFeature.MANY_WORDS, count > MANY);
        candidate.set(TitleFeature.CAPITALS, isInCapitals(candidate.text));
        candidate.shareOfPageTitle =
                pageTitle.isEmpty() ? 0 : Math.min(1, (double) words.length() / pageTitle.length());
        candidate.set(TitleFeature.INSIDE_PAGE_TITLE, isInside(words, pageTitle));
        candidate.set(TitleFeature.INSIDE_OPEN_GRAPH, isInside(words, openGraph));
        candidate.set(TitleFeature.INSIDE_LINKED_DATA, isInside(words, linkedData));
        candidate.set(TitleFeature.HOLDS_LINKED_DATA, isInside(linkedData, words));
        agreement(candidate);
    }

    /**
     * Forums and wikis have their own name as the page's heading and behind the title in the page's head, where the title stands
     * before it and in a heading of its own.
     */
    private void nameOfSite() {
        boolean titled = byWords.values().stream()
                .anyMatch(c -> c.features.contains(TitleFeature.PIECE_AT_START)
                        && c.features.contains(TitleFeature.PIECE_OF_PAGE_TITLE)
                        && c.has(BELOW_FIRST_RANK)
                        && !c.has(HEADINGS)
                        && count(c.words) >= FEWEST_WORDS_OF_TITLE);
        if (titled) {
            byWords.values().stream()
                    .filter(c -> c.features.contains(TitleFeature.FIRST_HEADING)
                            && c.features.contains(TitleFeature.PIECE_AT_END)
                            && count(c.words) <= MOST_WORDS_OF_SITE)
                    .forEach(c -> c.set(TitleFeature.NAMES_SITE, true));
        }
    }

    private static int count(String words) {
        int count = 1;
        for (int at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
            count++;
        }
        return count;
    }

    private void agreement(Candidate candidate) {
        boolean heading = candidate.has(HEADINGS);
        int head = candidate.count(HEAD);
        boolean cut = candidate.has(CUT);
        int sources = head + (heading ? 1 : 0) + (cut ? 1 : 0);
        candidate.set(TitleFeature.ONLY_PIECE, !candidate.has(WHOLE));
        candidate.set(TitleFeature.HEADING_AND_HEAD, heading && head > 0);
        candidate.set(
                TitleFeature.HEADING_ALONE,
                heading && head == 0 && !cut && !candidate.features.contains(TitleFeature.INSIDE_PAGE_TITLE));
        candidate.set(TitleFeature.TWO_SOURCES, sources == 2);
        candidate.set(TitleFeature.MORE_SOURCES, sources > 2);
        candidate.set(
                TitleFeature.ONLY_HEADING, candidate.features.contains(TitleFeature.FIRST_HEADING) && headings == 1);
        candidate.set(TitleFeature.RANK_TWO_AND_HEAD, candidate.has(RANK_TWO) && (head > 0 || cut));
    }

    private static boolean isInCapitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static boolean isInside(String words, String longer) {
        return !words.isEmpty() && words.length() < longer.length() && isWithin(words, longer);
    }

    /** Whether {@code words} are whole words of {@code longer}, one behind another. */
    static boolean isWithin(String words, String longer) {
        for (int at = longer.indexOf(words); at >= 0; at = longer.indexOf(words, at + 1)) {
            int end = at + words.length();
            if ((at == 0 || longer.charAt(at - 1) == ' ') && (end == longer.length() || longer.charAt(end) == ' ')) {
                return true;
            }
            if (end == longer.length()) {
                return false;
            }
        }
        return false;
    }

    /** On one line, runs of blanks as one. */
    private static String collapsed(String stated) {
        String text = InvisibleMarks.without(stated);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2007';
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** The words of {@code text} in lower case, joined by blanks: titles of the same words are one candidate. */
    static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** A title as some statement has it. */
    static final class Candidate {
        private final String words;
        private final String text;
        private final Evidence evidence;
        private final Set<TitleFeature> features = EnumSet.noneOf(TitleFeature.class);
        private double siteCutOff;
        private double shareOfPageTitle;

        Candidate(String words, String text, Evidence evidence) {
            this.words = words;
            this.text = text;
            this.evidence = evidence;
        }

        String words() {
            return words;
        }

        private void set(TitleFeature feature, boolean holds) {
            if (holds) {
                features.add(feature);
            }
        }

        /** It is this part of a longer title. */
        private void add(TitlePieces.Run run) {
            set(TitleFeature.PIECE_AT_START, run.atStart());
            set(TitleFeature.PIECE_AT_END, run.atEnd());
            set(TitleFeature.PIECE_BY_COLON, run.byColon());
            set(TitleFeature.LONGEST_PIECE, run.holdsLongest());
            siteCutOff = Math.max(siteCutOff, run.siteCutOff());
        }

        private boolean has(Set<TitleFeature> any) {
            for (TitleFeature feature : any) {
                if (features.contains(feature)) {
                    return true;
                }
            }
            return false;
        }

        private int count(Set<TitleFeature> any) {
            Set<TitleFeature> both = EnumSet.copyOf(features);
            both.retainAll(any);
            return both.size();
        }

        /** A value for each feature, in their order. */
        FeatureValues<TitleFeature> values() {
            FeatureValues<TitleFeature> values = new FeatureValues<>(TitleFeature.class);
            features.forEach(f -> values.set(f, true));
            values.put(TitleFeature.SITE_CUT_OFF, siteCutOff);
            values.put(TitleFeature.SHARE_OF_PAGE_TITLE, shareOfPageTitle);
            return values;
        }
    }
}
