package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line that says when an article was published or changed: its dates, each with what the words before it say of it.
 *
 * @param dates in order; never empty
 * @param bare whether the line holds little but dates, labels and a clock
 */
public record DateLine(List<Labelled> dates, boolean bare) {
    /** What a date is the date of. */
    public enum Label {
        PUBLISHED,
        MODIFIED,
        /** Something else: when a member joined, when an offer ends. */
        OTHER,
        /** Nothing is said. */
        NONE
    }

    /** A date and its label. */
    public record Labelled(Label label, DatePhrase date) {}

    private static final String MODIFYING =
            "updated|modified|edited|revised|amended|corrected|changed|update|aktualisiert|aktualisierung|geändert|änderung|bearbeitet|stand|mis à jour|mise à jour|"
                    + "modifié|actualizado|actualizada|aggiornato|aggiornata|atualizado|bijgewerkt|uppdaterad|oppdatert|opdateret|"
                    + "päivitetty|aktualizováno|aktualizacja|güncelleme|güncellendi|diperbarui|cập nhật|обновлено|更新|수정";
    private static final String PUBLISHING =
            "published|posted|publication\\s+date|published\\s+date|post\\s+date|date|created|released|"
                    + "issued|filed|submitted|uploaded|added|veröffentlicht|erstellt|publié|publicado|publicada|publikováno|pubblicato|gepubliceerd|"
                    + "publicerad|publisert|publiceret|julkaistu|opublikowano|yayınlanma|yayın|giriş|dipublikasikan|опубликовано|публикация|نوشته\\s+شده|ارسال\\s+شده|منتشر\\s+شده|公開|発行|发布|發布|등록|입력";
    private static final String OTHERWISE =
            "joined|member since|registered|registriert|mitglied seit|beigetreten|inscrit|miembro desde|registrado|"
                    + "membro desde|iscritto|lid sinds|зарегистрирован|expires|valid until|gültig bis|deadline|born|geboren";
    /** Labels of what is announced: they say so at the line's begin and before a colon alone. */
    private static final String ANNOUNCING =
            "when|starts|start date|ends|begins|opens|closes|closing date|apply by|application deadline|due date|event date|"
                    + "wann|beginn|termin|bewerbungsfrist|bewerbungsschluss|anmeldeschluss|einsendeschluss|quand|date limite|cuándo|cuando|"
                    + "fecha límite|quando|prazo|data limite|scadenza|wanneer|reageren tot|sluitingsdatum|sista ansökningsdag|ansök senast|"
                    + "søknadsfrist|ansøgningsfrist|milloin|hakuaika|kiedy|termin składania|kdy|uzávěrka|mikor|határidő|când|termen|когда|"
                    + "срок подачи|коли|кога|краен срок|πότε|προθεσμία|ne zaman|son başvuru|متى|آخر موعد|מתי|일시|마감일|접수기간|日時|開催日|締切|応募締切|截止日期";

