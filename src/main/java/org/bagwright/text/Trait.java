package org.bagwright.text;

/**
 * What is measured of a block by itself. Values are whole numbers, so that they are the same on every machine; shares
 * are in thousandths.
 */
public enum Trait {
    /** UTF-16 units. */
    CHARACTERS("length"),
    /** Runs between white space; in scripts without spaces two letters count as a word. */
    WORDS("number of words"),
    WORD_LENGTH("length of words"),
    UPPER("upper-case letters"),
    DIGITS("digits"),
    MARKS("punctuation"),
    CAPITALISED("words with a capital"),
    /** See {@link Traits#first}. */
    FIRST("first character"),
    /** See {@link Traits#last}. */
    LAST("last character"),
    SENTENCES("number of sentences"),
    COMMAS("number of commas"),
    FUNCTION_WORDS("number of function words"),
    FUNCTION_SHARE("function words"),
    SHARE("words of sharing"),
    SUBSCRIBE("words of subscribing"),
    CONSENT("words of consent and law"),
    COMMENT("words of commenting"),
    CREDIT("words of picture credits"),
    RELATED("words of related stories"),
    ADVERT("words of advertising"),
    NAVIGATE("words of navigation"),
    TIME("words of dates and times"),
    BYLINE("words of bylines"),
    /** Ordinal of the furniture phrase's role, 0 for none. */
    MARK("a furniture phrase"),
    /** Whether the furniture phrase ends an article: 0 or 1. */
    CLOSES("a phrase that ends articles"),
    YEAR("a year"),
    CLOCK("a time of day"),
    ADDRESS("an address"),
    BARS("bars and arrows"),
    QUOTES("quotation marks"),
    BRACKETS("brackets"),
    /** 0 or 1. */
    AFTER_BLANK("a blank line above"),
    BEFORE_BLANK("a blank line below"),
    GROUP("number of lines without blank lines between"),
    REPEATS("how often the line stands in the capture"),
    /** 0 or 1: a sentence of some length, or a line so long that it needs no stop. */
    PROSE("running text");

    static final int COUNT = values().length;

    /** In words, for people who ask why. */
    public final String words;

    Trait(String words) {
        this.words = words;
    }
}
