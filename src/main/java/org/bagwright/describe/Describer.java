package org.bagwright.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.DatedTitle;
import org.bagwright.lexicon.Dateline;
import org.bagwright.lexicon.ReportHead;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Role;
import org.bagwright.model.Stated;

/**
 * Reads the description of one article from its labelled blocks and its page's markup. What the catalogue states wins over
 * what the article states; where the two differ, that is a finding.
 */
public final class Describer {
    /** Languages that identification tells as another one. */
    private static final Map<String, String> ALIKE =
            Map.of("nb", "no", "nn", "no", "bs", "hr", "sr", "hr", "in", "id", "iw", "he");

    private final LanguageIdentifier languages;
    private final Optional<String> rights;

    /**
     * Describes articles.
     *
     * @param languages tells the language of a text
     * @param rights in the texts, where the catalogue doesn't state them
     */
    public Describer(LanguageIdentifier languages, Optional<String> rights) {
        this.languages = languages;
        this.rights = rights;
    }

    /** Describes {@code article}. */
    public Described describe(Article article) {
        return new Reading(article, languages).describe(rights);
    }

    private static final class Reading {
        private final Article article;
        private final ArticleBlocks blocks;
        private final CatalogueRow catalogue;
        private final LanguageIdentifier languages;
        private final DescribingFindings findings;
        private final PageStatements page;
        private final ShownAuthors shownAuthors;
        private final ShownDates shownDates;
        private final PageNotes notes;
        /** The date of publication; null until it was read. */
        private Optional<Stated<String>> day;
        /** The title, once it was read. */
        private Optional<String> heading = Optional.empty();
        /** The day beside the title. */
        private Optional<Stated<String>> besideTitle = Optional.empty();

        Reading(Article article, LanguageIdentifier languages) {
            this.article = article;
            this.blocks = new ArticleBlocks(article.blocks());
            this.catalogue = article.catalogue();
            this.languages = languages;
            this.findings = new DescribingFindings(article.place());
            OpenDates open = new OpenDates(this::known);
            this.page = new PageStatements(article.markup(), value -> open.read(value, 0));
            WorkBoxes works = new WorkBoxes(article.pageBlocks());
            this.notes = new PageNotes(article.pageBlocks());
            this.shownAuthors = new ShownAuthors(blocks, works);
            this.shownDates = new ShownDates(blocks, open, works, findings);
        }

        Described describe(Optional<String> rights) {
            CataloguePreference prefer = new CataloguePreference(catalogue, findings);
            Optional<Stated<Dateline>> dateline = blocks.dateline();
            Optional<Stated<String>> title = prefer.value("title", title());
            Description description = new Description(
                    title,
                    prefer.value(
                            "subtitle",
                            blocks.subtitle().or(() -> page.subtitle(title.map(Stated::value), this::isShown))),
                    prefer.list("authors", authors()),
                    prefer.value(
                            "agency",
                            shownAuthors.agency(dateline).or(page.authors().bodies()::agency)),
                    prefer.value("publisher", page.publisher()),
                    prefer.value("published", published()),
                    prefer.value("modified", modified()),
                    prefer.value(
                            "dateline_place",
                            dateline.map(d -> new Stated<>(d.value().place(), d.evidence()))
                                    .or(blocks::releasePlace)
                                    .or(() -> blocks.reportHead(ReportHead::place, "dateline.report-head"))),
                    prefer.value("language", language()),
                    prefer.list("section", page.section().or(blocks::section)),
                    prefer.value("identifier", blocks.identifier().or(page::identifier)),
                    prefer.value("url", page.url()),
                    prefer.value("retrieved", Optional.empty()),
                    catalogue
                            .stated("rights")
                            .or(() -> rights.map(r -> new Stated<>(r, new Evidence.Configured("rights")))));
            return new Described(description, findings.all());
        }

        private boolean isShown(String line) {
            return article.pageBlocks().stream().anyMatch(b -> b.block().text().contains(line));
        }

        private Optional<Stated<String>> title() {
            Optional<Stated<String>> whole = wholeTitle();
            heading = whole.map(Stated::value);
            Optional<DatedTitle> dated = whole.flatMap(t -> DatedTitle.read(t.value()));
            if (dated.isEmpty()) {
                return whole;
            }
            String value = whole.get().value();
            String beside = dated.get().date().value().orElseThrow();
            besideTitle = read(whole.get().evidence()).map(s -> new Stated<>(beside, s));
            // A title about another day than that of publication keeps it.
            return published().filter(p -> day(p.value()).equals(day(beside))).isPresent()
                    ? Optional.of(new Stated<>(
                            value.substring(dated.get().start(), dated.get().end()),
                            whole.get().evidence()))
                    : whole;
        }

        private static Optional<Evidence> read(Evidence title) {
            return title instanceof Evidence.Read read
                    ? Optional.of(new Evidence.Read(read.span(), "date.published.beside-title"))
                    : Optional.empty();
        }

        private Optional<Stated<String>> wholeTitle() {
            Optional<Stated<String>> shown = blocks.title();
            if (page.isEmpty() || blocks.decided(Role.TITLE).isPresent()) {
                return shown;
            }
            TitleCandidates candidates = page.titles(shown);
            Optional<Stated<String>> best = candidates.best();
            best.ifPresent(b ->
                    candidates.otherThan(b.value()).ifPresent(other -> findings.conflict("title", b.value(), other)));
            return best;
        }

