package org.bagwright.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The order of day and month that is usual in a country or a language; only where nobody there writes the other one. */
public final class UsualOrder {
    private static final Map<String, NumericDate.Order> USUAL = read();

    private UsualOrder() {}

    /** In a country, by its two letters as regions of languages or as domains have them: {@code GB}, {@code uk}. */
    public static Optional<NumericDate.Order> inCountry(String letters) {
        return Optional.ofNullable(USUAL.get("country " + letters.toLowerCase(Locale.ROOT)));
    }

    /** In a language, by its code: {@code de}. */
    public static Optional<NumericDate.Order> inLanguage(String code) {
        return Optional.ofNullable(USUAL.get("language " + code.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, NumericDate.Order> read() {
        Map<String, NumericDate.Order> usual = new HashMap<>();
        for (List<String> row : WordList.read("date-order.tsv")) {
            NumericDate.Order order =
                    row.get(1).equals("day") ? NumericDate.Order.DAY_FIRST : NumericDate.Order.MONTH_FIRST;
            row.subList(2, row.size()).forEach(code -> usual.put(row.get(0) + " " + code, order));
        }
        return Map.copyOf(usual);
    }
}
