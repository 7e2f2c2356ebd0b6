package org.bagwright.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonOutput;
import org.bagwright.layout.LedgerBlock;
import org.bagwright.model.Decision;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Fate;
import org.bagwright.model.Role;
import org.bagwright.model.Stated;

/** What the page is told, as JSON. All of it is text to be shown; none of it is markup. */
final class Answers {
    /** Items of the queue that the page gets at once. */
    private static final int MOST_ITEMS = 2_000;
    /** Matches of a pattern that are shown. */
    private static final int MOST_MATCHES = 200;
    /** Characters of a match that are shown. */
    private static final int EXCERPT = 160;
    /** Code points of a block that are shown: some 3,000 words, beyond which a browser takes long to set them. */
    private static final int SHOWN = 20_000;

    private final Desk desk;

    Answers(Desk desk) {
        this.desk = desk;
    }

    /** What writes a part of an answer. */
    private interface Body {
        void write(JsonOutput out) throws IOException, Refusal;
    }

    private static byte[] object(Body body) throws IOException, Refusal {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        Refusal[] refused = new Refusal[1];
        try (JsonOutput out = new JsonOutput(octets)) {
            out.object(() -> {
                try {
                    body.write(out);
                } catch (Refusal e) {
                    refused[0] = e;
                }
            });
        }
        if (refused[0] != null) {
            throw refused[0];
        }
        return octets.toByteArray();
    }

