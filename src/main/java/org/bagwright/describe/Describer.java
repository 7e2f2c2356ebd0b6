package org.bagwright.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.Credit;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.DatePhrase;
import org.bagwright.lexicon.Dateline;
import org.bagwright.lexicon.Identifier;
import org.bagwright.lexicon.NumericDate;
import org.bagwright.lexicon.Sections;
import org.bagwright.lexicon.TitleLabel;
import org.bagwright.model.Block;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.Decision;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;
import org.bagwright.model.Stated;

/**
 * Reads the description of one article from its labelled blocks. What the catalogue states wins over what the text
 * states; where the two differ, that is a finding.
 *
 * @param description the values with their evidence
 * @param findings about {@code path}
 */
public record Describer(Description description, List<Finding> findings) {
    /** A dateline opens the first paragraph, or the second where the first is a summary. */
    private static final int PARAGRAPHS_WITH_DATELINE = 2;

    /** Paragraphs that begin with a name and a colon, from which on those are speakers' names. */
    private static final int SPEECHES = 2;

    private static final String UNDER_LABEL = "byline.under-its-label";

    /** Rules by which a line is a byline without a label of its own. */
    private static final Set<String> NAME_ALONE =
            Set.of(UNDER_LABEL, "byline.name-over-date", "byline.name-below-title", "byline.name-below-text");

    /**
     * Describes the article that {@code blocks} make.
     *
     * @param markup what the markup of the article's page states; empty for plain text
     * @param text the article's cleaned text
     * @param languages tells the text's language
     * @param catalogue what the catalogue states of the capture
     * @param rights of the texts by default
     * @param path where findings point
     */
    public static Describer describe(
            List<LabelledBlock> blocks,
            List<MarkupStatement> markup,
            String text,
            LanguageIdentifier languages,
            CatalogueRow catalogue,
            Optional<String> rights,
            String path) {
        return describe(blocks, blocks, markup, text, languages, catalogue, rights, path);
    }

    /**
     * As {@link #describe(List, List, String, LanguageIdentifier, CatalogueRow, Optional, String)}, with all blocks of the
     * page that the article stands on: they tell how the page writes dates.
     */
    public static Describer describe(
            List<LabelledBlock> blocks,
            List<LabelledBlock> pageBlocks,
            List<MarkupStatement> markup,
            String text,
            LanguageIdentifier languages,
            CatalogueRow catalogue,
            Optional<String> rights,
            String path) {
        return new Reading(blocks, pageBlocks, markup, text, languages, catalogue, path).describe(rights);
    }

    /** A summary may stand above the date and be taken for the text's begin: so many blocks below it are still above the text. */
    private static final int LINES_INTO_TEXT = 4;

    /** The rank of a date that says something else. */
    private static final int UNSUITABLE = 9;

    /** Languages that identification tells as another one. */
    private static final Map<String, String> ALIKE =
            Map.of("nb", "no", "nn", "no", "bs", "hr", "sr", "hr", "in", "id", "iw", "he");

    private static final class Reading {
        private final List<LabelledBlock> blocks;
        private final List<LabelledBlock> pageBlocks;
        private final PageStatements page;
        private final String text;
        private final LanguageIdentifier languages;
        private final CatalogueRow catalogue;
        private final String path;
        private final List<Finding> findings = new ArrayList<>();
        private Optional<DayMonthOrder> order = Optional.empty();

        Reading(
                List<LabelledBlock> blocks,
                List<LabelledBlock> pageBlocks,
                List<MarkupStatement> markup,
                String text,
                LanguageIdentifier languages,
                CatalogueRow catalogue,
                String path) {
            this.blocks = blocks;
            this.pageBlocks = pageBlocks;
            this.page = new PageStatements(markup, value -> openDate(value, 0));
            this.text = text;
            this.languages = languages;
            this.catalogue = catalogue;
            this.path = path;
        }

