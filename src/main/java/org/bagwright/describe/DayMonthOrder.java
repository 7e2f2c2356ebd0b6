package org.bagwright.describe;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.lexicon.DatePhrase;
import org.bagwright.lexicon.IsoDate;
import org.bagwright.lexicon.NumericDate;
import org.bagwright.lexicon.NumericDate.Order;
import org.bagwright.lexicon.UsualOrder;
import org.bagwright.model.SiteName;

/**
 * Tells which of two figures is the day in a date such as {@code 03/04/2024}, by what else is known of its page.
 *
 * <p>Evidence is: other dates of that form on the page of which one figure is above 12; the date in the page's address;
 * the day when the page was retrieved, which no date of it can follow; and a date written in another form that is one of
 * the two, or the day and month that open its text. All that speaks must say the same, else the order stays open. Only where nothing of it speaks is the order
 * asked that is usual in the country or the language. What is known is read once, so that a page of many such dates is read in
 * linear time.
 */
final class DayMonthOrder {
    private static final Pattern ADDRESS_DAY =
            Pattern.compile("(?<!\\d)(\\d{4})(?:/(\\d{1,2})/(\\d{1,2})|-(\\d{2})-(\\d{2})|(\\d{2})(\\d{2}))(?!\\d)");
    private static final Pattern REGION =
            Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Za-z]{2})(?:[-_].*)?");
    /** What programs declare that nobody told the language. */
    private static final String DEFAULT_REGION = "us";

    private static final String USUAL = "usual ";
    /** Clocks differ by a day around the earth. */
    private static final int DAYS_OF_CLOCKS = 1;

    private final Known known;
    /** By the sign between the figures. */
    private final Map<Character, Told> forms = new HashMap<>();

    private final Set<Character> mixed = new HashSet<>();
    private final Set<String> statedDays = new HashSet<>();
    private final Set<String> addressDays = new HashSet<>();
    private final Optional<LocalDate> retrieved;

    /**
     * What is known of the page.
     *
     * @param lines that it shows, and values that its markup states
     * @param stated dates that the article states in forms that leave nothing open, ISO 8601
     * @param address of the page
     * @param retrieved when, ISO 8601
     * @param declared language with its region, as the page declares it
     * @param language of the text
     */
    record Known(
            List<String> lines,
            List<String> stated,
            Optional<String> address,
            Optional<String> retrieved,
            Optional<String> declared,
            Optional<String> language) {}

    /**
     * What was told.
     *
     * @param reason as rules state it: {@code 25/03/2024 on the page}
     */
    record Told(Order order, String reason) {}

    /**
     * A date read.
     *
     * @param value ISO 8601, with the time where one stands beside it
     * @param start first character of the phrase in the line (UTF-16)
     * @param end character after its last one
     */
    record Reading(String value, int start, int end, Told told) {
        /** {@code rule}, and what told the order. */
        String rule(String rule) {
            return rule + "." + told.order().label() + ": " + told.reason();
        }
    }

    /** Whether a rule says that only country or language told the order. */
    static boolean isUsual(String rule) {
        return rule.contains("-first: " + USUAL);
    }

    DayMonthOrder(Known known) {
        this.known = known;
        known.lines().forEach(this::countForms);
        known.stated().forEach(stated -> day(stated).ifPresent(day -> statedDays.add(day.toString())));
        known.stated().stream().filter(stated -> stated.startsWith("--")).forEach(statedDays::add);
        known.address().ifPresent(this::readAddress);
        this.retrieved = known.retrieved().flatMap(DayMonthOrder::day);
    }

    /** Remembers the first date of each form that shows its order, and which forms show both orders. */
    private void countForms(String line) {
        for (NumericDate date : NumericDate.in(line)) {
            date.shown().ifPresent(order -> {
                Told told = new Told(order, line.substring(date.start(), date.end()) + " on the page");
                Told first = forms.putIfAbsent(date.separator(), told);
                if (first != null && first.order() != order) {
                    mixed.add(date.separator());
                }
            });
        }
    }

    private void readAddress(String address) {
        Matcher m = ADDRESS_DAY.matcher(address);
        while (m.find()) {
            int group = m.group(2) != null ? 2 : m.group(4) != null ? 4 : 6;
            String day = String.format(
                    Locale.ROOT,
                    "%s-%02d-%02d",
                    m.group(1),
                    Integer.valueOf(m.group(group)),
                    Integer.valueOf(m.group(group + 1)));
            addressDays.add(day);
        }
    }

    /** Reads the first date of {@code line} from {@code from} on that leaves its order open, if something tells it. */
    Optional<Reading> read(String line, int from) {
        return NumericDate.in(line).stream()
                .filter(date -> date.start() >= from && date.isAmbiguous())
                .findFirst()
                .flatMap(date -> told(date).flatMap(told -> read(line, date, told)));
    }

    /** Written in the form that leaves nothing open, the line is read as any other. */
    private static Optional<Reading> read(String line, NumericDate date, Told told) {
        String day = date.read(told.order()).orElseThrow().toString();
        String clear = line.substring(0, date.start()) + day + line.substring(date.end());
        int grown = clear.length() - line.length();
        return DatePhrase.in(clear).stream()
                .filter(phrase -> phrase.start() <= date.start() && phrase.end() > date.start())
                .findFirst()
                .flatMap(phrase ->
                        phrase.value().map(value -> new Reading(value, phrase.start(), phrase.end() - grown, told)));
    }

    private Optional<Told> told(NumericDate date) {
        if (mixed.contains(date.separator())) {
            return Optional.empty();
        }
        List<Told> evidence = new ArrayList<>();
        Optional.ofNullable(forms.get(date.separator())).ifPresent(evidence::add);
        oneOf(date, addressDays, "in the address").ifPresent(evidence::add);
        retrieved(date).ifPresent(evidence::add);
        oneOf(date, statedDays, "on the page").ifPresent(evidence::add);
        if (evidence.isEmpty()) {
            return usual();
        }
        Told first = evidence.get(0);
        return evidence.stream().allMatch(told -> told.order() == first.order())
                ? Optional.of(first)
                : Optional.empty();
    }

    /** The order in which the date is one of {@code days}; none if it is in both. */
    private static Optional<Told> oneOf(NumericDate date, Set<String> days, String where) {
        List<Told> told = new ArrayList<>();
        for (Order order : Order.values()) {
            String day = date.read(order).orElseThrow().toString();
            if (days.contains(day) || days.contains("-" + day.substring("2019".length()))) {
                told.add(new Told(order, day + " " + where));
            }
        }
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    /** The order in which the date isn't after the retrieval, if it is after it in the other one. */
    private Optional<Told> retrieved(NumericDate date) {
        if (retrieved.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = retrieved.get().plusDays(DAYS_OF_CLOCKS);
        List<Order> possible = List.of(Order.values()).stream()
                .filter(order -> !date.read(order).orElseThrow().isAfter(last))
                .toList();
        return possible.size() == 1
                ? Optional.of(new Told(possible.get(0), "retrieved on " + retrieved.get()))
                : Optional.empty();
    }

    /** By the region of the declared language, the domain and the text's language: those that speak must agree. */
    private Optional<Told> usual() {
        List<Told> usual = new ArrayList<>();
        known.declared()
                .map(REGION::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .filter(region -> !region.equalsIgnoreCase(DEFAULT_REGION))
                .flatMap(region -> UsualOrder.inCountry(region)
                        .map(order -> new Told(order, USUAL + "in " + region.toUpperCase(Locale.ROOT))))
                .ifPresent(usual::add);
        known.address()
                .flatMap(SiteName::ofAddress)
                .map(SiteName::value)
                .map(host -> host.substring(host.lastIndexOf('.') + 1))
                .flatMap(domain ->
                        UsualOrder.inCountry(domain).map(order -> new Told(order, USUAL + "under ." + domain)))
                .ifPresent(usual::add);
        known.language()
                .map(tag -> tag.split("-", 2)[0])
                .flatMap(code ->
                        UsualOrder.inLanguage(code).map(order -> new Told(order, USUAL + "in language " + code)))
                .ifPresent(usual::add);
        return usual.stream().map(Told::order).distinct().count() == 1 ? Optional.of(usual.get(0)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return IsoDate.read(date).map(d -> LocalDate.parse(d.substring(0, "2019-08-23".length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
