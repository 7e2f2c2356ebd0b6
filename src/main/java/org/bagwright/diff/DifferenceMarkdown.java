package org.bagwright.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.Version;
import org.bagwright.report.MarkdownText;

/** A difference as GitHub-flavoured Markdown for a pull request: a table of figures, and what changed in folded lists. */
public final class DifferenceMarkdown {
    /** Characters after which no more is listed: GitHub refuses a comment of more than 65,536. */
    private static final int ROOM = 60_000;
    /** Characters of one value that are shown. */
    private static final int SHOWN = 200;
    /** Characters of one text's changes that are shown. */
    private static final int SHOWN_OF_TEXT = 4_000;
    /** Words of equal text on either side of a change. */
    private static final int CONTEXT = 5;

    private final Difference difference;
    private final List<Pairing> chosen;
    private final boolean all;
    private final boolean withText;
    private final StringBuilder out = new StringBuilder(4096);

    private DifferenceMarkdown(Difference difference, List<Pairing> chosen, boolean all, boolean withText) {
        this.difference = difference;
        this.chosen = chosen;
        this.all = all;
        this.withText = withText;
    }

    /**
     * The Markdown of {@code difference}.
     *
     * @param chosen the changes to list, of which the texts were fetched; by subject and kind
     * @param all whether it may be longer than a comment on GitHub
     * @param withText whether changes of texts are shown word by word
     */
    public static String of(Difference difference, List<Pairing> chosen, boolean all, boolean withText)
            throws IOException {
        return new DifferenceMarkdown(difference, chosen, all, withText).write();
    }

    private String write() throws IOException {
        Heading heading = difference.heading();
        out.append("## ")
                .append(MarkdownText.escaped(heading.name() + ": " + heading.before() + " → " + heading.after()))
                .append("\n\n");
        proposal();
        figures(difference.tally());
        Map<String, List<Pairing>> groups = new LinkedHashMap<>();
        for (Pairing pairing : chosen) {
            groups.computeIfAbsent(pairing.subject() + " " + pairing.kind(), any -> new ArrayList<>())
                    .add(pairing);
        }
        for (List<Pairing> group : groups.values()) {
            list(group);
        }
        return out.toString();
    }

    private void proposal() {
        Proposal proposal = difference.proposal();
        String version = proposal.next().map(Version::toString).orElse("not known") + " (";
        out.append(
                proposal.step() == Step.NONE
                        ? "**Nothing differs.** "
                        : "**Next version: " + version + proposal.step().label() + ").** ");
        out.append(proposal.reason()).append("\n\n");
    }

    private void figures(Tally tally) {
        out.append("| | documents | captures |\n|---|---:|---:|\n");
        row("before", tally.before(Subject.DOCUMENT), tally.before(Subject.CAPTURE));
        for (Kind kind : Kind.values()) {
            int documents = tally.count(Subject.DOCUMENT, kind);
            int captures = tally.count(Subject.CAPTURE, kind);
            if (documents + captures > 0) {
                row(kind.phrase(), documents, captures);
            }
        }
        row("unchanged", tally.unchanged(Subject.DOCUMENT), tally.unchanged(Subject.CAPTURE));
        row("after", tally.after(Subject.DOCUMENT), tally.after(Subject.CAPTURE));
    }

    private void row(String name, int documents, int captures) {
        out.append(String.format(Locale.ROOT, "| %s | %,d | %,d |\n", name, documents, captures));
    }

    private void list(List<Pairing> pairings) throws IOException {
        out.append("\n<details><summary>")
                .append(pairings.get(0).subject().counted(pairings.size()))
                .append(' ')
                .append(pairings.get(0).kind().phrase())
                .append("</summary>\n\n");
        int listed = 0;
        for (Pairing pairing : pairings) {
            if (!all && out.length() > ROOM) {
                break;
            }
            item(pairing, difference.detail(pairing));
            listed++;
        }
        if (listed < pairings.size()) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s%,d more aren't listed here.\n",
                    listed == 0 ? "" : "\n",
                    pairings.size() - listed));
        }
        out.append("\n</details>\n");
    }

    private void item(Pairing pairing, Change change) {
        List<String> facts = new ArrayList<>();
        change.text().ifPresent(text -> facts.add(amount(text)));
        change.reason().ifPresent(reason -> facts.add(MarkdownText.escaped(cut(reason, SHOWN))));
        change.keys()
                .forEach(key -> facts.add(
                        MarkdownText.code(key.key()) + ": " + value(key.before()) + " → " + value(key.after())));
        out.append("- ").append(MarkdownText.code(cut(pairing.name(), SHOWN)));
        out.append(facts.isEmpty() ? "" : ": " + String.join("; ", facts)).append('\n');
        if (withText && change.text().isPresent()) {
            text(change.text().get());
        }
    }

    /** {@code +12 −3 words}. */
    static String amount(WordDiff text) {
        return String.format(Locale.ROOT, "+%,d −%,d words", text.wordsAdded(), text.wordsRemoved());
    }

    private static String value(Optional<String> value) {
        return value.map(text -> MarkdownText.escaped(cut(text, SHOWN))).orElse("(none)");
    }

    private void text(WordDiff text) {
        int room = all ? Integer.MAX_VALUE : SHOWN_OF_TEXT;
        out.append("  <br>");
        for (WordDiff.Piece piece : text.shortened(CONTEXT)) {
            String shown = MarkdownText.escaped(cut(piece.text(), room).replace("\n\n", " ¶ "));
            out.append(
                    switch (piece.fate()) {
                        case EQUAL -> shown;
                        case REMOVED -> "<del>" + shown + "</del>";
                        case ADDED -> "<ins>" + shown + "</ins>";
                    });
            room -= piece.text().length();
            if (room <= 0) {
                out.append(" …");
                break;
            }
        }
        out.append('\n');
    }

    /** The first {@code most} characters at most, no surrogate pair cut in two. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