    private static final Pattern ANNOUNCED =
            Pattern.compile("(?iU)\\s*+(?:" + ANNOUNCING + ")(?!\\p{L})[^:：]{0,30}[:：]");
    private static final Pattern MODIFIED = Pattern.compile("(?iU)\\b(?:last\\s+)?(?:" + MODIFYING + ")\\b");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?iU)\\b(?:(?:first|originally)\\s+)?(?:" + PUBLISHING + ")\\b" + "|公開日|配信|入力|发布时间|등록일");
    private static final Pattern OTHER = Pattern.compile("(?iU)\\b(?:" + OTHERWISE + ")\\b");
    /** The first word of each label, without regard to case: most lines have none, and the expressions are slow. */
    private static final HashTable FIRST_WORDS = hashes(Stream.of(MODIFYING, PUBLISHING, OTHERWISE)
            .flatMap(labels -> Arrays.stream(labels.split("\\|", -1)))
            .map(label -> label.substring(0, endOfLetters(label, 0))));
    /** From here on are the scripts whose words aren't parted. */
    private static final char FIRST_UNPARTED = 0x2E80;

    private static final Pattern POSTING = Pattern.compile(
            "(?iU)\\b(?:veröffentlicht|gepostet|geschrieben|eingetragen|abgelegt|gespeichert|posted|filed under|published|publié|"
                    + "publicado|pubblicato|geplaatst)\\b");
    /** Marks that part what a line says of an article. */
    private static final String PARTING = "|•·⋅∙●/–—-›»:(";

    private static final String CLOCKS =
            "am|pm|at|on|the|uhr|um|kl|min|mins|minutes|minute|hours|hour|ago|read|time|gmt|utc|hrs|hr|by|and|in|le|el|il|à|der|vom|den|"
                    + "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ist|est|edt|pst|pdt|cet|cest|bst|"
                    + "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ساعت|در|شنبه|یکشنبه|دوشنبه|سه‌شنبه|سهشنبه|چهارشنبه|پنجشنبه|جمعه|"
                    + "الموافق|هـ|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الساعة";
    private static final Pattern CLOCK_WORDS = Pattern.compile("(?iU)\\b(?:" + CLOCKS + ")\\b");
    /** The words of labels and clocks, each word by itself, without regard to case. */
    private static final HashTable KNOWN_WORDS =
            hashes(Stream.of(MODIFYING, PUBLISHING, CLOCKS, "last", "first", "originally")
                    .flatMap(words -> Arrays.stream(words.split("\\||\\s|\\\\s\\+", -1))));

    private static final Pattern LAST = Pattern.compile("(?iU)\\b(?:last|am|le|il|el|em|op|on)\\b");
    /** In characters. */
    private static final int LONGEST_LABEL = 30;

    private static final int MOST_OTHER_WORDS = 3;

    /**
     * Whether the first date of {@code stated} begins it, or a part of it behind a stroke, a dot or a label: {@code 23 August 2019
     * by Jane Doe in Gardens}, {@code Essay | 23 August 2019 | trees}.
     */
    public static boolean beginsPart(String stated) {
        List<Labelled> dates = datesIn(stated);
        if (dates.isEmpty()) {
            return false;
        }
        String before =
                Words.spaced(stated).substring(0, dates.get(0).date().start()).strip();
        return before.isEmpty()
                || dates.get(0).label() != Label.NONE
                || PARTING.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** A sentence that says when the article was put up: {@code This entry was posted on 23 August 2019 at 10:12 and filed under …}. */
    public static boolean isPostingNote(String stated) {
        // The dates first: of most paragraphs it is told without an expression that there are none.
        return datesIn(stated).stream()
                        .anyMatch(d -> d.date().value().orElse("").indexOf('T') > 0)
                && POSTING.matcher(stated).find();
    }

    /** Whether a line is the label of a date and nothing else: {@code Last updated}, {@code Veröffentlicht am:}. */
    public static boolean isEmptyLabel(String stated) {
        return stated.length() <= LONGEST_LABEL
                && labelBefore(stated) != Label.NONE
                && labelBefore(stated) != Label.OTHER
                && LAST.matcher(withoutKnownWords(Words.spaced(stated)))
                        .replaceAll(" ")
                        .codePoints()
                        .noneMatch(Character::isLetter);
    }

    /** The label that {@code text} is to the date that follows it. */
    public static Label labelBefore(String text) {
        return label(Words.spaced(text));
    }

    /** Where the last label of a change ends in {@code line}; -1 for none. */
    static int endOfChangeLabel(String line) {
        return mayHoldLabel(line) ? lastIn(MODIFIED, line) : -1;
    }

    /** The dates of {@code line}, or none: the list is then empty. */
    public static List<Labelled> datesIn(String stated) {
        return labelled(Words.spaced(stated), DatePhrase.in(stated));
    }

    private static List<Labelled> labelled(String line, List<DatePhrase> dates) {
        List<Labelled> labelled = new ArrayList<>();
        int from = 0;
        for (DatePhrase date : dates) {
            labelled.add(new Labelled(label(line.substring(Math.min(from, date.start()), date.start())), date));
            from = date.end();
        }
        return labelled;
    }

    /** The line read as a date line; {@code bare} is false when it says much else. */
    public static java.util.Optional<DateLine> read(String stated) {
        return read(stated, DatePhrase.in(stated));
    }

    /** As {@link #read(String)}, of a line whose {@code phrases} were read already. */
    public static java.util.Optional<DateLine> read(String stated, List<DatePhrase> phrases) {
        if (phrases.isEmpty()) {
            return java.util.Optional.empty();
        }
        String line = Words.spaced(stated);
        List<Labelled> dates = labelled(line, phrases);
        return java.util.Optional.of(new DateLine(List.copyOf(dates), saysLittleElse(line, dates)));
    }

    private static Label label(String before) {
        if (isAnnounced(before)) {
            return Label.OTHER;
        }
        if (!mayHoldLabel(before)) {
            return Label.NONE;
        }
        int modified = lastIn(MODIFIED, before);
        int published = lastIn(PUBLISHED, before);
        if (lastIn(OTHER, before) > Math.max(modified, published)) {
            return Label.OTHER;
        }
        if (modified < 0 && published < 0) {
            return Label.NONE;
        }
        return modified >= published ? Label.MODIFIED : Label.PUBLISHED;
    }

    /** Most lines have no colon before their date. */
    private static boolean isAnnounced(String before) {
        return (before.indexOf(':') > 0 || before.indexOf('：') > 0)
                && ANNOUNCED.matcher(before).lookingAt();
    }

    private static boolean mayHoldLabel(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = endOfLetters(text, at);
            if (end > at && FIRST_WORDS.get(folded(text, at, end)) >= 0) {
                return true;
            }
            at = end + 1;
        }
        return text.chars().anyMatch(c -> c >= FIRST_UNPARTED);
    }

    private static int endOfLetters(CharSequence text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end)) || Character.isSurrogate(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** A hash of letters as expressions compare them where their case doesn't matter. */
    private static long folded(CharSequence text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = LineWords.append(hash, Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return hash;
    }

    private static HashTable hashes(Stream<String> words) {
        HashTable hashes = new HashTable(64);
        words.forEach(word -> hashes.put(folded(word, 0, word.length()), 0));
        return hashes;
    }

    private static int lastIn(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.end();
        }
        return last;
    }

    private static boolean saysLittleElse(String line, List<Labelled> dates) {
        StringBuilder rest = new StringBuilder(line);
        for (int i = dates.size() - 1; i >= 0; i--) {
            rest.replace(dates.get(i).date().start(), dates.get(i).date().end(), " ");
        }
        // To take the known words out is slow: it is done where it may lower the number far enough.
        return isFew(rest) || (mayBecomeFew(rest) && isFew(withoutKnownWords(rest)));
    }

    /** Whether few runs of letters stay if all are taken out that may be part of a known word. */
    private static boolean mayBecomeFew(CharSequence text) {
        int unknown = 0;
        int at = 0;
        while (at < text.length() && unknown <= MOST_OTHER_WORDS) {
            int end = endOfLetters(text, at);
            unknown += end - at >= 2 && !mayBeKnown(text, at, end) ? 1 : 0;
            at = end + 1;
        }
        return unknown <= MOST_OTHER_WORDS;
    }

    private static boolean mayBeKnown(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= FIRST_UNPARTED) {
                return true;
            }
        }
        return KNOWN_WORDS.get(folded(text, start, end)) >= 0;
    }

    private static String withoutKnownWords(CharSequence rest) {
        return CLOCK_WORDS
                .matcher(PUBLISHED
                        .matcher(MODIFIED.matcher(rest).replaceAll(" "))
                        .replaceAll(" "))
                .replaceAll(" ");
    }

    /** Whether it has few runs of two letters and more. */
    private static boolean isFew(CharSequence text) {
        int words = 0;
        int letters = 0;
        for (int i = 0; i < text.length() && words <= MOST_OTHER_WORDS; ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            letters = Character.isLetter(c) ? letters + 1 : 0;
            words += letters == 2 ? 1 : 0;
        }
        return words <= MOST_OTHER_WORDS;
    }
}
