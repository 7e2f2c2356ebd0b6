package org.bagwright.lexicon;

import java.util.regex.Pattern;

/** The lines of subtitles that are no speech: when one is shown, as SubRip and <a href="https://www.w3.org/TR/webvtt1/">WebVTT</a> write it. */
public final class TimeCode {
    private static final Pattern SHOWN = Pattern.compile(
            "^(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}\\s*-->\\s*(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}(?:\\s.{0,60})?$");

    private TimeCode() {}

    /** Whether {@code line} says from when to when a subtitle is shown. */
    public static boolean is(String line) {
        return line.contains("-->") && SHOWN.matcher(line.strip()).matches();
    }
}
