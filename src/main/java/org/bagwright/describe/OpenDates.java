package org.bagwright.describe;

import java.util.Optional;
import java.util.function.Supplier;
import org.bagwright.lexicon.NumericDate;

/** Reads dates that leave open which figure is the day; what is known of their page is gathered when the first comes up. */
final class OpenDates {
    private final Supplier<DayMonthOrder.Known> known;
    private Optional<DayMonthOrder> order = Optional.empty();

    OpenDates(Supplier<DayMonthOrder.Known> known) {
        this.known = known;
    }

    /** A date that leaves open which figure is the day, the first in {@code line} from {@code from} on. */
    Optional<DayMonthOrder.Reading> read(String line, int from) {
        if (NumericDate.in(line).stream().noneMatch(NumericDate::isAmbiguous)) {
            return Optional.empty();
        }
        if (order.isEmpty()) {
            order = Optional.of(new DayMonthOrder(known.get()));
        }
        return order.get().read(line, from);
    }
}