        Describer describe(Optional<String> rights) {
            Optional<Dateline> dateline = dateline().map(Stated::value);
            Optional<Stated<String>> title = prefer("title", title());
            Description description = new Description(
                    title,
                    prefer(
                            "subtitle",
                            lineOf(Role.SUBTITLE, true)
                                    .or(() -> page.subtitle(title.map(Stated::value), this::isShown))),
                    preferList("authors", authors()),
                    prefer("agency", agency(dateline).or(page.authors()::agency)),
                    prefer("publisher", page.publisher()),
                    prefer("published", published()),
                    prefer("modified", modified()),
                    prefer("dateline_place", place()),
                    prefer("language", language()),
                    preferList("section", page.section().or(this::section)),
                    prefer("identifier", identifier().or(page::identifier)),
                    prefer("url", page.url()),
                    prefer("retrieved", Optional.empty()),
                    catalogue
                            .stated("rights")
                            .or(() -> rights.map(r -> new Stated<>(r, new Evidence.Configured("rights")))));
            return new Describer(description, List.copyOf(findings));
        }

        private boolean isShown(String line) {
            return pageBlocks.stream().anyMatch(b -> b.block().text().contains(line));
        }

        /** The catalogue's value, else the text's; a finding where both speak and differ. */
        private Optional<Stated<String>> prefer(String key, Optional<Stated<String>> read) {
            Optional<Stated<String>> stated = catalogue.stated(key);
            if (stated.isPresent()
                    && read.isPresent()
                    && !stated.get().value().equals(read.get().value())) {
                disagree(key, stated.get().value(), read.get().value());
            }
            return stated.or(() -> read);
        }

        private Optional<Stated<List<String>>> preferList(String key, Optional<Stated<List<String>>> read) {
            Optional<Stated<List<String>>> stated = catalogue
                    .stated(key)
                    .map(s -> new Stated<>(List.of(s.value().strip().split("\\s*;\\s*", -1)), s.evidence()));
            if (stated.isPresent()
                    && read.isPresent()
                    && !stated.get().value().equals(read.get().value())) {
                disagree(
                        key,
                        String.join("; ", stated.get().value()),
                        String.join("; ", read.get().value()));
            }
            return stated.or(() -> read);
        }

        private void disagree(String key, String catalogued, String read) {
            findings.add(Finding.of(
                            FindingCode.DISAGREEING_VALUES,
                            path,
                            "the catalogue and the text give another " + key + "; the catalogue wins")
                    .comparing(catalogued, read));
        }

        /** Two statements of the page that say something else of {@code key}: the first is taken. */
        private void conflict(String key, String taken, String other) {
            findings.add(Finding.of(
                            FindingCode.STATEMENTS_DISAGREE,
                            path,
                            "states " + key + " in more than one way; the preferred statement is taken")
                    .comparing(taken, other));
        }

        private Optional<Stated<String>> title() {
            Optional<Stated<String>> shown = lineOf(Role.TITLE, false);
            if (page.isEmpty() || decided(Role.TITLE).isPresent()) {
                return shown;
            }
            TitleCandidates candidates = page.titles(shown);
            Optional<Stated<String>> best = candidates.best();
            best.ifPresent(
                    b -> candidates.otherThan(b.value()).ifPresent(other -> conflict("title", b.value(), other)));
            return best;
        }

