package org.bagwright.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * The keys that may sign, with the names of their owners: a file in OpenSSH's format of allowed signers.
 *
 * @see <a href="https://man.openbsd.org/ssh-keygen#ALLOWED_SIGNERS">ssh-keygen(1), ALLOWED SIGNERS</a>
 */
public final class AllowedSigners {
    /** Octets that are read: some thousand keys. */
    private static final int LONGEST = 1 << 20;

    private final List<Signer> signers;

    private AllowedSigners(List<Signer> signers) {
        this.signers = List.copyOf(signers);
    }

    /**
     * One line of the file.
     *
     * @param principals who: names or patterns, comma-separated
     * @param namespaces patterns of what the key may sign for; empty for anything
     * @param validAfter from when on
     * @param validBefore until when
     */
    record Signer(
            String principals,
            SshPublicKey key,
            Optional<String> namespaces,
            Optional<Instant> validAfter,
            Optional<Instant> validBefore,
            int line) {

        boolean maySignFor(String namespace) {
            return namespaces
                    .map(patterns -> SshPatterns.matches(patterns, namespace))
                    .orElse(true);
        }

        /** Why the key isn't to be trusted at {@code time}; empty when it is. */
        Optional<String> outOfTime(Instant time) {
            if (validAfter.isPresent() && time.isBefore(validAfter.get())) {
                return Optional.of("isn't valid before " + validAfter.get());
            }
            return validBefore.filter(end -> !time.isBefore(end)).map(end -> "isn't valid since " + end);
        }
    }

    /** What reading the file gave: the signers that could be read, and what is wrong with the others. */
    public record Reading(AllowedSigners signers, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads {@code file}.
     *
     * @param name how findings name it
     * @param zone of times that state none
     * @throws IOException when the file is missing or can't be read
     */
    public static Reading read(Path file, String name, ZoneId zone) throws IOException {
        byte[] octets;
        try (InputStream in = Files.newInputStream(file)) {
            octets = in.readNBytes(LONGEST + 1);
        }
        return read(octets, name, zone);
    }

    static Reading read(byte[] octets, String name, ZoneId zone) {
        List<Signer> signers = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (octets.length > LONGEST) {
            findings.add(
                    Finding.of(FindingCode.SIGNERS_UNUSABLE, name, "is longer than " + LONGEST + " octets; not read")
                            .hinting("keep the keys that sign releases in a file of their own"));
            return new Reading(new AllowedSigners(signers), findings);
        }
        String text = new String(octets, StandardCharsets.UTF_8);
        int number = 0;
        for (String line :
                (Iterable<String>) (text.startsWith("\uFEFF") ? text.substring(1) : text).lines()::iterator) {
            number++;
            read(line.strip(), number, name, zone, signers, findings);
        }
        if (signers.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of(FindingCode.SIGNERS_UNUSABLE, name, "names no key")
                    .hinting("add a line: curator@example.org namespaces=\"" + TagManifestSignature.NAMESPACE
                            + "\" ssh-ed25519 AAAA…"));
        }
        return new Reading(new AllowedSigners(signers), findings);
    }

    private static void read(
            String line, int number, String name, ZoneId zone, List<Signer> signers, List<Finding> findings) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        try {
            SignerLine read = SignerLine.parse(line, zone);
            if (read.isAuthority()) {
                findings.add(Finding.of(
                                FindingCode.SIGNERS_AUTHORITY,
                                name,
                                "names an authority that certifies keys; certificates aren't checked here")
                        .at(number)
                        .hinting("list the signers' own keys, or check with ssh-keygen -Y verify"));
                return;
            }
            signers.add(read.signer(number));
        } catch (SshFormatException e) {
            findings.add(
                    Finding.of(
                                    FindingCode.SIGNERS_LINE_MALFORMED,
                                    name,
                                    "is a line that names no key: " + e.getMessage())
                            .at(number)
                            .hinting(
                                    "write: NAME ssh-ed25519 AAAA…, options between them; see man ssh-keygen, ALLOWED SIGNERS"));
        }
    }

    /** The lines that name {@code key}. */
    List<Signer> of(SshPublicKey key) {
        return signers.stream().filter(signer -> signer.key().equals(key)).toList();
    }
}
