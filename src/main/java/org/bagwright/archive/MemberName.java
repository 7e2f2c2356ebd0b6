package org.bagwright.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.ContainerFault;

/**
 * Where a member would come to lie when the archive was unpacked.
 *
 * @param path parts joined by {@code /}; empty for the folder of unpacking itself
 * @param fault why it must not, or can't, be unpacked; then the path is the name as stored
 */
record MemberName(String path, Optional<ContainerFault> fault) {
    /** Characters of a name that a finding shows. */
    private static final int SHOWN = 200;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    static MemberName of(String stored, ArchiveLimits limits) {
        Optional<ContainerFault> fault = danger(stored).or(() -> excess(stored, limits));
        return new MemberName(fault.isPresent() ? stored : plain(stored), fault);
    }

    private static Optional<ContainerFault> danger(String stored) {
        if (stored.isEmpty() || stored.indexOf('\0') >= 0) {
            return escapes(stored, "has no name, or one with a null character");
        }
        if (stored.startsWith("/")
                || stored.startsWith("\\")
                || DRIVE.matcher(stored).matches()) {
            return escapes(stored, "has an absolute name: unpacked, it would lie outside the bag");
        }
        if (stored.contains("..") && List.of(SEPARATOR.split(stored, -1)).contains("..")) {
            return escapes(stored, "has a name that leads upwards: unpacked, it would lie outside the bag");
        }
        return Optional.empty();
    }

    private static Optional<ContainerFault> escapes(String stored, String message) {
        return Optional.of(new ContainerFault(
                FindingCode.ARCHIVE_NAME_ESCAPES, message, "a name below the bag's folder", shortened(stored)));
    }

    private static Optional<ContainerFault> excess(String stored, ArchiveLimits limits) {
        if (stored.length() > limits.nameLength()) {
            return over("has too long a name", limits.nameLength() + " characters", stored.length());
        }
        long depth = stored.chars().filter(c -> c == '/').count();
        return depth > limits.depth() ? over("lies too deep", limits.depth() + " folders", depth) : Optional.empty();
    }

    private static Optional<ContainerFault> over(String message, String limit, long found) {
        return Optional.of(new ContainerFault(
                FindingCode.ARCHIVE_OVER_LIMIT, message + "; not read", "at most " + limit, Long.toString(found)));
    }

    private static String shortened(String stored) {
        return stored.length() > SHOWN ? stored.substring(0, SHOWN) + "…" : stored;
    }

    private static String plain(String stored) {
        if (!stored.startsWith("./") && !stored.endsWith("/") && !stored.contains("//") && !stored.contains("/./")) {
            return stored.equals(".") ? "" : stored;
        }
        List<String> parts = new ArrayList<>();
        for (String part : stored.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