        private Optional<Stated<List<String>>> authors() {
            if (decided(Role.BYLINE).isPresent()) {
                return shownAuthors();
            }
            List<Stated<List<String>>> stated = new ArrayList<>(page.authors().candidates());
            Optional<Stated<List<String>>> shown = shownAuthors();
            shown.filter(s -> isLabelled(s) || !stated.isEmpty()).ifPresent(stated::add);
            if (stated.isEmpty()) {
                // Where a field names a body alone, that is better founded than a name that stands alone.
                return page.authors().body().or(() -> shown).or(this::shownGroup);
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
                    .ifPresent(other -> conflict("authors", String.join("; ", taken), String.join("; ", other)));
            return Optional.of(fuller(first, stated));
        }

        /** The same names where another statement has small letters in them, or names whom a card or the byline adds. */
        private static Stated<List<String>> fuller(
                Stated<List<String>> first, List<Stated<List<String>>> stated) {
            List<String> names = folded(first.value());
            return stated.stream()
                    .filter(s -> isInCapitals(first.value()) && !isInCapitals(s.value()))
                    .filter(s -> folded(s.value()).equals(names))
                    .findFirst()
                    .orElse(first);
        }

        private static List<String> folded(List<String> names) {
            return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        }

        private static boolean isInCapitals(List<String> names) {
            return names.stream()
                    .allMatch(n -> n.codePoints().anyMatch(Character::isUpperCase)
                            && n.codePoints().noneMatch(Character::isLowerCase));
        }

        private static boolean sharesName(List<String> some, List<String> others) {
            return others.stream().anyMatch(o -> some.stream().anyMatch(s -> s.equalsIgnoreCase(o)));
        }

        private Optional<Stated<String>> published() {
            Optional<Stated<String>> published = firstOf(
                            "published", page.dates().published())
                    .or(() -> page.dates().shown().stream().findFirst())
                    .or(() -> page.dates().propertyBeside())
                    .or(() -> date(DateLine.Label.PUBLISHED))
                    .or(() -> page.dates().momentBeside())
                    .or(() -> page.dates().inAddress());
            published.ifPresent(date -> noticeUsualOrder("published", date));
            return published;
        }

        private Optional<Stated<String>> modified() {
            Optional<Stated<String>> modified =
                    firstOf("modified", page.dates().modified()).or(() -> date(DateLine.Label.MODIFIED));
            modified.ifPresent(date -> noticeUsualOrder("modified", date));
            return modified;
        }

        private void noticeUsualOrder(String key, Stated<String> date) {
            if (date.evidence() instanceof Evidence.Read read && DayMonthOrder.isUsual(read.rule())) {
                findings.add(Finding.of(
                                FindingCode.DATE_ORDER_BY_LANGUAGE,
                                path,
                                key + ": " + date.value() + " was read in the order that is"
                                        + read.rule().substring(read.rule().indexOf(':') + 1))
                        .hinting("state the date in raw/catalog.csv, column " + key + ", if it is another day"));
            }
        }

        /** A date that leaves open which figure is the day, the first in {@code line} from {@code from} on. */
        private Optional<DayMonthOrder.Reading> openDate(String line, int from) {
            if (NumericDate.in(line).stream().noneMatch(NumericDate::isAmbiguous)) {
                return Optional.empty();
            }
            if (order.isEmpty()) {
                order = Optional.of(new DayMonthOrder(known()));
            }
            return order.get().read(line, from);
        }

        private DayMonthOrder.Known known() {
            List<String> lines = new ArrayList<>(page.valuesOfDates());
            pageBlocks.forEach(b -> lines.add(b.block().text()));
            List<String> stated = new ArrayList<>(page.clearDates());
            for (LabelledBlock block : blocks) {
                if (isDescribing(block)) {
                    DateLine.datesIn(block.block().text())
                            .forEach(date -> date.date().value().ifPresent(stated::add));
                }
            }
            return new DayMonthOrder.Known(
                    lines,
                    stated,
                    catalogue.stated("url").or(page::url).map(Stated::value),
                    catalogue.stated("retrieved").map(Stated::value),
                    page.language().map(Stated::value),
                    languages.identify(text));
        }

        private static boolean isDescribing(LabelledBlock block) {
            return block.role() == Role.DATELINE || block.role() == Role.BYLINE || block.role() == Role.IDENTIFIER;
        }

        /** The first of {@code dates}; a finding where another names another day. */
        private Optional<Stated<String>> firstOf(String key, List<Stated<String>> dates) {
            if (dates.isEmpty()) {
                return Optional.empty();
            }
            String first = dates.get(0).value();
            dates.stream()
                    .map(Stated::value)
                    .filter(other -> !day(other).equals(day(first)))
                    .findFirst()
                    .ifPresent(other -> conflict(key, first, other));
            return Optional.of(dates.get(0));
        }

        private static String day(String date) {
            return date.substring(0, Math.min(date.length(), "2019-08-23".length()));
        }

        /** The block of this role of which a person said so. */
        private Optional<LabelledBlock> decided(Role role) {
            return blocks.stream().filter(b -> b.role() == role && isDecided(b)).findFirst();
        }

        private static boolean isDecided(LabelledBlock block) {
            return Decision.idInRule(block.rule()).isPresent();
        }

        private Optional<Stated<String>> lineOf(Role role, boolean first) {
            Optional<Stated<String>> found = decided(role).map(Reading::whole);
            if (found.isPresent()) {
                return found;
            }
            for (LabelledBlock block : blocks) {
                if (block.role() == role && !block.rule().endsWith(".repeated") && (found.isEmpty() || !first)) {
                    found = Optional.of(whole(block));
                }
            }
            return found;
        }

        private static Stated<String> whole(LabelledBlock block) {
            String line = block.block().text();
            int label = block.role() == Role.TITLE && !isDecided(block) ? TitleLabel.endIn(line) : 0;
            return label > 0
                    ? new Stated<>(Paragraph.of(line.substring(label)), read(block, label, line.length(), block.rule()))
                    : new Stated<>(
                            Paragraph.of(line), new Evidence.Read(block.block().span(), block.rule()));
        }

        /** Bylines above the text before those below it; the first that names a person. */
        private Optional<Stated<List<String>>> shownAuthors() {
            List<LabelledBlock> bylines = decided(Role.BYLINE).map(List::of).orElseGet(() -> of(Role.BYLINE));
            for (int i = 0; i < bylines.size(); i++) {
                LabelledBlock block = bylines.get(i);
                Optional<Byline> byline = byline(block);
                if (byline.isPresent() && !byline.get().authors().isEmpty()) {
                    return Optional.of(names(block, byline.get())).map(n -> withNamesBelow(n, block));
                }
            }
            for (LabelledBlock block : of(Role.DATELINE)) {
                String line = block.block().text();
                Optional<Byline> byline = block.rule().equals("date.begins-line")
                        ? Byline.labelledBesideDate(line)
                        : Byline.besideDate(line);
                if (byline.isPresent() && !byline.get().authors().isEmpty()) {
                    return Optional.of(names(block, byline.get()));
                }
            }
            return Optional.empty();
        }

        private static Stated<List<String>> names(LabelledBlock block, Byline byline) {
            String rule = NAME_ALONE.contains(block.rule()) ? block.rule() : "byline.names";
            return new Stated<>(byline.authors(), read(block, byline.start(), byline.end(), rule));
        }

        /** One label may stand over several names, each on its line. */
        private Stated<List<String>> withNamesBelow(Stated<List<String>> names, LabelledBlock block) {
            if (!block.rule().equals(UNDER_LABEL)) {
                return names;
            }
            List<String> all = new ArrayList<>(names.value());
            for (int i = blocks.indexOf(block) + 1;
                    i < blocks.size() && blocks.get(i).rule().equals(UNDER_LABEL);
                    i++) {
                byline(blocks.get(i)).ifPresent(b -> b.authors().stream()
                        .filter(name -> !all.contains(name))
                        .forEach(all::add));
            }
            return new Stated<>(List.copyOf(all), names.evidence());
        }

        /** A body of authors that a byline names. */
        private Optional<Stated<List<String>>> shownGroup() {
            for (LabelledBlock block : of(Role.BYLINE)) {
                Optional<String> group = Byline.group(block.block().text(), NAME_ALONE.contains(block.rule()));
                if (group.isPresent()) {
                    return group.map(g -> new Stated<>(
                            List.of(g), new Evidence.Read(block.block().span(), "byline.group")));
                }
            }
            return Optional.empty();
        }

        private static boolean isLabelled(Stated<List<String>> names) {
            return !(names.evidence() instanceof Evidence.Read read)
                    || read.rule().equals(UNDER_LABEL)
                    || !NAME_ALONE.contains(read.rule());
        }

        private static Optional<Byline> byline(LabelledBlock block) {
            String line = block.block().text();
            if (isDecided(block)) {
                return Byline.read(line).or(() -> Byline.nameOnly(line)).or(() -> Byline.nameAndOffice(line));
            }
            if (block.rule().equals(UNDER_LABEL)) {
                return Byline.underLabel(line);
            }
            return NAME_ALONE.contains(block.rule())
                    ? Byline.nameOnly(line).or(() -> Byline.nameAndOffice(line))
                    : Byline.read(line)
                            .filter(b -> !b.authors().isEmpty() || b.agency().isPresent())
                            .or(() -> Byline.besideDate(line));
        }

        private Optional<Stated<String>> agency(Optional<Dateline> dateline) {
            for (LabelledBlock block : of(Role.CREDIT)) {
                Optional<String> agency = Credit.signOff(block.block().text());
                if (agency.isPresent()) {
                    return agency.map(
                            a -> new Stated<>(a, new Evidence.Read(block.block().span(), "agency.sign-off")));
                }
            }
            for (LabelledBlock block : of(Role.BYLINE)) {
                Optional<Byline> byline = byline(block).filter(b -> b.agency().isPresent());
                if (byline.isPresent()) {
                    Byline b = byline.get();
                    return b.agency().map(a -> new Stated<>(a, read(block, b.start(), b.end(), "agency.byline")));
                }
            }
            return dateline.flatMap(Dateline::agency).flatMap(a -> dateline().map(d -> new Stated<>(a, d.evidence())));
        }

        private Optional<Stated<Dateline>> dateline() {
            int paragraphs = 0;
            for (LabelledBlock block : blocks) {
                if (block.role() == Role.BODY && block.article() > 0 && paragraphs++ < PARAGRAPHS_WITH_DATELINE) {
                    Optional<Dateline> dateline = Dateline.read(block.block().text());
                    if (dateline.isPresent() && !isSpeaker(dateline.get(), block)) {
                        Dateline d = dateline.get();
                        return Optional.of(
                                new Stated<>(d, read(block, d.start(), d.end(), "dateline.opening-paragraph")));
                    }
                }
            }
            return Optional.empty();
        }

        /** Whether what stands before a colon names who speaks: further paragraphs begin in the same way. */
        private boolean isSpeaker(Dateline dateline, LabelledBlock paragraph) {
            String text = paragraph.block().text();
            boolean colon = dateline.end() < text.length() && text.charAt(dateline.end()) == ':';
            return colon
                    && blocks.stream()
                                    .filter(b -> b.role() == Role.BODY && b.article() > 0)
                                    .filter(b -> Dateline.read(b.block().text()).isPresent())
                                    .limit(SPEECHES)
                                    .count()
                            == SPEECHES;
        }

        private Optional<Stated<String>> place() {
            return dateline().map(d -> new Stated<>(d.value().place(), d.evidence()));
        }

        /**
         * The date under {@code wanted}. One that is labelled so comes first; an unlabelled date beside the title or byline is
         * the date of publication. Those above the text, best below the title, come before those under it, where comments
         * and other stories have theirs.
         */
        private Optional<Stated<String>> date(DateLine.Label wanted) {
            int title = last(Role.TITLE);
            int text = firstOfText();
            Candidate best = null;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < blocks.size(); i++) {
                LabelledBlock block = blocks.get(i);
                if (isDescribing(block)) {
                    boolean above = i < title;
                    for (DateLine.Labelled labelled :
                            DateLine.datesIn(block.block().text())) {
                        int rank = rank(labelled.label(), wanted, above, i > text + LINES_INTO_TEXT);
                        // Of several dates above the title the nearest is its own.
                        if (rank < least || (rank == least && above && rank < UNSUITABLE)) {
                            least = rank;
                            best = new Candidate(block, labelled);
                        }
                    }
                }
            }
            return least >= UNSUITABLE ? Optional.empty() : value(best);
        }