    /** An answer that says why not. */
    static byte[] refusal(String message) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (JsonOutput out = new JsonOutput(octets)) {
            out.object(() -> out.text("error", message));
        }
        return octets.toByteArray();
    }

    /** Where the review stands. */
    byte[] state() throws IOException, Refusal {
        desk.store().refresh();
        return object(this::state);
    }

    private void state(JsonOutput out) throws IOException {
        out.text("name", desk.settings().name())
                .text("by", desk.settings().by())
                .text("file", desk.store().digest())
                .truth("undo", desk.store().canUndo())
                .number("decisions", desk.store().decisions().all().size())
                .number("captures", desk.collection().captures().size())
                .truth("compared", desk.freshness().isCompared())
                .text("older", desk.freshness().notice());
        List<Progress> progress = desk.progress();
        out.array("progress", () -> {
            for (Progress one : progress) {
                out.object(() -> out.text("what", one.what())
                        .number("all", one.all())
                        .number("decided", one.decided())
                        .number("wrong", one.wrong())
                        .text("told", one.told()));
            }
        });
    }

    /** The state after a decision, with its id. */
    byte[] decided(String id) throws IOException, Refusal {
        return object(out -> {
            out.text("id", id);
            state(out);
        });
    }

    /** The queue: blocks that a person should look at. */
    byte[] queue() throws IOException, Refusal {
        desk.store().refresh();
        Map<Desk.Mark, Decision> decided = desk.decidedBlocks();
        List<Item> items = desk.queue();
        return object(out -> out.number("all", items.size()).array("items", () -> {
            for (Item item : items.subList(0, Math.min(MOST_ITEMS, items.size()))) {
                CaptureRow row = desk.collection().captures().get(item.capture());
                Decision decision = decided.get(new Desk.Mark(item.capture(), item.block()));
                out.object(() -> {
                    out.text("capture", row.id())
                            .text("title", row.title())
                            .number("block", item.block())
                            .text("kind", item.kind().label())
                            .text("role", item.role().label())
                            .truth("kept", item.kept())
                            .number("percent", Math.round(item.confidence() * 100))
                            .number("length", item.length());
                    out.text("decided", Optional.ofNullable(decision).map(d -> d.act()
                            .label()));
                });
            }
        }));
    }

    /** All captures, to choose from. */
    byte[] captures() throws IOException, Refusal {
        List<CaptureRow> rows = desk.collection().captures();
        return object(out -> out.number("all", rows.size()).array("captures", () -> {
            for (CaptureRow row : rows.subList(0, Math.min(MOST_ITEMS, rows.size()))) {
                out.object(() ->
                        out.text("capture", row.id()).text("title", row.title()).text("name", row.name()));
            }
        }));
    }

    /** One capture, block by block, and the records of its documents. */
    byte[] capture(String id) throws IOException, Refusal {
        desk.store().refresh();
        CaptureView view = desk.view(id);
        int number = desk.collection().withId(id);
        Map<Desk.Mark, Decision> decided = desk.decidedBlocks();
        List<DocumentRecord> documents = desk.documents(view);
        return object(out -> {
            out.text("id", id)
                    .text("name", view.record().originalName())
                    .text("site", view.site().value())
                    .text("url", view.record().url())
                    .text("excluded", view.record().excluded().map(e -> e.reason()))
                    .array("blocks", () -> {
                        for (int i = 0; i < view.blocks().size(); i++) {
                            Decision own = decided.get(new Desk.Mark(number, i));
                            block(out, view, i, own);
                        }
                    })
                    .array("documents", () -> {
                        for (DocumentRecord document : documents) {
                            document(out, view, document);
                        }
                    });
        });
    }

    private void block(JsonOutput out, CaptureView view, int number, Decision own) throws IOException {
        LedgerBlock block = view.blocks().get(number);
        List<Decision> wide = desk.wide(view, number);
        Optional<Decision> decision =
                Optional.ofNullable(own).or(() -> wide.stream().findFirst());
        out.object(() -> {
            int more = block.text().codePointCount(0, block.text().length()) - SHOWN;
            out.text("text", more > 0 ? excerpt(block.text(), SHOWN) : block.text())
                    .number("more", Math.max(0, more))
                    .text("role", block.role().label())
                    .text("fate", block.fate().label())
                    .text("document", block.document())
                    .text("why", Reason.of(block.rule()))
                    .text("rule", block.rule())
                    .number("percent", Math.round(block.confidence() * 100))
                    .truth("sure", block.confidence() >= desk.settings().unsure());
            if (decision.isPresent()) {
                Decision d = decision.get();
                Role role = roleAfter(d, block);
                out.object("decision", () -> out.text("id", d.id())
                        .text("what", d.act().label())
                        .text("scope", d.scope().label())
                        .text("role", role.label())
                        .text("fate", fate(role))
                        .text("by", d.by())
                        .text("date", d.date())
                        .text("note", d.note()));
            }
        });
    }

    /** What the next build will make of a block; the words of a removed one aside, as {@code text.Overruling} does. */
    private static Role roleAfter(Decision decision, LedgerBlock block) {
        Role role = block.role();
        return switch (decision.act()) {
            case RESTORE -> decision.role().orElse(role.isText() ? role : Role.BODY);
            case REMOVE -> decision.role().orElse(block.fate() == Fate.REMOVED ? role : Role.NAVIGATION);
            default -> decision.role().orElse(role);
        };
    }

    private static String fate(Role role) {
        return switch (role) {
            case BODY, HEADING, LIST, QUOTE -> Fate.TEXT.label();
            case TITLE, SUBTITLE, BYLINE, DATELINE, SECTION, IDENTIFIER -> Fate.METADATA.label();
            default -> Fate.REMOVED.label();
        };
    }

    private void document(JsonOutput out, CaptureView view, DocumentRecord document) throws IOException {
        Map<String, Decision> changes = new HashMap<>();
        for (Decision decision : desk.onValues(view, document.id())) {
            changes.put(decision.change().orElseThrow().key(), decision);
        }
        out.object(() -> out.text("id", document.id())
                .number("words", document.words())
                .texts("flags", document.flags())
                .array("values", () -> values(out, document.description(), changes)));
    }

    private static void values(JsonOutput out, Description d, Map<String, Decision> changes) throws IOException {
        value(out, "title", d.title(), changes);
        value(out, "subtitle", d.subtitle(), changes);
        value(out, "authors", d.authors(), changes);
        value(out, "agency", d.agency(), changes);
        value(out, "publisher", d.publisher(), changes);
        value(out, "published", d.published(), changes);
        value(out, "modified", d.modified(), changes);
        value(out, "dateline_place", d.datelinePlace(), changes);
        value(out, "language", d.language(), changes);
        value(out, "section", d.section(), changes);
        value(out, "identifier", d.identifier(), changes);
        value(out, "url", d.url(), changes);
        value(out, "retrieved", d.retrieved(), changes);
        value(out, "rights", d.rights(), changes);
    }

    private static <T> void value(JsonOutput out, String key, Optional<Stated<T>> stated, Map<String, Decision> changes)
            throws IOException {
        Optional<Decision> change = Optional.ofNullable(changes.get(key));
        Optional<String> shown = stated.map(s -> s.value() instanceof List<?> list
                ? String.join("; ", list.stream().map(String::valueOf).toList())
                : String.valueOf(s.value()));
        out.object(() -> {
            out.text("key", key)
                    .text("value", shown)
                    .text("evidence", stated.map(Stated::evidence).map(Answers::said));
            if (change.isPresent()) {
                out.object("decision", () -> out.text("id", change.get().id())
                        .text(
                                "value",
                                change.get().change().orElseThrow().value().orElse("")));
            }
        });
    }

    private static String said(Evidence evidence) {
        if (evidence instanceof Evidence.Read read) {
            return Reason.of(read.rule());
        }
        if (evidence instanceof Evidence.Catalogued row) {
            return "raw/catalog.csv, row " + row.row();
        }
        return evidence instanceof Evidence.Decided decided ? Reason.of(decided.rule()) : "bagwright.yaml";
    }

    /** What a decision on lines would touch. */
    byte[] pattern(Posted posted) throws IOException, Refusal {
        CaptureView view = desk.view(posted.required("capture"));
        int block = posted.number("block");
        if (block >= view.blocks().size()) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no such block in the capture: " + block);
        }
        boolean everywhere = posted.text("scope").orElse("").equals(Decision.Scope.PATTERN.label());
        var pattern = desk.pattern(posted, view, block);
        List<Lines.Match> matches = desk.lines().matching(pattern, everywhere ? null : view.site());
        long captures =
                matches.stream().mapToInt(Lines.Match::capture).distinct().count();
        return object(out -> out.text("pattern", pattern.text())
                .text("site", view.site().value())
                .number("captures", captures)
                .number("blocks", matches.size())
                .number("kept", matches.stream().filter(Lines.Match::isKept).count())
                .array("matches", () -> {
                    for (Lines.Match match : matches.subList(0, Math.min(MOST_MATCHES, matches.size()))) {
                        CaptureRow row = desk.collection().captures().get(match.capture());
                        out.object(() -> out.text("capture", row.id())
                                .text("title", row.title())
                                .number("block", match.block())
                                .truth("kept", match.isKept())
                                .text("line", excerpt(match.line(), EXCERPT)));
                    }
                }));
    }

    private static String excerpt(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    /** What may be chosen from. */
    static byte[] words() throws IOException, Refusal {
        return object(out -> out.array("roles", () -> {
            for (Role role : Role.values()) {
                if (role != Role.SEPARATOR && role != Role.MARKUP) {
                    out.object(() -> out.text("role", role.label())
                            .truth("text", role.isText())
                            .text("name", role.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
                }
            }
        }));
    }
}
