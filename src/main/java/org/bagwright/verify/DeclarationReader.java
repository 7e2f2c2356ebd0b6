package org.bagwright.verify;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Reads {@code bagit.txt} to the letter: two lines, UTF-8 without byte order mark (RFC 8493, section 2.1.1). Bags of the
 * drafts before may have blank space around the colon and after the value.
 */
final class DeclarationReader {
    private static final Pattern VERSION = Pattern.compile("BagIt-Version: (\\d{1,4})\\.(\\d{1,4})");
    private static final Pattern ENCODING = Pattern.compile("Tag-File-Character-Encoding: (\\S+)");
    private static final Pattern LAX_COLON = Pattern.compile("[ \\t]*:[ \\t]*");
    private static final int LINES = 2;

    private final BagContainer bag;
    private final Findings findings;
    private final Hints hints;

    DeclarationReader(BagContainer bag, Findings findings, Hints hints) {
        this.bag = bag;
        this.findings = findings;
        this.hints = hints;
    }

    /** The declaration; what can't be read of it is a finding and assumed. */
    BagitDeclaration read() {
        List<String> lines = new ArrayList<>();
        Findings aside = new Findings(Findings.LIMIT);
        boolean whole = TagLines.read(bag, BagitDeclaration.FILE, StandardCharsets.UTF_8, aside, (number, line) -> {
            if (number <= LINES + 1) {
                lines.add(line);
            }
        });
        if (aside.has(FindingCode.BYTE_ORDER_MARK)) {
            malformed(1, "begins with a byte order mark");
        } else {
            aside.sorted().forEach(findings);
        }
        return whole ? declared(lines) : BagitDeclaration.ASSUMED;
    }

    private BagitDeclaration declared(List<String> lines) {
        if (lines.size() != LINES) {
            malformed(Math.min(lines.size() + 1, LINES + 1), "doesn't have exactly two lines");
        }
        String first = lines.isEmpty() ? "" : lines.get(0);
        String second = lines.size() < LINES ? "" : lines.get(1);
        BagitDeclaration version = version(first);
        return version.in(encoding(second, version));
    }

    private BagitDeclaration version(String line) {
        Optional<BagitDeclaration> found = match(VERSION, line);
        Optional<BagitDeclaration> lax = match(VERSION, tidied(line));
        if (found.isEmpty() && !(lax.isPresent() && !lax.get().isStrict())) {
            malformed(1, "doesn't state the version as 'BagIt-Version: M.N'");
        }
        BagitDeclaration version = lax.orElse(BagitDeclaration.ASSUMED);
        if (!version.isKnown()) {
            findings.accept(Finding.of(
                            FindingCode.BAGIT_VERSION_UNKNOWN,
                            BagitDeclaration.FILE,
                            "declares BagIt " + version.version() + "; checked by the rules of 1.0")
                    .at(1));
        }
        return version;
    }

    private static Optional<BagitDeclaration> match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches()
                ? Optional.of(new BagitDeclaration(
                        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private Charset encoding(String line, BagitDeclaration version) {
        Matcher matcher = ENCODING.matcher(version.isStrict() ? line : tidied(line));
        if (!matcher.matches()) {
            malformed(LINES, "doesn't state the encoding as 'Tag-File-Character-Encoding: UTF-8'");
            return StandardCharsets.UTF_8;
        }
        String name = matcher.group(1);
        try {
            Charset charset = Charset.forName(name);
            if (!charset.equals(StandardCharsets.UTF_8)) {
                report(FindingCode.TAG_ENCODING_NOT_UTF8, "declares another encoding than UTF-8", name);
            }
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            report(FindingCode.TAG_ENCODING_UNKNOWN, "declares an encoding that nobody knows", name);
            return StandardCharsets.UTF_8;
        }
    }

    private static String tidied(String line) {
        return LAX_COLON.matcher(line.strip()).replaceFirst(": ");
    }

    private void report(FindingCode code, String message, String found) {
        findings.accept(
                Finding.of(code, BagitDeclaration.FILE, message).at(LINES).comparing("UTF-8", Excerpt.of(found)));
    }

    private void malformed(int line, String message) {
        findings.accept(Finding.of(FindingCode.DECLARATION_MALFORMED, BagitDeclaration.FILE, message)
                .at(line)
                .hinting(hints.declare()));
    }
}
