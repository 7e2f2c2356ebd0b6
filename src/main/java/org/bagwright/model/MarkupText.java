package org.bagwright.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The normalisation {@code markup-1} that makes one paragraph of runs of a marked-up source: what a reader sees.
 *
 * <ol>
 *   <li>Character references are read as in HTML text.
 *   <li>The runs are joined. Where markup that breaks the line stands between two of them, the white space around it
 *       goes and a space stands for it; or nothing before {@code , . ; : ! ? )} and between two letters of a script that
 *       is written without spaces.
 *   <li>All other runs of white space (TAB, LF, FF, CR, SPACE) become one space.
 *   <li>Blank space at both ends goes.
 * </ol>
 *
 * <p>The text file has the normalisation {@link Paragraph} of it. Collects one paragraph at a time and is used by one
 * thread.
 */
public final class MarkupText {
    /** The name under which the schema describes it. */
    public static final String NORMALISATION = "markup-1";

    /** Rule of the ledger for markup inside a paragraph. */
    public static final String INLINE = "markup.inline";

    /** Rule of the ledger for markup inside a paragraph that breaks its line. */
    public static final String LINE_BREAK = "markup.line-break";

    private final String source;
    private final CharacterReferences references;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reference = new StringBuilder(4);

    private int[] textAt = new int[8];
    private int[] sourceAt = new int[8];
    private int[] sourceEnd = new int[8];
    private int stretches;

    private int[] runs = new int[8];
    private boolean[] broken = new boolean[4];
    private int runCount;

    private boolean breakPending;
    private int spaceAt = -1;
    private int spaceEnd;

    private int shownText;
    private int shownSource;
    private int shownStretches;
    private int shownRuns;

    /** Collects from {@code source}, whose references {@code references} reads. */
    public MarkupText(String source, CharacterReferences references) {
        this.source = source;
        this.references = references;
    }

