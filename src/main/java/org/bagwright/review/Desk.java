package org.bagwright.review;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.layout.LedgerBlock;
import org.bagwright.model.Decision;
import org.bagwright.model.Decision.Act;
import org.bagwright.model.Decision.Anchor;
import org.bagwright.model.Decision.Scope;
import org.bagwright.model.Decisions;
import org.bagwright.model.Fate;
import org.bagwright.model.LinePattern;
import org.bagwright.model.ReadingText;
import org.bagwright.model.Role;
import org.bagwright.model.SiteName;

/** What lies before a reviewer: the captures, the queue, the decisions; and what he does with them. One thread at a time. */
final class Desk {
    /** Views of captures that are kept. */
    private static final int VIEWS = 8;

    private final Settings settings;
    private final Collection collection;
    private final List<Item> queue;
    private final DecisionStore store;
    private final Lines lines;
    private final Freshness freshness;
    private final Map<Anchor, List<Mark>> places = new HashMap<>();
    private final Map<Integer, CaptureView> views = new LinkedHashMap<>(VIEWS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, CaptureView> eldest) {
            return size() > VIEWS;
        }
    };

    /** A block by its capture's number and its own. */
    record Mark(int capture, int block) {}

    private Desk(Settings settings, Collection collection, DecisionStore store) throws IOException {
        this.settings = settings;
        this.collection = collection;
        this.queue = collection.queue();
        this.store = store;
        this.lines = new Lines(this::fresh, collection.captures().size());
        this.freshness = new Freshness(settings.raw(), collection.bag());
    }

    /** Reads the bag and the decisions. */
    static Desk of(Settings settings, CuratedBag bag) throws IOException, Refusal {
        return new Desk(settings, Collection.of(bag, settings.unsure()), DecisionStore.in(settings.project()));
    }

    Settings settings() {
        return settings;
    }

    Collection collection() {
        return collection;
    }

    List<Item> queue() {
        return queue;
    }

    DecisionStore store() {
        return store;
    }

    Lines lines() {
        return lines;
    }

    Freshness freshness() {
        return freshness;
    }

    /** The capture with this id. */
    CaptureView view(String id) throws IOException, Refusal {
        int number = collection.withId(id);
        if (number < 0) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no such capture: " + id);
        }
        return view(number);
    }

    CaptureView view(int number) throws IOException {
        CaptureView known = views.get(number);
        if (known == null) {
            known = fresh(number);
            views.put(number, known);
        }
        return known;
    }

    private CaptureView fresh(int number) throws IOException {
        CaptureRow row = collection.captures().get(number);
        return CaptureView.of(collection.bag(), collection.bag().captureAt(row.offset()), settings);
    }

    List<DocumentRecord> documents(CaptureView view) throws IOException {
        List<DocumentRecord> documents = new ArrayList<>();
        for (String id : view.record().documents()) {
            long offset = collection.documentOffset(id);
            if (offset >= 0) {
                documents.add(collection.bag().documentAt(offset));
            }
        }
        return documents;
    }

    /** The blocks that each decision on a block speaks of. */
    Map<Mark, Decision> decidedBlocks() throws IOException {
        Map<Mark, Decision> decided = new HashMap<>();
        for (Decision decision : store.decisions().all()) {
            if (decision.scope() == Scope.BLOCK && decision.act() != Act.METADATA) {
                for (Mark mark : marks(decision.anchor().orElseThrow())) {
                    decided.put(mark, decision);
                }
            }
        }
        return decided;
    }

    private List<Mark> marks(Anchor anchor) throws IOException {
        List<Mark> known = places.get(anchor);
        if (known == null) {
            known = new ArrayList<>();
            for (int capture : collection.withDigest(anchor.capture())) {
                Optional<ReadingText.Place> place = view(capture).reading().find(anchor);
                for (int i = place.map(ReadingText.Place::first).orElse(0);
                        i < place.map(ReadingText.Place::end).orElse(0);
                        i++) {
                    known.add(new Mark(capture, i));
                }
            }
            places.put(anchor, known);
        }
        return known;
    }

    /** The decisions on lines that speak of a block, the narrow first. */
    List<Decision> wide(CaptureView view, int block) {
        Decisions decisions = store.decisions();
        return decisions.hasLines(view.site())
                ? decisions.onLine(view.site(), view.reading().line(block)).toList()
                : List.of();
    }

    /** The decisions on values of the document {@code id}. */
    List<Decision> onValues(CaptureView view, String id) throws IOException {
        List<Decision> found = new ArrayList<>();
        int capture = collection.withId(view.record().id());
        for (Decision decision : store.decisions().all()) {
            if (decision.act() == Act.METADATA) {
                boolean own = marks(decision.anchor().orElseThrow()).stream()
                        .anyMatch(mark -> mark.capture() == capture && isOf(view, mark.block(), id));
                if (own) {
                    found.add(decision);
                }
            }
        }
        return found;
    }

    private static boolean isOf(CaptureView view, int block, String document) {
        Optional<String> own = view.blocks().get(block).document();
        return own.isPresent()
                ? own.get().equals(document)
                : view.record().documents().size() == 1;
    }

    /** How far the unsure blocks are, and how far the sample of sure ones. */
    List<Progress> progress() throws IOException {
        Map<Mark, Decision> decided = decidedBlocks();
        int[] unsure = count(decided, Item.Kind.UNSURE);
        int[] sample = count(decided, Item.Kind.SAMPLE);
        Set<String> applied = collection.decisionsInLedger();
        Set<Mark> queued = new HashSet<>();
        queue.forEach(item -> queued.add(new Mark(item.capture(), item.block())));
        for (Decision decision : store.decisions().all()) {
            boolean wasUnsure = decision.scope() == Scope.BLOCK
                    && decision.judged()
                            .filter(j -> j.confidence() < settings.unsure())
                            .isPresent();
            // An id can have been given again after an undo: what stands in the queue was counted there.
            if (wasUnsure
                    && applied.contains(decision.id())
                    && marks(decision.anchor().orElseThrow()).stream().noneMatch(queued::contains)) {
                unsure[0]++;
                unsure[1]++;
                unsure[2] += isWrong(decision) ? 1 : 0;
            }
        }
        return List.of(
                new Progress("unsure", unsure[0], unsure[1], unsure[2]),
                new Progress("sampled", sample[0], sample[1], sample[2]));
    }

    /** All, decided, wrong. */
    private int[] count(Map<Mark, Decision> decided, Item.Kind kind) {
        int[] counts = new int[3];
        for (Item item : queue) {
            if (item.kind() == kind) {
                Decision decision = decided.get(new Mark(item.capture(), item.block()));
                counts[0]++;
                counts[1] += decision == null ? 0 : 1;
                counts[2] += decision != null && isWrong(decision) ? 1 : 0;
            }
        }
        return counts;
    }

    private static boolean isWrong(Decision decision) {
        return decision.act() != Act.AGREE;
    }

    /** Writes the decision that {@code posted} asks for; gives its id. */
    String decide(Posted posted) throws IOException, Refusal {
        CaptureView view = view(posted.required("capture"));
        Act act = labelled(posted.required("what"), Act.values());
        Scope scope =
                posted.text("scope").isPresent() ? labelled(posted.required("scope"), Scope.values()) : Scope.BLOCK;
        refuseWhatIsUnclear(posted, act, scope);
        int block = block(posted, view, act);
        if (view.reading().line(block).isEmpty()) {
            throw new Refusal(Refusal.BAD_REQUEST, "the block has no text that could be quoted");
        }
        Optional<LinePattern> pattern =
                scope == Scope.BLOCK ? Optional.empty() : Optional.of(pattern(posted, view, block));
        Optional<SiteName> site = scope == Scope.SITE ? Optional.of(view.site()) : Optional.empty();
        List<Decision> replaced = replaced(posted, view, block, act, pattern, site);
        boolean onBlock = scope == Scope.BLOCK && act != Act.METADATA;
        Decision decision = new Decision(
                store.nextId(),
                act,
                scope,
                Optional.of(Anchor.of(view.record().sha512(), view.textDigest(), view.path(), view.reading(), block)),
                role(posted, act, view.blocks().get(block)),
                change(posted, act),
                pattern,
                site,
                pattern.isPresent() ? OptionalInt.of(touched(pattern.get(), site)) : OptionalInt.empty(),
                onBlock ? wide(view, block).stream().map(Decision::id).toList() : List.of(),
                onBlock ? judged(view.blocks().get(block), replaced) : Optional.empty(),
                posted.text("by").orElse(settings.by()),
                settings.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                posted.text("note").orElse(""));
        List<String> gone = replaced.stream().map(Decision::id).toList();
        store.write(posted.required("file"), gone, List.of(decision));
        return decision.id();
    }

    private static void refuseWhatIsUnclear(Posted posted, Act act, Scope scope) throws Refusal {
        if (act == Act.METADATA && scope != Scope.BLOCK) {
            throw new Refusal(Refusal.BAD_REQUEST, "a value is stated for one document");
        }
        if (act == Act.ROLE && posted.text("role").isEmpty()) {
            throw new Refusal(Refusal.BAD_REQUEST, "choose the role");
        }
    }

    private static Optional<Decision.Change> change(Posted posted, Act act) throws Refusal {
        return act == Act.METADATA
                ? Optional.of(new Decision.Change(posted.required("key"), posted.text("value")))
                : Optional.empty();
    }

    /** The block it is made on; a decision on a value is made on the first paragraph of its document. */
    private static int block(Posted posted, CaptureView view, Act act) throws Refusal {
        if (act == Act.METADATA) {
            String document = posted.required("document");
            for (int i = 0; i < view.blocks().size(); i++) {
                LedgerBlock block = view.blocks().get(i);
                if (block.fate() == Fate.TEXT
                        && block.document().equals(Optional.of(document))
                        && !view.reading().line(i).isEmpty()) {
                    return i;
                }
            }
            throw new Refusal(Refusal.NOT_FOUND, "there is no such document in the capture: " + document);
        }
        int block = posted.number("block");
        if (block >= view.blocks().size()) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no such block in the capture: " + block);
        }
        return block;
    }

    private static Optional<Role> role(Posted posted, Act act, LedgerBlock block) throws Refusal {
        if (act == Act.AGREE) {
            return Optional.of(block.role());
        }
        if (act == Act.METADATA || posted.text("role").isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Role.labelled(posted.required("role")));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.BAD_REQUEST, e.getMessage());
        }
    }

    /** What the rules had made of the block; a block that a decision made tells it no more, the decision does. */
    private static Optional<Decision.Judged> judged(LedgerBlock block, List<Decision> replaced) {
        return replaced.stream()
                .flatMap(d -> d.judged().stream())
                .findFirst()
                .or(() -> Decision.idInRule(block.rule()).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Decision.Judged(block.role(), block.confidence())));
    }

    /** What this decision takes the place of: an earlier one on the same block, value or lines. */
    private List<Decision> replaced(
            Posted posted, CaptureView view, int block, Act act, Optional<LinePattern> pattern, Optional<SiteName> site)
            throws IOException, Refusal {
        if (pattern.isPresent()) {
            return store.decisions().all().stream()
                    .filter(d -> d.pattern().equals(pattern) && d.site().equals(site))
                    .toList();
        }
        if (act == Act.METADATA) {
            String key = posted.required("key");
            return onValues(view, posted.required("document")).stream()
                    .filter(d -> d.change().orElseThrow().key().equals(key))
                    .toList();
        }
        Decision earlier =
                decidedBlocks().get(new Mark(collection.withId(view.record().id()), block));
        return earlier == null ? List.of() : List.of(earlier);
    }

    /** The pattern that was asked for; without one the lines that are as the block. */
    LinePattern pattern(Posted posted, CaptureView view, int block) throws Refusal {
        String line = view.reading().line(block);
        String own = LinePattern.quoted(line);
        int cut = LinePattern.LONGEST - 1;
        String text = posted.text("pattern")
                .orElse(
                        own.length() <= LinePattern.LONGEST
                                ? own
                                : LinePattern.quoted(line.substring(0, cut / 2)) + "*");
        try {
            return new LinePattern(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the pattern is or has " + e.getMessage());
        }
    }

    private int touched(LinePattern pattern, Optional<SiteName> site) throws IOException {
        return (int) lines.matching(pattern, site.orElse(null)).stream()
                .mapToInt(Lines.Match::capture)
                .distinct()
                .count();
    }

    /** Undoes the last decision of this review; where there is none, takes out the one that {@code posted} names. */
    void undo(Posted posted) throws IOException, Refusal {
        Optional<String> id = posted.text("id");
        if (id.isPresent()) {
            store.write(posted.required("file"), List.of(id.get()), List.of());
        } else {
            store.undo(posted.required("file"));
        }
    }

    private static <E extends Enum<E>> E labelled(String label, E[] values) throws Refusal {
        for (E value : values) {
            if (value.name().equals(label.toUpperCase(java.util.Locale.ROOT))) {
                return value;
            }
        }
        throw new Refusal(Refusal.BAD_REQUEST, "no such thing: " + label);
    }
}
