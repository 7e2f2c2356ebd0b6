package org.bagwright.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.IdentifierKind;
import org.bagwright.model.NearestWord;

/** Identifiers of other resources: told by their form, checked by their check digits, brought to one form. */
record RelatedIdentifier(IdentifierKind kind, String value) {
    private static final List<String> KINDS =
            List.of(IdentifierKind.values()).stream().map(IdentifierKind::word).toList();
    private static final String ARXIV_NUMBER =
            "([0-9]{4}[.][0-9]{4,5}(?:v[0-9]+)?|[a-z-]+(?:[.][A-Z]{2})?/[0-9]{7}(?:v[0-9]+)?)";

    /** How an identifier is written so that its kind is plain; group 1 is what is kept. Tried in this order. */
    private static final Map<IdentifierKind, Pattern> PLAIN = plain();
    /** How it may be written when its kind is stated. */
    private static final Map<IdentifierKind, Pattern> STATED = stated();

    private static Map<IdentifierKind, Pattern> plain() {
        Map<IdentifierKind, Pattern> forms = new LinkedHashMap<>();
        put(
                forms,
                IdentifierKind.DOI,
                "(?:doi: ?|https?://(?:dx[.]|www[.])?doi[.]org/)?(10[.][0-9]{4,9}(?:[.][0-9]+)*/\\S+)");
        put(forms, IdentifierKind.HANDLE, "(?:hdl:|https?://hdl[.]handle[.]net/)([0-9][0-9A-Za-z.]*/\\S+)");
        put(forms, IdentifierKind.ARXIV, "(?:arxiv:|https?://arxiv[.]org/(?:abs|pdf)/)" + ARXIV_NUMBER);
        put(forms, IdentifierKind.PMID, "(?:pmid: ?|https?://pubmed[.]ncbi[.]nlm[.]nih[.]gov/)([0-9]{1,9})/?");
        put(forms, IdentifierKind.ISBN, "(?:urn:isbn:|isbn:? ?)?((?:[0-9][ -]?){9}[0-9X]|(?:[0-9][ -]?){12}[0-9])");
        put(
                forms,
                IdentifierKind.ISSN,
                "(?:urn:issn:|issn:? ?|https?://portal[.]issn[.]org/resource/issn/)?([0-9]{4}-[0-9]{3}[0-9X])");
        put(forms, IdentifierKind.ARK, "(?:https?://n2t[.]net/)?(ark:/?[0-9b-df-hj-km-np-tv-xz]{5,}/\\S+)");
        put(forms, IdentifierKind.RRID, "(?:https?://(?:identifiers[.]org|scicrunch[.]org/resolver)/)?(RRID:\\S+)");
        put(forms, IdentifierKind.CSTR, "(CSTR:[0-9]{5}[.]\\S+)");
        put(forms, IdentifierKind.LSID, "(urn:lsid:\\S+)");
        put(forms, IdentifierKind.URN, "(urn:[a-z0-9][a-z0-9-]{0,31}:\\S+)");
        put(forms, IdentifierKind.W3ID, "(https?://w3id[.]org/\\S+)");
        put(forms, IdentifierKind.PURL, "(https?://purl[.][a-z.]+/\\S+)");
        put(forms, IdentifierKind.URL, "(https?://[^\\s/?#]+\\S*)");
        return forms;
    }

    private static Map<IdentifierKind, Pattern> stated() {
        Map<IdentifierKind, Pattern> forms = new LinkedHashMap<>(PLAIN);
        put(forms, IdentifierKind.HANDLE, "(?:hdl:|https?://hdl[.]handle[.]net/)?([0-9][0-9A-Za-z.]*/\\S+)");
        put(forms, IdentifierKind.ARXIV, "(?:arxiv:|https?://arxiv[.]org/(?:abs|pdf)/)?" + ARXIV_NUMBER);
        put(forms, IdentifierKind.PMID, "(?:pmid: ?|https?://pubmed[.]ncbi[.]nlm[.]nih[.]gov/)?([0-9]{1,9})/?");
        forms.put(IdentifierKind.EISSN, forms.get(IdentifierKind.ISSN));
        forms.put(IdentifierKind.LISSN, forms.get(IdentifierKind.ISSN));
        put(forms, IdentifierKind.BIBCODE, "([0-9]{4}[0-9A-Za-z.&]{14}[A-Za-z.])");
        put(forms, IdentifierKind.EAN13, "([0-9]{13})");
        put(forms, IdentifierKind.UPC, "([0-9]{12})");
        put(forms, IdentifierKind.PURL, "(https?://[^\\s/?#]+\\S*)");
        return forms;
    }

