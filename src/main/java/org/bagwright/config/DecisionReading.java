package org.bagwright.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bagwright.model.Decision;
import org.bagwright.model.Decision.Act;
import org.bagwright.model.Decision.Scope;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.LinePattern;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Role;
import org.bagwright.model.SiteName;

/** One item of {@code decisions.yaml}. */
final class DecisionReading {
    static final List<String> KEYS = List.of(
            "id",
            "what",
            "scope",
            "capture",
            "text",
            "path",
            "quote",
            "characters",
            "occurrence",
            "role",
            "key",
            "value",
            "pattern",
            "site",
            "touched",
            "over",
            "was",
            "confidence",
            "by",
            "date",
            "note");

    /** Keys of a document's record that a person may state. */
    static final List<String> VALUE_KEYS = List.of(
            "title",
            "subtitle",
            "authors",
            "agency",
            "publisher",
            "published",
            "modified",
            "dateline_place",
            "language",
            "section",
            "identifier",
            "url",
            "retrieved",
            "rights");

    private static final List<String> DATE_KEYS = List.of("published", "modified", "retrieved");
    private static final String DATE =
            "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?";

    /* Longest values, in UTF-16 units; far beyond what a person writes. */
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_VALUE = 10_000;
    private static final int MOST_CHARACTERS = 1 << 24;

    private final YamlSection item;
    private final List<Finding> findings;

    private DecisionReading(YamlSection item, List<Finding> findings) {
        this.item = item;
        this.findings = findings;
    }

    /** The decision that {@code item} is, or nothing when something is wrong with it. */
    static Optional<Decision> of(YamlSection item, List<Finding> findings) {
        int before = findings.size();
        Optional<Decision> decision = new DecisionReading(item, findings).read();
        return findings.size() == before ? decision : Optional.empty();
    }

    private Optional<Decision> read() {
        int before = findings.size();
        item.require("id", "id: d-1");
        item.require("what", "what: restore, remove, role, metadata or agree");
        item.require("by", "by: …, who decided");
        item.require("date", "date: YYYY-MM-DD");
        Optional<String> id = item.value("id", DecisionReading::id);
        Optional<Act> act = item.value("what", text -> labelled("what", text, Act.values(), Act::label));
        Scope scope = item.value("scope", text -> labelled("scope", text, Scope.values(), Scope::label))
                .orElse(Scope.BLOCK);
        Optional<Decision.Anchor> anchor = anchor(scope);
        Optional<Role> role = item.value("role", DecisionReading::role);
        Optional<Decision.Change> change = change(act);
        Optional<SiteName> site = item.value("site", DecisionReading::site);
        Optional<LinePattern> pattern = pattern(scope, anchor);
        OptionalInt touched = item.number("touched", 0, Integer.MAX_VALUE);
        List<String> over = item.has("over") ? item.values("over", DecisionReading::id) : List.of();
        Optional<Decision.Judged> judged = judged();
        Optional<String> by = item.value("by", text -> within(text, LONGEST_VALUE));
        Optional<String> date = item.value("date", DecisionReading::date);
        String note = item.has("note") ? item.lines("note").orElse("") : "";
        act.ifPresent(a -> checkTogether(a, scope, role));
        if (findings.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Decision(
                id.orElseThrow(),
                act.orElseThrow(),
                scope,
                anchor,
                role,
                change,
                pattern,
                site,
                touched,
                over,
                judged,
                by.orElseThrow(),
                date.orElseThrow(),
                note));
    }

