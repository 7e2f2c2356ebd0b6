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
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    static MemberName of(String stored, ArchiveLimits limits) {
        Optional<ContainerFault> fault = danger(stored).or(() -> excess(stored, limits));
        return new MemberName(fault.isPresent() ? stored : plain(stored), fault);
    }

    private static Optional<ContainerFault> danger(String stored) {
        if (stored.isEmpty() || stored.indexOf('\0') >= 0) {
            return escapes("has no name, or one with a null character");
        }
        if (stored.startsWith("/")
                || stored.startsWith("\\")
                || DRIVE.matcher(stored).matches()) {
            return escapes("has an absolute name: unpacked, it would lie outside the bag");
        }
        if (stored.contains("..") && List.of(SEPARATOR.split(stored, -1)).contains("..")) {
            return escapes("has a name that leads upwards: unpacked, it would lie outside the bag");
        }
        return Optional.empty();
    }

    private static Optional<ContainerFault> escapes(String message) {
        return Optional.of(new ContainerFault(FindingCode.ARCHIVE_NAME_ESCAPES, message));
    }

    private static Optional<ContainerFault> excess(String stored, ArchiveLimits limits) {
        if (stored.length() > limits.nameLength()) {
            return over("has a name of more than " + limits.nameLength() + " characters");
        }
        return stored.chars().filter(c -> c == '/').count() > limits.depth()
                ? over("lies more than " + limits.depth() + " folders deep")
                : Optional.empty();
    }

    private static Optional<ContainerFault> over(String message) {
        return Optional.of(new ContainerFault(FindingCode.ARCHIVE_OVER_LIMIT, message + "; not read"));
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
