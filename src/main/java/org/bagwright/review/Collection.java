package org.bagwright.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bagwright.json.CaptureRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.Decision;
import org.bagwright.model.Digest;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Role;

/** The captures of a bag and the blocks that a person should look at; read once, a row a capture in memory. */
final class Collection {
    /** Removed blocks of so many code points are large: some 60 words, more than a teaser has. */
    private static final int LARGE = 400;
    /** Large removals that are shown. */
    private static final int MOST_LARGE = 200;
    /** Blocks drawn from those that were kept, and as many from those removed: no error among 50 says 7 % at most. */
    private static final int SAMPLE = 50;
    /** Of the draw: the same bag gives the same sample. */
    private static final long SEED = 20_261_126;

    private final CuratedBag bag;
    private final double unsure;
    private final List<CaptureRow> captures = new ArrayList<>();
    private final Map<Digest, List<Integer>> byDigest = new HashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Long> documents = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final List<Item> unsureItems = new ArrayList<>();
    private final List<Item> large = new ArrayList<>();
    private final Draw kept = new Draw(new Random(SEED));
    private final Draw removed = new Draw(new Random(SEED + 1));
    private final Map<String, Integer> decidedInLedger = new HashMap<>();

    private Collection(CuratedBag bag, double unsure) {
        this.bag = bag;
        this.unsure = unsure;
    }

    static Collection of(CuratedBag bag, double unsure) throws IOException {
        Collection collection = new Collection(bag, unsure);
        bag.documents((document, offset) -> {
            collection.documents.put(document.id(), offset);
            document.description().title().ifPresent(title -> collection.titles.put(document.id(), title.value()));
        });
        bag.captures(collection::add);
        return collection;
    }

    private void add(CaptureRecord record, long offset) {
        int number = captures.size();
        String title = record.documents().isEmpty()
                ? record.originalName()
                : titles.getOrDefault(record.documents().get(0), record.originalName());
        captures.add(
                new CaptureRow(record.id(), record.originalName(), record.sha512(), offset, title, record.documents()));
        byDigest.computeIfAbsent(record.sha512(), d -> new ArrayList<>()).add(number);
        byId.put(record.id(), number);
        addBlocks(record, number);
    }

    private void addBlocks(CaptureRecord record, int capture) {
        int block = 0;
        int length = 0;
        boolean inside = false;
        LedgerEntry first = null;
        for (LedgerEntry entry : record.ledger()) {
            boolean goesOn = MarkupText.isInside(entry);
            if (!goesOn && !inside && first != null) {
                add(new Block(capture, block++, length), first);
                first = null;
                length = 0;
            }
            if (!goesOn && entry.role() != Role.SEPARATOR && entry.role() != Role.MARKUP) {
                first = first == null ? entry : first;
                length += entry.span().length();
            }
            inside = goesOn;
        }
        if (first != null) {
            add(new Block(capture, block, length), first);
        }
    }

    private record Block(int capture, int number, int length) {
        Item item(Item.Kind kind, LedgerEntry entry) {
            return new Item(
                    capture, number, kind, entry.role(), entry.fate() != Fate.REMOVED, entry.confidence(), length);
        }
    }

    private void add(Block block, LedgerEntry entry) {
        if (Decision.idInRule(entry.rule()).isPresent()) {
            decidedInLedger.merge(Decision.idInRule(entry.rule()).get(), 1, Integer::sum);
        } else if (entry.confidence() < unsure) {
            unsureItems.add(block.item(Item.Kind.UNSURE, entry));
        } else if (entry.fate() == Fate.REMOVED && block.length() >= LARGE) {
            large.add(block.item(Item.Kind.LARGE, entry));
        } else {
            (entry.fate() == Fate.REMOVED ? removed : kept).offer(block.item(Item.Kind.SAMPLE, entry));
        }
    }

    /** A uniform sample of a stream of unknown length. */
    private static final class Draw {
        private final Random random;
        private final List<Item> drawn = new ArrayList<>();
        private int offered;

        Draw(Random random) {
            this.random = random;
        }

        void offer(Item item) {
            offered++;
            if (drawn.size() < SAMPLE) {
                drawn.add(item);
            } else {
                int at = random.nextInt(offered);
                if (at < SAMPLE) {
                    drawn.set(at, item);
                }
            }
        }
    }

    /** Unsure ones first, then large removals, the largest first, then a random sample of what the rules were sure of. */
    List<Item> queue() {
        List<Item> queue = new ArrayList<>(unsureItems);
        large.stream()
                .sorted(Comparator.comparingInt(Item::length)
                        .reversed()
                        .thenComparingInt(Item::capture)
                        .thenComparingInt(Item::block))
                .limit(MOST_LARGE)
                .forEach(queue::add);
        for (int i = 0; i < SAMPLE; i++) {
            for (Draw draw : List.of(removed, kept)) {
                if (i < draw.drawn.size()) {
                    queue.add(draw.drawn.get(i));
                }
            }
        }
        return queue;
    }

    /** Ids of decisions that the bag was built with. */
    Set<String> decisionsInLedger() {
        return new HashSet<>(decidedInLedger.keySet());
    }

    List<CaptureRow> captures() {
        return captures;
    }

    /** The captures with these octets. */
    List<Integer> withDigest(Digest sha512) {
        return byDigest.getOrDefault(sha512, List.of());
    }

    /** The number of the capture with this id; -1 for none. */
    int withId(String id) {
        return byId.getOrDefault(id, -1);
    }

    CuratedBag bag() {
        return bag;
    }

    /** Where the record of a document begins; -1 where there is none. */
    long documentOffset(String id) {
        return documents.getOrDefault(id, -1L);
    }
}
