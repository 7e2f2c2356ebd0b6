package org.bagwright.layout;

/**
 * Keeps spreadsheets from taking a cell for a formula, in a way that can be reversed.
 *
 * <p>A cell of any number of apostrophes followed by {@code = + - @}, TAB, CR, LF or a full-width {@code ＝ ＋ － ＠} gets
 * one more apostrophe in front; a cell of at least one apostrophe followed by one of these loses one when it is read
 * back. All other cells stay as they are, {@code 'Fake' report} too. The characters are OWASP's list for CSV injection.
 */
public final class FormulaGuard {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    /** {@code cell} as it is written. */
    public static String guarded(String cell) {
        return isFormulaAt(cell, apostrophes(cell)) ? "'" + cell : cell;
    }

    /** The cell that was written as {@code written}. */
    public static String unguarded(String written) {
        int apostrophes = apostrophes(written);
        return apostrophes > 0 && isFormulaAt(written, apostrophes) ? written.substring(1) : written;
    }

    private static int apostrophes(String cell) {
        int count = 0;
        while (count < cell.length() && cell.charAt(count) == '\'') {
            count++;
        }
        return count;
    }

    private static boolean isFormulaAt(String cell, int index) {
        return index < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(index)) >= 0;
    }
}
