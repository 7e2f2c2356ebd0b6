package org.bagwright.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parts captures whose portable names would clash, by digits of the SHA-256 of the original name; of names that clash,
 * the first in order stays as it is.
 *
 * <p>Names clash when, ignoring case, their ids are equal (so also {@code a.txt} and {@code a.html}, {@code d/a.txt}
 * and {@code d-a.txt}), or one id is the other and {@code -1}, {@code -2} … behind it, as the documents of one capture
 * are numbered, or when one is a file where another needs a folder.
 */
final class NameParting {
    private final Set<String> folders = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    /** What is left of the ids that end in a number, without it. */
    private final Set<String> numbered = new HashSet<>();

    private NameParting() {}

    /** Replaces the entries whose names clash with one before them; {@code entries} is in order and stays so. */
    static void part(List<CaptureEntry> entries) {
        NameParting parting = new NameParting();
        entries.forEach(parting::noteFolders);
        entries.replaceAll(parting::partedFromThoseBefore);
    }

    private void noteFolders(CaptureEntry entry) {
        String name = entry.portableName();
        int slash = name.lastIndexOf('/');
        while (slash > 0 && folders.add(lower(name.substring(0, slash)))) {
            slash = name.lastIndexOf('/', slash - 1);
        }
    }

    private CaptureEntry partedFromThoseBefore(CaptureEntry entry) {
        CaptureEntry candidate = entry;
        int digits = PortableName.DIGEST_DIGITS;
        while (!take(candidate)) {
            candidate = entry.named(PortableName.parted(entry.portableName(), entry.originalName(), digits));
            digits++;
        }
        return candidate;
    }

    private boolean take(CaptureEntry entry) {
        String id = lower(entry.id());
        String stem = withoutNumber(id);
        if (ids.contains(id) || ids.contains(stem) || numbered.contains(id) || isFolder(entry)) {
            return false;
        }
        ids.add(id);
        if (!stem.equals(id)) {
            numbered.add(stem);
        }
        return true;
    }

    private boolean isFolder(CaptureEntry entry) {
        return !folders.isEmpty() && folders.contains(lower(entry.portableName()));
    }

    private static String withoutNumber(String id) {
        int end = id.length();
        while (end > 0 && Character.isDigit(id.charAt(end - 1))) {
            end--;
        }
        boolean isNumbered = end > 0 && end < id.length() && id.charAt(end - 1) == '-';
        return isNumbered ? id.substring(0, end - 1) : id;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