        private static int rank(DateLine.Label label, DateLine.Label wanted, boolean aboveTitle, boolean below) {
            if (label == wanted) {
                return below ? 3 : 0;
            }
            if (wanted != DateLine.Label.PUBLISHED || label != DateLine.Label.NONE) {
                return UNSUITABLE;
            }
            return below ? 4 : aboveTitle ? 2 : 1;
        }

        private int last(Role role) {
            int last = -1;
            for (int i = 0; i < blocks.size(); i++) {
                boolean found =
                        blocks.get(i).role() == role && !blocks.get(i).rule().endsWith(".repeated");
                last = found ? i : last;
            }
            return last;
        }

        /** Where the article's text begins. */
        private int firstOfText() {
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i).role() == Role.BODY) {
                    return i;
                }
            }
            return blocks.size();
        }

        private Optional<Stated<String>> value(Candidate candidate) {
            String stated = candidate.text();
            String rule = "date." + candidate.labelled.label().name().toLowerCase(java.util.Locale.ROOT);
            if (candidate.labelled.date().state() == DatePhrase.State.AMBIGUOUS) {
                Optional<DayMonthOrder.Reading> told = openDate(
                        candidate.block.block().text(),
                        candidate.labelled.date().start());
                if (told.isPresent()) {
                    DayMonthOrder.Reading r = told.get();
                    return Optional.of(
                            new Stated<>(r.value(), read(candidate.block, r.start(), r.end(), r.rule(rule))));
                }
            }
            switch (candidate.labelled.date().state()) {
                case AMBIGUOUS ->
                    findings.add(Finding.of(
                                    FindingCode.AMBIGUOUS_DATE,
                                    path,
                                    "day and month of '" + stated + "' can't be told apart; left empty")
                            .hinting("state the date in raw/catalog.csv, column published or modified"));
                case IMPOSSIBLE ->
                    findings.add(Finding.of(
                            FindingCode.IMPOSSIBLE_DATE, path, "there is no such day as '" + stated + "'; left empty"));
                case CLEAR -> {
                    // Its value is stated below.
                }
            }
            DateLine.Labelled labelled = candidate.labelled;
            return labelled.date()
                    .value()
                    .map(v -> new Stated<>(
                            v,
                            read(
                                    candidate.block,
                                    labelled.date().start(),
                                    labelled.date().end(),
                                    rule)));
        }

        private Optional<Stated<List<String>>> section() {
            for (LabelledBlock block : of(Role.SECTION)) {
                List<String> names = Sections.in(block.block().text());
                if (!names.isEmpty()) {
                    return Optional.of(
                            new Stated<>(names, new Evidence.Read(block.block().span(), block.rule())));
                }
            }
            return Optional.empty();
        }

        private Optional<Stated<String>> identifier() {
            for (LabelledBlock block : of(Role.IDENTIFIER)) {
                Optional<Identifier> identifier = Identifier.read(block.block().text());
                if (identifier.isPresent()) {
                    Identifier i = identifier.get();
                    return Optional.of(new Stated<>(i.value(), read(block, i.start(), i.end(), block.rule())));
                }
            }
            return Optional.empty();
        }

        /** The text's own language; what the page declares only where that can't be told. */
        private Optional<Stated<String>> language() {
            Optional<Stated<String>> declared = page.language();
            Optional<Stated<String>> identified = blocks.stream()
                    .filter(LabelledBlock::isText)
                    .findFirst()
                    .flatMap(first -> languages
                            .identify(text)
                            .map(tag -> new Stated<>(
                                    tag, new Evidence.Read(first.block().span(), "language.identified-from-text"))));
            if (declared.isPresent()
                    && identified.isPresent()
                    && !primary(declared.get().value())
                            .equals(primary(identified.get().value()))) {
                conflict("language", identified.get().value(), declared.get().value());
            }
            return identified.or(() -> declared);
        }

        /** The language without script and region. */
        private static String primary(String tag) {
            int end = tag.indexOf('-');
            String primary = end < 0 ? tag : tag.substring(0, end);
            return ALIKE.getOrDefault(primary, primary);
        }

        private List<LabelledBlock> of(Role role) {
            return blocks.stream().filter(b -> b.role() == role).toList();
        }

        private static Evidence read(LabelledBlock labelled, int start, int end, String rule) {
            Block block = labelled.block();
            return new Evidence.Read(end > start ? block.spanOf(start, end) : block.span(), rule);
        }

        private record Candidate(LabelledBlock block, DateLine.Labelled labelled) {
            String text() {
                return block.block()
                        .text()
                        .substring(labelled.date().start(), labelled.date().end());
            }
        }
    }
}
