package org.bagwright.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence in which an article says of itself when it was changed: {@code This article was amended on 2 October 2016. An
 * earlier version said …}.
 */
public final class CorrectionNote {
    /** Of the sentence up to the date, in UTF-16 units. */
    private static final int FARTHEST = 120;

    private static final String CHANGED = "amended|corrected|updated|edited|modified|revised|changed";
    private static final Pattern NOTE = Pattern.compile(
            "(?iU)\\b(?:(?:this|the)\\s(?:article|story|post|page|piece|report|item|review)\\b.{0,30}\\b(?:"
                    + CHANGED + ")"
                    + "|(?:dieser|der)\\s(?:artikel|beitrag|text)\\s(?:wurde|ist).{0,30}"
                    + "|(?:cet|l'|l’)\\s?article\\sa\\sété\\s(?:modifié|corrigé|mis\\sà\\sjour|actualisé)"
                    + "|(?:este|esta)\\s(?:artículo|noticia|texto|artigo|notícia)\\s(?:fue|foi|ha\\ssido)\\s(?:modificad|corregid|actualizad|atualizad|corrigid|alterad)[oa]"
                    + "|(?:questo|l'|l’)\\s?articolo\\sè\\sstato\\s(?:modificato|corretto|aggiornato)"
                    + "|dit\\sartikel\\s(?:is|werd).{0,30}"
                    + "|(?:den här|denna|denne)\\s(?:artikeln?|texten|teksten|saken)\\s(?:har|er|ble|blev|är).{0,30})");

    private CorrectionNote() {}

    /** The day of the change that {@code paragraph} tells of, with its place in it. */
    public static Optional<DatePhrase> changeIn(String paragraph) {
        List<DatePhrase> dates = DatePhrase.in(paragraph);
        for (DatePhrase date : dates) {
            String before = paragraph.substring(Math.max(0, date.start() - FARTHEST), date.start());
            String sentence = before.substring(before.lastIndexOf(". ") + 1);
            if (date.value().isPresent() && NOTE.matcher(sentence).find()) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }
}
