package org.bagwright.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.bagwright.json.JsonValue;
import org.bagwright.layout.RecordedBag;
import org.bagwright.model.BagInfo;
import org.bagwright.model.BagPath;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.bagwright.model.Version;

/**
 * What two releases differ in.
 *
 * <p>The records of both are read once, and a row of each is kept: some 200 octets. The rows say what differs and in
 * which way; what exactly is read again for those changes that are asked for, so that any number of them needs no room.
 */
public final class Difference {
    private static final JsonValue NOTHING = new JsonValue.Nothing(0);
    private static final Comparator<Pairing> ORDER =
            Comparator.comparing(Pairing::subject).thenComparing(Pairing::kind).thenComparing(Pairing::id);

    private final Inventory before;
    private final Inventory after;
    private final List<Pairing> pairings;
    private final BiConsumer<RecordedBag, Finding> findings;

    private Difference(
            Inventory before, Inventory after, List<Pairing> pairings, BiConsumer<RecordedBag, Finding> findings) {
        this.before = before;
        this.after = after;
        this.pairings = pairings;
        this.findings = findings;
    }

    /**
     * Compares the release {@code before} with the release {@code after}. Both must stay open as long as the difference is
     * used.
     *
     * <ol>
     *   <li>The records of both become rows.
     *   <li>Documents, then captures, are paired by their ids; those that stand on one side only, by their content.
     *   <li>The schemas and the descriptions are compared.
     * </ol>
     *
     * @param findings is told what couldn't be compared, and in which bag; the paths are within it
     * @throws IOException when the environment fails
     */
    public static Difference between(RecordedBag before, RecordedBag after, BiConsumer<RecordedBag, Finding> findings)
            throws IOException {
        Inventory old = Inventory.of(before, Optional.empty(), finding -> findings.accept(before, finding));
        Inventory fresh = Inventory.of(after, Optional.of(old), finding -> findings.accept(after, finding));
        List<Pairing> pairings = new ArrayList<>();
        pair(Subject.DOCUMENT, old, fresh, pairings);
        pair(Subject.CAPTURE, old, fresh, pairings);
        new SchemaChanges(before, after, findings).find().forEach(change -> pairings.add(Pairing.of(change)));
        DatasetChanges.between(before, after).forEach(change -> pairings.add(Pairing.of(change)));
        pairings.sort(ORDER);
        return new Difference(old, fresh, pairings, findings);
    }

    private static void pair(Subject subject, Inventory before, Inventory after, List<Pairing> pairings) {
        Map<Fingerprint, Deque<Row>> gone = new HashMap<>();
        for (Row row : before.sorted(subject)) {
            Optional<Row> same = after.row(subject, row.id);
            if (same.isEmpty()) {
                gone.computeIfAbsent(row.content(), any -> new ArrayDeque<>()).add(row);
            } else {
                Pairing.ofOneId(subject, row, same.get()).ifPresent(pairings::add);
            }
        }
        for (Row row : after.sorted(subject)) {
            if (before.row(subject, row.id).isEmpty()) {
                Deque<Row> alike = gone.get(row.content());
                boolean renamed = alike != null
                        && !alike.isEmpty()
                        && !row.content().equals(Fingerprint.NONE)
                        && row.presence == alike.peek().presence;
                pairings.add(renamed ? Pairing.renamed(subject, alike.poll(), row) : Pairing.added(subject, row));
            }
        }
        gone.values().forEach(rows -> rows.forEach(row -> pairings.add(Pairing.removed(subject, row))));
    }

    /** All that differs, by subject, kind and id. */
    public List<Pairing> pairings() {
        return Collections.unmodifiableList(pairings);
    }

    /** What differs of {@code subject} in the way of {@code kind}, by id. */
    public List<Pairing> pairings(Subject subject, Kind kind) {
        return pairings.stream()
                .filter(pairing -> pairing.subject() == subject && pairing.kind() == kind)
                .toList();
    }

    /** The summary. */
    public Tally tally() {
        Map<Subject, Map<Kind, Integer>> counts = new EnumMap<>(Subject.class);
        for (Pairing pairing : pairings) {
            counts.computeIfAbsent(pairing.subject(), any -> new EnumMap<>(Kind.class))
                    .merge(pairing.kind(), 1, Integer::sum);
        }
        Map<Subject, Integer> old = new EnumMap<>(Subject.class);
        Map<Subject, Integer> fresh = new EnumMap<>(Subject.class);
        for (Subject subject : List.of(Subject.DOCUMENT, Subject.CAPTURE)) {
            old.put(subject, before.count(subject));
            fresh.put(subject, after.count(subject));
        }
        return new Tally(counts, old, fresh);
    }

    /** The version that the later release should have. */
    public Proposal proposal() {
        return Proposal.of(tally(), version(before.bag()));
    }