    private Optional<Decision.Anchor> anchor(Scope scope) {
        if (scope == Scope.BLOCK) {
            item.require("capture", "capture: the sha512 of the capture, as in captures.jsonl");
            item.require("quote", "quote: how the block begins");
        }
        Optional<Digest> capture = item.value("capture", DecisionReading::digest);
        Optional<Digest> text = item.value("text", DecisionReading::digest);
        Optional<String> path = item.value("path", value -> within(value, LONGEST_VALUE));
        Optional<String> quote = item.value("quote", value -> within(value, LONGEST_VALUE));
        OptionalInt characters = item.number("characters", 1, MOST_CHARACTERS);
        OptionalInt occurrence = item.number("occurrence", 1, MOST_CHARACTERS);
        if (capture.isEmpty() || quote.isEmpty()) {
            return Optional.empty();
        }
        int own = quote.get().codePointCount(0, quote.get().length());
        return Optional.of(new Decision.Anchor(
                capture.get(), text, path, quote.get(), characters.orElse(own), occurrence.orElse(1)));
    }

    /** The lines that a wide decision speaks of: those that are as the quote, unless a pattern is given. */
    private Optional<LinePattern> pattern(Scope scope, Optional<Decision.Anchor> anchor) {
        if (scope == Scope.BLOCK) {
            refuseWithScope("pattern");
            refuseWithScope("site");
            return Optional.empty();
        }
        if (scope == Scope.SITE) {
            item.require("site", "site: example.org");
        } else {
            refuseWithScope("site");
        }
        if (item.has("pattern")) {
            return item.value("pattern", DecisionReading::linePattern);
        }
        Optional<String> quote =
                anchor.map(Decision.Anchor::quote).or(() -> item.has("quote") ? item.text("quote") : Optional.empty());
        if (quote.isEmpty()) {
            item.require("pattern", "pattern: \"Sign up for *\"");
        }
        boolean whole = anchor.map(a ->
                        a.characters() == a.quote().codePointCount(0, a.quote().length()))
                .orElse(true);
        return quote.flatMap(text -> {
            try {
                return Optional.of(linePattern(LinePattern.quoted(text) + (whole ? "" : "*")));
            } catch (BadValue e) {
                item.refuse("quote", e.getMessage(), e.hint());
                return Optional.empty();
            }
        });
    }

    private void refuseWithScope(String key) {
        if (item.has(key)) {
            String hint = key.equals("site") ? "write scope: site" : "write scope: pattern, or scope: site";
            item.refuse(key, "'" + key + "' says nothing in a decision of this scope", hint);
        }
    }

    private Optional<Decision.Change> change(Optional<Act> act) {
        boolean metadata = act.filter(a -> a == Act.METADATA).isPresent();
        if (!metadata) {
            Stream.of("key", "value")
                    .filter(item::has)
                    .forEach(key -> item.refuse(key, "'" + key + "' goes with what: metadata", "remove the line"));
            return Optional.empty();
        }
        item.require("key", "key: title");
        Optional<String> key = item.value("key", DecisionReading::valueKey);
        boolean emptied = !item.has("value") || item.isBare("value");
        Optional<String> value = emptied ? Optional.empty() : item.value("value", text -> value(key.orElse(""), text));
        return key.map(k -> new Decision.Change(k, value));
    }

    private Optional<Decision.Judged> judged() {
        Optional<Role> was = item.value("was", DecisionReading::role);
        OptionalDouble confidence = item.share("confidence");
        return was.map(role -> new Decision.Judged(role, confidence.orElse(1)));
    }

    private void checkTogether(Act act, Scope scope, Optional<Role> role) {
        if (act == Act.METADATA && scope != Scope.BLOCK) {
            item.refuse("scope", "a decision on a value speaks of one document", "leave 'scope' out");
        }
        if (act == Act.ROLE || act == Act.AGREE) {
            item.require("role", "role: caption");
        }
        if (act == Act.RESTORE && role.filter(r -> !r.isText()).isPresent()) {
            item.refuse("role", "restored text is body, heading, list or quote", "for another role write what: role");
        }
        if (act == Act.REMOVE && role.filter(Role::isText).isPresent()) {
            item.refuse("role", "what is removed isn't " + role.get().label(), "name what it is, such as navigation");
        }
    }

