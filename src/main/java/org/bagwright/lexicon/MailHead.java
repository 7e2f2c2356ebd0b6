package org.bagwright.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines above a message of a mailing list: the fields of <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.6">RFC
 * 5322</a>, as programs show them in several languages, and who sent it with the address, as archives veil it.
 */
public final class MailHead {
    /** What a field says. */
    public enum Field {
        SENDER,
        DATE,
        SUBJECT,
        OTHER
    }

    /** Of a field's name, in UTF-16 units. */
    private static final int LONGEST_NAME = 24;

    private static final int LONGEST_LINE = 200;

    private static final Map<String, Field> FIELDS = fields();
    /** {@code Jane Doe <jdoe@herald.example>}, {@code jdoe at herald.example (Jane Doe)}, {@code Jane Doe jdoe at herald.example}. */
    private static final Pattern NAME_THEN_ADDRESS = Pattern.compile(
            "(?U)^\"?(?<name>\\p{L}[^<>@\"\\[(]{1,50}?)\"?\\s+(?:[<\\[(]{1,4}\\S{1,60}?(?:@|\\s(?:at|\\(at\\)|_at_)\\s)[^\\s]{3,60}|\\S{1,60}(?:@|\\s(?:at|\\(at\\)|_at_)\\s)[\\w-]+(?:\\.[\\w-]+)+|<[^>]{0,60}>)\\s*$");

    private static final Pattern ADDRESS_THEN_NAME =
            Pattern.compile("(?U)^\\S{1,60}(?:@|\\sat\\s)\\S{3,60}\\s+\\((?<name>\\p{L}[^()@]{1,50})\\)\\s*$");

    private MailHead() {}

    /** The field that {@code line} is, if it is one. */
    public static Optional<Field> field(String line) {
        int colon = line.length() > LONGEST_LINE ? -1 : line.indexOf(':');
        return colon < 2 || colon > LONGEST_NAME
                ? Optional.empty()
                : Optional.ofNullable(
                        FIELDS.get(line.substring(0, colon).strip().toLowerCase(Locale.ROOT)));
    }

    /** Who sent a message, in a line that is the field of the sender, or a name beside its address. */
    public static Optional<Byline> sender(String stated) {
        String line = Words.spaced(stated);
        Optional<Field> field = field(line);
        if (line.length() > LONGEST_LINE || (field.isPresent() && field.get() != Field.SENDER)) {
            return Optional.empty();
        }
        int from = field.isPresent() ? line.indexOf(':') + 1 : 0;
        while (from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        String value = line.substring(from);
        if (value.indexOf('@') < 0 && !value.contains(" at ") && value.indexOf('<') < 0) {
            return field.isPresent() ? names(value.strip(), from) : Optional.empty();
        }
        Matcher name = NAME_THEN_ADDRESS.matcher(value);
        if (name.matches()) {
            return names(name.group("name"), from + name.start("name"));
        }
        Matcher behind = ADDRESS_THEN_NAME.matcher(value);
        return behind.matches() ? names(behind.group("name"), from + behind.start("name")) : Optional.empty();
    }

    private static Optional<Byline> names(String name, int start) {
        List<String> names = Byline.field(name);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Byline(names, Optional.empty(), start, start + name.length()));
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new HashMap<>();
        for (List<String> row : WordList.read("mail-fields.tsv")) {
            fields.put(row.get(1), Field.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(fields);
    }
}
