package org.bagwright.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.bagwright.model.TextAccess;

/** What a value of the sidecar catalogue must be. Values are checked, never mended. */
enum ValueRule {
    TEXT("any text"),
    DATE("an ISO 8601 date or date-time, as in 2016-11-23 or 2016-11-23T10:15:00Z"),
    WEB_ADDRESS("an absolute http or https address"),
    LANGUAGE_TAG("a language tag (BCP 47), as in en or pt-BR"),
    TEXT_ACCESS("one of included, excerpt, withheld"),
    LOCATION("an absolute http or https address that can stand in fetch.txt: ASCII, no blanks");

    private static final DateTimeFormatter ISO_8601 = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final String expected;

    ValueRule(String expected) {
        this.expected = expected;
    }

    /** The rule in words. */
    String expected() {
        return expected;
    }

    boolean accepts(String value) {
        return switch (this) {
            case TEXT -> true;
            case DATE -> isDate(value);
            case WEB_ADDRESS -> isWebAddress(value);
            case LANGUAGE_TAG -> isLanguageTag(value);
            case TEXT_ACCESS -> TextAccess.labelled(value).isPresent();
            case LOCATION -> isWebAddress(value) && value.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        };
    }

    private static boolean isDate(String value) {
        try {
            return ISO_8601.parse(value).isSupported(ChronoField.EPOCH_DAY);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = new URI(value);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isLanguageTag(String value) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(value)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
