package org.bagwright.diff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.bagwright.json.JsonOutput;
import org.bagwright.model.Version;

/** A difference as JSON Lines, for programs: docs/diff.md describes the keys. */
public final class DifferenceLines {
    private DifferenceLines() {}

    /**
     * The line of {@code change}, its line feed included.
     *
     * @param withText whether the pieces of its text are told, or only how much changed
     */
    public static byte[] line(Change change, boolean withText) throws IOException {
        return line(json -> {
            json.text("type", "change");
            json.text("subject", change.subject().label());
            json.text("kind", change.kind().label());
            json.text("id", change.id());
            json.textOrNull("former_id", change.formerId());
            json.texts("also", change.also().stream().map(Kind::label).toList());
            json.array("keys", () -> {
                for (KeyChange key : change.keys()) {
                    json.object(() -> json.text("key", key.key())
                            .textOrNull("before", key.before())
                            .textOrNull("after", key.after()));
                }
            });
            json.textOrNull("reason", change.reason());
            if (change.text().isPresent()) {
                write(json, change.text().get(), withText);
            }
        });
    }

    private static void write(JsonOutput json, WordDiff text, boolean withText) throws IOException {
        json.object("words", () -> json.number("added", text.wordsAdded()).number("removed", text.wordsRemoved()));
        json.object("characters", () -> json.number("added", text.charactersAdded())
                .number("removed", text.charactersRemoved()));
        if (withText) {
            json.array("text", () -> {
                for (WordDiff.Piece piece : text.pieces()) {
                    json.object(() -> json.text("fate", piece.fate().label()).text("text", piece.text()));
                }
            });
        }
    }

    /** The line with the figures and the version proposed, its line feed included. */
    public static byte[] summary(Difference difference) throws IOException {
        Tally tally = difference.tally();
        Proposal proposal = difference.proposal();
        Heading heading = difference.heading();
        return line(json -> {
            json.text("type", "difference");
            json.text("dataset", heading.name());
            json.text("before", heading.before());
            json.text("after", heading.after());
            json.truth("same", tally.isSame());
            json.truth("verified", false);
            for (Subject subject : Subject.values()) {
                json.object(subject.plural(), () -> counts(json, tally, subject));
            }
            json.object("proposal", () -> json.text("step", proposal.step().label())
                    .textOrNull("version", proposal.next().map(Version::toString))
                    .text("reason", proposal.reason()));
        });
    }

    private static void counts(JsonOutput json, Tally tally, Subject subject) throws IOException {
        if (subject == Subject.DOCUMENT || subject == Subject.CAPTURE) {
            json.number("before", tally.before(subject));
            json.number("after", tally.after(subject));
            json.number("unchanged", tally.unchanged(subject));
        }
        for (Map.Entry<Kind, Integer> kind : Optional.ofNullable(tally.counts().get(subject))
                .orElse(Map.of())
                .entrySet()) {
            json.number(kind.getKey().label(), kind.getValue());
        }
    }

    private interface Body {
        void write(JsonOutput json) throws IOException;
    }

    private static byte[] line(Body body) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (JsonOutput json = new JsonOutput(octets)) {
            json.object(() -> body.write(json));
        }
        return octets.toByteArray();
    }
}
