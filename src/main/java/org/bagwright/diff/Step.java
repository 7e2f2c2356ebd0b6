package org.bagwright.diff;

import java.util.Locale;
import org.bagwright.model.Version;

/** How far the version must go from one release to the next. */
public enum Step {
    /** Nothing differs. */
    NONE,
    /** Something was corrected. */
    PATCH,
    /** Something was added; all that was there still is. */
    MINOR,
    /** Something that others may rely on is gone or means something else. */
    MAJOR;

    /**
     * The version after {@code version}. Before 1.0.0 nothing is promised yet (<a
     * href="https://semver.org/spec/v2.0.0.html#spec-item-4">Semantic Versioning, 4</a>): a major step raises the minor
     * number there.
     */
    public Version after(Version version) {
        return switch (this) {
            case NONE -> version;
            case PATCH -> version.nextPatch();
            case MINOR -> version.nextMinor();
            case MAJOR -> version.major() == 0 ? version.nextMinor() : version.nextMajor();
        };
    }

    /** As it is printed: {@code major}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