    /** Whether captures of this media type are marked-up sources. */
    public static boolean isMarkup(String mediaType) {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    /** Whether {@code entry} is markup inside a paragraph, which goes on after it. */
    public static boolean isInside(LedgerEntry entry) {
        return entry.rule().equals(INLINE) || entry.rule().equals(LINE_BREAK);
    }

    /** Forgets what was collected. */
    public void clear() {
        text.setLength(0);
        stretches = 0;
        runCount = 0;
        breakPending = false;
        spaceAt = -1;
        shownText = 0;
    }

    /** Whether nothing but blank space was collected. */
    public boolean isBlank() {
        return shownText == 0;
    }

    /** UTF-16 length of what is shown so far. */
    public int length() {
        return shownText;
    }

    /** Markup that breaks the line stands before the next run. */
    public void breakLine() {
        if (shownText > 0) {
            breakPending = true;
        }
    }

    /** Adds the run from {@code start} to {@code end}, in UTF-16 positions of the source, not before earlier runs. */
    public void add(int start, int end) {
        if (shownText > 0) {
            addRun(start, end);
        }
        int at = start;
        while (at < end) {
            char c = source.charAt(at);
            if (c == '&') {
                at = addReference(at, start, end);
            } else if (isSpace(c)) {
                addSpace(at, at + 1);
                at++;
            } else if (isPlain(c)) {
                int from = at;
                at = endOfWords(from, end);
                show(from, at, start, end);
            } else {
                addBlank(at);
                at++;
            }
        }
    }

    /** Where the words end that begin at {@code from}, with one space between two of them, and so shown as they stand. */
    private int endOfWords(int from, int end) {
        int at = from + 1;
        while (at < end) {
            char c = source.charAt(at);
            boolean shown = isPlain(c) || (c == ' ' && at + 1 < end && isPlain(source.charAt(at + 1)));
            if (!shown) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** What is shown. */
    public String text() {
        return text.substring(0, shownText);
    }

    /**
     * The paragraph as a block.
     *
     * @param codePoints UTF-16 positions of the source to code points
     */
    public Block block(boolean afterBlankLine, IntUnaryOperator codePoints) {
        int count = shownRuns;
        int[] spans = new int[2 * count];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = codePoints.applyAsInt(i == spans.length - 1 ? shownSource : runs[i]);
        }
        Span span = new Span(spans[0], spans[spans.length - 1]);
        String shown = text();
        if (count == 1 && shownStretches == 1 && sourceEnd[0] - sourceAt[0] == shownText) {
            return new Block(span, shown, afterBlankLine);
        }
        int[] at = Arrays.copyOf(textAt, shownStretches);
        int[] starts = new int[shownStretches];
        int[] ends = new int[shownStretches];
        for (int i = 0; i < shownStretches; i++) {
            int textEnd = i + 1 < stretches ? textAt[i + 1] : text.length();
            boolean oneByOne = textEnd - at[i] == sourceEnd[i] - sourceAt[i];
            starts[i] = codePoints.applyAsInt(sourceAt[i]);
            ends[i] = oneByOne ? SourceMap.ONE_BY_ONE : codePoints.applyAsInt(sourceEnd[i]);
        }
        return new Block(
                span,
                shown,
                afterBlankLine,
                Optional.of(new SourceMap(at, starts, ends, spans, Arrays.copyOf(broken, count))));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isPlain(char c) {
        return c < 0x80 ? c > ' ' && c != 0x7F && c != '&' : !Paragraph.isBlank(c);
    }

    /** Shows characters of the source as they stand; the first and the last of them aren't blank. */
    private void show(int from, int to, int runStart, int runEnd) {
        begin(from, runStart, runEnd);
        addSpaceBefore(source.charAt(from));
        text.append(source.substring(from, to));
        cover(from, to, to - from);
        shown(to);
    }

    /** The first shown character begins the first run. */
    private void begin(int at, int runStart, int runEnd) {
        if (shownText == 0) {
            text.setLength(0);
            stretches = 0;
            runCount = 0;
            spaceAt = -1;
            breakPending = false;
            addRun(Math.max(at, runStart), runEnd);
        }
    }

    private void shown(int sourceEndOfShown) {
        shownText = text.length();
        shownSource = sourceEndOfShown;
        shownStretches = stretches;
        shownRuns = runCount;
    }

    private int addReference(int at, int runStart, int runEnd) {
        reference.setLength(0);
        int length = references.read(source, at, runEnd, reference);
        if (length == 0) {
            show(at, at + 1, runStart, runEnd);
            return at + 1;
        }
        char c = reference.charAt(0);
        if (isSpace(c)) {
            addSpace(at, at + length);
        } else if (!Paragraph.isBlank(c)) {
            begin(at, runStart, runEnd);
            addSpaceBefore(c);
            text.append(reference);
            cover(at, at + length, reference.length());
            shown(at + length);
        } else if (shownText > 0) {
            addSpaceBefore(c);
            text.append(reference);
            cover(at, at + length, reference.length());
        }
        return at + length;
    }

    /** A character that is blank and yet isn't collapsed, such as a no-break space. */
    private void addBlank(int at) {
        if (shownText > 0) {
            addSpaceBefore(source.charAt(at));
            text.append(source.charAt(at));
            cover(at, at + 1, 1);
        }
    }

    private void addSpace(int from, int to) {
        if (shownText == 0) {
            return;
        }
        if (spaceAt < 0) {
            spaceAt = from;
        }
        spaceEnd = to;
    }

    private void addSpaceBefore(char next) {
        if (spaceAt < 0 && !breakPending) {
            return;
        }
        if (!breakPending || Paragraph.needsSpace(text, next)) {
            text.append(' ');
            if (spaceAt >= 0) {
                cover(spaceAt, spaceEnd, 1);
            } else {
                cover(runs[2 * runCount - 2], runs[2 * runCount - 2], 1);
            }
        }
        spaceAt = -1;
        breakPending = false;
    }

    /** The last {@code length} characters of the text stand for the source from {@code from} to {@code to}. */
    private void cover(int from, int to, int length) {
        int at = text.length() - length;
        if (stretches > 0
                && to - from == length
                && sourceEnd[stretches - 1] == from
                && at - textAt[stretches - 1] == from - sourceAt[stretches - 1]) {
            sourceEnd[stretches - 1] = to;
            return;
        }
        if (stretches == textAt.length) {
            textAt = Arrays.copyOf(textAt, 2 * stretches);
            sourceAt = Arrays.copyOf(sourceAt, 2 * stretches);
            sourceEnd = Arrays.copyOf(sourceEnd, 2 * stretches);
        }
        textAt[stretches] = at;
        sourceAt[stretches] = from;
        sourceEnd[stretches] = to;
        stretches++;
    }

    private void addRun(int start, int end) {
        if (runCount > 0 && !breakPending && runs[2 * runCount - 1] == start) {
            runs[2 * runCount - 1] = end;
            return;
        }
        if (runCount == broken.length) {
            runs = Arrays.copyOf(runs, 4 * runCount);
            broken = Arrays.copyOf(broken, 2 * runCount);
        }
        runs[2 * runCount] = start;
        runs[2 * runCount + 1] = end;
        broken[runCount] = runCount > 0 && breakPending;
        runCount++;
    }
}
