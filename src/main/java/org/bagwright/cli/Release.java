package org.bagwright.cli;

import java.util.Optional;

/** Which Bagwright this is. */
final class Release {
    private Release() {}

    /** As in the jar's manifest; {@code development} when run from classes. */
    static String version() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    static String line() {
        return "bagwright " + version();
    }
}
