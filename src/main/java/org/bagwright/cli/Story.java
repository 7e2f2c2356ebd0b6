package org.bagwright.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Role;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;

/** A capture and its documents told from their records, for people and, with {@code --json}, for programs. */
final class Story {
    /** Characters of a block that are shown; a long one is shown by its beginning and its end. */
    private static final int SHOWN = 160;

    private final Output output;
    private final CaptureRecord capture;
    private final String text;

    Story(Output output, CaptureRecord capture, String text) {
        this.output = output;
        this.capture = capture;
        this.text = text;
    }

    void capture() {
        output.heading("Capture " + capture.path());
        line("name", capture.originalName());
        line("octets", String.format(Locale.ROOT, "%,d, %s", capture.octets(), capture.mediaType()));
        line("sha512", capture.sha512().hex());
        capture.charset()
                .ifPresent(charset -> line(
                        "charset",
                        charset + " ("
                                + capture.charsetSource().map(s -> s.label()).orElse("") + "), "
                                + String.format(Locale.ROOT, "%,d characters", capture.characters())));
        capture.url().ifPresent(url -> line("url", url));
        capture.retrieved().ifPresent(retrieved -> line("retrieved", retrieved));
        capture.excluded().ifPresent(why -> line("excluded", "at " + why.stage() + ": " + why.reason()));
        output.result(new ResultLine("capture")
                .with("path", capture.path().value())
                .with("documents", capture.documents().size()));
    }

    void document(DocumentRecord document) {
        output.heading("Document " + document.id());
        Description d = document.description();
        value("title", d.title());
        value("subtitle", d.subtitle());
        value("authors", d.authors());
        value("agency", d.agency());
        value("publisher", d.publisher());
        value("published", d.published());
        value("modified", d.modified());
        value("place", d.datelinePlace());
        value("section", d.section());
        value("identifier", d.identifier());
        value("language", d.language());
        value("rights", d.rights());
        line(
                "text",
                document.text().map(t -> "data/" + t).orElse("withheld")
                        + String.format(
                                Locale.ROOT,
                                ", %,d words, %.1f %% of the capture",
                                document.words(),
                                document.keptShare() * 100));
        line("sha512", document.textSha512().hex());
        document.duplicateCluster().ifPresent(c -> line("alike", "looks like others: cluster " + c));
        if (!document.flags().isEmpty()) {
            line("look at", String.join(", ", document.flags()));
        }
    }

    /** How much went, by role. */
    void removedByRole() {
        Map<Role, Integer> characters = new EnumMap<>(Role.class);
        Map<Role, Integer> blocks = new EnumMap<>(Role.class);
        for (ShownBlock block : ShownBlock.removed(capture, text)) {
            characters.merge(block.role(), block.characters(), Integer::sum);
            blocks.merge(block.role(), 1, Integer::sum);
        }
        int markup = capture.ledger().stream()
                .filter(e -> e.role() == Role.MARKUP)
                .mapToInt(e -> e.span().length())
                .sum();
        output.heading("Removed" + (blocks.isEmpty() && markup == 0 ? ": nothing" : ""));
        characters.forEach((role, count) -> line(
                role.label(), String.format(Locale.ROOT, "%,d characters in %,d blocks", count, blocks.get(role))));
        if (markup > 0) {
            line(Role.MARKUP.label(), String.format(Locale.ROOT, "%,d characters of tags, scripts, styles", markup));
        }
        if (!blocks.isEmpty()) {
            output.note("hint: --removed shows each block and why it went");
        }
    }

    /** Each block that went, with its role, the rule that decided, and its text. */
    void removed() {
        List<ShownBlock> blocks = ShownBlock.removed(capture, text);
        output.heading("Removed" + (blocks.isEmpty() ? ": nothing" : ""));
        for (ShownBlock block : blocks) {
            Span span = block.span();
            String shown = excerpt(block.text());
            output.result(String.format(
                    Locale.ROOT,
                    "  %d–%d  %s  (%s, %.2f)",
                    span.start(),
                    span.end(),
                    block.role().label(),
                    block.rule(),
                    block.confidence()));
            output.result("      " + shown);
            output.result(new ResultLine("removed")
                    .with("start", span.start())
                    .with("end", span.end())
                    .with("role", block.role().label())
                    .with("rule", block.rule())
                    .with("text", shown));
        }
    }

    private <T> void value(String name, Optional<Stated<T>> stated) {
        stated.ifPresent(s -> {
            String shown = s.value() instanceof List<?> list
                    ? String.join("; ", list.stream().map(String::valueOf).toList())
                    : String.valueOf(s.value());
            line(name, shown + "  [" + said(s.evidence()) + "]");
            output.result(new ResultLine("value")
                    .with("key", name)
                    .with("value", shown)
                    .with("evidence", said(s.evidence())));
        });
    }

    private static String said(Evidence evidence) {
        if (evidence instanceof Evidence.Read read) {
            return read.rule() + " at " + read.span().start() + "–"
                    + read.span().end();
        }
        if (evidence instanceof Evidence.Decided decided) {
            return decided.rule();
        }
        return evidence instanceof Evidence.Catalogued row ? "raw/catalog.csv, row " + row.row() : "bagwright.yaml";
    }

    private void line(String name, String value) {
        output.result(String.format(Locale.ROOT, "  %-12s %s", name, value));
    }

    private String excerpt(Optional<String> text) {
        if (text.isEmpty()) {
            return capture.withheld().isPresent() ? "(withheld)" : "(not in the capture)";
        }
        String block = text.get().replaceAll("\\s*\\R\\s*", " ⏎ ");
        int points = block.codePointCount(0, block.length());
        if (points <= SHOWN) {
            return block;
        }
        int head = block.offsetByCodePoints(0, SHOWN * 3 / 4);
        int tail = block.offsetByCodePoints(0, points - SHOWN / 4);
        return block.substring(0, head) + " … " + block.substring(tail);
    }
}