    private static String id(String text) {
        if (text.length() > LONGEST_ID || !text.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new BadValue(
                    "not an id: '" + shortened(text) + "'", "use letters, digits, '.', '_' and '-', at most 64");
        }
        return text;
    }

    private static <E> E labelled(String key, String text, E[] values, Function<E, String> label) {
        List<String> labels = new ArrayList<>();
        for (E value : values) {
            if (label.apply(value).equals(text)) {
                return value;
            }
            labels.add(label.apply(value));
        }
        throw unknown("not a value of '" + key + "': '" + shortened(text) + "'", text, labels);
    }

    static Role role(String text) {
        List<String> labels = Stream.of(Role.values())
                .filter(role -> role != Role.SEPARATOR && role != Role.MARKUP)
                .map(Role::label)
                .toList();
        if (!labels.contains(text)) {
            throw unknown("not a role: '" + shortened(text) + "'", text, labels);
        }
        return Role.labelled(text);
    }

    private static String valueKey(String text) {
        if (!VALUE_KEYS.contains(text)) {
            throw unknown("not a key of a document that can be stated: '" + shortened(text) + "'", text, VALUE_KEYS);
        }
        return text;
    }

    private static BadValue unknown(String message, String text, List<String> known) {
        String hint = NearestWord.to(text, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("one of: " + String.join(", ", known));
        return new BadValue(message, hint);
    }

    private static String value(String key, String text) {
        if (DATE_KEYS.contains(key) && !isDate(text)) {
            throw new BadValue(
                    "not a date: '" + shortened(text) + "'", "write it as 2019-08-23, or as much as is known");
        }
        if (key.equals("language") && !isLanguageTag(text)) {
            throw new BadValue("not a language tag: '" + shortened(text) + "'", "write it as en, or pt-BR");
        }
        if (key.equals("url") && !isWebAddress(text)) {
            throw new BadValue(
                    "not an address of the web: '" + shortened(text) + "'", "write it as https://example.org/page");
        }
        return within(text.strip(), LONGEST_VALUE);
    }

    /** A year, month or day that exists, of a day also the time; as the catalogue and the records take them. */
    private static boolean isDate(String text) {
        if (!text.matches(DATE) || text.startsWith("0000")) {
            return false;
        }
        try {
            switch (text.length()) {
                case 4 -> Year.parse(text);
                case 7 -> YearMonth.parse(text);
                case 10 -> LocalDate.parse(text);
                default -> DateTimeFormatter.ISO_DATE_TIME.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLanguageTag(String text) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** As the catalogue takes them: a program that reads the records may make a link of it. */
    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String date(String text) {
        if (text.length() < "2019-08-23".length() || !isDate(text)) {
            throw new BadValue("not a date: '" + shortened(text) + "'", "write it as 2026-11-26");
        }
        return text;
    }

    private static Digest digest(String text) {
        if (!text.matches("[0-9a-f]{128}")) {
            throw new BadValue("not a sha512 in 128 lower-case digits", "copy it from metadata/captures.jsonl");
        }
        return new Digest(DigestAlgorithm.SHA512, text);
    }

    static LinePattern linePattern(String text) {
        try {
            return new LinePattern(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue(
                    "the pattern is or has " + e.getMessage(), "write as much of the line as tells it apart");
        }
    }

    static SiteName site(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        boolean folder = text.startsWith("raw/") && text.endsWith("/");
        if (!folder && !(plain.matches("[a-z0-9.-]{3,253}") && plain.indexOf('.') > 0)) {
            throw new BadValue(
                    "not a site: '" + shortened(text) + "'", "write its host, as example.org; or raw/folder/");
        }
        return new SiteName(folder ? text : plain.startsWith("www.") ? plain.substring(4) : plain);
    }

    private static String within(String text, int longest) {
        if (text.length() > longest) {
            throw new BadValue("longer than " + longest + " characters", "write less");
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
