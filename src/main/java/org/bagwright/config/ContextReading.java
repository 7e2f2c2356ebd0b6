package org.bagwright.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bagwright.model.Context;
import org.bagwright.model.ContributorType;
import org.bagwright.model.ControlledTerm;
import org.bagwright.model.IdentifierKind;
import org.bagwright.model.NearestWord;
import org.bagwright.model.RelationType;
import org.bagwright.model.ResourceType;

/** What a dataset stands in, from the sections of {@code bagwright.yaml} that say it. */
final class ContextReading {
    static final List<String> CONTRIBUTOR_KEYS =
            List.of("type", "name", "ror", "family-name", "given-name", "orcid", "affiliation", "affiliation-ror");
    static final List<String> COVERAGE_KEYS = List.of("places", "from", "to");
    static final List<String> FUNDING_KEYS =
            List.of("funder", "ror", "funder-doi", "award", "award-title", "award-url");
    static final List<String> RELATED_KEYS = List.of("relation", "identifier", "kind", "type");

    private static final Set<String> TWO_LETTER_LANGUAGES = Set.of(Locale.getISOLanguages());

    private final YamlSection section;

    ContextReading(YamlSection section) {
        this.section = section;
    }

    Context context() {
        return new Context(
                each("funding", FUNDING_KEYS, ContextReading::funding),
                each("related", RELATED_KEYS, ContextReading::related),
                section.section("coverage", COVERAGE_KEYS).map(ContextReading::coverage),
                each("contributors", CONTRIBUTOR_KEYS, ContextReading::contributor),
                distinct(section, "languages", ContextReading::language),
                laterDoi());
    }

    private Optional<String> laterDoi() {
        if (section.has("doi") && section.has("later-doi")) {
            section.refuse(
                    "later-doi",
                    "'doi' and 'later-doi' can't both be given",
                    "keep doi when it was known before the release, later-doi when it was given afterwards");
        }
        return section.value("later-doi", Identifiers::doi);
    }

    private <T> List<T> each(String key, List<String> keys, Function<YamlSection, Optional<T>> reading) {
        return section.sections(key, keys).stream()
                .flatMap(item -> reading.apply(item).stream())
                .toList();
    }

    private static Optional<Context.Funding> funding(YamlSection funding) {
        funding.require("funder", "funder: …");
        Optional<String> ror = funding.value("ror", Identifiers::ror);
        Optional<String> doi = funding.value("funder-doi", Identifiers::funderDoi);
        Optional<String> award = funding.written("award", Function.identity());
        Optional<String> title = funding.text("award-title");
        Optional<String> url = funding.value("award-url", Identifiers::webAddress);
        return funding.text("funder").map(funder -> new Context.Funding(funder, ror, doi, award, title, url));
    }

    private static Optional<Context.Related> related(YamlSection related) {
        related.require("relation", "relation: IsDerivedFrom, or another relation of DataCite's");
        related.require("identifier", "identifier: https://…");
        Optional<RelationType> relation =
                related.value("relation", word -> term(RelationType.values(), word, "relation"));
        Optional<IdentifierKind> kind = related.value("kind", RelatedIdentifier::kind);
        Optional<ResourceType> type =
                related.value("type", word -> term(ResourceType.values(), word, "type of resource"));
        if (related.has("kind") && kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<RelatedIdentifier> identifier =
                related.written("identifier", text -> kind.map(k -> RelatedIdentifier.of(text, k))
                        .orElseGet(() -> RelatedIdentifier.of(text)));
        return relation.flatMap(r -> identifier.map(id -> new Context.Related(r, id.value(), id.kind(), type)));
    }

    private static Context.Coverage coverage(YamlSection coverage) {
        if (coverage.isEmpty()) {
            coverage.refuse("coverage", "'coverage' says nothing", "add places, from or to below it");
        }
        Optional<String> from = coverage.written("from", ContextReading::dayMonthOrYear);
        Optional<String> to = coverage.written("to", ContextReading::dayMonthOrYear);
        if (from.isPresent() && to.isPresent() && isAfter(from.get(), to.get())) {
            coverage.refuse("to", "'to' " + to.get() + " lies before 'from' " + from.get(), "exchange the two");
        }
        return new Context.Coverage(distinct(coverage, "places", Function.identity()), from, to);
    }

    /** Compared as precisely as both are: 2016 isn't after 2016-03. */
    private static boolean isAfter(String from, String to) {
        int common = Math.min(from.length(), to.length());
        return from.substring(0, common).compareTo(to.substring(0, common)) > 0;
    }

    private static Optional<Context.Contributor> contributor(YamlSection contributor) {
        contributor.require("type", "type: DataCurator, or another type of contributor of DataCite's");
        Optional<ContributorType> type =
                contributor.value("type", word -> term(ContributorType.values(), word, "type of contributor"));
        return CreatorReading.creator(contributor)
                .flatMap(creator -> type.map(t -> new Context.Contributor(t, creator)));
    }

    private static <T> List<T> distinct(YamlSection section, String key, Function<String, T> reading) {
        List<T> values = section.values(key, reading);
        if (new LinkedHashSet<>(values).size() < values.size()) {
            section.refuse(key, "'" + key + "' names a word twice", "keep one of the two");
        }
        return values;
    }

    private static <T extends ControlledTerm> T term(T[] terms, String word, String what) {
        for (T term : terms) {
            if (term.term().equals(word)) {
                return term;
            }
        }
        List<String> known = Arrays.stream(terms).map(ControlledTerm::term).toList();
        String hint = NearestWord.to(word, known)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("one of " + String.join(", ", known));
        throw new BadValue("not a " + what + " of DataCite's: '" + word + "'", hint);
    }

    private static String dayMonthOrYear(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text).toString();
            }
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                return YearMonth.parse(text).toString();
            }
        } catch (DateTimeException e) {
            throw new BadValue("there is no such day or month: '" + text + "'", "write it as 2016-11-23 or 2016-11");
        }
        if (text.matches("[0-9]{4}")) {
            return text;
        }
        throw new BadValue("not a date: '" + text + "'", "write a day, month or year, as 2016-11-23, 2016-11 or 2016");
    }

    private static String language(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            String language = locale.getLanguage();
            if (language.length() == 3 || TWO_LETTER_LANGUAGES.contains(language)) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            throw noLanguage(text);
        }
        throw noLanguage(text);
    }

    private static BadValue noLanguage(String text) {
        return new BadValue("not a language tag (BCP 47): '" + text + "'", "write it as en, ko or zh-Hant");
    }
}
