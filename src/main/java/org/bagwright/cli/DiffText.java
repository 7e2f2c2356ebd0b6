package org.bagwright.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagwright.diff.Change;
import org.bagwright.diff.Difference;
import org.bagwright.diff.KeyChange;
import org.bagwright.diff.Kind;
import org.bagwright.diff.Pairing;
import org.bagwright.diff.Proposal;
import org.bagwright.diff.Step;
import org.bagwright.diff.Subject;
import org.bagwright.diff.Tally;
import org.bagwright.diff.WordDiff;
import org.bagwright.model.Version;

/** A difference for people at a terminal: the figures and the version first, then what changed, kind by kind. */
final class DiffText {
    /** Changes of one kind that are listed unless all are asked for. */
    private static final int LISTED = 10;
    /** Lines of one text's changes that are shown unless all are asked for. */
    private static final int LINES = 40;
    /** Words of equal text on either side of a change. */
    private static final int CONTEXT = 8;
    /** Columns of a key's name. */
    private static final int LONGEST_KEY = 40;

    private final Output output;
    private final Difference difference;
    private final boolean all;
    private final boolean withText;

    DiffText(Output output, Difference difference, boolean all, boolean withText) {
        this.output = output;
        this.difference = difference;
        this.all = all;
        this.withText = withText;
    }

    /** Tells {@code chosen}, with the figures of all before it if {@code withSummary}. */
    void tell(List<Pairing> chosen, boolean withSummary) throws IOException {
        if (withSummary) {
            summary();
        }
        Map<String, List<Pairing>> groups = new LinkedHashMap<>();
        for (Pairing pairing : chosen) {
            groups.computeIfAbsent(title(pairing), any -> new ArrayList<>()).add(pairing);
        }
        List<Pairing> shown = new ArrayList<>();
        groups.values().forEach(group -> shown.addAll(group.subList(0, listed(group))));
        difference.fetchTexts(shown);
        for (Map.Entry<String, List<Pairing>> group : groups.entrySet()) {
            tell(group.getKey(), group.getValue());
        }
    }

    private int listed(List<Pairing> group) {
        return all ? group.size() : Math.min(LISTED, group.size());
    }

    private static String title(Pairing pairing) {
        String subject = pairing.subject() == Subject.DATASET
                ? "dataset"
                : pairing.subject().plural();
        return subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1) + " "
                + pairing.kind().phrase();
    }

    private void summary() {
        Tally tally = difference.tally();
        output.heading(difference.heading().toString());
        output.result("");
        output.result(String.format(Locale.ROOT, "  %-24s %12s %12s", "", "documents", "captures"));
        row("before", tally.before(Subject.DOCUMENT), tally.before(Subject.CAPTURE));
        for (Kind kind : Kind.values()) {
            int documents = tally.count(Subject.DOCUMENT, kind);
            int captures = tally.count(Subject.CAPTURE, kind);
            if (documents + captures > 0) {
                row("  " + kind.phrase(), documents, captures);
            }
        }
        row("  unchanged", tally.unchanged(Subject.DOCUMENT), tally.unchanged(Subject.CAPTURE));
        row("after", tally.after(Subject.DOCUMENT), tally.after(Subject.CAPTURE));
        for (Subject subject : List.of(Subject.KEY, Subject.DATASET)) {
            if (tally.count(subject) > 0) {
                output.result("  and " + subject.counted(tally.count(subject)));
            }
        }
        output.result("");
        proposal(difference.proposal());
    }

    private void row(String name, int documents, int captures) {
        output.result(String.format(Locale.ROOT, "  %-24s %,12d %,12d", name, documents, captures));
    }

    private void proposal(Proposal proposal) {
        if (proposal.step() == Step.NONE) {
            output.result("Nothing differs: no new version is needed.");
            return;
        }
        output.heading("Next version: " + proposal.next().map(Version::toString).orElse("not known") + " ("
                + proposal.step().label() + ")");
        for (List<Output.Part> line : TextFlow.of(proposal.reason(), 2)) {
            output.result(line);
        }
    }

    private void tell(String title, List<Pairing> group) throws IOException {
        output.result("");
        output.heading(String.format(Locale.ROOT, "%s (%,d)", title, group.size()));
        int listed = listed(group);
        for (Pairing pairing : group.subList(0, listed)) {
            tell(pairing, difference.detail(pairing));
        }
        if (listed < group.size()) {
            output.result(String.format(Locale.ROOT, "  and %,d more (--all)", group.size() - listed));
        }
    }

    private void tell(Pairing pairing, Change change) {
        if (change.subject() == Subject.KEY || change.subject() == Subject.DATASET) {
            change.keys().forEach(key -> tell(new KeyChange(change.id(), key.before(), key.after()), 2));
            return;
        }
        String amount = change.text()
                .map(text -> String.format(Locale.ROOT, "  +%,d -%,d words", text.wordsAdded(), text.wordsRemoved()))
                .orElse("");
        output.result("  " + TextFlow.cut(pairing.name(), TextFlow.WIDTH - 2 - amount.length()) + amount);
        change.reason().ifPresent(reason -> output.result("      " + TextFlow.cut(reason, TextFlow.WIDTH - 6)));
        change.keys().forEach(key -> tell(key, 6));
        if (withText) {
            change.text().ifPresent(this::tell);
        }
    }

    /** On one line if it fits, else the old value above the new one. */
    private void tell(KeyChange key, int indent) {
        String before = key.before().orElse("(none)");
        String after = key.after().orElse("(none)");
        String head = " ".repeat(indent) + TextFlow.cut(key.key(), LONGEST_KEY) + ": ";
        if (TextFlow.width(head + before + after) + 3 <= TextFlow.WIDTH) {
            output.result(List.of(plain(head), gone(before), plain(" → "), come(after)));
            return;
        }
        int room = TextFlow.WIDTH - TextFlow.width(head) - 2;
        int same = commonStart(before, after, room);
        output.result(List.of(plain(head + "- "), gone(TextFlow.cut(from(before, same), room))));
        output.result(
                List.of(plain(" ".repeat(TextFlow.width(head)) + "+ "), come(TextFlow.cut(from(after, same), room))));
    }

    /** Where two long values begin to differ, less some words before it, if that would else be out of sight. */
    private static int commonStart(String before, String after, int room) {
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int start = same < room / 2 ? 0 : before.lastIndexOf(' ', same - room / 4) + 1;
        return start > 0 && Character.isLowSurrogate(before.charAt(Math.min(start, before.length() - 1)))
                ? start - 1
                : start;
    }

    private static String from(String text, int start) {
        return start == 0 ? text : "…" + text.substring(Math.min(start, text.length()));
    }

    private void tell(WordDiff text) {
        List<List<Output.Part>> lines = TextFlow.of(text.shortened(CONTEXT), 6);
        int shown = all ? lines.size() : Math.min(LINES, lines.size());
        lines.subList(0, shown).forEach(output::result);
        if (shown < lines.size()) {
            output.result(String.format(Locale.ROOT, "      and %,d more lines (--all)", lines.size() - shown));
        }
    }

    private static Output.Part plain(String text) {
        return new Output.Part(Output.Part.Paint.PLAIN, text);
    }

    private static Output.Part gone(String text) {
        return new Output.Part(Output.Part.Paint.GONE, text);
    }

    private static Output.Part come(String text) {
        return new Output.Part(Output.Part.Paint.COME, text);
    }
}