    /** The version that {@code bag} states, if it is one. */
    private static Optional<Version> version(RecordedBag bag) {
        try {
            return bag.info().first(BagInfo.DATASET_VERSION).map(Version::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is compared. */
    public Heading heading() {
        return Heading.of(before.bag(), after.bag());
    }

    /** Ids of all documents of either release. */
    public Set<String> documentIds() {
        Set<String> ids = new TreeSet<>();
        before.sorted(Subject.DOCUMENT).forEach(row -> ids.add(row.id));
        after.sorted(Subject.DOCUMENT).forEach(row -> ids.add(row.id));
        return ids;
    }

    /** What differs of the document that has this id, or had it. */
    public Optional<Pairing> ofDocument(String id) {
        return pairings.stream()
                .filter(pairing -> pairing.subject() == Subject.DOCUMENT)
                .filter(pairing -> pairing.id().equals(id)
                        || pairing.before().filter(row -> row.id.equals(id)).isPresent())
                .findFirst();
    }

    /** Whether both releases are of one dataset, by their names. */
    public boolean isOfOneDataset() {
        return Heading.name(before.bag()).equals(Heading.name(after.bag()));
    }

    /** The version that the later release states, if it is one. */
    public Optional<Version> laterVersion() {
        return version(after.bag());
    }

    /** Makes the texts of {@code shown} ready, of an archive in one pass; {@link #detail} finds no other texts there. */
    public void fetchTexts(List<Pairing> shown) throws IOException {
        Set<BagPath> old = new LinkedHashSet<>();
        Set<BagPath> fresh = new LinkedHashSet<>();
        for (Pairing pairing : shown) {
            if (hasTwoTexts(pairing)) {
                textPath(before.record(Subject.DOCUMENT, pairing.before().orElseThrow()))
                        .ifPresent(old::add);
                textPath(after.record(Subject.DOCUMENT, pairing.after().orElseThrow()))
                        .ifPresent(fresh::add);
            }
        }
        before.bag().fetch(old);
        after.bag().fetch(fresh);
    }

    private static boolean hasTwoTexts(Pairing pairing) {
        return pairing.subject() == Subject.DOCUMENT && pairing.kind() == Kind.TEXT_CHANGED;
    }

    /** What exactly differs. A text that can't be read is a finding. */
    public Change detail(Pairing pairing) throws IOException {
        if (pairing.known().isPresent()) {
            return pairing.known().get();
        }
        Subject subject = pairing.subject();
        if (pairing.before().isEmpty() || pairing.after().isEmpty()) {
            return Change.of(subject, pairing.kind(), pairing.id(), List.of());
        }
        JsonValue.Members old = before.record(subject, pairing.before().get());
        JsonValue.Members fresh = after.record(subject, pairing.after().get());
        Optional<WordDiff> text = hasTwoTexts(pairing) ? compareTexts(old, fresh) : Optional.empty();
        return new Change(
                subject,
                pairing.kind(),
                pairing.id(),
                pairing.kind() == Kind.RENAMED ? pairing.before().map(row -> row.id) : Optional.empty(),
                List.copyOf(pairing.also()),
                keys(pairing, old, fresh),
                pairing.kind() == Kind.WITHDRAWN ? reason(fresh) : Optional.empty(),
                text);
    }

    private static List<KeyChange> keys(Pairing pairing, JsonValue.Members old, JsonValue.Members fresh) {
        RecordKeys keys = RecordKeys.of(pairing.subject());
        Set<String> names = new LinkedHashSet<>(fresh.values().keySet());
        names.addAll(old.values().keySet());
        if (pairing.kind() == Kind.WITHDRAWN || pairing.kind() == Kind.RESTORED) {
            names.remove(RecordKeys.WITHHELD);
        }
        List<KeyChange> changes = new ArrayList<>();
        for (String name : names) {
            KeyChange change = KeyChange.of(
                    name,
                    old.values().getOrDefault(name, NOTHING),
                    fresh.values().getOrDefault(name, NOTHING));
            if (keys.isTold(name) && !change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Optional<String> reason(JsonValue.Members record) {
        if (!(record.values().get(RecordKeys.WITHHELD) instanceof JsonValue.Members withheld)) {
            return Optional.empty();
        }
        Optional<String> said = withheld.values().get("withdrawal") instanceof JsonValue.Members withdrawal
                ? RecordKeys.text(withdrawal, "reason")
                : Optional.empty();
        return said.or(() -> Optional.of(
                RecordKeys.text(withheld, "text").orElse("withheld").equals("excerpt")
                        ? "only an excerpt may travel"
                        : "the text may not travel"));
    }

    private Optional<WordDiff> compareTexts(JsonValue.Members old, JsonValue.Members fresh) throws IOException {
        Optional<String> one = text(before.bag(), old);
        Optional<String> other = text(after.bag(), fresh);
        return one.isPresent() && other.isPresent()
                ? Optional.of(WordDiff.between(one.get(), other.get()))
                : Optional.empty();
    }

    private static Optional<BagPath> textPath(JsonValue.Members record) {
        try {
            return record.values().get(RecordKeys.OF_DOCUMENT.file()) instanceof JsonValue.Text path
                    ? Optional.of(new BagPath(path.value()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text without its final line feed. */
    private Optional<String> text(RecordedBag bag, JsonValue.Members record) throws IOException {
        Optional<BagPath> path = textPath(record);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<Octets> octets = bag.text(path.get());
        if (octets.isEmpty()) {
            tell(bag, path.get(), "can't be read: it isn't there, or is too large");
            return Optional.empty();
        }
        Digest digest = octets.get().digest(DigestAlgorithm.SHA512);
        if (record.values().get(RecordKeys.OF_DOCUMENT.content()) instanceof JsonValue.Text stated
                && !stated.value().equals(digest.hex())) {
            tell(bag, path.get(), "isn't the text that its record states (sha512 differs)");
        }
        String text = octets.get().text(StandardCharsets.UTF_8);
        return Optional.of(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }

    private void tell(RecordedBag bag, BagPath path, String message) {
        findings.accept(
                bag,
                Finding.of(FindingCode.COMPARED_TEXT_UNREADABLE, "data/" + path, message)
                        .hinting("bagwright verify " + bag.place()));
    }
}
