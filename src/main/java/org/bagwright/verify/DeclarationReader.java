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
    private static final String VERSION_LINE = "BagIt-Version: 1.0";
    private static final String ENCODING_LINE = "Tag-File-Character-Encoding: UTF-8";
    private static final int LINES = 2;
    /** Java's own names of charsets that are registered under another name only. */
    private static final Pattern UNREGISTERED_NAME = Pattern.compile("(?i)UTF8|UTF_\\d+|ISO8859.*|latin-1");

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
        Findings aside = new Findings();
        boolean whole =
                TagLines.read(bag, BagitDeclaration.FILE, StandardCharsets.UTF_8, aside, hints, (number, line) -> {
                    if (number <= LINES + 1) {
                        lines.add(line);
                    }
                });
        if (aside.has(FindingCode.BYTE_ORDER_MARK)) {
            malformed(1, "begins with a byte order mark", VERSION_LINE, "U+FEFF");
        }
        for (Finding finding : aside.sorted()) {
            if (finding.code() != FindingCode.BYTE_ORDER_MARK) {
                findings.accept(finding);
            }
        }
        return whole ? declared(lines) : BagitDeclaration.ASSUMED;
    }

    private BagitDeclaration declared(List<String> lines) {
        if (lines.size() != LINES) {
            String found = lines.size() > LINES ? "more" : Integer.toString(lines.size());
            int line = Math.min(lines.size() + 1, LINES + 1);
            malformed(line, "doesn't have exactly two lines", "2 lines", found);
        }
        String first = lines.isEmpty() ? "" : lines.get(0);
        String second = lines.size() < LINES ? "" : lines.get(1);
        BagitDeclaration version = version(first);
        return version.in(encoding(second, version));
    }

    private BagitDeclaration version(String line) {
        Matcher exact = VERSION.matcher(line);
        Matcher lax = VERSION.matcher(tidied(line));
        Optional<BagitDeclaration> declared = lax.matches() ? Optional.of(declaration(lax)) : Optional.empty();
        boolean isDraft = declared.isPresent() && !declared.get().isStrict();
        if (!exact.matches() && !isDraft) {
            malformed(1, "doesn't state the version as 'BagIt-Version: M.N'", VERSION_LINE, line);
        }
        if (declared.isEmpty()) {
            return BagitDeclaration.ASSUMED;
        }
        String version = lax.group(1) + "." + lax.group(2);
        if (!BagitDeclaration.isKnown(version)) {
            findings.accept(Finding.of(
                            FindingCode.BAGIT_VERSION_UNKNOWN,
                            BagitDeclaration.FILE,
                            "declares BagIt " + version + ", which isn't known; checked by the rules of "
                                    + (isDraft ? "the drafts" : "1.0"))
                    .at(1)
                    .comparing("1.0", version)
                    .hinting(hints.declare()));
        }
        return declared.get();
    }

    private static BagitDeclaration declaration(Matcher version) {
        return new BagitDeclaration(
                Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)), StandardCharsets.UTF_8);
    }

    private Charset encoding(String line, BagitDeclaration version) {
        Matcher matcher = ENCODING.matcher(version.isStrict() ? line : tidied(line));
        if (!matcher.matches()) {
            malformed(LINES, "doesn't state the encoding as 'Tag-File-Character-Encoding: UTF-8'", ENCODING_LINE, line);
            return StandardCharsets.UTF_8;
        }
        return charset(matcher.group(1));
    }

    private Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (!charset.isRegistered()) {
                report(FindingCode.TAG_ENCODING_UNKNOWN, "declares an encoding that isn't registered", name);
            } else if (UNREGISTERED_NAME.matcher(name).matches()) {
                String message = "declares an encoding by a name that isn't registered; taken for " + charset.name();
                report(FindingCode.TAG_ENCODING_NOT_UTF8, message, name);
            } else if (!charset.equals(StandardCharsets.UTF_8)) {
                report(FindingCode.TAG_ENCODING_NOT_UTF8, "declares another encoding than UTF-8", name);
            }
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            report(FindingCode.TAG_ENCODING_UNKNOWN, "declares an encoding that nobody knows", name);
            return StandardCharsets.UTF_8;
        }
    }

    private static String tidied(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? line
                : line.substring(0, colon).strip() + ": "
                        + line.substring(colon + 1).strip();
    }

    private void report(FindingCode code, String message, String found) {
        findings.accept(Finding.of(code, BagitDeclaration.FILE, message)
                .at(LINES)
                .comparing("UTF-8", Excerpt.of(found))
                .hinting(hints.line(BagitDeclaration.FILE, LINES)));
    }

    private void malformed(int line, String message, String expected, String found) {
        findings.accept(Finding.of(FindingCode.DECLARATION_MALFORMED, BagitDeclaration.FILE, message)
                .at(line)
                .comparing(expected, Excerpt.of(found))
                .hinting(hints.declare()));
    }
}
