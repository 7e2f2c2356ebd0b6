package org.bagwright.diff;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One thing that differs, as far as the rows tell: its {@link Change} is read from the records when it is asked for. */
public final class Pairing {
    private final Subject subject;
    private final Kind kind;
    private final Row before;
    private final Row after;
    private final Change known;

    private Pairing(Subject subject, Kind kind, Row before, Row after, Change known) {
        this.subject = subject;
        this.kind = kind;
        this.before = before;
        this.after = after;
        this.known = known;
    }

    static Pairing of(Change change) {
        return new Pairing(change.subject(), change.kind(), null, null, change);
    }

    static Pairing removed(Subject subject, Row before) {
        return new Pairing(subject, Kind.REMOVED, before, null, null);
    }

    static Pairing added(Subject subject, Row after) {
        return new Pairing(subject, Kind.ADDED, null, after, null);
    }

    static Pairing renamed(Subject subject, Row before, Row after) {
        return new Pairing(subject, Kind.RENAMED, before, after, null);
    }

    /** Two records with one id; empty when nothing differs. */
    static Optional<Pairing> ofOneId(Subject subject, Row before, Row after) {
        return kinds(subject, before, after).stream()
                .findFirst()
                .map(gravest -> new Pairing(subject, gravest, before, after, null));
    }

    private static Set<Kind> kinds(Subject subject, Row before, Row after) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (before.presence != after.presence) {
            kinds.add(before.presence.compareTo(after.presence) > 0 ? Kind.WITHDRAWN : Kind.RESTORED);
        }
        if (!before.hasContentOf(after)) {
            kinds.add(subject == Subject.DOCUMENT ? Kind.TEXT_CHANGED : Kind.OCTETS_CHANGED);
        }
        if (!before.hasMetadataOf(after)) {
            kinds.add(Kind.METADATA_CHANGED);
        }
        if (!before.isInClusterOf(after)) {
            kinds.add(Kind.CLUSTER_CHANGED);
        }
        if (!before.isReadLike(after)) {
            kinds.add(Kind.RULES_CHANGED);
        }
        return kinds;
    }

    public Subject subject() {
        return subject;
    }

    /** The gravest of what happened to it. */
    public Kind kind() {
        return kind;
    }

    /** As in its {@link Change}. */
    public String id() {
        if (known != null) {
            return known.id();
        }
        return after == null ? before.id : after.id;
    }

    /** Its id, and before it the one it had, if it was renamed. */
    public String name() {
        return kind == Kind.RENAMED ? before.id + " → " + after.id : id();
    }

    Optional<Row> before() {
        return Optional.ofNullable(before);
    }

    Optional<Row> after() {
        return Optional.ofNullable(after);
    }

    Optional<Change> known() {
        return Optional.ofNullable(known);
    }

    /** What else happened to a document or capture that stands in both releases; how it was read isn't worth a word. */
    Set<Kind> also() {
        if (before == null || after == null) {
            return EnumSet.noneOf(Kind.class);
        }
        Set<Kind> kinds = kinds(subject, before, after);
        kinds.remove(kind);
        kinds.remove(Kind.RULES_CHANGED);
        return kinds;
    }
}
