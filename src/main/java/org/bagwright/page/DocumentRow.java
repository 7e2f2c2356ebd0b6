package org.bagwright.page;

import java.util.List;
import java.util.Optional;
import org.bagwright.json.DocumentRecord;
import org.bagwright.model.BagPath;
import org.bagwright.model.Description;
import org.bagwright.model.SiteName;
import org.bagwright.model.Stated;

/**
 * What a list of documents shows of one.
 *
 * @param source its publisher; where none is stated, its site
 * @param text path under {@code data/}; empty when withheld
 * @param capture path under {@code data/}
 */
record DocumentRow(
        String id,
        Optional<String> title,
        Optional<String> date,
        Optional<String> source,
        Optional<String> language,
        List<String> authors,
        int words,
        Optional<BagPath> text,
        BagPath capture,
        List<String> flags) {

    /** UTF-16 units of a value that a list shows. */
    private static final int LONGEST = 300;

    DocumentRow {
        authors = List.copyOf(authors);
        flags = List.copyOf(flags);
    }

    static DocumentRow of(DocumentRecord record) {
        Description d = record.description();
        return new DocumentRow(
                record.id(),
                line(d.title()),
                d.published()
                        .map(Stated::value)
                        .filter(PublicationDates::isDate)
                        .map(DocumentRow::day),
                line(d.publisher()).or(() -> d.url()
                        .map(Stated::value)
                        .flatMap(SiteName::ofAddress)
                        .map(SiteName::value)
                        .map(Shown::line)),
                d.language().map(Stated::value),
                d.authors().map(Stated::value).orElse(List.of()).stream()
                        .limit(5)
                        .map(DocumentRow::line)
                        .toList(),
                record.words(),
                record.text(),
                record.capture(),
                record.flags());
    }

    private static Optional<String> line(Optional<Stated<String>> stated) {
        return stated.map(Stated::value).map(DocumentRow::line).filter(line -> !line.isEmpty());
    }

    private static String line(String value) {
        if (value.length() <= LONGEST) {
            return Shown.line(value);
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return Shown.line(value.substring(0, end)) + "…";
    }

    private static String day(String date) {
        return Shown.line(date.substring(0, Math.min(10, date.length())));
    }

    /** What stands below its title: date, source, authors, length; what isn't stated is left out. */
    String details() {
        StringBuilder details = new StringBuilder();
        date.ifPresent(d -> join(details, d));
        source.ifPresent(s -> join(details, s));
        if (!authors.isEmpty()) {
            join(details, String.join(", ", authors));
        }
        join(details, Shown.count(words, "word"));
        return details.toString();
    }

    private static void join(StringBuilder details, String part) {
        details.append(details.length() == 0 ? "" : " · ").append(part);
    }

    /** For the attribute {@code lang} of the title; only what is shaped like a language tag. */
    String languageTag() {
        return language.filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"))
                .orElse(null);
    }

    /** Its flags in words; that the text is withheld is said where its link would be. */
    List<String> flagWords() {
        return flags.stream()
                .filter(flag -> text.isPresent() || !flag.equals(FlagWords.WITHHELD))
                .map(FlagWords::name)
                .toList();
    }
}
