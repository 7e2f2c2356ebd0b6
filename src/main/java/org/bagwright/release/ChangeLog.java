package org.bagwright.release;

import org.bagwright.model.Dataset;

/** {@code data/CHANGELOG.md}. */
public final class ChangeLog {
    private ChangeLog() {}

    /** The change log of a release whose project keeps none: its date, and the release before it if there was one. */
    public static String generated(Dataset dataset) {
        String change = dataset.previousVersion()
                .map(previous -> "- Supersedes version " + previous + ".")
                .orElse("- First release.");
        return "# Changes\n\n## " + dataset.version() + ", " + dataset.date() + "\n\n" + change + "\n";
    }
}
