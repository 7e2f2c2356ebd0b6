package org.bagwright.model;

import java.util.Locale;
import java.util.Optional;

/**
 * What the captures of one site have in common: the host of their addresses, in lower case and without {@code www.}; or,
 * where no address is known, the folder of {@code raw/} that holds them, such as {@code raw/paper/}.
 */
public record SiteName(String value) {
    /** Longer ones are no host names; RFC 1035. */
    private static final int LONGEST_HOST = 253;

    /** The site of {@code address}; empty when it isn't an address on the web. */
    public static Optional<SiteName> ofAddress(String address) {
        int start = address.indexOf("//") + 2;
        boolean web = address.regionMatches(true, 0, "http:", 0, 5)
                || address.regionMatches(true, 0, "https:", 0, 6)
                || address.startsWith("//");
        if (!web || start < 2) {
            return Optional.empty();
        }
        int end = start;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(start, end);
        String host =
                withoutPort(authority.substring(authority.indexOf('@') + 1)).toLowerCase(Locale.ROOT);
        String plain = host.startsWith("www.") ? host.substring(4) : host;
        return plain.isBlank() || plain.length() > LONGEST_HOST || plain.indexOf('.') < 1
                ? Optional.empty()
                : Optional.of(new SiteName(plain));
    }

    /** The site of a capture of which no more is known than its path below {@code raw/}. */
    public static SiteName ofFolder(String originalName) {
        return new SiteName("raw/" + originalName.substring(0, originalName.lastIndexOf('/') + 1));
    }

    /** Whether it is but a folder, which may hold captures of many sites. */
    public boolean isFolder() {
        return value.endsWith("/");
    }

    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > 0 && authority.indexOf(']', colon) < 0 ? authority.substring(0, colon) : authority;
    }

    @Override
    public String toString() {
        return value;
    }
}
