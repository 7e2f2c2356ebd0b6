package org.bagwright.text;

import org.bagwright.lexicon.LineWords;
import org.bagwright.lexicon.UnspacedWords;
import org.bagwright.lexicon.WordFamily;

/** What is kept of the words of a capture's blocks: what they are about, whom they name, how they begin and end. */
final class CaptureWords {
    /** Words at a block's start that are looked up among the weighed words. */
    private static final int WEIGHED = 24;
    /** The same at its end. */
    private static final int LAST_WORDS = 4;
    /** Letters from which a word that isn't a function word says what a text is about, with what parts it from the next. */
    private static final int SHORTEST_CONTENT_WORD = 4;
    /** Share of capitals, in thousandths, from which on they tell no names. */
    private static final int MOST_UPPER = 400;
    /** The families whose words say nothing of what a text is about: those of word-families.tsv. */
    private static final int OF_PAGES = (1 << WordFamily.AGENCY.ordinal()) - 1;

    private static final int ASCII = 0x80;

    final BlockHashes content;
    final BlockHashes names;
    final BlockHashes words;
    final BlockHashes pairs;
    final BlockHashes lastWords;
    /** Of each block a hash of all its words. */
    final long[] lines;

    CaptureWords(int blocks) {
        this.content = new BlockHashes(blocks);
        this.names = new BlockHashes(blocks);
        this.words = new BlockHashes(blocks);
        this.pairs = new BlockHashes(blocks);
        this.lastWords = new BlockHashes(blocks);
        this.lines = new long[blocks];
    }

    /** Adds a block's content and its first words, read from {@code text}. */
    void addContent(String text, LineWords read) {
        int n = read.count();
        content.reserve(n);
        for (int i = 0; i < n; i++) {
            int length = (i + 1 < n ? read.start(i + 1) : text.length()) - read.start(i);
            content.addIf(isBare(read, i) && length > SHORTEST_CONTENT_WORD ? 1 : 0, read.hash(i));
        }
        content.endRow();
        int first = Math.min(n, WEIGHED);
        words.reserve(first);
        for (int i = 0; i < first; i++) {
            words.add(read.hash(i));
        }
        words.endRow();
    }

    /** The same of a line that has no spaces between its words. */
    void addContent(UnspacedWords read) {
        long[] rows = read.rows();
        add(content, rows, rows.length);
        add(words, rows, Math.min(rows.length, WEIGHED));
    }

    private static void add(BlockHashes to, long[] hashes, int count) {
        to.reserve(count);
        for (int i = 0; i < count; i++) {
            to.add(hashes[i]);
        }
        to.endRow();
    }

    /**
     * Adds what else is kept of a block, after its content.
     *
     * @param upper share of capitals in its letters, in thousandths
     */
    void addAround(int block, String text, LineWords read, int upper) {
        if (upper <= MOST_UPPER) {
            addNames(text, read);
        }
        names.endRow();
        addPairs(block);
        int n = read.count();
        lastWords.reserve(LAST_WORDS);
        for (int i = n - 1; i >= Math.max(0, n - LAST_WORDS); i--) {
            lastWords.add(read.hash(i));
        }
        lastWords.endRow();
        lines[block] = read.hash(0, n);
    }

    private void addNames(String text, LineWords read) {
        int n = read.count();
        names.reserve(n);
        for (int i = 0; i < n; i++) {
            int start = read.start(i);
            if (isCapital(text.charAt(start)) && isBare(read, i) && isWithin(text, start)) {
                names.add(read.hash(i));
            }
        }
    }

    private static boolean isCapital(char c) {
        return c < ASCII ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    private static boolean isBare(LineWords read, int word) {
        return (read.families(word) & OF_PAGES) == 0;
    }

    /** Whether the word at {@code start} doesn't begin its sentence. */
    private static boolean isWithin(String text, int start) {
        return start >= 2 && Character.isLetterOrDigit(text.charAt(start - 2));
    }

    private void addPairs(int block) {
        long[] all = words.all();
        int from = words.from(block);
        int to = words.to(block);
        pairs.reserve(to - from);
        for (int k = from; k + 1 < to; k++) {
            pairs.add(WordWeights.pair(all[k], all[k + 1]));
        }
        pairs.endRow();
    }
}
