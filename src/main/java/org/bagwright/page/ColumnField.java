package org.bagwright.page;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.page.Chart.Columns;
import org.bagwright.page.Chart.Look;
import org.bagwright.page.Chart.Mark;
import org.bagwright.page.Chart.Tick;

/** Lays vertical bars out in a field whose width is known to the browser only: across in per cent, up in pixels. */
final class ColumnField {
    /** Share of its slot that a bar fills. */
    private static final double BAR = 0.8;

    /** Height of the band that marks a gap, in pixels: plain to see, and no bar. */
    private static final int BAND = 12;

    /** Labels on the vertical axis, nought included. */
    private static final int MOST_STEPS = 4;

    private final List<Long> values;
    private final long top;
    private final long step;

    ColumnField(List<Long> values) {
        this.values = List.copyOf(values);
        long most = 1;
        for (long value : values) {
            most = Math.max(most, value);
        }
        this.step = step(most);
        this.top = (most + step - 1) / step * step;
    }

    /** The least of 1, 2, 5, 10, 20 … that needs few labels. */
    private static long step(long most) {
        long unit = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if ((most + factor * unit - 1) / (factor * unit) < MOST_STEPS) {
                    return factor * unit;
                }
            }
            unit *= 10;
        }
    }

    /** Bars where there is a value, hatched bands where {@code gaps} is true and there is none. */
    Columns columns(String unit, boolean gaps, List<Tick> across) {
        List<Mark> marks = new ArrayList<>();
        if (gaps) {
            addGaps(marks);
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) > 0) {
                int height = (int) Math.max(2, Math.round((double) Columns.HEIGHT * values.get(i) / top));
                int y = Columns.HEADROOM + Columns.HEIGHT - height;
                marks.add(new Mark(Look.COUNT, at(i + (1 - BAR) / 2), at(BAR), y, height));
            }
        }
        return new Columns(unit, marks, across, up());
    }

    private void addGaps(List<Mark> marks) {
        int from = -1;
        for (int i = 0; i <= values.size(); i++) {
            boolean empty = i < values.size() && values.get(i) == 0;
            if (empty && from < 0) {
                from = i;
            } else if (!empty && from >= 0) {
                marks.add(new Mark(Look.GAP, at(from), at(i - from), Columns.HEADROOM + Columns.HEIGHT - BAND, BAND));
                from = -1;
            }
        }
    }

    private List<Tick> up() {
        List<Tick> ticks = new ArrayList<>();
        for (long value = 0; value <= top; value += step) {
            long y = Columns.HEADROOM + Columns.HEIGHT - Math.round((double) Columns.HEIGHT * value / top);
            ticks.add(new Tick(Long.toString(y), Shown.number(value), "end"));
        }
        return ticks;
    }

    /** Where the slot begins, or how wide so many slots are. */
    String at(double slots) {
        return Shown.percent(slots / values.size());
    }

    /** A label under the middle of slot {@code i}; the outermost ones stay inside the field. */
    Tick under(int i, String label) {
        double middle = (i + 0.5) / values.size();
        String anchor = middle < 0.08 ? "start" : middle > 0.92 ? "end" : "middle";
        return new Tick(at(anchor.equals("start") ? i : anchor.equals("end") ? i + 1 : i + 0.5), label, anchor);
    }
}
