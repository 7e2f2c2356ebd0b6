package org.bagwright.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bagwright.json.Schema;
import org.bagwright.model.Context;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.TextAccess;
import org.bagwright.model.Withdrawal;

/** {@code data/README.md}: what the release is, how to cite it, what is where, how to check it. */
public final class Readme {
    private static final Set<String> NOT_IN_THE_TABLE = Set.of("evidence", "withheld");

    private final StringBuilder out = new StringBuilder(4096);
    private final Dataset dataset;
    private final ReleaseCounts counts;
    private final WithheldTexts withheld;

    private Readme(Dataset dataset, ReleaseCounts counts, WithheldTexts withheld) {
        this.dataset = dataset;
        this.counts = counts;
        this.withheld = withheld;
    }

    /** The file's content. */
    public static String of(Dataset dataset, ReleaseCounts counts, WithheldTexts withheld) {
        return new Readme(dataset, counts, withheld).text();
    }

    private String text() {
        title();
        figures();
        citation();
        people();
        surroundings();
        rights();
        withheld();
        files();
        columns();
        verification();
        return out.toString();
    }

    private void title() {
        line("# " + Markdown.plain(dataset.title()));
        line("");
        line("Version " + dataset.version() + ", released " + dataset.date() + ", by " + creators() + "."
                + dataset.previousVersion()
                        .map(previous -> " It supersedes version " + previous + ".")
                        .orElse(""));
        dataset.description().ifPresent(description -> {
            line("");
            line(Markdown.plain(description));
        });
        dataset.contact().ifPresent(contact -> {
            line("");
            line("Questions: " + contact(contact));
        });
    }

    private void figures() {
        section("What it holds");
        line("- " + count(counts.captures(), "capture") + " as retrieved, octet for octet"
                + (withheld.captures() > 0 ? "; " + withheld.captures() + " of them not in this bag, see below" : ""));
        line("- " + count(counts.documents(), "document") + " made from them, " + count(counts.words(), "word") + ", "
                + count(counts.characters(), "character"));
        line("- " + count(counts.excluded(), "capture") + " without a document, each with the reason");
        line("");
        line(
                "Each document is an article, freed of what it was scraped with: foreign stories, advertisements, navigation,"
                        + " forms. For each span of each capture a ledger says whether it was kept, in which document, or removed,"
                        + " in which role and by which rule. What a capture doesn't state of itself is left empty, not guessed.");
    }

    private void citation() {
        section("How to cite");
        line("> " + Markdown.plain(Citation.sentence(dataset)));
        line("");
        line(
                "`CITATION.cff` has the same for programs; `metadata/datacite.xml`, beside this folder, has it for registries.");
    }

    /** Who made it, where more than their names is known, and who helped. */
    private void people() {
        List<String> lines = new ArrayList<>();
        dataset.creators().stream().filter(Readme::saysMore).forEach(creator -> lines.add("- " + agent(creator)));
        for (Context.Contributor contributor : dataset.context().contributors()) {
            lines.add("- " + agent(contributor.creator()) + ": "
                    + contributor.type().term());
        }
        section("Who made it", lines);
    }

    private static boolean saysMore(Creator creator) {
        return creator instanceof Creator.Person person
                ? person.orcid().isPresent() || person.affiliation().isPresent()
                : creator instanceof Creator.Organisation organisation
                        && organisation.ror().isPresent();
    }

    private static String agent(Creator creator) {
        List<String> parts = new ArrayList<>(List.of(creator.displayName()));
        if (creator instanceof Creator.Person person) {
            person.orcid().ifPresent(parts::add);
            person.affiliation().ifPresent(parts::add);
            person.affiliationRor().ifPresent(parts::add);
        } else if (creator instanceof Creator.Organisation organisation) {
            organisation.ror().ifPresent(parts::add);
        }
        return Markdown.plain(String.join(", ", parts));
    }

    /** What it covers, who paid for it, what it belongs to. */
    private void surroundings() {
        Context context = dataset.context();
        List<String> covered = new ArrayList<>();
        context.coverage()
                .map(Context.Coverage::places)
                .filter(places -> !places.isEmpty())
                .ifPresent(places -> covered.add("- Places: " + Markdown.plain(String.join("; ", places))));
        context.coverage().flatMap(Context.Coverage::interval).ifPresent(time -> covered.add("- Time: " + time));
        if (!context.languages().isEmpty()) {
            covered.add("- Languages: " + String.join(", ", context.languages()));
        }
        if (!dataset.keywords().isEmpty()) {
            covered.add("- Keywords: " + Markdown.plain(String.join("; ", dataset.keywords())));
        }
        section("What it covers", covered);
        section(
                "Who paid for it",
                context.funding().stream()
                        .map(funding -> "- " + Markdown.plain(funding(funding)))
                        .toList());
        section(
                "What it belongs to",
                context.related().stream().map(Readme::related).toList());
    }

