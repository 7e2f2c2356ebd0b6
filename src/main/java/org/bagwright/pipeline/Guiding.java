package org.bagwright.pipeline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.bagwright.classify.Classification;
import org.bagwright.classify.Deciding;
import org.bagwright.classify.SiteRuling;
import org.bagwright.classify.Suspicion;
import org.bagwright.describe.Article;
import org.bagwright.describe.Describer;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.Decision;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.Decisions;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Guidance;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.SiteRule;
import org.bagwright.model.Stated;

/** Lets persons overrule what the rules judged: the rules of a capture's site, then decisions, which outrank all. */
final class Guiding {
    private final Guidance guidance;
    private final Describer describer;

    /**
     * Lets {@code guidance} speak.
     *
     * @param describer tells when an article was published, where rules hold for some time only
     */
    Guiding(Guidance guidance, Describer describer) {
        this.guidance = guidance;
        this.describer = describer;
    }

    /** The capture's blocks after what persons said of it; {@code findings} gets what is wrong with that. */
    Guided guide(Judged judged, List<Finding> findings) {
        Suspicion.Sifted sifted = Suspicion.sift(judged.classified());
        Classification classified = sifted.classification();
        List<SiteRule> rules = guidance.siteRules().of(judged.site());
        if (rules.isEmpty()) {
            return Guided.of(sifted, decide(judged, classified), List.of());
        }
        List<SiteRule> valid = valid(rules, judged, classified, findings);
        SiteRuling ruled = judged.page()
                .map(page -> SiteRuling.of(classified, valid, page))
                .orElseGet(() -> SiteRuling.of(classified, valid));
        List<DecisionUse> uses = ruled.used().stream()
                .map(rule -> new DecisionUse(rule, DecisionUse.Outcome.APPLIED, ""))
                .toList();
        return Guided.of(sifted, decide(judged, ruled.classification()), uses);
    }

    private Deciding decide(Judged judged, Classification classified) {
        Decisions decisions = guidance.decisions();
        if (decisions.isEmpty()) {
            return Deciding.nothing(classified);
        }
        Capture capture = judged.capture();
        List<Decision> own = decisions.of(
                capture.sha512(), capture.place(), () -> judged.decoded().sha512());
        return Deciding.of(classified, judged.site(), own, decisions);
    }

    /** The rules that hold for pages of the capture's day: when it was retrieved, else when it was published. */
    private List<SiteRule> valid(
            List<SiteRule> rules, Judged judged, Classification classified, List<Finding> findings) {
        if (rules.stream().noneMatch(SiteRule::isLimited)) {
            return rules;
        }
        Optional<LocalDate> day = day(judged, classified);
        if (day.isEmpty()) {
            findings.add(Finding.of(
                            FindingCode.SITE_RULE_WITHOUT_DATE,
                            judged.capture().place(),
                            "no day is known of it: the rules of " + judged.site()
                                    + " that hold for some time only weren't applied")
                    .hinting("state it in raw/catalog.csv, column retrieved"));
        }
        return rules.stream()
                .filter(rule -> !rule.isLimited() || day.filter(rule::holdsOn).isPresent())
                .toList();
    }

    private Optional<LocalDate> day(Judged judged, Classification classified) {
        CatalogueRow catalogue = judged.capture().catalogue();
        return catalogue
                .stated("retrieved")
                .or(() -> catalogue.stated("published"))
                .or(() -> classified.byArticle().stream().findFirst().flatMap(first -> published(first, judged)))
                .map(Stated::value)
                .flatMap(Guiding::wholeDay);
    }

    private Optional<Stated<String>> published(List<LabelledBlock> blocks, Judged judged) {
        Capture capture = judged.capture();
        Article article = new Article(blocks, blocks, judged.markup(), "", capture.catalogue(), capture.place());
        return describer.describe(article).description().published();
    }

    /** A year or a month is no day. */
    private static Optional<LocalDate> wholeDay(String date) {
        try {
            return Optional.of(LocalDate.parse(date.substring(0, Math.min(date.length(), "2019-08-23".length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
