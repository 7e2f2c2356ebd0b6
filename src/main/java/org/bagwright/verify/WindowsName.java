package org.bagwright.verify;

import java.util.Optional;
import org.bagwright.model.BagPath;

/** What Windows makes of a name: some can't be unpacked there (RFC 8493, section 5.2). */
final class WindowsName {
    private static final String FORBIDDEN = "<>:\"|?*";

    private WindowsName() {}

    /** Why the path's parts from {@code start} on can't be had on Windows, in words that go on from "a part"; empty if they can. */
    static Optional<String> trouble(String path, int start) {
        int from = start;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            Optional<String> trouble = ofPart(path, from, end);
            if (trouble.isPresent()) {
                return trouble;
            }
            from = end + 1;
        }
        return Optional.empty();
    }

    private static Optional<String> ofPart(String path, int from, int end) {
        for (int at = from; at < end; at++) {
            char c = path.charAt(at);
            if (c < ' ') {
                return Optional.of("holds a control character");
            }
            if (FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of("holds '" + c + "'");
            }
        }
        char last = end > from ? path.charAt(end - 1) : 'x';
        if (last == '.' || last == ' ') {
            return Optional.of("ends in " + (last == '.' ? "a dot" : "a blank"));
        }
        return mayBeReserved(path.charAt(from)) && BagPath.isReservedByWindows(path.substring(from, end))
                ? Optional.of("is the name of a device")
                : Optional.empty();
    }

    /** By the first letters of CON, PRN, AUX, NUL, COM and LPT: spares a copy of most names. */
    private static boolean mayBeReserved(char first) {
        return "cCpPaAnNlL".indexOf(first) >= 0;
    }
}
