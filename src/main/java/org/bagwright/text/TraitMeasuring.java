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

/** Measures the {@link Traits} of a capture: block by block, one pass over its characters and one over its words. */
final class TraitMeasuring {
    /** A sentence of fewer words is too short to tell prose from a label. */
    private static final int FEWEST_PROSE_WORDS = 9;
    /** Prose without a final stop, such as a teaser that was cut, has at least so many words. */
    private static final int FEWEST_OPEN_PROSE_WORDS = 22;
    /** A year has four digits, a time of day three. */
    private static final int FEWEST_DIGITS = 3;
    /** Words of a block that are looked at. */
    private static final int LOOKED_AT = 400;

    /*
     * What scripts without capitals are taken to have, in thousandths: the middle of what running text and other lines have
     * where there are capitals. Without any, a label would look like the middle of a sentence.
     */
    private static final int UPPER_OF_PROSE = 30;
    private static final int UPPER_OF_LABELS = 140;
    private static final int CAPITALISED_OF_PROSE = 130;
    private static final int CAPITALISED_OF_LABELS = 750;

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

    final int count;
    /** One value a block for each {@link Trait}. */
    final int[][] values;

    final CaptureWords words;
    final boolean[] agencies;
    final List<Optional<Furniture.Mark>> marks;

    /* Of the block at hand. */
    private char[] line = new char[LOOKED_AT];
    private final CharacterCount characters = new CharacterCount();
    private final LineWords read = new LineWords();
    private final UnspacedWords unspaced = new UnspacedWords();
    /** How many of its words each family has. */
    private final int[] families = new int[WordFamily.COUNT];

    private TraitMeasuring(int count) {
        this.count = count;
        this.values = new int[Trait.COUNT][count];
        this.words = new CaptureWords(count);
        this.agencies = new boolean[count];
        this.marks = new ArrayList<>(count);
    }

    static TraitMeasuring of(List<Block> blocks) {
        TraitMeasuring measuring = new TraitMeasuring(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            measuring.measure(i, blocks.get(i));
        }
        measuring.measureGroups(blocks);
        measuring.countRepeats();
        return measuring;
    }

    private void measure(int block, Block measured) {
        String text = measured.text();
        readCharacters(text);
        read.read(text, LOOKED_AT);
        measureCharacters(block, text);
        measureEnds(block, text);
        measureWords(block);
        if (isUnspaced()) {
            measureUnspaced(block, text);
        } else {
            words.addContent(text, read);
        }
        words.addAround(block, text, read, get(Trait.UPPER, block));
        set(Trait.AFTER_BLANK, block, measured.afterBlankLine() ? 1 : 0);
    }

    private void set(Trait trait, int block, int value) {
        values[trait.ordinal()][block] = value;
    }

    private int get(Trait trait, int block) {
        return values[trait.ordinal()][block];
    }

    /** Arrays are faster to walk through than strings. */
    private void readCharacters(String text) {
        if (line.length < text.length()) {
            line = new char[Math.max(text.length(), 2 * line.length)];
        }
        text.getChars(0, text.length(), line, 0);
        characters.read(line, text.length());
    }

    /** Whether most letters are of a script that puts no spaces between words. */
    private boolean isUnspaced() {
        return 2 * characters.of(CharacterClass.UNSPACED) > characters.letters();
    }

    private void measureCharacters(int block, String text) {
        int length = text.length();
        int letters = characters.letters();
        int digits = characters.of(CharacterClass.DIGIT);
        int lettersAsWords = characters.of(CharacterClass.UNSPACED);
        int all = characters.words() + (lettersAsWords + 1) / 2;
        // Where two letters are a word, they count as the five that a word has elsewhere.
        int added = 3 * lettersAsWords / 2;
        set(Trait.CHARACTERS, block, length + added);
        set(Trait.WORDS, block, all);
        set(Trait.WORD_LENGTH, block, all == 0 ? 0 : 10 * (letters + digits + added) / all);
        set(Trait.UPPER, block, Share.of(characters.capitals(), letters));
        set(Trait.DIGITS, block, Share.of(digits, length));
        set(Trait.MARKS, block, Share.of(characters.marks(), length));
        set(Trait.CAPITALISED, block, Share.of(characters.capitalised(), characters.words()));
        set(Trait.COMMAS, block, characters.of(CharacterClass.COMMA));
        set(Trait.SENTENCES, block, characters.sentences());
        set(Trait.BARS, block, characters.of(CharacterClass.BAR));
        set(Trait.QUOTES, block, characters.of(CharacterClass.QUOTE));
        set(Trait.BRACKETS, block, characters.of(CharacterClass.BRACKET));
        set(Trait.ADDRESS, block, characters.of(CharacterClass.ADDRESS));
        if (digits >= FEWEST_DIGITS) {
            set(Trait.YEAR, block, Figures.years(text));
        }
        if (characters.of(CharacterClass.COLON) > 0) {
            set(Trait.ADDRESS, block, characters.of(CharacterClass.ADDRESS) + Figures.addresses(text));
            set(Trait.CLOCK, block, digits >= FEWEST_DIGITS ? Figures.clocks(text) : 0);
        }
    }

    private void measureEnds(int block, String text) {
        int last = LineEnds.last(text);
        set(Trait.FIRST, block, LineEnds.first(text));
        set(Trait.LAST, block, last);
        int all = get(Trait.WORDS, block);
        boolean prose = (LineEnds.isStop(last) && all >= FEWEST_PROSE_WORDS) || all >= FEWEST_OPEN_PROSE_WORDS;
        set(Trait.PROSE, block, prose ? 1 : 0);
        int caseless = characters.of(CharacterClass.CASELESS) + characters.of(CharacterClass.UNSPACED);
        if (2 * caseless > characters.letters()) {
            set(Trait.UPPER, block, prose ? UPPER_OF_PROSE : UPPER_OF_LABELS);
            set(Trait.CAPITALISED, block, prose ? CAPITALISED_OF_PROSE : CAPITALISED_OF_LABELS);
        }
    }

    private void measureWords(int block) {
        Arrays.fill(families, 0);
        if (read.families() != 0) {
            for (int i = 0; i < read.count(); i++) {
                countFamilies(read.families(i));
            }
            setFamilies(block, families, read.count());
        }
        agencies[block] = families[WordFamily.AGENCY.ordinal()] > 0;
        Optional<Furniture.Mark> mark = Furniture.in(read);
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

    /** Function words and content of a line that has no spaces between its words. */
    private void measureUnspaced(int block, String text) {
        unspaced.read(text, LOOKED_AT);
        words.addContent(unspaced);
        setFamilies(block, unspaced.families(), Math.min(get(Trait.WORDS, block), LOOKED_AT / 2));
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
        for (long line : words.lines) {
            counts.put(line, Math.max(0, counts.get(line)) + 1);
        }
        for (int i = 0; i < count; i++) {
            set(Trait.REPEATS, i, counts.get(words.lines[i]));
        }
    }
}
