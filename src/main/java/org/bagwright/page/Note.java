package org.bagwright.page;

import java.util.ArrayList;
import java.util.List;

/** A line of a change log as the page shows it: heading, item of a list or paragraph, its Markdown taken off. */
record Note(Kind kind, String text) {
    /** Lines that are shown; a longer entry is read in the file. */
    private static final int MOST = 40;

    /** What a line is. */
    enum Kind {
        HEADING,
        ITEM,
        PARAGRAPH
    }

    boolean isItem() {
        return kind == Kind.ITEM;
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /** The entry of {@code version} in {@code changeLog} (Markdown, a heading of level two for each version). */
    static List<Note> entry(String changeLog, String version) {
        List<Note> notes = new ArrayList<>();
        boolean inside = false;
        boolean broken = true;
        for (String line : changeLog.lines().toList()) {
            if (line.startsWith("## ")) {
                inside = names(line, version);
            } else if (inside && notes.size() <= MOST) {
                broken = add(notes, line.strip(), broken);
            }
        }
        return notes.size() <= MOST ? notes : notes.subList(0, MOST);
    }

    private static boolean names(String heading, String version) {
        int at = heading.indexOf(version);
        if (at < 0) {
            return false;
        }
        int end = at + version.length();
        return !isOfVersion(heading.charAt(at - 1)) && (end == heading.length() || !isOfVersion(heading.charAt(end)));
    }

    private static boolean isOfVersion(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    /** Adds a line, or joins it to the one before; says whether the next one begins anew. */
    private static boolean add(List<Note> notes, String line, boolean broken) {
        if (line.isEmpty()) {
            return true;
        }
        if (line.startsWith("#")) {
            notes.add(new Note(Kind.HEADING, plain(line.replaceFirst("^#+", ""))));
            return true;
        }
        if (line.startsWith("- ") || line.startsWith("* ")) {
            notes.add(new Note(Kind.ITEM, plain(line.substring(2))));
            return false;
        }
        Note last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
        if (broken || last == null || last.isHeading()) {
            notes.add(new Note(Kind.PARAGRAPH, plain(line)));
        } else {
            notes.set(notes.size() - 1, new Note(last.kind, last.text + " " + plain(line)));
        }
        return false;
    }

    /** Marks of emphasis and code, and the backslashes that keep others from acting. */
    private static String plain(String markdown) {
        return Shown.line(
                markdown.replace("**", "").replaceAll("(?<!\\\\)`", "").replaceAll("\\\\([\\p{Punct}])", "$1"));
    }
}
