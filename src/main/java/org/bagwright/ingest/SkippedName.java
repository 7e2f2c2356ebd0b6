package org.bagwright.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Files and folders that no one means as captures: what operating systems and editors leave behind. */
final class SkippedName {
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of(
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "icon\r",
            "__macosx",
            "$recycle.bin",
            "system volume information",
            "lost+found");

    private SkippedName() {}

    /** Why a file or folder of this name is skipped; empty when it isn't. */
    static Optional<String> reason(String name) {
        if (LEFT_BY_SYSTEMS.contains(name.toLowerCase(Locale.ROOT)) || name.equals(".DS_Store")) {
            return Optional.of("left by the operating system");
        }
        if (name.endsWith("~") || name.startsWith("~$") || name.startsWith(".#") || isAutosave(name)) {
            return Optional.of("an editor's backup or lock");
        }
        return name.startsWith(".") ? Optional.of("hidden") : Optional.empty();
    }

    private static boolean isAutosave(String name) {
        return name.length() > 2 && name.startsWith("#") && name.endsWith("#");
    }
}
