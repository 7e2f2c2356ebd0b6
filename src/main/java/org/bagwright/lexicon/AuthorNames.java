package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names in what follows a byline's label, or in a field that states authors: parted at commas, semicolons, strokes and
 * the word for "and", without offices, agencies, addresses and dates. {@code Surname, Given} is one name.
 *
 * @param names as stated, in order; may be empty
 * @param agency the first news agency among them
 * @param complete whether all that was read as credit is names
 * @param end behind the last character that was read as credit (UTF-16)
 */
record AuthorNames(List<String> names, Optional<String> agency, boolean complete, int end) {
    private static final Set<String> STOPS = WordList.words("byline-stops.txt");
    private static final Set<String> SUFFIXES = WordList.words("name-suffixes.txt");
    private static final Set<String> AND = Set.of(
            "and", "&", "+", "und", "et", "y", "och", "og", "en", "ja", "i", "ve", "и", "e", "και", "with", "mit");
    /** Words for "and" that are also parts of names; they part only what are full names on both sides. */
    private static final Set<String> AND_OR_PARTICLE = Set.of("y", "e", "i", "en", "ja");

    private static final Set<String> ARTICLES_OF_NAMES = Set.of("Le", "El");

    private static final Set<String> TITLES = Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "by");
    private static final String STOP_MARKS = "|•·⋅‧∙●([<@/–—―│›»>{~*";
    private static final String TRIMMED = " ,.;:\"“”'‘’„«»-–—|·•*\u00A0\t";
    /** What surnames with a second capital begin with: {@code McNeil}. */
    private static final Set<String> PREFIXES =
            Set.of("mc", "mac", "de", "di", "da", "du", "la", "le", "van", "von", "fitz", "o'", "o’", "d'", "d’");

    private static final Set<String> DOMAINS = Set.of(
            "com", "net", "org", "info", "edu", "gov", "eu", "de", "at", "ch", "it", "fr", "es", "nl", "be", "uk", "pl",
            "tr", "ru", "br", "in", "io", "tv", "example");
    /** What programs put where an author isn't known. */
    private static final Set<String> NOBODY = WordList.words("nobody.txt");

    /** Forms of companies and associations, as they end their names. */
    private static final Set<String> COMPANIES = WordList.words("company-forms.txt");

    private static final Set<String> GROUPS = WordList.words("groups.txt");
    private static final int MOST_WORDS_OF_GROUP = 4;
    private static final int MOST_WORDS_OF_BODY = 7;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 30;

    AuthorNames {
        names = List.copyOf(names);
    }

    /**
     * The names in {@code line} from {@code start} on, up to the first word or mark that ends a credit.
     *
     * @param leastWords words that each name must have
     */
    static AuthorNames credited(String line, int start, int leastWords) {
        List<Part> parts = parts(line, start);
        int end = parts.isEmpty() ? start : parts.get(parts.size() - 1).end;
        List<String> names = new ArrayList<>();
        Optional<String> agency = Optional.empty();
        int read = 0;
        for (Part part : parts) {
            read++;
            String name = bare(line.substring(part.start, part.end));
            if (agencyIn(name).isPresent()) {
                agency = agency.or(() -> agencyIn(name));
            } else if (isSuffix(name) && !names.isEmpty()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + name);
            } else if (isPerson(name, leastWords) && names.size() < MOST_NAMES) {
                names.add(name);
            } else {
                read = -1;
                break;
            }
        }
        return new AuthorNames(joined(parts, names), agency, read == parts.size(), end);
    }

    /** {@code Reuters}; {@code 時事通信 国際室}, an agency with one of its desks, in scripts where that can't be a surname. */
    private static Optional<String> agencyIn(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 && name.codePointAt(0) >= 0x2E80
                ? Agencies.named(name.substring(0, blank))
                : Agencies.named(name);
    }

    private static boolean isPerson(String name, int leastWords) {
        return PersonName.isName(name, leastWords) && !BylineLabel.isAlone(name) && !isGroup(name);
    }

    /** {@code Doe, Jane}: two parts of one word each, and nothing else, are one name. */
    private static List<String> joined(List<Part> parts, List<String> names) {
        boolean one = parts.size() == 2 && names.size() == 2 && parts.get(0).comma;
        return one && isWord(names.get(0)) && isWord(names.get(1))
                ? List.of(names.get(0) + ", " + names.get(1))
                : names;
    }

    private static boolean isWord(String name) {
        return name.indexOf(' ') < 0;
    }

    static boolean isSuffix(String name) {
        return SUFFIXES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Without titles before it, punctuation around it and a final stop that isn't an initial's. */
    static String bare(String stated) {
        String name = stated.strip();
        int blank = name.indexOf(' ');
        while (blank > 0 && TITLES.contains(name.substring(0, blank).toLowerCase(Locale.ROOT))) {
            name = name.substring(blank + 1).strip();
            blank = name.indexOf(' ');
        }
        int start = 0;
        int end = name.length();
        while (start < end && TRIMMED.indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && TRIMMED.indexOf(name.charAt(end - 1)) >= 0 && !endsWithInitial(name, end)) {
            end--;
        }
        return name.substring(start, end);
    }

    /** {@code John D.}, {@code Jr.}: the stop belongs to the name. */
    private static boolean endsWithInitial(String name, int end) {
        if (name.charAt(end - 1) != '.' || end < 2) {
            return false;
        }
        boolean initial =
                Character.isUpperCase(name.charAt(end - 2)) && (end == 2 || !Character.isLetter(name.charAt(end - 3)));
        return initial || name.startsWith("Jr.", end - 3) || name.startsWith("Sr.", end - 3);
    }

    /** A name's place; {@code comma} when a comma ended it. */
    private record Part(int start, int end, boolean comma) {}

    private static List<Part> parts(String line, int from) {
        List<Part> parts = new ArrayList<>();
        int nameStart = -1;
        int nameEnd = -1;
        int at = from;
        while (at < line.length()) {
            while (at < line.length() && Words.isSpace(line.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < line.length() && !Words.isSpace(line.charAt(at))) {
                at++;
            }
            if (at == start) {
                break;
            }
            int end = firstGlued(line, start, firstMark(line, start, at), nameStart >= 0);
            String word = line.substring(start, end);
            if (word.isEmpty() || (stops(word) && !(nameStart >= 0 && isArticleOfName(line, word, at)))) {
                break;
            }
            if (AND.contains(word.toLowerCase(Locale.ROOT)) && parts(line, word, nameStart, nameEnd)) {
                add(parts, nameStart, nameEnd, false);
                nameStart = -1;
            } else {
                char last = word.charAt(word.length() - 1);
                boolean ends = last == ',' || last == ';' || last == '、' || last == '،';
                nameStart = nameStart < 0 ? start : nameStart;
                nameEnd = ends ? end - 1 : end;
                if (ends) {
                    add(parts, nameStart, nameEnd, last == ',');
                    nameStart = -1;
                }
            }
            if (end < at || (at - start == 1 && end == start)) {
                break;
            }
        }
        add(parts, nameStart, nameEnd, false);
        return parts;
    }

    /** Whether the word for "and" parts names here: {@code y} stands inside Spanish names, {@code e} inside Portuguese ones. */
    private static boolean parts(String line, String word, int nameStart, int nameEnd) {
        if (!AND_OR_PARTICLE.contains(word)) {
            return true;
        }
        return nameStart >= 0 && line.substring(nameStart, nameEnd).strip().indexOf(' ') > 0;
    }

    private static void add(List<Part> parts, int start, int end, boolean comma) {
        if (start >= 0 && end > start) {
            parts.add(new Part(start, end, comma));
        }
    }

    /** {@code Yann Le Goff}: a word that ends credits elsewhere, with a capital before another. */
    private static boolean isArticleOfName(String line, String word, int end) {
        return ARTICLES_OF_NAMES.contains(word)
                && end + 1 < line.length()
                && Character.isUpperCase(line.charAt(end + 1));
    }

    /** Where a mark stands in the word that no name holds; its end for none. */
    private static int firstMark(String line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (STOP_MARKS.indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** Where a word that ends a credit or is of an office begins inside another, as in {@code DoePublished}. */
    private static int firstGlued(String line, int start, int end, boolean named) {
        for (int i = start + 2; i < end - 1; i++) {
            if (Character.isUpperCase(line.charAt(i)) && Character.isLowerCase(line.charAt(i - 1))) {
                if (PREFIXES.contains(line.substring(start, i).toLowerCase(Locale.ROOT))) {
                    continue;
                }
                String tail = line.substring(i, end);
                String lower = bare(tail).toLowerCase(Locale.ROOT);
                // A word alone that ends in one of papers is the name of one: MorningExpress.
                boolean office = named && (PersonName.isOffice(lower) || isOfficeNext(line, end));
                if (stops(tail) || office) {
                    return i;
                }
            }
        }
        return end;
    }

    private static boolean isOfficeNext(String line, int end) {
        return holdsOffice(line.substring(end, Math.min(line.length(), end + 30)));
    }

    static boolean stops(String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first) || word.equals("-") || word.equals("--") || word.endsWith(":")) {
            return true;
        }
        String plain = word.toLowerCase(Locale.ROOT);
        int end = plain.length();
        while (end > 0 && ",.;:".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        plain = plain.substring(0, end);
        return STOPS.contains(plain) && !AND.contains(plain);
    }

    /**
     * The names in a field that is there to state authors: usernames and organisations too, but no addresses and no words of
     * office alone.
     */
    static List<String> stated(String field) {
        if (field.length() > LONGEST_NAME * MOST_NAMES) {
            return List.of();
        }
        String plain = withoutLabel(withoutMailAddresses(field.strip()));
        if (isAddress(plain)) {
            return List.of();
        }
        if (plain.indexOf(';') > 0) {
            return eachStated(plain);
        }
        List<String> names = new ArrayList<>();
        List<Part> parts = parts(plain, 0);
        if (!parts.isEmpty() && isHost(plain.substring(parts.get(0).start, parts.get(0).end))) {
            // What follows a site's own name says where it has its seat.
            return List.of();
        }
        for (Part part : parts) {
            String name = bare(plain.substring(part.start, part.end));
            if (isSuffix(name) && !names.isEmpty()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + name);
            } else if (isPlausible(name) && (names.isEmpty() || !holdsOffice(name)) && names.size() < MOST_NAMES) {
                names.add(name);
            }
        }
        return joined(parts, names);
    }

    /** {@code Doe, Jane; Roe, John}: each between semicolons is stated by itself. */
    private static List<String> eachStated(String field) {
        List<String> names = new ArrayList<>();
        for (String one : field.split(";", -1)) {
            stated(one).stream()
                    .filter(name -> names.size() < MOST_NAMES && !names.contains(name))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** Whether {@code name} is that of a body of authors: {@code Herald Staff}, {@code Redaktion}, {@code Staff Writer}. */
    static boolean isGroup(String name) {
        List<String> words = Words.of(name, MOST_WORDS_OF_GROUP + 1);
        return !words.isEmpty()
                && words.size() <= MOST_WORDS_OF_GROUP
                && (endsGroup(words.get(words.size() - 1))
                        || words.indexOf("staff") == 0
                        || words.indexOf("staff") == 1)
                && name.codePoints().noneMatch(c -> c == ':' || c == '?' || c == '!');
    }

    private static boolean endsGroup(String word) {
        return GROUPS.contains(word.substring(word.lastIndexOf('-') + 1));
    }

    /**
     * The body that a field names as the author, as stated: an editorial team, an agency, the site itself. Addresses, sentences
     * and what programs put where nobody is known are none.
     */
    static Optional<String> body(String field) {
        String name = bare(withoutLabel(withoutMailAddresses(field.strip())));
        boolean named = name.length() >= 2
                && name.length() <= LONGEST_NAME
                && Words.split(name).size() <= MOST_WORDS_OF_BODY
                && name.codePoints().anyMatch(Character::isLetter)
                && !isAddress(name)
                && !BylineLabel.isAlone(name)
                && !NOBODY.contains(name.toLowerCase(Locale.ROOT));
        return named ? Optional.of(name) : Optional.empty();
    }

    private static String withoutMailAddresses(String field) {
        return field.indexOf('@') < 0
                ? field
                : Words.split(field).stream().filter(w -> w.indexOf('@') < 0).collect(Collectors.joining(" "));
    }

    private static String withoutLabel(String field) {
        Optional<BylineLabel> label = BylineLabel.at(field);
        return label.isPresent() ? field.substring(label.get().end()).strip() : field;
    }

    /** {@code herald.example}: the name of a host, as it stands where an author should. */
    private static boolean isHost(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && name.indexOf(' ') < 0
                && DOMAINS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether it ends as a company's or an association's name does: {@code Herald Press GmbH}, {@code Friends of Trees e.V.}. */
    private static boolean isCompany(String name) {
        int blank = name.lastIndexOf(' ');
        return blank > 0 && COMPANIES.contains(name.substring(blank + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isAddress(String name) {
        return name.startsWith("http") || name.startsWith("@") || name.contains("://") || name.startsWith("www.");
    }

    private static boolean isPlausible(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST_NAME
                && name.codePoints().filter(Character::isLetter).count() >= 2
                && name.codePoints().filter(Character::isDigit).count() <= 4
                && name.indexOf('@') < 0
                && Agencies.named(name).isEmpty()
                && Words.split(name).stream().noneMatch(AuthorNames::isHost)
                && !isCompany(name)
                && !BylineLabel.isAlone(name)
                && !STOPS.contains(name.toLowerCase(Locale.ROOT))
                && !isOfficeOnly(name);
    }

    static boolean isOfficeOnly(String name) {
        for (String word : Words.of(name, 12)) {
            if (!PersonName.isOffice(word)) {
                return false;
            }
        }
        return true;
    }

    static boolean holdsOffice(String name) {
        for (String word : Words.of(name, 12)) {
            if (PersonName.isOffice(word)) {
                return true;
            }
        }
        return false;
    }
}
