package org.bagwright.pipeline;

import java.net.IDN;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.Document;
import org.bagwright.model.Evidence;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.SiteName;
import org.bagwright.model.Source;
import org.bagwright.model.SourcePattern;
import org.bagwright.model.Stated;
import org.bagwright.model.TextAccess;
import org.bagwright.model.TextPolicy;
import org.bagwright.model.TextRules;
import org.bagwright.model.WithheldCapture;
import org.bagwright.model.WithheldText;

/**
 * Decides what of a capture may travel: what was withdrawn never; else as the catalogue says, else as its source, else as
 * the dataset does by default. Pure and thread-safe.
 *
 * <p>The capture is the unit of rights, since its octets hold all of its texts: they travel only when each of its texts
 * travels whole. Where it can't be told whether a capture comes from a source that withholds its texts, it is taken for
 * one of that source.
 */
final class Clearance {
    private static final String BY_WITHDRAWAL = "withdrawals.yaml";

    private final TextPolicy policy;
    private final Tombstones tombstones;

    Clearance(TextRules rules) {
        this.policy = rules.policy();
        this.tombstones = new Tombstones(rules.withdrawals());
    }

    /**
     * What may travel of {@code capture}.
     *
     * @param texts digests of the text files of its documents, in their order
     */
    Cleared of(CuratedCapture capture, List<Digest> texts) {
        List<Finding> findings = new ArrayList<>();
        List<String> hosts = hosts(capture);
        Optional<Source> source = source(capture.facts(), hosts);
        Terms terms = terms(capture.facts(), source, hosts.isEmpty(), findings);
        Tombstones.Found found = tombstones.of(capture, texts);
        findings.addAll(found.findings());
        List<Cleared.Text> cleared = new ArrayList<>();
        for (int i = 0; i < capture.documents().size(); i++) {
            cleared.add(text(capture.documents().get(i).id(), terms, found.ofDocument(i)));
        }
        QuotedText quoted = limited(capture.documents(), cleared);
        if (quoted.isQuotedBy(capture.facts().originalName())) {
            findings.add(quotedByName(capture.facts()));
        }
        List<Document> documents = documents(capture, cleared, source, quoted, findings);
        Optional<WithheldCapture> withheld = withheld(capture.facts(), terms, found);
        List<Finding> all = new ArrayList<>(ofCuration(capture, withheld.isPresent()));
        all.addAll(findings);
        return new Cleared(
                adjusted(capture, quoted, documents, all),
                withheld,
                cleared,
                terms.origin,
                source.map(Source::number).orElse(0),
                found.numbers(),
                quotingRows(capture.facts().catalogue(), quoted));
    }

