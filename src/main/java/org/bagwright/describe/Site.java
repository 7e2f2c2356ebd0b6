package org.bagwright.describe;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.MarkupStatement.Kind;

/** The names by which a page calls its site, and the host names of its addresses: what tells a site's name from a title. */
final class Site {
    private static final Set<String> NAMED_IN = Set.of(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "publisher",
            "dc.publisher",
            "twitter:site",
            "al:iphone:app_name",
            "al:android:app_name",
            "copyright");
    private static final Set<String> HOST_IN = Set.of("og:url", "twitter:url", "twitter:domain");

    /** Shorter names may be a part of any word; in letters. */
    private static final int SHORTEST_PART = 4;

    private static final int SHORTEST_LABEL = 5;
    private static final int MOST_NAMES = 40;

    private final Set<String> names = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    private Site() {}

    static Site of(List<MarkupStatement> statements, JsonLd linked) {
        Site site = new Site();
        for (MarkupStatement s : statements) {
            if (s.kind() == Kind.META && NAMED_IN.contains(s.name())) {
                site.name(s.value());
            } else if ((s.kind() == Kind.LINK && s.name().equals("canonical"))
                    || (s.kind() == Kind.META && HOST_IN.contains(s.name()))) {
                site.host(s.value());
            } else if (s.kind() == Kind.WAY_HOME) {
                site.name(s.value());
            }
        }
        for (JsonLd.Thing thing : linked.things()) {
            if (thing.isSite()) {
                thing.text("name").ifPresent(name -> site.name(name.value()));
            }
            linked.named(thing, "publisher").forEach(p -> site.name(p.said().value()));
        }
        return site;
    }

    private void name(String name) {
        String plain = squashed(name);
        if (plain.length() > 1 && names.size() < MOST_NAMES) {
            names.add(plain);
        }
    }

    private void host(String address) {
        int start = address.indexOf("//") < 0 ? 0 : address.indexOf("//") + 2;
        int end = address.indexOf('/', start);
        String host = (end < 0 ? address.substring(start) : address.substring(start, end)).toLowerCase(Locale.ROOT);
        if (host.isEmpty() || host.indexOf('.') < 0) {
            return;
        }
        hosts.add(squashed(host.startsWith("www.") ? host.substring(4) : host));
        for (String label : host.split("\\.", -1)) {
            labels.add(squashed(label));
        }
    }

    /** Whether {@code name} is a name of this site and nothing else. */
    boolean isCalled(String name) {
        String plain = squashed(name);
        return names.contains(plain) || hosts.contains(plain);
    }

    /** Whether {@code part} of a title names this site. */
    boolean isNamed(String part) {
        String plain = squashed(part);
        if (plain.isEmpty() || names.contains(plain)) {
            return true;
        }
        for (String name : names) {
            boolean long1 = plain.length() >= SHORTEST_PART && name.length() >= SHORTEST_PART;
            if (long1 && (plain.startsWith(name) || name.startsWith(plain) || plain.endsWith(name))) {
                return true;
            }
        }
        return isHost(part, plain);
    }

    private boolean isHost(String part, String plain) {
        for (String host : hosts) {
            if (host.equals(plain) || (plain.length() >= SHORTEST_PART && host.contains(plain))) {
                return true;
            }
        }
        for (String label : labels) {
            if (label.length() >= SHORTEST_LABEL && plain.contains(label)) {
                return true;
            }
        }
        String initials = initials(part);
        return initials.length() >= 2 && labels.contains(initials);
    }

    private static String initials(String part) {
        StringBuilder initials = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < part.length(); i++) {
            boolean letter = Character.isLetterOrDigit(part.charAt(i));
            if (letter && !inside) {
                initials.append(Character.toLowerCase(part.charAt(i)));
            }
            inside = letter;
        }
        return initials.toString();
    }

    /** Letters and digits alone, in lower case. */
    static String squashed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }
}
