package org.bagwright.assemble;

import java.util.Arrays;

/**
 * A document's text as 64 numbers whose agreement with another's estimates how much of their wording is the same
 * (MinHash over runs of five words; Broder 1997). Case and punctuation don't count.
 */
public final class Signature {
    /** Numbers in a signature: the estimate's standard error is at most 0.0625. */
    static final int LENGTH = 64;

    private static final int WORDS_IN_A_RUN = 5;
    private static final long[] FACTORS = new long[LENGTH];
    private static final long[] SUMMANDS = new long[LENGTH];

    static {
        long state = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < LENGTH; i++) {
            state = mix(state + 0x9E3779B97F4A7C15L);
            FACTORS[i] = state | 1;
            state = mix(state + 0x9E3779B97F4A7C15L);
            SUMMANDS[i] = state;
        }
    }

    private final short[] minima;

    private Signature(short[] minima) {
        this.minima = minima;
    }

    /** The signature of {@code text}. */
    public static Signature of(String text) {
        long[] smallest = new long[LENGTH];
        Arrays.fill(smallest, Long.MAX_VALUE);
        long[] run = new long[WORDS_IN_A_RUN];
        int words = 0;
        long word = 0;
        boolean inWord = false;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            i += Math.max(1, Character.charCount(c));
            if (Character.isLetterOrDigit(c)) {
                word = (inWord ? word : 0xCBF29CE484222325L) * 0x100000001B3L ^ Character.toLowerCase(c);
                inWord = true;
            }
            boolean ideograph = Character.isIdeographic(c);
            if (inWord && (ideograph || !Character.isLetterOrDigit(c))) {
                run[words++ % WORDS_IN_A_RUN] = word;
                inWord = false;
                if (words >= WORDS_IN_A_RUN) {
                    lower(smallest, combined(run, words));
                }
            }
        }
        if (words < WORDS_IN_A_RUN) {
            lower(smallest, combined(run, words) + words);
        }
        return new Signature(shortened(smallest));
    }

    /** The share of numbers that agree, 0 to 1: about the share of wording that the two texts have in common. */
    public double similarity(Signature other) {
        int equal = 0;
        for (int i = 0; i < LENGTH; i++) {
            equal += minima[i] == other.minima[i] ? 1 : 0;
        }
        return (double) equal / LENGTH;
    }

    /** Some of the numbers as one: equal for texts that have much in common, for some band. */
    long band(int from, int to) {
        long band = from;
        for (int i = from; i < to; i++) {
            band = mix(band * 31 + minima[i]);
        }
        return band;
    }

    private static long combined(long[] run, int words) {
        long sum = 0;
        for (int i = 0; i < WORDS_IN_A_RUN; i++) {
            sum = mix(sum + run[(words + i) % WORDS_IN_A_RUN]);
        }
        return sum;
    }

    private static void lower(long[] smallest, long run) {
        for (int i = 0; i < LENGTH; i++) {
            long hash = (run * FACTORS[i] + SUMMANDS[i]) >>> 1;
            if (hash < smallest[i]) {
                smallest[i] = hash;
            }
        }
    }

    /** Sixteen bits of each minimum tell two of them apart well enough and take a quarter of the room. */
    private static short[] shortened(long[] smallest) {
        short[] out = new short[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            out[i] = (short) mix(smallest[i]);
        }
        return out;
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
