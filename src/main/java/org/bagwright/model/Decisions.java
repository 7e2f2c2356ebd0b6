package org.bagwright.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The decisions of a project, in the order of their file; immutable, read by all threads. */
public final class Decisions {
    /** Of a project without any. */
    public static final Decisions NONE = new Decisions(List.of());

    private final List<Decision> all;
    private final Map<Digest, List<Decision>> byCapture = new HashMap<>();
    private final Map<String, List<Decision>> byPath = new HashMap<>();
    private final Map<SiteName, Lines> bySite = new HashMap<>();
    private final Lines everywhere = new Lines();
    private final Map<String, Integer> places = new HashMap<>();

    /** Decisions with distinct ids. */
    public Decisions(List<Decision> decisions) {
        this.all = List.copyOf(decisions);
        for (Decision decision : all) {
            if (places.put(decision.id(), places.size()) != null) {
                throw new IllegalArgumentException("two decisions have the id " + decision.id());
            }
            switch (decision.scope()) {
                case BLOCK -> anchor(decision);
                case SITE ->
                    bySite.computeIfAbsent(decision.site().orElseThrow(), s -> new Lines())
                            .add(decision);
                case PATTERN -> everywhere.add(decision);
            }
        }
    }

    private void anchor(Decision decision) {
        Decision.Anchor anchor = decision.anchor().orElseThrow();
        byCapture.computeIfAbsent(anchor.capture(), d -> new ArrayList<>()).add(decision);
        if (anchor.text().isPresent() && anchor.path().isPresent()) {
            byPath.computeIfAbsent(anchor.path().get(), p -> new ArrayList<>()).add(decision);
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them, in the order of their file. */
    public List<Decision> all() {
        return all;
    }

    /**
     * Those that were made on a capture, in the order of their file: on its octets, or on its decoded text where it lay in
     * the same place and only its octets changed, as when it was stored in another encoding.
     *
     * @param sha512 of its octets
     * @param path where it lies below the project
     * @param text gives the digest of its decoded text in UTF-8; asked only when it matters
     */
    public List<Decision> of(Digest sha512, String path, Supplier<Digest> text) {
        List<Decision> here = byCapture.getOrDefault(sha512, List.of());
        List<Decision> changed = byPath.getOrDefault(path, List.of()).stream()
                .filter(d -> !d.anchor().orElseThrow().capture().equals(sha512))
                .toList();
        if (changed.isEmpty()) {
            return here;
        }
        Digest now = text.get();
        List<Decision> all = new ArrayList<>(here);
        changed.stream()
                .filter(d -> d.anchor().orElseThrow().text().filter(now::equals).isPresent())
                .forEach(all::add);
        all.sort(Comparator.comparing(d -> places.get(d.id())));
        return all;
    }

    /** Whether there are decisions on lines that may stand in captures of {@code site}. */
    public boolean hasLines(SiteName site) {
        return !everywhere.isEmpty() || bySite.containsKey(site);
    }

    /** The decisions on {@code line}, normalised, in a capture of {@code site}; the narrow ones first. */
    public Stream<Decision> onLine(SiteName site, String line) {
        Lines own = bySite.get(site);
        return Stream.concat(own == null ? Stream.empty() : own.on(line), everywhere.on(line));
    }

    /** Decisions by the lines they speak of. */
    private static final class Lines {
        private final Map<String, List<Decision>> exact = new HashMap<>();
        private final Map<LinePattern.Matcher, Decision> starred = new LinkedHashMap<>();

        void add(Decision decision) {
            LinePattern pattern = decision.pattern().orElseThrow();
            if (pattern.hasStar()) {
                starred.put(pattern.matcher(), decision);
            } else {
                exact.computeIfAbsent(pattern.line(), l -> new ArrayList<>()).add(decision);
            }
        }

        boolean isEmpty() {
            return exact.isEmpty() && starred.isEmpty();
        }

        Stream<Decision> on(String line) {
            List<Decision> same = exact.getOrDefault(line, List.of());
            return starred.isEmpty()
                    ? same.stream()
                    : Stream.concat(
                            same.stream(),
                            starred.entrySet().stream()
                                    .filter(e -> e.getKey().matches(line))
                                    .map(Map.Entry::getValue));
        }
    }
}
