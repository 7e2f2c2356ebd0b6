package org.bagwright.review;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may come in: the one who was given the address with its one-time token. The token is exchanged for a cookie that
 * other sites' pages can't send and scripts can't read; it is then worth nothing. Requests must name this server as their
 * host, against names that were bent to point here, and come from its own page.
 */
final class Admission {
    private static final int TOKEN_OCTETS = 32;

    private final String host;
    private final String localhost;
    private final String cookieName;
    private final String cookie = secret();
    private Optional<String> token = Optional.of(secret());

    /** For the server on {@code port}. */
    Admission(int port) {
        this.host = "127.0.0.1:" + port;
        this.localhost = "localhost:" + port;
        this.cookieName = "bagwright-" + port;
    }

    private static String secret() {
        byte[] octets = new byte[TOKEN_OCTETS];
        new SecureRandom().nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    /** The address that lets one in, once. */
    String address() {
        return "http://" + host + "/?token=" + token.orElseThrow();
    }

    /** Refuses requests that weren't meant for this server, or come from another site's page. */
    void checkOrigin(Headers headers) throws Refusal {
        String named = Optional.ofNullable(headers.getFirst("Host")).orElse("").toLowerCase(Locale.ROOT);
        if (!named.equals(host) && !named.equals(localhost)) {
            throw new Refusal(Refusal.FORBIDDEN, "this server is " + host);
        }
        String site = Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")).orElse("none");
        if (!site.equals("none") && !site.equals("same-origin")) {
            throw new Refusal(Refusal.FORBIDDEN, "pages of other sites may not ask here");
        }
        Optional<String> origin = Optional.ofNullable(headers.getFirst("Origin"));
        if (origin.isPresent() && !origin.get().equals("http://" + named)) {
            throw new Refusal(Refusal.FORBIDDEN, "pages of other sites may not ask here");
        }
    }

    /** Refuses what doesn't come from the page: a form or a foreign script can't send JSON with this origin. */
    void checkPost(Headers headers) throws Refusal {
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new Refusal(Refusal.MEDIA_TYPE, "only application/json is taken");
        }
        if (headers.getFirst("Origin") == null) {
            throw new Refusal(Refusal.FORBIDDEN, "the request doesn't say which page it comes from");
        }
    }

    /** Takes the token, which works once; gives the header that sets the cookie. */
    synchronized Optional<String> redeem(String given) {
        if (token.isEmpty() || !isSame(token.get(), given)) {
            return Optional.empty();
        }
        token = Optional.empty();
        return Optional.of(cookieName + "=" + cookie + "; Path=/; HttpOnly; SameSite=Strict");
    }

    /** Refuses who has no cookie. */
    void checkCookie(Headers headers) throws Refusal {
        List<String> lines = headers.getOrDefault("Cookie", List.of());
        for (String line : lines) {
            for (String pair : line.split(";", -1)) {
                String[] parts = pair.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(cookieName) && isSame(cookie, parts[1])) {
                    return;
                }
            }
        }
        throw new Refusal(
                Refusal.FORBIDDEN, "open the address that bagwright review has printed; it works once, in one browser");
    }

    /** Takes as long for any wrong value. */
    private static boolean isSame(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
