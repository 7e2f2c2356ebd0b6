package org.bagwright.text;

/**
 * Words of the blocks of a capture by numbers from 0 on, in the order in which they first come: the same word has the same
 * number in each.
 */
public final class BlockWords {
    private final BlockHashes hashes;
    private final int[] numbers;
    private final int distinct;

    BlockWords(BlockHashes hashes) {
        this.hashes = hashes;
        this.numbers = new int[hashes.count()];
        Numbering numbering = new Numbering(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbering.of(hashes.all()[i]);
        }
        this.distinct = numbering.distinct();
    }

    /** How many there are, each counted once. */
    public int distinct() {
        return distinct;
    }

    /** How many a block has. */
    public int count(int block) {
        return to(block) - from(block);
    }

    /** The place of the first word of {@code block}; behind all words, if it is the number of blocks. */
    public int from(int block) {
        return hashes.from(block);
    }

    /** The place behind its last. */
    public int to(int block) {
        return hashes.to(block);
    }

    /** The number of the word at {@code place}. */
    public int at(int place) {
        return numbers[place];
    }

    /** The hashes of the words of {@code block}. */
    public long[] hashes(int block) {
        return hashes.row(block);
    }
}
