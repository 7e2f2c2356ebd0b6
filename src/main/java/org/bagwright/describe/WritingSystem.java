package org.bagwright.describe;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * A script, or scripts that are written together, with the languages that we tell apart in it. Where there is one
 * language only, the script decides.
 */
enum WritingSystem {
    LATIN(
            1,
            "af an ast br ca cs cy da de en es et eu fi fr ga gl hr ht hu id is it lt lv ms mt nl no oc pl pt ro sk sl"
                    + " so sq sv sw tl tr vi"),
    CYRILLIC(1, "be bg mk ru sr uk"),
    ARABIC(1, "ar fa ur"),
    HEBREW(1, "he yi"),
    DEVANAGARI(1, "hi mr ne"),
    JAPANESE_AND_CHINESE(3, "ja zh"),
    HANGUL(2, "ko"),
    ARMENIAN(1, "hy"),
    BENGALI(1, "bn"),
    GEORGIAN(1, "ka"),
    GREEK(1, "el"),
    GUJARATI(1, "gu"),
    GURMUKHI(1, "pa"),
    KANNADA(1, "kn"),
    KHMER(1, "km"),
    LAO(1, "lo"),
    MALAYALAM(1, "ml"),
    MYANMAR(1, "my"),
    SINHALA(1, "si"),
    TAMIL(1, "ta"),
    TELUGU(1, "te"),
    THAI(1, "th"),
    /** Scripts that we know nothing about, or that several languages use of which we know none. */
    OTHER(1, "");

    private final int weight;
    private final String languages;

    WritingSystem(int weight, String languages) {
        this.weight = weight;
        this.languages = languages;
    }

    /** How many Latin letters one of its letters is worth: a Chinese character says about as much as three. */
    int weight() {
        return weight;
    }

    /** BCP 47 tags, sorted. */
    List<String> languages() {
        return languages.isEmpty() ? List.of() : List.of(languages.split(" ", -1));
    }

    /** The writing system that {@code letter} belongs to. */
    static WritingSystem of(int letter) {
        if (letter < 0x80) {
            return LATIN; // most of them, and the look-up below searches a table
        }
        if (letter < 0x250) {
            return letter == 0xB5 ? OTHER : LATIN; // the micro sign belongs to no script
        }
        if ((letter >= 0x3041 && letter <= 0x30FA) || (letter >= 0x4E00 && letter <= 0x9FFF)) {
            return JAPANESE_AND_CHINESE;
        }
        if (letter >= 0xAC00 && letter <= 0xD7A3) {
            return HANGUL;
        }
        if (letter >= 0x400 && letter <= 0x52F) {
            return CYRILLIC;
        }
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> JAPANESE_AND_CHINESE;
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case DEVANAGARI -> DEVANAGARI;
            case HANGUL -> HANGUL;
            case ARMENIAN -> ARMENIAN;
            case BENGALI -> BENGALI;
            case GEORGIAN -> GEORGIAN;
            case GREEK -> GREEK;
            case GUJARATI -> GUJARATI;
            case GURMUKHI -> GURMUKHI;
            case KANNADA -> KANNADA;
            case KHMER -> KHMER;
            case LAO -> LAO;
            case MALAYALAM -> MALAYALAM;
            case MYANMAR -> MYANMAR;
            case SINHALA -> SINHALA;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case THAI -> THAI;
            default -> OTHER;
        };
    }
}
