package org.bagwright.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bagwright.lexicon.ElementNames;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.Block;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** The model's opinion of each block of a capture: whether it is an article's text, how sure that is, and why. Not thread-safe. */
public final class Judgement {
    /** Judgements less sure than this name their reasons. */
    private static final double EXPLAINED = 0.75;
    /** Blocks whose reasons are found at once: enough to fetch each tree seldom, few enough for the memory. */
    private static final int TOGETHER = 64;
    /** Reasons that are named. */
    private static final int REASONS = 2;

    /** Words from which on a capture is longer than nearly all pages that the model was learned from. */
    private static final int LONG = 8000;
    /** Words of running text under one parent from which on it is a long text; 7 of 504 pages of known sites have more. */
    private static final int LONG_UNDER_ONE_PARENT = 5000;
    /** Share of running text in the words of a capture that is nothing else. */
    private static final double LEAST_PROSE = 0.9;
    /** Words for each phrase that ends articles; a page has one in a few hundred. */
    private static final int WORDS_OF_EACH_CLOSER = 4000;
    /**
     * Words, share of running text and words for each such phrase of a work with notes, references and tables: twice as
     * long, as no page of known sites is, but for one such work, of which the model keeps next to nothing.
     */
    private static final int LONG_WITH_NOTES = 16_000;

    private static final double LEAST_PROSE_WITH_NOTES = 0.8;
    private static final int WORDS_OF_EACH_CLOSER_WITH_NOTES = 2000;
    /** As judged by hand. */
    private static final double OF_BARE_TEXT = 0.7;

    private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final List<Block> blocks;
    private final Features features;
    private final BlockModel model;
    private final BlockModel.Opinion opinion;
    /** What the model keeps. */
    private final boolean[] kept;

    private final boolean[] vetoed;
    private final boolean[] bare;
    /** Of each unsure block, made when first asked for. */
    private String[] reasons;

    private Judgement(
            List<Block> blocks,
            Features features,
            BlockModel model,
            BlockModel.Opinion opinion,
            boolean[] kept,
            boolean[] vetoed) {
        this.blocks = blocks;
        this.features = features;
        this.model = model;
        this.opinion = opinion;
        this.kept = kept;
        this.vetoed = vetoed;
        this.bare = bare(features);
    }

    /** Which blocks are the running text of a book, a report: the model knows too few so long. */
    private static boolean[] bare(Features features) {
        if (features.isMarkup()) {
            return features.markup().inLongText(features.traits(), LONG_UNDER_ONE_PARENT);
        }
        boolean[] bare = new boolean[features.rows()];
        if (isBare(features.traits())) {
            for (int i = 0; i < bare.length; i++) {
                bare[i] = features.traits().get(Trait.PROSE, i) == 1;
            }
        }
        return bare;
    }

    /** Whether a long capture is nothing but running text. */
    private static boolean isBare(Traits traits) {
        long words = 0;
        long prose = 0;
        long closers = 0;
        for (int i = 0; i < traits.count(); i++) {
            words += traits.get(Trait.WORDS, i);
            prose += traits.get(Trait.PROSE, i) == 1 ? traits.get(Trait.WORDS, i) : 0;
            closers += traits.get(Trait.CLOSES, i);
        }
        boolean text = words >= LONG && prose >= words * LEAST_PROSE && closers * WORDS_OF_EACH_CLOSER <= words;
        boolean withNotes = words >= LONG_WITH_NOTES
                && prose >= words * LEAST_PROSE_WITH_NOTES
                && closers * WORDS_OF_EACH_CLOSER_WITH_NOTES <= words;
        return text || withNotes;
    }

    /** A judgement to which no rule objects. */
    public Judgement(List<Block> blocks, Features features, BlockModel model, BlockModel.Opinion opinion) {
        this(blocks, features, model, opinion, kept(blocks, features, model, opinion), new boolean[blocks.size()]);
    }

