package org.bagwright.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Furniture;
import org.bagwright.lexicon.HashTable;
import org.bagwright.lexicon.LineWords;
import org.bagwright.lexicon.UnspacedWords;
import org.bagwright.lexicon.WordFamily;
import org.bagwright.model.Block;
import org.bagwright.model.Paragraph;

/** The {@link Trait}s of all blocks of a capture, and their content words. One pass over characters and words. */
public final class Traits {
    /** A sentence of fewer words is too short to tell prose from a label. */
    private static final int FEWEST_PROSE_WORDS = 9;
    /** Prose without a final stop, such as a teaser that was cut, has at least so many words. */
    private static final int FEWEST_OPEN_PROSE_WORDS = 22;
    /** Words of a block that are looked at. */
    private static final int LOOKED_AT = 400;
    /** Words at a block's start that are looked up among the weighed words. */
    static final int WEIGHED = 24;
    /** The same at its end. */
    private static final int LAST_WORDS = 4;
    /** Letters from which a word that isn't a function word says what a text is about. */
    private static final int SHORTEST_CONTENT_WORD = 4;

    /*
     * What scripts without capitals are taken to have, in thousandths: the middle of what running text and other lines have
     * where there are capitals. Without any, a label would look like the middle of a sentence.
     */
    private static final int UPPER_OF_PROSE = 30;
    private static final int UPPER_OF_LABELS = 140;
    private static final int CAPITALISED_OF_PROSE = 130;
    private static final int CAPITALISED_OF_LABELS = 750;
    /** Share of capitals, in thousandths, from which on they tell no names. */
    private static final int MOST_UPPER = 400;
    /** The families whose words say nothing of what a text is about: those of word-families.tsv. */
    private static final int OF_PAGES = (1 << WordFamily.AGENCY.ordinal()) - 1;

    private static final String CLOSERS = "\"”’'»)]」』“›*";

    /** Traits that are the share of a family's words, and the family of each. */
    private static final Trait[] SHARES = {
        Trait.FUNCTION_SHARE,
        Trait.SHARE,
        Trait.SUBSCRIBE,
        Trait.CONSENT,
        Trait.COMMENT,
        Trait.CREDIT,
        Trait.RELATED,
        Trait.ADVERT,
        Trait.NAVIGATE,
        Trait.BYLINE
    };

    private static final WordFamily[] OF_SHARES = {
        WordFamily.FUNCTION,
        WordFamily.SHARE,
        WordFamily.SUBSCRIBE,
        WordFamily.CONSENT,
        WordFamily.COMMENT,
        WordFamily.CREDIT,
        WordFamily.RELATED,
        WordFamily.ADVERT,
        WordFamily.NAVIGATE,
        WordFamily.BYLINE
    };

    private final int count;
    private final int[][] values;
    private final long[][] content;
    private final int[][] contentNumbers;
    private int distinctContent;
    private final long[][] names;
    private final int[][] nameNumbers;
    private int distinctNames;
    private final long[][] words;
    private final long[][] pairs;
    private final long[][] lastWords;
    private final long[] lines;
    private final boolean[] agencies;
    /** Whether most letters of a block are of a script that puts no spaces between words. */
    private final boolean[] unspaced;

    private final List<Optional<Furniture.Mark>> marks;
    /** Of the block at hand: how many of its words each family has, and which of them are content words. */
    private final int[] families = new int[WordFamily.COUNT];

    /** How many characters it has of each kind of {@link CharacterClass}. */
    private final int[] kinds = new int[CharacterClass.KINDS];

    private char[] line = new char[LOOKED_AT];
    private long[] about = new long[LOOKED_AT];
    private long[] named = new long[LOOKED_AT];

    private Traits(int count) {
        this.count = count;
        this.values = new int[Trait.COUNT][count];
        this.content = new long[count][];
        this.contentNumbers = new int[count][];
        this.names = new long[count][];
        this.nameNumbers = new int[count][];
        this.words = new long[count][];
        this.pairs = new long[count][];
        this.lastWords = new long[count][];
        this.lines = new long[count];
        this.agencies = new boolean[count];
        this.unspaced = new boolean[count];
        this.marks = new ArrayList<>(count);
    }

