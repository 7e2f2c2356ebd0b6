package org.bagwright.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bagwright.ingest.CaptureEntry;
import org.bagwright.ingest.Intake;
import org.bagwright.ingest.RawFolder;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Document;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.ReadingText;
import org.bagwright.model.SiteRules;

/** The examples of site rules, held against what the rules make of them: a site that was built anew shows here. */
final class SiteExamples {
    private static final int EXCERPT = 60;

    private final RawFolder raw;
    private final Curation curation;

    SiteExamples(RawFolder raw, Curation curation) {
        this.raw = raw;
        this.curation = curation;
    }

    /** What is wrong with the {@code examples}. */
    List<Finding> findings(List<SiteRules.Example> examples) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (SiteRules.Example example : examples) {
            finding(example).ifPresent(finding -> findings.add(finding.at(example.line())));
        }
        return findings;
    }

    private Optional<Finding> finding(SiteRules.Example example) throws IOException {
        Optional<CaptureEntry> entry = raw.entries().stream()
                .filter(e -> example.capture().equals("raw/" + e.originalName()))
                .findFirst();
        Optional<CuratedCapture> curated = entry.map(raw::read)
                .filter(Intake.Taken.class::isInstance)
                .map(i -> ((Intake.Taken) i).capture())
                .map(curation::curate);
        if (curated.isEmpty()) {
            return Optional.of(Finding.of(
                            FindingCode.SITE_EXAMPLE_UNREADABLE,
                            example.file(),
                            "the example " + example.capture() + " isn't a capture that can be read")
                    .hinting("name a file of raw/"));
        }
        return difference(example, paragraphs(curated.get()));
    }

    private static List<String> paragraphs(CuratedCapture curated) {
        return lines(curated.documents().stream().map(Document::text).collect(Collectors.joining("\n\n")));
    }

    /** Paragraphs are lines that aren't blank: where lines are broken is the file's affair. */
    private static List<String> lines(String text) {
        return List.of(text.split("\n[ \t]*\n", -1)).stream()
                .map(ReadingText::normal)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<Finding> difference(SiteRules.Example example, List<String> kept) {
        List<String> expected = lines(example.text());
        for (int i = 0; i < Math.max(expected.size(), kept.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "(nothing)";
            String found = i < kept.size() ? kept.get(i) : "(nothing)";
            if (!wanted.equals(found)) {
                return Optional.of(Finding.of(
                                FindingCode.SITE_EXAMPLE_FAILS,
                                example.file(),
                                "what is kept of " + example.capture() + " isn't what the example says, from paragraph "
                                        + (i + 1) + " on")
                        .comparing(excerpt(wanted), excerpt(found))
                        .hinting("mend the rules; or the example, if it is right now"));
            }
        }
        return Optional.empty();
    }

    private static String excerpt(String line) {
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
