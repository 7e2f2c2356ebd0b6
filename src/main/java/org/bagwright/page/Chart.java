package org.bagwright.page;

import java.util.List;
import java.util.Optional;

/**
 * A chart as the template draws it. One without bars and columns is but its finding and its table.
 *
 * @param id for links and labels
 * @param finding what it shows, in words
 * @param alternative what it is, for who doesn't see it
 * @param table its data
 */
record Chart(
        String id,
        String title,
        String finding,
        String alternative,
        List<Key> legend,
        List<Bar> bars,
        Optional<Columns> columns,
        Table table) {

    Chart {
        legend = List.copyOf(legend);
        bars = List.copyOf(bars);
    }

    /** Only words. */
    static Chart inWords(String id, String title, String finding) {
        return new Chart(
                id, title, finding, "", List.of(), List.of(), Optional.empty(), new Table(List.of(), List.of()));
    }

    boolean isDrawn() {
        return !bars.isEmpty() || columns.isPresent();
    }

    boolean hasTable() {
        return !table.rows().isEmpty();
    }

    /** How a mark looks; each differs by pattern and lightness, not by colour alone. */
    enum Look {
        COUNT("count"),
        KEPT("kept"),
        READ("read"),
        REMOVED("removed"),
        GAP("gap");

        private final String style;

        Look(String style) {
            this.style = style;
        }

        /** The class in the style sheet. */
        String style() {
            return style;
        }
    }

    /** An entry of the legend. */
    record Key(Look look, String label) {}

    /** A horizontal bar with its label and its figure. */
    record Bar(String label, String figure, List<Part> parts) {
        Bar {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a bar, its start and its length in per cent of the width. */
    record Part(Look look, String start, String length) {}

    /**
     * Vertical bars over an axis.
     *
     * @param unit what the horizontal axis counts
     * @param marks left to right, gaps first
     */
    record Columns(String unit, List<Mark> marks, List<Tick> across, List<Tick> up) {
        /** Height of the field that the marks stand in, in CSS pixels, and the room above it for the highest label. */
        static final int HEIGHT = 160;

        static final int HEADROOM = 10;

        Columns {
            marks = List.copyOf(marks);
            across = List.copyOf(across);
            up = List.copyOf(up);
        }
    }

    /** A vertical bar: start and width in per cent, top and height in pixels. */
    record Mark(Look look, String start, String width, int top, int height) {}

    /**
     * A label on an axis.
     *
     * @param at its place: per cent across, pixels up
     * @param anchor of SVG: start, middle or end
     */
    record Tick(String at, String label, String anchor) {}

    /** Rows of cells below headings; the first cell of a row is its heading, the others are figures. */
    record Table(List<String> headings, List<List<String>> rows) {
        Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