    /** Measures the blocks of one capture. */
    public static Traits of(List<Block> blocks) {
        Traits traits = new Traits(blocks.size());
        LineWords words = new LineWords();
        UnspacedWords unspaced = new UnspacedWords();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            words.read(block.text(), LOOKED_AT);
            traits.measureCharacters(i, block.text());
            traits.measureWords(i, block.text(), words);
            if (traits.unspaced[i]) {
                unspaced.read(block.text(), LOOKED_AT);
                traits.measureUnspaced(i, unspaced);
            }
            traits.pairs[i] = pairs(traits.words[i]);
            traits.lines[i] = words.hash(0, words.count());
            traits.set(Trait.AFTER_BLANK, i, block.afterBlankLine() ? 1 : 0);
        }
        traits.measureGroups(blocks);
        traits.countRepeats();
        traits.distinctContent = number(traits.content, traits.contentNumbers);
        traits.distinctNames = number(traits.names, traits.nameNumbers);
        return traits;
    }

    /** How many blocks there are. */
    public int count() {
        return count;
    }

    /** One value a block. */
    public int[] column(Trait trait) {
        return values[trait.ordinal()];
    }

    /** The value of one block. */
    public int get(Trait trait, int block) {
        return values[trait.ordinal()][block];
    }

    /** Hashes of the words that say what the block is about. */
    public long[] content(int block) {
        return content[block];
    }

    /** Of each block the numbers of its content words in the capture, from 0 on: the same word has the same number. */
    public int[][] contentNumbers() {
        return contentNumbers;
    }

    /** How many content words the capture has, each counted once. */
    public int distinctContent() {
        return distinctContent;
    }

    /** As {@link #contentNumbers}, of the words within sentences that begin with a capital: names, for the most part. */
    public int[][] nameNumbers() {
        return nameNumbers;
    }

    /** How many names the capture has, each counted once. */
    public int distinctNames() {
        return distinctNames;
    }

    /** Hashes of the first words. */
    public long[] words(int block) {
        return words[block];
    }

    /** Hashes of the pairs of {@link #words}. */
    public long[] pairs(int block) {
        return pairs[block];
    }

    private static long[] pairs(long[] words) {
        long[] pairs = new long[Math.max(0, words.length - 1)];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = WordWeights.pair(words[k], words[k + 1]);
        }
        return pairs;
    }

    /** Whether a word of an agency's name is in the block. */
    public boolean mayNameAgency(int block) {
        return agencies[block];
    }

    /** Hashes of the last words. */
    public long[] lastWords(int block) {
        return lastWords[block];
    }

    /** A hash of all the block's words. */
    public long line(int block) {
        return lines[block];
    }

    /** The furniture phrase of a block, if it has one. */
    public Optional<Furniture.Mark> mark(int block) {
        return marks.get(block);
    }

    private void set(Trait trait, int block, int value) {
        values[trait.ordinal()][block] = value;
    }

    private void measureCharacters(int block, String text) {
        int length = text.length();
        char[] line = characters(text);
        Arrays.fill(kinds, 0);
        int letters = 0;
        int upper = 0;
        int words = 0;
        int capitalised = 0;
        int sentences = 0;
        int addresses = 0;
        int years = 0;
        int clocks = 0;
        int inWord = 0;
        for (int i = 0; i < length; i++) {
            int of = CharacterClass.of(line[i]);
            int begins = of & CharacterClass.WORD & ~inWord;
            int capital = (of / CharacterClass.CAPITAL) & 1;
            words += begins;
            capitalised += begins & capital;
            upper += capital;
            letters += (of / CharacterClass.LETTER) & 1;
            inWord = (of & CharacterClass.WORD) | ((of / CharacterClass.KEEPS_WORD) & inWord);
            int kind = CharacterClass.kind(of);
            if (kind != 0) {
                kinds[kind]++;
                if (kind == CharacterClass.DIGIT) {
                    years += isYear(text, i) ? 1 : 0;
                    clocks += isClock(text, i) ? 1 : 0;
                } else if (kind == CharacterClass.STOP) {
                    sentences += isEnd(text, i) ? 1 : 0;
                } else if (kind == CharacterClass.COLON) {
                    addresses += text.startsWith("://", i) ? 1 : 0;
                }
            }
        }
        int digits = kinds[CharacterClass.DIGIT];
        int unspaced = kinds[CharacterClass.UNSPACED];
        int caseless = kinds[CharacterClass.CASELESS] + unspaced;
        int commas = kinds[CharacterClass.COMMA];
        int bars = kinds[CharacterClass.BAR];
        int quotes = kinds[CharacterClass.QUOTE];
        int brackets = kinds[CharacterClass.BRACKET];
        int address = kinds[CharacterClass.ADDRESS] + addresses;
        int punctuation = kinds[CharacterClass.STOP]
                + kinds[CharacterClass.COLON]
                + commas
                + bars
                + quotes
                + brackets
                + kinds[CharacterClass.ADDRESS]
                + kinds[CharacterClass.OTHER_MARK];
        int all = words + (unspaced + 1) / 2;
        this.unspaced[block] = 2 * unspaced > letters;
        // Where two letters are a word, they count as the five that a word has elsewhere.
        int added = 3 * unspaced / 2;
        set(Trait.CHARACTERS, block, length + added);
        set(Trait.WORDS, block, all);
        set(Trait.WORD_LENGTH, block, all == 0 ? 0 : 10 * (letters + digits + added) / all);
        set(Trait.UPPER, block, Share.of(upper, letters));
        set(Trait.DIGITS, block, Share.of(digits, length));
        set(Trait.MARKS, block, Share.of(punctuation, length));
        set(Trait.CAPITALISED, block, Share.of(capitalised, words));
        set(Trait.COMMAS, block, commas);
        set(Trait.SENTENCES, block, sentences);
        set(Trait.BARS, block, bars);
        set(Trait.QUOTES, block, quotes);
        set(Trait.BRACKETS, block, brackets);
        set(Trait.ADDRESS, block, address);
        set(Trait.YEAR, block, years);
        set(Trait.CLOCK, block, clocks);
        set(Trait.FIRST, block, first(text));
        int last = last(text);
        set(Trait.LAST, block, last);
        boolean stopped = isStop(last);
        boolean prose = (stopped && all >= FEWEST_PROSE_WORDS) || all >= FEWEST_OPEN_PROSE_WORDS;
        set(Trait.PROSE, block, prose ? 1 : 0);
        if (2 * caseless > letters) {
            set(Trait.UPPER, block, prose ? UPPER_OF_PROSE : UPPER_OF_LABELS);
            set(Trait.CAPITALISED, block, prose ? CAPITALISED_OF_PROSE : CAPITALISED_OF_LABELS);
        }
    }

    /** The characters of {@code text}, which are faster to walk through than a string, and what stood there before behind them. */
    private char[] characters(String text) {
        if (line.length < text.length()) {
            line = new char[Math.max(text.length(), 2 * line.length)];
        }
        text.getChars(0, text.length(), line, 0);
        return line;
    }

    /** Whether the mark at {@code at}, one of {@link CharacterClass#STOPS}, ends a sentence. */
    private static boolean isEnd(String text, int at) {
        return at + 1 == text.length() || text.charAt(at) > 0x7F || Paragraph.isBlank(text.charAt(at + 1));
    }

    /** Whether the digit at {@code at} is the last of an hour's, as in {@code 14:30}. */
    private static boolean isClock(String text, int at) {
        return at + 3 < text.length()
                && text.charAt(at + 1) == ':'
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Four digits that begin with 19 or 20. */
    private static boolean isYear(String text, int at) {
        if (at + 4 > text.length() || (at > 0 && isDigit(text.charAt(at - 1)))) {
            return false;
        }
        boolean century = text.startsWith("19", at) || text.startsWith("20", at);
        return century
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3))
                && (at + 4 == text.length() || !isDigit(text.charAt(at + 4)));
    }

    /** 0 lower case, 1 upper case or a letter without case, 3 digit, 4 quotation mark, 5 bracket, 6 other. */
    static int first(String text) {
        char c = text.charAt(0);
        if (Character.isLetter(c)) {
            return Character.isLowerCase(c) ? 0 : 1;
        }
        return Character.isDigit(c) ? 3 : "\"“„‘'«「".indexOf(c) >= 0 ? 4 : "([{".indexOf(c) >= 0 ? 5 : 6;
    }

    /** Whether {@link #last} is the end of a sentence. */
    public static boolean isStop(int last) {
        return last >= FULL_STOP;
    }

    private static final int FULL_STOP = 5;
    private static final int ELLIPSIS = 7;

    /** 0 letter, 1 digit, 2 comma or dash, 3 colon, 4 other, 5 full stop, 6 question or cry, 7 ellipsis. */
    static int last(String text) {
        int end = text.length();
        while (end > 1 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || Paragraph.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        char c = text.charAt(end - 1);
        if (Character.isLetter(c)) {
            return 0;
        }
        if (Character.isDigit(c)) {
            return 1;
        }
        if (c == '…' || text.startsWith("..", Math.max(0, end - 2))) {
            return ELLIPSIS;
        }
        if ("!?！？؟".indexOf(c) >= 0) {
            return 6;
        }
        return CharacterClass.STOPS.indexOf(c) >= 0
                ? FULL_STOP
                : ":：".indexOf(c) >= 0 ? 3 : ",;-–—".indexOf(c) >= 0 ? 2 : 4;
    }

    private void measureWords(int block, String text, LineWords words) {
        int n = words.count();
        int known = words.families();
        Arrays.fill(families, 0);
        if (about.length < n) {
            about = new long[n];
            named = new long[n];
        }
        int abouts = 0;
        int nameds = 0;
        boolean shouted = get(Trait.UPPER, block) > MOST_UPPER;
        for (int i = 0; i < n; i++) {
            int start = words.start(i);
            int end = i + 1 < n ? words.start(i + 1) : text.length();
            int bits = words.families(i);
            countFamilies(bits);
            boolean bare = (bits & OF_PAGES) == 0;
            about[abouts] = words.hash(i);
            abouts += bare && end - start > SHORTEST_CONTENT_WORD ? 1 : 0;
            if (Character.isUpperCase(line[start]) && bare && !shouted && isWithin(line, start)) {
                named[nameds++] = words.hash(i);
            }
        }
        long[] first = new long[Math.min(n, WEIGHED)];
        for (int i = 0; i < first.length; i++) {
            first[i] = words.hash(i);
        }
        this.words[block] = first;
        long[] last = new long[Math.min(n, LAST_WORDS)];
        for (int i = 0; i < last.length; i++) {
            last[i] = words.hash(n - 1 - i);
        }
        lastWords[block] = last;
        agencies[block] = families[WordFamily.AGENCY.ordinal()] > 0;
        content[block] = Arrays.copyOf(about, abouts);
        names[block] = Arrays.copyOf(named, nameds);
        if (known != 0) {
            setFamilies(block, families, n);
        }
        Optional<Furniture.Mark> mark = Furniture.in(words);
        marks.add(mark);
        if (mark.isPresent()) {
            set(Trait.MARK, block, 1 + mark.get().role().ordinal());
            set(Trait.CLOSES, block, mark.get().closes() ? 1 : 0);
        }
    }

    private void countFamilies(int bits) {
        // Most words are of no family or function words, whose bit is the lowest.
        int function = bits & 1;
        families[WordFamily.FUNCTION.ordinal()] += function;
        for (int rest = bits - function; rest != 0; rest &= rest - 1) {
            families[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    /** {@code counts}: how many words of each family are among {@code all}. */
    private void setFamilies(int block, int[] counts, int all) {
        set(Trait.FUNCTION_WORDS, block, counts[WordFamily.FUNCTION.ordinal()]);
        for (int i = 0; i < SHARES.length; i++) {
            set(SHARES[i], block, shareOfWords(counts[OF_SHARES[i].ordinal()], all));
        }
        int time = counts[WordFamily.MONTH.ordinal()]
                + counts[WordFamily.WEEKDAY.ordinal()]
                + counts[WordFamily.AGO.ordinal()];
        set(Trait.TIME, block, shareOfWords(time, all));
    }

    /** Most families have no word in a block. */
    private static int shareOfWords(int part, int all) {
        return part == 0 ? 0 : Share.capped(part, all);
    }

    /** Whether the word at {@code start} doesn't begin its sentence. */
    private static boolean isWithin(char[] line, int start) {
        return start >= 2 && Character.isLetterOrDigit(line[start - 2]);
    }

    /** Function words and content of a line that has no spaces between its words. */
    private void measureUnspaced(int block, UnspacedWords read) {
        int lookedAt = Math.min(get(Trait.WORDS, block), LOOKED_AT / 2);
        content[block] = read.rows();
        words[block] = Arrays.copyOf(content[block], Math.min(content[block].length, WEIGHED));
        setFamilies(block, read.families(), lookedAt);
    }

    private void measureGroups(List<Block> blocks) {
        int from = 0;
        while (from < count) {
            int to = from + 1;
            while (to < count && !blocks.get(to).afterBlankLine()) {
                to++;
            }
            for (int i = from; i < to; i++) {
                set(Trait.GROUP, i, to - from);
                set(Trait.BEFORE_BLANK, i, i == to - 1 ? 1 : 0);
            }
            from = to;
        }
    }

    private void countRepeats() {
        HashTable counts = new HashTable(count);
        for (long line : lines) {
            counts.put(line, Math.max(0, counts.get(line)) + 1);
        }
        for (int i = 0; i < count; i++) {
            set(Trait.REPEATS, i, counts.get(lines[i]));
        }
    }

    /** Numbers each row's hashes {@code into} it, and tells how many there are: both looks of the model count by them. */
    private static int number(long[][] hashes, int[][] into) {
        int all = 0;
        for (long[] row : hashes) {
            all += row.length;
        }
        Numbering numbers = new Numbering(all);
        for (int i = 0; i < hashes.length; i++) {
            int[] numbered = new int[hashes[i].length];
            for (int k = 0; k < numbered.length; k++) {
                numbered[k] = numbers.of(hashes[i][k]);
            }
            into[i] = numbered;
        }
        return numbers.distinct();
    }
}