    private static void put(Map<IdentifierKind, Pattern> forms, IdentifierKind kind, String form) {
        forms.put(kind, Pattern.compile(form, Pattern.CASE_INSENSITIVE));
    }

    /** Reads {@code text}, whose kind is told by its form. */
    static RelatedIdentifier of(String text) {
        for (Map.Entry<IdentifierKind, Pattern> form : PLAIN.entrySet()) {
            Optional<String> value = read(text, form.getKey(), form.getValue());
            if (value.isPresent()) {
                return new RelatedIdentifier(form.getKey(), value.get());
            }
        }
        throw new BadValue("can't tell what kind of identifier '" + text + "' is", hintFor(text));
    }

    private static String hintFor(String text) {
        return text.startsWith("swh:")
                ? "DataCite knows no SWHIDs: write https://archive.softwareheritage.org/" + text
                : "is it copied whole? else add kind: one of " + String.join(", ", KINDS);
    }

    /** Reads {@code text}, which is to be of {@code kind}. */
    static RelatedIdentifier of(String text, IdentifierKind kind) {
        Optional<Pattern> form = Optional.ofNullable(STATED.get(kind));
        if (form.isEmpty()) {
            return new RelatedIdentifier(kind, text);
        }
        return read(text, kind, form.get())
                .map(value -> new RelatedIdentifier(kind, value))
                .orElseThrow(() -> new BadValue(
                        "not of the kind " + kind.word() + ": '" + text + "'",
                        "copy it once more, or leave out kind: where its form tells it"));
    }

    /** The kind that {@code word} names. */
    static IdentifierKind kind(String word) {
        for (IdentifierKind kind : IdentifierKind.values()) {
            if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        String hint = NearestWord.to(word, KINDS)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("one of " + String.join(", ", KINDS));
        throw new BadValue("not a kind of identifier: '" + word + "'", hint);
    }

    private static Optional<String> read(String text, IdentifierKind kind, Pattern form) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? checked(matcher.group(1), kind) : Optional.empty();
    }

    private static Optional<String> checked(String value, IdentifierKind kind) {
        return switch (kind) {
            case ISBN -> Optional.of(value.replace(' ', '-')).filter(v -> isIsbn(v.replace("-", "")));
            case ISSN, EISSN, LISSN ->
                Optional.of(value.toUpperCase(Locale.ROOT)).filter(RelatedIdentifier::isIssn);
            case EAN13, UPC -> Optional.of(value).filter(RelatedIdentifier::isArticleNumber);
            case ARXIV -> Optional.of("arXiv:" + value);
            default -> Optional.of(value);
        };
    }

    /** ISO 2108: thirteen digits as an article number, or ten by weights 10 to 1, modulo 11. */
    private static boolean isIsbn(String digits) {
        if (digits.length() == 13) {
            return digits.matches("97[89].*") && isArticleNumber(digits);
        }
        return weighted(digits.toUpperCase(Locale.ROOT)) % 11 == 0;
    }

    /** ISO 3297: weights 8 to 1, modulo 11. */
    private static boolean isIssn(String issn) {
        return weighted(issn.replace("-", "")) % 11 == 0;
    }

    private static int weighted(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            sum += (digits.length() - i) * (c == 'X' ? 10 : c - '0');
        }
        return sum;
    }

    /** GS1: from the right, weights 1 and 3 in turn, modulo 10. */
    private static boolean isArticleNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