    /** The documents with what may be said of them. */
    private List<Document> documents(
            CuratedCapture capture,
            List<Cleared.Text> cleared,
            Optional<Source> source,
            QuotedText quoted,
            List<Finding> findings) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < cleared.size(); i++) {
            Document whole = capture.documents().get(i);
            Document document = cleared.get(i).access() == TextAccess.WITHHELD ? withoutSummary(whole) : whole;
            documents.add(described(document, source, quoted, capture.facts().place(), findings));
        }
        return documents;
    }

    private static List<Finding> ofCuration(CuratedCapture capture, boolean withheld) {
        return withheld
                ? capture.findings().stream().map(Clearance::withoutQuotation).toList()
                : capture.findings();
    }

    private static CuratedCapture adjusted(
            CuratedCapture capture, QuotedText quoted, List<Document> documents, List<Finding> findings) {
        CaptureFacts facts = capture.facts();
        return new CuratedCapture(
                quoted.isEmpty() ? facts : facts.with(facts.catalogue().without(quoted::isQuotedBy)),
                capture.charset(),
                capture.charsetSource(),
                capture.ledger(),
                documents,
                capture.excluded(),
                findings);
    }

    private static Finding quotedByName(CaptureFacts facts) {
        return Finding.of(
                        FindingCode.NAME_QUOTES_TEXT,
                        facts.place(),
                        "the name of the capture quotes a text that is withheld")
                .hinting("give the file in raw/ a short name");
    }

    /** The texts of a capture that may not travel whole: no record of it may quote them. */
    private static QuotedText limited(List<Document> documents, List<Cleared.Text> cleared) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (!cleared.get(i).isWhole()) {
                texts.add(documents.get(i).text());
            }
        }
        return new QuotedText(texts);
    }

    private static Set<Integer> quotingRows(CatalogueRow catalogue, QuotedText quoted) {
        return Stream.concat(Stream.of(catalogue), catalogue.documents().values().stream())
                .filter(row -> row.values().values().stream().anyMatch(quoted::isQuotedBy))
                .map(CatalogueRow::row)
                .collect(Collectors.toSet());
    }

    /** What holds for a capture and its texts, unless they were withdrawn. */
    private record Terms(TextAccess access, int excerptCharacters, Evidence by, String origin) {}

    private Terms terms(CaptureFacts facts, Optional<Source> source, boolean hostless, List<Finding> findings) {
        int excerpt = source.map(Source::excerptCharacters)
                .filter(n -> n.isPresent())
                .map(n -> n.getAsInt())
                .orElse(policy.excerptCharacters());
        Optional<Stated<String>> catalogued = facts.catalogue().stated("text");
        if (catalogued.isPresent()) {
            TextAccess access = TextAccess.labelled(catalogued.get().value()).orElse(TextAccess.WITHHELD);
            return new Terms(access, excerpt, catalogued.get().evidence(), "the catalogue");
        }
        if (source.isPresent() && source.get().text().isPresent()) {
            return of(source.get(), excerpt);
        }
        Optional<Source> possible = source.isEmpty() && hostless ? strictestOfHosts() : Optional.empty();
        if (possible.isPresent()) {
            findings.add(notKnown(facts, possible.get()));
            Terms terms = of(possible.get(), possible.get().excerptCharacters().orElse(excerpt));
            return new Terms(terms.access, terms.excerptCharacters, terms.by, "captures whose host isn't known");
        }
        return new Terms(policy.text(), excerpt, new Evidence.Configured("rights.text"), "the dataset's default");
    }

    private static Terms of(Source source, int excerpt) {
        return new Terms(
                source.text().orElseThrow(),
                excerpt,
                new Evidence.Configured(source.key("text")),
                source.displayName());
    }

    private static Finding notKnown(CaptureFacts facts, Source source) {
        String message =
                "states no address, so it may come from " + source.displayName() + ": as of that source, its text is "
                        + source.text().orElseThrow().label();
        return Finding.of(FindingCode.SOURCE_NOT_KNOWN, facts.place(), message)
                .hinting("state its url, or its text, in raw/catalog.csv, or match it by a path in sources");
    }

    /** Of the sources known by their host, the first of the strictest that are stricter than the default. */
    private Optional<Source> strictestOfHosts() {
        Optional<Source> strictest = Optional.empty();
        for (Source source : policy.sources()) {
            TextAccess least = strictest.flatMap(Source::text).orElse(policy.text());
            boolean stricter = source.text().filter(t -> t.compareTo(least) > 0).isPresent();
            if (!source.match().isPath() && stricter) {
                strictest = Optional.of(source);
            }
        }
        return strictest;
    }

    private Optional<Source> source(CaptureFacts facts, List<String> hosts) {
        Predicate<SourcePattern> matches = pattern ->
                pattern.matchesPath(facts.originalName()) || hosts.stream().anyMatch(pattern::matchesHost);
        return policy.sources().stream().filter(s -> matches.test(s.match())).findFirst();
    }

    /** The hosts of a capture in ASCII: that of the catalogue's address, else those that its documents state. */
    private static List<String> hosts(CuratedCapture capture) {
        Optional<String> catalogued = capture.facts().catalogue().stated("url").map(Stated::value);
        List<String> addresses = catalogued.isPresent()
                ? List.of(catalogued.get())
                : capture.documents().stream()
                        .flatMap(d -> d.description().url().stream())
                        .map(Stated::value)
                        .toList();
        return addresses.stream()
                .flatMap(a -> SiteName.ofAddress(a).stream())
                .map(site -> ascii(site.value()))
                .distinct()
                .toList();
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static Cleared.Text text(String id, Terms terms, Optional<WithheldText.Withdrawn> withdrawn) {
        return withdrawn.isPresent()
                ? new Cleared.Text(id, TextAccess.WITHHELD, 0, new Evidence.Configured(BY_WITHDRAWAL), withdrawn)
                : new Cleared.Text(id, terms.access, terms.excerptCharacters, terms.by, Optional.empty());
    }

    private static Optional<WithheldCapture> withheld(CaptureFacts facts, Terms terms, Tombstones.Found found) {
        if (found.concernsCapture()) {
            return Optional.of(
                    new WithheldCapture(TextAccess.WITHHELD, new Evidence.Configured(BY_WITHDRAWAL), Optional.empty()));
        }
        if (terms.access == TextAccess.INCLUDED) {
            return Optional.empty();
        }
        Optional<String> location = facts.catalogue().stated("location").map(Stated::value);
        return Optional.of(new WithheldCapture(terms.access, terms.by, location));
    }

    private static Document described(
            Document document, Optional<Source> source, QuotedText quoted, String place, List<Finding> findings) {
        Description description = withSource(document.description(), source);
        if (!quoted.isEmpty()) {
            description = withoutQuotations(description, document.id(), quoted, place, findings);
        }
        return withDescription(document, description);
    }

    private static Document withDescription(Document document, Description description) {
        return new Document(
                document.id(),
                description,
                document.text(),
                document.words(),
                document.characters(),
                document.keptShare(),
                document.flags());
    }

    /** What the source states stands where nothing else does; its rights before those of the dataset. */
    private static Description withSource(Description d, Optional<Source> source) {
        if (source.isEmpty()) {
            return d;
        }
        Source s = source.get();
        boolean catalogued = d.rights()
                .filter(r -> r.evidence() instanceof Evidence.Catalogued)
                .isPresent();
        Optional<Stated<String>> rights = s.rights().filter(r -> !catalogued).map(r -> configured(r, s.key("rights")));
        return d.with(
                d.publisher().or(() -> s.publisher().map(p -> configured(p, s.key("publisher")))),
                rights.or(d::rights));
    }

    private static Stated<String> configured(String value, String key) {
        return new Stated<>(value, new Evidence.Configured(key));
    }

    /**
     * A summary that was read above a text is itself a piece of it, often its first paragraph, and then nowhere in the text
     * that it could be compared with. What a catalogue or a person states is a statement about the text.
     */
    private static Document withoutSummary(Document document) {
        boolean read = document.description()
                .subtitle()
                .filter(s -> s.evidence() instanceof Evidence.Read && QuotedText.isSentence(s.value()))
                .isPresent();
        return read ? withDescription(document, document.description().withoutSubtitle()) : document;
    }

    private static Description withoutQuotations(
            Description description, String document, QuotedText quoted, String place, List<Finding> findings) {
        Set<String> left = new HashSet<>();
        Description bare = quoted.withoutQuotations(description, left::add);
        if (!left.isEmpty()) {
            String keys = String.join(", ", left.stream().sorted().toList());
            findings.add(Finding.of(
                    FindingCode.VALUE_QUOTES_TEXT,
                    place,
                    "what " + document + " states as " + keys + " is left out: it quotes a text that is withheld"));
        }
        return bare;
    }

    /** Findings compare what stands in the capture; of a withheld one that isn't told. */
    private static Finding withoutQuotation(Finding finding) {
        boolean quotes =
                finding.code() == FindingCode.DISAGREEING_VALUES || finding.code() == FindingCode.STATEMENTS_DISAGREE;
        return quotes
                ? Finding.of(finding.code(), finding.path(), finding.message()).hinting(finding.hint())
                : finding;
    }
}