        private Optional<Stated<List<String>>> authors() {
            Optional<Stated<List<String>>> shown = shownAuthors.names();
            if (blocks.decided(Role.BYLINE).isPresent()) {
                return shown;
            }
            List<Stated<List<String>>> stated = new ArrayList<>(page.authors().candidates());
            shown.filter(s -> ShownAuthors.isLabelled(s) || !stated.isEmpty()).ifPresent(stated::add);
            if (stated.isEmpty()) {
                // Where a field names a body alone, that is better founded than a name that stands alone.
                return page.authors()
                        .bodies()
                        .body()
                        .or(() -> shown)
                        .or(shownAuthors::group)
                        .or(shownAuthors::reviewer)
                        .or(shownAuthors::username)
                        .or(notes::authors);
            }
            // A username is taken only where nothing says the name.
            Stated<List<String>> first = stated.stream()
                    .filter(s -> AuthorStatements.isWhole(s.value()))
                    .findFirst()
                    .orElse(stated.get(0));
            List<String> taken = first.value();
            stated.stream()
                    .map(Stated::value)
                    .filter(other -> !sharesName(taken, other))
                    .findFirst()
                    .ifPresent(
                            other -> findings.conflict("authors", String.join("; ", taken), String.join("; ", other)));
            return Optional.of(inSmallLetters(first, stated));
        }

        /** The same names as another statement has them, where {@code names} are in capitals throughout. */
        private static Stated<List<String>> inSmallLetters(
                Stated<List<String>> names, List<Stated<List<String>>> stated) {
            List<String> capitals = capitals(names.value());
            return stated.stream()
                    .filter(s -> capitals.equals(names.value()) && !s.value().equals(capitals))
                    .filter(s -> capitals(s.value()).equals(capitals))
                    .findFirst()
                    .orElse(names);
        }

        private static List<String> capitals(List<String> names) {
            return names.stream().map(n -> n.toUpperCase(Locale.ROOT)).toList();
        }

        private static boolean sharesName(List<String> some, List<String> others) {
            return others.stream().anyMatch(o -> some.stream().anyMatch(s -> s.equalsIgnoreCase(o)));
        }

        private Optional<Stated<String>> published() {
            if (day == null) {
                day = findPublished();
            }
            return day;
        }

        private Optional<Stated<String>> findPublished() {
            DateStatements dates = page.dates();
            Optional<Stated<String>> published = firstOf("published", dates.published())
                    .or(() -> dates.shown().stream().findFirst())
                    .or(dates::propertyBeside)
                    .or(() -> shownDates.date(DateLine.Label.PUBLISHED))
                    .or(blocks::publishedBehindTitle)
                    .or(() -> besideTitle)
                    .or(blocks::released)
                    .or(dates::momentBeside)
                    .or(() -> notes.published(heading))
                    .or(dates::inAddress);
            published.ifPresent(date -> findings.usualOrder("published", date));
            return published;
        }

        private Optional<Stated<String>> modified() {
            Optional<Stated<String>> modified = firstOf("modified", page.dates().modified())
                    .or(() -> shownDates.date(DateLine.Label.MODIFIED))
                    .or(() -> published().map(Stated::value).flatMap(shownDates::changedAt))
                    .or(shownDates::changedAsNoted)
                    .or(notes::modified);
            modified.ifPresent(date -> findings.usualOrder("modified", date));
            return modified;
        }

        /** The first of {@code dates}; a finding where another names another day. */
        private Optional<Stated<String>> firstOf(String key, List<Stated<String>> dates) {
            Optional<String> first = dates.stream().map(Stated::value).findFirst();
            dates.stream()
                    .map(Stated::value)
                    .filter(other -> !day(other).equals(day(first.get())))
                    .findFirst()
                    .ifPresent(other -> findings.conflict(key, first.get(), other));
            return dates.stream().findFirst();
        }

        private static String day(String date) {
            return date.substring(0, Math.min(date.length(), "2019-08-23".length()));
        }

        /** What tells which figure of a date is the day. */
        private DayMonthOrder.Known known() {
            return new DayMonthOrder.Known(
                    Stream.concat(
                                    page.valuesOfDates().stream(),
                                    article.pageBlocks().stream()
                                            .map(b -> b.block().text()))
                            .toList(),
                    Stream.of(page.clearDates().stream(), shownDates.clear(), blocks.openingDay().stream())
                            .flatMap(dates -> dates)
                            .toList(),
                    catalogue.stated("url").or(page::url).map(Stated::value),
                    catalogue.stated("retrieved").map(Stated::value),
                    page.language().map(Stated::value),
                    languages.identify(article.text()));
        }

        /** The text's own language; what the page declares only where that can't be told. */
        private Optional<Stated<String>> language() {
            Optional<Stated<String>> declared = page.language();
            Optional<Stated<String>> identified = blocks.language(languages.identify(article.text()));
            if (declared.isPresent() && identified.isPresent()) {
                String stated = declared.get().value();
                String told = identified.get().value();
                if (!primary(stated).equals(primary(told))) {
                    findings.conflict("language", told, stated);
                }
            }
            return identified.or(() -> declared);
        }

        /** The language without script and region. */
        private static String primary(String tag) {
            int end = tag.indexOf('-');
            String primary = end < 0 ? tag : tag.substring(0, end);
            return ALIKE.getOrDefault(primary, primary);
        }
    }
}