    /** The funder with its identifiers, then the grant. */
    static String funding(Context.Funding funding) {
        List<String> parts = new ArrayList<>(List.of(funding.funder()));
        funding.ror().ifPresent(parts::add);
        funding.funderDoi().ifPresent(doi -> parts.add("https://doi.org/" + doi));
        funding.award().ifPresent(award -> parts.add("grant " + award));
        funding.awardTitle().ifPresent(parts::add);
        funding.awardUrl().ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static String related(Context.Related related) {
        String type = related.type().map(t -> " (" + t.term() + ")").orElse("");
        String identifier = related.address().orElse(related.kind().term() + " " + related.identifier());
        return "- " + related.relation().term() + " " + Markdown.plain(identifier) + type;
    }

    private void rights() {
        section("Rights");
        line("- Metadata and compilation: "
                + dataset.license().map(Markdown::plain).orElse("no licence stated"));
        line("- Texts and captures: "
                + dataset.rights().map(Markdown::plain).orElse("no general statement")
                + "; the column `rights` may say otherwise of a document");
    }

    private void withheld() {
        if (withheld.isEmpty()) {
            return;
        }
        section("What isn't here");
        line(
                "Not all texts may travel. Each has its record all the same, with its length and its checksum; the key `withheld`"
                        + " of `documents.jsonl` and `captures.jsonl` says why it isn't here. The capture of a text that isn't here,"
                        + " or not whole, isn't here either: " + count(withheld.captures(), "capture") + " in all.");
        if (withheld.toFetch() > 0) {
            line("");
            line("`fetch.txt`, beside this folder, says where " + String.format(Locale.ROOT, "%,d", withheld.toFetch())
                    + " of them" + " can be fetched by whoever may; until then the bag has holes.");
        }
        if (!withheld.reasons().isEmpty()) {
            line("");
            line("| by | what travels | documents | captures |");
            line("|---|---|---|---|");
            for (WithheldTexts.Reason reason : withheld.reasons()) {
                String travels = reason.text() == TextAccess.EXCERPT ? "the beginning" : "no text";
                line("| " + Markdown.plain(reason.origin()) + " | " + travels + " | " + reason.documents() + " | "
                        + reason.captures() + " |");
            }
        }
        withdrawn();
    }

    private void withdrawn() {
        if (!withheld.withdrawn().isEmpty()) {
            line("");
            line("Withdrawn from this release and all later ones:");
            line("");
            for (Withdrawal withdrawal : withheld.withdrawn()) {
                line("- `" + withdrawal.document() + "`, " + withdrawal.date() + ": "
                        + Markdown.plain(withdrawal.reason())
                        + withdrawal
                                .by()
                                .map(by -> " (" + Markdown.plain(by) + ")")
                                .orElse(""));
            }
        }
    }

    private void files() {
        section("What is where");
        line("| path | what |");
        line("|---|---|");
        line("| `raw/` | the captures, octet for octet |");
        line("| `text/` | one file a document: UTF-8, NFC, paragraphs parted by one blank line |");
        line("| `metadata/documents.csv` | one row a document, for spreadsheets |");
        line("| `metadata/documents.jsonl` | the same, lossless, with the evidence for each value |");
        line("| `metadata/captures.jsonl` | one record a capture, with its ledger |");
        line("| `metadata/prov.json` | what was made from what, by what, by whom: PROV-JSON |");
        line("| `ro-crate-metadata.json` | the release and its files for programs: RO-Crate 1.2 |");
        line("| `datapackage.json` | the columns of `documents.csv` for programs: Data Package 2.0 |");
        line("| `croissant.json` | how to load records and texts for machine learning: Croissant 1.0 |");
        line("| `schema/` | JSON Schemas of these records, and the BagIt profile |");
        line("| `CITATION.cff`, `CHANGELOG.md` | citation, changes |");
        line("");
        line(
                "In `documents.csv` a cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`) has an apostrophe"
                        + " before it; the schema of the documents says how to take it away.");
    }

    private void columns() {
        section("Columns of documents.csv");
        line("| column | what |");
        line("|---|---|");
        for (Schema.Key key : Schema.DOCUMENT.keys()) {
            if (!NOT_IN_THE_TABLE.contains(key.name())) {
                line("| `" + key.name() + "` | " + Markdown.plain(key.title()) + " |");
            }
        }
    }

    private void verification() {
        section("How to check it");
        line("This folder is the payload of a BagIt bag (RFC 8493). In the folder above it:");
        line("");
        line("    sha512sum -c manifest-sha512.txt");
        line("    sha512sum -c tagmanifest-sha512.txt");
        line("");
        line("With Bagwright, which also checks the records and that no character is unaccounted for:");
        line("");
        line("    bagwright verify " + dataset.releaseName());
    }

    private String creators() {
        List<String> names = dataset.creators().stream()
                .map(Creator::displayName)
                .map(Markdown::plain)
                .toList();
        return String.join(", ", names);
    }

    private static String contact(Dataset.Contact contact) {
        List<String> parts = List.of(
                contact.name().orElse(""),
                contact.email().orElse(""),
                contact.phone().orElse(""));
        return String.join(
                ", ",
                parts.stream()
                        .filter(part -> !part.isEmpty())
                        .map(Markdown::plain)
                        .toList());
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** A section of these lines; none when there are none. */
    private void section(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            section(heading);
            lines.forEach(this::line);
        }
    }

    private void section(String heading) {
        line("");
        line("## " + heading);
        line("");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
