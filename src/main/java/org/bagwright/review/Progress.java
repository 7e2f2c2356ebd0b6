package org.bagwright.review;

/**
 * How far a queue of blocks is.
 *
 * @param what the blocks, such as {@code unsure}
 * @param all how many there are
 * @param decided how many of them a person has judged
 * @param wrong how many of those the rules had judged otherwise
 */
record Progress(String what, int all, int decided, int wrong) {

    /** As in {@code 17 of 84 unsure decided; error rate so far 6 % (1 of 17), 95 % interval 1–27 %}. */
    String told() {
        String far = decided + " of " + all + " " + what + " decided";
        return decided == 0
                ? far
                : far + "; error rate so far " + Math.round(100.0 * wrong / decided) + " % (" + wrong + " of " + decided
                        + "), 95 % interval " + Interval.of(wrong, decided).percents();
    }
}
