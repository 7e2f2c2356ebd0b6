package org.bagwright.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.signature.AllowedSigners.Signer;

/** One line of a file of allowed signers while it is read: principals, options, type of the key, key, comment. */
final class SignerLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final String line;
    private final ZoneId zone;
    private int at;
    private boolean authority;
    private Optional<String> namespaces = Optional.empty();
    private Optional<Instant> validAfter = Optional.empty();
    private Optional<Instant> validBefore = Optional.empty();
    private String principals = "";
    private Optional<SshPublicKey> key = Optional.empty();

    private SignerLine(String line, ZoneId zone) {
        this.line = line;
        this.zone = zone;
    }

    static SignerLine parse(String line, ZoneId zone) throws SshFormatException {
        SignerLine reading = new SignerLine(line, zone);
        reading.read();
        return reading;
    }

    boolean isAuthority() {
        return authority;
    }

    Signer signer(int number) {
        return new Signer(principals, key.orElseThrow(), namespaces, validAfter, validBefore, number);
    }

    private void read() throws SshFormatException {
        principals = unquoted(word());
        String second = word();
        if (!isKeyType(second)) {
            options(second);
            second = word();
        }
        if (principals.isEmpty() || !isKeyType(second)) {
            throw new SshFormatException("the type of the key is missing");
        }
        key = Optional.of(SshPublicKey.of(Armour.decoded(word())));
        if (!key.get().type().equals(second)) {
            throw new SshFormatException("it says " + second + ", but the key is of the type "
                    + key.get().type());
        }
        if (validAfter.isPresent()
                && validBefore.isPresent()
                && !validAfter.get().isBefore(validBefore.get())) {
            throw new SshFormatException("the key is valid at no time");
        }
    }

    private static boolean isKeyType(String word) {
        return word.matches("(ssh-|ecdsa-sha2-|sk-)[a-z0-9@.-]+");
    }

    /** Up to the next blank that isn't in quotes. */
    private String word() throws SshFormatException {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        int start = at;
        boolean quoted = false;
        while (at < line.length() && (quoted || !isBlank(line.charAt(at)))) {
            if (line.charAt(at) == '"') {
                quoted = !quoted;
            }
            at++;
        }
        if (quoted) {
            throw new SshFormatException("a quotation mark isn't closed");
        }
        return line.substring(start, at);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static String unquoted(String word) {
        return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
                ? word.substring(1, word.length() - 1)
                : word;
    }

    private void options(String word) throws SshFormatException {
        int start = 0;
        boolean quoted = false;
        for (int end = 0; end <= word.length(); end++) {
            if (end == word.length() || (word.charAt(end) == ',' && !quoted)) {
                option(word.substring(start, end));
                start = end + 1;
            } else if (word.charAt(end) == '"') {
                quoted = !quoted;
            }
        }
    }

    private void option(String option) throws SshFormatException {
        int equals = option.indexOf('=');
        String name = (equals < 0 ? option : option.substring(0, equals)).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : unquoted(option.substring(equals + 1));
        switch (name) {
            case "cert-authority" -> authority = true;
            case "namespaces" -> namespaces = Optional.of(value);
            case "valid-after" -> validAfter = Optional.of(time(value));
            case "valid-before" -> validBefore = Optional.of(time(value));
            default -> throw new SshFormatException("there is no such option: '" + excerpt(option) + "'");
        }
    }

    /** {@code YYYYMMDD}, {@code YYYYMMDDHHMM} or {@code YYYYMMDDHHMMSS}, with a {@code Z} for UTC. */
    private Instant time(String text) throws SshFormatException {
        boolean utc = text.endsWith("Z") || text.endsWith("z");
        String digits = utc ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("[0-9]{8}([0-9]{4}([0-9]{2})?)?")) {
            throw new SshFormatException("not a time: '" + excerpt(text) + "'");
        }
        try {
            String whole = digits + "000000".substring(digits.length() - "YYYYMMDD".length());
            return LocalDateTime.parse(whole, TIME)
                    .atZone(utc ? ZoneOffset.UTC : zone)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new SshFormatException("there is no such time: '" + excerpt(text) + "'");
        }
    }

    private static String excerpt(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
