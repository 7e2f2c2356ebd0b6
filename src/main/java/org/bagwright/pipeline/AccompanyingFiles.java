package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.bagwright.bag.BagDraft;
import org.bagwright.bag.PayloadStream;
import org.bagwright.ingest.RawFolder;
import org.bagwright.json.DecisionLines;
import org.bagwright.json.DecisionRecord;
import org.bagwright.json.Schema;
import org.bagwright.json.SiteRuleLines;
import org.bagwright.model.BagPath;
import org.bagwright.model.Guidance;
import org.bagwright.model.Octets;
import org.bagwright.model.SiteRule;
import org.bagwright.release.DataciteRecord;

/** What goes with the texts and their records: what explains, cites, describes and shows them. */
final class AccompanyingFiles {
    private static final BagPath DECISIONS = new BagPath("metadata/decisions.jsonl");
    private static final BagPath SITE_RULES = new BagPath("metadata/site-rules.jsonl");
    /** The copy of the catalogue. */
    static final BagPath CATALOGUE = new BagPath("metadata/catalog.csv");

    private final BuildRequest request;
    private final SetAccount set;
    private final Withholdings withholdings;
    private final DecisionAccount decisions;
    private final BagDraft draft;

    AccompanyingFiles(BuildRequest request, SetAccount set, BagDraft draft) {
        this.request = request;
        this.set = set;
        this.withholdings = set.withholdings();
        this.decisions = set.decisions();
        this.draft = draft;
    }

    /**
     * Writes them all. Their order matters at the end: the RO-Crate lists all files but the landing page, the landing page all
     * others, and the DataCite record names the identifier of the whole payload.
     */
    void write(RawFolder raw) throws IOException {
        writeCompanions();
        copyCatalogue(raw);
        writeGuidance();
        ReleasePages pages = ReleasePages.begin(draft, request, set.figures(), set.rows());
        Descriptions.write(draft, request, Companions.counts(set.tally()), decisions.applied());
        pages.end();
        draft.writeTag(DataciteRecord.PATH, Companions.datacite(request, set.tally(), draft.oxum(), draft.swhid()));
    }

    private void writeCompanions() throws IOException {
        for (Map.Entry<String, Octets> schema : Schema.filesOfBag().entrySet()) {
            draft.write(
                    new BagPath("schema/" + schema.getKey()), schema.getValue().asByteBuffer());
        }
        for (Map.Entry<String, String> text :
                Companions.of(request, set.tally(), withholdings.told()).entrySet()) {
            draft.write(new BagPath(text.getKey()), text.getValue());
        }
    }

    /** The sidecar catalogue travels too: evidence names its rows. What could hold a withheld text is left out of it. */
    private void copyCatalogue(RawFolder raw) throws IOException {
        Path catalogue = request.raw().resolve(RawFolder.CATALOGUE);
        if (!Files.isRegularFile(catalogue, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (withholdings.isEmpty()) {
            draft.copy(CATALOGUE, catalogue);
        } else {
            try (PayloadStream copy = draft.open(CATALOGUE)) {
                raw.writeCatalogue(copy, withholdings::viewOfRow);
            }
        }
    }

    /** What persons said travels too: ledgers and evidence name it. */
    private void writeGuidance() throws IOException {
        Guidance guidance = request.guidance();
        if (!guidance.decisions().isEmpty()) {
            try (PayloadStream lines = draft.open(DECISIONS)) {
                for (DecisionRecord record : decisions.records(!withholdings.isEmpty())) {
                    lines.write(DecisionLines.line(record));
                }
            }
        }
        if (!guidance.siteRules().all().isEmpty()) {
            try (PayloadStream lines = draft.open(SITE_RULES)) {
                for (SiteRule rule : guidance.siteRules().all()) {
                    lines.write(SiteRuleLines.line(rule, decisions.isWithheld(rule.rule(), !withholdings.isEmpty())));
                }
            }
        }
    }
}