    private static boolean[] kept(List<Block> blocks, Features features, BlockModel model, BlockModel.Opinion opinion) {
        int[] sums = new int[features.rows()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = opinion.sum(i);
        }
        boolean[] kept = Smoothing.kept(features, sums);
        if (!features.isMarkup()) {
            TornSentences.mend(blocks, features.traits().column(Trait.WORDS), kept);
            OpenLines.add(blocks, features.traits(), kept);
        }
        Refrains.add(blocks, features.traits(), kept);
        PolicyText.add(blocks, features.traits(), kept);
        SpareText.add(features, i -> model.chance(opinion.sum(i)), kept);
        ContinuedNumbers.add(blocks, features.traits(), i -> model.chance(opinion.sum(i)), kept);
        ClosingParagraphs.add(features, i -> model.chance(opinion.sum(i)), kept);
        ThreadMessages.add(features, i -> model.chance(opinion.sum(i)), kept);
        return kept;
    }

    static Judgement of(List<Block> blocks) {
        return of(blocks, Features.of(blocks), BlockModel.ofText());
    }

    static Judgement of(MarkupSegmentation page) {
        return of(page.blocks(), Features.of(page), BlockModel.ofMarkup());
    }

    private static Judgement of(List<Block> blocks, Features features, BlockModel model) {
        return new Judgement(blocks, features, model, model.judge(features));
    }

    List<Block> blocks() {
        return blocks;
    }

    Features features() {
        return features;
    }

    boolean keeps(int block) {
        return !vetoed[block] && (kept[block] || isBareText(block));
    }

    /** Whether a rule takes out what the model keeps. */
    boolean isOverruled(int block) {
        return vetoed[block] && kept[block];
    }

    private boolean isBareText(int block) {
        return bare[block];
    }

    /** This judgement, but for the blocks that rules know better, those that were vetoed before among them. */
    Judgement without(boolean[] others) {
        boolean[] all = others.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] |= vetoed[i];
        }
        return new Judgement(blocks, features, model, opinion, kept, all);
    }

    /** Whether the block is a heading of a marked-up page, by its tag. */
    boolean isHeading(int block) {
        if (!features.isMarkup()) {
            return false;
        }
        for (String tag : HEADINGS) {
            if (features.markup().isTag(tag, block)) {
                return true;
            }
        }
        return false;
    }

    /** What the markup names a block's place to be. */
    Optional<ElementNames.Part> part(int block) {
        return features.isMarkup() ? features.markup().part(block) : Optional.empty();
    }

    /** How sure the judgement is, 0 to 1: the chance that it is right. */
    double confidence(int block) {
        double chance = model.chance(opinion.sum(block));
        if (isBareText(block) && keeps(block)) {
            return Math.max(OF_BARE_TEXT, chance);
        }
        return keeps(block) ? chance : 1 - chance;
    }

    /** What speaks loudest for the judgement, in words, where it is unsure; empty where it is sure. */
    Optional<String> reasons(int block) {
        if (confidence(block) >= EXPLAINED) {
            return Optional.empty();
        }
        if (reasons == null) {
            reasons = allReasons();
        }
        return Optional.of(reasons[block]);
    }

    /** Those of all unsure blocks: together they take less time than one by one. */
    private String[] allReasons() {
        int[] unsure = IntStream.range(0, blocks.size())
                .filter(i -> confidence(i) < EXPLAINED)
                .toArray();
        String[] all = new String[blocks.size()];
        for (int from = 0; from < unsure.length; from += TOGETHER) {
            int[] some = Arrays.copyOfRange(unsure, from, Math.min(unsure.length, from + TOGETHER));
            List<List<String>> found = model.reasons(opinion, some, this::keeps, features.isMarkup(), REASONS);
            for (int i = 0; i < some.length; i++) {
                all[some[i]] = String.join(", ", found.get(i));
            }
        }
        return all;
    }

    List<Clue> clues() {
        List<Clue> clues = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            clues.add(new Clue(blocks.get(i), features.traits(), i));
        }
        return clues;
    }
}
